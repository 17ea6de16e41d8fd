import { missing } from '../../table/missing.js';
import { readCell, styleOf, thousandsOf } from './csv-cell.js';
import { cell } from './csv-kinds.js';
import type { Pace } from '../../table/pace.js';

/** What the entries of a column's dictionary can be read as: a `CellKind` and its value for each. */
export interface Readings {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  /** The unit of all measures; null when they differ. */
  readonly unit: string | null;
  /** Marks in the numbers that do not go with those of the doubles, which may then have been read wrongly. */
  readonly hasOtherStyle: boolean;
}

const SLICE = 4096;

/** Reads each distinct text of a column once; `mark` is the decimal mark of the doubles beside them (a byte, or 0), `nulls` are texts that stand for no value besides the known marks. */
export async function readEntries(
  texts: readonly string[],
  mark: number,
  nulls: readonly string[],
  pace: Pace,
): Promise<Readings> {
  const kinds = new Uint8Array(texts.length);
  let values = new Float64Array(0);
  let units = new Set<string>();
  let styles = 0;
  const readAll = async (thousands: string): Promise<void> => {
    for (let entry = 0; entry < texts.length; entry++) {
      if (entry % SLICE === 0 && pace.isDue) await pace.pause();
      const text = texts[entry] as string;
      const reading = nulls.includes(text)
        ? { kind: cell.missing, value: missing.null, unit: '' }
        : readCell(text, thousands);
      if (reading.kind === cell.text) continue;
      if (values.length === 0) values = new Float64Array(texts.length);
      kinds[entry] = reading.kind;
      values[entry] = reading.value;
      if (reading.kind === cell.measure && units.size < 2) units.add(reading.unit);
      if (reading.kind === cell.number || reading.kind === cell.measure) styles |= styleOf(text);
    }
  };
  await readAll('');
  const own = mark === 0 ? 0 : styleOf(`0${String.fromCharCode(mark)}0`);
  const thousands = thousandsOf(styles | own);
  if (thousands !== '') {
    units = new Set();
    await readAll(thousands);
  }
  const [unit = null] = units.size === 1 ? units : [];
  return { kinds, values, unit, hasOtherStyle: own !== 0 && (styles & ~own) !== 0 };
}
