import { finish } from './load.js';
import { sourceOf } from './source/named-source.js';
import type { QueryOptions } from './load.js';
import { adapterOf } from './source/adapters.js';
import { asSourceError } from './source/source-error.js';
import type { Table } from './table/table.js';

export interface ParseOptions extends QueryOptions {
  readonly contentType?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly encoding?: string | null | undefined;
  readonly path?: string | null | undefined;
  readonly geometry?: boolean | undefined;
}

/** The same for bytes or a text that are here already. */
export async function parse(content: string | ArrayBuffer | Uint8Array, options: ParseOptions = {}): Promise<Table> {
  const { CONTENT, contentClient, errorWithoutAddress, tableWithoutAddress } =
    await import('./source/content-client.js');
  try {
    const client = contentClient(content, options);
    const adapter = await adapterOf(sourceOf(options.source) ?? 'file');
    const table = await finish(options, (query) =>
      adapter({
        url: CONTENT,
        client,
        query,
        columns: options.columns ?? null,
        layer: null,
        path: options.path || null,
        // A text has been decoded.
        encoding: typeof content === 'string' ? 'utf-8' : options.encoding || null,
        geometry: options.geometry ?? false,
        onRows: null,
        signal: null,
      }),
    );
    return tableWithoutAddress(table);
  } catch (error) {
    throw errorWithoutAddress(asSourceError(error));
  }
}
