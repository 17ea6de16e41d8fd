const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text inside XML 1.0, where most control characters can't stand, not even escaped. */
export function xmlText(text: string): string {
  return text.replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/g, '\ufffd').replace(/[&<>"]/g, escaped);
}

const escaped = (character: string): string => ESCAPES[character] ?? '';

/**
 * A text of a workbook: what XML can't hold is written as `_x0001_`, and what looks like that already is escaped itself
 * (ECMA-376 part 1, 22.9.2.19).
 */
export function workbookText(text: string): string {
  const coded = text
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')

    .replace(/[\u0000-\u0008\v\f\r\u000e-\u001f\ufffe\uffff]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
  return xmlText(coded);
}
