import { SEPARATOR } from './byte-dictionary.js';
import type { ByteDictionary } from './byte-dictionary.js';
import type { CellDecoder } from './csv-encoding.js';
import type { Pace } from './pace.js';

const BLOCK_BYTES = 65_536;

/** The decoded entries of a dictionary: those that are new are decoded, many at a time as a call for each costs more than its work. */
export class CsvTexts {
  readonly #dictionary: ByteDictionary;
  #texts: string[] = [];

  constructor(dictionary: ByteDictionary) {
    this.#dictionary = dictionary;
  }

  /** All texts so far, the same array each time; null when the guess of the encoding was given up: then all columns are decoded again. */
  async decode(decoder: CellDecoder, pace: Pace): Promise<readonly string[] | null> {
    const dictionary = this.#dictionary;
    const { size } = dictionary;
    const texts = this.#texts;
    while (texts.length < size) {
      if (pace.isDue) await pace.pause();
      const first = texts.length;
      const enough = dictionary.start(first) + BLOCK_BYTES;
      let last = first + 1;
      while (last < size && dictionary.start(last) < enough) last++;
      // A byte that is no part of a letter spoils its own cell only: the separator is never taken for one.
      const parts = decoder.decode(dictionary.bytes(first, last))?.split(String.fromCharCode(SEPARATOR));
      if (!parts) return null;
      for (let entry = first; entry < last; entry++) {
        texts.push(
          parts.length === last - first
            ? (parts[entry - first] as string)
            : (decoder.decode(dictionary.bytes(entry, entry + 1)) as string),
        );
      }
    }
    return texts;
  }

  forget(): void {
    this.#texts = [];
  }
}
