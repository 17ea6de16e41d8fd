import { expect } from '@open-wc/testing';
import { tableFromJson } from '../../src/source/json.js';
import { SourceError } from '../../src/source/source-error.js';

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

  it('says when there is nothing at the path, inherited things included', () => {
    for (const path of ['x', 'a.b', 'constructor', '__proto__']) {
      expect(() => rowsOf({ a: 1 }, path), path)
        .to.throw(SourceError)
        .with.property('code', 'bad-attribute');
    }
  });
});
