import { expect } from '@open-wc/testing';
import { load, parse } from '../src/data.js';
import { tableToCsv } from '../src/export/csv.js';
import { storedTable, maybeTable } from '../src/table/stored-table.js';
import { tableFromRows } from '../src/table/table-from-rows.js';
import { fakeFetch } from './helper/fake-fetch.js';
import { rejection } from './helper/rejection.js';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
/** As it arrives: `JSON.parse` makes own properties of such names. */
const JSON_TEXT = `[{${NAMES.map((name) => `"${name}": "x"`).join(',')}}, {}, {"__proto__": {"polluted": 1}}]`;

describe('names that objects have of themselves', () => {
  let before: string[];
  beforeEach(() => void (before = Object.getOwnPropertyNames(Object.prototype)));
  afterEach(() => {
    expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(before);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('are ordinary columns from the JSON to the rows, the file and the copy that is kept', async () => {
    const table = await parse(JSON_TEXT, { source: 'json' });
    expect(table.columns.map(({ name }) => name)).to.deep.equal(NAMES);
    const [first = {}, second = {}, third = {}] = table.rows();
    for (const name of NAMES) {
      expect(Object.hasOwn(first, name) && first[name], name).to.equal('x');
      expect(Object.hasOwn(second, name) && second[name], name).to.equal(null);
    }
    expect(Object.hasOwn(third, '__proto__') && third['__proto__']).to.equal('{"polluted":1}');
    expect(Object.getPrototypeOf(first)).to.equal(Object.prototype);
    expect(tableToCsv(table, 'plain').split('\r\n').slice(0, 3)).to.deep.equal([NAMES.join(','), 'x,x,x,x,x', ',,,,']);
    expect(maybeTable(structuredClone(storedTable(table)))?.rows()).to.deep.equal(table.rows());
  });

  it('are missing in a row that lacks them, and no value of their objects', () => {
    const [, second] = tableFromRows([{ constructor: 1, valueOf: 2 }, {}] as never).rows();
    expect(second).to.deep.equal(
      Object.fromEntries([
        ['constructor', null],
        ['valueOf', null],
      ]),
    );
  });

  it('are ordinary fields of a feature service', async () => {
    const fields = NAMES.map((name) => ({ name, type: 'esriFieldTypeString', alias: name }));
    const odd = [
      { name: 'x', type: 'esriFieldTypeconstructor' },
      { name: 'y', type: '__proto__' },
    ];
    const layer = { fields: [...fields, ...odd], capabilities: 'Query', supportsPagination: true };
    const [attributes] = JSON.parse(JSON_TEXT) as unknown[];
    const answer = { features: [{ attributes }, { attributes: {} }] };
    const { fetch } = fakeFetch(({ url }) => (url.pathname.endsWith('/query') ? answer : layer));
    const table = await load({ src: 'https://a.example/rest/services/S/FeatureServer/0', fetch });
    expect(table.columns.map(({ name }) => name)).to.deep.equal(NAMES);
    const [first, second = {}] = table.rows();
    expect(Object.entries(first ?? {})).to.deep.equal(NAMES.map((name) => [name, 'x']));
    expect(Object.values(second)).to.deep.equal(NAMES.map(() => null));
  });

  it('can be asked for, and are no columns where there are none', async () => {
    const table = await parse(JSON_TEXT, { source: 'json', where: `"constructor" = 'x'`, columns: ['constructor'] });
    expect(table.rows().map((row) => row['constructor'])).to.deep.equal(['x']);
    const error = await rejection(parse('[{"a": 1}]', { source: 'json', columns: ['constructor'] }));
    expect(error.code).to.equal('no-column');
  });
});

describe('too much', () => {
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

  it('is refused where values are nested deeper than a stack, not crashed on', async () => {
    for (const levels of [1000, 300_000]) {
      const error = await rejection(parse(deep(levels), { source: 'json' }));
      expect(error.code, String(levels)).to.be.oneOf(['parse', 'too-large']);
    }
    const inCell = await rejection(parse(`[{"a": ${deep(300_000)}}]`, { source: 'json' }));
    expect([inCell.code, inCell.message]).to.deep.equal(['too-large', 'nested too deep: over 100 levels']);
    expect((await parse(`[{"a": ${deep(100)}}]`, { source: 'json' })).row(0)).to.deep.equal({ a: deep(100) });
  });

  it('is a text or refused inside a feature of a service, as the engine can, and no crash', async () => {
    const layer = {
      fields: [{ name: 'a', type: 'esriFieldTypeString' }],
      capabilities: 'Query',
      supportsPagination: true,
    };
    const { fetch } = fakeFetch(({ url }) =>
      url.pathname.endsWith('/query') ? new Response(`{"features": [{"attributes": {"a": ${deep(300_000)}}}]}`) : layer,
    );
    const outcome = await load({ src: 'https://a.example/rest/services/S/FeatureServer/0', fetch }).then(
      (table) => String(table.row(0)['a']).length,
      (error: { code: string }) => error.code,
    );
    expect(outcome).to.be.oneOf([600_000, 'too-large']);
  });

  it('is refused where every row brings columns of its own', async () => {
    const rows = [...Array(3000).keys()].map((row) => ({ [`k${row}`]: row }));
    const error = await rejection(parse(JSON.stringify(rows), { source: 'json' }));
    expect([error.code, error.message]).to.deep.equal(['too-large', 'too many columns: at most 2000']);
  });
});
