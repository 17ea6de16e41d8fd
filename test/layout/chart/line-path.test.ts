import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addCurves } from '../../../src/layout/chart/line-curves.js';
import { linePath } from '../../../src/layout/chart/line-path.js';
import type { LinePath } from '../../../src/layout/chart/line-path.js';
import type { Curve } from '../../../src/layout/chart/chart-spec.js';

addCurves();

const NONE = NaN;
const pathOf = (x: readonly number[], y: readonly number[], curve: Curve = 'linear'): LinePath =>
  linePath(Float64Array.from(x), Float64Array.from(y), curve);

/** The points a straight path goes through. */
const pointsOf = (d: string): (readonly [number, number])[] =>
  [...d.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('linePath', () => {
  it('joins the points to a tenth of a pixel', () => {
    expect(pathOf([0, 10, 20.04], [5, 15.06, 5]).d).to.equal('M0,5L10,15.1L20,5');
  });

  it('draws steps that last until the next value', () => {
    expect(pathOf([0, 10, 20], [5, 15, 5], 'step').d).to.equal('M0,5L10,5L10,15L20,15L20,5');
  });

  it('draws curves that do not swing beyond the values', () => {
    const { d } = pathOf([0, 10, 20, 30], [0, 10, 10, 0], 'monotone');
    expect(d).to.match(/^M0,0C[\d.,-]+C[\d.,-]+C[\d.,-]+$/);
    const numbers = [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
    for (const y of numbers.filter((_, index) => index % 2 === 1)) expect(y).to.be.within(0, 10);
  });

  it('breaks at missing values in every shape', () => {
    const x = [0, 10, 20, 30, 40];
    const y = [1, 2, NONE, 3, 4];
    expect(pathOf(x, y).d).to.equal('M0,1L10,2M30,3L40,4');
    expect(pathOf(x, y, 'step').d).to.equal('M0,1L10,1L10,2M30,3L40,3L40,4');
    expect(pathOf(x, y, 'monotone').d.match(/M/g)).to.have.length(2);
    expect(pathOf(x, [NONE, 2, 3, 4, NONE]).d).to.equal('M10,2L20,3L30,4');
  });

  it('names the values that stand alone between two gaps', () => {
    expect(pathOf([0, 10, 20, 30, 40], [1, NONE, 2, NONE, 3]).alone).to.deep.equal([0, 2, 4]);
    expect(pathOf([0, 10, 20], [1, 2, NONE]).alone).to.deep.equal([]);
    expect(pathOf([5], [1]).alone).to.deep.equal([0]);
  });

  it('names as well the value whose step a gap cuts off', () => {
    expect(pathOf([0, 10, 20, 30, 40], [1, 2, NONE, 3, 4], 'step').alone).to.deep.equal([1, 4]);
    expect(pathOf([0, 10, 20, 30, 40], [1, 2, NONE, 3, 4], 'monotone').alone).to.deep.equal([]);
  });

  it('is empty without values', () => {
    for (const curve of ['linear', 'step', 'monotone'] as const) {
      for (const { d, alone } of [pathOf([], [], curve), pathOf([0, 10], [NONE, NONE], curve)])
        expect([d, alone]).to.deep.equal(['', []]);
    }
  });

  it('draws all equal values as a straight line', () => {
    expect(pathOf([0, 10, 20], [7, 7, 7], 'monotone').d).to.match(/^M0,7C.*20,7$/);
    expect(pathOf([0, 10, 20], [7, 7, 7]).d).to.equal('M0,7L10,7L20,7');
  });

  it('comes to an end with places that are no numbers', () => {
    expect(pathOf([0, NONE, 10], [1, 2, 3]).d).to.be.a('string');
  });
});

describe('the thinning of a line', () => {
  it('keeps the first, lowest, highest and last of the points in a column of pixels', () => {
    const { d } = pathOf([3, 3.1, 3.2, 3.3, 3.4, 3.5, 4], [5, 6, 1, 5, 9, 7, 7]);
    expect(pointsOf(d)).to.deep.equal([
      [3, 5],
      [3.2, 1],
      [3.4, 9],
      [3.5, 7],
      [4, 7],
    ]);
  });

  it('keeps the extremes beside a gap within the column', () => {
    const { d } = pathOf([3, 3.1, 3.2, 3.3, 3.4, 3.5], [5, 1, 9, NONE, 6, 5]);
    expect(pointsOf(d)).to.deep.include.members([
      [3.1, 1],
      [3.2, 9],
    ]);
  });

  const point = fc.tuple(
    fc.double({ noNaN: true, min: 0, max: 20 }),
    fc.option(fc.integer({ min: 0, max: 100 }), { nil: NaN, freq: 8 }),
  );
  const line = fc
    .array(point, { minLength: 1, maxLength: 300 })
    .map((points) => points.sort(([a], [b]) => a - b))
    .map((points) => ({ x: points.map(([x]) => x), y: points.map(([, y]) => y) }));

  it('loses no extreme of any column of pixels, and keeps at most five points of it', () => {
    fc.assert(
      fc.property(line, ({ x, y }) => {
        const { d, alone } = pathOf(x, y);
        const drawn = [...d.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, , value]) => Number(value));
        const shown = new Set([...drawn, ...alone.map((index) => y[index])]);
        for (let column = 0; column <= 20; column++) {
          const values = y.filter((value, index) => Math.floor(x[index] as number) === column && !Number.isNaN(value));
          if (values.length === 0) continue;
          expect(shown.has(Math.min(...values)), `lowest of column ${column}`).to.equal(true);
          expect(shown.has(Math.max(...values)), `highest of column ${column}`).to.equal(true);
        }
        expect(drawn.length).to.be.at.most(21 * 5);
      }),
      { numRuns: 300 },
    );
  });

  it('draws a hundred thousand points with a few for each pixel', () => {
    const count = 100_000;
    const x = Array.from({ length: count }, (_, index) => (index / count) * 600);
    const { d } = pathOf(
      x,
      x.map((value) => Math.sin(value * 40) * 100),
    );
    expect(pointsOf(d).length).to.be.at.most(2400);
    const ys = pointsOf(d).map(([, y]) => y);
    expect([Math.min(...ys), Math.max(...ys)]).to.deep.equal([-100, 100]);
  });
});
