import { Table } from '../table/table.js';
import { buildColumn } from './csv-build.js';
import type { BuiltColumn, CsvHint } from './csv-build.js';
import { encodingOf } from './csv-encoding.js';
import type { CellDecoder, CsvEncoding } from './csv-encoding.js';
import { isSuspect, readHead } from './csv-head.js';
import type { CsvHead } from './csv-head.js';
import type { CsvColumn } from './csv-column.js';
import { columnNames } from './csv-names.js';
import { CsvParser } from './csv-parser.js';
import type { CsvLimits } from './csv-parser.js';
import { joinedBytes } from './joined-bytes.js';
import { lazy } from './lazy.js';
import { Pace } from './pace.js';
import { SourceError } from './source-error.js';

export interface CsvOptions {
  /** A label of the Encoding Standard; null to tell by the bytes. */
  readonly encoding?: string | null | undefined;
  readonly contentType?: string | undefined;
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
};
const refusal = lazy(() => import('./csv-refusal.js'));
const listing = lazy(() => import('./csv-problems.js'));

const HEAD_BYTES = 65_536;
const SLICE_BYTES = 65_536;
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
  let enough = HEAD_BYTES;
  let length = 0;
  const held: Uint8Array[] = [];
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limits.bytes) throw new SourceError('too-large', `over ${limits.bytes} bytes`);
    if (reading) await reading.feed(chunk);
    else {
      held.push(chunk);
      if (length < enough) continue;
      reading = await begin(joinedBytes(held, length), false, options, limits);
      enough = length * 2;
    }
    if (!onRows || !reading || reading.parser.rows < Math.max(1, shownRows * GROWTH)) continue;
    if (heard?.() === false) continue;
    shownRows = reading.parser.rows;
    onRows(await reading.table(null, false));
  }
  // All there is has been seen, so there is a head.
  reading ??= (await begin(joinedBytes(held, length), true, options, limits)) as CsvReading;
  reading.parser.end();
  for (const { dictionary } of reading.parser.columns) dictionary.seal();
  return reading.table(options.hints ?? null, true);
}

/** Reads on from the head; null when more bytes are needed to see all of it. */
async function begin(
  first: Uint8Array,
  isWhole: boolean,
  { encoding = null, contentType = '' }: CsvOptions,
  limits: CsvLimits,
): Promise<CsvReading | null> {
  const { decoder, recode } = await encodingOf(first, encoding, contentType);
  const text = recode(first);
  if (isSuspect(text)) (await refusal()).refuse(text);
  const head = readHead(text, isWhole, limits);
  if (head === null && first.length > limits.fieldBytes)
    throw new SourceError('too-large', 'the first line does not end');
  if (head === null) return null;
  const reading = new CsvReading(head, decoder, recode, limits);
  await reading.push(text.subarray(head.start));
  return reading;
}

/** A CSV whose head is known: its parser, and the tables that are made of what has been parsed. */
class CsvReading {
  readonly parser: CsvParser;
  readonly #head: CsvHead;
  readonly #decoder: CellDecoder;
  readonly #recode: CsvEncoding['recode'];
  readonly #pace = new Pace();

  constructor(head: CsvHead, decoder: CellDecoder, recode: CsvEncoding['recode'], limits: CsvLimits) {
    const width = head.names.length;
    this.parser = new CsvParser(head.delimiter, width, limits);
    this.#head = head;
    this.#decoder = decoder;
    this.#recode = recode;
  }

  feed(chunk: Uint8Array): Promise<void> {
    return this.push(this.#recode(chunk));
  }

  /** Parses bytes that are recoded. */
  async push(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
      if (this.#pace.isDue) await this.#pace.pause();
      this.parser.push(bytes.subarray(at, at + SLICE_BYTES));
    }
  }

  /** The table of all rows so far; `isLast` when there will be no more. */
  async table(hints: CsvOptions['hints'], isLast: boolean): Promise<Table> {
    const { rows, columns } = this.parser;
    const [heads, extras] = await this.#decoded();
    const names = columnNames(heads);
    const known = hints ? await hints(names) : [];
    const built: BuiltColumn[] = [];
    for (const [index, name] of names.entries()) {
      const plan = { name, hint: known[index] ?? {}, rows, decoder: this.#decoder, pace: this.#pace, isLast };
      built.push(await buildColumn(columns[index] as CsvColumn, plan));
    }
    const isFine = this.parser.problemCount + built.reduce((sum, { problemCount }) => sum + problemCount, 0) === 0;
    const problems = isFine ? [] : (await listing()).problemsOf(this.parser, extras, built);
    // A delimiter at the end of every line makes a last column that has neither a name nor a value.
    const isVoid =
      built.length > 1 &&
      heads.at(-1) === '' &&
      !columns.at(-1)?.hasNumbers(rows) &&
      columns.at(-1)?.dictionary.size === 0;
    if (isVoid) built.pop();
    return new Table(
      rows,
      built.map(({ column }) => column),
      { matched: isLast ? rows : null },
      problems,
    );
  }

  /** The names, and the cells without a column, once all texts have been decoded in the same encoding. */
  async #decoded(): Promise<[string[], string[]]> {
    const { names } = this.#head;
    const loose = [...names, ...this.parser.problems.map(({ bytes }) => bytes)];
    for (;;) {
      const texts = loose.map((bytes) => this.#decoder.decode(bytes));
      let isDone = !texts.includes(null);
      for (const { texts: entries } of this.parser.columns) {
        isDone &&= (await entries.decode(this.#decoder, this.#pace)) !== null;
      }
      if (isDone) return [texts.slice(0, names.length) as string[], texts.slice(names.length) as string[]];
      for (const { texts: entries } of this.parser.columns) entries.forget();
    }
  }
}
