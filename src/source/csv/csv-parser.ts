import { ABSENT, CsvColumn, EMPTY, isBlank } from './csv-column.js';
import { SourceError } from '../source-error.js';

/** What is refused as `too-large`: nothing that a page shows is larger, and a small file can hold much more than it weighs. */
export interface CsvLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly fieldBytes: number;
  /** Listed of a table; more are only counted. */
  readonly problems: number;
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
const POWERS = [...new Array<undefined>(MAX_DIGITS + 1)].map((_, index) => 10 ** index);
/** Kinds of bytes in `#ends`: what a cell ends at, and the zero byte, which also stands behind the last one. */
const ENDS = 1;
const STOPS = 2;

/** Cells from bytes (RFC 4180, and what else is about), cut anywhere; nothing is decoded. */
export class CsvParser {
  readonly limits: CsvLimits;
  readonly columns: readonly CsvColumn[];
  readonly problems: RowProblem[] = [];
  problemCount = 0;
  rows = 0;
  readonly #delimiter: number;
  readonly #ends = new Uint8Array(256);
  /** So many rows are a reason to look at limits and room. */
  #enoughRows = FEW_ROWS;
  #buffer = new Uint8Array(1024);
  /** Bytes of a cell that is not whole yet, at the buffer's start. */
  #held = 0;
  /** Column of the cell that comes next, which there need not be. */
  #index = 0;
  #extra: Uint8Array | null = null;
  /** The last byte of the line before. */
  #lineEnd = LF;
  /** Rows up to the last that has anything. */
  #fullRows = 0;

  /** `areTexts` says which columns are hardly numbers. Throws `too-large` for too many of them. */
  constructor(delimiter: number, areTexts: readonly boolean[], limits: CsvLimits) {
    keepWithin(limits, 'columns', areTexts.length);
    this.#delimiter = delimiter;
    this.limits = limits;
    // Columns grow at rows of their own, as all at once would take long.
    this.columns = areTexts.map((isText, index) => new CsvColumn(FEW_ROWS + 4 * (index % 8), isText));
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
    const at = this.#parse(end);
    this.#buffer.copyWithin(0, at, end);
    this.#held = end - at;
    keepWithin(this.limits, 'fieldBytes', this.#held);
  }

  /** Ends the last row. */
  end(): void {
    if (this.#held > 0 || this.#index > 0) this.push(Uint8Array.of(LF));
    if (this.#held > 0) {
      // Only a quote keeps a cell open at the end of a line: the rest of the file is in it.
      this.#note(0, new Uint8Array());
      this.#held--;
      this.push(Uint8Array.of(QUOTE, LF));
    }
    this.rows = this.#fullRows;
  }

  /** Reads all whole cells before `end`; gives where the first that is not whole begins. */
  #parse(end: number): number {
    const buffer = this.#buffer;
    const delimiter = this.#delimiter;
    buffer[end] = 0;
    let at = 0;
    while (at < end) {
      const first = buffer[at] as number;
      if (this.#index === 0 && (first === LF || first === CR)) {
        this.#putBlankRow(first);
        at++;
        continue;
      }
      let stop = first === QUOTE ? this.#quoted(at, end) : this.#plain(at, -1);
      if (stop < 0) {
        if (first !== QUOTE) stop = this.#stop(at, end);
        if (stop < 0) return at;
        this.#put(buffer, at, stop);
      }
      at = stop + 1;
      if (buffer[stop] === delimiter) this.#index++;
      else {
        this.#lineEnd = buffer[stop] as number;
        this.#endRow();
        this.#fullRows = this.rows;
      }
    }
    return at;
  }

  /** A line without anything is a row only where there is one column, and not at the end of the file. */
  #putBlankRow(byte: number): void {
    const isSecondHalf = byte === LF && this.#lineEnd === CR;
    this.#lineEnd = byte;
    if (this.columns.length !== 1 || isSecondHalf) return;
    this.columns[0]?.putHole(this.rows, EMPTY);
    this.#endRow();
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
    // What is less than a digit becomes more.
    let digit = (byte - ZERO) >>> 0;
    if (digit > 9) return -1;
    const start = position;
    let whole = digit;
    while ((digit = ((buffer[++position] as number) - ZERO) >>> 0) <= 9) whole = (whole * 10 + digit) | 0;
    let digits = position - start;
    if (byte === ZERO && digits > 1) return -1;
    let decimals = 0;
    const mark = buffer[position] as number;
    if ((mark === COMMA || mark === POINT) && (close >= 0 || this.#ends[mark] !== ENDS)) {
      if (column.mark !== 0 && column.mark !== mark) return -1;
      const point = position;
      while ((digit = ((buffer[++position] as number) - ZERO) >>> 0) <= 9) whole = (whole * 10 + digit) | 0;
      decimals = position - point - 1;
      if (decimals === 0) return -1;
      digits += decimals;
    }
    if (digits > MAX_DIGITS) return -1;
    if (close < 0 ? this.#ends[buffer[position] as number] !== ENDS : position !== close) return -1;
    let value = whole;
    if (digits > INT_DIGITS) {
      value = 0;
      for (let index = start; index < position; index++) {
        // All are digits but a decimal mark.
        if ((digit = ((buffer[index] as number) - ZERO) >>> 0) <= 9) value = value * 10 + digit;
      }
    }
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

  /** Where the cell that goes on at `at` ends; -1 when it is not whole. */
  #stop(at: number, end: number): number {
    const buffer = this.#buffer;
    const ends = this.#ends;
    let position = at;
    for (;;) {
      while (ends[buffer[position] as number] === 0) position++;
      if (ends[buffer[position] as number] === ENDS) return position;
      if (position++ >= end) return -1;
    }
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
    const stop = this.#stop(close + 1, end);
    if (stop < 0) return -1;
    // Nothing but blanks should follow the quotes.
    const last = isBlank(buffer, close + 1, stop) ? close : stop;
    if (isDoubled || last > close) {
      const bytes = new Uint8Array(stop - at);
      let length = 0;
      for (let index = at + 1; index < last; index++) {
        // One of two quotes is left out, and the one that closes.
        if (index < close && buffer[index] === QUOTE) index++;
        if (index !== close) bytes[length++] = buffer[index] as number;
      }
      this.#put(bytes, 0, length);
    } else if (this.#plain(at + 1, close) < 0) this.#put(buffer, at + 1, close);
    return stop;
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
    if (this.#extra) this.#note(this.#index + 1, this.#extra);
    this.#index = 0;
    this.#extra = null;
    if (++this.rows < this.#enoughRows) return;
    const limits = this.limits;
    keepWithin(limits, 'rows', this.rows);
    keepWithin(limits, 'cells', this.rows * width);
    this.#enoughRows = Math.min(limits.rows, Math.floor(limits.cells / width)) + 1;
    for (const column of this.columns) {
      if (column.capacity <= this.rows) column.grow(column.capacity * 2);
      this.#enoughRows = Math.min(this.#enoughRows, column.capacity);
    }
  }

  #note(cells: number, bytes: Uint8Array): void {
    this.problemCount++;
    if (this.problems.length < this.limits.problems) this.problems.push({ row: this.rows, cells, bytes });
  }
}

/** Throws `too-large` when there is more of something than its limit. */
export function keepWithin(limits: CsvLimits, what: keyof CsvLimits, count: number): void {
  if (count > limits[what]) throw new SourceError('too-large', `over ${limits[what]} ${what}`);
}
