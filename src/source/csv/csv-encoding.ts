import { rarities } from './csv-rarities.js';

/** What a server may say of a file that is not UTF-8; other names are its default rather than knowledge. */
const BELIEVED = /charset="?(windows-125\d|iso-8859-2)\b/i;

/** How the bytes of the cells are decoded; kept apart from them, as a later byte may prove a first guess wrong. */
export class CellDecoder {
  /** Another one once the guess was given up: what was decoded by the first has to be decoded again. */
  by: TextDecoder;
  readonly #other: string;

  /** `name` is a guess when it is told what it is else. */
  constructor(name: string, other = '') {
    this.by = new TextDecoder(name, { fatal: other !== '', ignoreBOM: true });
    this.#other = other;
  }

  decode(bytes: Uint8Array): string {
    try {
      return this.by.decode(bytes);
    } catch {
      this.by = new TextDecoder(this.#other, { ignoreBOM: true });
      return this.by.decode(bytes);
    }
  }
}

export interface CsvEncoding {
  readonly decoder: CellDecoder;
  /** Bytes of a mark at the start. */
  readonly skip: number;
  /** The next bytes, beginning with the first, in an encoding that has ASCII in it; null when they are so already. */
  readonly recode: ((bytes: Uint8Array) => Uint8Array) | null;
}

/**
 * Tells the encoding by a byte order mark, else takes the one named, else UTF-8 until a byte disproves it: then windows-1250, or the one of
 * the content type. UTF-16 and the like become UTF-8. Throws `bad-attribute` for an unknown name.
 */
export async function encodingOf(
  first: Uint8Array,
  encoding: string | null,
  contentType: string,
): Promise<CsvEncoding> {
  const mark = String.fromCharCode(...first.subarray(0, 3));
  if (encoding !== null || /^\xff\xfe|^\xfe\xff/.test(mark)) return (await rarities()).namedEncoding(encoding, mark);
  const isMarked = mark === '\xef\xbb\xbf';
  const other = isMarked ? '' : (BELIEVED.exec(contentType)?.[1] ?? 'windows-1250');
  return { decoder: new CellDecoder('utf-8', other), skip: isMarked ? 3 : 0, recode: null };
}
