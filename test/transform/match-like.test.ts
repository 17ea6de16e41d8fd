import { expect } from '@open-wc/testing';
import { matchLike } from '../../src/transform/match-like.js';

describe('matchLike', () => {
  const cases: [string, string, boolean][] = [
    ['', '', true],
    ['', '%', true],
    ['', '_', false],
    ['abc', 'abc', true],
    ['abc', 'a_c', true],
    ['abc', 'a%', true],
    ['abc', '%c', true],
    ['abc', '%b%', true],
    ['abc', 'ab', false],
    ['abc', '_', false],
    ['aXbXc', 'a%X%c', true],
    ['a.c', 'a.c', true],
    ['abc', 'a.c', false],
    ['😀x', '_x', true],
    ['ab', 'a%%%b', true],
  ];
  for (const [text, pattern, expected] of cases) {
    it(`${expected ? 'matches' : 'does not match'} "${text}" with "${pattern}"`, () => {
      expect(matchLike(text, pattern)).to.equal(expected);
    });
  }

  it('ends soon on patterns that ruin regular expressions', () => {
    expect(matchLike('a'.repeat(5000), `${'%a'.repeat(50)}b`)).to.equal(false);
  });
});
