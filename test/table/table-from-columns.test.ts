import { expect } from '@open-wc/testing';
import { tableFromColumns } from '../../src/table/table-from-columns.js';

const table = (columns: Parameters<typeof tableFromColumns>[0], options = {}): ReturnType<typeof tableFromColumns> =>
  tableFromColumns(columns, options);

describe('tableFromColumns', () => {
  it('takes numbers, dates and texts by their columns', () => {
    const made = tableFromColumns(
      { kdy: new Float64Array([0, 60_000]), kde: ['Liberec', 'Turnov'], kolik: new Float64Array([1, 2.5]) },
      {
        columns: [
          { name: 'kdy', type: 'date', label: 'Čas' },
          { name: 'kolik', unit: 'kWh' },
        ],
        meta: { title: 'Odběr' },
      },
    );
    expect(made.rows()).to.deep.equal([
      { kdy: new Date(0), kde: 'Liberec', kolik: 1 },
      { kdy: new Date(60_000), kde: 'Turnov', kolik: 2.5 },
    ]);
    expect(made.columns.map(({ label, unit }) => [label, unit])).to.deep.equal([
      ['Čas', undefined],
      ['kde', undefined],
      ['kolik', 'kWh'],
    ]);
    expect([made.meta.title, made.meta.matched]).to.deep.equal(['Odběr', 2]);
  });

  it('does not copy a Float64Array, nor a part of one', () => {
    const grown = new Float64Array([1, 2, 3, 4]);
    expect(table({ a: grown }).column('a')?.values).to.equal(grown);
    expect(table({ a: grown.subarray(0, 2) }).column('a')?.values.buffer).to.equal(grown.buffer);
  });

  it('reads other typed arrays too', () => {
    const made = table({ a: new Int16Array([-3, 4]), b: new Float32Array([0.5, NaN]) });
    expect(made.rows()).to.deep.equal([
      { a: -3, b: 0.5 },
      { a: 4, b: null },
    ]);
  });

  it('takes NaN, infinities and null as missing, and leaves the array given as it was', () => {
    const given = new Float64Array([1, NaN, Infinity, -Infinity, 0]);
    const made = table({ a: given, b: ['', null, undefined, 'x', 'x'] });
    expect(made.rows().map(({ a, b }) => [a, b])).to.deep.equal([
      [1, ''],
      [null, null],
      [null, null],
      [null, 'x'],
      [0, 'x'],
    ]);
    expect(made.column('a')?.values.subarray(1, 4)).to.deep.equal(new Float64Array([NaN, NaN, NaN]));
    expect([...given]).to.deep.equal([1, NaN, Infinity, -Infinity, 0]);
  });

  it('sees what is missing behind the part that was there before, and in an array that is filled anew', () => {
    const room = new Float64Array([1, 2, 3, NaN, 5]);
    const missingOf = (from: number, to: number): readonly number[] | null => {
      const [column] = table({ a: room.subarray(from, to) }).columns;
      return column?.missing ? [...column.missing] : null;
    };
    expect(missingOf(0, 2)).to.equal(null);
    expect(missingOf(0, 3)).to.equal(null);
    expect(missingOf(0, 5)).to.deep.equal([0, 0, 0, 1, 0]);
    expect(missingOf(1, 4)).to.deep.equal([0, 0, 1]);
    room[1] = NaN;
    expect(missingOf(0, 3)).to.deep.equal([0, 1, 0]);
  });

  it('refuses columns of different lengths', () => {
    expect(() => table({ a: new Float64Array(2), b: ['x'] })).to.throw('column of another length: b');
    // Also of texts whose numbers nobody has asked for.
    expect(() => table({ a: new Float64Array(2), b: new Array<string>(20_000).fill('x') })).to.throw(
      'column of another length: b',
    );
  });

  it('is a table without rows of no columns', () => {
    expect(table({}).length).to.equal(0);
  });
});
