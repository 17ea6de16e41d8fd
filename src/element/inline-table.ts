import { missing } from '../table/missing.js';
import { markedKind } from '../table/missing-marks.js';
import { isDigitCode, parseNumber } from '../table/parse-number.js';
import { readRows } from '../table/read-rows.js';
import { Table } from '../table/table.js';

/** The cells of a column as the values that their texts stand for, and why there is none. */
interface ReadCells {
  readonly values: readonly unknown[];
  readonly kinds: Uint8Array;
}

const CZECH_DATE = /^(0?[1-9]|[12]\d|3[01])\.\s?(0?[1-9]|1[0-2])\.\s?(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const ISO_DATE = /^\d{4}-\d{2}/;

/**
 * Rows of a table that somebody wrote: heads from its first row, then a row per `tr`; the caption is the title. Marks of what is missing, numbers and days are
 * read as in a CSV file; units, yes and no are left as texts.
 */
export async function rowsOfTable(table: HTMLTableElement): Promise<Table> {
  const [heads = [], ...body] = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  const names = heads.map((head, index) =>
    head === '' || heads.indexOf(head) !== index ? `${head}#${index + 1}` : head,
  );
  const read = names.map((_, index) => readCells(body.map((cells) => cells[index])));
  // A cell that its row ended before is not there at all.
  const rows = body.map((cells, row) =>
    Object.fromEntries(names.slice(0, cells.length).map((name, index) => [name, read[index]?.values[row]])),
  );
  const hints = names.map((name, index) => ({ name, label: heads[index] ?? name }));
  const typed = await readRows(rows, { columns: hints, meta: { title: table.caption?.textContent.trim() ?? null } });
  const columns = typed.columns.map((column, index) => {
    const { kinds } = read[index] as ReadCells;
    return { ...column, missing: column.missing?.map((kind, row) => kinds[row] || kind) ?? null };
  });
  return new Table(typed.length, columns, typed.meta, typed.problems);
}

/** What texts of a column stand for: numbers where most are, but not among codes like `00501`; days where most are written so. */
function readCells(texts: readonly (string | undefined)[]): ReadCells {
  const kinds = new Uint8Array(texts.length);
  const said = texts.filter((text) => text !== undefined && markedKind(text.toLowerCase()) === undefined) as string[];
  const isMost = (holds: (text: string) => boolean): boolean => said.filter(holds).length > said.length / 2;
  const isNumber = isMost((text) => parseNumber(text) !== null) && !said.some(isDigitCode);
  const isDated = isMost((text) => CZECH_DATE.test(text) || ISO_DATE.test(text));
  const valueOf = (text: string | undefined, row: number): unknown => {
    if (!text) return null;
    const kind = isNumber || isDated ? markedKind(text.toLowerCase()) : undefined;
    if (kind !== undefined) {
      kinds[row] = kind === missing.null ? 0 : kind;
      return null;
    }
    return isNumber ? (parseNumber(text) ?? text) : isDated ? isoOf(text) : text;
  };
  return { values: texts.map(valueOf), kinds };
}

/** A date that is written the Czech way, day first, as ISO 8601 has it; others as they are. */
function isoOf(text: string): string {
  const [, day = '', month = '', year, hour, minute, second = '00'] = CZECH_DATE.exec(text) ?? [];
  if (!year) return text;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hour ? `${date}T${hour.padStart(2, '0')}:${minute}:${second}` : date;
}
