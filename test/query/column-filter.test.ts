import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { filterCondition } from '../../src/query/column-filter.js';
import type { ColumnFilter } from '../../src/query/column-filter.js';
import { filterText, parseFilterText } from '../../src/query/filter-text.js';
import type { Literal } from '../../src/query/query.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { filterRows } from '../../src/transform/filter.js';
import { hostileTexts } from '../helper/any-condition.js';

const domain = [
  { code: 1, label: 'Obec' },
  { code: 2, label: 'Kraj' },
];
const table = tableFromRows(
  [
    { t: 'Liberec', n: 10, d: '2020-01-01', b: true, k: 1 },
    { t: 'Semily', n: 50, d: new Date(Date.UTC(2020, 0, 1, 22, 59, 59)), b: false, k: 2 },
    { t: 'ÚSTÍ', n: 50.5, d: new Date(Date.UTC(2020, 0, 1, 23)), b: null, k: 1 },
    { t: null, n: null, d: null, b: true, k: null },
  ],
  { columns: [{ name: 't' }, { name: 'n' }, { name: 'd' }, { name: 'b' }, { name: 'k', domain }] },
);
const [t, n, d, b, k] = table.columns;
function left(column: string, filter: ColumnFilter): unknown {
  const condition = filterCondition(column, filter);
  return condition ? [...filterRows(table, condition)] : 'all';
}
const text = (value: string): Literal => ({ kind: 'text', value });
const number = (value: number): Literal => ({ kind: 'number', value });

describe('filterCondition', () => {
  it('leaves the rows of a range, both ends included, either of them open', () => {
    expect(left('n', { kind: 'range', min: 10, max: 50 })).to.deep.equal([0, 1]);
    expect(left('n', { kind: 'range', min: 50, max: null })).to.deep.equal([1, 2]);
    expect(left('n', { kind: 'range', min: null, max: null })).to.equal('all');
  });

  it('leaves whole days of Prague', () => {
    expect(left('d', { kind: 'days', from: '2020-01-01', to: '2020-01-01' })).to.deep.equal([0, 1]);
    expect(left('d', { kind: 'days', from: '2020-01-02', to: null })).to.deep.equal([2]);
    expect(left('d', { kind: 'days', from: null, to: 'kdysi' })).to.equal('all');
  });

  it('ends a day of 23 or 25 hours where the next one begins', () => {
    const endOf = (day: string): string | undefined =>
      /\d{12,}/g.exec(JSON.stringify(filterCondition('d', { kind: 'days', from: null, to: day })))?.[0];
    expect(endOf('2026-03-29')).to.equal(String(Date.UTC(2026, 2, 29, 22)));
    expect(endOf('2026-10-25')).to.equal(String(Date.UTC(2026, 9, 25, 23)));
  });

  it('leaves the rows of some values, those without a value among them', () => {
    expect(left('t', { kind: 'set', values: [text('ústí'), null] })).to.deep.equal([2, 3]);
    expect(left('k', { kind: 'set', values: [number(2)] })).to.deep.equal([1]);
    expect(left('b', { kind: 'set', values: [{ kind: 'boolean', value: true }] })).to.deep.equal([0, 3]);
    expect(left('b', { kind: 'set', values: [null] })).to.deep.equal([2]);
    expect(left('t', { kind: 'set', values: [] })).to.equal('all');
  });

  it('leaves the rows with a text, whatever its accents', () => {
    expect(left('t', { kind: 'text', text: ' usti ' })).to.deep.equal([2]);
    expect(left('k', { kind: 'text', text: 'obe' })).to.deep.equal([0, 2]);
    expect(left('t', { kind: 'text', text: ' ' })).to.equal('all');
  });
});

describe('filterText', () => {
  it('can be read in a URL', () => {
    expect(filterText({ kind: 'set', values: [text('Liberec'), text('Semily'), null] })).to.equal(
      'Liberec|Semily|null',
    );
    expect(filterText({ kind: 'range', min: 10, max: 50 })).to.equal('10..50');
    expect(filterText({ kind: 'days', from: '2020-01-01', to: null })).to.equal('2020-01-01..');
    expect(filterText({ kind: 'text', text: 'škola' })).to.equal('~škola');
  });

  const any = fc.oneof(
    fc.constantFrom(...hostileTexts, '~', '~a', 'null', '\\e', '|', '..', 'a..b', '1..2'),
    fc.string(),
  );
  const setOf = (literal: fc.Arbitrary<Literal>): fc.Arbitrary<ColumnFilter> =>
    fc.record({
      kind: fc.constant('set'),
      values: fc.array(fc.option(literal), { minLength: 1, maxLength: 4 }),
    });
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  const end = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<[T | null, T | null]> =>
    fc.tuple(fc.option(value), fc.option(value)).filter((ends) => ends.some((one) => one !== null));
  const instant = fc.integer({ min: Date.UTC(1800, 0), max: Date.UTC(2200, 0) });
  const day = fc.constantFrom('2020-01-01', '2026-03-29', '1999-12-31');

  it('is read back as the filter it was, of any column', () => {
    const pairs = fc.oneof(
      setOf(any.map(text)).map((filter) => [filter, t] as const),
      any.map((value) => [{ kind: 'text', text: value }, t] as const),
      setOf(finite.map(number)).map((filter) => [filter, n] as const),
      end(finite).map(([min, max]) => [{ kind: 'range', min, max }, n] as const),
      setOf(instant.map((value): Literal => ({ kind: 'date', value }))).map((filter) => [filter, d] as const),
      end(day).map(([from, to]) => [{ kind: 'days', from, to }, d] as const),
      setOf(fc.boolean().map((value): Literal => ({ kind: 'boolean', value }))).map((filter) => [filter, b] as const),
      setOf(fc.constantFrom(1, 2, 9).map(number)).map((filter) => [filter, k] as const),
    );
    fc.assert(
      fc.property(pairs, ([filter, column]) => {
        const written = filterText(filter);
        // Nothing in a URL is no filter.
        expect(written).not.to.equal('');
        expect(column && parseFilterText(written, column), written).to.deep.equal(filter);
      }),
      { numRuns: 1000 },
    );
  });

  it('is no filter where it does not fit the column', () => {
    for (const [written, column] of [
      ['a', n],
      ['10..x', n],
      ['..', n],
      ['1..2', d],
      ['zítra', d],
      ['2020-02-30..', d],
      ['ano', b],
      ['Ves', k],
    ] as const) {
      expect(column && parseFilterText(written, column), written).to.equal(null);
    }
  });
});
