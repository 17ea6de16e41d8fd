import { expect } from '@open-wc/testing';
import { areaLayout } from '../../../src/layout/chart/area-layout.js';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { addCurves } from '../../../src/layout/chart/line-curves.js';
import { addLineStack } from '../../../src/layout/chart/line-stack.js';
import type { Scene } from '../../../src/layout/scene.js';
import { sceneOf } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

addCurves();
addLineStack();

const areas = (rows: Rows, changes: Partial<ChartSpec> = {}): Scene =>
  sceneOf(areaLayout, rows, { kind: 'area', ...changes });

/** All points of a path, commands left out. */
const pointsOf = (d = ''): (readonly [number, number])[] =>
  [...d.matchAll(/([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

const years: Rows = [
  { rok: 2020, a: 40 },
  { rok: 2021, a: 60 },
  { rok: 2022, a: 50 },
];

describe('areaLayout', () => {
  it('fills from the line down to zero, which is on the axis', () => {
    const { shapes, lines, plot, rules } = areas(years);
    const points = pointsOf(shapes?.[0]?.d);
    expect(points.slice(0, 3)).to.deep.equal(pointsOf(lines[0]?.d));
    const bottom = Math.round((plot.y + plot.height) * 10) / 10;
    expect(points.slice(3).map(([, y]) => y)).to.deep.equal([bottom, bottom, bottom]);
    expect(rules.some(({ strong }) => strong)).to.equal(true);
  });

  it('leaves gaps as gaps, and a value alone between two without an area', () => {
    const rows: Rows = [1, 2, null, 3, null, 4, 5].map((a, index) => ({ rok: 2010 + index, a }));
    const { shapes, dots } = areas(rows);
    expect(shapes?.[0]?.d.match(/Z/g)).to.have.length(2);
    expect(dots).to.have.length(2);
  });

  it('stands on the part below where it is stacked', () => {
    const rows: Rows = years.map((row, index) => ({ ...row, b: 10 * index }));
    const { shapes, lines } = areas(rows, { stack: 'stacked' });
    const lower = pointsOf(lines[0]?.d);
    expect(pointsOf(shapes?.[1]?.d).slice(3).reverse()).to.deep.equal(lower);
  });

  it('follows the same steps along both edges', () => {
    const rows: Rows = years.map((row) => ({ ...row, b: 10 }));
    const { shapes } = areas(rows, { stack: 'stacked', curve: 'step' });
    const points = pointsOf(shapes?.[1]?.d);
    const half = points.length / 2;
    const back = points.slice(half).reverse();
    expect(points.slice(0, half).map(([x]) => x)).to.deep.equal(back.map(([x]) => x));
  });
});
