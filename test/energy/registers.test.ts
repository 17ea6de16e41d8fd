import { expect } from '@open-wc/testing';
import type { Reading } from '../../src/energy/intervals.js';
import { readSeries, toIntervals } from '../../src/energy/to-intervals.js';
import type { ReadingOptions } from '../../src/energy/reading-options.js';

const START = Date.parse('2026-07-01T10:00Z');
const register: ReadingOptions = { kind: 'register', unit: 'kWh', step: 900 };

/** Readings a quarter of an hour apart. */
const quarters = (...values: (number | null)[]): Reading[] =>
  values.map((value, index) => ({ at: new Date(START + index * 900_000), value }));
const valuesOf = (readings: readonly Reading[], options: Partial<ReadingOptions> = {}): (number | null)[] => [
  ...toIntervals(readings, { ...register, ...options }).values,
];
const eventsOf = (readings: readonly Reading[], options: Partial<ReadingOptions> = {}): string[] =>
  readSeries(readings, { ...register, ...options }).events.map(({ kind }) => kind);

describe('a register', () => {
  it('that is reset leaves open what was consumed meanwhile, and tells how much that may be (R1)', () => {
    const readings = quarters(1000, 1000.5, 0.2, 0.6);
    expect(valuesOf(readings)).to.deep.equal([500, null, 400]);
    const [event] = readSeries(readings, register).events;
    expect(event).to.deep.equal({ at: new Date(START + 2 * 900_000), kind: 'reset', meter: '', unknown: 200 });
  });

  it('that is declared to start at zero has consumed since what it shows (R1)', () => {
    const { values, quality } = toIntervals(quarters(1000, 1000.5, 0.2, 0.6), { ...register, resets: 'zero' });
    expect(values).to.deep.equal([500, 200, 400]);
    expect(quality).to.deep.equal(['A', 'E', 'A']);
  });

  it('that shows zero for minutes consumed nothing, and is flagged (R2)', () => {
    const minutes = [0, 1, 2, 3, 15].map((minute, index): Reading => ({
      at: new Date(START + minute * 60_000),
      value: [35.6, 0, 0, 35.6, 35.6][index] as number,
    }));
    const { values, quality } = toIntervals(minutes, register);
    expect([values, quality]).to.deep.equal([[0], ['R']]);
    expect(eventsOf(minutes)).to.deep.equal(['glitch', 'glitch']);
    expect(valuesOf(quarters(35.6, 0, 35.6, 0, 35.6))).to.deep.equal([0, 0, 0, 0]);
  });

  it('that leaps up for a moment is not believed either', () => {
    expect(valuesOf(quarters(100, 5000, 100.2, 100.4))).to.deep.equal([100, 100, 200]);
    expect(valuesOf(quarters(100, 5000, 5000, 100.3, 100.4))).to.deep.equal([100, 100, 100, 100]);
    expect(valuesOf(quarters(100, 5000, 100.2, 5000, 100.4))).to.deep.equal([100, 100, 100, 100]);
    expect(eventsOf(quarters(100, 5000, 100.2, 100.4))).to.deep.equal(['glitch']);
  });

  it('that dips is not negative, and what it makes up for is no consumption (R3)', () => {
    expect(valuesOf(quarters(1000, 999.8, 1000.4))).to.deep.equal([200, 200]);
    expect(valuesOf(quarters(1000, 999.8, 999.9, 1000.2))).to.deep.equal([66.666667, 66.666666, 66.666667]);
    expect(eventsOf(quarters(1000, 999.8, 1000.4))).to.deep.equal(['dip']);
  });

  it('that was set a little lower goes on from there', () => {
    const days = [0, 1, 2, 3].map((day, index): Reading => ({
      at: new Date(START + day * 86_400_000),
      value: [1000, 950, 951, 952][index] as number,
    }));
    const { values } = toIntervals(days, { ...register, step: 3600 });
    expect(values.slice(0, 24).every((value) => value === null)).to.be.true;
    expect(values.slice(24).reduce<number>((sum, value) => sum + (value as number), 0)).to.be.closeTo(2000, 1e-4);
    expect(eventsOf(days)).to.deep.equal(['correction']);
  });

  it('that counts a day anew from zero was reset, though it passes yesterday’s state before the day is over', () => {
    const today = [40, 40.5, 0, 10, 20, 30, 40, 50];
    expect(valuesOf(quarters(...today))).to.deep.equal([500, null, ...[1, 2, 3, 4, 5].map(() => 10_000)]);
    expect(eventsOf(quarters(...today))).to.deep.equal(['reset']);
  });

  it('rolls over at its modulus (R4)', () => {
    expect(valuesOf(quarters(99_999.8, 0.3), { modulus: 100_000 })).to.deep.equal([500]);
    expect(valuesOf(quarters(4_294_967_290, 4), { unit: 'Wh', modulus: 4_294_967_296 })).to.deep.equal([10]);
    expect(eventsOf(quarters(99_999.8, 0.3, 0.5), { modulus: 100_000 })).to.deep.equal(['rollover']);
  });

  it('is reset rather than rolled over where the way round would be too far', () => {
    expect(valuesOf(quarters(60_000, 0.2, 0.4), { modulus: 100_000 })).to.deep.equal([null, 200]);
    expect(valuesOf(quarters(95_000, 0.2, 0.4), { modulus: 100_000, limitW: 50_000 })).to.deep.equal([null, 200]);
    expect(valuesOf(quarters(1000, 999.8, 1000.4), { modulus: 100_000 })).to.deep.equal([200, 200]);
  });

  it('counts nothing from one meter to the next (R5), each by itself, also when both are read at once', () => {
    const of = (meter: string, quarter: number, value: number): Reading => ({
      at: new Date(START + quarter * 900_000),
      value,
      meter,
    });
    expect(valuesOf([of('A', 0, 12_345.6), of('B', 1, 3), of('B', 2, 4.5)])).to.deep.equal([null, 1500]);
    const atOnce = [of('Z', 0, 12_345), of('Z', 1, 12_345.6), of('B', 1, 3), of('B', 2, 4.5)];
    expect(valuesOf(atOnce)).to.deep.equal([600, 1500]);
    expect(valuesOf([...atOnce].reverse())).to.deep.equal([600, 1500]);
    expect(eventsOf(atOnce)).to.deep.equal(['meter-change']);
  });

  it('spreads what a gap held over it, so that the hour is right and no quarter is taken for measured (R6)', () => {
    const hours: Reading[] = [
      { at: new Date(START), value: 100 },
      { at: new Date(START + 3_600_000), value: 104 },
    ];
    const { values, quality } = toIntervals(hours, register);
    expect([values, quality]).to.deep.equal([
      [1000, 1000, 1000, 1000],
      ['R', 'R', 'R', 'R'],
    ]);
  });

  it('is not believed beyond what the connection can carry, unless it stays there', () => {
    const limit = { limitW: 50_000 };
    expect(valuesOf(quarters(100, 5000, 101, 102), limit)).to.deep.equal([500, 500, 1000]);
    expect(valuesOf(quarters(100, 101, 5000, 5001), limit)).to.deep.equal([1000, null, 1000]);
    expect(eventsOf(quarters(100, 101, 5000, 5001), limit)).to.deep.equal(['jump']);
    expect(valuesOf(quarters(0, 35_600, 35_601, 35_602), limit)).to.deep.equal([null, 1000, 1000]);
  });

  it('whose today’s counter still shows yesterday is told from by its total (R7)', () => {
    // Own figures: sun from 4:00 to 20:00 UTC, a bell of power of 200 kWh; a total of whole kWh; a day's counter that forgets to be reset.
    const minutes = Array.from({ length: 24 * 12 }, (_, index) => index * 5);
    const sunny = (minute: number): number => Math.max(0, Math.sin(((minute - 240) / 960) * Math.PI));
    const scale = 200 / minutes.reduce((sum, minute) => sum + sunny(minute) / 12, 0);
    let energy = 0;
    const total: Reading[] = [];
    const today: Reading[] = [];
    const power: Reading[] = [];
    for (const minute of [...minutes, 1440]) {
      const at = new Date(Date.UTC(2026, 5, 1) + minute * 60_000);
      total.push({ at, value: 26_213 + Math.floor(energy + 0.5) });
      today.push({ at, value: minute < 200 ? 253.5 : Math.round(energy * 10) / 10 });
      if (minute < 1440) power.push({ at, value: sunny(minute) * scale });
      energy += (sunny(minute) * scale) / 12;
    }
    const sum = (values: readonly (number | null)[]): number =>
      values.reduce<number>((all, one) => all + (one ?? 0), 0);
    const byTotal = sum(valuesOf(total));
    const byPower = sum([...toIntervals(power, { kind: 'power', unit: 'kW', step: 900, stamp: 'start' }).values]);
    expect(byTotal).to.equal(200_000);
    expect(Math.abs(byTotal - byPower)).to.be.at.most(1000);
    // A day's counter is a register that is reset: never is 253.5 taken for a part of the day.
    expect(sum(valuesOf(today))).to.be.within(byPower - 1000, byPower + 1000);
    expect(eventsOf(today)).to.deep.equal(['reset']);
  });

  it('has nothing to say without two readings', () => {
    expect(valuesOf([])).to.deep.equal([]);
    expect(valuesOf(quarters(5))).to.deep.equal([]);
    expect(valuesOf(quarters(5, null))).to.deep.equal([null]);
    expect(valuesOf(quarters(5, 5, 5))).to.deep.equal([0, 0]);
  });

  it('is read in quarters by a clock that runs a few seconds late', () => {
    const late: Reading[] = quarters(100, 101, 102, 103).map(({ at, value }, index) => ({
      at: new Date((at as Date).getTime() + index * 1000),
      value,
    }));
    const { values, quality } = toIntervals(late, register);
    expect(quality).to.deep.equal(['A', 'A', 'A']);
    for (const value of values.slice(0, 3)) expect(value).to.be.closeTo(1000, 5);
  });

  it('are never taken for measured where no building could have used so much, though nobody says what the connection carries', () => {
    const read = (values: readonly number[], unit = 'kWh') =>
      toIntervals(
        values.map((value, index) => ({ at: new Date(index * 900_000), value })),
        { kind: 'register', unit, step: 900 },
      );
    expect(read([0, 123_456, 123_456.2]).values).to.deep.equal([null, 200]);
    expect(read([100, 100.1, 4_294_967.295]).values).to.deep.equal([100, null]);
    expect(read([100, 100.1, 16_777.215, 100.3]).values).to.deep.equal([100, 100, 100]);
    expect(read([5, 6, 5000], 'm3').values).to.deep.equal([1, null]);
    expect(read([100, 300]).values).to.deep.equal([200_000]);
    expect(read([0, 9000]).quality).to.not.include('A');
  });
});
