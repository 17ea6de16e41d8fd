import { plainText } from './plain-text.js';

/**
 * A licence as people name it: the many spellings of CC0 and the Creative Commons addresses become `CC0 1.0`, `CC BY 4.0`; anything
 * else stays as written, without markup. Null for nothing, for an unfilled template and for "none".
 */
export function licenceName(text: unknown): string | null {
  const plain = plainText(text);
  if (plain === null || /^(none|custom|other)$/i.test(plain)) return null;
  // The address may be in the markup only.
  const raw = String(text);
  if (/^c[c]?[0o][\s-]*(1\.0)?$/i.test(plain) || /creativecommons\.org\/publicdomain\/zero\//i.test(raw))
    return 'CC0 1.0';
  const match =
    /creativecommons\.org\/licenses\/([a-z-]{2,8})\/(\d\.\d)/i.exec(raw) ??
    /^CC[\s-]+(BY[A-Z-]*)[\s-]+(\d\.\d)$/i.exec(plain);
  return match ? `CC ${match[1]?.toUpperCase()} ${match[2]}` : plain;
}
