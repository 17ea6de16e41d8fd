import type { TextPiece } from './facts.js';

/** Lets a number of six digits and more part from a unit that is a word, where a line has hardly room for both: the word would be torn instead. */
export const looseUnits = (pieces: readonly TextPiece[]): readonly TextPiece[] =>
  pieces.map((piece) => ({ ...piece, text: piece.text.replace(/(\d[\d\s]{6,})\u00a0(?=\p{L}{3})/gu, '$1 ') }));
