import { SourceError } from './source-error.js';

/**
 * Text of the bytes: by a byte order mark, else the encoding named, else UTF-8 if all of it is valid, else windows-1250, which is what
 * Czech offices write otherwise.
 */
export function decodeText(bytes: Uint8Array, encoding: string | null | undefined): string {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xef && second === 0xbb ? 'utf-8' : encoding;
  if (marked) {
    try {
      return new TextDecoder(marked).decode(bytes);
    } catch (cause) {
      throw new SourceError('bad-attribute', `unknown encoding: ${encoding}`, { cause });
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}
