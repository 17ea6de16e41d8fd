import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { sortRows } from '../../src/transform/sort.js';
import { pickColumns } from '../../src/transform/pick-columns.js';
import { takeRows } from '../../src/transform/take.js';

const up = (column: string) => ({ column, descending: false });
const down = (column: string) => ({ column, descending: true });

describe('sortRows', () => {
  it('sorts text by Czech rules', () => {
    const names = ['Žatec', 'Chrastava', 'Cvikov', 'Česká Lípa', 'Hodkovice', 'Ivančice', 'Zákupy'];
    const table = tableFromRows(names.map((name) => ({ name })));
    const sorted = takeRows(table, sortRows(table, [up('name')])).rows();
    expect(sorted.map((row) => row['name'])).to.deep.equal([
      'Cvikov',
      'Česká Lípa',
      'Hodkovice',
      'Chrastava',
      'Ivančice',
      'Zákupy',
      'Žatec',
    ]);
  });

  it('puts missing cells last in both directions', () => {
    const table = tableFromRows([{ n: null }, { n: 2 }, { n: null }, { n: 1 }, { n: -1 }]);
    expect([...sortRows(table, [up('n')])]).to.deep.equal([4, 3, 1, 0, 2]);
    expect([...sortRows(table, [down('n')])]).to.deep.equal([1, 3, 4, 0, 2]);
  });

  it('sorts by the later key within the earlier one, and else leaves the order', () => {
    const table = tableFromRows([
      { a: 'x', b: 1 },
      { a: 'y', b: 2 },
      { a: 'x', b: 2 },
      { a: 'x', b: 1 },
    ]);
    expect([...sortRows(table, [down('a'), down('b')])]).to.deep.equal([1, 2, 0, 3]);
    expect([...sortRows(table, [])]).to.deep.equal([0, 1, 2, 3]);
  });

  it('sorts codes by their labels, and dates and booleans by value', () => {
    const domain = [
      { code: 1, label: 'Z' },
      { code: 2, label: 'A' },
    ];
    const table = tableFromRows(
      [
        { c: 1, d: new Date(5), b: true },
        { c: 2, d: new Date(-5), b: false },
      ],
      { columns: [{ name: 'c', domain }, { name: 'd' }, { name: 'b' }] },
    );
    for (const name of ['c', 'd', 'b']) expect([...sortRows(table, [up(name)])], name).to.deep.equal([1, 0]);
  });

  it('is a permutation in order, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer(), { nil: null }), { maxLength: 50 }), (numbers) => {
        const table = tableFromRows(
          numbers.map((n) => ({ n })),
          { columns: [{ name: 'n', type: 'number' }] },
        );
        const order = [...sortRows(table, [up('n')])];
        expect([...order].sort((a, b) => a - b)).to.deep.equal(numbers.map((_, index) => index));
        const present = order.map((row) => numbers[row] as number | null).filter((n) => n !== null);
        expect(present).to.deep.equal([...present].sort((a, b) => a - b));
      }),
    );
  });
});

describe('takeRows and pickColumns', () => {
  it('move problems with their rows and drop those of rows that go', () => {
    const table = tableFromRows([{ n: 1 }, { n: 'x' }, { n: 2 }, { n: 3 }, { n: 'y' }]);
    const taken = takeRows(table, new Uint32Array([4, 0]));
    expect(taken.problems.map(({ row, value }) => [row, value])).to.deep.equal([[0, 'y']]);
    expect(taken.rows()).to.deep.equal([{ n: null }, { n: 1 }]);
  });

  it('refuse a column that is not there', () => {
    const table = tableFromRows([{ a: 1, b: 2 }]);
    expect(pickColumns(table, ['b']).rows()).to.deep.equal([{ b: 2 }]);
    expect(() => pickColumns(table, ['c'])).to.throw('missing column: c');
  });
});
