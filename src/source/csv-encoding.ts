import { SourceError } from './source-error.js';

/** In these a byte under 128 is an ASCII character and nothing else, so that cells can be told apart before they are decoded. */
const ASCII_BASED = /^(?:utf-8|windows-\d+|iso-8859-\d+|koi8-[ru]|ibm866|macintosh)/;
/** What a server may say of a file that is not UTF-8; other names are its default rather than knowledge. */
const BELIEVED = /^(?:windows-125\d|iso-8859-2)$/;

/** How the bytes of the cells are decoded; kept apart from them, as a later byte may prove a first guess wrong. */
export class CellDecoder {
  #decoder: TextDecoder;
  /** What it is instead when a byte proves not to be UTF-8; null once that is settled. */
  #other: string | null;

  constructor(name: string, other: string) {
    this.#other = name === 'utf-8' ? other : null;
    this.#decoder = new TextDecoder(name, { fatal: this.#other !== null, ignoreBOM: true });
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

  /** No byte has spoken against UTF-8 so far. */
  get isGuess(): boolean {
    return this.#other !== null;
  }
}

export interface CsvBytes {
  /** Without a byte order mark, in an encoding that has ASCII in it. */
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly decoder: CellDecoder;
}

/**
 * Tells the encoding by a byte order mark, else takes the one named, else UTF-8 until a byte disproves it: then windows-1250, or the one of
 * the content type. UTF-16 and the like are turned into UTF-8 on the way. Throws `bad-attribute` for an unknown name.
 */
export async function decodable(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string | null,
  contentType: string,
): Promise<CsvBytes> {
  const named = encoding === null ? null : nameOf(encoding);
  if (encoding !== null && named === null) throw new SourceError('bad-attribute', `unknown encoding: ${encoding}`);
  const iterator = chunks[Symbol.asyncIterator]();
  let head = new Uint8Array(0);
  while (head.length < 3) {
    const next = await iterator.next();
    if (next.done === true) break;
    const joined = new Uint8Array(head.length + next.value.length);
    joined.set(head);
    joined.set(next.value, head.length);
    head = joined;
  }
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { chunks: put(head.subarray(3), iterator), decoder: new CellDecoder('utf-8', 'utf-8') };
  }
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const name = marked ?? named;
  if (name !== null && !ASCII_BASED.test(name)) {
    return { chunks: recoded(put(head, iterator), name), decoder: new CellDecoder('utf-8', 'utf-8') };
  }
  if (name !== null) return { chunks: put(head, iterator), decoder: new CellDecoder(name, name) };
  const said = nameOf(/charset="?([\w-]+)/i.exec(contentType)?.[1] ?? '') ?? '';
  const other = BELIEVED.test(said) ? said : 'windows-1250';
  return { chunks: put(head, iterator), decoder: new CellDecoder('utf-8', other) };
}

function nameOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

async function* put(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

async function* recoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
