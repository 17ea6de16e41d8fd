import { CsvColumn } from './csv-column.js';
import { CsvParser } from './csv-parser.js';
import type { CsvLimits } from './csv-parser.js';
import { SourceError } from './source-error.js';

/** What stands before the rows. */
export interface CsvHead {
  readonly delimiter: number;
  /** The cells of the first line, not decoded yet. */
  readonly names: readonly Uint8Array[];
  /** Where the rows begin. */
  readonly start: number;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** `;` `,` tab `|`: the first wins where two tell the same. */
const DELIMITERS = [59, 44, 9, 124];
const SAMPLE_LINES = 20;

/**
 * Finds delimiter and head in the first bytes of a file; null when more of them are needed (`isWhole` says there are no more), no names when
 * nothing is there. Throws `too-large` for too many columns.
 */
export function readHead(bytes: Uint8Array, isWhole: boolean, limits: CsvLimits): CsvHead | null {
  let start = 0;
  while (start < bytes.length && isBlank(bytes[start] as number)) start++;
  if (start === bytes.length) return isWhole ? { delimiter: 59, names: [], start } : null;
  // A head may begin with a tab: its first name is empty.
  while (start > 0 && bytes[start - 1] === 9) start--;
  const told = separatorLine(bytes, start);
  if (told) start = told.next;
  const delimiter = told?.delimiter ?? delimiterOf(bytes, start, isWhole);
  const { widths, next } = measure(bytes, start, delimiter, isWhole);
  const [width = 1] = widths;
  if (width > limits.columns) throw new SourceError('too-large', `over ${limits.columns} columns`);
  if (next === 0) return null;
  const parser = new CsvParser(delimiter, width, limits);
  parser.push(bytes.subarray(start, next));
  parser.end();
  const names = parser.columns.map((column) => {
    const text = new CsvColumn(1, true);
    column.restore(text, 0, 1);
    return text.dictionary.bytes(0, 1);
  });
  return { delimiter, names, start: next };
}

/** True for first bytes that seldom are those of a CSV: of mark-up, JSON, a packed file, a PDF or an old workbook. */
export function isSuspect(bytes: Uint8Array): boolean {
  return /^\s*(?:[<{[\x1f]|PK\x03|%PDF|\xd0\xcf\x11)/.test(String.fromCharCode(...bytes.subarray(0, 64)));
}

function isBlank(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

/** The first line of a file that Excel is told the delimiter by: `sep=;`. */
function separatorLine(bytes: Uint8Array, start: number): { delimiter: number; next: number } | null {
  const line = String.fromCharCode(...bytes.subarray(start, start + 10));
  const match = /^"?sep=([^\w"\r\n])"?(?:\r\n|\r|\n)/i.exec(line);
  return match ? { delimiter: (match[1] as string).charCodeAt(0), next: start + match[0].length } : null;
}

/** The delimiter by which most of the first lines have as many cells as the head, and that at least two. */
function delimiterOf(bytes: Uint8Array, start: number, isWhole: boolean): number {
  let best = DELIMITERS[0] as number;
  let bestShare = 0;
  let bestWidth = 0;
  for (const delimiter of DELIMITERS) {
    const { widths } = measure(bytes, start, delimiter, isWhole);
    const [width = 0] = widths;
    if (width < 2) continue;
    const share = widths.filter((count) => count === width).length / widths.length;
    if (share < bestShare || (share === bestShare && width <= bestWidth)) continue;
    [best, bestShare, bestWidth] = [delimiter, share, width];
  }
  return best;
}

/** How many cells the first lines have that are whole, and where the first of them ends; 0 when it does not. */
function measure(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  isWhole: boolean,
): { readonly widths: readonly number[]; readonly next: number } {
  const widths: number[] = [];
  let next = 0;
  let width = 1;
  let line = start;
  let cell = start;
  let isOpen = false;
  for (let at = start; widths.length < SAMPLE_LINES; at++) {
    const isEnd = at >= bytes.length;
    const byte = bytes[at];
    if (isEnd && !isWhole) break;
    if (byte === QUOTE && (isOpen || at === cell)) {
      // Two quotes within quotes are one.
      if (isOpen && bytes[at + 1] === QUOTE) at++;
      else isOpen = !isOpen;
    } else if (byte === delimiter && !isOpen) {
      width++;
      cell = at + 1;
    } else if (isEnd || (!isOpen && (byte === LF || byte === CR))) {
      if (byte === CR && at + 1 === bytes.length && !isWhole) break;
      if (at > line) {
        widths.push(width);
        next ||= byte === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
      }
      if (isEnd) break;
      width = 1;
      line = cell = at + 1;
    }
  }
  return { widths, next };
}
