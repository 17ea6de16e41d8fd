import { chartStrings } from '../../../src/locale/chart-strings.js';
import { expect } from '@open-wc/testing';
import type { ChartFacts } from '../../../src/locale/facts.js';
import { summarise } from '../../../src/locale/summary.js';
import { cs } from '../../../src/locale/cs.js';
import { en } from '../../../src/locale/en.js';
import { chartOf, spoken } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

const NBSP = '\u00a0';
const factsOf = (...given: Parameters<typeof chartOf>): ChartFacts => chartOf(...given).facts;
const names: Rows = [
  { obec: 'Turnov', obyvatel: 14 },
  { obec: 'Liberec', obyvatel: 107 },
  { obec: 'Tanvald', obyvatel: null },
];

describe('chartFacts', () => {
  it('finds the extremes and counts what is there and what is missing', () => {
    const facts = factsOf(names, { unit: 'obyvatel' });
    expect(facts).to.deep.equal({
      measure: 'obyvatel',
      count: 2,
      missing: 1,
      highest: { at: 'Liberec', value: `107${NBSP}obyvatel` },
      lowest: { at: 'Turnov', value: `14${NBSP}obyvatel` },
      mean: null,
      ordered: false,
      changes: [],
      step: null,
    });
  });

  it('knows no extremes where every value is missing', () => {
    const facts = factsOf(
      [{ obec: 'A', n: null }],
      { y: ['n'], x: 'obec' },
      { columns: [{ name: 'obec' }, { name: 'n', type: 'number' }] },
    );
    expect([facts.count, facts.missing, facts.highest, facts.lowest]).to.deep.equal([0, 1, null, null]);
  });

  it('names the first of equal values, and the series where there are several', () => {
    const equal = factsOf([
      { obec: 'A', n: 5 },
      { obec: 'B', n: 5 },
    ]);
    expect([equal.highest?.at, equal.lowest?.at]).to.deep.equal(['A', 'A']);
    const several = factsOf([{ obec: 'A', muzi: 5, zeny: 7 }]);
    expect([several.highest?.at, several.measure]).to.deep.equal(['zeny, A', '']);
  });

  it('tells the change from the first to the last value along an order', () => {
    const facts = factsOf([
      { rok: 2022, n: 120 },
      { rok: 2020, n: 100 },
      { rok: 2023, n: null },
      { rok: 2021, n: 80 },
    ]);
    expect(facts.ordered).to.equal(true);
    expect(facts.changes.map(({ first, last, direction, percent }) => [first, last, direction, percent])).to.deep.equal(
      [[{ at: '2020', value: '100' }, { at: '2022', value: '120' }, 1, `+20${NBSP}%`]],
    );
  });

  it('tells it by the calendar, also where the columns stand in another order', () => {
    const rows: Rows = [
      { rok: 2022, n: 300 },
      { rok: 2021, n: 200 },
      { rok: 2020, n: 100 },
    ];
    const { facts } = chartOf(rows, { kind: 'column', ordered: true });
    expect(spoken(summarise(facts, chartStrings(cs).summary))).to.not.contain('pokles');
  });

  it('takes two values of one place for no change', () => {
    const rows: Rows = [
      { rok: 2020, n: 100 },
      { rok: 2020, n: 500 },
      { rok: 2021, n: 480 },
      { rok: 2022, n: 450 },
    ];
    const { step } = factsOf(rows, { kind: 'line' });
    expect([step?.from, step?.to, step?.amount]).to.deep.equal(['2021', '2022', '\u221230']);
  });

  it('has no share of nothing or of a negative value, and none of a single one', () => {
    const percent = (from: number, to: number): (string | null)[] =>
      factsOf([
        { rok: 2020, n: from },
        { rok: 2021, n: to },
      ]).changes.map((change) => change.percent);
    expect(percent(0, 5)).to.deep.equal([null]);
    expect(percent(-5, 5)).to.deep.equal([null]);
    expect(percent(5, -5)).to.deep.equal([null]);
    expect(percent(5, 0)).to.deep.equal([`\u2212100${NBSP}%`]);
    expect(percent(5, 5)).to.deep.equal([`0${NBSP}%`]);
    // A tenfold growth is one of next to nothing.
    expect(percent(5, 50)).to.deep.equal([null]);
    expect(factsOf([{ rok: 2020, n: 1 }]).changes).to.deep.equal([]);
  });

  it('lists several series from the biggest growth to the biggest fall', () => {
    const facts = factsOf([
      { rok: 2020, a: 100, b: 10, c: 50 },
      { rok: 2021, a: 110, b: 5, c: 100 },
    ]);
    expect(facts.changes.map(({ series, direction }) => [series, direction])).to.deep.equal([
      ['c', 1],
      ['a', 1],
      ['b', -1],
    ]);
  });

  it('speaks of the mean, not of the ends, where there are many values', () => {
    const rows = Array.from({ length: 31 }, (_, index) => ({ rok: 1990 + index, n: index }));
    const many = factsOf(rows);
    expect([many.mean, many.changes]).to.deep.equal(['15', []]);
    expect(factsOf(rows.slice(1)).mean).to.equal(null);
    expect(factsOf(rows.map(({ n }) => ({ obec: `obec ${n}`, n }))).mean).to.equal(null);
  });

  it('takes what is written as 0 % for no change', () => {
    const directions = (to: number): number[] =>
      factsOf([
        { rok: 2020, n: 10000 },
        { rok: 2021, n: to },
      ]).changes.map(({ direction }) => direction);
    expect([10001, 9999, 10010, 9990].map(directions)).to.deep.equal([[0], [0], [1], [-1]]);
  });

  it('names the only series of several that changes', () => {
    const { facts } = chartOf([
      { rok: 2020, a: 100, b: null },
      { rok: 2021, a: 110, b: 5 },
    ]);
    expect(spoken(summarise(facts, chartStrings(cs).summary))).to.contain(`A, 2020–2021: růst o${NBSP}10`);
    expect(spoken(summarise(facts, chartStrings(en).summary))).to.contain('A, 2020–2021: up 10');
  });

  it('does not name the series of a chart that has only one', () => {
    const rows: Rows = [
      { rok: 2020, n: 100 },
      { rok: 2021, n: 110 },
    ];
    const { facts } = chartOf(rows, {}, { locale: en });
    expect(spoken(summarise(facts, chartStrings(en).summary))).to.equal('N, 2020–2021: up 10%, from 100 to 110.');
  });
});
