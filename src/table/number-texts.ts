import { missing } from './missing.js';
import { packTexts } from './pack-texts.js';
import { pieces } from './pieces.js';
import type { Steps } from './steps.js';
import type { Texts } from './texts.js';

/** Texts of rows as a column keeps them. */
export interface NumberedTexts {
  /** Number of each row's text; 0 where there is none. */
  readonly values: Uint32Array;
  readonly missing: Uint8Array | null;
  readonly dictionary: Texts;
}

/** Of fewer rows nearly all must have a text of their own, of more of them half, as a column may only begin to repeat itself. */
const MANY = 16_384;
const MOST = 0.9;
const HALF = 0.5;

interface Numbering {
  readonly values: Uint32Array;
  missing: Uint8Array | null;
  readonly dictionary: string[];
  readonly numbers: Map<string, number>;
}

/** Gives each different text a number, piece by piece. */
export function* numberTexts(texts: readonly (string | null | undefined)[]): Steps<NumberedTexts> {
  const into: Numbering = {
    values: new Uint32Array(texts.length),
    missing: null,
    dictionary: [],
    numbers: new Map(),
  };
  let isPlain = texts.length < MANY;
  for (const [from, to] of pieces(texts.length)) {
    enter(texts, from, to, into);
    yield;
    // Of many texts that differ, finding their numbers by strings takes longer than all else.
    const isNew = into.dictionary.length > to * (to < MANY ? MOST : HALF);
    if (isPlain || from === 0 || !isNew) continue;
    const packed = yield* packTexts(texts);
    if (packed) return packed;
    isPlain = true;
  }
  const { values, dictionary } = into;
  return { values, missing: into.missing, dictionary };
}

/** Numbers the texts of the rows `from … to`. */
function enter(texts: readonly (string | null | undefined)[], from: number, to: number, into: Numbering): void {
  const { values, dictionary, numbers } = into;
  for (let row = from; row < to; row++) {
    const given = texts[row];
    if (given === null || given === undefined) {
      into.missing ??= new Uint8Array(values.length);
      into.missing[row] = missing.null;
      continue;
    }
    const text = String(given);
    let number = numbers.get(text);
    if (number === undefined) {
      number = dictionary.length;
      numbers.set(text, number);
      dictionary.push(text);
    }
    values[row] = number;
  }
}
