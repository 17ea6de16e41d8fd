import { expect } from '@open-wc/testing';
import { localDay } from '../../src/energy/local-day.js';
import { toIntervals } from '../../src/energy/to-intervals.js';
import type { Reading } from '../../src/energy/intervals.js';

const at = (clock: string): string => `2026-07-01T${clock}:00Z`;
const readings = (...pairs: [string, number | null][]): Reading[] =>
  pairs.map(([clock, value]) => ({ at: at(clock), value }));
const register = { kind: 'register', unit: 'kWh', step: 900 } as const;

describe('localDay', () => {
  it('knows days of 92, 96 and 100 quarter hours', () => {
    const cases: [string, string, string, number][] = [
      ['2026-03-29', '2026-03-28T23:00', '2026-03-29T22:00', 92],
      ['2026-10-25', '2026-10-24T22:00', '2026-10-25T23:00', 100],
      ['2026-01-15', '2026-01-14T23:00', '2026-01-15T23:00', 96],
      ['2026-07-01', '2026-06-30T22:00', '2026-07-01T22:00', 96],
      ['2027-03-28', '2027-03-27T23:00', '2027-03-28T22:00', 92],
      ['2027-10-31', '2027-10-30T22:00', '2027-10-31T23:00', 100],
    ];
    for (const [date, start, end, quarters] of cases) {
      const expected = { start: new Date(`${start}Z`), end: new Date(`${end}Z`), quarters };
      expect(localDay(date), date).to.deep.equal(expected);
    }
  });

  it('refuses what is no date', () => {
    for (const text of ['2026-02-30', '2026-3-29', '', 'today', '2026-03-29T00:00']) {
      expect(() => localDay(text), text).to.throw(`not a date: ${text}`);
    }
  });
});

describe('toIntervals of a register', () => {
  it('counts on after a reset, across which nothing is known (R1)', () => {
    const data = readings(['10:00', 1000], ['10:15', 1000.5], ['10:30', 0.2], ['10:45', 0.6]);
    expect(toIntervals(data, register)).to.deep.equal({
      start: new Date(at('10:00')),
      step: 900,
      unit: 'Wh',
      values: [500, null, 400],
      quality: ['A', 'M', 'A'],
    });
  });

  it('takes zero and back for a fault (R2)', () => {
    const { values, quality } = toIntervals(readings(['10:00', 35.6], ['10:15', 0], ['10:30', 35.6]), register);
    expect(values).to.deep.equal([0, 0]);
    expect(quality).to.deep.equal(['R', 'R']);
  });

  it('has no energy across a change of meter (R5)', () => {
    const data = [
      { at: at('10:00'), value: 12345.6, meter: 'A' },
      { at: at('10:15'), value: 3, meter: 'B' },
      { at: at('10:30'), value: 4.5, meter: 'B' },
    ];
    expect(toIntervals(data, register).values).to.deep.equal([null, 1500]);
  });

  it('spreads the energy of a gap over it, recovered (R6)', () => {
    const { values, quality } = toIntervals(readings(['10:00', 100], ['11:00', 104]), register);
    expect(values).to.deep.equal([1000, 1000, 1000, 1000]);
    expect(quality).to.deep.equal(['R', 'R', 'R', 'R']);
  });
});
