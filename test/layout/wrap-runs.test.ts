import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { wrapRuns } from '../../src/layout/wrap-runs.js';
import type { TextPiece } from '../../src/locale/facts.js';
import { evenText } from '../helper/charts.js';

const wrap = (pieces: readonly TextPiece[], width: number): string[] =>
  wrapRuns(pieces, width, 16, evenText).map(({ runs }) =>
    runs.map(({ text, strong }) => (strong ? `[${text}]` : text)).join(''),
  );

describe('wrapRuns', () => {
  it('breaks at spaces, into as few lines as it can', () => {
    expect(wrap([{ text: 'jedna dvě tři čtyři' }], 70)).to.deep.equal(['jedna dvě', 'tři čtyři']);
    expect(wrap([{ text: 'jedna' }], 70)).to.deep.equal(['jedna']);
  });

  it('keeps what is strong strong, and a full stop with its word', () => {
    const pieces = [{ text: 'Nejvyšší má ' }, { text: '1 234', strong: true }, { text: '. Jinde méně.' }];
    expect(wrap(pieces, 1000)).to.deep.equal(['Nejvyšší má [1 234]. Jinde méně.']);
    expect(wrap(pieces, 90)).to.deep.equal(['Nejvyšší má', '[1 234]. Jinde', 'méně.']);
  });

  it('never breaks at an unbreakable space', () => {
    expect(wrap([{ text: 'má 107\u202f389\u00a0osob' }], 98)).to.deep.equal(['má', '107\u202f389\u00a0osob']);
  });

  it('breaks a word that is wider than a line inside it', () => {
    expect(wrap([{ text: 'a https://example.org' }], 70)).to.deep.equal(['a', 'https://ex', 'ample.org']);
  });

  it('has no lines for no text', () => {
    expect(wrap([], 70)).to.deep.equal([]);
    expect(wrap([{ text: ' ' }], 70)).to.deep.equal([]);
  });

  it('loses and adds nothing but spaces, and fits, whatever the pieces', () => {
    const piece = fc.record({ text: fc.string({ unit: fc.constantFrom(...'ab. ž') }), strong: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.integer({ min: 8, max: 120 }), (pieces, width) => {
        const lines = wrapRuns(pieces, width, 16, evenText);
        const letters = (all: readonly TextPiece[]): string =>
          all
            .map(({ text, strong }) => text.replaceAll(' ', '').replace(/./gu, (one) => (strong ? `${one}!` : one)))
            .join('');
        expect(letters(lines.flatMap(({ runs }) => runs))).to.equal(letters(pieces));
        for (const line of lines) expect(line.width).to.be.at.most(width);
      }),
      { numRuns: 500 },
    );
  });
});
