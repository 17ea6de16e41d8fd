import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatNumber } from '../../src/locale/number-format.js';
import type { NumberStyle } from '../../src/locale/number-format.js';

const NARROW = '\u202f';
const MINUS = '\u2212';
const NBSP = '\u00a0';

type Case = readonly [lang: string, value: number, style: NumberStyle, text: string];

function expectCases(cases: readonly Case[]): void {
  for (const [lang, value, style, text] of cases) {
    expect(formatNumber(lang, value, style), `${lang} ${value} ${JSON.stringify(style)}`).to.equal(text);
  }
}

describe('formatNumber', () => {
  it('groups Czech thousands by a narrow unbreakable space and English ones by a comma', () => {
    expectCases([
      ['cs', 1234567, {}, `1${NARROW}234${NARROW}567`],
      ['cs', 1000, {}, `1${NARROW}000`],
      ['cs', 999, {}, '999'],
      ['en', 1234567, {}, '1,234,567'],
    ]);
  });

  it('shows at most two decimals where none are asked for, and as many as asked for where they are', () => {
    expectCases([
      ['cs', 1.5, {}, '1,5'],
      ['cs', 1.2345, {}, '1,23'],
      ['cs', 1, { digits: 2 }, '1,00'],
      ['cs', 1.2345, { digits: 0 }, '1'],
      ['en', 1.5, {}, '1.5'],
    ]);
  });

  it('writes a true minus sign, and none in front of a zero', () => {
    expectCases([
      ['cs', -5.25, {}, `${MINUS}5,25`],
      ['en', -1234, {}, `${MINUS}1,234`],
      ['cs', -0, {}, '0'],
      ['cs', -0.001, {}, '0'],
      ['cs', -0.001, { signed: true }, '0'],
    ]);
  });

  it('puts a plus in front of what is above zero when signs are asked for', () => {
    expectCases([
      ['cs', 3, { signed: true }, '+3'],
      ['cs', 0, { signed: true }, '0'],
      ['cs', -3, { signed: true }, `${MINUS}3`],
    ]);
  });

  it('leaves years and codes without groups', () => {
    expectCases([
      ['cs', 2024, { plain: true }, '2024'],
      ['en', 2024, { plain: true }, '2024'],
      ['cs', 46001, { plain: true }, '46001'],
    ]);
  });

  it('writes a share in per cent, behind an unbreakable space in Czech', () => {
    expectCases([
      ['cs', 0.125, { percent: true }, `12,5${NBSP}%`],
      ['cs', 12.5, { percent: true }, `1${NARROW}250${NBSP}%`],
      ['cs', -0.5, { percent: true, signed: true }, `${MINUS}50${NBSP}%`],
      ['en', 0.125, { percent: true }, '12.5%'],
      ['cs', 0, { percent: true, digits: 0 }, `0${NBSP}%`],
    ]);
  });

  it('shortens thousands and millions, without a place to break the line', () => {
    expectCases([
      ['cs', 2500000, { compact: true }, `2,5${NBSP}mil.`],
      ['cs', 1200, { compact: true }, `1,2${NBSP}tis.`],
      ['cs', -3e9, { compact: true }, `${MINUS}3${NBSP}mld.`],
      ['cs', 12.34, { compact: true }, '12,3'],
      ['cs', 0, { compact: true }, '0'],
      ['cs', 999_960, { compact: true }, `1${NBSP}mil.`],
      ['en', 2500000, { compact: true }, '2.5M'],
      ['en', 4e12, { compact: true }, '4T'],
    ]);
  });

  it('shortens as Intl does', () => {
    const alike = (text: string): string => text.replace(/\s/g, ' ').replace(MINUS, '-');
    for (const lang of ['cs', 'en']) {
      const intl = new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 1 });
      fc.assert(
        fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
          expect(alike(formatNumber(lang, value, { compact: true }))).to.equal(alike(intl.format(value)));
        }),
      );
    }
  });

  it('writes what has too many digits to be read by its power of ten', () => {
    expectCases([
      ['cs', 1e300, {}, `1${NBSP}×${NBSP}10³⁰⁰`],
      ['cs', -1.25e15, {}, `${MINUS}1,25${NBSP}×${NBSP}10¹⁵`],
      ['en', 1.25e15, { digits: 0 }, `1.25${NBSP}×${NBSP}10¹⁵`],
      ['cs', 1e-9, { scientific: true }, `1${NBSP}×${NBSP}10⁻⁹`],
      ['cs', 0, { scientific: true }, '0'],
      ['cs', 1e300, { compact: true }, `1${NBSP}×${NBSP}10³⁰⁰`],
    ]);
  });

  it('gives an empty text for what is no number', () => {
    for (const value of [NaN, Infinity, -Infinity]) expectCases([['cs', value, {}, '']]);
  });

  it('never leaves a space that breaks a line, whatever the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e14, max: 1e14 }), fc.boolean(), (value, percent) => {
        expect(formatNumber('cs', value, { percent })).to.match(/^[\d,+\u2212\u202f\u00a0%]+$/);
      }),
    );
  });

  it('writes as Intl does, but for the signs and spaces, whether it asks it or not', () => {
    const value = fc.oneof(
      fc.integer({ min: -1e7, max: 1e7 }).map((thousandths) => thousandths / 1000),
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
      fc.integer(),
    );
    const choice = fc.record({
      digits: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
      plain: fc.boolean(),
      signed: fc.boolean(),
      percent: fc.boolean(),
    });
    const alike = (text: string): string => text.replace(/\s/g, ' ').replace('\u2212', '-');
    fc.assert(
      fc.property(fc.constantFrom('cs', 'en'), value, choice, (lang, number, style) => {
        const intl = new Intl.NumberFormat(lang, {
          minimumFractionDigits: style.digits ?? 0,
          maximumFractionDigits: style.digits ?? (style.percent ? 1 : 2),
          useGrouping: !style.plain,
          signDisplay: style.signed ? 'exceptZero' : 'negative',
          style: style.percent ? 'percent' : 'decimal',
        });
        expect(alike(formatNumber(lang, number, style))).to.equal(alike(intl.format(number)));
      }),
      { numRuns: 1000 },
    );
  });

  it('can be read back to the number it was, to two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const text = formatNumber('cs', cents / 100);
        const read = Number(text.replaceAll(NARROW, '').replace(MINUS, '-').replace(',', '.'));
        expect(Math.round(read * 100)).to.equal(cents);
      }),
    );
  });
});
