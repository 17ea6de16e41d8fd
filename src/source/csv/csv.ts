import type { Table } from '../../table/table.js';
import type { SourceAnswer, SourceRequest } from '../adapter.js';
import type { Client } from '../client.js';
import { readCsv } from './csv-read.js';
import type { CsvOptions } from './csv-read.js';
import { rarities } from './csv-rarities.js';
import { lazy } from '../lazy.js';
import type { Tell } from '../request-cache.js';

const csvw = lazy(() => import('./csvw.js'));

/** Rows of a CSV at a URL, read while they arrive; those who ask for the same file meanwhile get the same table. */
export async function loadCsv({ url, client, encoding, onRows, query }: SourceRequest): Promise<SourceAnswer> {
  const read = async (shared: Client, tell: Tell<Table>): Promise<Table> => {
    const stream = await shared.open(url);
    const { chunks, link } = stream;
    const options: CsvOptions = {
      ...stream,
      encoding,
      onRows: (table) => tell(table.withMeta({ url })),
      heard: tell.heard,
    };
    try {
      // A well-known address of metadata is not tried, as most files have none.
      const table = /describedby/i.test(link ?? '')
        ? await (await csvw()).readDescribed(shared, stream, (hints) => readCsv(chunks, { ...options, hints }))
        : await readCsv(chunks, options);
      return table.withMeta({ url });
    } catch (error) {
      stream.close();
      throw (await rarities()).atAddress(error, url);
    }
  };
  return { table: await client.share<Table, Table>(`csv ${encoding ?? ''} ${url}`, read, onRows), rest: query };
}
