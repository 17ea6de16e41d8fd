import { isMissing } from './column.js';
import type { Column } from './column.js';
import { isStatusColumn } from './status-column.js';
import type { Table } from './table.js';

/** How final a value is. */
export const standing = { final: 0, provisional: 1, estimated: 2 } as const;
export type Standing = (typeof standing)[keyof typeof standing];

// Flags of Eurostat (b c d e f i n p r s u z) and of SDMX's code list CL_OBS_STATUS, alone or together: `p`, `ep`.
const LETTERS = /^[a-z]{1,3}$/i;
const PROVISIONAL = /p[rř]edb[eě]ž|provis|prelim|nezrevid/i;
const ESTIMATED = /odhad|estim|dopoč|imput|prognó|forecast/i;
/** By its name a column of yes and no. */
const YES = /p[rř]edb[eě]|provis/i;
/** A name under which letters are flags of values, and not of something else. */
const FLAGS = /status|flag|p[rř][ií]znak/i;

export interface ProvisionalRows {
  readonly column: Column;
  /** A `Standing` per row. */
  readonly standings: Uint8Array;
}

/** Which rows hold values that are not final, as a column of their status says; null where none does, or none is. */
export function provisionalRows(table: Table): ProvisionalRows | null {
  const column = table.columns.find(isStatusColumn);
  if (!column) return null;
  const read = reader(column);
  const standings = new Uint8Array(table.length);
  let any = false;
  for (let row = 0; row < table.length; row++) {
    if (isMissing(column, row)) continue;
    standings[row] = read(column.values[row] as number);
    any ||= standings[row] !== standing.final;
  }
  return any ? { column, standings } : null;
}

/** What a cell means. */
function reader(column: Column): (cell: number) => Standing {
  if (column.type === 'text') {
    const { dictionary, codes, name } = column;
    const letters = (codes ?? dictionary).map(String).filter((text) => text !== '');
    const flags = FLAGS.test(name) && letters.every((text) => LETTERS.test(text));
    const known = dictionary.map((label, index) => standingOf(label, String(codes?.[index] ?? label), flags));
    return (cell) => known[cell] ?? standing.final;
  }
  const yes = column.type !== 'date' && YES.test(column.name);
  return (cell) => (yes && cell === 1 ? standing.provisional : standing.final);
}

function standingOf(label: string, code: string, flags: boolean): Standing {
  for (const text of [code, label]) {
    const letters = LETTERS.test(text);
    if (letters && !flags) continue;
    if ((letters ? /p/i : PROVISIONAL).test(text)) return standing.provisional;
    if ((letters ? /[efis]/i : ESTIMATED).test(text)) return standing.estimated;
  }
  return standing.final;
}
