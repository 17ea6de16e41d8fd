/** Letters that are no other letter with a mark, and what people type who have not got them. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * What a text is searched by: small letters without diacritics, so that *zelezny* is *Železný*. Letters that stand for two (ß, æ) are two;
 * a space of whatever kind is a space.
 */
export function searchText(text: string): string {
  // ASCII, which many texts and nearly all that is typed are.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().replace(/\s/g, ' ');
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\p{M}+|[łøđðħŧıĸŋßæœþ]/gu, (letter) => LETTERS[letter] ?? '')
    .replace(/\s/gu, ' ');
}
