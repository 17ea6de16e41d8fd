const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text of a publisher's field: without markup, entities read, NFC. Null for what is no text, empty, or holds an unfilled `{{template}}`. */
export function plainText(value: unknown): string | null {
  if (typeof value !== 'string' || value.includes('{{')) return null;
  const text = withoutTags(value)
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, entity)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC');
  return text === '' ? null : text;
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
