import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { load, parse } from '../../../src/data.js';
import type { LoadOptions, Table } from '../../../src/data.js';
import { detectService } from '../../../src/source/detect-service.js';
import { parseSensorThingsUrl } from '../../../src/source/sensorthings/sensorthings-url.js';
import { SourceError } from '../../../src/source/source-error.js';
import { fakeFetch } from '../../helper/fake-fetch.js';
import { expectCleanPrototypes, mutated } from '../../helper/mutated.js';
import { rejection } from '../../helper/rejection.js';

const ROOT = 'https://sta.example/FROST/v1.1';
const src = `${ROOT}/Datastreams(5)/Observations`;
const stream = {
  '@iot.id': 5,
  name: 'Odběr',
  observationType: 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement',
  unitOfMeasurement: { name: 'kilowatthodina', symbol: 'kWh' },
  resultTime: '2026-03-01T00:00:00Z/2026-03-29T12:00:00Z',
};
const dataArray = (rows: unknown[], more: object = {}): object => ({
  value: [{ components: ['phenomenonTime', 'result', 'resultQuality'], dataArray: rows }],
  ...more,
});
/** A service that gives one page. */
const service = (page: unknown, about: object = stream): typeof fetch =>
  fakeFetch(({ url }) => (url.pathname.endsWith('/Observations') ? page : about)).fetch;
const utc = (text: string): Date => new Date(`${text}Z`);

describe('parseSensorThingsUrl', () => {
  const urls: [string, unknown][] = [
    [src, ['observations', src, `${ROOT}/Datastreams(5)`, null]],
    [`${ROOT}/Datastreams(5)/`, ['observations', src, `${ROOT}/Datastreams(5)`, null]],
    [
      `${ROOT}/Things(1)/Datastreams%285%29?$top=1`,
      ['observations', `${ROOT}/Things(1)/Datastreams(5)/Observations`, `${ROOT}/Things(1)/Datastreams(5)`, null],
    ],
    [`${ROOT}/Things('a')`, ['thing', `${ROOT}/Things('a')`, null, `${ROOT}/Things('a')`]],
    [`${ROOT}/Things(1)/Datastreams`, ['thing', `${ROOT}/Things(1)/Datastreams`, null, `${ROOT}/Things(1)`]],
    [`${ROOT}/Things?$filter=id eq 1`, ['entities', `${ROOT}/Things`, null, null]],
    [`${ROOT}/Observations`, ['observations', `${ROOT}/Observations`, null, null]],
    [`${ROOT}/Things(1)/Locations`, ['entities', `${ROOT}/Things(1)/Locations`, null, null]],
    ['https://sta.example/v1.1/other', null],
    ['https://sta.example/Things(1)', null],
    ['content:given', null],
  ];
  for (const [url, read] of urls) {
    it(`reads ${url}`, () => {
      const address = parseSensorThingsUrl(url);
      expect(address && [address.kind, address.address, address.datastream, address.thing]).to.deep.equal(read);
      expect(detectService(url)).to.equal(read ? 'sensorthings' : null);
    });
  }
});

describe('the source sensorthings', () => {
  it('reads a data array, with the name and unit of its datastream', async () => {
    const rows = [
      ['2026-03-29T00:00:00Z', 1.5, 'A'],
      ['2026-03-29T02:30:00+02:00', '2.5', null],
      ['2026-03-29T01:00:00.000Z', null, null],
    ];
    const table = await load({ src, fetch: service(dataArray(rows)) });
    expect(table.rows()).to.deep.equal([
      { phenomenonTime: utc('2026-03-29T00:00:00'), result: 1.5, resultQuality: 'A' },
      { phenomenonTime: utc('2026-03-29T00:30:00'), result: 2.5, resultQuality: null },
      { phenomenonTime: utc('2026-03-29T01:00:00'), result: null, resultQuality: null },
    ]);
    expect(table.column('result')).to.deep.include({ label: 'Odběr', unit: 'kWh', type: 'number' });
    expect(table.column('phenomenonTime')).to.have.property('dateOnly', false);
    expect(table.meta).to.deep.include({ title: 'Odběr', updated: utc('2026-03-29T12:00:00'), matched: 3 });
  });

  it('reads entities, where a server knows no data arrays', async () => {
    const page = { value: [{ phenomenonTime: '2026-03-29T00:00:00Z', result: true }] };
    const type = { ...stream, observationType: 'http://x/OM_TruthObservation' };
    expect((await load({ src, fetch: service(page, type) })).rows()).to.deep.equal([
      { phenomenonTime: utc('2026-03-29T00:00:00'), result: true },
    ]);
    const { fetch, seen } = fakeFetch(({ url, parameters }) =>
      parameters.has('$resultFormat')
        ? new Response('', { status: 400 })
        : url.pathname.endsWith('/Observations')
          ? page
          : stream,
    );
    expect((await load({ src, fetch })).length).to.equal(1);
    expect(seen).to.have.length(3);
  });

  it('keeps both ends of an interval', async () => {
    const rows = [
      ['2026-03-29T00:00:00Z/2026-03-29T00:15:00Z', 1],
      ['2026-03-29T00:15:00Z', 2],
    ];
    const table = await load({
      src,
      columns: ['phenomenonTime', 'phenomenonTimeEnd'],
      fetch: service(dataArray(rows)),
    });
    expect(table.rows()).to.deep.equal([
      { phenomenonTime: utc('2026-03-29T00:00:00'), phenomenonTimeEnd: utc('2026-03-29T00:15:00') },
      { phenomenonTime: utc('2026-03-29T00:15:00'), phenomenonTimeEnd: null },
    ]);
  });

  it('takes the type of the results where the datastream does not say it', async () => {
    const silent = { '@iot.id': 5, name: 'Stav' };
    const results = async (values: unknown[]): Promise<unknown> => {
      const rows = values.map((value) => ['2026-03-29T00:00:00Z', value]);
      const table = await load({ src, fetch: service(dataArray(rows), silent) });
      return table.rows().map(({ result, resultText }) => (resultText === undefined ? result : [result, resultText]));
    };
    expect(await results(['zapnuto', null])).to.deep.equal(['zapnuto', null]);
    expect(await results([true, false])).to.deep.equal([true, false]);
    expect(await results([1, 'porucha', true])).to.deep.equal([
      [1, null],
      [null, 'porucha'],
      [null, 'true'],
    ]);
    expect(await results([{ a: 1 }])).to.deep.equal(['{"a":1}']);
  });

  it('names what cannot be read', async () => {
    const rows = [['dnes', 'mnoho', { q: 1 }]];
    const table = await load({ src, fetch: service(dataArray(rows)) });
    expect(table.rows()).to.deep.equal([{ phenomenonTime: null, result: null, resultQuality: '{"q":1}' }]);
    expect(table.problems.map(({ column, value }) => [column, value])).to.deep.equal([
      ['phenomenonTime', 'dnes'],
      ['result', 'mnoho'],
    ]);
  });

  it('follows the next link on its own host, over its own scheme', async () => {
    const { fetch, seen } = fakeFetch(({ url, parameters }) =>
      !url.pathname.endsWith('/Observations')
        ? stream
        : dataArray([['2026-03-29T00:00:00Z', 1]], {
            ...(!parameters.has('$skip') && {
              '@iot.nextLink': 'http://sta.example:8080/FROST/v1.1/Datastreams(5)/Observations?$skip=1',
            }),
          }),
    );
    expect((await load({ src, fetch })).length).to.equal(2);
    expect(seen.at(-1)?.url.href).to.equal(`${src}?$skip=1`);
  });

  it('follows no link to another host, nor round in a circle', async () => {
    const links = ['https://evil.example/v1.1/Observations', 'javascript:1', `${src}?a`];
    const says = ['another host', 'another host', 'without an end'];
    for (const [index, link] of links.entries()) {
      const error = await rejection(load({ src, fetch: service(dataArray([], { '@iot.nextLink': link })) }));
      expect(error.code).to.equal('service');
      expect(error.message).to.contain(says[index]);
    }
  });

  it('passes on an error that came in place of the data', async () => {
    const error = await rejection(load({ src, fetch: service({ code: 500, type: 'error', message: 'rozbito' }) }));
    expect([error.code, error.message.includes('rozbito')]).to.deep.equal(['service', true]);
    for (const page of [[1], {}, { value: 1 }]) {
      expect(await rejection(load({ src, fetch: service(page) }))).to.have.property('code', 'parse');
    }
  });

  it('asks for a range of time and the first rows by it', async () => {
    const asked = async (options: LoadOptions, time = '2026-03-29T00:00:00Z'): Promise<(string | undefined)[]> => {
      const { fetch, seen } = fakeFetch(({ url, parameters }) => {
        if (!url.pathname.endsWith('/Observations')) return stream;
        return parameters.has('$resultFormat') ? dataArray([[time, 1]]) : { value: [{ phenomenonTime: time }] };
      });
      await load({ src: `${src}?$filter=result gt 0`, fetch, ...options });
      // The look at one observation, if there was one, is not what was asked.
      const { parameters } = seen.at(-1) as (typeof seen)[number];
      return ['$filter', '$orderby', '$top'].map((name) => parameters.get(name) ?? undefined);
    };
    const own = 'result gt 0';
    const [asc, desc] = ['phenomenonTime asc', 'phenomenonTime desc'];
    expect(await asked({})).to.deep.equal([own, asc, '10000']);
    expect(await asked({ orderBy: 'phenomenontime DESC', limit: 96 })).to.deep.equal([own, desc, '96']);
    expect(await asked({ orderBy: 'result', limit: 96 })).to.deep.equal([own, asc, '10000']);
    const from = '(result gt 0) and (phenomenonTime ge 2026-03-28T23:00:00.000Z)';
    const where = "phenomenonTime >= DATE '2026-03-29'";
    expect(await asked({ where, limit: 5 })).to.deep.equal([from, asc, '5']);
    const until = `phenomenonTime < DATE '2026-03-30' AND ${where} AND result > 1`;
    expect(await asked({ where: until, limit: 5 })).to.deep.equal([
      '(result gt 0) and (phenomenonTime lt 2026-03-29T22:00:00.000Z and phenomenonTime ge 2026-03-28T23:00:00.000Z)',
      asc,
      '10000',
    ]);
    // Of intervals only the lower bound means the same to all.
    const interval = '2026-03-29T00:00:00Z/2026-03-29T01:00:00Z';
    expect(await asked({ where: until, limit: 5 }, interval)).to.deep.equal([from, asc, '10000']);
    expect(await asked({ where: `${where} OR result > 1` })).to.deep.equal([own, asc, '10000']);
  });

  it('quotes ids that are texts', async () => {
    const { fetch, seen } = fakeFetch(({ url }) =>
      url.pathname.endsWith('/Observations')
        ? dataArray([])
        : url.pathname.endsWith('/Datastreams')
          ? { value: [{ ...stream, '@iot.id': "o'hara/1" }] }
          : { name: 'Škola' },
    );
    const table = await load({ src: `${ROOT}/Things('x')`, fetch });
    expect(table.meta.title).to.equal('Škola');
    expect(seen.at(-1)?.url.pathname).to.equal("/FROST/v1.1/Datastreams('o''hara%2F1')/Observations");
  });

  it('answers any JSON with a table or a SourceError', async () => {
    const rows = [['2026-03-29T00:00:00Z/2026-03-29T00:15:00Z', 1, 'A']];
    await fc.assert(
      fc.asyncProperty(mutated({ about: stream, page: dataArray(rows) }), fc.boolean(), async (json, given) => {
        const { about, page } = Object(json) as { about?: unknown; page?: unknown };
        const result = given
          ? parse(JSON.stringify(page) ?? '', { source: 'sensorthings' })
          : load({ src, fetch: service(page ?? null, (about ?? null) as object) });
        await result.then(
          (table) => table.rows(),
          (error: unknown) => expect(error).to.be.instanceOf(SourceError),
        );
        expectCleanPrototypes();
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});

describe('the source sensorthings, on the local portal', () => {
  const portal = '/sensorthings/v1.1';

  for (const id of [1, 2]) {
    const queries: LoadOptions[] = [
      { where: "phenomenonTime >= DATE '2026-03-29' AND phenomenonTime < DATE '2026-03-30'" },
      { where: "phenomenonTime BETWEEN TIMESTAMP '2026-03-29 00:00:00' AND TIMESTAMP '2026-03-29 02:00:00'" },
      { where: "phenomenonTime = TIMESTAMP '2026-03-29 01:00:00'" },
      { where: "TIMESTAMP '2026-03-29 01:00:00' > phenomenonTime AND result > 3", limit: 3 },
      { where: "phenomenonTime <> TIMESTAMP '2026-03-29 01:00:00'" },
      { orderBy: 'phenomenonTime DESC', limit: 7 },
      { orderBy: 'phenomenonTime', limit: 1, where: "phenomenonTime > TIMESTAMP '2026-03-29 01:00:00'" },
      { groupBy: 'day(phenomenonTime)', measure: 'sum(result), count(result)' },
      { where: 'result IS NULL' },
    ];
    for (const query of queries) {
      it(`answers ${JSON.stringify(query)} of datastream ${id} as we would`, async () => {
        const stream = `${portal}/Datastreams(${id})`;
        const [there, all] = [await load({ src: stream, ...query }), await load({ src: stream })];
        expect(there.rows()).to.deep.equal((await load({ data: all, ...query })).rows());
      });
    }
  }

  it('gets every observation of a datastream, page by page', async () => {
    const table = await load({ src: `${portal}/Datastreams(1)/Observations` });
    expect([table.length, table.meta.matched]).to.deep.equal([960, 960]);
  });

  it('says how many there are when only the last are asked for', async () => {
    const table = await load({ src: `${portal}/Datastreams(1)`, orderBy: 'phenomenonTime DESC', limit: 4 });
    expect([table.length, table.meta.matched]).to.deep.equal([4, 960]);
  });

  it('makes one long table of the datastreams of a thing', async () => {
    const table: Table = await load({ src: `${portal}/Things(1)` });
    expect(table.columns.map(({ name, type }) => `${name} ${type}`)).to.deep.equal([
      'datastream text',
      'phenomenonTime date',
      'phenomenonTimeEnd date',
      'result number',
      'resultText text',
      'unit text',
      'resultQuality text',
    ]);
    const counts = await load({ src: `${portal}/Things(1)`, groupBy: 'datastream, unit', measure: 'count(*)' });
    expect(counts.rows().map((row) => Object.values(row))).to.deep.equal([
      ['Odběr elektřiny', 'kWh', 960],
      ['Okno otevřeno', null, 20],
      ['Teplota v učebně', '°C', 240],
    ]);
    expect((await load({ src: `${portal}/Things(1)`, where: 'datastream = 2' })).length).to.equal(240);
  });

  it('lists things as they are', async () => {
    const table = await load({ src: `${portal}/Things` });
    expect(table.rows()[0]).to.deep.equal({
      id: 1,
      name: 'Ukázková škola',
      description: 'Ukázková data, budova není skutečná',
      'properties.type': 'school',
    });
  });

  it('is empty where a thing has no datastream', async () => {
    expect((await load({ src: `${portal}/Things(2)` })).length).to.equal(0);
    expect(await rejection(load({ src: `${portal}/Things(9)` }))).to.include({ code: 'http', status: 404 });
  });
});
