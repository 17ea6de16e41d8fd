import type { TextPiece } from './facts.js';

/** Sentences with one full stop behind what is shortened: not 2,5 mil.. */
export function withFullStops(pieces: readonly TextPiece[]): readonly TextPiece[] {
  let before = '';
  return pieces.flatMap((piece) => {
    // At the end of a word only: `..` within a name of a source stays.
    const text = (before + piece.text).replace(/([^.])\.\.(?!\S)/g, '$1.').slice(before.length);
    before = (before + text).slice(-2);
    return text ? [{ ...piece, text }] : [];
  });
}
