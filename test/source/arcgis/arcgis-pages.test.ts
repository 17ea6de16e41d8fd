import { expect } from '@open-wc/testing';
import { load } from '../../../src/data.js';
import type { LoadOptions, Table } from '../../../src/data.js';
import { schoolsLayer } from '../../fixtures/arcgis/schools.js';
import { fakeFetch } from '../../helper/fake-fetch.js';
import type { SeenRequest } from '../../helper/fake-fetch.js';
import { rejection } from '../../helper/rejection.js';

const SRC = 'https://a.example/rest/services/Skoly/FeatureServer/0';
const COUNT = 4812;

const layer = { ...schoolsLayer, maxRecordCount: 500, fields: schoolsLayer.fields.slice(0, 1) };

interface Service {
  /** Rows that one answer holds at most. */
  readonly cap?: number;
  readonly count?: number;
  /** Rows that the count speaks of. */
  readonly counted?: unknown;
  readonly layer?: object;
  /** Instead of a page. */
  readonly answer?: (from: number, size: number) => unknown;
}

function ask(
  { cap = 500, count = COUNT, counted = count, layer: about = layer, answer }: Service,
  options: Partial<LoadOptions> = {},
): { table: Promise<Table>; seen: SeenRequest[]; most: () => number } {
  let open = 0;
  let most = 0;
  const fake = fakeFetch(async (request) => {
    const { url, parameters } = request;
    if (!url.pathname.endsWith('/query')) return about;
    if (parameters.has('returnCountOnly')) return { count: counted };
    most = Math.max(most, ++open);
    await new Promise((resolve) => setTimeout(resolve));
    open--;
    const from = Number(parameters.get('resultOffset'));
    const size = Math.min(Number(parameters.get('resultRecordCount')), cap);
    const instead = answer?.(from, size);
    if (instead !== undefined) return instead;
    const features = [];
    for (let id = from; id < Math.min(from + size, count); id++) features.push({ attributes: { FID: id + 1 } });
    return { features, ...(from + size < count && { exceededTransferLimit: true }) };
  });
  return { table: load({ src: SRC, ...options, fetch: fake.fetch }), seen: fake.seen, most: () => most };
}

const ids = (table: Table): unknown[] => table.rows().map((row) => row['FID']);
const all = (count: number): number[] => [...new Array<undefined>(count)].map((_, index) => index + 1);
const offsets = (seen: readonly SeenRequest[]): (string | null)[] =>
  seen
    .filter(({ parameters }) => parameters.has('resultOffset'))
    .map(({ parameters }) => parameters.get('resultOffset'));

describe('arcgis: many pages', () => {
  it('fetches four at once and gives their rows in order', async () => {
    const { table, seen, most } = ask({});
    expect(ids(await table)).to.deep.equal(all(COUNT));
    expect(most()).to.equal(4);
    expect(offsets(seen)).to.deep.equal(['0', '500', '1000', '1500', '2000', '2500', '3000', '3500', '4000', '4500']);
  });

  it('takes the size of pages from the server when that gives fewer rows than asked', async () => {
    const { table, seen } = ask({ cap: 400 });
    expect(ids(await table)).to.deep.equal(all(COUNT));
    expect(offsets(seen).slice(0, 3)).to.deep.equal(['0', '400', '800']);
  });

  it('does not take a first page of a few rows for the size of all', async () => {
    const few = all(3).map((FID) => ({ attributes: { FID } }));
    const { table, seen } = ask({
      answer: (from) => (from === 0 ? { features: few, exceededTransferLimit: true } : undefined),
    });
    expect(ids(await table)).to.deep.equal(all(COUNT));
    expect(offsets(seen)).to.have.length(11);
  });

  it('fills up a page that came short, and reads on after the last where rows were added', async () => {
    const { table } = ask({
      count: 2300,
      counted: 2000,
      answer: (from) => {
        if (from !== 1000) return undefined;
        return {
          features: all(1200)
            .slice(1000, 1200)
            .map((FID) => ({ attributes: { FID } })),
          exceededTransferLimit: true,
        };
      },
    });
    expect(ids(await table)).to.deep.equal(all(2300));
  });

  it('is an error, not fewer rows, when a page in the middle ends early', async () => {
    const { table } = ask({ answer: (from) => (from === 2000 ? { features: [] } : undefined) });
    const error = await rejection(table);
    expect([error.code, error.message]).to.satisfy(
      ([code, message]: string[]) => code === 'service' && message?.includes('4312 of 4812'),
    );
  });

  it('takes it that rows went when the service counts fewer in the end', async () => {
    let counts = 0;
    const { fetch } = fakeFetch(({ url, parameters }) => {
      if (!url.pathname.endsWith('/query')) return layer;
      if (parameters.has('returnCountOnly')) return { count: counts++ === 0 ? 1000 : 700 };
      const from = Number(parameters.get('resultOffset'));
      const features = all(Math.min(from + 500, 700))
        .slice(from)
        .map((FID) => ({ attributes: { FID } }));
      return { features, ...(from === 0 && { exceededTransferLimit: true }) };
    });
    expect(ids(await load({ src: SRC, fetch }))).to.deep.equal(all(700));
  });

  it('goes one after another where the rows have no order or cannot be counted', async () => {
    const unordered = {
      ...layer,
      advancedQueryCapabilities: { supportsPagination: true },
    };
    for (const service of [{ layer: unordered }, { counted: 'many' }]) {
      const { table, most } = ask({ ...service, count: 1800 });
      expect(ids(await table)).to.deep.equal(all(1800));
      expect(most()).to.equal(1);
    }
  });

  it('asks for pages half as large while they are too much, and keeps to that', async () => {
    for (const broken of [
      { error: { code: 500, message: 'Error performing query operation' } },
      { error: { code: 504, message: 'Gateway Timeout' } },
    ]) {
      const { table, seen } = ask({ count: 1200, answer: (_, size) => (size > 125 ? broken : undefined) });
      expect(ids(await table)).to.deep.equal(all(1200));
      const sizes = seen.map(({ parameters }) => Number(parameters.get('resultRecordCount') ?? 0)).filter(Boolean);
      expect(sizes.slice(0, 3)).to.deep.equal([500, 250, 125]);
      expect(Math.max(...sizes.slice(2))).to.equal(125);
    }
  });

  it('gives up when small pages fail too', async () => {
    const { table, seen } = ask({ answer: () => ({ error: { code: 500, message: 'Error' } }) });
    expect((await rejection(table)).code).to.equal('service');
    const sizes = seen.map(({ parameters }) => parameters.get('resultRecordCount')).filter(Boolean);
    expect(sizes).to.deep.equal(['500', '250', '125', '63', '32']);
  });

  it('does not ask again for less where the question was wrong', async () => {
    const { table, seen } = ask({ answer: () => ({ error: { code: 400, message: 'Cannot perform query.' } }) });
    expect((await rejection(table)).code).to.equal('service');
    expect(offsets(seen)).to.deep.equal(['0']);
  });

  it('waits for a silent server twice, not for every size', async () => {
    const fake = fakeFetch(({ url, signal }) =>
      url.pathname.endsWith('/query')
        ? new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)))
        : layer,
    );
    expect((await rejection(load({ src: SRC, fetch: fake.fetch, timeoutMs: 30 }))).code).to.equal('timeout');
    expect(offsets(fake.seen)).to.deep.equal(['0', '0']);
  });

  it('refuses more rows than a browser should hold, before it fetches them', async () => {
    const { table, seen } = ask({ counted: 5_000_000 });
    expect((await rejection(table)).code).to.equal('too-large');
    expect(offsets(seen)).to.deep.equal(['0']);
  });

  it('stops at the limit', async () => {
    const { table } = ask({}, { limit: 1234 });
    expect(ids(await table)).to.deep.equal(all(1234));
    expect((await table).meta.matched).to.equal(COUNT);
    const none = ask({}, { limit: 0 });
    expect(ids(await none.table)).to.deep.equal([]);
  });

  it('tells the rows that are there while more arrive', async () => {
    const lengths: number[] = [];
    const { table } = ask({ count: 1800 }, { onRows: (rows) => lengths.push(rows.length) });
    expect((await table).length).to.equal(1800);
    expect(lengths).to.deep.equal([500, 1000, 1500]);
  });

  it('stops all pages when it is aborted', async () => {
    const controller = new AbortController();
    const reason = new Error('left');
    const { table } = ask({}, { signal: controller.signal, onRows: () => controller.abort(reason) });
    expect(await table.catch((error: unknown) => error)).to.equal(reason);
  });
});

describe('arcgis: pages without geometry', () => {
  const large = {
    ...layer,
    standardMaxRecordCount: 2000,
    standardMaxRecordCountNoGeometry: 32000,
    advancedQueryCapabilities: { ...layer.advancedQueryCapabilities, supportsQueryWithResultType: true },
  };

  it('are as large as the service allows', async () => {
    const { table, seen } = ask({ layer: large, cap: 32000 });
    expect((await table).length).to.equal(COUNT);
    expect(offsets(seen)).to.deep.equal(['0']);
    expect(Object.fromEntries(seen[1]?.parameters ?? [])).to.include({
      resultType: 'standard',
      resultRecordCount: '32000',
    });
  });

  it('are as large as a table allows by its other name', async () => {
    const { standardMaxRecordCountNoGeometry, ...table } = { ...large, standardMaxRecordCount: 32000, type: 'Table' };
    void standardMaxRecordCountNoGeometry;
    const { seen } = ask({ layer: table });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen[1]?.parameters.get('resultRecordCount')).to.equal('32000');
  });

  it('are of the usual size where the service does not say so, or gives fewer after all', async () => {
    const silent = ask({ layer: { ...large, advancedQueryCapabilities: layer.advancedQueryCapabilities } });
    expect(ids(await silent.table)).to.deep.equal(all(COUNT));
    expect(silent.seen[1]?.parameters.has('resultType')).to.equal(false);
    const fewer = ask({ layer: large });
    expect(ids(await fewer.table)).to.deep.equal(all(COUNT));
    expect(offsets(fewer.seen)).to.have.length(10);
  });
});

describe('arcgis: servers that cannot page', () => {
  it('gives 30 rows of the local server of ten years ago, and groups and sorts them here', async () => {
    const src = '/arcgis/rest/services/stary-server/MapServer/0';
    const table = await load({ src });
    expect(table.length).to.equal(30);
    const groups = await load({
      src,
      groupBy: 'zrizovatel',
      measure: 'sum("Počet_žáků") as zaku',
      orderBy: 'zaku DESC',
    });
    const modern = await load({
      src: '/arcgis/rest/services/skoly-soupis/FeatureServer/3',
      groupBy: 'zrizovatel',
      measure: 'sum("Počet_žáků") as zaku',
      orderBy: 'zaku DESC',
    });
    expect(groups.rows()).to.deep.equal(modern.rows());
    const first = await load({ src, orderBy: 'nazev', limit: 3 });
    expect(first.length).to.equal(3);
  });
});

describe('arcgis: the local portal', () => {
  it('gives all 120,960 rows in four pages', async () => {
    const key = `pages-${Date.now()}`;
    const table = await load({ src: `/fault/key=${key}/arcgis/rest/services/ukazkova-mereni/FeatureServer/0` });
    expect(table.length).to.equal(120_960);
    const id = table.column('OBJECTID');
    expect(id?.values.every((value, row) => value === row + 1)).to.equal(true);
    const log = (await (await fetch(`/fault-log?key=${key}`)).json()) as { url: string }[];
    expect(log.filter(({ url }) => url.includes('resultOffset'))).to.have.length(4);
  }).timeout(20_000);

  it('gives all rows of a server that fails on large pages', async () => {
    const table = await load({ src: '/fault/over=1500/arcgis/rest/services/ukazkova-odecty/FeatureServer/0' });
    expect(table.column('OBJECTID')?.values.every((value, row) => value === row + 1)).to.equal(true);
    expect(table.length).to.equal(4812);
  });

  it('says that a service is not public', async () => {
    const error = await rejection(load({ src: '/arcgis/rest/services/neverejna/FeatureServer/0' }));
    expect([error.code, error.status]).to.deep.equal(['unauthorized', 499]);
    expect(error.message).to.contain('not public');
    const open = await load({ src: '/arcgis/rest/services/neverejna/FeatureServer/0?token=abc' });
    expect(open.length).to.equal(0);
  });

  it('takes a refusal by HTTP for the same', async () => {
    for (const status of [401, 403]) {
      const src = `/fault/${status}/arcgis/rest/services/prazdna/FeatureServer/0`;
      expect((await rejection(load({ src }))).code).to.equal('unauthorized');
    }
  });
});
