/** Bytes as they might arrive: cut at the given places, which may be in any order and beyond the end. */
// eslint-disable-next-line @typescript-eslint/require-await -- asynchronous as a body is
export async function* byteChunks(
  content: string | Uint8Array,
  cuts: readonly number[] = [],
): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    if (cut > bytes.length) break;
    yield bytes.slice(from, cut);
    from = cut;
  }
  yield bytes.slice(from);
}

/** The text in windows-1250 or ISO-8859-2; throws for a letter that it does not have. */
export function singleByte(text: string, encoding: 'windows-1250' | 'iso-8859-2'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map([...new Array<undefined>(256)].map((_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => {
    const code = codes.get(letter);
    if (code === undefined) throw new Error(`not in ${encoding}: ${letter}`);
    return code;
  });
}

/** The text in UTF-16 with its byte order mark. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`.matchAll(/[^]/g)].forEach(([unit], index) => {
    view.setUint16(index * 2, unit.charCodeAt(0), order === 'le');
  });
  return bytes;
}
