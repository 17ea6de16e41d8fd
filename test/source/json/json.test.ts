import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { load, parse } from '../../../src/data.js';
import { tableFromJson } from '../../../src/source/json/json.js';
import { SourceError } from '../../../src/source/source-error.js';
import { fakeFetch } from '../../helper/fake-fetch.js';
import { expectCleanPrototypes, mutated, mutatedText } from '../../helper/mutated.js';
import { rejection } from '../../helper/rejection.js';

const rowsOf = (json: unknown, path: string | null = null): unknown => tableFromJson(json, path, null).rows();

describe('tableFromJson', () => {
  const rows = [{ a: 1 }, { a: 2 }];
  const shapes: [string, unknown, string | null][] = [
    ['an array of objects', rows, null],
    ['lists by column', { columns: { a: [1, 2] } }, null],
    ['columns and rows of values', { columns: [{ name: 'a' }], rows: [[1], [2]] }, null],
    ['columns and rows of objects', { columns: [{ name: 'a' }], rows }, null],
    ['GeoJSON', { type: 'FeatureCollection', features: [{ properties: { a: 1 } }, { properties: { a: 2 } }] }, null],
    ['the only array of objects', { ok: true, data: rows, tags: ['x'] }, null],
    ['a path', { result: { records: rows, other: rows } }, 'result.records'],
    ['a path through an array', [{ rows }], '0.rows'],
    ['a path with an index in brackets', { data: [{ rows, other: rows }] }, 'data[0].rows'],
    ['a path with a dot in a key', { 'v1.0': rows, other: rows }, 'v1\\.0'],
    ['names of columns and rows', { columns: ['a'], rows: [[1], [2]] }, null],
    ['names of columns and data', { columns: ['a'], index: [0, 1], data: [[1], [2]] }, null],
  ];
  for (const [what, json, path] of shapes) {
    it(`reads ${what}`, () => expect(rowsOf(json, path)).to.deep.equal(rows));
  }

  it('takes types, units, labels and codes from described columns', () => {
    const table = tableFromJson(
      {
        columns: [
          {
            name: 'z',
            label: 'Zřizovatel',
            domain: [
              { code: 1, label: 'Obec' },
              { code: {}, label: 'x' },
            ],
          },
          { name: 'n', type: 'number', unit: 'kWh' },
          { name: 'd', type: 'date' },
        ],
        rows: [[1, 2.5, '2026-03-29'], [9]],
      },
      null,
      null,
    );
    expect(table.columns.map(({ label, type, unit }) => [label, type, unit])).to.deep.equal([
      ['Zřizovatel', 'text', undefined],
      ['n', 'number', 'kWh'],
      ['d', 'date', undefined],
    ]);
    expect(table.rows()).to.deep.equal([
      { z: 'Obec', n: 2.5, d: new Date(Date.UTC(2026, 2, 28, 23)) },
      { z: '9', n: null, d: null },
    ]);
  });

  it('keeps values of lists with their own columns, though some have one name or none', () => {
    expect(rowsOf({ columns: ['id', null, 'id', ''], rows: [[1, 2, 3, 4]] })).to.deep.equal([
      { id: 1, 'sloupec 2': 2, 'id (2)': 3, 'sloupec 4': 4 },
    ]);
    expect(rowsOf({ columns: ['id', null], rows: [{ id: 1 }] })).to.deep.equal([{ id: 1 }]);
  });

  it('is empty without rows', () => {
    expect(rowsOf([])).to.deep.equal([]);
    expect(rowsOf({ columns: {} })).to.deep.equal([]);
  });

  it('leaves shorter lists short', () => {
    expect(rowsOf({ columns: { a: [1, 2], b: [3] } })).to.deep.equal([
      { a: 1, b: 3 },
      { a: 2, b: null },
    ]);
  });

  for (const json of [
    null,
    5,
    'x',
    [1, 2],
    [[1]],
    {},
    { a: [], b: [] },
    { columns: { a: 1 } },
    { columns: [], rows: [5] },
  ]) {
    it(`calls ${JSON.stringify(json)} parse`, () => {
      expect(() => rowsOf(json))
        .to.throw(SourceError)
        .with.property('code', 'parse');
    });
  }

  it('passes on an error that the answer carries', () => {
    expect(() => rowsOf({ error: { message: 'rozbito' } })).to.throw(SourceError, 'source says: rozbito');
  });

  const errors: [string, unknown, string][] = [
    ['a text', { error: 'rozbito' }, 'rozbito'],
    ['a list of JSON:API', { errors: [{ status: '400', detail: 'rozbito' }] }, 'rozbito'],
    ['a list of GraphQL beside no data', { data: null, errors: [{ message: 'rozbito' }] }, 'rozbito'],
    ['a flag', { success: false, message: 'rozbito' }, 'rozbito'],
    ['a flag by itself', { success: false }, 'failed'],
    ['a status', { status: 'error', message: 'rozbito' }, 'rozbito'],
    ['problem details', { type: 'about:blank', title: 'rozbito', status: 500 }, 'rozbito'],
  ];
  for (const [what, json, message] of errors) {
    it(`passes on an error that is ${what}`, () => {
      for (const path of [null, 'result.records']) {
        expect(() => rowsOf(json, path), String(path))
          .to.throw(SourceError, `source says: ${message}`)
          .with.property('code', 'service');
      }
    });
  }

  it('keeps rows that stand beside a note of no error', () => {
    expect(rowsOf({ error: null, errors: [], status: 'ok', success: true, data: rows }, 'data')).to.deep.equal(rows);
  });

  it('takes names that every object inherits for names of columns', () => {
    const json: unknown = JSON.parse('[{"__proto__": 1, "constructor": "x", "toString": 2}, {"a": 3}]');
    expect(JSON.stringify(rowsOf(json))).to.equal(
      '[{"__proto__":1,"constructor":"x","toString":2,"a":null},{"__proto__":null,"constructor":null,"toString":null,"a":3}]',
    );
    expectCleanPrototypes();
  });

  it('refuses what no page can hold', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;
    const wide = [...new Array<undefined>(6000)].map((_, index) => ({ [`a${index}`]: 1 }));
    for (const json of [[{ a: deep }], { columns: { a: [deep] } }, { columns: ['a'], rows: [[deep]] }, wide]) {
      expect(() => rowsOf(json))
        .to.throw(SourceError)
        .with.property('code', 'too-large');
    }
  });

  it('answers any JSON with a table or a SourceError', () => {
    const good = {
      columns: [{ name: 'a', domain: [{ code: 1, label: 'x' }] }],
      rows: [[1], { a: 2 }],
      data: [{ b: [1] }],
    };
    fc.assert(
      fc.property(fc.oneof(mutated(good), fc.jsonValue()), fc.constantFrom(null, 'data', 'rows[0]'), (json, path) => {
        try {
          rowsOf(json, path);
        } catch (error) {
          expect(error).to.be.instanceOf(SourceError);
        }
        expectCleanPrototypes();
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('says when there is nothing at the path, inherited things included', () => {
    for (const path of ['x', 'a.b', 'constructor', '__proto__']) {
      expect(() => rowsOf({ a: 1 }, path), path)
        .to.throw(SourceError)
        .with.property('code', 'bad-attribute');
    }
  });
});

describe('the source json', () => {
  it('reads a file with a byte order mark, by a path', async () => {
    const { fetch } = fakeFetch(() => new Response('\ufeff{"result": {"records": [{"okres": "Liberec"}]}}'));
    const table = await load({ src: 'https://a.example/x', source: 'json', path: 'result.records', fetch });
    expect(table.rows()).to.deep.equal([{ okres: 'Liberec' }]);
    expect(table.meta.url).to.equal('https://a.example/x');
  });

  it('calls NaN, which is no JSON, parse', async () => {
    const { fetch } = fakeFetch(() => new Response('[{"a": NaN}]'));
    expect(await rejection(load({ src: 'https://a.example/x', source: 'json', fetch }))).to.have.property(
      'code',
      'parse',
    );
  });

  it('answers any text with a table or a SourceError', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedText('{"data": [{"a": 1, "__proto__": {"b": "x"}}, {"a": null}]}'), async (text) => {
        await parse(text, { source: 'json' }).catch((error: unknown) => expect(error).to.be.instanceOf(SourceError));
        expectCleanPrototypes();
      }),
      { seed: 2, numRuns: 1000 },
    );
  });
});
