import type { Table } from '../table/table.js';
import type * as ForLarge from './for-large.js';

/** Fewer rows are done by plainer means before the faster code has arrived. */
const MANY = 10_000;

let code: typeof ForLarge | null = null;

/** Fetches what sorts and groups a large table fast. Without it the result is the same, only later. */
export async function prepareLarge(table: Table): Promise<void> {
  if (table.length > MANY) code ??= await import('./for-large.js').catch(() => null);
}

/** What `prepareLarge` has fetched; null when nothing so far. */
export function forLarge(): typeof ForLarge | null {
  return code;
}
