import { capitalised } from './capitalised.js';
import type { TextPiece } from './facts.js';

export { capital } from './capitalised.js';

/** The strong piece of a sentence: its most important number. */
export const strong = (text: string): TextPiece => ({ text, strong: true });

/**
 * A sentence of plain text and strong pieces, written as it is read: sentence`Nejvíc má ${strong(name)}.` Its first letter becomes a capital,
 * as it may be the name of a measure that was a column's.
 */
export function sentence(texts: TemplateStringsArray, ...parts: readonly (string | TextPiece)[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  const add = (piece: TextPiece): void => {
    const last = pieces[pieces.length - 1];
    if (last && !last.strong && !piece.strong) pieces[pieces.length - 1] = { text: last.text + piece.text };
    else if (piece.text !== '') pieces.push(piece);
  };
  texts.forEach((text, index) => {
    add({ text });
    const part = parts[index];
    if (part !== undefined) add(typeof part === 'string' ? { text: part } : part);
  });
  return capitalised(pieces);
}
