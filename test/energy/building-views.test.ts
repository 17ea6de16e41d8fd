import { expect } from '@open-wc/testing';
import { baseloadsOf } from '../../src/energy/baseload.js';
import { bucketsOf } from '../../src/energy/buckets.js';
import type { Intervals } from '../../src/energy/intervals.js';
import { leakHint } from '../../src/energy/leak.js';
import { localDay } from '../../src/energy/local-day.js';
import { splitOwnUse } from '../../src/energy/own-use.js';
import { peakOf } from '../../src/energy/peak.js';
import { isPublicHoliday } from '../../src/energy/public-holidays.js';
import { seriesOf } from '../../src/energy/series.js';
import { sharedEnergy } from '../../src/energy/sharing.js';
import { solarFaults } from '../../src/energy/solar-fault.js';
import { summarise } from '../../src/energy/summarise.js';
import { toIntervals } from '../../src/energy/to-intervals.js';
import { dayUse, useByTime } from '../../src/energy/use-times.js';
import { calendarParts } from '../../src/time/calendar.js';

const QUARTER = 900_000;

/** Quarter hours of some local days; a value, or a value and its letter, of each by its local time. */
function localQuarters(
  from: string,
  to: string,
  valueAt: (clock: { day: number; hour: number; index: number }) => number | null | [number | null, string],
  unit: Intervals['unit'] = 'Wh',
): Intervals {
  const start = localDay(from).start;
  const values: (number | null)[] = [];
  const quality: string[] = [];
  for (let at = start.getTime(); at < localDay(to).end.getTime(); at += QUARTER) {
    const { day, hour } = calendarParts(at);
    const given = valueAt({ day, hour, index: values.length });
    const [value, letter] = Array.isArray(given) ? given : [given, given === null ? 'M' : 'A'];
    values.push(value);
    quality.push(letter);
  }
  return { start, step: 900, unit, values, quality };
}

const days = (from: string, to: string): { from: Date; to: Date } => ({
  from: localDay(from).start,
  to: localDay(to).end,
});

describe('peakOf', () => {
  it('is the highest measured mean of an interval; what was recovered or estimated has none', () => {
    const data = localQuarters('2026-07-01', '2026-07-01', ({ index }) =>
      index === 40 ? [5000, 'R'] : index === 50 ? [3000, 'A'] : index === 60 ? [4000, 'E'] : index === 70 ? null : 100,
    );
    const start = new Date(localDay('2026-07-01').start.getTime() + 50 * QUARTER);
    const expected = { start, end: new Date(start.getTime() + QUARTER), power: 12_000 };
    expect(peakOf(data, days('2026-07-01', '2026-07-01'))).to.deep.equal(expected);
    expect(peakOf(data, days('2026-07-02', '2026-07-02'))).to.be.null;
  });
});

describe('baseloadsOf', () => {
  it('is the mean of the lowest four hours of the local day, 23 hours long or 25', () => {
    const dates: [string, number][] = [
      ['2026-03-29', 23],
      ['2026-07-01', 24],
      ['2026-10-25', 25],
    ];
    for (const [date, hours] of dates) {
      // A thousand watts by night (before 6), four by day.
      const data = localQuarters(date, date, ({ hour }) => (hour < 6 ? 250 : 1000));
      const [baseload] = baseloadsOf(data, days(date, date));
      const nightHours = hours - 18;
      expect(baseload?.power, date).to.equal(1000);
      expect(baseload?.share, date).to.be.closeTo(hours / (nightHours + 18 * 4), 1e-9);
    }
  });

  it('takes no interval that was not measured, and says nothing of a day that lacks too many', () => {
    const some = localQuarters('2026-07-01', '2026-07-01', ({ index }) => (index < 8 ? [1, 'R'] : 250));
    expect(baseloadsOf(some, days('2026-07-01', '2026-07-01'))[0]?.power).to.equal(1000);
    const few = localQuarters('2026-07-01', '2026-07-01', ({ index }) => (index < 12 ? null : 250));
    expect(baseloadsOf(few, days('2026-07-01', '2026-07-02'))).to.deep.equal([null, null]);
    const nothing = localQuarters('2026-07-01', '2026-07-01', () => 0);
    expect(baseloadsOf(nothing, days('2026-07-01', '2026-07-01'))[0]).to.include({ power: 0, share: null });
  });
});

describe('use by time', () => {
  const calendar = {
    weekdays: [1, 2, 3, 4, 5],
    open: '07:30',
    close: '16:00',
    publicHolidays: true,
    closed: [{ from: '2026-07-01', to: '2026-08-31', name: 'letní prázdniny' }],
  };

  it('knows the Czech public holidays, Easter among them', () => {
    const of2026 = '01-01 04-03 04-06 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26'.split(' ');
    const all = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    );
    expect(all.filter(isPublicHoliday).map((date) => date.slice(5))).to.deep.equal(of2026);
    expect(['2024-03-29', '2024-04-01', '2025-04-18', '2025-04-21', '2027-03-29'].every(isPublicHoliday)).to.be.true;
    expect(isPublicHoliday('2015-04-03')).to.be.false;
  });

  it('knows days of school, weekends, holidays', () => {
    const use = ['2026-06-30', '2026-07-01', '2026-06-27', '2026-05-08', '2026-09-28'].map((date) =>
      dayUse(date, calendar),
    );
    expect(use).to.deep.equal(['open', 'holiday', 'weekend', 'holiday', 'holiday']);
    expect(dayUse('2026-05-08', { ...calendar, publicHolidays: false })).to.equal('open');
  });

  it('is of the hours that are open, of nights, weekends and holidays, all together all there is', () => {
    const data = localQuarters('2026-06-26', '2026-07-01', ({ index }) => (index === 40 ? null : 10));
    const use = useByTime(data, days('2026-06-26', '2026-07-01'), calendar);
    // Friday, Monday and Tuesday are open for 8.5 hours.
    expect(use.open).to.include({ expected: 3 * 34, valid: 3 * 34 - 1, total: 1010, power: 40 });
    expect(use.night).to.include({ expected: 3 * 62, total: 1860, coverage: 1 });
    expect(use.weekend).to.include({ expected: 192, total: 1920 });
    expect(use.holiday).to.include({ expected: 96, total: 960 });
  });

  it('is unknown where nothing was measured', () => {
    const data = localQuarters('2026-06-26', '2026-06-26', () => 10);
    const { open } = useByTime(data, days('2026-06-29', '2026-06-29'), calendar);
    expect(open).to.deep.equal({ total: null, expected: 34, valid: 0, coverage: 0, power: null });
  });
});

describe('sharedEnergy', () => {
  // Own figures: a school gives to two others what they can take, to the hundredth of a kWh.
  const made = localQuarters('2026-04-04', '2026-04-04', ({ hour }) => (hour >= 8 && hour < 16 ? 1380 : 0));
  const wanted = [970, 590];
  const part = (data: Intervals, left: (value: number) => number): Intervals => ({
    ...data,
    values: data.values.map((value) => (value === null ? null : left(value))),
  });
  const members = [
    { role: 'delivery', in: made, out: part(made, (value) => Math.max(0, value - 1350)) },
    ...wanted.map((most, index) => ({
      role: 'offtake',
      in: part(made, () => most),
      out: part(made, (value) => (value === 0 ? most : most - [840, 510][index]!)),
    })),
  ] as Parameters<typeof sharedEnergy>[0];
  const day = days('2026-04-04', '2026-04-04');

  it('is the same on both sides (F8)', () => {
    expect(sharedEnergy(members, day)).to.deep.equal({
      shared: 32 * 1350,
      delivered: 32 * 1350,
      taken: 32 * 1350,
      violations: 0,
      valid: 96,
      expected: 96,
      coverage: 1,
    });
  });

  it('is the lower of two that differ, and such intervals are counted', () => {
    const [giver, ...takers] = members;
    const wrong = part(giver!.out as Intervals, (value) => (value === 30 ? 10 : value));
    const result = sharedEnergy([{ ...giver!, out: wrong }, ...takers], day);
    expect(result).to.include({ shared: 32 * 1350, delivered: 32 * 1370, violations: 32 });
  });

  it('is unknown in intervals that a member lacks', () => {
    const [giver, ...takers] = members;
    const late = { ...giver!, out: localQuarters('2026-04-04', '2026-04-04', () => null) };
    expect(sharedEnergy([late, ...takers], day)).to.include({ shared: null, valid: 0, coverage: 0 });
    expect(sharedEnergy([], day)).to.include({ shared: null, expected: 0 });
  });

  it('of one place is good to half a kilowatt-hour a day (U4)', () => {
    // 96 values, each rounded to 0.01 kWh.
    expect(96 * 5).to.equal(480);
    const exact = localQuarters('2026-04-04', '2026-04-04', ({ index }) => 1000 + (index % 10));
    const rounded = part(exact, (value) => Math.round(value / 10) * 10);
    const total = (data: Intervals): number => bucketsOf(data, 'day')[0]?.total as number;
    expect(Math.abs(total(exact) - total(rounded))).to.be.at.most(480);
  });
});

describe('leakHint', () => {
  const water = (valueAt: Parameters<typeof localQuarters>[2]): Intervals =>
    localQuarters('2026-10-22', '2026-10-26', valueAt, 'l');

  it('is water that ran in every interval of three nights up to the last, of the autumn’s change too', () => {
    const data = water(({ day, hour, index }) => (day >= 24 && hour < 4 ? 2 + (index % 3) : hour >= 7 ? 50 : 0));
    const hint = leakHint(data, days('2026-10-22', '2026-10-26'));
    expect(hint).to.deep.equal({
      from: localDay('2026-10-24').start,
      to: new Date('2026-10-26T03:00Z'),
      nights: 3,
      flow: 8,
    });
    expect(leakHint(data, days('2026-10-22', '2026-10-26'), 4)).to.be.null;
    expect(leakHint(data, days('2026-10-22', '2026-10-25'))).to.be.null;
  });

  it('is none when it stopped for a quarter of an hour, or when a quarter was not measured', () => {
    const always = water(() => 3);
    expect(leakHint(always, days('2026-10-22', '2026-10-26'))?.nights).to.equal(5);
    const stopped = water(({ day, hour, index }) => (day === 26 && hour === 2 && index % 4 === 0 ? 0 : 3));
    expect(leakHint(stopped, days('2026-10-22', '2026-10-26'))).to.be.null;
    const spread = water(({ day, hour }) => (day === 26 && hour === 2 ? [3, 'R'] : 3));
    expect(leakHint(spread, days('2026-10-22', '2026-10-26'))).to.be.null;
    expect(leakHint({ ...always, values: [], quality: [] }, days('2026-10-22', '2026-10-26'))).to.be.null;
  });
});

describe('solarFaults', () => {
  const plant = (kwp: number, ...yields: (number | null)[]) => ({
    kwp,
    days: bucketsOf(
      localQuarters('2026-06-01', '2026-06-04', ({ day }) => {
        const given = yields[day - 1];
        return given === null || given === undefined ? null : (given * kwp * 1000) / 96;
      }),
      'day',
    ),
  });

  it('are days on which a plant gave nothing while the others had sun', () => {
    const own = plant(50, 4, 0, 0, null);
    const faults = solarFaults(own, [plant(20, 5, 5, 0.3, 5), plant(99, 4, 4, 0.2, 4)]);
    expect(faults).to.have.length(1);
    expect(faults[0]?.start).to.deep.equal(localDay('2026-06-02').start);
    expect([faults[0]?.own, faults[0]?.others]).to.deep.equal([0, 4.5]);
  });

  it('are none on days of which the most was not measured', () => {
    const own = plant(50, 0);
    const partial = own.days.map((day) => ({ ...day, coverage: 0.94 }));
    expect(solarFaults(own, [plant(20, 5)])).to.have.length(1);
    expect(solarFaults({ kwp: 50, days: partial }, [plant(20, 5)])).to.deep.equal([]);
    expect(solarFaults(own, [{ ...plant(20, 5), days: plant(20, 5).days.map((day) => ({ ...day, coverage: 0.5 })) }]))
      .to.be.empty;
  });

  it('are unknown without others', () => {
    expect(solarFaults(plant(50, 0, 0, 0, 0), [])).to.deep.equal([]);
    expect(solarFaults(plant(50, 0, 0, 0, 0), [plant(10, null, null, null, null)])).to.deep.equal([]);
  });
});

describe('an inverter at night', () => {
  // Own figures with the property of the reference's: a little below zero at night, a bell of power by day.
  const watts = Array.from({ length: 96 }, (_, index) =>
    index < 22 || index > 78
      ? -0.5 - (index % 7)
      : Math.round(6000 * Math.sin(((index - 21) / 58) * Math.PI) * 10) / 10,
  );
  const start = localDay('2026-07-01').start.getTime();
  const readings = watts.map((value, index) => ({ at: new Date(start + index * QUARTER), value }));
  const pv = toIntervals(readings, { kind: 'power', unit: 'W', step: 900, stamp: 'start' });
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value / 4, 0);

  it('takes energy of its own, which is no production below zero (R8)', () => {
    const produced = sum(watts.filter((value) => value > 0));
    const taken = sum(watts.filter((value) => value < 0).map((value) => -value));
    const { production, ownUse } = splitOwnUse(seriesOf(pv));
    const day = days('2026-07-01', '2026-07-01');
    expect(bucketsOf(production, 'day')[0]?.total).to.be.closeTo(produced, 1e-6);
    expect(bucketsOf(ownUse, 'day')[0]?.total).to.be.closeTo(taken, 1e-6);
    expect(bucketsOf(pv, 'day')[0]?.total).to.be.closeTo(produced - taken, 1e-6);
    expect(summarise({ pv }, day).pv).to.be.closeTo(produced, 1e-6);
    expect(taken).to.be.above(0);
  });

  it('without a value has neither', () => {
    const { production, ownUse } = splitOwnUse(seriesOf({ ...pv, values: [null, -1], quality: ['M', 'A'] }));
    expect([...production.values]).to.deep.equal([NaN, 0]);
    expect([...ownUse.values]).to.deep.equal([NaN, 1]);
  });
});
