import type { TextPiece } from './facts.js';

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** With a capital in front. */
export function capitalised(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const [first, ...rest] = pieces.filter(({ text }) => text !== '');
  if (!first) return [];
  return [{ ...first, text: capital(first.text) }, ...rest];
}
