import type { Texts } from '../../table/texts.js';
import type { Pace } from '../pace.js';
import type { ByteDictionary } from './byte-dictionary.js';
import { NOT_TEXT } from './csv-build.js';
import type { CellDecoder } from './csv-encoding.js';

/** Entries decoded at once: some kilobytes, which is soon done for a page of rows from all over a file. */
const BLOCK_BITS = 7;
const BLOCK = 2 ** BLOCK_BITS;
const SLICE = 8192;
/** Stands behind each entry but the last. */
const SEPARATOR = 31;

/** The texts of a dictionary, bytes until they are read: a million strings take longer to make than all else that is done with such a file. */
export class LateTexts implements Texts {
  readonly length: number;
  readonly #dictionary: ByteDictionary;
  readonly #decoder: TextDecoder;
  /** Those read by their number. */
  readonly #blocks: (readonly string[] | undefined)[];

  /** `decoder` takes all of the dictionary's bytes, which will be no more. */
  constructor(dictionary: ByteDictionary, decoder: TextDecoder) {
    dictionary.seal();
    this.length = dictionary.size;
    this.#dictionary = dictionary;
    this.#decoder = decoder;
    this.#blocks = new Array<undefined>(Math.ceil(this.length / BLOCK)).fill(undefined);
  }

  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.length)) return undefined;
    return (this.#blocks[index >>> BLOCK_BITS] ??= this.#read(index >>> BLOCK_BITS))[index % BLOCK];
  }

  map<T>(make: (text: string, index: number) => T): T[] {
    return this.slice().map(make);
  }

  slice(): string[] {
    const all: string[] = [];
    for (let block = 0; block < this.#blocks.length; block++) all.push(...(this.#blocks[block] ?? this.#read(block)));
    return all;
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.slice().values();
  }

  #read(block: number): readonly string[] {
    const first = block * BLOCK;
    return this.#dictionary.texts(first, Math.min(first + BLOCK, this.length), this.#decoder);
  }
}

/** Sees whether all bytes are in the encoding that is only a guess; the decoder has another one then. */
export async function proveEncoding(dictionary: ByteDictionary, decoder: CellDecoder, pace: Pace): Promise<void> {
  for (let first = 0; first < dictionary.size && decoder.by.fatal; first += SLICE) {
    if (pace.isDue) await pace.pause();
    decoder.decode(dictionary.bytes(first, Math.min(first + SLICE, dictionary.size)));
  }
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
  /** Few letters begin many texts. */
  const isLetter = (bytes: Uint8Array): boolean => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes;
    const start = (a << 24) | (b << 16) | (c << 8) | d;
    let letter = known.get(start);
    if (letter === undefined) known.set(start, (letter = !NOT_TEXT.test(loose.decode(bytes.subarray(0, 4)))));
    return letter;
  };
  for (let first = 0; first < dictionary.size; first += SLICE) {
    if (pace.isDue) await pace.pause();
    const bytes = dictionary.bytes(first, Math.min(first + SLICE, dictionary.size));
    for (let at = 0, end: number; at < bytes.length; at = end + 1) {
      // A text that has the separator in it is seen as two: as good, where both are texts.
      end = bytes.indexOf(SEPARATOR, at);
      if (end < 0) end = bytes.length;
      const kind = kinds[bytes[at] as number];
      if (kind === firsts.text) continue;
      if (kind === firsts.other) return null;
      const own = bytes.subarray(at, end);
      if (kind === firsts.letter ? isLetter(own) : isNoMark(own)) continue;
      if (NOT_TEXT.test(decoder.decode(own))) return null;
    }
  }
  return new LateTexts(dictionary, decoder);
}

/** True for bytes that are too long for a mark, or end like none. */
function isNoMark(bytes: Uint8Array): boolean {
  const last = String.fromCharCode(bytes[bytes.length - 1] as number);
  return /[a-z\d]/i.test(last) && (bytes.length > LONGEST_MARK || !/[aelnx]/i.test(last));
}
