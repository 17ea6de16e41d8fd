import { expect } from '@open-wc/testing';
import type { DatePrecision } from '../../src/locale/date-format.js';
import { formatTick } from '../../src/locale/tick-format.js';

const SUMMER = Date.UTC(2026, 6, 15, 22, 30, 5);
/** Intl writes Czech dates with spaces of its own choice, which may change with its data. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('formatTick', () => {
  it('shows what changes from tick to tick, or the whole of what it belongs to', () => {
    const cases: readonly (readonly [string, DatePrecision, string, string])[] = [
      ['cs', 'year', '2026', '2026'],
      ['cs', 'month', 'čvc', 'červenec 2026'],
      ['cs', 'day', '16. 7.', '16. 7. 2026'],
      ['cs', 'hour', '0:30', '16. 7. 2026'],
      ['en', 'month', 'Jul', 'Jul 2026'],
      ['en', 'day', '16 Jul', '16 Jul 2026'],
    ];
    for (const [lang, unit, part, whole] of cases) {
      expect(plain(formatTick(lang, SUMMER, unit, false)), `${lang} ${unit}`).to.equal(part);
      expect(plain(formatTick(lang, SUMMER, unit, true)), `${lang} ${unit}, whole`).to.equal(whole);
    }
  });
});
