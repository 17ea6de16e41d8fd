import { CellDecoder } from './csv-encoding.js';
import type { CsvEncoding } from './csv-encoding.js';
import { SourceError } from '../source-error.js';

/** In these a byte under 128 is an ASCII character and nothing else, so that cells can be told apart before they are decoded. */
const ASCII_BASED = /^(?:utf-8|windows|iso-8859|koi8|ibm866|macintosh)/;

/** The encoding of a file with a byte order mark, or of the name given; throws `bad-attribute` for an unknown one. */
export function namedEncoding(label: string | null, mark: string): CsvEncoding {
  const named = label === null ? 'utf-8' : nameOf(label);
  if (mark === '\xef\xbb\xbf') return { decoder: new CellDecoder('utf-8'), skip: 3, recode: null };
  const name = /^\xff\xfe/.test(mark) ? 'utf-16le' : /^\xfe\xff/.test(mark) ? 'utf-16be' : named;
  if (ASCII_BASED.test(name)) return { decoder: new CellDecoder(name), skip: 0, recode: null };
  return { decoder: new CellDecoder('utf-8'), skip: 0, recode: recoder(name) };
}

function nameOf(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    throw new SourceError('bad-attribute', `unknown encoding: ${label}`, { cause });
  }
}

/** Turns bytes of an encoding that is not ASCII with more letters (UTF-16, say) into UTF-8, piece by piece. */
function recoder(name: string): (bytes: Uint8Array) => Uint8Array {
  const decoder = new TextDecoder(name);
  const encoder = new TextEncoder();
  return (bytes) => encoder.encode(decoder.decode(bytes, { stream: true }));
}
