import { fieldText } from './field-text.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** `fieldText` without markup, entities read. */
export function plainText(value: unknown): string | null {
  return fieldText(value, withoutMarkup);
}

export function withoutMarkup(html: string): string {
  return withoutTags(html).replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, entity);
}

/** Drops everything from a `<` before a letter, `/` or `!` to the next `>`, in one pass. */
function withoutTags(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    const close = /[a-z/!]/i.test(html[open + 1] ?? '') ? html.indexOf('>', open) : open;
    if (close < 0) break;
    text += html.slice(at, close === open ? open + 1 : open) + (close === open ? '' : ' ');
    at = close + 1;
  }
  return text + html.slice(at);
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : whole;
  const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
