import { invalidQuery } from './service-error.js';

/**
 * @typedef {{ number?: number, text?: string, name?: string, quoted?: boolean, symbol?: string }} Token
 */

const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d+)?|\.\d+)|N?'(?<text>(?:[^']|'')*)'|"(?<quoted>[^"]+)"|(?<name>[\p{L}_][\p{L}\p{N}\p{M}_]*)|(?<symbol><>|!=|<=|>=|[=<>(),+-]))/uy;

/**
 * Splits a where clause; field names may carry diacritics.
 *
 * @param {string} text
 * @returns {Token[]}
 */
export function tokensOf(text) {
  const source = text.trimEnd();
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const groups = TOKEN.exec(source)?.groups;
    if (!groups) throw invalidQuery('where');
    if (groups.number !== undefined) tokens.push({ number: Number(groups.number) });
    else if (groups.text !== undefined) tokens.push({ text: groups.text.replaceAll("''", "'") });
    else if (groups.quoted !== undefined) tokens.push({ name: groups.quoted, quoted: true });
    else if (groups.name !== undefined) tokens.push({ name: groups.name });
    else tokens.push({ symbol: groups.symbol });
  }
  return tokens;
}
