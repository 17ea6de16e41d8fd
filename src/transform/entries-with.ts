import { searchText } from '../query/search-text.js';

/** All texts of a dictionary as one, in the form that is searched, and where each begins. */
interface Searched {
  readonly size: number;
  readonly text: string;
  readonly begin: Uint32Array;
}

/** Stands between the texts: nobody types it. */
const BETWEEN = '\u0001';

/** A dictionary is written in the searched form once, however many keystrokes follow. */
const known = new WeakMap<readonly string[], Searched>();

/** 1 for each text of a dictionary that the searched text stands in, whatever the case and the diacritics of either. */
export function entriesWith(dictionary: readonly string[], text: string): Uint8Array {
  const wanted = searchText(text);
  const entries = new Uint8Array(dictionary.length);
  if (wanted === '') return entries.fill(1);
  if (wanted.includes(BETWEEN)) return entries;
  const { text: all, begin } = searchedOf(dictionary);
  // One search in a long text is many times faster than many in short ones.
  for (let at = all.indexOf(wanted), entry = 0; at >= 0; at = all.indexOf(wanted, begin[entry + 1])) {
    while ((begin[entry + 1] as number) <= at) entry++;
    entries[entry] = 1;
  }
  return entries;
}

function searchedOf(dictionary: readonly string[]): Searched {
  const found = known.get(dictionary);
  // A dictionary that is still being read grows.
  if (found?.size === dictionary.length) return found;
  const text = searchText(dictionary.map((entry) => entry.replaceAll(BETWEEN, ' ')).join(BETWEEN));
  const begin = new Uint32Array(dictionary.length + 1);
  let at = 0;
  for (let entry = 1; entry < dictionary.length; entry++) {
    at = text.indexOf(BETWEEN, at) + 1;
    begin[entry] = at;
  }
  begin[dictionary.length] = text.length + 1;
  const searched = { size: dictionary.length, text, begin };
  known.set(dictionary, searched);
  return searched;
}
