import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { digitsOfStep, formatNumber } from '../../src/locale/number-format.js';
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

  it('shortens millions, without a place to break the line', () => {
    expectCases([
      ['cs', 2500000, { compact: true }, `2,5${NBSP}mil.`],
      ['en', 2500000, { compact: true }, '2.5M'],
    ]);
  });

  it('gives an empty text for what is no number', () => {
    for (const value of [NaN, Infinity, -Infinity]) expectCases([['cs', value, {}, '']]);
  });

  it('never leaves a space that breaks a line, whatever the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.boolean(), (value, percent) => {
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
    });
    const alike = (text: string): string => text.replace(/\s/g, ' ').replace('\u2212', '-');
    fc.assert(
      fc.property(fc.constantFrom('cs', 'en'), value, choice, (lang, number, style) => {
        const intl = new Intl.NumberFormat(lang, {
          minimumFractionDigits: style.digits ?? 0,
          maximumFractionDigits: style.digits ?? 2,
          useGrouping: !style.plain,
          signDisplay: style.signed ? 'exceptZero' : 'negative',
        });
        expect(alike(formatNumber(lang, number, style))).to.equal(alike(intl.format(number)));
      }),
      { numRuns: 300 },
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

describe('digitsOfStep', () => {
  it('counts the decimals that tell two ticks apart', () => {
    const cases: readonly (readonly [number, number])[] = [
      [5, 0],
      [1, 0],
      [0.5, 1],
      [0.25, 2],
      [0.1 + 0.2, 1],
      [0.002, 3],
      [1e-12, 12],
      [2e6, 0],
    ];
    for (const [step, digits] of cases) expect(digitsOfStep(step), String(step)).to.equal(digits);
  });

  it('is none for what is no step', () => {
    for (const step of [0, -1, NaN, Infinity]) expect(digitsOfStep(step), String(step)).to.equal(0);
  });
});
