import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldForSearch, foundRows, searchedText, sortedRows } from '../../src/layout/table-order.js';
import { tableSource } from '../../src/layout/table-source.js';
import { cs } from '../../src/locale/cs.js';
import { compareCzech } from '../../src/transform/compare-text.js';
import { chartOf } from '../helper/charts.js';

const rows = [
  { obec: 'Český Dub', a: 2886 },
  { obec: 'Chrastava', a: null },
  { obec: 'Hodkovice', a: 2991 },
  { obec: 'Cvikov', a: 2886 },
];
const { model, text } = chartOf(rows, { kind: 'bar', ordered: true });
const source = tableSource(model, text, cs);
const all = [0, 1, 2, 3];
const textOf = (row: number): string => searchedText(source.cells(row));

describe('sortedRows', () => {
  it('orders names by Czech rules, and back', () => {
    const names = (descending: boolean): string[] =>
      sortedRows(source, all, { column: 0, descending }, compareCzech).map((row) => source.cells(row)[0] as string);
    expect(names(false)).to.deep.equal(['Cvikov', 'Český Dub', 'Hodkovice', 'Chrastava']);
    expect(names(true)).to.deep.equal(['Chrastava', 'Hodkovice', 'Český Dub', 'Cvikov']);
  });

  it('has missing values last either way, and leaves equal ones as they stood', () => {
    expect(sortedRows(source, all, { column: 1, descending: false }, compareCzech)).to.deep.equal([0, 3, 2, 1]);
    expect(sortedRows(source, all, { column: 1, descending: true }, compareCzech)).to.deep.equal([2, 0, 3, 1]);
  });

  it('loses no row and makes none', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double())), fc.boolean(), (values, descending) => {
        const one = { heads: [], total: values.length, cells: () => [], key: (row: number) => values[row] ?? null };
        const order = [...values.keys()];
        const sorted = sortedRows(one, order, { column: 0, descending }, compareCzech);
        expect([...sorted].sort((a, b) => a - b)).to.deep.equal(order);
      }),
    );
  });
});

describe('foundRows', () => {
  it('finds without regard to case and accents', () => {
    expect(foundRows(4, 'cesky DUB', textOf)).to.deep.equal([0]);
    expect(foundRows(4, 'ČESKÝ', textOf)).to.deep.equal([0]);
    expect(foundRows(4, 'ch', textOf)).to.deep.equal([1]);
  });

  it('finds figures with and without their blanks, and what is said to be missing', () => {
    expect(foundRows(4, '2886', textOf)).to.deep.equal([0, 3]);
    expect(foundRows(4, '2 886', textOf)).to.deep.equal([0, 3]);
    expect(foundRows(4, 'chybi', textOf)).to.deep.equal([1]);
  });

  it('wants every word, and all rows for none', () => {
    expect(foundRows(4, 'dub cesky', textOf)).to.deep.equal([0]);
    expect(foundRows(4, 'dub cvikov', textOf)).to.deep.equal([]);
    expect(foundRows(4, '  ', textOf)).to.deep.equal(all);
  });

  it('finds every row by its own texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (cells) => {
        expect(foundRows(1, cells.join(' '), () => searchedText(cells))).to.deep.equal([0]);
      }),
    );
    expect(foldForSearch('−5 °C')).to.equal('-5 °c');
  });
});
