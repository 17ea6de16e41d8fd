import type { TableMeta } from './table.js';

/** Epoch ms from which data are older than the period in which their publisher promises new ones; null when either is unknown. */
export function overdueAt({ updated, periodMs }: Pick<TableMeta, 'updated' | 'periodMs'>): number | null {
  return updated && periodMs ? updated.getTime() + periodMs : null;
}
