import type { MeasureText } from './scene.js';

/** Cuts a text with an ellipsis so that it fits `width` px; the whole text when it does already. */
export function truncateText(text: string, width: number, sizePx: number, measure: MeasureText): string {
  if (measure(text, sizePx) <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${text.slice(0, middle).trimEnd()}…`, sizePx) <= width) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}

/** Hardly any text is wider than this per letter, em. */
const WIDE_EM = 0.75;

/** Breaks a text at spaces into at most `most` lines of `width` px; null when it does not fit. */
export function wrapText(
  text: string,
  width: number,
  sizePx: number,
  most: number,
  measure: MeasureText,
): readonly string[] | null {
  // A short name in a wide place need not be measured.
  if (text.length * sizePx * WIDE_EM <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, sizePx) <= width) {
      line = longer;
      continue;
    }
    if (line === '' || lines.length + 1 >= most || measure(word, sizePx) > width) return null;
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}
