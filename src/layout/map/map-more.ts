import type { NumberColumn } from '../../table/column.js';
import { mapValues } from './map-values.js';
import type { Divisor } from './map-values.js';

export { moreBreaks } from '../../scale/more-breaks.js';

/** The mean of all territories together, of rows of each at each time: of shares that of the whole, not of the parts. */
export function commonMean(column: NumberColumn, rows: readonly Int32Array[], divisor: Divisor | null): number {
  let [sum, by] = [0, 0];
  for (const one of rows) {
    const { values } = mapValues(column, one, divisor);
    values.forEach((value, unit) => {
      if (Number.isNaN(value)) return;
      const row = one[unit] as number;
      sum += column.values[row] as number;
      by += divisor ? divisor.of(unit, row) : 1;
    });
  }
  return (sum / by) * (divisor?.times ?? 1);
}
