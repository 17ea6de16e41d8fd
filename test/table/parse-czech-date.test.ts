import { expect } from '@open-wc/testing';
import { parseCzechDate } from '../../src/table/parse-czech-date.js';

describe('parseCzechDate', () => {
  const readable: [string, string, boolean][] = [
    ['1. 2. 2024', '2024-01-31T23:00:00.000Z', true],
    ['01.07.2024', '2024-06-30T22:00:00.000Z', true],
    ['1.\u00a02.\u00a02024', '2024-01-31T23:00:00.000Z', true],
    ['29.2.2024', '2024-02-28T23:00:00.000Z', true],
    ['1.2.2024 13:45', '2024-02-01T12:45:00.000Z', false],
    ['31. 3. 2024, 3:00:30', '2024-03-31T01:00:30.000Z', false],
  ];
  for (const [text, instant, dateOnly] of readable) {
    it(`reads "${text}" by Prague's calendar`, () => {
      expect(parseCzechDate(text)).to.deep.equal({ epochMs: Date.parse(instant), dateOnly });
    });
  }

  for (const text of [
    '',
    '1.2.24',
    '30.2.2024',
    '29.2.2023',
    '1.13.2024',
    '0.1.2024',
    '1.1.0050',
    '2024',
    '1.2.',
    '1.2.2024 25:00',
    '1.2.2024 5',
    '1/2/2024',
  ]) {
    it(`does not take "${text}" for a date`, () => expect(parseCzechDate(text)).to.equal(null));
  }
});
