import * as limits from '../table/limits.js';
import { SourceError } from './source-error.js';

/** Refuses a table that a small hostile file can describe but no page can hold. Throws `too-large`. */
export function checkTableSize(rows: number, columns: number, url: string | null): void {
  refused(() => limits.checkLimits(rows, columns), url);
}

/** Refuses a value nested over 100 deep. Throws `too-large`. */
export function checkDepth(value: unknown, url: string | null): void {
  refused(() => limits.checkDepth(value), url);
}

/** The table's own refusal, with the address of what was refused. */
function refused(check: () => void, url: string | null): void {
  try {
    check();
  } catch (cause) {
    const { message } = cause as RangeError;
    throw new SourceError('too-large', url === null ? message : `${message}: ${url}`, { url, cause });
  }
}
