import { expect } from '@open-wc/testing';
import type { Reading } from '../../src/energy/intervals.js';
import { toIntervals } from '../../src/energy/to-intervals.js';
import type { ReadingOptions } from '../../src/energy/reading-options.js';

const START = Date.parse('2026-07-01T10:00Z');
const MINUTE = 60_000;
const energy: ReadingOptions = { kind: 'interval', unit: 'kWh', step: 900, stamp: 'start' };
const power: ReadingOptions = { kind: 'power', unit: 'kW', step: 900, stamp: 'start' };

const at = (minute: number, value: number | null, more: Partial<Reading> = {}): Reading => ({
  at: new Date(START + minute * MINUTE),
  value,
  ...more,
});
const told = (readings: readonly Reading[], options: ReadingOptions): [(number | null)[], string] => {
  const { values, quality } = toIntervals(readings, options);
  return [[...values], quality.join('')];
};

describe('readings of intervals', () => {
  it('leave a gap where one is missing, and where it says so', () => {
    expect(told([at(0, 1), at(30, 2), at(45, null), at(60, 0)], energy)).to.deep.equal([
      [1000, null, 2000, null, 0],
      'AMAMA',
    ]);
  });

  it('keep letters; a value that is called missing or invalid is none', () => {
    const letters = [...'AESROMX?'].map((quality, index) => at(index * 15, 1, { quality }));
    expect(told(letters, energy)).to.deep.equal([[1000, 1000, 1000, 1000, 1000, null, null, null], 'AESROMXX']);
    expect(told([at(0, null, { quality: 'O' }), at(15, NaN)], energy)).to.deep.equal([[null, null], 'OX']);
  });

  it('mean the same at their starts and at their ends', () => {
    const ends = [at(15, 1), at(30, 2), at(60, 4)];
    const starts = [at(0, 1), at(15, 2), at(45, 4)];
    expect(toIntervals(ends, { ...energy, stamp: 'end' })).to.deep.equal(toIntervals(starts, energy));
  });

  it('take the higher revision, the same twice as once, and none of two that differ', () => {
    expect(told([at(0, 1), at(0, 2, { revision: 1 })], energy)).to.deep.equal([[2000], 'A']);
    expect(told([at(0, 2, { revision: 1 }), at(0, 1)], energy)).to.deep.equal([[2000], 'A']);
    expect(told([at(0, 1), at(0, 1)], energy)).to.deep.equal([[1000], 'A']);
    expect(told([at(0, 1), at(0, 2), at(0, 1)], energy)).to.deep.equal([[null], 'X']);
    expect(told([at(0, 1), at(0, 2), at(0, 3, { revision: 2 })], energy)).to.deep.equal([[3000], 'A']);
    expect(told([at(0, null), at(0, 2)], energy)).to.deep.equal([[2000], 'A']);
    expect(told([at(0, 2), at(0, null, { revision: 1 })], energy)).to.deep.equal([[null], 'M']);
  });

  it('are not split: one that lies in two intervals of the grid makes both invalid', () => {
    expect(told([at(0, 1), at(22, 2), at(45, 1)], energy)).to.deep.equal([[1000, null, null, 1000], 'AXXA']);
    expect(told([at(0.1, 1), at(15.2, 2)], energy)).to.deep.equal([[1000, 2000], 'AA']);
    expect(told([at(0, 1), at(7, 1), at(15, 1), at(30, 1)], energy)).to.deep.equal([[null, null, 1000], 'XXA']);
  });

  it('that come oftener than the step says are no readings of such steps', () => {
    const minutes = Array.from({ length: 30 }, (_, minute) => at(minute, 1));
    expect(told(minutes, energy)).to.deep.equal([[null, null, null], 'XXX']);
    const fives = Array.from({ length: 12 }, (_, index) => at(index * 5, 1));
    expect(told(fives, { ...energy, step: 3600 })[1]).to.equal('XX');
  });

  it('above what the connection can carry are invalid, either way', () => {
    expect(told([at(0, 12), at(15, 13), at(30, -13)], { ...energy, limitW: 50_000 })).to.deep.equal([
      [12_000, null, null],
      'AXX',
    ]);
  });

  it('that a source sends for none are none', () => {
    expect(told([at(0, -1), at(15, 4_294_967.295)], { ...energy, sentinels: [-1, 4_294_967.295] })).to.deep.equal([
      [null, null],
      'MM',
    ]);
  });

  it('come back in the base unit of what they measure', () => {
    const unitOf = (unit: string): unknown => {
      const { values, unit: base } = toIntervals([at(0, 2)], { ...energy, unit });
      return [values[0], base];
    };
    expect(['MWh', 'MJ', 'm3', 'm³', 'l', '°C', '%', 'ppm'].map(unitOf)).to.deep.equal([
      [2_000_000, 'Wh'],
      [555.555556, 'Wh'],
      [2, 'm3'],
      [2, 'm3'],
      [2, 'l'],
      [2, '°C'],
      [2, '%'],
      [2, 'ppm'],
    ]);
  });

  it('have an instant, or are refused', () => {
    for (const wrong of ['2026-07-01T10:00', '2026-07-01', 'now', '2026-02-30T10:00Z']) {
      expect(() => toIntervals([{ at: wrong, value: 1 }], energy), wrong).to.throw(wrong);
    }
    expect(() => toIntervals([{ at: new Date(NaN), value: 1 }], energy)).to.throw('not an instant');
    expect(told([{ at: '2026-07-01T12:00:00+02:00', value: 1 }], energy)).to.deep.equal([[1000], 'A']);
    expect(told([{ at: '2026-07-01T24:00:00+02:00', value: 1 }], energy)).to.deep.equal([[1000], 'A']);
  });

  it('need options that make sense', () => {
    const wrong: [Partial<ReadingOptions>, string][] = [
      [{ unit: 'kWp' }, 'unknown unit: kWp'],
      [{ unit: 'kW' }, 'no unit of a interval: kW'],
      [{ kind: 'power' }, 'no unit of a power: kWh'],
      [{ kind: 'register', unit: '°C' }, 'no unit of a register: °C'],
      [{ kind: 'total' as 'power' }, 'unknown kind of reading: total'],
      [{ stamp: undefined }, 'stamp is not start or end: undefined'],
      [{ step: 0 }, 'step is not a number of seconds: 0'],
      [{ modulus: 0 }, 'modulus is not above 0: 0'],
      [{ hold: -1 }, 'hold is not above 0: -1'],
    ];
    for (const [options, message] of wrong) {
      expect(() => toIntervals([at(0, 1)], { ...energy, ...options }), message).to.throw(message);
    }
  });

  it('of a wrong century do not fill the memory', () => {
    expect(() => toIntervals([at(0, 1), { at: new Date(0), value: 1 }], { ...energy, step: 60 })).to.throw('too many');
  });

  it('give no intervals where there are none', () => {
    expect(toIntervals([], energy)).to.deep.equal({
      start: new Date(0),
      step: 900,
      unit: 'Wh',
      values: [],
      quality: [],
    });
    expect(toIntervals([], power).values).to.deep.equal([]);
  });
});

describe('readings of power', () => {
  it('are means of their step (U1)', () => {
    expect(told([at(0, 2.4), at(15, 0.309)], power)).to.deep.equal([[600, 77.25], 'AA']);
    expect(told([at(15, 2.4), at(30, 0.309)], { ...power, stamp: 'end' })).to.deep.equal([[600, 77.25], 'AA']);
  });

  it('finer than the step are weighted by time', () => {
    const samples = [at(0, 10), at(10, 40), at(15, 0), at(20, 0), at(25, 0)];
    // 10 kW for ten minutes, 40 for five.
    expect(told(samples, power)).to.deep.equal([[5000, 0], 'AA']);
    const ends = [at(0, 7), at(10, 10), at(15, 40)];
    expect(told(ends, { ...power, stamp: 'end' })).to.deep.equal([[5000], 'A']);
    expect(told([at(0, 10), at(10, 40)], power)).to.deep.equal([[5000], 'A']);
  });

  it('do not tell of the time after they stopped', () => {
    const minutes = Array.from({ length: 20 }, (_, minute) => at(minute, 6));
    const { values, quality } = toIntervals([...minutes, at(60, 6)], power);
    expect(values).to.deep.equal([1500, null, null, null, 1500]);
    expect(quality.join('')).to.equal('AMMMA');
  });

  it('of the better part of an interval estimate it', () => {
    expect(told([at(0, 6), at(5, 6), at(10, null)], power)).to.deep.equal([[1500], 'E']);
    expect(told([at(0, 6), at(5, null)], power)).to.deep.equal([[null], 'M']);
  });

  it('hold as long as they are told to', () => {
    const changes = [at(0, 1), at(40, 2)];
    expect(told(changes, { ...power, hold: 3600 })[0].slice(0, 4)).to.deep.equal([250, 250, 333.333333, 500]);
  });

  it('may be below zero, as an inverter’s at night is (R8)', () => {
    // Own figures: fifteen watts at noon, a little taken at night.
    const watts = [-6.35, -6.2, 0, 1500, 3000, 1500, 0, -6.1];
    const { values } = toIntervals(
      watts.map((value, index) => at(index * 15, value)),
      { ...power, unit: 'W' },
    );
    expect(values.reduce<number>((sum, value) => sum + (value as number), 0)).to.be.closeTo(1500 - 4.6625, 1e-6);
  });

  it('average a state by the time it lasted', () => {
    const samples = [at(0, 20), at(10, 23), at(15, 21)];
    expect(toIntervals(samples, { ...power, unit: '°C' })).to.deep.include({ values: [21], unit: '°C' });
  });

  it('above what the connection can carry are none', () => {
    expect(told([at(0, 50), at(15, 51)], { ...power, limitW: 50_000 })).to.deep.equal([[12_500, null], 'AX']);
  });
});
