import { expect } from '@open-wc/testing';
import { load, parse } from '../../../src/data.js';
import type { Table } from '../../../src/data.js';
import { fakeFetch } from '../../helper/fake-fetch.js';
import type { SeenRequest } from '../../helper/fake-fetch.js';
import { rejection } from '../../helper/rejection.js';

const SRC = 'https://a.example/mista.geojson';
const point = (x: number, y: number, properties: unknown = {}, more: object = {}): object => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [x, y] },
  properties,
  ...more,
});
const collection = (features: unknown[], more: object = {}): object => ({
  type: 'FeatureCollection',
  features,
  ...more,
});
const named = (name: string): object => ({ crs: { type: 'name', properties: { name } } });

function ask(body: object, options: object = {}): Promise<Table> {
  return parse(JSON.stringify(body), { geometry: true, ...options });
}

describe('geojson', () => {
  it('makes columns of properties and keeps the shapes beside', async () => {
    const table = await ask(collection([point(14, 50, { název: 'A', počet: 1 }), point(15, 51, { název: 'B' })]));
    expect(table.rows()).to.deep.equal([
      { název: 'A', počet: 1 },
      { název: 'B', počet: null },
    ]);
    expect(table.geometry).to.deep.equal([
      { type: 'Point', coordinates: [14, 50] },
      { type: 'Point', coordinates: [15, 51] },
    ]);
  });

  it('leaves the shapes out for who does not want them, whatever they are in', async () => {
    const table = await ask(collection([point(-700_000, -980_000, { a: 1 })], named('urn:ogc:def:crs:EPSG::5514')), {
      geometry: false,
    });
    expect([table.geometry, table.rows()]).to.deep.equal([null, [{ a: 1 }]]);
  });

  it('has an id of every feature as a column, unless a property is called so', async () => {
    expect((await ask(collection([point(1, 2, { a: 1 }, { id: 'x' })]))).rows()).to.deep.equal([{ id: 'x', a: 1 }]);
    expect((await ask(collection([point(1, 2, { id: 7 }, { id: 'x' })]))).rows()).to.deep.equal([{ id: 7 }]);
    expect((await ask(collection([point(1, 2, {}, { id: 1 }), point(1, 2)]))).columns).to.deep.equal([]);
  });

  it('reads one feature, bare geometries, and features in a list', async () => {
    expect((await ask(point(1, 2, { a: 1 }))).rows()).to.deep.equal([{ a: 1 }]);
    const bare = { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] };
    expect((await ask(bare, { source: 'geojson' })).geometry).to.deep.equal([{ type: 'Point', coordinates: [1, 2] }]);
    const one = await ask({ type: 'Point', coordinates: [1, 2] }, { source: 'geojson' });
    expect([one.length, one.columns.length]).to.deep.equal([1, 0]);
    const listed = await ask([point(1, 2, { a: 1 }), point(3, 4, { a: 2 })], { source: 'geojson' });
    expect(listed.length).to.equal(2);
  });

  it('is a table of length 0 for no features', async () => {
    const table = await ask(collection([]));
    expect([table.length, table.geometry, table.problems]).to.deep.equal([0, [], []]);
  });

  it('takes features without a shape or properties, and members that are not its own', async () => {
    const table = await ask(
      collection([{ type: 'Feature', geometry: null, properties: null }, { properties: { a: 1 } }], {
        name: 'mista',
        bbox: [],
        numberMatched: 2,
        numberReturned: 2,
        timeStamp: 'x',
      }),
    );
    expect([table.geometry, table.rows(), table.problems]).to.deep.equal([[null, null], [{ a: null }, { a: 1 }], []]);
  });

  for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'urn:ogc:def:crs:EPSG::4326', 'EPSG:4258', '']) {
    it(`takes degrees in ${name || 'a nameless system'} as they are`, async () => {
      const { geometry } = await ask(collection([point(14.5, 50.5)], named(name)));
      expect(geometry).to.deep.equal([{ type: 'Point', coordinates: [14.5, 50.5] }]);
    });
  }

  it('reprojects the downloads of a Hub, which are in Web Mercator', async () => {
    const { geometry } = await ask(
      collection([point(1_669_792.3618991, 6_446_275.8410171)], named('urn:ogc:def:crs:EPSG::3857')),
    );
    const [first] = geometry ?? [];
    expect(first?.type === 'Point' && first.coordinates.map((value) => Math.round(value * 1e6) / 1e6)).to.deep.equal([
      15, 50,
    ]);
  });

  it('refuses shapes in a system that we cannot compute, said or not', async () => {
    const krovak = await rejection(ask(collection([point(-700_000, -980_000)], named('urn:ogc:def:crs:EPSG::5514'))));
    expect([krovak.code, krovak.message.includes('5514')]).to.deep.equal(['no-geometry', true]);
    expect((await rejection(ask(collection([point(-700_000, -980_000)])))).code).to.equal('no-geometry');
  });

  it('names one bad shape among good ones as a problem of its row', async () => {
    const table = await ask(collection([point(14, 50), point(1e6, 1e6), { geometry: { type: 'Blob' } }]));
    expect(table.geometry).to.deep.equal([{ type: 'Point', coordinates: [14, 50] }, null, null]);
    expect(table.problems.map(({ row }) => row)).to.deep.equal([1, 2]);
  });

  it('follows the pages of a service, on its own host only', async () => {
    const pages =
      (next: (page: number) => string | null) =>
      ({ url }: SeenRequest): object => {
        const page = Number(url.searchParams.get('page') ?? 0);
        const href = next(page);
        return collection([point(14, 50, { page })], {
          numberMatched: 3,
          links: href ? [{ rel: 'next', type: 'application/geo+json', href }] : [],
        });
      };
    const three = fakeFetch(pages((page) => (page < 2 ? `?page=${page + 1}` : null)));
    const table = await load({ src: SRC, geometry: true, fetch: three.fetch });
    expect(table.rows().map(({ page }) => page)).to.deep.equal([0, 1, 2]);
    expect([table.geometry?.length, table.problems, table.meta.matched]).to.deep.equal([3, [], 3]);
    const foreign = fakeFetch(pages(() => 'https://elsewhere.example/'));
    const first = await load({ src: SRC, fetch: foreign.fetch });
    expect([first.length, first.problems[0]?.reason]).to.deep.equal([1, 'only 1 of 3 features came']);
    expect(foreign.seen).to.have.length(1);
    const circle = fakeFetch(pages(() => SRC));
    expect((await load({ src: SRC, fetch: circle.fetch })).length).to.equal(1);
    const deeper = fakeFetch(({ url }) =>
      collection([point(14, 50)], { links: [{ rel: 'next', href: `${url.href}x` }] }),
    );
    expect((await load({ src: SRC, source: 'geojson', fetch: deeper.fetch })).length).to.equal(1);
    expect(deeper.seen).to.have.length(2);
  });

  it('says when there are features that did not come', async () => {
    const flags: object[] = [
      { exceededTransferLimit: true },
      { properties: { exceededTransferLimit: true } },
      { totalFeatures: 9 },
    ];
    for (const flag of flags) {
      const { problems, meta } = await ask(collection([point(1, 2)], flag));
      expect([problems.length, problems[0]?.row, meta.matched]).to.deep.equal([1, -1, null]);
    }
  });

  it('reads a path as any JSON does', async () => {
    const set = collection([point(14, 50, { a: 1 })]);
    const options = { source: 'geojson', path: 'data[0].v1\\.0' };
    expect((await ask({ data: [{ 'v1.0': set }] }, options)).rows()).to.deep.equal([{ a: 1 }]);
    expect((await rejection(ask({ data: [] }, options))).code).to.equal('bad-attribute');
  });

  it('stands at a path too', async () => {
    const table = await ask(
      { data: { místa: collection([point(1, 2, { a: 1 })]) } },
      { source: 'geojson', path: 'data.místa' },
    );
    expect(table.rows()).to.deep.equal([{ a: 1 }]);
  });

  it('refuses what is no GeoJSON', async () => {
    for (const body of [
      {},
      { features: 5 },
      { type: 'FeatureCollection', features: [1] },
      [1],
      { type: 'Topology', objects: {} },
    ]) {
      expect((await rejection(ask(body, { source: 'geojson' }))).code).to.equal('parse');
    }
    expect((await rejection(ask({ error: { message: 'ne' } }, { source: 'geojson' }))).code).to.equal('service');
  });

  it('does not take a property for a prototype', async () => {
    const body =
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"__proto__":{"x":1},"constructor":2}}]}';
    const table = await parse(body);
    expect(table.columns.map(({ name }) => name)).to.deep.equal(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });
});
