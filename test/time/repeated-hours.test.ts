import { expect } from '@open-wc/testing';
import { epochOf } from '../../src/time/calendar.js';
import { dateReading } from '../../src/time/date-reading.js';
import { tellRepeatedHours } from '../../src/time/repeated-hours.js';

/** Wall-clock readings of 25 October 2026 (`2:45`), when Prague's clocks go back at 3:00, as they are read one by one. */
const read = (...times: string[]): Float64Array =>
  Float64Array.from(times, (time) => {
    const [hour = NaN, minute = NaN] = time.split(':').map(Number);
    return epochOf(2026, 10, 25, hour, minute);
  });
/** Minutes since 1:00 summer time. */
const told = (values: Float64Array, isLocal = (): boolean => true): number[] => {
  tellRepeatedHours(values, isLocal, dateReading);
  return [...values].map((value) => (value - epochOf(2026, 10, 25, 1)) / 60_000);
};

describe('tellRepeatedHours', () => {
  it('takes quarter hours that go back for the second reading', () => {
    const quarters = ['1:45', '2:00', '2:15', '2:30', '2:45', '2:00', '2:15', '2:30', '2:45', '3:00'];
    expect(told(read(...quarters))).to.deep.equal([45, 60, 75, 90, 105, 120, 135, 150, 165, 180]);
  });

  it('takes an hour that comes twice for both of its readings', () => {
    expect(told(read('1:00', '2:00', '2:00', '3:00'))).to.deep.equal([0, 60, 120, 180]);
  });

  it('knows rows of two series at the same times, and moves them together', () => {
    const rows = ['1:30', '1:30', '2:00', '2:00', '2:30', '2:30', '2:00', '2:00', '2:30', '2:30', '3:00', '3:00'];
    expect(told(read(...rows))).to.deep.equal([30, 30, 60, 60, 90, 90, 120, 120, 150, 150, 180, 180]);
  });

  it('leaves alone what names its offset, what is missing, and every other time that goes back', () => {
    expect(told(read('2:30', '2:00'), () => false)).to.deep.equal([90, 60]);
    expect(told(read('1:30', '1:00', '4:00', '3:30'))).to.deep.equal([30, 0, 240, 210]);
    const gap = read('2:30', '2:45', '2:00');
    gap[1] = NaN;
    expect(told(gap)).to.deep.equal([90, NaN, 120]);
    expect(told(new Float64Array(0))).to.deep.equal([]);
  });
});
