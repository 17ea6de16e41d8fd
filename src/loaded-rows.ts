import type { LoadOptions, load as Load } from './load.js';
import type { RowList } from './query/row-list.js';
import { asSourceError, SourceError } from './source/source-error.js';
import type { Table } from './table/table.js';
import { rowListOf } from './transform/row-list-of.js';

/** So many rows are made ready for what a reader may ask before anybody does. */
const MANY = 10_000;

/** Once the browser has nothing else to do. Safari does not tell when that is: soon, then. */
const whenIdle = (run: () => void): unknown => (window.requestIdleCallback ?? setTimeout)(run);

/** The rows of a source as a list, where they are read all at once, by `load`. */
export async function loadedRows(load: typeof Load, options: LoadOptions): Promise<RowList> {
  const table = await load(options);
  // Shapes are most of the bytes of what has some, and nobody sees them in a list.
  const shaped = (signal: unknown): Promise<Table | null> =>
    load({ ...options, geometry: true, onRows: null, signal: signal as AbortSignal | null }).catch((error: unknown) => {
      if (error instanceof SourceError && error.code === 'no-geometry') return null;
      throw error;
    });
  const list = rowListOf(table, asSourceError, options.data || table.meta.live ? null : shaped);
  if (table.length > MANY && !table.meta.live) whenIdle(() => void list.foresee?.([]));
  return list;
}
