import { SourceError } from '../source/source-error.js';

/** The number in an attribute; undefined where there is none. Throws `bad-attribute` for anything else. */
export function numberAttribute(name: string, text: string | null): number | undefined {
  if (text === null || text.trim() === '') return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new SourceError('bad-attribute', `${name}="${text}": not a number`);
  return value;
}

/** px of a `height` such as `320` or `320px`; null when there is none. */
export function heightOf(text: string | null): number | null {
  const height = numberAttribute('height', text?.replace(/px$/, '') ?? null);
  if (height !== undefined && height < 1) throw new SourceError('bad-attribute', `height="${text}": not above zero`);
  return height ?? null;
}
