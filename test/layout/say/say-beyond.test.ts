import { expect } from '@open-wc/testing';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { en } from '../../../src/locale/en.js';
import { saidOf } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

/** What is drawn, and what is said of it in Czech and English. */
const cases: readonly [string, Rows, Partial<ChartSpec> & Pick<ChartSpec, 'kind'>, string, string][] = [
  [
    'lines cut off at the author’s axis: how many values are beyond',
    [2020, 2021, 2022].map((rok, index) => ({ rok, n: index * 10 })),
    { kind: 'line', y: ['n'], yMax: 15, extras: { ends: true } },
    'N, 2020–2022: růst z 0 na 20. 1 hodnota leží mimo rozsah osy a v grafu není.',
    'N, 2020–2022: up from 0 to 20. 1 value lies beyond the axis and is not drawn.',
  ],
  [
    'columns cut off at the author’s axis: that they are',
    [2020, 2021, 2022].map((rok, index) => ({ rok, n: index * 10 })),
    { kind: 'column', y: ['n'], yMax: 5, extras: { ends: true } },
    'N, 2020–2022: růst z 0 na 20. 2 hodnoty leží mimo rozsah osy, v grafu jsou uříznuté.',
    'N, 2020–2022: up from 0 to 20. 2 values lie beyond the axis and are cut off in the chart.',
  ],
  [
    'stacks cut off at the author’s axis: how many totals are',
    [2020, 2021].map((rok) => ({ rok, a: 3, b: 4 })),
    { kind: 'area', y: ['a', 'b'], stack: 'stacked', yMax: 6, extras: { ends: true } },
    '2020–2021: beze změny, 7. Největší část tvoří b (57 %). 2 hodnoty leží mimo rozsah osy a v grafu nejsou.',
    '2020–2021: unchanged, 7. Largest part: b (57%). 2 values lie beyond the axis and are not drawn.',
  ],
  [
    'an axis of the author’s that holds all values: nothing',
    [2020, 2021].map((rok, index) => ({ rok, n: index * 10 })),
    { kind: 'line', y: ['n'], yMin: 0, yMax: 10, extras: { ends: true } },
    'N, 2020–2021: růst z 0 na 10.',
    'N, 2020–2021: up from 0 to 10.',
  ],
];

describe('values beyond the ends that the author gave an axis', () => {
  for (const [title, rows, spec, czech, english] of cases) {
    it(`are counted: ${title}`, async () => {
      expect(await saidOf(rows, spec)).to.equal(czech);
      expect(await saidOf(rows, spec, { locale: en })).to.equal(english);
    });
  }
});
