import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { lineColumns } from '../../../src/layout/chart/line-columns.js';

type Fill = readonly [column: number, top: number, bottom: number];
type Stroke = readonly [x0: number, y0: number, x1: number, y1: number];

const place = (value: number): number => value;
const height = (value: number): number => 300 - 3 * value;

function drawn(x: readonly number[], y: readonly number[], scale: number): { fills: Fill[]; strokes: Stroke[] } | null {
  const fills: Fill[] = [];
  const strokes: Stroke[] = [];
  const points = { x: Float64Array.from(x), y: Float64Array.from(y), place, height };
  const isDense = lineColumns(
    points,
    scale,
    (...fill) => fills.push(fill),
    (...stroke) => strokes.push(stroke),
  );
  if (!isDense) expect([...fills, ...strokes]).to.have.length(0);
  return isDense ? { fills, strokes } : null;
}

/** The same, point by point: no value is left out and none is looked up. */
function drawnSlowly(x: readonly number[], y: readonly number[], scale: number): { fills: Fill[]; strokes: Stroke[] } {
  const fills: [number, number, number][] = [];
  const strokes: Stroke[] = [];
  let before: { x: number; y: number } | null = null;
  x.forEach((at, index) => {
    const [px, py] = [place(at) * scale, height(y[index] as number) * scale];
    if (Number.isNaN(py)) {
      before = null;
      return;
    }
    const column = Math.floor(px);
    const reach = (fill: Fill | undefined, value: number): void => {
      if (!fill) return;
      (fill as [number, number, number])[1] = Math.min(fill[1], value);
      (fill as [number, number, number])[2] = Math.max(fill[2], value);
    };
    if (!before || Math.floor(before.x) !== column) {
      const last = fills.at(-1);
      fills.push([column, py, py]);
      if (before && Math.floor(before.x) === column - 1) {
        reach(last, (before.y + py) / 2);
        reach(fills.at(-1), (before.y + py) / 2);
      } else if (before) strokes.push([before.x, before.y, px, py]);
    }
    reach(fills.at(-1), py);
    before = { x: px, y: py };
  });
  return { fills, strokes };
}

describe('lineColumns', () => {
  const steps = fc.oneof(
    { weight: 8, arbitrary: fc.double({ min: 0, max: 0.5, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: 0, max: 9, noNaN: true }) },
  );
  const value = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: -50, max: 50 }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  );

  it('fills each column of pixels as high as the line is there, whatever is missing', () => {
    let dense = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(steps, value), { minLength: 1, maxLength: 400 }),
        fc.constantFrom(1, 1.25, 2),
        (points, scale) => {
          let at = 0;
          const x = points.map(([step]) => (at += step));
          const y = points.map(([, one]) => one);
          const found = drawn(x, y, scale);
          if (!found) {
            expect(x.length).to.be.at.most(2 * ((x.at(-1) as number) - (x[0] as number)) * scale + 1e-9);
            return;
          }
          dense++;
          expect(found).to.deep.equal(drawnSlowly(x, y, scale));
        },
      ),
      { numRuns: 300, seed: 20 },
    );
    expect(dense).to.be.above(60);
  });

  it('loses no peak of a hundred thousand values', () => {
    const x = Array.from({ length: 100_000 }, (_, index) => index / 100);
    const y = x.map((_, index) => (index === 37_123 ? 90 : index % 7));
    const { fills = [], strokes } = drawn(x, y, 1) ?? {};
    expect(fills).to.have.length(1000);
    expect(strokes).to.deep.equal([]);
    expect(fills.filter(([, top]) => top === height(90)).map(([column]) => column)).to.deep.equal([371]);
  });

  it('leaves a line alone that has no more than two points to a pixel, as it is sharper as a stroke', () => {
    const x = Array.from({ length: 200 }, (_, index) => index);
    expect(drawn(x, x, 1)).to.equal(null);
    expect(
      drawn(
        x.map((at) => at / 3),
        x,
        2,
      ),
    ).to.equal(null);
  });
});
