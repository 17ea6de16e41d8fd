import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addUnits, calendarParts, calendarUnits, epochOf, startOf } from '../../src/time/calendar.js';
import { zoneOffset } from '../../src/time/zone-offset.js';

const SPRING = Date.UTC(2026, 2, 29, 1);
const AUTUMN = Date.UTC(2026, 9, 25, 1);
const HOUR = 3_600_000;
const instant = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2037, 11) });

/** Length of the Prague calendar day that holds an instant. */
const hoursInDay = (epochMs: number): number =>
  (addUnits(startOf(epochMs, 'day'), 'day', 1) - startOf(epochMs, 'day')) / 3_600_000;

describe('zoneOffset', () => {
  it('changes to the second at the transitions', () => {
    expect(zoneOffset(SPRING - 1)).to.equal(HOUR);
    expect(zoneOffset(SPRING)).to.equal(2 * HOUR);
    expect(zoneOffset(AUTUMN - 1)).to.equal(2 * HOUR);
    expect(zoneOffset(AUTUMN)).to.equal(HOUR);
    expect(zoneOffset(NaN)).to.be.NaN;
  });

  it('has an offset at the first and at the last instant that a date can hold, and around 1970', () => {
    for (const epochMs of [-8.64e15, -8_639_977_878_000_001, 8.64e15 - 1, 8.64e15]) {
      expect(Math.abs(zoneOffset(epochMs)), String(epochMs)).to.be.within(0, 2 * HOUR);
    }
    expect(zoneOffset(8.64e15 + 2)).to.be.NaN;
    expect([zoneOffset(-1), zoneOffset(0)]).to.deep.equal([HOUR, HOUR]);
  });

  it('agrees with Intl on both sides of every change since 1996, known or asked', () => {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Prague', hour: '2-digit', minute: '2-digit' });
    for (let year = 1996; year <= 2030; year++) {
      for (const month of [2, 9]) {
        const last = Date.UTC(year, month, 31, 1);
        const change = last - new Date(last).getUTCDay() * 24 * HOUR;
        for (const instant of [change - 1, change]) {
          const { hour } = calendarParts(instant);
          expect(String(hour).padStart(2, '0'), new Date(instant).toISOString()).to.equal(
            format.format(instant).slice(0, 2),
          );
        }
        expect(zoneOffset(change)).to.not.equal(zoneOffset(change - 1));
      }
    }
  });

  it('agrees with Intl at any instant', () => {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Prague', hour: '2-digit', minute: '2-digit' });
    fc.assert(
      fc.property(instant, (epochMs) => {
        const { hour, minute } = calendarParts(epochMs);
        expect(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`).to.equal(format.format(epochMs));
      }),
    );
  });
});

describe('calendar of Prague', () => {
  it('knows the days of 23, 24 and 25 hours', () => {
    expect(hoursInDay(SPRING)).to.equal(23);
    expect(hoursInDay(AUTUMN)).to.equal(25);
    expect(hoursInDay(Date.UTC(2026, 5, 1))).to.equal(24);
  });

  it('moves a skipped time on and takes the first of a repeated one', () => {
    expect(epochOf(2026, 3, 29, 2, 30)).to.equal(SPRING + HOUR / 2);
    expect(epochOf(2026, 10, 25, 2, 30)).to.equal(AUTUMN - HOUR / 2);
    expect(epochOf(2026, 13, 1)).to.equal(epochOf(2027, 1, 1));
  });

  it('keeps the two hours of autumn apart', () => {
    expect(startOf(AUTUMN + 10, 'hour')).to.equal(AUTUMN);
    expect(startOf(AUTUMN - 10, 'hour')).to.equal(AUTUMN - HOUR);
    expect(startOf(AUTUMN, 'day')).to.equal(epochOf(2026, 10, 25));
  });

  it('ends months on their last day', () => {
    expect(addUnits(epochOf(2026, 1, 31), 'month', 1)).to.equal(epochOf(2026, 2, 28));
    expect(addUnits(epochOf(2024, 2, 29), 'year', 1)).to.equal(epochOf(2025, 2, 28));
    expect(addUnits(epochOf(2026, 3, 28, 12), 'day', 1)).to.equal(epochOf(2026, 3, 29, 12));
    expect(addUnits(0, 'hour', 2)).to.equal(2 * HOUR);
  });

  it('starts every unit at or before the instant, and starts it only once', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...calendarUnits), (epochMs, unit) => {
        const start = startOf(epochMs, unit);
        expect(start).to.be.at.most(epochMs);
        expect(startOf(start, unit)).to.equal(start);
        expect(addUnits(start, unit, 1)).to.be.greaterThan(epochMs);
      }),
    );
  });

  it('reads back the wall clock that it wrote, but for the skipped hour', () => {
    fc.assert(
      fc.property(instant, (epochMs) => {
        const { year, month, day, hour, minute, second } = calendarParts(epochMs);
        const written = epochOf(year, month, day, hour, minute, second);
        expect([0, HOUR]).to.include(Math.floor(epochMs / 1000) * 1000 - written);
      }),
    );
  });
});
