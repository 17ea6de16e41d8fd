import { expect } from '@open-wc/testing';
import { SourceError, Table, load, parse, sourceErrorCodes } from '../src/data.js';
import { tableFromRows } from '../src/table/table-from-rows.js';
import type { LoadOptions, ParseOptions } from '../src/data.js';
import { fakeFetch } from './helper/fake-fetch.js';
import { rejection } from './helper/rejection.js';

const services = `${location.origin}/arcgis/rest/services`;
const bad = (fault: string): string =>
  `${location.origin}/fault/${fault};key=${fault}-${load.name}/arcgis/rest/services/stare/FeatureServer/0`;

type Attributes = Readonly<Record<string, unknown>>;

/** All rows of a layer by the plainest means, past the code under test. */
async function rawRows(service: string, layer = 0): Promise<Attributes[]> {
  const rows: Attributes[] = [];
  for (;;) {
    const url = `${services}/${service}/FeatureServer/${layer}/query?where=1%3D1&outFields=*&f=json&returnGeometry=false&resultOffset=${rows.length}`;
    const answer = (await (await fetch(url)).json()) as {
      features: { attributes: Attributes }[];
      exceededTransferLimit?: true;
    };
    rows.push(...answer.features.map(({ attributes }) => attributes));
    if (!answer.exceededTransferLimit) return rows;
  }
}

describe('load from the portal', () => {
  it('gets every row of a table paged at 2,000, with the right numbers', async () => {
    const where = "cas < DATE '2026-01-08'";
    const table = await load({ src: `${services}/ukazkova-mereni/FeatureServer/0`, where });
    const raw = (await rawRows('ukazkova-mereni')).filter(({ cas }) => (cas as number) < Date.UTC(2026, 0, 7, 23));
    expect(table.length).to.equal(12 * 7 * 96);
    expect(table.length).to.equal(raw.length);
    expect(new Set(table.rows().map((row) => row['OBJECTID'])).size).to.equal(raw.length);
    expect(table.rows().map((row) => row['kwh'])).to.deep.equal(raw.map(({ kwh }) => kwh));
    expect(table.problems).to.deep.equal([]);
  });

  it('aggregates on the server to the numbers computed here from the rows', async () => {
    const seen: string[] = [];
    const table = await load({
      src: `${services}/ukazkova-mereni/FeatureServer`,
      groupBy: 'budova',
      measure: 'sum(kwh), count(kwh) as mereni, max(kwh)',
      orderBy: 'sum(kwh) DESC',
      fetch: (input, init) => {
        seen.push(input instanceof Request ? input.url : String(input));
        return fetch(input, init);
      },
    });
    expect(seen.filter((url) => url.includes('/query')).length).to.equal(1);
    const sums = new Map<string, { sum: number; count: number; max: number }>();
    for (const { budova, kwh } of await rawRows('ukazkova-mereni')) {
      if (typeof kwh !== 'number') continue;
      const known = sums.get(budova as string) ?? { sum: 0, count: 0, max: -Infinity };
      sums.set(budova as string, { sum: known.sum + kwh, count: known.count + 1, max: Math.max(known.max, kwh) });
    }
    expect(table.length).to.equal(sums.size);
    let previous = Infinity;
    for (const row of table.rows()) {
      const expected = sums.get(row['budova'] as string);
      expect(row['sum_kwh']).to.be.closeTo(expected?.sum ?? NaN, 1e-6);
      expect([row['mereni'], row['max_kwh']]).to.deep.equal([expected?.count, expected?.max]);
      expect(row['sum_kwh']).to.be.at.most(previous);
      previous = row['sum_kwh'] as number;
    }
  });

  it('gets a dataset by its id, with its licence and source', async () => {
    const table = await load({
      portal: location.origin,
      dataset: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e01',
      where: 'rok = 2020',
    });
    expect(table.rows().reduce((sum, row) => sum + (row['obyvatel'] as number), 0)).to.equal(442_476);
    expect(table.meta).to.deep.include({ license: 'CC BY 4.0', attribution: 'Český statistický úřad' });
    const page = await load({ dataset: `${location.origin}/datasets/obyvatelstvo-orp` });
    expect(page.length).to.equal(50);
  });

  it('keeps codes with leading zeros, quotes and markup as they are', async () => {
    const table = await load({ src: `${services}/skoly-soupis/FeatureServer`, orderBy: 'kod' });
    expect(table.rows().map((row) => row['kod'])).to.include.members(['00501', '00530']);
    expect(table.rows().map((row) => row['nazev'])).to.include("O'Hara International School");
    expect(table.rows().map((row) => row['poznamka'])).to.include('<b>x</b>');
    expect(table.row(0)['zrizovatel']).to.equal('Obec');
    expect(table.row(0)['zalozeno']).to.deep.equal(new Date('1954-09-01T00:00:00+01:00'));
  });

  it('answers for an empty table with no rows', async () => {
    const table = await load({ src: `${services}/prazdna/FeatureServer/0` });
    expect([table.length, table.meta.matched]).to.deep.equal([0, 0]);
  });
});

describe('load: pushed down or done here', () => {
  const schools = `${services}/skoly-soupis/FeatureServer/3`;
  const queries: Omit<LoadOptions, 'src'>[] = [
    { where: "nazev = 'o''hara international school'" },
    { where: "nazev LIKE '%škola%'" },
    { where: "nazev LIKE 'zl_tá%' OR nazev = 'ZLATA ŠKOLA'" },
    { where: "nazev NOT LIKE '%100%'" },
    { where: "nazev IN ('mš cvrček', 'GYMNÁZIUM příkladné', 'x''y')" },
    { where: 'NOT ("Počet_žáků" > 100)' },
    { where: 'Počet_žáků BETWEEN 60 AND 90 AND zrizovatel IS NOT NULL' },
    { where: "zrizovatel = '01' OR zrizovatel = 'X'" },
    { where: "zrizovatel NOT IN ('O', 'K')" },
    { where: "zalozeno >= DATE '1990-12-31' AND zalozeno < DATE '2013-09-01'" },
    { where: "overeno < TIMESTAMP '2026-03-29 01:00:00'" },
    { where: "overeno >= DATE '2025-12-01' OR overeno IS NULL" },
    { where: "kod > '00520'" },
    { where: "poznamka LIKE '%100\\% a_b%'" },
    { where: "poznamka = ''" },
    { groupBy: 'zrizovatel', measure: 'count(*), sum(Počet_žáků), avg(Počet_žáků), min(Počet_žáků), max(Počet_žáků)' },
    { groupBy: 'zrizovatel', measure: 'count(overeno)', where: 'Počet_žáků > 50', orderBy: 'count(overeno) DESC' },
    { groupBy: 'zalozeno, zrizovatel' },
    { measure: 'sum(Počet_žáků) as celkem' },
    { orderBy: 'nazev DESC', limit: 7 },
    { orderBy: 'Počet_žáků', limit: 30 },
    { orderBy: 'Počet_žáků DESC', limit: 5 },
    { orderBy: 'zalozeno, nazev', limit: 10 },
    { orderBy: 'overeno', limit: 12, where: "zrizovatel = 'o'" },
    { limit: 4 },
  ];
  let all: Table;
  before(async () => {
    all = await load({ src: schools });
  });

  for (const query of queries) {
    it(`gives the same rows for ${JSON.stringify(query)}`, async () => {
      const pushed = await load({ src: schools, ...query });
      const here = await load({ data: all, ...query });
      expect(pushed.rows()).to.deep.equal(here.rows());
      expect(pushed.columns.map(({ name, label, type }) => [name, label, type])).to.deep.equal(
        here.columns.map(({ name, label, type }) => [name, label, type]),
      );
      expect(pushed.meta.matched).to.equal(here.meta.matched);
    });
  }
});

describe('load: what bad input gets', () => {
  const faults: [string, string][] = [
    ['404', 'http'],
    ['html', 'parse'],
    ['truncate', 'parse'],
    ['error=400', 'service'],
    ['error=498', 'unauthorized'],
    ['429;retry-after=3600', 'http-or-limit'],
  ];
  for (const [fault, code] of faults) {
    it(`ends ${fault} with ${code === 'http-or-limit' ? 'rate-limited' : code}`, async () => {
      const error = await rejection(load({ src: bad(fault) }));
      expect(error.code).to.equal(code === 'http-or-limit' ? 'rate-limited' : code);
      expect(sourceErrorCodes).to.include(error.code);
      expect(error.url).to.contain('/fault/');
    });
  }

  it('ends a hang with a timeout', async () => {
    expect((await rejection(load({ src: bad('hang'), timeoutMs: 50 }))).code).to.equal('timeout');
  });

  const attributes: [LoadOptions, string][] = [
    [{}, 'bad-attribute'],
    [{ src: 'http://' }, 'bad-attribute'],
    [{ src: 'javascript:alert(1)' }, 'bad-attribute'],
    [{ src: 'x', source: 'xml' }, 'unsupported'],
    [{ data: [{ a: 1 }], where: 'a >' }, 'bad-attribute'],
    [{ data: [{ a: 1 }], where: 'b = 1' }, 'no-column'],
    [{ data: [{ a: 1 }], columns: ['b'] }, 'no-column'],
    [{ data: [{ a: 1 }], limit: 'x' }, 'bad-attribute'],
    [{ data: [{ a: 1 }], groupBy: 'c' }, 'no-column'],
  ];
  it('has a code for options of a wrong type, too', async () => {
    const wrong: unknown[] = [
      null,
      undefined,
      5,
      { data: [{ a: 1 }], columns: 'a' },
      { data: [{ a: 1 }], columns: [5] },
      { data: [{ a: 1 }], where: 5 },
      { data: [{ a: 1 }], groupBy: {} },
      { data: [{ a: 1 }], orderBy: ['a'] },
      { src: 5 },
      { src: {} },
      { dataset: 5 },
      { src: 'https://a.example/', source: 5 },
      { src: 'https://a.example/', signal: {} },
      { src: 'https://a.example/', portal: {}, dataset: 'x' },
      { src: 'https://a.example/', fetch: 'x' },
    ];
    for (const options of wrong) {
      const error = await rejection(load(options as LoadOptions));
      expect(sourceErrorCodes, JSON.stringify(options)).to.include(error.code);
    }
    for (const content of [null, undefined, 5, {}, [1, 2]]) {
      expect((await rejection(parse(content as string))).code).to.equal('bad-attribute');
    }
    for (const options of [null, { source: 5 }, { contentType: 5 }, { encoding: 5 }, { path: 5 }, { columns: 'a' }]) {
      const error = await rejection(parse('[{"a":1}]', options as unknown as ParseOptions)).catch(
        (reason: unknown) => reason,
      );
      // What is not asked for may be anything.
      if (!String(error).includes('expected a SourceError: null')) expect(error).to.be.instanceOf(SourceError);
    }
  });

  for (const [options, code] of attributes) {
    it(`takes ${JSON.stringify(options)} for ${code}`, async () => {
      expect((await rejection(load(options))).code).to.equal(code);
    });
  }

  it('rejects with the reason of the signal when aborted, before and during', async () => {
    const reason = new Error('left');
    const before: unknown = await load({ data: [], signal: AbortSignal.abort(reason) }).catch(
      (error: unknown) => error,
    );
    expect(before).to.equal(reason);
    const controller = new AbortController();
    const during = load({ src: bad('hang'), signal: controller.signal }).catch((error: unknown) => error);
    controller.abort(reason);
    expect(await during).to.equal(reason);
  });
});

describe('load of JSON and rows', () => {
  it('reads a JSON from anywhere and says where it is from', async () => {
    const { fetch } = fakeFetch(() => [{ Obec: 'Liberec', n: 1 }]);
    const table = await load({ src: 'https://a.example/data', columns: ['N', 'obec'], fetch });
    expect(table.rows()).to.deep.equal([{ n: 1, Obec: 'Liberec' }]);
    expect(table.meta.url).to.equal('https://a.example/data');
  });

  it('filters and sorts by columns that it does not give', async () => {
    const data = [
      { a: 1, b: 2, c: 1 },
      { a: 2, b: 1, c: 2 },
      { a: 3, b: 0, c: null },
    ];
    const table = await load({ data, where: 'c > 0', orderBy: 'b', columns: ['A'] });
    expect(table.rows()).to.deep.equal([{ a: 2 }, { a: 1 }]);
  });

  it('shares one request between many', async () => {
    const { fetch, seen } = fakeFetch(() => [{ a: 1 }]);
    const tables = await Promise.all([1, 2, 3].map(() => load({ src: 'https://a.example/data', fetch })));
    expect([seen.length, tables.length]).to.deep.equal([1, 3]);
  });

  it('takes rows and tables that are here already', async () => {
    const table = tableFromRows([{ a: 1 }, { a: 3 }]);
    expect(await load({ data: table })).to.equal(table);
    expect((await load({ data: [{ a: 1 }, { a: 3 }], measure: 'sum(a)' })).rows()).to.deep.equal([{ sum_a: 4 }]);
    expect((await load({ data: [] })).length).to.equal(0);
  });
});

describe('parse', () => {
  const json = '[{"okres":"Liberec","n":1},{"okres":"Semily","n":2},{"okres":"Liberec","n":0.5}]';

  it('gives the right sums of an inline JSON', async () => {
    const table = await parse(json, { groupBy: 'okres', measure: 'sum(n)' });
    expect(table).to.be.instanceOf(Table);
    expect(table.rows()).to.deep.equal([
      { okres: 'Liberec', sum_n: 1.5 },
      { okres: 'Semily', sum_n: 2 },
    ]);
  });

  it('reads bytes as it reads text', async () => {
    const bytes = new TextEncoder().encode(json);
    expect((await parse(bytes)).rows()).to.deep.equal((await parse(json)).rows());
    expect((await parse(bytes.buffer, { path: '' })).length).to.equal(3);
    const part = new DataView(new TextEncoder().encode(`##${json}##`).buffer, 2, bytes.length);
    expect((await parse(part as unknown as Uint8Array)).length).to.equal(3);
  });

  it('names no address for what has none', async () => {
    const contents = [
      json,
      'a;b\n1;2',
      '{"type":"FeatureCollection","features":[]}',
      '{"help":"","success":true,"result":{"records":[]}}',
    ];
    for (const content of contents) expect((await parse(content)).meta.url).to.equal(null);
  });

  it('rejects with parse for broken text and unsupported for sources that are no text', async () => {
    const error = await rejection(parse('[{"a":'));
    expect(error).to.be.instanceOf(SourceError);
    expect(error.code).to.equal('parse');
    expect((await rejection(parse('{}', { source: 'arcgis' }))).code).to.equal('unsupported');
    expect((await rejection(parse('[]', { source: 'nic' }))).code).to.equal('unsupported');
  });
});
