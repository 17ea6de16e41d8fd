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
 * nothing is there. Throws `parse`, `service` or `unsupported` when it is no CSV: a web page, a JSON, a packed file.
 */
export function readHead(bytes: Uint8Array, isWhole: boolean): CsvHead | null {
  let start = 0;
  while (start < bytes.length && isBlank(bytes[start] as number)) start++;
  if (start === bytes.length) return isWhole ? { delimiter: 59, names: [], start } : null;
  refuseOthers(bytes.subarray(start));
  // A head may begin with a tab: its first name is empty.
  while (start > 0 && bytes[start - 1] === 9) start--;
  const told = separatorLine(bytes, start);
  if (told) start = told.next;
  const delimiter = told?.delimiter ?? delimiterOf(bytes, start, isWhole);
  const head = readRecord(bytes, start, delimiter, isWhole);
  if (head === null) return null;
  return { delimiter, names: head.cells, start: head.next };
}

function isBlank(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

function refuseOthers(bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes.subarray(0, 65_536));
  if (/^<(?:!doctype|!--|\?xml|\/?[a-z]+[\s>])/i.test(text))
    throw new SourceError('parse', 'expected CSV, got a web page');
  if (/^(?:PK\u0003\u0004|\u001f|%PDF-|\ufffd\ufffd\u0011)/.test(text)) {
    throw new SourceError('unsupported', 'expected CSV, got a packed file, a workbook or a PDF');
  }
  if (!/^(?:\{\s*["}]|\[\s*[[{\]])/.test(text)) return;
  const said = messageOf(text);
  if (said !== null) throw new SourceError('service', `source says: ${said}`);
  throw new SourceError('parse', 'expected CSV, got JSON');
}

/** What a service says of its error in a JSON that it sends instead of the rows. */
function messageOf(text: string): string | null {
  try {
    const { error, message } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const said = [(error as { message?: unknown } | undefined)?.message, error, message].find(
      (part) => typeof part === 'string',
    );
    return said === undefined ? null : String(said).slice(0, 200);
  } catch {
    return null;
  }
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
