/** Bytes in front of the first chunk that may follow the head: signature and IHDR. */
const AFTER_HEAD = 33;

/** CRC-32 (ISO 3309), as chunks of a PNG end with it. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** An `iTXt` chunk (PNG 1.2, 11.3.4.5): a keyword of the standard and a text in UTF-8, not compressed. */
function textChunk(keyword: string, lang: string, text: string): Uint8Array {
  const content = new TextEncoder().encode(`iTXt${keyword}\0\0\0${lang}\0\0${text}`);
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(content.length + 4, crcOf(content));
  return chunk;
}

/** A PNG with texts for those who find the file without its page; empty ones are left out. */
export async function pngWithTexts(
  png: Blob,
  lang: string,
  texts: readonly (readonly [keyword: 'Title' | 'Description' | 'Source', text: string])[],
): Promise<Blob> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  const chunks = texts.filter(([, text]) => text !== '').map(([keyword, text]) => textChunk(keyword, lang, text));
  const parts = [bytes.slice(0, AFTER_HEAD), ...chunks, bytes.slice(AFTER_HEAD)];
  return new Blob(parts as Uint8Array<ArrayBuffer>[], { type: png.type });
}
