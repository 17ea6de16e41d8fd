import { lazy } from './lazy.js';
import { SourceError } from './source-error.js';

const recoding = lazy(() => import('./csv-recode.js'));

/** In these a byte under 128 is an ASCII character and nothing else, so that cells can be told apart before they are decoded. */
const ASCII_BASED = /^(?:utf-8|windows|iso-8859|koi8|ibm866|macintosh)/;
/** What a server may say of a file that is not UTF-8; other names are its default rather than knowledge. */
const BELIEVED = /charset="?(windows-125\d|iso-8859-2)\b/i;

/** How the bytes of the cells are decoded; kept apart from them, as a later byte may prove a first guess wrong. */
export class CellDecoder {
  #decoder: TextDecoder;
  /** What it is instead when a byte proves not to be UTF-8; null once that is settled. */
  #other: string | null;

  constructor(name: string, other: string) {
    this.#other = name === 'utf-8' ? other : null;
    this.#decoder = new TextDecoder(name, { fatal: this.isGuess, ignoreBOM: true });
  }

  /** No byte has spoken against UTF-8 so far. */
  get isGuess(): boolean {
    return this.#other !== null;
  }

  /** The text of the bytes; null when they are not of the encoding that was guessed, which is given up: all has to be decoded again. */
  decode(bytes: Uint8Array): string | null {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      this.giveUp();
      return null;
    }
  }

  giveUp(): void {
    this.#decoder = new TextDecoder(this.#other ?? 'utf-8', { ignoreBOM: true });
    this.#other = null;
  }
}

export interface CsvEncoding {
  readonly decoder: CellDecoder;
  /** The next bytes, beginning with the first, in an encoding that has ASCII in it, without a byte order mark. */
  readonly recode: (bytes: Uint8Array) => Uint8Array;
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
  const named = encoding === null ? 'utf-8' : nameOf(encoding);
  const mark = String.fromCharCode(...first.subarray(0, 3));
  const hasMark = mark === '\xef\xbb\xbf';
  const name = /^\xff\xfe/.test(mark) ? 'utf-16le' : /^\xfe\xff/.test(mark) ? 'utf-16be' : named;
  const isOther = !hasMark && !ASCII_BASED.test(name);
  if (hasMark || isOther) {
    let skip = 3;
    const unmarked = (bytes: Uint8Array): Uint8Array => {
      const rest = bytes.subarray(skip);
      skip = 0;
      return rest;
    };
    return {
      decoder: new CellDecoder('utf-8', 'utf-8'),
      recode: isOther ? (await recoding()).recoder(name) : unmarked,
    };
  }
  const other = encoding === null ? (BELIEVED.exec(contentType)?.[1] ?? 'windows-1250') : name;
  return { decoder: new CellDecoder(name, other), recode: (bytes) => bytes };
}

function nameOf(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    throw new SourceError('bad-attribute', `unknown encoding: ${label}`, { cause });
  }
}
