import { expect } from '@open-wc/testing';
import { load } from '../../../src/data.js';
import type { LoadOptions, Table } from '../../../src/data.js';
import { missingKind } from '../../../src/table/column.js';
import { missing } from '../../../src/table/missing.js';
import { schools, schoolsLayer } from '../../fixtures/arcgis/schools.js';
import { fakeFetch, jsonResponse } from '../../helper/fake-fetch.js';
import type { SeenRequest } from '../../helper/fake-fetch.js';
import { rejection } from '../../helper/rejection.js';

const SRC = 'https://a.example/rest/services/Skoly/FeatureServer/0';

/** A service that pages as the hosted ones do: the flag only where there is more, no fields where there are no rows. */
function page({ parameters }: SeenRequest, style: 'attributes' | 'properties' = 'attributes'): unknown {
  const offset = Number(parameters.get('resultOffset') ?? 0);
  const size = Math.min(Number(parameters.get('resultRecordCount') ?? 2), 2);
  const features = schools.slice(offset, offset + size).map((school) => ({ [style]: school }));
  const flag = offset + size < schools.length ? { exceededTransferLimit: true } : {};
  return style === 'attributes' ? { ...flag, features } : { type: 'FeatureCollection', properties: flag, features };
}

function ask(
  options: LoadOptions,
  query: (request: SeenRequest, index: number) => unknown = (request) => page(request),
  layer: object = schoolsLayer,
): { table: Promise<Table>; seen: SeenRequest[] } {
  const fake = fakeFetch((request, index) => (request.url.pathname.endsWith('/query') ? query(request, index) : layer));
  return { table: load({ src: SRC, ...options, fetch: fake.fetch }), seen: fake.seen };
}

const names = (table: Table): unknown[] => table.rows().map((row) => row['nazev']);
const parametersOf = (request: SeenRequest | undefined): Record<string, string> =>
  Object.fromEntries(request?.parameters ?? []);

describe('arcgis: reading a layer', () => {
  it('decodes types, codes, days, instants and every kind of missing', async () => {
    const table = await ask({}).table;
    expect(table.columns.map(({ name, label, type }) => [name, label, type])).to.deep.equal([
      ['FID', 'FID', 'number'],
      ['kod', 'Kód', 'text'],
      ['nazev', 'Název', 'text'],
      ['druh', 'Druh', 'text'],
      ['pocet', 'Počet', 'number'],
      ['zalozeno', 'Založeno', 'date'],
      ['zmena', 'Změna', 'date'],
    ]);
    expect(table.row(0)).to.deep.equal({
      FID: 1,
      kod: '00501',
      nazev: 'Základka',
      druh: 'Základní',
      pocet: 10.5,
      zalozeno: new Date(Date.UTC(1954, 7, 31, 23)),
      zmena: new Date(1_767_225_600_000),
    });
    expect(table.row(1)['zmena']).to.deep.equal(new Date(-86_400_000));
    expect(table.rows().map((row) => row['druh'])).to.deep.equal(['Základní', 'Mateřská', '9', null, 'Základní']);
    expect(table.rows().map((row) => row['pocet'])).to.deep.equal([10.5, null, 4, 0, 7]);
    expect(table.problems).to.deep.equal([]);
  });

  it('says what the layer says of itself, without markup and unfilled templates', async () => {
    const { meta } = await ask({}).table;
    expect(meta).to.deep.equal({
      title: null,
      license: null,
      attribution: 'Kraj & školy',
      updated: new Date(1_770_000_000_000),
      url: SRC,
      matched: 5,
      periodMs: null,
      maxAgeMs: null,
    });
  });

  it('says for how long its answer holds: as long as the layer says, or the headers when they say longer', async () => {
    const aged = { ...schoolsLayer, cacheMaxAge: 30 };
    expect((await ask({}, undefined, aged).table).meta.maxAgeMs).to.equal(30_000);
    const cached = (body: unknown): Response => jsonResponse(body, { headers: { 'Cache-Control': 'max-age=60' } });
    const fake = fakeFetch((request) => cached(request.url.pathname.endsWith('/query') ? page(request) : aged));
    expect((await load({ src: SRC, fetch: fake.fetch })).meta.maxAgeMs).to.equal(60_000);
    expect((await ask({}, undefined, { ...schoolsLayer, cacheMaxAge: 'x' }).table).meta.maxAgeMs).to.equal(null);
  });

  it('marks what is no value of its type, and an attribute that is not there', async () => {
    const table = await ask({}, () => ({
      features: [
        { attributes: { FID: 1, pocet: 'mnoho', zmena: 'včera', kod: 501 } },
        { attributes: { pocet: '12.5', zmena: 1e308 } },
      ],
    })).table;
    expect(table.rows().map((row) => row['pocet'])).to.deep.equal([null, 12.5]);
    expect(table.row(0)['kod']).to.equal('501');
    expect(table.problems.map(({ row, column, value }) => [row, column, value])).to.deep.equal([
      [0, 'pocet', 'mnoho'],
      [0, 'zmena', 'včera'],
      [1, 'zmena', '1e+308'],
    ]);
    const column = table.column('nazev');
    expect(column && missingKind(column, 0)).to.equal(missing.absent);
  });

  it('takes instants that are all midnight in Prague for days', async () => {
    const days = [
      { attributes: { zmena: Date.UTC(2026, 2, 28, 23) } },
      { attributes: { zmena: Date.UTC(2026, 2, 29, 22) } },
    ];
    const dateOnly = async (features: object[]): Promise<unknown> => {
      const column = (await ask({ columns: ['zmena'] }, () => ({ features })).table).column('zmena');
      return column?.type === 'date' && column.dateOnly;
    };
    expect(await dateOnly(days)).to.equal(true);
    expect(await dateOnly([...days, { attributes: { zmena: 1 } }])).to.equal(false);
    expect(await dateOnly([])).to.equal(false);
  });

  it('takes a day that comes as an instant for that day in Prague', async () => {
    const features = [{ attributes: { zalozeno: Date.UTC(2026, 2, 29) } }];
    const table = await ask({ columns: ['zalozeno'] }, () => ({ features })).table;
    expect(table.row(0)['zalozeno']).to.deep.equal(new Date(Date.UTC(2026, 2, 28, 23)));
  });

  it('decodes subtypes and their domains', async () => {
    const layer = {
      ...schoolsLayer,
      typeIdField: 'FID',
      types: [
        {
          id: 1,
          name: 'Typ A',
          domains: { kod: { type: 'codedValue', codedValues: [{ code: '00501', name: 'Pět set' }] } },
        },
      ],
    };
    expect((await ask({}, undefined, layer).table).row(0)).to.deep.include({ FID: 'Typ A', kod: 'Pět set' });
  });

  it('is a table of length 0 with all columns when there are no rows', async () => {
    const table = await ask({}, () => ({ objectIdFieldName: 'FID', features: [] })).table;
    expect([table.length, table.columns.length, table.meta.matched]).to.deep.equal([0, 7, 0]);
  });
});

describe('arcgis: paging', () => {
  for (const style of ['attributes', 'properties'] as const) {
    it(`goes on while the flag stands, in answers with ${style}`, async () => {
      const { table, seen } = ask({}, (request) => page(request, style));
      expect((await table).rows().map((row) => row['FID'])).to.deep.equal([1, 2, 3, 4, 5]);
      expect(seen.slice(1).map(({ parameters }) => parameters.get('resultOffset'))).to.deep.equal([
        '0',
        null,
        '2',
        '4',
      ]);
      expect(seen[2]?.parameters.get('returnCountOnly')).to.equal('true');
      expect(parametersOf(seen[1])).to.deep.equal({
        f: 'json',
        orderByFields: 'FID ASC',
        outFields: '*',
        resultOffset: '0',
        resultRecordCount: '2',
        returnGeometry: 'false',
        where: '1=1',
      });
    });
  }

  it('goes on by rows received when the server gives fewer than asked', async () => {
    const { table } = ask({}, ({ parameters }) => {
      const offset = Number(parameters.get('resultOffset'));
      return { features: [{ attributes: schools[offset] }], exceededTransferLimit: offset < 4 };
    });
    expect((await table).rows().map((row) => row['FID'])).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('steps over an empty page, but not for ever', async () => {
    const { table } = ask({}, ({ parameters }) =>
      parameters.get('resultOffset') === '0'
        ? { features: [], exceededTransferLimit: true }
        : { features: [{ attributes: schools[0] }] },
    );
    expect((await table).length).to.equal(1);
    const endless = ask({}, () => ({ features: [], exceededTransferLimit: true }));
    expect((await rejection(endless.table)).code).to.equal('service');
    expect(endless.seen.length).to.be.lessThan(8);
  });

  it('asks by ids where the server cannot page', async () => {
    const layer = { ...schoolsLayer, advancedQueryCapabilities: {}, supportsAdvancedQueries: true };
    const { table, seen } = ask(
      {},
      ({ parameters }) => {
        if (parameters.has('returnIdsOnly')) return { objectIdFieldName: 'FID', objectIds: [5, 3, 1, 2, 4] };
        const ids = (parameters.get('objectIds') ?? '').split(',').map(Number);
        return { features: schools.filter(({ FID }) => ids.includes(FID)).map((attributes) => ({ attributes })) };
      },
      layer,
    );
    expect((await table).rows().map((row) => row['FID'])).to.deep.equal([1, 2, 3, 4, 5]);
    expect(seen.slice(2).map(({ parameters }) => parameters.get('objectIds'))).to.deep.equal(['1,2', '3,4', '5']);
  });

  it('asks for half a page when a page is too much for the server', async () => {
    const { table } = ask({}, (request) =>
      request.parameters.get('resultRecordCount') === '2'
        ? { error: { code: 500, message: 'Error performing query operation' } }
        : page(request),
    );
    expect((await table).length).to.equal(5);
  });
});

describe('arcgis: pushing down', () => {
  it('asks only for the columns that are needed', async () => {
    const { table, seen } = ask({ columns: ['POCET', 'nazev'], orderBy: 'kod' });
    expect((await table).columns.map((column) => column.name)).to.deep.equal(['pocet', 'nazev']);
    expect(seen[1]?.parameters.get('outFields')).to.equal('kod,nazev,pocet');
  });

  it('sends the filter, and the filter of a pasted URL with it', async () => {
    const { table, seen } = ask({ src: `${SRC}/query?where=pocet%3E1&f=json`, where: "nazev = 'O''Hara'" });
    await table;
    expect(seen[1]?.parameters.get('where')).to.equal("(pocet > 1 AND nazev = 'O''Hara')");
  });

  it('filters here what the service would read otherwise', async () => {
    const { table, seen } = ask({ where: "nazev >= 'D'", columns: ['FID'] });
    expect((await table).rows()).to.deep.equal([{ FID: 1 }, { FID: 2 }, { FID: 5 }]);
    expect(parametersOf(seen[1])).to.include({ where: '1=1', outFields: 'FID,nazev' });
  });

  it('asks by POST when the URL would be too long', async () => {
    const codes = schools.map(({ kod }) => `'${kod}${'x'.repeat(500)}'`).join(',');
    const { table, seen } = ask({ where: `kod IN (${codes})` });
    await table;
    expect([seen[1]?.method, seen[1]?.url.search]).to.deep.equal(['POST', '']);
    expect(seen[1]?.parameters.get('where')).to.contain('kod IN');
  });

  it('groups on the server and decodes what comes back', async () => {
    const { table, seen } = ask(
      { groupBy: 'druh', measure: 'sum(pocet), count(*) as kolik, avg(pocet) as "prům."' },
      () => ({
        features: [
          { attributes: { druh: 1, sum_pocet: 17.5, kolik: 2, stat_2: 8.75 } },
          { attributes: { DRUH: 2, druh: 2, sum_pocet: null, stat_2: null } },
        ],
      }),
    );
    expect((await table).rows()).to.deep.equal([
      { druh: 'Mateřská', sum_pocet: null, kolik: 0, 'prům.': null },
      { druh: 'Základní', sum_pocet: 17.5, kolik: 2, 'prům.': 8.75 },
    ]);
    const parameters = parametersOf(seen[1]);
    expect(parameters['groupByFieldsForStatistics']).to.equal('druh');
    expect(JSON.parse(parameters['outStatistics'] ?? '')).to.deep.equal([
      { statisticType: 'sum', onStatisticField: 'pocet', outStatisticFieldName: 'sum_pocet' },
      { statisticType: 'count', onStatisticField: 'FID', outStatisticFieldName: 'kolik' },
      { statisticType: 'avg', onStatisticField: 'pocet', outStatisticFieldName: 'stat_2' },
    ]);
  });

  const inBrowser: [string, LoadOptions, object][] = [
    ['a median', { groupBy: 'druh', measure: 'median(pocet)' }, schoolsLayer],
    ['a calendar unit', { groupBy: 'year(zmena)' }, schoolsLayer],
    ['the least text', { measure: 'min(nazev)' }, schoolsLayer],
    ['a filter that is ours', { groupBy: 'druh', where: "nazev > 'D'" }, schoolsLayer],
    [
      'a server without statistics',
      { groupBy: 'druh' },
      { ...schoolsLayer, advancedQueryCapabilities: { supportsPagination: true } },
    ],
  ];
  for (const [what, options, layer] of inBrowser) {
    it(`groups here for ${what}`, async () => {
      const { table, seen } = ask(options, undefined, layer);
      expect((await table).length).to.be.greaterThan(0);
      expect(seen.every(({ parameters }) => !parameters.has('outStatistics'))).to.equal(true);
    });
  }

  it('groups here when the server cannot give all groups', async () => {
    const layer = {
      ...schoolsLayer,
      advancedQueryCapabilities: { supportsPagination: true, supportsStatistics: true },
    };
    const { table } = ask(
      { groupBy: 'druh' },
      (request) =>
        request.parameters.has('outStatistics')
          ? { features: [{ attributes: { druh: 1, count: 1 } }], exceededTransferLimit: true }
          : page(request),
      layer,
    );
    expect((await table).rows()).to.deep.equal([
      { druh: '9', count: 1 },
      { druh: 'Mateřská', count: 1 },
      { druh: 'Základní', count: 2 },
      { druh: null, count: 1 },
    ]);
  });

  it('lets the server find the first rows by a number, with missing ones last', async () => {
    const rows = (request: SeenRequest): unknown => {
      const { parameters } = request;
      if (parameters.has('returnCountOnly')) return { count: 5 };
      const isNull = parameters.get('where')?.includes('IS NULL');
      return {
        features: (isNull ? [schools[1]] : [schools[3], schools[2], schools[4], schools[0]]).map((attributes) => ({
          attributes,
        })),
      };
    };
    const { table, seen } = ask({ orderBy: 'pocet', limit: 4 }, rows, { ...schoolsLayer, maxRecordCount: 2000 });
    expect((await table).rows().map((row) => row['pocet'])).to.deep.equal([0, 4, 7, 10.5]);
    expect((await table).meta.matched).to.equal(5);
    expect(parametersOf(seen[2])).to.include({
      where: '(1=1) AND pocet IS NOT NULL',
      orderByFields: 'pocet ASC,FID ASC',
      resultRecordCount: '4',
    });
    const three = ask({ orderBy: 'pocet DESC', limit: 3 }, (request) =>
      request.parameters.has('returnCountOnly')
        ? { count: 5 }
        : {
            features: request.parameters.get('where')?.includes('IS NOT')
              ? [{ attributes: schools[0] }]
              : [{ attributes: schools[1] }],
          },
    );
    expect((await three.table).rows().map((row) => row['pocet'])).to.deep.equal([10.5, null]);
  });

  it('sorts text here by Czech rules before it takes the first rows', async () => {
    const { table } = ask({ orderBy: 'nazev', limit: 3 }, (request) =>
      request.parameters.has('returnCountOnly') ? { count: 5 } : page(request),
    );
    expect(names(await table)).to.deep.equal(['Čtyřlístek', 'Chaloupka', "O'Hara"]);
  });

  it('says so when there are too many rows to sort text here', async () => {
    const { table } = ask({ orderBy: 'nazev', limit: 2 }, (request) =>
      request.parameters.has('returnCountOnly') ? { count: 60_000 } : page(request),
    );
    expect((await table).problems.map(({ row, column }) => [row, column])).to.deep.equal([[-1, 'nazev']]);
    expect((await table).length).to.equal(2);
  });
});

describe('arcgis: errors', () => {
  const envelopes: [string, object, string][] = [
    [
      'an unknown field',
      { error: { code: 400, message: 'Cannot perform query.', details: ["'Invalid field: X' parameter is invalid"] } },
      'no-column',
    ],
    ['a wrong layer', { error: { code: 400, message: 'Invalid URL', details: ['Invalid URL'] } }, 'service'],
    ['an invalid token', { error: { code: 498, message: 'Neplatné.', details: [] } }, 'unauthorized'],
    ['a required token', { error: { code: '499', message: '', messageCode: 'GWM_0003' } }, 'unauthorized'],
    ['a missing code', { error: { message: 'You do not have permissions to access this resource.' } }, 'unauthorized'],
    ['a text for an error', { error: 'Broken' }, 'service'],
    ['a failure by status', { status: 'failure', code: 200, message: null }, 'service'],
    ['an answer without rows', { layers: [] }, 'service'],
  ];
  for (const [what, body, code] of envelopes) {
    it(`takes ${what} inside a 200 for ${code}`, async () => {
      const error = await rejection(ask({}, () => body).table);
      expect(error.code).to.equal(code);
      expect(error.url).to.contain(SRC);
    });
  }

  it('lists the columns when one is unknown, before asking for rows', async () => {
    for (const options of [{ columns: ['nic'] }, { where: 'nic = 1' }, { orderBy: 'nic' }, { measure: 'sum(nic)' }]) {
      const { table, seen } = ask(options);
      const error = await rejection(table);
      expect(error.code).to.equal('no-column');
      expect(error.message).to.contain('FID, kod, nazev, druh, pocet, zalozeno, zmena');
      expect(seen.length).to.equal(1);
    }
  });

  it('refuses comparisons of two kinds before asking for rows', async () => {
    expect((await rejection(ask({ where: 'kod = 501' }).table)).code).to.equal('bad-attribute');
  });

  it('refuses what has no rows', async () => {
    expect((await rejection(ask({}, undefined, { type: 'Group Layer', id: 0 }).table)).code).to.equal('unsupported');
    expect((await rejection(ask({ source: 'arcgis', src: 'https://a.example/x' }).table)).code).to.equal('unsupported');
    expect((await rejection(ask({ layer: 'x' }).table)).code).to.equal('bad-attribute');
  });

  it('finds the first layer of a service root, or else its first table', async () => {
    const root = {
      layers: [
        { id: 0, subLayerIds: [1] },
        { id: 4, subLayerIds: null },
      ],
      tables: [{ id: 9 }],
    };
    const ofRoot = async (body: object): Promise<string | undefined> => {
      const fake = fakeFetch(({ url }) =>
        url.pathname.endsWith('Server') ? body : url.pathname.endsWith('/query') ? { features: [] } : schoolsLayer,
      );
      await load({ src: SRC.slice(0, -2), fetch: fake.fetch });
      return fake.seen[1]?.url.pathname.split('/').pop();
    };
    expect(await ofRoot(root)).to.equal('4');
    expect(await ofRoot({ tables: [{ id: 9 }] })).to.equal('9');
    const error = await rejection(load({ src: SRC.slice(0, -2), fetch: fakeFetch(() => ({ layers: [] })).fetch }));
    expect(error.code).to.equal('service');
  });
});
