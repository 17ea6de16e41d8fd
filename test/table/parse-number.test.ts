import { expect } from '@open-wc/testing';
import { isDigitCode, parseNumber } from '../../src/table/parse-number.js';

describe('parseNumber', () => {
  const readable: [string, number][] = [
    ['0', 0],
    ['1234,5', 1234.5],
    ['1 234 567,25', 1234567.25],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ['-1234.5', -1234.5],
    ['\u22125', -5],
    ['+7', 7],
    [',5', 0.5],
    ['1e3', 1000],
    [' 12 ', 12],
  ];
  for (const [text, value] of readable) {
    it(`reads "${text}" as ${value}`, () => expect(parseNumber(text)).to.equal(value));
  }

  for (const text of [
    '',
    ' ',
    '-',
    ',',
    '.',
    '1,234,567',
    '1 23',
    '12 %',
    'NaN',
    'Infinity',
    '0x10',
    '1e999',
    '1.',
    '5 kWh',
  ]) {
    it(`does not take "${text}" for a number`, () => expect(parseNumber(text)).to.equal(null));
  }

  it('tells codes from numbers by their leading zero', () => {
    expect(['00501', '0', '0,5', '10'].map(isDigitCode)).to.deep.equal([true, false, false, false]);
  });

  it('takes a long run of digits in linear time', () => {
    expect(parseNumber(`${'1 '.repeat(200_000)}x`)).to.equal(null);
  });
});
