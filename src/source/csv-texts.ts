import type { ByteDictionary } from './byte-dictionary.js';
import type { CellDecoder } from './csv-encoding.js';
import type { Pace } from './pace.js';

const BLOCK_ENTRIES = 1024;

/** The decoded entries of a dictionary: those that are new are decoded, many at a time as a call for each costs more than its work. */
export class CsvTexts {
  readonly #dictionary: ByteDictionary;
  #texts: string[] = [];

  constructor(dictionary: ByteDictionary) {
    this.#dictionary = dictionary;
  }

  /** All texts so far, the same array each time; null when the guess of the encoding was given up: then all columns are decoded again. */
  async decode(decoder: CellDecoder, pace: Pace): Promise<readonly string[] | null> {
    const { size } = this.#dictionary;
    while (this.#texts.length < size) {
      if (pace.isDue) await pace.pause();
      const first = this.#texts.length;
      if (!this.#decodeBlock(decoder, first, Math.min(size, first + BLOCK_ENTRIES))) return null;
    }
    return this.#texts;
  }

  forget(): void {
    this.#texts = [];
  }

  #decodeBlock(decoder: CellDecoder, first: number, last: number): boolean {
    const bytes = this.#dictionary.bytes(first, last);
    const block = decoder.decode(bytes);
    if (block === null) return false;
    const start = this.#dictionary.start(first);
    const isPlain = block.length === bytes.length;
    if (!isPlain && !decoder.isGuess) {
      // UTF-8 it is by name, yet with faults: each cell is to have its own ones only.
      for (let entry = first; entry < last; entry++) {
        this.#texts.push(decoder.decode(this.#dictionary.bytes(entry, entry + 1)) ?? '');
      }
      return true;
    }
    let from = 0;
    let at = 0;
    for (let entry = first; entry < last; entry++) {
      const end = this.#dictionary.start(entry + 1) - start;
      let to = end;
      if (!isPlain) {
        // Half a character at the end of one cell and half at the start of the next are no character.
        if (((bytes[at] as number) & 0xc0) === 0x80) {
          decoder.giveUp();
          return false;
        }
        to = from;
        for (; at < end; at++) {
          const byte = bytes[at] as number;
          // UTF-16 units: one for each byte that begins a character, two where it has four bytes.
          if ((byte & 0xc0) !== 0x80) to += byte >= 0xf0 ? 2 : 1;
        }
      }
      this.#texts.push(block.slice(from, to));
      from = to;
    }
    return true;
  }
}
