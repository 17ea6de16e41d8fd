import { ABSENT, CsvColumn, EMPTY, isBlank } from './csv-column.js';
import { SourceError } from './source-error.js';

/** What is refused as `too-large`: nothing that a page shows is larger, and a small file can hold much more than it weighs. */
export interface CsvLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly fieldBytes: number;
}

/** A row with more cells than the head, or a quote that nobody closed. */
export interface RowProblem {
  readonly row: number;
  /** Cells of the row; 0 when its quote is not closed. */
  readonly cells: number;
  /** The first cell without a column, not decoded yet. */
  readonly bytes: Uint8Array;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const MAX_DIGITS = 15;
/** So many digits are an integer of 32 bits, which is read twice as fast as a double. */
const INT_DIGITS = 9;
const FEW_ROWS = 256;
const MAX_ROW_PROBLEMS = 100;
const POWERS = [...new Array<undefined>(MAX_DIGITS + 1)].map((_, index) => 10 ** index);
/** Kinds of bytes in `#ends`: what a cell ends at, and the zero byte, which also stands behind the last one. */
const ENDS = 1;
const STOPS = 2;

/** Cells from bytes (RFC 4180, and what else is about), cut anywhere; nothing is decoded. */
export class CsvParser {
  readonly columns: readonly CsvColumn[];
  readonly problems: RowProblem[] = [];
  problemCount = 0;
  rows = 0;
  readonly #delimiter: number;
  readonly #limits: CsvLimits;
  readonly #ends = new Uint8Array(256);
  /** So many rows are a reason to look at limits and room. */
  #enoughRows = FEW_ROWS;
  #buffer = new Uint8Array(1024);
  /** Bytes of a cell that is not whole yet, at the buffer's start. */
  #held = 0;
  #enough = 0;
  /** Column of the cell that comes next; that behind the last one stands for all that there are not. */
  #index = 0;
  #extraCells = 0;
  #extra: Uint8Array | null = null;
  #afterCr = false;
  #blankRows = 0;

  constructor(delimiter: number, width: number, limits: CsvLimits) {
    this.#delimiter = delimiter;
    this.#limits = limits;
    // Columns grow at rows of their own, as all at once would take long.
    this.columns = [...new Array<undefined>(width)].map((_, index) => new CsvColumn(FEW_ROWS + 4 * (index % 8)));
    for (const byte of [delimiter, LF, CR]) this.#ends[byte] = ENDS;
    this.#ends[0] = STOPS;
  }

  /** Reads on; what is not whole yet waits for the next bytes. Throws `too-large`. */
  push(bytes: Uint8Array): void {
    const end = this.#held + bytes.length;
    if (end >= this.#buffer.length) {
      const next = new Uint8Array(end * 2);
      next.set(this.#buffer.subarray(0, this.#held));
      this.#buffer = next;
    }
    this.#buffer.set(bytes, this.#held);
    this.#held = end;
    // A long cell that comes in crumbs must not be read from its start with each of them.
    if (end < this.#enough) return;
    const at = this.#parse(end);
    this.#buffer.copyWithin(0, at, end);
    this.#held = end - at;
    this.#enough = this.#held < 4096 ? 0 : this.#held * 1.25;
    if (this.#held > this.#limits.fieldBytes) throw tooLarge(`a cell has over ${this.#limits.fieldBytes} bytes`);
  }

  /** Ends the last row. */
  end(): void {
    this.#enough = 0;
    if (this.#held > 0 || this.#index > 0) this.push(Uint8Array.of(LF));
    if (this.#held === 0) return;
    // Only a quote keeps a cell open at the end of a line: the rest of the file is in it.
    this.#note(0, new Uint8Array());
    this.#putQuoted(1, this.#held - 1, true, this.#held - 1, this.#held - 1);
    this.#endRow();
    this.#held = 0;
  }

  /** Reads all whole cells before `end`; gives where the first that is not whole begins. */
  #parse(end: number): number {
    const buffer = this.#buffer;
    const delimiter = this.#delimiter;
    buffer[end] = 0;
    let at = 0;
    if (this.#afterCr && end > 0) {
      this.#afterCr = false;
      if (buffer[0] === LF) at = 1;
    }
    while (at < end) {
      const first = buffer[at] as number;
      if (this.#index === 0) {
        if (first === LF || first === CR) {
          at = this.#skipLineEnd(at, end);
          // A line without anything is a row only where there is one column, and not at the end of the file.
          if (this.columns.length === 1) this.#blankRows++;
          continue;
        }
        if (this.#blankRows > 0) this.#putBlankRows();
      }
      let stop = -1;
      if (first === QUOTE) stop = this.#quoted(at, end);
      else {
        stop = this.#plain(at, -1);
        if (stop < 0) stop = this.#text(at, end);
      }
      if (stop < 0) return at;
      at = stop + 1;
      if (buffer[stop] === delimiter) {
        if (this.#index < this.columns.length) this.#index++;
        if (this.#index === this.columns.length) this.#extraCells++;
      } else {
        this.#endRow();
        at = this.#skipLineEnd(stop, end);
      }
    }
    return at;
  }

  /**
   * Puts the cell at `at` if it is a plain number (`-1234.5`, at most 15 digits, nothing needless) that ends at `close`, or with the cell
   * where that is negative. Gives where it ends, or -1.
   */
  #plain(at: number, close: number): number {
    const column = this.columns[this.#index];
    if (!column?.numbers) return -1;
    const buffer = this.#buffer;
    let position = at;
    let byte = buffer[position] as number;
    const isNegative = byte === MINUS;
    if (isNegative) byte = buffer[++position] as number;
    let digit = byte - ZERO;
    if (digit < 0 || digit > 9) return -1;
    const start = position;
    let whole = digit;
    while ((digit = (buffer[++position] as number) - ZERO) >= 0 && digit <= 9) whole = (whole * 10 + digit) | 0;
    let digits = position - start;
    if (byte === ZERO && digits > 1) return -1;
    let decimals = 0;
    const mark = buffer[position] as number;
    if ((mark === COMMA || mark === POINT) && (close >= 0 || this.#ends[mark] !== ENDS)) {
      if (column.mark !== 0 && column.mark !== mark) return -1;
      const point = position;
      while ((digit = (buffer[++position] as number) - ZERO) >= 0 && digit <= 9) whole = (whole * 10 + digit) | 0;
      decimals = position - point - 1;
      if (decimals === 0) return -1;
      digits += decimals;
    }
    if (digits > MAX_DIGITS) return -1;
    if (close < 0 ? this.#ends[buffer[position] as number] !== ENDS : position !== close) return -1;
    let value = digits > INT_DIGITS ? digitsOf(buffer, start, position) : whole;
    if (decimals > 0) {
      column.mark = mark;
      value /= POWERS[decimals] as number;
    }
    if (isNegative) {
      // A double's minus before nothing would not be written again.
      if (value === 0) return -1;
      value = -value;
    }
    column.putNumber(this.rows, value, decimals);
    return position;
  }

  /** Puts the cell at `at`, which is not quoted; gives where it ends, or -1 when it is not whole. */
  #text(at: number, end: number): number {
    const buffer = this.#buffer;
    const ends = this.#ends;
    let position = at;
    for (;;) {
      while (ends[buffer[position] as number] === 0) position++;
      if (ends[buffer[position] as number] === ENDS) break;
      if (position++ >= end) return -1;
    }
    this.#put(buffer, at, position);
    return position;
  }

  /** Puts the cell at `at`, whose first byte is a quote; gives where it ends, or -1 when it is not whole. */
  #quoted(at: number, end: number): number {
    const buffer = this.#buffer;
    let close = at;
    let isDoubled = false;
    for (;;) {
      close++;
      while (buffer[close] !== QUOTE && close < end) close++;
      if (close >= end) return -1;
      // Behind the last byte so far stands a zero: such a quote, which may be the first of two, does not end the cell.
      if (buffer[close + 1] !== QUOTE) break;
      isDoubled = true;
      close++;
    }
    let stop = close + 1;
    while (this.#ends[buffer[stop] as number] !== ENDS && stop < end) stop++;
    if (stop >= end) return -1;
    if (isDoubled || this.#plain(at + 1, close) < 0) this.#putQuoted(at + 1, close, isDoubled, close + 1, stop);
    else if (stop > close + 1 && !isBlank(buffer, close + 1, stop)) {
      this.#putQuoted(at + 1, close, isDoubled, close + 1, stop);
    }
    return stop;
  }

  /** Puts what stood in quotes, `from … to`, and what follows them up to the cell's end, which nothing should. */
  #putQuoted(from: number, to: number, isDoubled: boolean, after: number, stop: number): void {
    const buffer = this.#buffer;
    const hasMore = !isBlank(buffer, after, stop);
    if (!isDoubled && !hasMore) return this.#put(buffer, from, to);
    const bytes = new Uint8Array(stop - from);
    let length = 0;
    for (let index = from; index < to; index++) {
      bytes[length++] = buffer[index] as number;
      if (buffer[index] === QUOTE && buffer[index + 1] === QUOTE) index++;
    }
    if (hasMore) for (let index = after; index < stop; index++) bytes[length++] = buffer[index] as number;
    this.#put(bytes, 0, length);
  }

  #put(source: Uint8Array, from: number, to: number): void {
    const column = this.columns[this.#index];
    if (column) column.putText(this.rows, source, from, to);
    // Delimiters at the end of each line are a habit of some programs.
    else if (!isBlank(source, from, to)) this.#extra ??= source.slice(from, to);
  }

  #endRow(): void {
    const width = this.columns.length;
    for (let index = this.#index + 1; index < width; index++) this.columns[index]?.putHole(this.rows, ABSENT);
    if (this.#extra) this.#note(width + this.#extraCells, this.#extra);
    this.#index = 0;
    this.#extraCells = 0;
    this.#extra = null;
    if (++this.rows < this.#enoughRows) return;
    const { rows, cells } = this.#limits;
    if (this.rows > rows) throw tooLarge(`over ${rows} rows`);
    if (this.rows * width > cells) throw tooLarge(`over ${cells} cells`);
    this.#enoughRows = Math.min(rows, Math.floor(cells / width)) + 1;
    for (const column of this.columns) {
      if (column.capacity <= this.rows) column.grow(column.capacity * 2);
      this.#enoughRows = Math.min(this.#enoughRows, column.capacity);
    }
  }

  #putBlankRows(): void {
    for (; this.#blankRows > 0; this.#blankRows--) {
      this.columns[0]?.putHole(this.rows, EMPTY);
      this.#endRow();
    }
  }

  #skipLineEnd(at: number, end: number): number {
    if (this.#buffer[at] === LF) return at + 1;
    if (at + 1 === end) this.#afterCr = true;
    return this.#buffer[at + 1] === LF && at + 1 < end ? at + 2 : at + 1;
  }

  #note(cells: number, bytes: Uint8Array): void {
    this.problemCount++;
    if (this.problems.length < MAX_ROW_PROBLEMS) this.problems.push({ row: this.rows, cells, bytes });
  }
}

/** All digits `from … to` as one number. */
function digitsOf(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
  }
  return value;
}

function tooLarge(message: string): SourceError {
  return new SourceError('too-large', message);
}
