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
 * nothing is there.
 */
export function readHead(bytes: Uint8Array, isWhole: boolean): CsvHead | null {
  let start = 0;
  while (start < bytes.length && isBlank(bytes[start] as number)) start++;
  if (start === bytes.length) return isWhole ? { delimiter: 59, names: [], start } : null;
  // A head may begin with a tab: its first name is empty.
  while (start > 0 && bytes[start - 1] === 9) start--;
  const told = separatorLine(bytes, start);
  if (told) start = told.next;
  const delimiter = told?.delimiter ?? delimiterOf(bytes, start, isWhole);
  const head = readRecord(bytes, start, delimiter, isWhole);
  if (head === null) return null;
  return { delimiter, names: head.cells, start: head.next };
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
    const widths: number[] = [];
    let at = start;
    while (widths.length < SAMPLE_LINES && at < bytes.length) {
      const record = readRecord(bytes, at, delimiter, isWhole);
      if (record === null) break;
      at = record.next;
      if (record.cells.length > 1 || record.cells[0]?.length !== 0) widths.push(record.cells.length);
    }
    const [width = 0] = widths;
    if (width < 2) continue;
    const share = widths.filter((count) => count === width).length / widths.length;
    if (share < bestShare || (share === bestShare && width <= bestWidth)) continue;
    [best, bestShare, bestWidth] = [delimiter, share, width];
  }
  return best;
}

interface CsvRecord {
  readonly cells: readonly Uint8Array[];
  readonly next: number;
}

/** One line as its cells, quotes taken off; null when its end is not among the bytes. */
function readRecord(bytes: Uint8Array, from: number, delimiter: number, isWhole: boolean): CsvRecord | null {
  const cells: Uint8Array[] = [];
  let cell: number[] = [];
  let isOpen = false;
  let isStart = true;
  for (let at = from; ; at++) {
    const byte = bytes[at];
    if (byte === undefined) {
      if (!isWhole) return null;
      return { cells: [...cells, Uint8Array.from(cell)], next: at };
    }
    if (byte === QUOTE && (isStart || isOpen)) {
      // Two quotes within quotes are one, which the next turn adds.
      if (isOpen && bytes[at + 1] === QUOTE) cell.push(bytes[++at] as number);
      else isOpen = isStart && !isOpen;
      isStart = false;
    } else if (isOpen || (byte !== delimiter && byte !== LF && byte !== CR)) {
      cell.push(byte);
      isStart = false;
    } else {
      cells.push(Uint8Array.from(cell));
      cell = [];
      isStart = true;
      if (byte === delimiter) continue;
      if (byte === CR && at + 1 === bytes.length && !isWhole) return null;
      return { cells, next: byte === CR && bytes[at + 1] === LF ? at + 2 : at + 1 };
    }
  }
}
