import { expect } from '@open-wc/testing';
import { csSpanWords } from '../../src/locale/cs-span.js';
import { enSpanWords } from '../../src/locale/en-span.js';
import type { StatedDifference } from '../../src/locale/span-words.js';
import type { TextPiece } from '../../src/locale/facts.js';
import { plain } from '../helper/mount.js';

const told = (pieces: readonly TextPiece[]): string => plain(pieces.map(({ text }) => text).join(''));
const facts = (difference: StatedDifference | null): Parameters<typeof csSpanWords.period>[0] => ({
  span: 'červen 2026',
  load: '10 kWh',
  own: null,
  pv: null,
  difference,
  coverage: null,
});

describe('the sentence about a stretch of time', () => {
  for (const [direction, czech, english] of [
    [-1, 'o 8 % méně než předtím', '8 % less than before'],
    [0, 'stejně jako předtím', 'the same as before'],
    [1, 'o 8 % více než předtím', '8 % more than before'],
  ] as const)
    it(`compares it with the time before: ${english}`, () => {
      const difference = { percent: '8\u00a0%', direction };
      expect(told(csSpanWords.period(facts(difference)))).to.contain(`; ${czech}.`);
      expect(told(enSpanWords.period(facts(difference)))).to.contain(`; ${english}`);
    });

  it('compares nothing where nothing was before', () => {
    expect(told(csSpanWords.period(facts(null)))).to.equal('Spotřeba za červen 2026: 10 kWh.');
  });
});
