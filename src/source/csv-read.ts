import { problemOf } from '../table/column-builder.js';
import { Table } from '../table/table.js';
import type { Problem } from '../table/table.js';
import { buildColumn, MAX_PROBLEMS } from './csv-build.js';
import type { BuiltColumn, CsvHint } from './csv-build.js';
import { encodingOf } from './csv-encoding.js';
import type { CellDecoder, CsvEncoding } from './csv-encoding.js';
import { isSuspect, readHead } from './csv-head.js';
import type { CsvHead } from './csv-head.js';
import { columnNames } from './csv-names.js';
import { CsvParser } from './csv-parser.js';
import type { CsvLimits } from './csv-parser.js';
import { CsvTexts } from './csv-texts.js';
import { joinedBytes } from './joined-bytes.js';
import { lazy } from './lazy.js';
import { Pace } from './pace.js';
import { SourceError } from './source-error.js';

export interface CsvOptions {
  /** A label of the Encoding Standard; null to tell by the bytes. */
  readonly encoding?: string | null | undefined;
  readonly contentType?: string | undefined;
  readonly onRows?: ((table: Table) => void) | null | undefined;
  /** What is known of the columns, by their names in the head; asked for at the end. */
  readonly hints?: ((names: readonly string[]) => Promise<readonly CsvHint[]>) | null | undefined;
  readonly limits?: Partial<CsvLimits> | undefined;
}

const LIMITS: CsvLimits = {
  bytes: 512 * 2 ** 20,
  rows: 10_000_000,
  columns: 5000,
  cells: 100_000_000,
  fieldBytes: 2 ** 20,
};
const refusal = lazy(() => import('./csv-refusal.js'));

const HEAD_BYTES = 65_536;
const SLICE_BYTES = 131_072;
/** Between two provisional tables the rows become so many times more: all of them together cost a third of the last one. */
const GROWTH = 4;

/**
 * Reads a CSV while it arrives into a typed table; its shape is told by its first 64 kB, its encoding and the types of its columns by all of
 * it. Nothing is an empty table. Throws `parse`, `service` or `unsupported` for what is no CSV, `too-large` above the limits and
 * `bad-attribute` for an unknown encoding.
 */
export async function readCsv(bytes: AsyncIterable<Uint8Array>, options: CsvOptions = {}): Promise<Table> {
  const { onRows } = options;
  const limits = { ...LIMITS, ...options.limits };
  let reading: CsvReading | null = null;
  let shownRows = 0;
  let length = 0;
  const held: Uint8Array[] = [];
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limits.bytes) throw new SourceError('too-large', `over ${limits.bytes} bytes`);
    if (reading) await reading.feed(chunk);
    else {
      held.push(chunk);
      if (length >= HEAD_BYTES) reading = await begin(joinedBytes(held, length), false, options, limits);
    }
    if (!onRows || !reading || reading.parser.rows < Math.max(1, shownRows * GROWTH)) continue;
    shownRows = reading.parser.rows;
    onRows(await reading.table(null, false));
  }
  // All there is has been seen, so there is a head.
  reading ??= (await begin(joinedBytes(held, length), true, options, limits)) as CsvReading;
  reading.parser.end();
  return reading.table(options.hints ?? null, true);
}

/** Reads on from the head; null when more bytes are needed to see all of it. */
async function begin(
  first: Uint8Array,
  isWhole: boolean,
  { encoding = null, contentType = '' }: CsvOptions,
  limits: CsvLimits,
): Promise<CsvReading | null> {
  const { decoder, recode } = encodingOf(first, encoding, contentType);
  const text = recode(first);
  if (isSuspect(text)) (await refusal()).refuse(text);
  const head = readHead(text, isWhole);
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
  readonly #texts: readonly CsvTexts[];
  readonly #extraTexts: CsvTexts;

  constructor(head: CsvHead, decoder: CellDecoder, recode: CsvEncoding['recode'], limits: CsvLimits) {
    const width = head.names.length;
    if (width > limits.columns) throw new SourceError('too-large', `over ${limits.columns} columns`);
    this.parser = new CsvParser(head.delimiter, width, limits);
    this.#head = head;
    this.#decoder = decoder;
    this.#recode = recode;
    this.#texts = this.parser.columns.map(({ dictionary }) => new CsvTexts(dictionary));
    this.#extraTexts = new CsvTexts(this.parser.extra.dictionary);
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
    const names = columnNames(await this.#decodedNames());
    const known = hints ? await hints(names) : [];
    const { rows } = this.parser;
    const built: BuiltColumn[] = [];
    for (const [index, column] of this.parser.columns.entries()) {
      const plan = {
        name: names[index] as string,
        hint: known[index] ?? {},
        rows,
        decoder: this.#decoder,
        pace: this.#pace,
        isLast,
      };
      built.push(await buildColumn(column, this.#texts[index] as CsvTexts, plan));
    }
    // A delimiter at the end of every line makes a last column that has neither a name nor a value.
    const { dictionary, numbers } = this.parser.columns.at(-1) ?? { dictionary: null, numbers: null };
    const isVoid =
      this.#head.names.at(-1)?.length === 0 &&
      dictionary?.size === 0 &&
      !numbers?.subarray(0, rows).some((n) => n === n);
    const columns = (isVoid && built.length > 1 ? built.slice(0, -1) : built).map(({ column }) => column);
    return new Table(rows, columns, { matched: isLast ? rows : null }, await this.#problems(built));
  }

  /** The names as texts, when all texts so far have been decoded in the same encoding. */
  async #decodedNames(): Promise<string[]> {
    for (;;) {
      const names = this.#head.names.map((bytes) => this.#decoder.decode(bytes));
      let isDone = !names.includes(null);
      for (const texts of [...this.#texts, this.#extraTexts]) {
        isDone &&= (await texts.decode(this.#decoder, this.#pace)) !== null;
        if (!isDone) break;
      }
      if (isDone) return names as string[];
      for (const texts of [...this.#texts, this.#extraTexts]) texts.forget();
    }
  }

  async #problems(built: readonly BuiltColumn[]): Promise<Problem[]> {
    const { problems: ragged, problemCount } = this.parser;
    const extra = (await this.#extraTexts.decode(this.#decoder, this.#pace)) ?? [];
    const width = this.#head.names.length;
    const all = ragged.map(({ row, cells, entry }) =>
      problemOf(
        row,
        '',
        extra[entry] ?? '',
        cells === 0 ? 'quote is not closed' : `row has ${cells} cells, head has ${width}`,
      ),
    );
    let count = problemCount;
    for (const part of built) {
      all.push(...part.problems);
      count += part.problemCount;
    }
    all.sort((a, b) => a.row - b.row);
    if (count <= MAX_PROBLEMS) return all;
    return [...all.slice(0, MAX_PROBLEMS), problemOf(-1, '', '', `and ${count - MAX_PROBLEMS} more`)];
  }
}
