import type { Table } from '../table/table.js';
import type * as ForLarge from './for-large.js';

/** Fewer rows are done by plainer means before the faster code has arrived. */
const MANY = 10_000;

let code: typeof ForLarge | null = null;

/** Fetches what sorts and groups a large table fast, and reads the texts of the columns that are compared. Without it the result is the same, only later. */
export async function prepareLarge(table: Table, compared: readonly string[] = []): Promise<void> {
  if (table.length <= MANY) return;
  code ??= await import('./for-large.js').catch(() => null);
  await code?.readTexts(table, compared);
}

/** What `prepareLarge` has fetched; null when nothing so far. */
export function forLarge(): typeof ForLarge | null {
  return code;
}
