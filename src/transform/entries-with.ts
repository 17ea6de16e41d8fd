import { searchText } from '../query/search-text.js';
import { Pace } from '../table/pace.js';
import type { Texts } from '../table/texts.js';
import { finished, paced } from '../table/steps.js';
import type { Steps } from '../table/steps.js';

/** All texts of a dictionary as one, in the form that is searched, and where each begins. */
interface Searched {
  readonly size: number;
  readonly text: string;
  readonly begin: Uint32Array;
}

/** Node and workers have it as well, though the language has not. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** Stands between the texts: nobody types it. */
const BETWEEN = '\u0001';
const BETWEEN_CODE = 1;

/** The searched form of the characters that nearly all texts consist of, where it is one character; 0 where it is not. */
let letters: Uint16Array | null = null;

function lettersOf(): Uint16Array {
  if (letters) return letters;
  letters = new Uint16Array(0x250);
  for (let code = 0; code < letters.length; code++) {
    const form = searchText(String.fromCharCode(code));
    letters[code] = form.length === 1 ? form.charCodeAt(0) : 0;
  }
  letters[BETWEEN_CODE] = 32;
  return letters;
}

/** Texts written at once while a reader is about to type; few at first, so that the code has come to its end before it is compiled for good. */
const FIRST = 256;
const PIECE = 4096;
/** Letters of most texts. */
const USUAL = 32;

/** A dictionary is written in the searched form once, however many keystrokes follow. */
const known = new WeakMap<Texts, Searched>();
/** Those of which a part is written already. */
const begun = new WeakMap<Texts, Steps<void>>();

/** Writes the searched form of a dictionary piece by piece, for who is about to search it: of a hundred thousand texts the first letter would wait for it. */
export async function prepareSearch(dictionary: Texts, pace = new Pace()): Promise<void> {
  if (!searchedNow(dictionary)) await paced(stepsOf(dictionary), pace, null);
}

/** 1 for each text of a dictionary that the searched text stands in, whatever the case and the diacritics of either. */
export function entriesWith(dictionary: Texts, text: string): Uint8Array {
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

function searchedOf(dictionary: Texts): Searched {
  for (;;) {
    const searched = searchedNow(dictionary);
    if (searched) return searched;
    finished(stepsOf(dictionary));
  }
}

/** A dictionary that is still being read grows. */
function searchedNow(dictionary: Texts): Searched | null {
  const searched = known.get(dictionary);
  return searched?.size === dictionary.length ? searched : null;
}

/** What is left of writing it. */
function stepsOf(dictionary: Texts): Steps<void> {
  let steps = begun.get(dictionary);
  if (!steps) begun.set(dictionary, (steps = write(dictionary)));
  return steps;
}

function* write(dictionary: Texts): Steps<void> {
  const size = dictionary.length;
  known.set(dictionary, { size, ...(yield* written(dictionary, size)) });
  begun.delete(dictionary);
}

/** Characters as numbers: bytes as long as all are ASCII, as Czech without diacritics nearly always is. */
type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** All texts in the searched form. Character by character, as the general way takes seconds for a hundred thousand texts. */
function* written(dictionary: Texts, size: number): Steps<Pick<Searched, 'text' | 'begin'>> {
  const simple = lettersOf();
  const written: Written = { begin: new Uint32Array(size + 1), codes: new Uint8Array(size * USUAL), most: 0x7f, at: 0 };
  for (let from = 0, to = 0; from < size; from = to) {
    if (from > 0) yield;
    to = Math.min(size, from === 0 ? FIRST : from + PIECE);
    writeSome(dictionary.slice(from, to), from, simple, written);
  }
  const { begin, codes, at } = written;
  begin[size] = at;
  return { text: textOf(codes.subarray(0, at)), begin };
}

/** The searched form so far. */
interface Written {
  readonly begin: Uint32Array;
  codes: Codes;
  /** The largest of them that there is room for. */
  most: number;
  at: number;
}

function writeSome(texts: readonly string[], first: number, simple: Uint16Array, into: Written): void {
  const { begin } = into;
  let { codes, most, at } = into;
  for (let index = 0; index < texts.length; index++) {
    let text = texts[index] as string;
    begin[first + index] = at;
    codes = withRoom(codes, at + text.length + 1, most);
    for (let place = 0; place < text.length; place++) {
      const code = simple[text.charCodeAt(place)] ?? 0;
      if (code === 0 || code > most) {
        text = searchText(text.replaceAll(BETWEEN, ' '));
        at = begin[first + index] as number;
        if (/[^\0-\x7f]/.test(text)) most = 0xffff;
        // One letter may have become two.
        codes = withRoom(codes, at + text.length + 1, most);
        for (place = 0; place < text.length; place++) codes[at++] = text.charCodeAt(place);
      } else codes[at++] = code;
    }
    codes[at++] = BETWEEN_CODE;
  }
  into.codes = codes;
  into.most = most;
  into.at = at;
}

function textOf(codes: Codes): string {
  // Makes a text of bytes, many times faster than of single characters; it is searched faster as well.
  if (codes instanceof Uint8Array) return new TextDecoder().decode(codes);
  let all = '';
  // More arguments would not fit on every stack.
  for (let from = 0; from < codes.length; from += 8192) {
    const some = codes.subarray(from, from + 8192) as ArrayLike<number> as number[];
    // Spread, they would go through an iterator one by one.
    all += String.fromCharCode.apply(null, some);
  }
  return all;
}

function withRoom(codes: Codes, length: number, most: number): Codes {
  const Kind = most > 0x7f ? Uint16Array : Uint8Array;
  if (codes instanceof Kind && length <= codes.length) return codes;
  const more = new Kind(length > codes.length ? length * 2 : codes.length);
  more.set(codes);
  return more;
}
