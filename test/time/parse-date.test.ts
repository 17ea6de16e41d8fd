import { expect } from '@open-wc/testing';
import { parseIsoDate } from '../../src/time/parse-date.js';

describe('parseIsoDate', () => {
  const readable: [string, number, boolean][] = [
    ['2026-03-29', Date.UTC(2026, 2, 28, 23), true],
    ['2026-03', Date.UTC(2026, 1, 28, 23), true],
    ['2026-07-01T12:00', Date.UTC(2026, 6, 1, 10), false],
    ['2026-07-01 12:00:30', Date.UTC(2026, 6, 1, 10, 0, 30), false],
    ['2026-07-01T12:00:00.25Z', Date.UTC(2026, 6, 1, 12, 0, 0, 250), false],
    ['2026-07-01T12:00:00+05:30', Date.UTC(2026, 6, 1, 6, 30), false],
    ['2026-07-01T12:00:00-0200', Date.UTC(2026, 6, 1, 14), false],
    ['2024-02-29', Date.UTC(2024, 1, 28, 23), true],
  ];
  for (const [text, epochMs, dateOnly] of readable) {
    it(`reads ${text}`, () => expect(parseIsoDate(text)).to.deep.equal({ epochMs, dateOnly }));
  }

  for (const text of [
    '',
    '2026',
    '20260329',
    '2026-13',
    '2026-02-30',
    '2025-02-29',
    '2026-01-01T25:00',
    '29. 3. 2026',
    '2026-1-1',
  ]) {
    it(`does not take "${text}" for a date`, () => expect(parseIsoDate(text)).to.equal(null));
  }
});
