import { Table } from '../table/table.js';
import type { SourceAnswer, SourceRequest } from './adapter.js';
import type { Client } from './client.js';
import { readCsv } from './csv-read.js';
import type { CsvMetadata } from './csvw.js';
import { lazy } from './lazy.js';
import type { Stream } from './open-stream.js';
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
  const { chunks, contentType } = stream;
  // Fetched beside the rows: what it tells is needed at their end. A well-known address is not tried, as most files have no metadata.
  const metadata = /describedby/i.test(stream.link ?? '') ? metadataOf(client, stream) : null;
  // Whoever fails first has said so.
  metadata?.catch(() => undefined);
  try {
    const onRows = (table: Table): void => tell(table.withMeta({ url }));
    const hints = async (names: readonly string[]): ReturnType<CsvMetadata['hints']> =>
      (await metadata)?.hints(names) ?? [];
    const table = await readCsv(chunks, { encoding, contentType, onRows, heard: tell.heard, hints });
    const { meta, problems = [] } = (await metadata) ?? {};
    return new Table(table.length, table.columns, { ...table.meta, ...meta, url }, [...problems, ...table.problems]);
  } catch (error) {
    stream.close();
    if (!(error instanceof SourceError) || error.url !== null) throw error;
    throw new SourceError(error.code, `${error.message}: ${url}`, { url, cause: error.cause });
  }
}

async function metadataOf(client: Client, stream: Stream): Promise<CsvMetadata | null> {
  return (await csvw()).loadCsvw(client, stream);
}
