import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { bucketColumns, rollUpColumns } from '../../src/energy/bucket-columns.js';
import { bucketsIn, bucketsOf } from '../../src/energy/buckets.js';
import { coarsenSeries } from '../../src/energy/coarsen.js';
import { comparePeriods } from '../../src/energy/compare-periods.js';
import type { Intervals } from '../../src/energy/intervals.js';
import { localDay } from '../../src/energy/local-day.js';
import { seriesOf } from '../../src/energy/series.js';
import { summarise } from '../../src/energy/summarise.js';
import { toIntervals } from '../../src/energy/to-intervals.js';
import { localDate, localEdges, localUnits, weekdayOf } from '../../src/time/calendar-edges.js';
import { calendarParts, epochOf } from '../../src/time/calendar.js';
import { QUARTER, HOUR, DAY, instantOf, dateOf, maybeOf, intervals, period, sumOf } from '../helper/any-energy.js';

describe('time, arithmetic of energy', () => {
  it('I1: a total is that of its parts, wherever it is cut', () => {
    fc.assert(
      fc.property(instantOf, fc.array(maybeOf, { maxLength: 300 }), fc.nat(300), (start, values, cut) => {
        const pv = intervals(start, values);
        const end = start + values.length * QUARTER;
        const at = Math.min(end, start + cut * QUARTER);
        const total = (from: number, to: number): number => summarise({ pv }, period(from, to)).pv ?? 0;
        expect(total(start, end)).to.equal(sumOf(values));
        expect(total(start, at) + total(at, end)).to.equal(sumOf(values));
        const whole = bucketsOf(pv, 'day', period(start, end));
        expect(sumOf(whole.map((bucket) => bucket.total))).to.equal(sumOf(values));
      }),
    );
  });

  it('I2: a day is exactly its 92, 96 or 100 quarter hours', () => {
    fc.assert(
      fc.property(dateOf, fc.nat(1000), (date, seed) => {
        const { start, end, quarters } = localDay(date);
        expect([92, 96, 100]).to.include(quarters);
        expect(localDate(start.getTime())).to.equal(date);
        expect(localDate(start.getTime() - 1)).to.not.equal(date);
        expect(localDate(end.getTime() - 1)).to.equal(date);
        expect(end.getTime() - start.getTime()).to.equal(quarters * QUARTER);
        const values = Array.from({ length: 300 }, (_, index) => (index * 7919 + seed) % 1000);
        const first = start.getTime() - DAY;
        const day = bucketsOf(intervals(first, values), 'day').find((bucket) => +bucket.start === +start);
        expect(day?.expected).to.equal(quarters);
        expect(day?.total).to.equal(sumOf(values.slice(96, 96 + quarters)));
      }),
    );
  });

  it('I3: a month is its days, a year its months, each from local midnight to local midnight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2022, max: 2026 }), fc.nat(1000), (year, seed) => {
        const from = epochOf(year, 1, 1);
        const to = epochOf(year + 1, 1, 1);
        const values = Array.from({ length: (to - from) / QUARTER }, (_, index) =>
          (index + seed) % 997 === 0 ? null : (index * 7919 + seed) % 1000,
        );
        const letters = ['A', 'A', 'A', 'E', 'R', 'S'] as const;
        const quality = values.map((value, index) => (value === null ? 'M' : (letters[(index + seed) % 6] ?? 'A')));
        const series = seriesOf({ ...intervals(from, values), quality });
        const days = bucketsOf(series, 'day');
        const months = bucketsOf(series, 'month');
        expect([days.length, months.length]).to.deep.equal([(Date.UTC(year + 1, 0) - Date.UTC(year, 0)) / DAY, 12]);
        const byDay = bucketColumns(series, 'day');
        expect(bucketsIn(rollUpColumns(byDay, 'month'))).to.deep.equal(months);
        expect(bucketsIn(rollUpColumns(rollUpColumns(byDay, 'month'), 'year'))).to.deep.equal(
          bucketsOf(series, 'year'),
        );
        expect(sumOf(months.map(({ total }) => total))).to.equal(sumOf(values));
        for (const { start, end } of [...days, ...months]) {
          for (const instant of [start, end]) {
            const { hour, minute, second } = calendarParts(instant.getTime());
            expect([hour, minute, second]).to.deep.equal([0, 0, 0]);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('I12: times at the end and times at the start make the same buckets', () => {
    fc.assert(
      fc.property(
        instantOf,
        fc.array(maybeOf, { maxLength: 200 }),
        fc.constantFrom('kWh', 'kW'),
        (start, values, unit) => {
          const kind = unit === 'kW' ? 'power' : 'interval';
          const read = (stamp: 'start' | 'end'): Intervals => {
            const shift = stamp === 'end' ? QUARTER : 0;
            const readings = values.map((value, index) => ({ at: new Date(start + shift + index * QUARTER), value }));
            return toIntervals(readings, { kind, unit, step: 900, stamp });
          };
          expect(read('end').values.filter((value) => value !== null)).to.deep.equal(
            read('start').values.filter((value) => value !== null),
          );
          const all = period(start, start + values.length * QUARTER);
          expect(bucketsOf(read('end'), 'day', all)).to.deep.equal(bucketsOf(read('start'), 'day', all));
        },
      ),
    );
  });

  it('I12: samples of power that are not of one length are the same, stamped at either end', () => {
    const spansOf = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 15 }), watts: fc.nat(100_000) }), {
      minLength: 3,
      maxLength: 100,
    });
    fc.assert(
      fc.property(instantOf, spansOf, (start, spans) => {
        let at = start;
        const known = spans.map(({ minutes, watts }) => ({ from: at, to: (at += minutes * 60_000), watts }));
        const read = (stamp: 'start' | 'end'): Intervals => {
          const place = stamp === 'start' ? 'from' : 'to';
          const readings = known.map((span) => ({ at: new Date(span[place]), value: span.watts }));
          return toIntervals(readings, { kind: 'power', unit: 'W', step: 900, stamp });
        };
        // The first and the last have a neighbour at one side only.
        const [first, last] = [known[0]?.to ?? 0, known.at(-1)?.from ?? 0];
        for (const { start: begin, values } of [read('start'), read('end')]) {
          values.forEach((value, index) => {
            const from = begin.getTime() + index * QUARTER;
            if (from < first || from + QUARTER > last) return;
            const shared = (span: { from: number; to: number }): number =>
              Math.max(0, Math.min(span.to, from + QUARTER) - Math.max(span.from, from));
            const wh = known.reduce((sum, span) => sum + (span.watts * shared(span)) / HOUR, 0);
            expect(value).to.be.closeTo(wh, 1e-3);
          });
        }
      }),
    );
  });

  it('I13: no interval is split: quarters and hours never cross a local edge, other steps are refused', () => {
    fc.assert(
      fc.property(instantOf, fc.constantFrom(...localUnits), fc.nat(40), (start, unit, days) => {
        for (const edge of localEdges(start, start + days * DAY, unit)) {
          expect(edge % (unit === 'quarter-hour' ? QUARTER : HOUR)).to.equal(0);
        }
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), fc.constantFrom('day', 'month', 'hour'), (step, unit) => {
        const data: Intervals = { start: new Date(0), step, unit: 'Wh', values: [1], quality: ['A'] };
        if (3600 % step === 0) expect(bucketsOf(data, unit)[0]?.total).to.equal(1);
        else expect(() => bucketsOf(data, unit)).to.throw('do not fit');
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (step, longer) => {
        const series = seriesOf({ start: new Date(0), step, unit: 'Wh', values: [1], quality: ['A'] });
        if (longer % step !== 0) expect(() => coarsenSeries(series, longer)).to.throw('steps do not divide');
        else expect(coarsenSeries(series, longer).step).to.equal(longer);
      }),
    );
  });

  it('I14: compared periods have as many local days, begin on the same weekday and end at the same local time', () => {
    const units = fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const);
    const against = fc.constantFrom('previous' as const, 'year' as const);
    fc.assert(
      fc.property(instantOf, units, fc.nat(400 * 96), against, (at, unit, later, mode) => {
        const { current, previous, isPartial } = comparePeriods(
          unit,
          new Date(at),
          new Date(at + later * QUARTER),
          mode,
        );
        const clock = (date: Date): unknown[] => Object.values(calendarParts(date.getTime())).slice(3);
        expect(previous.days).to.equal(current.days);
        expect(weekdayOf(previous.from.getTime())).to.equal(weekdayOf(current.from.getTime()));
        expect(clock(previous.from)).to.deep.equal([0, 0, 0]);
        // But for the hour that spring skips, which the clock of the other period may show.
        const skipped = calendarParts(+current.to).hour === 2 || calendarParts(+previous.to).hour === 3;
        if (!skipped) expect(clock(previous.to)).to.deep.equal(clock(current.to));
        if (unit !== 'year') expect(+previous.to).to.be.at.most(+current.from);
        expect(+current.from).to.be.at.most(at);
        expect(current.hours).to.equal((+current.to - +current.from) / HOUR);
        if (!isPartial) expect(clock(current.to)).to.deep.equal([0, 0, 0]);
      }),
      { numRuns: 500 },
    );
  });
});
