import { parseNumber } from '../../table/parse-number.js';

/** A line (`low` = `high`) or a band over the value axis, with its words. */
export interface Reference {
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

/** Words at a place of the x axis, as it is written there. */
export interface Annotation {
  readonly at: string;
  readonly label: string;
}

const partsOf = (text: string): string[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Reads `Cíl: 250|Rozmezí: 200–250`; the words may be left out. Throws a RangeError that names the part it can't read. */
export function parseReferences(text: string): readonly Reference[] {
  return partsOf(text).map((part) => {
    const colon = part.lastIndexOf(':');
    const label = part.slice(0, Math.max(0, colon)).trim();
    const value = part.slice(colon + 1).trim();
    const one = parseNumber(value);
    if (one !== null) return { label, low: one, high: one };
    // A sign in front of the second number is no dash between the two.
    const [, first = '', second = ''] = /^(.*?\d)\s*[–-]\s*(\S.*)$/.exec(value) ?? [];
    const [low, high] = [parseNumber(first), parseNumber(second)];
    if (low === null || high === null) throw new RangeError(`reference="${part}": no number such as Cíl: 250`);
    return { label, low: Math.min(low, high), high: Math.max(low, high) };
  });
}

/** Reads `2024: rekonstrukce|2025: FVE`. Throws a RangeError for a part without a colon; one inside a time (`12:30`) is none. */
export function parseAnnotations(text: string): readonly Annotation[] {
  return partsOf(text).map((part) => {
    const colon = part.search(/:(?!\d)/);
    const [at, label] = [part.slice(0, Math.max(0, colon)).trim(), part.slice(colon + 1).trim()];
    if (colon < 0 || at === '' || label === '')
      throw new RangeError(`annotations="${part}": no place and words such as 2024: rekonstrukce`);
    return { at, label };
  });
}

/** Reads `low,high`: two names of columns. Throws a RangeError for anything else. */
export function parseConfidence(text: string): readonly [string, string] {
  const [low = '', high = '', ...more] = text.split(',').map((part) => part.trim());
  if (low === '' || high === '' || more.length > 0) throw new RangeError(`confidence="${text}": not two columns`);
  return [low, high];
}
