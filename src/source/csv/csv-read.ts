import { Table } from '../../table/table.js';
import { buildColumn } from './csv-build.js';
import type { BuiltColumn, ColumnPlan, CsvHint } from './csv-build.js';
import { encodingOf } from './csv-encoding.js';
import { namesOf, readHead } from './csv-head.js';
import type { CsvColumn } from './csv-column.js';
import { CsvParser, keepWithin } from './csv-parser.js';
import type { CsvLimits } from './csv-parser.js';
import { rarities } from './csv-rarities.js';
import { joinedBytes } from '../joined-bytes.js';
import { lazy } from '../lazy.js';
import { Pace } from '../../table/pace.js';

export interface CsvOptions {
  /** A label of the Encoding Standard; null to tell by the bytes. */
  readonly encoding?: string | null | undefined;
  readonly contentType?: string | undefined;
  /** Bytes in all; not a positive number when unknown. */
  readonly size?: number | undefined;
  readonly onRows?: ((table: Table) => void) | null | undefined;
  /** False while nobody wants the rows so far. */
  readonly heard?: (() => boolean) | undefined;
  /** What is known of the columns, by their names in the head; asked for at the end. */
  readonly hints?: ((names: readonly string[]) => Promise<readonly CsvHint[]>) | null | undefined;
  readonly limits?: Partial<CsvLimits> | undefined;
}

/** Rows, columns and cells as of any table (`table/limits.ts`). */
const LIMITS: CsvLimits = {
  bytes: 512 * 2 ** 20,
  rows: 5_000_000,
  columns: 2000,
  cells: 50_000_000,
  fieldBytes: 2 ** 20,
  problems: 100,
};
/** First bytes that seldom are those of a CSV: of mark-up, JSON, a packed file, a PDF or an old workbook. */
const SUSPECT = /^\s*(?:[<{[\x1f]|PK\x03|%PDF|\xd0\xcf\x11)/;
/** Bytes parsed at once, and those that the shape is told by. */
const SLICE_BYTES = 65_536;
/** Rows from which on memory is slower than all else. */
const LARGE = 16_384;
/** Between two provisional tables the rows become so many times more: all of them together cost a third of the last one. */
const GROWTH = 4;

/**
 * Reads a CSV while it arrives into a typed table; its shape is told by its first 64 kB, its encoding and the types of its columns by all of
 * it. Nothing is an empty table. Throws `parse`, `service` or `unsupported` for what is no CSV, `too-large` above the limits and
 * `bad-attribute` for an unknown encoding.
 */
export async function readCsv(bytes: AsyncIterable<Uint8Array>, options: CsvOptions = {}): Promise<Table> {
  const { onRows, heard } = options;
  const limits = { ...LIMITS, ...options.limits };
  let reading: CsvReading | null = null;
  let shownRows = 0;
  let enough = SLICE_BYTES;
  let length = 0;
  const held: Uint8Array[] = [];
  const start = (isWhole: boolean): Promise<CsvReading | null> =>
    begin(joinedBytes(held, length), isWhole, options, limits);
  for await (const chunk of bytes) {
    length += chunk.length;
    keepWithin(limits, 'bytes', length);
    if (reading) await reading.feed(chunk);
    else {
      held.push(chunk);
      if (length < enough) continue;
      reading = await start(false);
      enough = length * 2;
    }
    const rows = reading?.parser.rows ?? 0;
    if (!onRows || !reading || rows < Math.max(1, shownRows * GROWTH) || heard?.() === false) continue;
    shownRows = rows;
    onRows(await reading.table(null, false));
  }
  // All there is has been seen, so there is a head.
  reading ??= (await start(true)) as CsvReading;
  reading.parser.end();
  return reading.table(options.hints ?? null, true);
}

/** A CSV whose head is known. */
interface CsvReading {
  readonly parser: CsvParser;
  /** Parses the next bytes. */
  readonly feed: (chunk: Uint8Array) => Promise<void>;
  /** The table of all rows so far; `isLast` when there will be no more. */
  readonly table: (hints: CsvOptions['hints'], isLast: boolean) => Promise<Table>;
}

const large = lazy(() => import('./csv-many.js'));

/** Reads on from the head; null when more bytes are needed to see all of it. */
async function begin(
  first: Uint8Array,
  isWhole: boolean,
  { encoding = null, contentType = '', size = 0 }: CsvOptions,
  limits: CsvLimits,
): Promise<CsvReading | null> {
  const { decoder, skip, recode } = await encodingOf(first, encoding, contentType);
  const bytes = recode ? recode(first) : first.subarray(skip);
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, limits.fieldBytes));
  if (SUSPECT.test(text)) (await rarities()).refuse(bytes);
  const head = readHead(text, isWhole && bytes.length <= limits.fieldBytes);
  if (!head) {
    keepWithin(limits, 'fieldBytes', bytes.length);
    return null;
  }
  const { delimiter, start, next, areTexts } = head;
  const line = bytes.slice(start, next);
  const parser = new CsvParser(delimiter.charCodeAt(0), areTexts, limits);
  const pace = new Pace();
  let keepUp: ((bytes: number) => Promise<void>) | null = null;
  const push = async (recoded: Uint8Array): Promise<void> => {
    for (let at = 0; at < recoded.length; at += SLICE_BYTES) {
      if (pace.isDue) await pace.pause();
      if (parser.rows > LARGE) keepUp ??= (await large()).keeperOf(parser, size, pace);
      const slice = recoded.subarray(at, at + SLICE_BYTES);
      parser.push(slice);
      await keepUp?.(slice.length);
    }
  };
  await push(bytes.subarray(next));
  return {
    parser,
    feed: (chunk) => push(recode ? recode(chunk) : chunk),
    table: async (hints, isLast) => {
      await keepUp?.(0);
      return tableOf(parser, () => namesOf(decoder.decode(line), delimiter), { decoder, pace, hints, isLast });
    },
  };
}

interface TablePlan extends Pick<ColumnPlan, 'decoder' | 'pace' | 'isLast'> {
  readonly hints: CsvOptions['hints'];
}

async function tableOf(parser: CsvParser, readNames: () => readonly string[], plan: TablePlan): Promise<Table> {
  const { rows, columns, problemCount, limits } = parser;
  const { decoder, pace, hints, isLast } = plan;
  let by: TextDecoder;
  let heads: readonly string[];
  // A text may disprove the encoding by which others were decoded.
  do {
    by = decoder.by;
    heads = readNames();
    for (const { dictionary } of columns) await dictionary.decode(decoder, pace, isLast);
  } while (by !== decoder.by);
  const odd = heads.includes('') || new Set(heads).size < heads.length ? await rarities() : null;
  const names = odd?.distinctNames(heads) ?? heads;
  const known = (await hints?.(names)) ?? [];
  const built: BuiltColumn[] = [];
  for (const [index, name] of names.entries()) {
    built.push(
      await buildColumn(columns[index] as CsvColumn, { ...plan, name, hint: known[index] ?? {}, rows, limits }),
    );
  }
  const hasProblems = problemCount > 0 || built.some((part) => part.problemCount > 0);
  const listed = hasProblems ? (await rarities()).problemsOf(parser, decoder, built) : [];
  if (odd?.isVoid(columns, heads, rows)) built.pop();
  return new Table(
    rows,
    built.map(({ column }) => column),
    { matched: isLast ? rows : null },
    listed,
  );
}
