import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Series } from '../../src/energy/series.js';
import { localDay } from '../../src/energy/local-day.js';
import { limitDetail } from '../../src/metering/limit-detail.js';
import { cropSeries } from '../../src/energy/crop-series.js';

const QUARTER = 900_000;

const seriesOf = (startMs: number, values: readonly number[], unit: Series['unit'] = 'Wh'): Series => ({
  startMs,
  step: 900,
  unit,
  values: Float64Array.from(values),
  codes: new Uint8Array(values.length),
});

const days = fc.constantFrom('2026-03-29', '2026-10-25', '2026-07-01');
const amounts = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 100, maxLength: 100 });

describe('what is shown in longer steps', () => {
  it('comes to the same in each whole local day, of 23, 24 and 25 hours, and tells nothing else of it', () => {
    fc.assert(
      fc.property(days, amounts, (date, values) => {
        const { start, quarters } = localDay(date);
        const own = seriesOf(start.getTime(), values.slice(0, quarters));
        const shown = limitDetail(own, 86_400);
        const sum = (list: Float64Array): number => list.reduce((all, value) => all + value, 0);
        // To the least that is told: shares that were rounded one by one would come to something else.
        expect(sum(shown.values)).to.be.closeTo(sum(own.values), 1e-7);
        const mean = sum(own.values) / quarters;
        for (const value of shown.values) expect(value).to.be.closeTo(mean, 1e-5);
        expect(new Set(shown.codes)).to.deep.equal(new Set([2]));
      }),
    );
  });

  it('is missing where an interval is, and where the step is not over', () => {
    const hours = seriesOf(0, [1, 2, 3, 4, 5, NaN, 7, 8, 9, 10]);
    expect([...limitDetail(hours, 3600).values]).to.deep.equal([2.5, 2.5, 2.5, 2.5, NaN, NaN, NaN, NaN, NaN, NaN]);
    expect([...limitDetail(hours, 3600).codes]).to.deep.equal([2, 2, 2, 2, 5, 5, 5, 5, 5, 5]);
    const late = seriesOf(2 * QUARTER, [1, 2, 3, 4, 5, 6]);
    expect([...limitDetail(late, 3600).values]).to.deep.equal([NaN, NaN, 4.5, 4.5, 4.5, 4.5]);
  });

  it('is told to be computed, or what is worse than that', () => {
    const lettered = (codes: readonly number[], values: readonly number[]): number[] => [
      ...limitDetail({ ...seriesOf(0, values), codes: Uint8Array.from(codes) }, 3600).codes,
    ];
    expect(lettered([0, 1, 0, 0], [1, 2, 3, 4])).to.deep.equal([2, 2, 2, 2]);
    expect(lettered([0, 3, 0, 0], [1, 2, 3, 4])).to.deep.equal([3, 3, 3, 3]);
    expect(lettered([0, 5, 0, 0], [1, NaN, 3, 4])).to.deep.equal([5, 5, 5, 5]);
    expect(lettered([0, 6, 5, 0], [1, NaN, NaN, 4])).to.deep.equal([6, 6, 6, 6]);
    expect(lettered([0, 1, 0, 0], [1, NaN, 3, 4]), 'an outage').to.deep.equal([5, 5, 5, 5]);
    expect(lettered([0, 0, 0, 0, 3, 0, 0, 0], [1, 2, 3, 4, 5, 6, 7, 8])).to.deep.equal([2, 2, 2, 2, 3, 3, 3, 3]);
  });

  it('is never finer than the step, also where that cuts an interval in two', () => {
    const tens = (values: readonly number[]): number[] => [
      ...limitDetail({ ...seriesOf(0, values), step: 600 }, 900).values,
    ];
    expect(tens([1, 2, 6, 10, 20, 30])).to.deep.equal([3, 3, 3, 20, 20, 20]);
    expect(tens([1, 2, 6, 10])).to.deep.equal([3, 3, 3, NaN]);
  });

  it('lies on steps of the clock, whenever the series begins', () => {
    const late = seriesOf(3 * QUARTER, [9, 1, 2, 3, 6]);
    expect([...limitDetail(late, 3600).values]).to.deep.equal([NaN, 3, 3, 3, 3]);
    const day = localDay('2026-07-01');
    const early = seriesOf(day.start.getTime() - QUARTER, [9, ...new Array<number>(96).fill(1)]);
    const shown = limitDetail(early, 86_400).values;
    expect([shown[0], shown[1], shown[96]]).to.deep.equal([NaN, 1, 1]);
  });

  it('is a mean where it is a level, and as it was where it is not finer', () => {
    expect([...limitDetail(seriesOf(0, [20, 22, 20, 22], '°C'), 3600).values]).to.deep.equal([21, 21, 21, 21]);
    for (const unit of ['%', 'ppm'] as const)
      expect([...limitDetail(seriesOf(0, [40, 50, 60, 50], unit), 3600).values]).to.deep.equal([50, 50, 50, 50]);
    for (const unit of ['l', 'm3'] as const)
      expect([...limitDetail(seriesOf(0, [1, 2, 3, 2], unit), 3600).values]).to.deep.equal([2, 2, 2, 2]);
    const own = seriesOf(0, [1, 2]);
    expect(limitDetail(own, 900)).to.equal(own);
    expect(limitDetail(own, 0)).to.equal(own);
    expect([...limitDetail(seriesOf(0, []), 3600).values]).to.deep.equal([]);
  });
});

describe('the time that is shown of a series', () => {
  it('is that asked for, whatever the series has of it', () => {
    const own = seriesOf(4 * QUARTER, [1, 2, 3]);
    const crop = (from: number, to: number): number[] => [
      ...cropSeries(own, { from: from * QUARTER, to: to * QUARTER }).values,
    ];
    expect(crop(4, 7)).to.deep.equal([1, 2, 3]);
    expect(crop(3, 9)).to.deep.equal([NaN, 1, 2, 3, NaN, NaN]);
    expect(crop(5, 6)).to.deep.equal([2]);
    expect(crop(8, 10)).to.deep.equal([NaN, NaN]);
    expect(crop(0, 2)).to.deep.equal([NaN, NaN]);
    expect(crop(5, 4)).to.deep.equal([]);
    expect(crop(4.5, 6.5)).to.deep.equal([2]);
  });
});
