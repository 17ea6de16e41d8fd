import type { TextPiece } from './facts.js';

/** A word that has capitals of its own, as kWh and pH, is as it is. */
export const capital = (text: string): string =>
  /^.\S*\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** With a capital in front, and one full stop behind what is shortened: not 2,5 mil.. */
export function capitalised(pieces: readonly TextPiece[]): readonly TextPiece[] {
  let before = '';
  return pieces.flatMap((piece) => {
    const text = (before + (before ? piece.text : capital(piece.text)))
      .replace(/([^.])\.\.(?!\.)/g, '$1.')
      .slice(before.length);
    before = (before + text).slice(-2);
    return text ? [{ ...piece, text }] : [];
  });
}
