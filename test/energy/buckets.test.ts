import { expect } from '@open-wc/testing';
import { bucketColumns, rollUpColumns } from '../../src/energy/bucket-columns.js';
import { bucketsIn, bucketsOf } from '../../src/energy/buckets.js';
import { coarsenSeries } from '../../src/energy/coarsen.js';
import { comparePeriods } from '../../src/energy/compare-periods.js';
import type { Intervals } from '../../src/energy/intervals.js';
import { publicDays, publicSeries, publicUntil } from '../../src/energy/public-view.js';
import { roundParts } from '../../src/energy/round-parts.js';
import { intervalsOf, seriesOf } from '../../src/energy/series.js';

const START = Date.parse('2026-07-01T00:00Z');
const data: Intervals = {
  start: new Date(START),
  step: 900,
  unit: 'Wh',
  values: [1, 2, null, 4, 5, null, 7, 8],
  quality: ['A', 'E', 'M', 'A', 'R', 'X', 'A', 'A'],
};
const period = (from: string, to: string): { from: Date; to: Date } => ({ from: new Date(from), to: new Date(to) });

describe('bucketsOf', () => {
  it('tells total, mean, coverage and what of it is of which quality', () => {
    const [hour] = bucketsOf(data, 'hour', period('2026-07-01T00:00Z', '2026-07-01T01:00Z'));
    expect(hour).to.deep.equal({
      start: new Date(START),
      end: new Date(START + 3_600_000),
      total: 7,
      mean: 9.333333,
      step: 900,
      expected: 4,
      valid: 3,
      coverage: 0.75,
      parts: [
        { quality: 'A', intervals: 2, total: 5 },
        { quality: 'E', intervals: 1, total: 2 },
        { quality: 'M', intervals: 1, total: null },
      ],
    });
  });

  it('has all units that meet the period; what the data don’t reach is missing, not nothing', () => {
    const hours = bucketsOf(data, 'hour', period('2026-06-30T23:30Z', '2026-07-01T03:00Z'));
    expect(hours.map(({ total }) => total)).to.deep.equal([null, 7, 20, null]);
    expect(hours.map(({ expected }) => expected)).to.deep.equal([2, 4, 4, 4]);
    expect(hours[0]?.start).to.deep.equal(new Date('2026-06-30T23:30Z'));
    expect(hours[3]?.parts).to.deep.equal([{ quality: 'M', intervals: 4, total: null }]);
  });

  it('begins weeks on Monday, months and years at local midnight', () => {
    const starts = (unit: 'week' | 'month' | 'year'): string | undefined =>
      bucketsOf(data, unit, period('2025-12-28T22:30Z', '2026-01-05T12:00Z'))
        .map(({ start }) => start.toISOString().slice(0, 16))
        .join(' ');
    expect(starts('week')).to.equal('2025-12-28T22:30 2025-12-28T23:00 2026-01-04T23:00');
    expect(starts('month')).to.equal('2025-12-28T22:30 2025-12-31T23:00');
    expect(starts('year')).to.equal('2025-12-28T22:30 2025-12-31T23:00');
  });

  it('averages states and sums none of them up', () => {
    const warm: Intervals = { ...data, unit: '°C' };
    const [hour] = bucketsOf(warm, 'hour');
    expect([hour?.total, hour?.mean]).to.deep.equal([null, 2.333333]);
    expect(hour?.parts[0]).to.deep.equal({ quality: 'A', intervals: 2, total: null });
    expect(bucketsIn(rollUpColumns(bucketColumns(warm, 'hour'), 'day'))[0]?.mean).to.be.closeTo(27 / 6, 1e-6);
  });

  it('of nothing are none', () => {
    expect(bucketsOf({ ...data, values: [], quality: [] }, 'day')).to.deep.equal([]);
    const none = bucketColumns({ ...data, values: [], quality: [] }, 'day');
    expect(bucketsIn(rollUpColumns(none, 'month'))).to.deep.equal([]);
  });
});

describe('comparePeriods', () => {
  const told = (...args: Parameters<typeof comparePeriods>): unknown[] => {
    const { current, previous, isPartial } = comparePeriods(...args);
    const short = (date: Date): string => date.toISOString().slice(0, 16);
    return [short(previous.from), short(previous.to), previous.days, current.hours - previous.hours, isPartial];
  };

  it('sets a day against the same weekday of the week before, up to the same time', () => {
    const noon = new Date('2026-07-01T10:00Z');
    expect(told('day', noon, noon)).to.deep.equal(['2026-06-23T22:00', '2026-06-24T10:00', 1, 0, true]);
  });

  it('shows that the day of a change has an hour more or less', () => {
    const later = new Date('2027-01-01T00:00Z');
    const spring = told('day', new Date('2026-03-29T10:00Z'), later);
    expect(spring).to.deep.equal(['2026-03-21T23:00', '2026-03-22T23:00', 1, -1, false]);
    const autumn = told('day', new Date('2026-10-25T10:00Z'), later);
    expect(autumn).to.deep.equal(['2026-10-17T22:00', '2026-10-18T22:00', 1, 1, false]);
    // Until half past ten of both clocks, though one of the days is an hour shorter by then.
    const morning = new Date('2026-03-29T08:30Z');
    expect(told('day', morning, morning)).to.deep.equal(['2026-03-21T23:00', '2026-03-22T09:30', 1, -1, true]);
  });

  it('sets a month against as many days five weeks before, or 52', () => {
    const later = new Date('2026-12-01T00:00Z');
    const june = new Date('2026-06-10T00:00Z');
    expect(told('month', june, later)).to.deep.equal(['2026-04-26T22:00', '2026-05-26T22:00', 30, 0, false]);
    expect(told('month', june, later, 'year')).to.deep.equal(['2025-06-01T22:00', '2025-07-01T22:00', 30, 0, false]);
    expect(told('year', june, later)[0]).to.equal('2025-01-01T23:00');
  });
});

describe('coarsenSeries', () => {
  it('sums whole intervals only, and keeps the worst quality', () => {
    const { values, quality, step } = intervalsOf(coarsenSeries(seriesOf(data), 1800));
    expect([values, quality, step]).to.deep.equal([[3, null, null, 15], ['E', 'M', 'X', 'A'], 1800]);
    const late = coarsenSeries(seriesOf({ ...data, start: new Date(START + 900_000) }), 1800);
    expect([late.startMs, ...intervalsOf(late).values]).to.deep.equal([START, null, null, 9, null, null]);
    expect(coarsenSeries(seriesOf({ ...data, unit: 'ppm' }), 1800).values[3]).to.equal(7.5);
  });
});

describe('what the public may see', () => {
  const now = new Date(START + 2 * 3_600_000 + 60_000);

  it('ends with the last whole step that is older than the delay', () => {
    const of = (delay: number, step: number): string =>
      new Date(publicUntil({ delay, step }, now)).toISOString().slice(0, 16);
    expect([of(0, 0), of(0, 900), of(120, 900), of(86_400, 3600), of(0, 86_400)]).to.deep.equal([
      '2026-07-01T02:01',
      '2026-07-01T02:00',
      '2026-07-01T01:45',
      '2026-06-30T02:00',
      '2026-06-30T22:00',
    ]);
    expect([...publicSeries(data, { delay: 120, step: 0 }, now).values]).to.deep.equal([1, 2, NaN, 4, 5, NaN, 7]);
    expect([...publicSeries(data, { delay: 120, step: 1800 }, now).values]).to.deep.equal([3, NaN, NaN]);
    expect(publicSeries(data, { delay: 86_400, step: 900 }, now).values).to.have.length(0);
  });

  it('is whole days where days are the step', () => {
    const privacy = { delay: 0, step: 86_400 };
    expect(publicDays(data, privacy, now)).to.deep.equal([]);
    const [day, ...more] = publicDays(data, privacy, new Date('2026-07-01T22:30Z'));
    expect([day?.total, more.length]).to.deep.equal([27, 0]);
    expect(publicDays(data, { delay: 3600, step: 0 }, new Date('2026-07-01T22:30Z'))).to.deep.equal([]);
  });
});

describe('roundParts', () => {
  it('gives the largest remainders what is left', () => {
    expect(roundParts([1 / 3, 1 / 3, 1 / 3], 2)).to.deep.equal([0.34, 0.33, 0.33]);
    expect(roundParts([33.3, 33.3, 33.4])).to.deep.equal([33, 33, 34]);
    expect(roundParts([0.4, 0.4, 0.2])).to.deep.equal([1, 0, 0]);
    expect(roundParts([])).to.deep.equal([]);
    expect(roundParts([null, 1.5, null])).to.deep.equal([null, 2, null]);
  });

  it('stretches no parts to a whole that they don’t make', () => {
    expect(roundParts([1.2, 1.2], 0, 2.4)).to.deep.equal([1, 1]);
    expect(roundParts([1.4, 1.4], 0, 9)).to.deep.equal([1, 1]);
    expect(roundParts([1.4, 1.4], 0, 0)).to.deep.equal([1, 1]);
  });
});

describe('seriesOf', () => {
  it('gives back what it was made of', () => {
    expect(intervalsOf(seriesOf(data))).to.deep.equal(data);
    const odd: Intervals = { ...data, values: [1, NaN, 3, 4], quality: ['?', 'A', 'X'] };
    expect(intervalsOf(seriesOf(odd))).to.deep.include({
      values: [null, null, null, null],
      quality: ['X', 'M', 'X', 'M'],
    });
  });
});
