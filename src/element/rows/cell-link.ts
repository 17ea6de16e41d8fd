import type { Column } from '../../table/column.js';
import { safeLink } from '../safe-link.js';

const MAIL = /^(?:mailto:)?[^\s@/:?&<>()]+@[^\s@/:?&<>()]+\.[^\s@/:?&<>().]+$/i;
/** Columns of phone numbers, by what they are called; other columns have numbers that only look like one. */
const PHONE_COLUMN = /tel|phone|mobil|fax/i;
const PHONE = /^(?:tel:)?\+?\d[\d\s\u00a0()/-]{7,18}\d$/i;

/**
 * The address behind a cell: of an absolute http or https one itself, of an e-mail address and (in a column of such, or with `tel:` in
 * front) a phone number one that opens what sends to it. Null for everything else, which stays text.
 */
export function cellLink(text: string, { name, label }: Column): string | null {
  const cell = text.trim();
  if (/^https?:/i.test(cell)) return /\s/.test(cell) ? null : safeLink(cell);
  if (MAIL.test(cell)) return `mailto:${cell.replace(/^mailto:/i, '')}`;
  if (PHONE.test(cell) && (PHONE_COLUMN.test(`${name} ${label}`) || /^tel:/i.test(cell)))
    return `tel:${cell.replace(/[^\d+]/g, '')}`;
  return null;
}
