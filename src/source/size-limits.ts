import { SourceError } from './source-error.js';

/** So many cells take 400 MB as numbers: what a page should never try. */
const MAX_CELLS = 50_000_000;
const MAX_COLUMNS = 5000;
/** A value nested deeper than people write can exhaust the stack of whoever walks it. */
const MAX_DEPTH = 100;

/** Refuses a table that a small hostile file can describe but no page can hold. Throws `too-large`. */
export function checkTableSize(rows: number, columns: number, url: string | null): void {
  const large =
    columns > MAX_COLUMNS ? `${columns} columns` : rows * columns > MAX_CELLS ? `${rows} × ${columns}` : null;
  if (large !== null) throw new SourceError('too-large', `table is too large: ${large}${at(url)}`, { url });
}

/** Refuses a value nested over 100 deep. Throws `too-large`. */
export function checkDepth(value: unknown, url: string | null): void {
  if (!isWithin(value, MAX_DEPTH)) {
    throw new SourceError('too-large', `value is nested over ${MAX_DEPTH} deep${at(url)}`, { url });
  }
}

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isWithin(part, levels - 1));
}

function at(url: string | null): string {
  return url === null ? '' : `: ${url}`;
}
