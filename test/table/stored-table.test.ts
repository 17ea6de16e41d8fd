import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { maybeTable, storedSize, storedTable } from '../../src/table/stored-table.js';
import type { StoredTable } from '../../src/table/stored-table.js';
import { Table } from '../../src/table/table.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { fullTable } from '../helper/plain-table.js';

const roundTrip = (table: Table): Table | null => maybeTable(structuredClone(storedTable(table)));

describe('storedTable', () => {
  it('survives a structured clone with its cells, columns, metadata and problems', () => {
    const table = fullTable();
    const back = roundTrip(table);
    expect(back).to.be.instanceOf(Table);
    expect(back?.rows()).to.deep.equal(table.rows());
    expect(back?.columns).to.deep.equal(table.columns);
    expect(back?.meta).to.deep.equal(table.meta);
    expect(back?.problems).to.deep.equal(table.problems);
    expect(table.problems).to.have.length(1);
  });

  it('survives it whatever the rows are', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.date({ noInvalidDate: true }));
    const rows = fc.array(fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), value), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (list) => {
        const table = tableFromRows(list);
        expect(roundTrip(table)?.rows()).to.deep.equal(table.rows());
      }),
    );
  });

  it('takes along no more of a buffer than the cells in it', () => {
    const values = new Float64Array(1000).subarray(10, 12);
    const table = new Table(2, [{ name: 'a', label: 'a', type: 'number', values, missing: null }]);
    expect(storedTable(table).columns[0]?.values.buffer.byteLength).to.equal(16);
  });
});

describe('storedSize', () => {
  it('counts cells, texts and problems', () => {
    expect(storedSize(new Table(0, []))).to.equal(0);
    const small = storedSize(tableFromRows([{ a: 'x' }]));
    const long = storedSize(tableFromRows([{ a: 'x'.repeat(1000) }]));
    expect(long - small).to.equal(2 * 999);
    expect(storedSize(tableFromRows([{ n: 1 }, { n: 2 }]))).to.equal(16);
  });
});

describe('maybeTable', () => {
  const stored = (): Record<string, unknown> & StoredTable =>
    structuredClone(storedTable(fullTable())) as Record<string, unknown> & StoredTable;
  const withColumn = (index: number, change: Record<string, unknown>): unknown => ({
    ...stored(),
    columns: stored().columns.map((column, at) => (at === index ? { ...column, ...change } : column)),
  });

  for (const [what, value] of [
    ['nothing', null],
    ['a text', 'table'],
    ['an empty object', {}],
    ['a length that is none', { ...stored(), length: -1 }],
    ['a length of another table', { ...stored(), length: 2 }],
    ['columns that are none', { ...stored(), columns: [1, null] }],
    ['problems that are none', { ...stored(), problems: [{ row: 1 }] }],
    ['metadata that are none', { ...stored(), meta: null }],
    ['a title that is markup in an object', { ...stored(), meta: { title: { toString: 'x' } } }],
    ['a date that is a number', { ...stored(), meta: { updated: 5 } }],
    ['an invalid date', { ...stored(), meta: { updated: new Date(NaN) } }],
    ['values of another type', withColumn(1, { values: new Uint32Array(3) })],
    ['an unknown type', withColumn(1, { type: 'constructor' })],
    ['a name that is none', withColumn(0, { name: null })],
    ['marks of missing cells of another length', withColumn(0, { missing: new Uint8Array(2) })],
    ['a dictionary of anything', withColumn(0, { dictionary: ['a', 1] })],
    ['places outside the dictionary', withColumn(0, { values: new Uint32Array([0, 0, 7]) })],
    ['codes without labels', withColumn(4, { codes: [1] })],
    ['a domain of anything', withColumn(4, { domain: [{}] })],
  ] as const) {
    it(`gives null for ${what}`, () => expect(maybeTable(value)).to.equal(null));
  }

  it('never throws, whatever is there', () => {
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        expect(maybeTable(junk)).to.equal(null);
        expect(maybeTable({ ...stored(), columns: [junk] })).to.equal(null);
      }),
    );
  });

  it('leaves out what it does not know', () => {
    const table = maybeTable({ ...stored(), meta: { ...stored().meta, onclick: 'alert(1)' } });
    expect(Object.keys(table?.meta ?? {})).not.to.include('onclick');
  });
});
