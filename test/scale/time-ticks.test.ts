import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { timeTicks } from '../../src/scale/time-ticks.js';
import { calendarParts, calendarUnits, epochOf } from '../../src/time/calendar.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Prague's wall clock, as `2026-03-29 02:00`. */
const wall = (epochMs: number): string => {
  const { year, month, day, hour, minute } = calendarParts(epochMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
};
const hours = (values: readonly number[]): number[] =>
  values.slice(1).map((value, index) => (value - (values[index] as number)) / HOUR);

describe('timeTicks', () => {
  it('stands on Prague’s midnights across the change to summer time, one of them after 23 hours', () => {
    const { values, unit } = timeTicks(epochOf(2026, 3, 27), epochOf(2026, 4, 1), 5);
    expect(unit).to.equal('day');
    expect(values.map(wall)).to.deep.equal(
      ['03-27', '03-28', '03-29', '03-30', '03-31', '04-01'].map((day) => `2026-${day} 00:00`),
    );
    expect(hours(values)).to.deep.equal([24, 24, 23, 24, 24]);
  });

  it('stands on Prague’s midnights across the change to winter time, one of them after 25 hours', () => {
    const { values } = timeTicks(epochOf(2026, 10, 23), epochOf(2026, 10, 28), 6);
    expect(values.map((value) => wall(value).slice(11))).to.deep.equal(Array(6).fill('00:00'));
    expect(hours(values)).to.deep.equal([24, 24, 25, 24, 24]);
  });

  it('counts hours by the wall clock on the days the offset changes', () => {
    const spring = timeTicks(epochOf(2026, 3, 29), epochOf(2026, 3, 30), 8);
    expect(spring.unit).to.equal('hour');
    expect(spring.values.map((value) => calendarParts(value).hour)).to.deep.equal([0, 3, 6, 9, 12, 15, 18, 21, 0]);
    expect(hours(spring.values)).to.deep.equal([2, 3, 3, 3, 3, 3, 3, 3]);
    const autumn = timeTicks(epochOf(2026, 10, 25), epochOf(2026, 10, 26), 9);
    expect(autumn.values.map((value) => calendarParts(value).hour)).to.deep.equal([0, 3, 6, 9, 12, 15, 18, 21, 0]);
    expect(hours(autumn.values)).to.deep.equal([4, 3, 3, 3, 3, 3, 3, 3]);
  });

  it('stands on every second Monday where weeks are too many and months too few', () => {
    const [start, end] = [epochOf(2026, 4, 6), epochOf(2026, 6, 1) - HOUR];
    const every = ['2026-04-06 00:00', '2026-04-20 00:00', '2026-05-04 00:00', '2026-05-18 00:00'];
    expect(timeTicks(start, end, 6).values.map(wall)).to.deep.equal(every);
    // Months are what fits, but there is only one in the span.
    expect(timeTicks(start, end, 3).values.map(wall)).to.deep.equal(every);
  });

  it('has quarter hours on both sides of either change', () => {
    const spring = timeTicks(epochOf(2026, 3, 29, 1, 15), epochOf(2026, 3, 29, 3, 30), 6);
    expect(spring.unit).to.equal('minute');
    expect(spring.values.map((value) => wall(value).slice(11))).to.deep.equal([
      '01:15',
      '01:30',
      '01:45',
      '03:00',
      '03:15',
      '03:30',
    ]);
    expect(hours(spring.values)).to.deep.equal(Array(5).fill(0.25));
    const autumn = timeTicks(epochOf(2026, 10, 25, 2, 15), epochOf(2026, 10, 25, 3, 30), 12);
    for (const value of autumn.values) expect(calendarParts(value).minute % 15, wall(value)).to.equal(0);
    expect(wall(autumn.values[0] as number)).to.equal('2026-10-25 02:15');
    expect(wall(autumn.values.at(-1) as number)).to.equal('2026-10-25 03:30');
  });

  it('stands on firsts of months, quarters and years', () => {
    const months = timeTicks(epochOf(2026, 1, 10), epochOf(2026, 5, 10), 5);
    expect([months.unit, months.values.map(wall)]).to.deep.equal([
      'month',
      ['02', '03', '04', '05'].map((month) => `2026-${month}-01 00:00`),
    ]);
    const quarters = timeTicks(epochOf(2025, 1, 1), epochOf(2026, 1, 1), 5);
    expect(quarters.values.map((value) => calendarParts(value).month)).to.deep.equal([1, 4, 7, 10, 1]);
    const years = timeTicks(epochOf(2015, 6, 1), epochOf(2026, 6, 1), 4);
    expect([years.unit, years.values.map((value) => calendarParts(value).year)]).to.deep.equal(['year', [2020, 2025]]);
  });

  it('starts weeks on Mondays', () => {
    const { values, unit } = timeTicks(epochOf(2026, 3, 20), epochOf(2026, 4, 20), 6);
    expect(unit).to.equal('day');
    for (const value of values) expect(new Date(value + 2 * HOUR).getUTCDay(), wall(value)).to.equal(1);
  });

  it('starts every second day anew with the month, so that 31 and 1 are no neighbours', () => {
    const days = (from: readonly [number, number], to: readonly [number, number]): number[] =>
      timeTicks(epochOf(2026, ...from), epochOf(2026, ...to), 6).values.map((value) => calendarParts(value).day);
    expect(days([1, 27], [2, 6])).to.deep.equal([27, 29, 1, 3, 5]);
    expect(days([4, 27], [5, 6])).to.deep.equal([27, 29, 1, 3, 5]);
    expect(days([2, 25], [3, 6])).to.deep.equal([25, 27, 1, 3, 5]);
    expect(days([1, 31], [2, 9])).to.deep.equal([1, 3, 5, 7, 9]);
  });

  it('is no finer than the data are', () => {
    const from = epochOf(2026, 1, 1);
    expect(timeTicks(from, epochOf(2026, 1, 3), 12, 'day').values).to.have.length(3);
    expect(timeTicks(from, epochOf(2026, 3, 1), 12, 'month').values.map(wall)).to.deep.equal(
      ['01', '02', '03'].map((month) => `2026-${month}-01 00:00`),
    );
    expect(timeTicks(from, epochOf(2028, 1, 1), 12, 'year').values).to.have.length(3);
    expect(timeTicks(from, epochOf(2026, 1, 3), 12, 'minute').unit).to.equal('hour');
  });

  it('gives the start alone for a span without length or turned round, and nothing for no date', () => {
    expect(timeTicks(5, 5, 5).values).to.deep.equal([5]);
    expect(timeTicks(5, 1, 5).values).to.deep.equal([5]);
    expect(timeTicks(NaN, 5, 5).values).to.deep.equal([]);
    expect(timeTicks(5, NaN, 5).values).to.deep.equal([5]);
  });

  it('leaves out every second one where a finer step has too many', () => {
    const years = timeTicks(epochOf(1960, 1, 1), epochOf(2049, 1, 1), 2).values.map((tick) => calendarParts(tick).year);
    expect(years).to.deep.equal([1960, 2000, 2040]);
  });

  it('has few ascending ticks on round times inside any span', () => {
    const from = fc.integer({ min: epochOf(1950, 1, 1), max: epochOf(2100, 1, 1) });
    const length = fc.double({ noNaN: true, min: 0, max: 1 }).map((share) => 10 * 60_000 * 5e6 ** share);
    fc.assert(
      fc.property(from, length, fc.integer({ min: 2, max: 12 }), (start, span, count) => {
        const end = start + span;
        const { values, unit } = timeTicks(start, end, count);
        expect(values.length).to.be.at.most(count + 2);
        values.forEach((value, index) => {
          expect(value).to.be.within(start, end);
          if (index > 0) expect(value).to.be.above(values[index - 1] as number);
          const parts = calendarParts(value);
          const zeros = calendarUnits.slice(calendarUnits.indexOf(unit) + 1);
          for (const finer of zeros) {
            const least = finer === 'month' || finer === 'day' ? 1 : 0;
            expect(parts[finer], `${finer} of ${wall(value)}`).to.equal(least);
          }
        });
      }),
    );
  });

  it('has ticks across the whole of any span of days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: epochOf(2000, 1, 1), max: epochOf(2050, 1, 1) }),
        fc.integer({ min: 10, max: 20000 }),
        (start, days) => {
          const end = start + days * DAY;
          const { values } = timeTicks(start, end, 6);
          const widest = Math.max(
            ...[start, ...values, end].map((value, index, all) => (all[index + 1] ?? end) - value),
          );
          expect(widest / (end - start)).to.be.at.most(0.75);
        },
      ),
    );
  });
});
