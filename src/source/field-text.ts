/** Reads what a text has of markup. */
export type ReadMarkup = (text: string) => string;

const asIs: ReadMarkup = (text) => text;

/** Text of a publisher's field, on one line, NFC. Null for what is no text, empty, or holds an unfilled `{{template}}`. */
export function fieldText(value: unknown, readMarkup: ReadMarkup = asIs): string | null {
  if (typeof value !== 'string' || value.includes('{{')) return null;
  const text = readMarkup(value)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC');
  return text === '' ? null : text;
}
