import { expect } from '@open-wc/testing';
import type { RowList } from '../../src/query/row-list.js';
import { openArcgisRows } from '../../src/source/arcgis/arcgis-rows.js';
import { createClient } from '../../src/source/client.js';
import type { RowService } from '../../src/source/row-service.js';
import type { AnyQuestion } from './any-question.js';

/** A layer of the local portal as a service of rows; `seen` gets the addresses it asks for. */
export async function openLayerRows(url: string, seen: string[] = []): Promise<RowService> {
  const noted: typeof fetch = (input, init) => {
    seen.push(String(input instanceof Request ? input.url : input));
    return fetch(input, init);
  };
  const service = await openArcgisRows({
    url,
    clientFor: (signal) => createClient({ signal: signal ?? null, fetch: noted }),
    signal: null,
    query: null,
    columns: null,
    layer: null,
  });
  return service as RowService;
}

/** That a service gives the same page, counts, values and extent as the same rows here. */
export async function expectSame(
  served: RowList,
  here: RowList,
  { question, range, column }: AnyQuestion,
): Promise<void> {
  const said = JSON.stringify({ question, range, column });
  const [a, b] = await Promise.all([served.page(question, range), here.page(question, range)]);
  expect(a.table.rows(), said).to.deep.equal(b.table.rows());
  expect({ ...a, table: a.table.meta.matched }, said).to.deep.equal({ ...b, table: b.table.meta.matched });
  for (const most of [5, 100]) {
    const [some, same] = await Promise.all([
      served.values(column, question, most),
      here.values(column, question, most),
    ]);
    expect(some, said).to.deep.equal(same);
  }
  expect(await served.extent(column, question), said).to.deep.equal(await here.extent(column, question));
}
