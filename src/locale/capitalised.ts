import type { TextPiece } from './facts.js';

/** A word that has capitals of its own, as kWh and pH, is as it is. */
export const capital = (text: string): string =>
  /^.\S*\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** With a capital in front. */
export function capitalised(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const [first, ...rest] = pieces.filter(({ text }) => text !== '');
  if (!first) return [];
  return [{ ...first, text: capital(first.text) }, ...rest];
}
