import { lazy } from '../source/lazy.js';
import { SourceError } from '../source/source-error.js';

/** From one instant up to another, epoch ms. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

const days = lazy(() => import('./days-of.js'));

/**
 * Addresses of a source for a stretch of time: `{from}` and `{to}` become its instants, `{day}` each of its local days; against `base` where
 * they are relative. Rejects with `bad-attribute`, `too-large`.
 */
export async function sourceAddresses(
  src: string,
  base: string | null,
  { from, to }: TimeSpan,
): Promise<readonly string[]> {
  const instant = (ms: number): string => encodeURIComponent(new Date(ms).toISOString().replace('.000Z', 'Z'));
  const text = src.replaceAll('{from}', instant(from)).replaceAll('{to}', instant(to));
  const texts = text.includes('{day}')
    ? (await days()).daysOf(src, from, to).map((day) => text.replaceAll('{day}', day))
    : [text];
  return texts.map((one) => resolved(one, base));
}

/** An absolute address; relative ones of a document without one are the page's. */
export function resolved(text: string, base: string | null): string {
  if (base === null) return text;
  if (!URL.canParse(text, base)) throw new SourceError('bad-attribute', `not a URL: ${text}`);
  return new URL(text, base).href;
}
