import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { completeness, extentOf, segmentsOf } from '../../../src/layout/chart/stack.js';
import { seriesOf } from '../../helper/charts.js';

const first = seriesOf('a', [1, 2, null, -1, 0]);
const second = seriesOf('b', [3, null, null, 4, 0]);
const third = seriesOf('c', [4, 5, null, -3, 0]);
const all = [first, second, third];

describe('segmentsOf', () => {
  it('starts every value at zero unless it is told to stack', () => {
    for (const mode of ['none', 'grouped'] as const) {
      expect(segmentsOf(all, mode)[1], mode).to.deep.equal([[0, 3], null, null, [0, 4], [0, 0]]);
    }
  });

  it('stacks positive and negative values apart, and a missing one leaves no room', () => {
    expect(segmentsOf(all, 'stacked')).to.deep.equal([
      [[0, 1], [0, 2], null, [0, -1], [0, 0]],
      [[1, 4], null, null, [0, 4], [0, 0]],
      [[4, 8], [2, 7], null, [-1, -4], [0, 0]],
    ]);
  });

  it('shows shares of a whole, and none where a part of it is missing', () => {
    expect(segmentsOf(all, 'normalized')).to.deep.equal([
      [[0, 1 / 8], null, null, [0, -1 / 8], [0, 0]],
      [[1 / 8, 1 / 2], null, null, [0, 1 / 2], [0, 0]],
      [[1 / 2, 1], null, null, [-1 / 8, -1 / 2], [0, 0]],
    ]);
  });

  it('has no segments without series or values', () => {
    expect(segmentsOf([], 'stacked')).to.deep.equal([]);
    expect(segmentsOf([seriesOf('a', [])], 'normalized')).to.deep.equal([[]]);
  });

  const value = fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { nil: null, freq: 4 });
  const table = fc
    .integer({ min: 1, max: 6 })
    .chain((count) =>
      fc.array(fc.array(value, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 5 }),
    );

  it('makes every stacked segment as long as its value, one on top of the other', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const segments = segmentsOf(
          rows.map((values, index) => seriesOf(String(index), values)),
          'stacked',
        );
        rows[0]?.forEach((_, position) => {
          const ends = [0, 0];
          rows.forEach((values, slot) => {
            const given = values[position] ?? null;
            const segment = segments[slot]?.[position] ?? null;
            if (given === null || segment === null) {
              expect(given).to.equal(segment);
              return;
            }
            expect(segment[1] - segment[0]).to.be.closeTo(given, 1e-6);
            const side = given < 0 ? 1 : 0;
            expect(segment[0]).to.equal(ends[side]);
            ends[side] = segment[1];
          });
        });
      }),
    );
  });

  it('makes the shares of a position add up to one where its parts are all there', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const segments = segmentsOf(
          rows.map((values, index) => seriesOf(String(index), values)),
          'normalized',
        );
        rows[0]?.forEach((_, position) => {
          const lengths = segments.map((series) => series[position] ?? [0, 0]).map(([from, to]) => Math.abs(to - from));
          const whole = rows.every((values) => values[position] !== null);
          const any = whole && rows.some((values) => Math.abs(values[position] ?? 0) > 0);
          const sum = lengths.reduce((total, length) => total + length, 0);
          expect(sum).to.be.closeTo(any ? 1 : 0, 1e-9);
        });
      }),
    );
  });
});

describe('completeness', () => {
  it('tells a whole stack from one of which a part, or everything, is missing', () => {
    const segments = segmentsOf([seriesOf('a', [1, 2, null]), seriesOf('b', [0, null, null])], 'stacked');
    expect([0, 1, 2].map((index) => completeness(segments, index, []))).to.deep.equal(['all', 'some', 'none']);
  });
});

describe('extentOf', () => {
  it('is the lowest and the highest end', () => {
    expect(extentOf(segmentsOf(all, 'stacked'))).to.deep.equal([-4, 8]);
    expect(extentOf(segmentsOf([seriesOf('a', [5, 7])], 'none'))).to.deep.equal([0, 7]);
  });

  it('is no number where nothing is there', () => {
    for (const segments of [[], [[]], [[null, null]]]) expect(extentOf(segments)).to.deep.equal([NaN, NaN]);
  });
});
