import type { Table } from '../table/table.js';
import type { SourceAnswer, SourceRequest } from './adapter.js';
import type { Client } from './client.js';
import { readCsv } from './csv-read.js';
import { lazy } from './lazy.js';
import type { Tell } from './request-cache.js';
import { SourceError } from './source-error.js';

const csvw = lazy(() => import('./csvw.js'));

/** Rows of a CSV at a URL, read while they arrive; those who ask for the same file meanwhile get the same table. */
export async function loadCsv({ url, client, encoding, onRows, query }: SourceRequest): Promise<SourceAnswer> {
  const table = await client.share<Table, Table>(
    `csv ${encoding ?? ''} ${url}`,
    (shared, tell) => read(url, shared, encoding, tell),
    onRows,
  );
  return { table, rest: query };
}

async function read(url: string, client: Client, encoding: string | null, tell: Tell<Table>): Promise<Table> {
  const stream = await client.open(url);
  const { chunks, contentType, link } = stream;
  try {
    const onRows = (table: Table): void => tell(table.withMeta({ url }));
    const options = { encoding, contentType, onRows, heard: tell.heard };
    // A well-known address of metadata is not tried, as most files have none.
    const table = /describedby/i.test(link ?? '')
      ? await (await csvw()).readDescribed(client, stream, (hints) => readCsv(chunks, { ...options, hints }))
      : await readCsv(chunks, options);
    return table.withMeta({ url });
  } catch (error) {
    stream.close();
    if (!(error instanceof SourceError) || error.url !== null) throw error;
    throw new SourceError(error.code, `${error.message}: ${url}`, { url, cause: error.cause });
  }
}
