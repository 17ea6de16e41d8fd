import { expect } from '@open-wc/testing';
import { load, parse } from '../../../src/data.js';
import type { LoadOptions, Table } from '../../../src/data.js';
import { describedBy } from '../../../src/source/csv/csvw.js';
import { fakeFetch } from '../../helper/fake-fetch.js';
import type { FakeFetch } from '../../helper/fake-fetch.js';
import { rejection } from '../../helper/rejection.js';

const SRC = 'https://data.example/kraj/skoly.csv';
const LINK = '<skoly.csv-metadata.json>; rel="describedby"; type="application/csvm+json"';

const csv = (body: BodyInit, headers: Record<string, string> = {}): Response =>
  new Response(body, { headers: { 'Content-Type': 'text/csv', ...headers } });

const metadata = {
  '@context': 'http://www.w3.org/ns/csvw',
  url: 'skoly.csv',
  'dc:title': { en: 'Schools', cs: 'Školy' },
  'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
  tableSchema: {
    null: ['', ':'],
    columns: [
      { name: 'kod', titles: 'Kód', datatype: 'string' },
      { name: 'pocet', titles: { en: 'Pupils', cs: ['Počet žáků'] }, datatype: { base: 'integer' } },
      { name: 'obec', titles: [{ bad: true }], datatype: 'string', null: 'neuvedeno' },
    ],
  },
};

function server(answers: Record<string, () => unknown>): FakeFetch {
  return fakeFetch(({ url }) => answers[url.pathname]?.() ?? new Response(null, { status: 404 }));
}

const loadWith = ({ fetch }: FakeFetch, options: LoadOptions = {}): Promise<Table> =>
  load({ src: SRC, source: 'csv', fetch, ...options });

describe('csv adapter', () => {
  const body = 'Kód;pocet;obec\n501;1 200;Liberec\n502;:;neuvedeno\n';

  it('loads the rows of an address, by its name or by what it holds, and finishes a query', async () => {
    const fake = server({ '/kraj/skoly.csv': () => csv(body) });
    const table = await loadWith(fake);
    expect(table.rows()).to.deep.equal([
      { Kód: 501, pocet: 1200, obec: 'Liberec' },
      { Kód: 502, pocet: null, obec: 'neuvedeno' },
    ]);
    expect(table.meta).to.include({ url: SRC, matched: 2 });
    const query = { measure: 'sum(pocet)', groupBy: 'obec', orderBy: 'obec' };
    expect((await loadWith(fake, { source: null, ...query })).rows()).to.deep.equal([
      { obec: 'Liberec', sum_pocet: 1200 },
      { obec: 'neuvedeno', sum_pocet: null },
    ]);
  });

  it('reads content that is here', async () => {
    const rows = [{ a: 'ž', b: 1.5 }];
    expect((await parse('a;b\nž;1,5\n', { source: 'csv' })).rows()).to.deep.equal(rows);
    const old = Uint8Array.of(0x61, 0x3b, 0x62, 0x0a, 0xbe, 0x3b, 0x31, 0x2c, 0x35);
    expect((await parse(old, { encoding: 'latin2', contentType: 'text/csv' })).rows()).to.deep.equal(rows);
    const error = await rejection(parse('<html></html>', { source: 'csv' }));
    expect([error.code, error.message, error.url]).to.deep.equal(['parse', 'expected CSV, got a web page', null]);
  });

  it('says which address an error is about', async () => {
    const error = await rejection(loadWith(server({ '/kraj/skoly.csv': () => csv('<!doctype html>') })));
    expect([error.code, error.url, error.message]).to.deep.equal([
      'parse',
      SRC,
      `expected CSV, got a web page: ${SRC}`,
    ]);
    expect(await rejection(loadWith(server({})))).to.include({ code: 'http', status: 404 });
  });

  it('fetches a file once for two who ask at once, and shows both the rows so far', async () => {
    const fake = server({ '/kraj/skoly.csv': () => csv(`a;b\n${'1;x\n'.repeat(40_000)}`) });
    const shown: number[] = [];
    const onRows = (table: Table): void => void shown.push(table.length);
    const [first, second] = await Promise.all([loadWith(fake, { onRows }), loadWith(fake)]);
    expect([fake.seen.length, first === second]).to.deep.equal([1, true]);
    expect(shown.length).to.be.greaterThan(0);
  });

  it('shows of the rows so far the columns that were asked for, as of all of them', async () => {
    const fake = server({ '/kraj/skoly.csv': () => csv(`a;b\n${'1;x\n'.repeat(40_000)}`) });
    const shown = new Set<string>();
    const onRows = ({ columns }: Table): void => void shown.add(columns.map(({ name }) => name).join());
    const { columns } = await loadWith(fake, { onRows, columns: ['B'] });
    expect([columns.length, ...shown]).to.deep.equal([1, 'b']);
  });

  it('takes labels, types, marks, title and licence from CSVW metadata that the answer names', async () => {
    const fake = server({
      '/kraj/skoly.csv': () => csv(body, { Link: LINK }),
      '/kraj/skoly.csv-metadata.json': () => metadata,
    });
    const table = await loadWith(fake);
    expect(table.columns.map(({ name, label, type }) => [name, label, type])).to.deep.equal([
      ['Kód', 'Kód', 'text'],
      ['pocet', 'Počet žáků', 'number'],
      ['obec', 'obec', 'text'],
    ]);
    expect(table.rows()).to.deep.equal([
      { Kód: '501', pocet: 1200, obec: 'Liberec' },
      { Kód: '502', pocet: null, obec: null },
    ]);
    expect(table.columns[2]).to.deep.include({ dictionary: ['Liberec'] });
    expect(table.meta).to.include({ title: 'Školy', license: 'CC BY 4.0', url: SRC });
  });

  it('takes a mark of the metadata that is a number for no value, not for that number', async () => {
    for (const [mark, cells, known] of [
      ['-999', '12;-999;7', [12, null, 7]],
      [['-999', '9999'], '12,5;9999;-999', [12.5, null, null]],
      ['0', '0;1 200;0', [null, 1200, null]],
    ] as const) {
      const tableSchema = { columns: [{ name: 'pocet', titles: 'pocet', null: mark }] };
      const fake = server({
        '/kraj/skoly.csv': () => csv(`pocet\n${cells.replaceAll(';', '\n')}\n`, { Link: LINK }),
        '/kraj/skoly.csv-metadata.json': () => ({ ...metadata, tableSchema }),
      });
      const table = await loadWith(fake);
      expect(table.rows().map((row) => row['pocet'])).to.deep.equal(known);
      expect(table.problems).to.deep.equal([]);
    }
  });

  it('asks for no metadata that nobody named', async () => {
    const fake = server({ '/kraj/skoly.csv': () => csv(body) });
    await loadWith(fake);
    expect(fake.seen.map(({ url }) => url.pathname)).to.deep.equal(['/kraj/skoly.csv']);
  });

  it('passes over metadata of another file, and reads that of a group', async () => {
    for (const [json, label] of [
      [{ ...metadata, url: 'jine.csv' }, 'pocet'],
      [{ tables: [{ url: 'jine.csv' }, metadata] }, 'Počet žáků'],
      [[], 'pocet'],
    ] as const) {
      const fake = server({
        '/kraj/skoly.csv': () => csv(body, { Link: LINK }),
        '/kraj/skoly.csv-metadata.json': () => json,
      });
      expect((await loadWith(fake)).columns[1]?.label).to.equal(label);
    }
  });

  it('knows columns by their place where metadata has as many, those that no file has left out of account', async () => {
    const columns = [{ titles: 'Číslo' }, { titles: 'Žáci' }, { titles: 'Místo' }];
    for (const [more, label] of [
      [[], 'Žáci'],
      [[{ virtual: true, titles: 'Kraj' }], 'Žáci'],
      [[{ titles: 'Kraj' }], 'pocet'],
    ] as const) {
      const fake = server({
        '/kraj/skoly.csv': () => csv(body, { Link: LINK }),
        '/kraj/skoly.csv-metadata.json': () => ({ ...metadata, tableSchema: { columns: [...columns, ...more] } }),
      });
      expect((await loadWith(fake)).columns[1]?.label).to.equal(label);
    }
  });

  it('names metadata that cannot be read as a problem, and keeps the rows', async () => {
    const fake = server({ '/kraj/skoly.csv': () => csv(body, { Link: LINK }) });
    const table = await loadWith(fake);
    expect([table.length, table.problems]).to.deep.equal([
      2,
      [
        {
          row: -1,
          column: '',
          value: 'https://data.example/kraj/skoly.csv-metadata.json',
          reason: 'no metadata: http',
        },
      ],
    ]);
  });

  it('finds the description among other links', () => {
    const base = 'https://data.example/a/b.csv';
    const links: [string | null, string | null][] = [
      [null, null],
      ['', null],
      ['</x>; rel=next', null],
      [`</x,y>; title="a, b; rel=describedby"; rel=next, ${LINK}`, 'https://data.example/a/skoly.csv-metadata.json'],
      ['<m.json>; rel="license describedby"', 'https://data.example/a/m.json'],
      ['<m.html>; rel=describedby; type="text/html"', null],
      ['<http://[>; rel=describedby', null],
      ['<https://elsewhere.example/m.json>; rel=describedby', null],
      [`<${'; a=b'.repeat(20_000)}`, null],
    ];
    for (const [link, address] of links) expect(describedBy(link, base), link?.slice(0, 60)).to.equal(address);
  });
});
