import { decodedUri } from '../decoded-uri.js';
import { plainText } from '../plain-text.js';

const ZERO = /^(?:creative commons\s+)?(?:cc?[0o]|zero)\b[\s-]*(?:1\.0)?(?:\s+universal)?$/i;
const ZERO_URL = /creativecommons\.org\/publicdomain\/zero\//i;
const BY_URL = /creativecommons\.org\/licenses\/([a-z-]{2,8})\/(\d\.\d)/i;
const BY = /^(?:creative commons\s+)?CC[\s-]+(BY(?:-[A-Z-]{2,5})?)(?:[\s-]+(\d\.\d))?(?:\s+(?:international|cz))?$/i;
const TERMS = /^https:\/\/data\.gov\.cz\/[^/]+\/([^/?#\s]+)\/?$/;

/**
 * A licence as people name it: the many spellings of CC0 and the Creative Commons addresses become `CC0 1.0`, `CC BY 4.0`; terms of use of the
 * Czech catalogue (`https://data.gov.cz/podmínky-užití/…`) their own words; anything else stays as written, without markup. Null for nothing,
 * for an unfilled template and for "none".
 */
export function licenceName(text: unknown): string | null {
  const plain = plainText(text);
  if (plain === null || /^(none|custom|other)$/i.test(plain)) return null;
  // The address may be in the markup only.
  const raw = String(text);
  if (ZERO.test(plain) || ZERO_URL.test(raw)) return 'CC0 1.0';
  const match = BY_URL.exec(raw) ?? BY.exec(plain);
  if (match) return `CC ${match[1]?.toUpperCase()}${match[2] ? ` ${match[2]}` : ''}`;
  const terms = decodedUri(TERMS.exec(plain)?.[1] ?? '').replaceAll('-', ' ');
  return terms ? terms.charAt(0).toUpperCase() + terms.slice(1) : plain;
}
