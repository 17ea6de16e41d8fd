import { expect } from '@open-wc/testing';
import { cs } from '../../src/locale/cs.js';
import { formatAge, formatDate } from '../../src/locale/date-format.js';
import type { DatePrecision } from '../../src/locale/date-format.js';

const WINTER = Date.UTC(2026, 0, 15, 22, 30, 5);
const SUMMER = Date.UTC(2026, 6, 15, 22, 30, 5);
/** Intl writes Czech dates with spaces of its own choice, which may change with its data. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('formatDate', () => {
  it('shows Prague’s calendar and clock in winter and summer, whatever the zone of the browser', () => {
    const cases: readonly (readonly [DatePrecision, number, string])[] = [
      ['year', WINTER, '2026'],
      ['month', WINTER, 'leden 2026'],
      ['day', WINTER, '15. 1. 2026'],
      ['minute', WINTER, '15. 1. 2026 23:30'],
      ['second', WINTER, '15. 1. 2026 23:30:05'],
      ['day', SUMMER, '16. 7. 2026'],
      ['hour', SUMMER, '16. 7. 2026 0:30'],
      ['minute', SUMMER, '16. 7. 2026 0:30'],
      ['year', Date.UTC(2025, 11, 31, 23), '2026'],
    ];
    for (const [precision, instant, text] of cases) {
      expect(plain(formatDate('cs', instant, precision)), `${precision} ${instant}`).to.equal(text);
    }
  });

  it('puts the day first in English and writes the month in letters, lest it be taken for the day', () => {
    expect(formatDate('en', WINTER, 'day')).to.equal('15 Jan 2026');
    expect(formatDate('en', SUMMER, 'month')).to.equal('July 2026');
  });

  it('tells the two readings of a repeated hour by nothing but their instants', () => {
    const first = Date.UTC(2026, 9, 25, 0, 30);
    expect(formatDate('cs', first, 'minute')).to.equal(formatDate('cs', first + 3_600_000, 'minute'));
    expect(plain(formatDate('cs', first, 'minute'))).to.equal('25. 10. 2026 2:30');
  });

  it('gives an empty text for what is no date', () => {
    for (const value of [NaN, Infinity]) expect(formatDate('cs', value, 'day')).to.equal('');
  });
});

describe('formatAge', () => {
  const MINUTE = 60_000;
  const DAY = 24 * 60 * MINUTE;

  it('says in words how long ago it was', () => {
    const cases: readonly (readonly [number, string, string])[] = [
      [MINUTE, 'před 1 minutou', '1 minute ago'],
      [59 * MINUTE, 'před 59 minutami', '59 minutes ago'],
      [120 * MINUTE, 'před 2 hodinami', '2 hours ago'],
      [DAY, 'před 1 dnem', '1 day ago'],
      [6.9 * DAY, 'před 6 dny', '6 days ago'],
      [21 * DAY, 'před 3 týdny', '3 weeks ago'],
      [62 * DAY, 'před 2 měsíci', '2 months ago'],
      [800 * DAY, 'před 2 lety', '2 years ago'],
    ];
    for (const [age, czech, english] of cases) {
      expect(formatAge('cs', age), String(age)).to.equal(czech);
      expect(formatAge('en', age), String(age)).to.equal(english);
    }
  });

  it('says nothing of the last minute, of the future and of nothing', () => {
    for (const age of [0, 59_999, -DAY, NaN]) expect(formatAge('cs', age), String(age)).to.equal(null);
  });

  it('stands behind the date in the footer', () => {
    expect(cs.strings.dataFrom('2. 11. 2026', cs.age(21 * DAY))).to.equal('data z\u00a02. 11. 2026, před 3 týdny');
    expect(cs.strings.dataFrom('2. 11. 2026', null)).to.equal('data z\u00a02. 11. 2026');
    expect(cs.strings.stale('2. 11. 2026', null)).to.equal('poslední známá data z\u00a02. 11. 2026');
  });
});
