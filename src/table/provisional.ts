import { isMissing } from './column.js';
import type { Column } from './column.js';
import { isStatusColumn } from './status-column.js';
import type { Table } from './table.js';

/** How final a value is. */
export const standing = { final: 0, provisional: 1, estimated: 2 } as const;
export type Standing = (typeof standing)[keyof typeof standing];

// Flags of Eurostat (b c d e f i n p r s u z) and of SDMX's code list CL_OBS_STATUS (all but r, t, y, z), alone or together: `p`, `ep`.
const LETTERS = /^[a-su-xz]{1,3}$/i;
const PROVISIONAL = /p[rř]edb[eě]ž|provis|prelim|nezrevid/i;
const ESTIMATED = /odhad|estim|dopoč|imput|prognó|forecast/i;
/** By its name a column of yes and no. */
const YES = /p[rř]edb[eě]|provis/i;
/** A name under which letters are flags of values, and not of something else. */
const FLAGS = /status|flag|p[rř][ií]znak/i;
const YES_WORD = /^(?:ano|yes|true|1)$/i;
/** Short words that are no flags, though of the same letters: one of them tells that none beside it is. */
const WORD = /^(?:ano|ne|no|on|off)$/i;
/** What is said not to be so: `nepředběžné`, `not provisional`, `nejde o odhad`. */
const DENIED =
  /(^|[^\p{L}])(?:není|nejde o|ne|not(?: an?)?|non|un)[\s_-]*(?:p[rř]edb[eě]|provis|prelim|odhad|estim|dopoč|imput|prognó|forecast)\p{L}*/giu;

const withoutDenied = (text: string): string => text.replace(DENIED, '$1');
/** `notProvisional` in separate words. */
const apart = (name: string): string => name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');

export interface ProvisionalRows {
  readonly column: Column;
  /** A `Standing` per row. */
  readonly standings: Uint8Array;
}

/** Which rows hold values that are not final, as the first column says that tells it and `may`; null where none does. */
export function provisionalRows(table: Table, may: (column: Column) => boolean = () => true): ProvisionalRows | null {
  const numbers = table.columns.filter(({ type }) => type === 'number').length;
  for (const column of table.columns) {
    // The only numbers of a table are what it is about.
    if (!isStatusColumn(column) || (column.type === 'number' && (numbers < 2 || !isYesOrNo(column)))) continue;
    const standings = standingsOf(column, table.length);
    if (standings && may(column)) return { column, standings };
  }
  return null;
}

/** Whether a column of numbers says yes and no of the values beside it, as far as it says anything; a count of them is none. */
export const isYesOrNo = (column: Column): boolean =>
  column.type === 'number' &&
  YES.test(withoutDenied(apart(column.name))) &&
  column.values.every((value) => value === 0 || value === 1 || Number.isNaN(value));

/** A `Standing` per row; null where all are final. */
function standingsOf(column: Column, length: number): Uint8Array | null {
  const read = reader(column);
  const standings = new Uint8Array(length);
  for (let row = 0; row < length; row++)
    if (!isMissing(column, row)) standings[row] = read(column.values[row] as number);
  return standings.some((one) => one !== standing.final) ? standings : null;
}

/** What a cell means. */
function reader(column: Column): (cell: number) => Standing {
  const yes = YES.test(withoutDenied(apart(column.name)));
  if (column.type !== 'text')
    return (cell) => (yes && column.type !== 'date' && cell === 1 ? standing.provisional : standing.final);
  const { dictionary, codes, name } = column;
  const letters = (codes ?? dictionary).map(String).filter((text) => text.trim() !== '');
  // Among words of two or three letters nothing tells a pair of flags from a word.
  const single = letters.some((text) => text.length === 1);
  const flags = single && FLAGS.test(name) && letters.every((text) => LETTERS.test(text) && !WORD.test(text));
  const known = dictionary.map((label, index) => {
    const texts = [String(codes?.[index] ?? label), label];
    return yes && texts.some((text) => YES_WORD.test(text)) ? standing.provisional : standingOf(texts, flags);
  });
  return (cell) => known[cell] ?? standing.final;
}

function standingOf(texts: readonly string[], flags: boolean): Standing {
  for (const text of texts) {
    if (LETTERS.test(text)) {
      if (flags && /p/i.test(text)) return standing.provisional;
      if (flags && /[efis]/i.test(text)) return standing.estimated;
      continue;
    }
    const told = withoutDenied(text);
    if (PROVISIONAL.test(told)) return standing.provisional;
    if (ESTIMATED.test(told)) return standing.estimated;
  }
  return standing.final;
}
