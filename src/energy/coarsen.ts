import { isState } from './buckets.js';
import { MISSING } from './quality.js';
import type { Series } from './series.js';
import { cleaned } from './units.js';

/**
 * The same quantity in longer intervals. One that lacks any of its parts is missing, as a sum of some of them would look like less was
 * used; its quality is the worst of theirs. Throws where the steps don't divide: intervals are never split.
 */
export function coarsenSeries({ startMs, step, unit, values, codes }: Series, longer: number): Series {
  const count = longer / step;
  if (!Number.isInteger(count) || count < 1) throw new Error(`steps do not divide: ${step}, ${longer}`);
  const first = Math.floor(startMs / 1000 / longer);
  const offset = startMs / 1000 / step - first * count;
  if (!Number.isInteger(offset)) throw new Error(`intervals are not on the grid of UTC: ${startMs}`);
  const length = values.length === 0 ? 0 : Math.ceil((offset + values.length) / count);
  const averaged = isState(unit);
  const sums = new Float64Array(length);
  const worst = new Uint8Array(length);
  for (let slot = 0; slot < length; slot++) {
    let sum = 0;
    let code = 0;
    for (let index = slot * count - offset; index < (slot + 1) * count - offset; index++) {
      sum += values[index] ?? NaN;
      code = Math.max(code, codes[index] ?? MISSING);
    }
    sums[slot] = cleaned(averaged ? sum / count : sum);
    worst[slot] = code;
  }
  return { startMs: first * longer * 1000, step: longer, unit, values: sums, codes: worst };
}
