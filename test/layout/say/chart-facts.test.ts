import { chartStrings } from '../../../src/locale/chart-strings.js';
import { expect } from '@open-wc/testing';
import type { ChartFacts } from '../../../src/locale/facts.js';
import { summarise } from '../../../src/locale/summary.js';
import { cs } from '../../../src/locale/cs.js';
import { en } from '../../../src/locale/en.js';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { chartOf, saidOf, spoken } from '../../helper/charts.js';
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

type Told = readonly [
  title: string,
  rows: Rows,
  spec: Partial<ChartSpec> & Pick<ChartSpec, 'kind'>,
  czech: string,
  english: string,
];

const told: readonly Told[] = [
  [
    'a figure that is next to what it was: almost the same',
    [
      { rok: 2018, n: 72_461 },
      { rok: 2020, n: 72_480 },
    ],
    { kind: 'stat' },
    'N: 72 480 (2020), téměř beze změny (72 461, 2018).',
    'N: 72,480 (2020), almost unchanged (72,461, 2018).',
  ],
  [
    'millions: as an axis has them, where none of them is rounded',
    [
      { rok: 2020, tržby: 2_500_000 },
      { rok: 2021, tržby: 12_250_000 },
      { rok: 2022, tržby: 12_000_000 },
    ],
    { kind: 'line', unit: 'Kč' },
    'Tržby, 2020–2022: růst o 380 %, ze 2,5 mil. Kč na 12 mil. Kč; nejvíce 12,25 mil. Kč (2021).',
    'Tržby, 2020–2022: up 380%, from 2.5M Kč to 12M Kč; highest 12.25M Kč (2021).',
  ],
  [
    'millions without a unit: one full stop at the end',
    [
      { rok: 2020, počet: 2_000_000 },
      { rok: 2021, počet: 3_000_000 },
    ],
    { kind: 'line' },
    'Počet, 2020–2021: růst o 50 %, ze 2 mil. na 3 mil.',
    'Počet, 2020–2021: up 50%, from 2M to 3M.',
  ],
  [
    'millions of which one has more figures: all of them in full',
    [
      { obec: 'A', tržby: 2_500_000 },
      { obec: 'B', tržby: 1_000_000_001 },
    ],
    { kind: 'bar', unit: 'Kč' },
    'Tržby: nejvíce 1 000 000 001 Kč (B), nejméně 2 500 000 Kč (A).',
    'Tržby: highest 1,000,000,001 Kč (B), lowest 2,500,000 Kč (A).',
  ],
  [
    'a distance along the axis: by its name and unit',
    [
      { h: 0, teplota: 21 },
      { h: 16, teplota: 6 },
    ],
    { kind: 'line', x: 'h', y: ['teplota'], unit: '°C', xLabel: 'Hloubka (m)' },
    'Teplota: nejvíce 21 °C (Hloubka 0 m), nejméně 6 °C (Hloubka 16 m).',
    'Teplota: highest 21 °C (Hloubka 0 m), lowest 6 °C (Hloubka 16 m).',
  ],
];

describe('values and places in a sentence', () => {
  for (const [title, rows, spec, czech, english] of told) {
    it(`are written in Czech and English: ${title}`, async () => {
      expect(await saidOf(rows, spec)).to.equal(czech);
      expect(await saidOf(rows, spec, { locale: en })).to.equal(english);
    });
  }
});
