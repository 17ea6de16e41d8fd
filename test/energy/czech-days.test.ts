import { expect } from '@open-wc/testing';
import { bucketsOf } from '../../src/energy/buckets.js';
import type { Intervals, Reading } from '../../src/energy/intervals.js';
import { localDay } from '../../src/energy/local-day.js';
import { toIntervals } from '../../src/energy/to-intervals.js';
import { parseCzechDate } from '../../src/table/parse-czech-date.js';
import { dateReading } from '../../src/time/date-reading.js';
import { tellRepeatedHours } from '../../src/time/repeated-hours.js';

/** The days of 23, 24 and 25 hours. */
const DAYS = ['2026-03-29', '2026-07-01', '2026-10-25'];
const HOUR = 3_600_000;
const power = { kind: 'power', unit: 'kW', step: 900 } as const;

/** Labels of a distributor's file, as its clock on the wall shows the end of each quarter hour: the last is 24:00, autumn repeats 2:00 to 2:45. */
function labelsOf(date: string): string[] {
  const { start, quarters } = localDay(date);
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Prague', hour: '2-digit', minute: '2-digit' });
  const [year = '', month = '', day = ''] = date.split('-');
  return Array.from({ length: quarters }, (_, index) => {
    const clock = index + 1 === quarters ? '24:00' : format.format(start.getTime() + (index + 1) * 900_000);
    return `${day}.${month}.${year} ${clock}`;
  });
}

/** Mean power of k/100 kW in the k-th quarter hour, read from labels without an offset. */
function fileOf(labels: readonly string[]): Reading[] {
  const instants = Float64Array.from(labels, (label) => parseCzechDate(label)?.epochMs ?? NaN);
  tellRepeatedHours(instants, () => true, dateReading);
  return [...instants].map((at, index) => ({ at, value: (index + 1) / 100 }));
}

const totalOf = ({ values }: Intervals): number => values.reduce<number>((sum, value) => sum + (value ?? NaN), 0);

describe('days of Prague', () => {
  it('give 230, 240 and 250 kWh of a constant 10 kW, and a mean of 10 kW each (D1)', () => {
    const totals = DAYS.map((date) => {
      const { start, end, quarters } = localDay(date);
      const readings = Array.from({ length: quarters }, (_, index) => ({
        at: start.getTime() + index * 900_000,
        value: 10,
      }));
      const [bucket, ...more] = bucketsOf(toIntervals(readings, { ...power, stamp: 'start' }), 'day');
      expect(more).to.have.length(0);
      expect(bucket).to.include({ mean: 10_000, expected: quarters, valid: quarters, coverage: 1 });
      expect([bucket?.start, bucket?.end]).to.deep.equal([start, end]);
      return bucket?.total;
    });
    expect(totals).to.deep.equal([230_000, 240_000, 250_000]);
  });

  it('are read from a file of mean power with times at the end, the last of them 24:00 (D2)', () => {
    const totals = DAYS.map((date) => {
      const intervals = toIntervals(fileOf(labelsOf(date)), { ...power, stamp: 'end' });
      expect(intervals.start).to.deep.equal(localDay(date).start);
      const day = bucketsOf(intervals, 'day');
      expect(day).to.have.length(1);
      expect(totalOf(intervals)).to.be.closeTo(day[0]?.total as number, 1e-6);
      return day[0]?.total;
    });
    expect(totals).to.deep.equal([10_695, 11_640, 12_625]);
  });

  it('keep the two quarters that autumn calls 2:00 an hour apart (D2)', () => {
    const { start, values } = toIntervals(fileOf(labelsOf('2026-10-25')), { ...power, stamp: 'end' });
    const at = (time: string): number => (Date.parse(time) - start.getTime()) / 900_000;
    expect(values[at('2026-10-24T23:45Z')]).to.equal(20);
    expect(values[at('2026-10-25T00:45Z')]).to.equal(30);
  });

  it('read the same labels at starts and at ends, repeated and skipped ones (D3)', () => {
    const read = (...clocks: string[]): string[] =>
      fileOf(clocks.map((clock) => `25.10.2026 ${clock}`)).map(({ at }) => new Date(at).toISOString().slice(11, 16));
    const repeated = ['02:00', '02:15', '02:30', '02:45', '02:00', '02:15', '02:30', '02:45', '03:00'];
    expect(read(...repeated).map((time) => `${time}Z`)).to.deep.equal(
      ['00:00', '00:15', '00:30', '00:45', '01:00', '01:15', '01:30', '01:45', '02:00'].map((time) => `${time}Z`),
    );
    const spring = ['02:00', '03:00'].map((clock) => parseCzechDate(`29.03.2026 ${clock}`)?.epochMs);
    expect(spring).to.deep.equal([Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 2, 29, 1)]);
  });

  it('lose no hour of a school that is measured in half hours on both days of change (D4)', () => {
    // Of its own: k Wh in the k-th half hour, more in the hours that a table of 48 columns has no room for.
    const halves = DAYS.map((date) => {
      const { start, quarters } = localDay(date);
      const readings = Array.from({ length: quarters / 2 }, (_, index) => ({
        at: start.getTime() + index * 2 * 900_000,
        value: index + 1,
      }));
      const day = bucketsOf(toIntervals(readings, { kind: 'interval', unit: 'Wh', step: 1800, stamp: 'start' }), 'day');
      const slots = readings.slice(0, 48).reduce((sum, { value }) => sum + value, 0);
      return [day[0]?.valid, day[0]?.total, slots];
    });
    expect(halves).to.deep.equal([
      [46, 1081, 1081],
      [48, 1176, 1176],
      [50, 1275, 1176],
    ]);
  });

  it('are those of the building, not of the viewer and not of UTC (D5)', () => {
    // Ten minutes each, times at the end; in the k-th of them k Wh. A day of UTC begins two hours later.
    const first = Date.parse('2026-06-30T22:00Z');
    const readings = Array.from({ length: 3 * 144 }, (_, index) => ({
      at: new Date(first - 24 * HOUR + (index + 1) * 600_000).toISOString(),
      value: index + 1,
    }));
    const intervals = toIntervals(readings, { kind: 'interval', unit: 'Wh', step: 600, stamp: 'end' });
    const sum = (from: number, to: number): number => ((from + to) * (to - from + 1)) / 2;
    const days = bucketsOf(intervals, 'day');
    expect(days.map(({ total }) => total)).to.deep.equal([sum(1, 144), sum(145, 288), sum(289, 432)]);
    const mistaken = toIntervals(readings, { kind: 'interval', unit: 'Wh', step: 600, stamp: 'start' });
    expect(bucketsOf(mistaken, 'day')[1]?.total).to.equal(sum(144, 287));
  });

  it('put the sun of half past eleven at night into the day that it belongs to (D5)', () => {
    const reading = [{ at: '2026-07-01T23:30:00+02:00', value: 5 }];
    const intervals = toIntervals(reading, { kind: 'interval', unit: 'Wh', step: 900, stamp: 'start' });
    const period = { from: localDay('2026-06-30').start, to: localDay('2026-07-02').end };
    expect(bucketsOf(intervals, 'day', period).map(({ total }) => total)).to.deep.equal([null, 5, null]);
  });
});
