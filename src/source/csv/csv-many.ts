import { PackedTexts } from '../../table/packed-texts.js';
import type { Pace } from '../../table/pace.js';
import type { ByteDictionary } from './byte-dictionary.js';
import { NOT_TEXT } from './csv-build.js';
import type { CsvParser } from './csv-parser.js';
import { LargeDictionary } from './large-dictionary.js';

const SLICE = 8192;
/** With room for less than so many times their rows columns are nearly full. */
const NEARLY = 1.25;

/** The texts of a dictionary, bytes until they are read. */
export class LateTexts extends PackedTexts {
  /** `decoder` takes all of the dictionary's bytes, which will be no more. */
  constructor(dictionary: ByteDictionary, decoder: TextDecoder, pace: Pace) {
    if (dictionary instanceof LargeDictionary) dictionary.seal();
    const packed = { bytes: dictionary.arena, starts: dictionary.starts };
    super(
      dictionary.size,
      (first, last) => dictionary.texts(first, last, decoder),
      decoder.encoding === 'utf-8' ? packed : undefined,
      pace,
    );
  }
}

/**
 * Keeps a parser of many rows ready for the next ones, told how many bytes came: columns that are nearly full get room for all rows that are
 * foreseen in `size` bytes, of which none is used before they come, and nothing is copied for them. Told of no bytes, makes the numbers of
 * all entries right, for a table.
 */
export function keeperOf(parser: CsvParser, size: number, pace: Pace): (bytes: number) => Promise<void> {
  const { columns, limits } = parser;
  const most = Math.min(limits.rows, limits.cells / columns.length);
  const firstRow = parser.rows;
  let done = 0;
  return async (bytes) => {
    const { rows } = parser;
    done += bytes;
    const foreseen = Math.min(most, ((rows - firstRow) * size) / done);
    for (const [index, column] of columns.entries()) {
      // Some more than that, as a few rows more may be foreseen after each piece; those that have too little after all grow at rows of their own.
      const room = Math.ceil(foreseen * (1.05 + (index % 8) / 100));
      if (column.capacity < rows * NEARLY && column.capacity < foreseen) column.grow(room);
      if (!(column.dictionary instanceof LargeDictionary)) column.dictionary = new LargeDictionary(column.dictionary);
      await (column.dictionary as LargeDictionary).settle(column, rows, pace, bytes === 0);
    }
  };
}

/** What the first byte of a text says: surely a text, one that may be a mark of no value, perhaps a letter, and anything else. */
const firsts = { text: 0, mark: 1, letter: 2, other: 3 } as const;
const LONGEST_MARK = 15;

function firstKinds(): Uint8Array {
  return new Uint8Array(256).map((_, byte) => {
    const sign = String.fromCharCode(byte);
    if (byte > 127) return firsts.letter;
    return /[fintx]/i.test(sign) ? firsts.mark : /[a-z]/i.test(sign) ? firsts.text : firsts.other;
  });
}

/** The texts where none can be anything else, as most bytes tell; null where some may be a number, a date, or a mark of no value. */
export async function lateTexts(
  dictionary: ByteDictionary,
  decoder: TextDecoder,
  pace: Pace,
): Promise<LateTexts | null> {
  const kinds = firstKinds();
  const loose = new TextDecoder(decoder.encoding, { ignoreBOM: true });
  const known = new Map<number, boolean>();
  /** Few letters begin many texts. The separator and what follows a short text change none. */
  const isLetter = (arena: Uint8Array, at: number): boolean => {
    const [a = 0, b = 0, c = 0, d = 0] = [arena[at], arena[at + 1], arena[at + 2], arena[at + 3]];
    const start = (a << 24) | (b << 16) | (c << 8) | d;
    let letter = known.get(start);
    if (letter === undefined) known.set(start, (letter = !NOT_TEXT.test(loose.decode(arena.subarray(at, at + 4)))));
    return letter;
  };
  const { arena, starts } = dictionary;
  for (let entry = 0; entry < dictionary.size; entry++) {
    if (entry % SLICE === 0 && pace.isDue) await pace.pause();
    const at = starts[entry] as number;
    const kind = kinds[arena[at] as number];
    if (kind === firsts.text) continue;
    if (kind === firsts.other) return null;
    const bytes = dictionary.bytes(entry, entry + 1);
    if (kind === firsts.letter ? isLetter(arena, at) : isNoMark(bytes)) continue;
    if (NOT_TEXT.test(decoder.decode(bytes))) return null;
  }
  return new LateTexts(dictionary, decoder, pace);
}

/** True for bytes that are too long for a mark, or end like none. */
function isNoMark(bytes: Uint8Array): boolean {
  const last = String.fromCharCode(bytes[bytes.length - 1] as number);
  return /[a-z\d]/i.test(last) && (bytes.length > LONGEST_MARK || !/[aelnx]/i.test(last));
}
