import { expect } from '@open-wc/testing';
import { emptyQuery } from '../../../src/query/query.js';
import { loadArcgis } from '../../../src/source/arcgis/arcgis.js';
import { createClient } from '../../../src/source/client.js';
import { schools, schoolsLayer } from '../../fixtures/arcgis/schools.js';
import { fakeFetch } from '../../helper/fake-fetch.js';

const SRC = 'https://a.example/rest/services/Skoly/FeatureServer/0';

const request = {
  url: SRC,
  query: { ...emptyQuery, groupBy: [{ column: 'druh', unit: null, name: 'druh' }] },
  columns: null,
  layer: null,
  path: null,
  encoding: null,
  geometry: false,
  onRows: null,
  signal: null,
};

describe('arcgis: groups without a measure', () => {
  it('are the distinct values that the service gives', async () => {
    const advancedQueryCapabilities = { ...schoolsLayer.advancedQueryCapabilities, supportsDistinct: true };
    const { fetch, seen } = fakeFetch(({ url }) =>
      url.pathname.endsWith('/query')
        ? { features: [{ attributes: { druh: null } }, { attributes: { druh: 1 } }] }
        : { ...schoolsLayer, advancedQueryCapabilities },
    );
    const { table, rest } = await loadArcgis({ ...request, client: createClient({ fetch }) });
    expect(table.rows()).to.deep.equal([{ druh: null }, { druh: 'Základní' }]);
    expect(rest.groupBy).to.deep.equal([]);
    expect(Object.fromEntries(seen[1]?.parameters ?? [])).to.deep.equal({
      f: 'json',
      orderByFields: 'druh',
      outFields: 'druh',
      returnDistinctValues: 'true',
      returnGeometry: 'false',
      where: '1=1',
    });
  });

  it('are left to us where the service has none', async () => {
    const { fetch } = fakeFetch(({ url }) =>
      url.pathname.endsWith('/query') ? { features: schools.map((attributes) => ({ attributes })) } : schoolsLayer,
    );
    const { table, rest } = await loadArcgis({ ...request, client: createClient({ fetch }) });
    expect([table.length, rest.groupBy.length]).to.deep.equal([5, 1]);
  });

  const cases = [{ attributes: { nazev: 'Liberec' } }, { attributes: { nazev: 'liberec' } }];
  for (const [collation, taken] of [
    [undefined, false],
    [{ caseSensitive: false, accentSensitive: true }, true],
    [{ caseSensitive: false, accentSensitive: false }, false],
  ] as const) {
    it(`are ${taken ? 'taken' : 'made here'} where the service compares text as ${JSON.stringify(collation)}`, async () => {
      const advancedQueryCapabilities = { ...schoolsLayer.advancedQueryCapabilities, supportsDistinct: true };
      const { fetch } = fakeFetch(({ url, parameters }) => {
        if (!url.pathname.endsWith('/query')) return { ...schoolsLayer, advancedQueryCapabilities, collation };
        return { features: parameters.has('returnDistinctValues') && taken ? cases.slice(0, 1) : cases };
      });
      const query = { ...emptyQuery, groupBy: [{ column: 'nazev', unit: null, name: 'nazev' }] };
      const { rest } = await loadArcgis({ ...request, query, client: createClient({ fetch }) });
      expect(rest.groupBy.length).to.equal(taken ? 0 : 1);
    });
  }
});
