import { missing } from './missing.js';
import { PackedTexts } from './packed-texts.js';
import { pieces } from './pieces.js';
import type { Steps } from './steps.js';

/** Node and workers have these as well, though the language has not. */
declare const TextDecoder: new (
  label: string,
  options: { ignoreBOM: boolean },
) => {
  decode(bytes: Uint8Array): string;
};
declare const TextEncoder: new () => {
  encodeInto(text: string, bytes: Uint8Array): { written: number };
};

export interface PackedColumn {
  /** Number of each row's text; 0 where there is none. */
  readonly values: Uint32Array;
  readonly missing: Uint8Array | null;
  readonly dictionary: PackedTexts;
}

/** Stands behind each text, so that many are written and read at once; a sign that no text has, or hardly any. */
const SEPARATOR = '\x1f';
const SEPARATOR_CODE = 31;
const MOST_BYTES = 3;
const UNKNOWN = [0xef, 0xbf, 0xbd] as const;
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

interface Packing {
  readonly values: Uint32Array;
  missing: Uint8Array | null;
  bytes: Uint8Array;
  readonly starts: Uint32Array;
  /** FNV-1a (datatracker.ietf.org/doc/html/draft-eastlake-fnv) of each text so far. */
  readonly hashes: Uint32Array;
  /** By the lower bits of a hash the number of a text plus 1; 0 is free. */
  readonly slots: Uint32Array;
  size: number;
}

/** The texts of rows as bytes, each different one once, piece by piece; null where bytes could not give them back. */
export function* packTexts(texts: readonly (string | null | undefined)[]): Steps<PackedColumn | null> {
  const { length } = texts;
  const into: Packing = {
    values: new Uint32Array(length),
    missing: null,
    bytes: new Uint8Array(0),
    starts: new Uint32Array(length + 1),
    hashes: new Uint32Array(length),
    slots: new Uint32Array(2 ** Math.ceil(Math.log2(length * 2 + 1))),
    size: 0,
  };
  const encoder = new TextEncoder();
  for (const [from, to] of pieces(length)) {
    yield;
    const some = texts.slice(from, to);
    const text = some.join(SEPARATOR) + SEPARATOR;
    const at = into.starts[into.size] as number;
    makeRoom(into, text.length * MOST_BYTES, (at / from) * length);
    const end = at + encoder.encodeInto(text, into.bytes.subarray(at)).written;
    if (hasUnknown(into.bytes, at, end) || !findGaps(some, from, into) || !enter(from, to, end, into)) return null;
  }
  const { values, size } = into;
  const starts = into.starts.slice(0, size + 1);
  const bytes = into.bytes.slice(0, starts[size]);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const read = (first: number, last: number): readonly string[] =>
    decoder.decode(bytes.subarray(starts[first], (starts[last] as number) - 1)).split(SEPARATOR);
  return { values, missing: into.missing, dictionary: new PackedTexts(size, read, { bytes, starts }) };
}

/** Room for so many bytes more, and for as many as are foreseen. */
function makeRoom(into: Packing, more: number, foreseen: number): void {
  const used = into.starts[into.size] as number;
  const needed = used + more;
  if (needed <= into.bytes.length) return;
  const larger = new Uint8Array(Math.max(needed, (foreseen || 0) * 1.1 + more));
  larger.set(into.bytes.subarray(0, used));
  into.bytes = larger;
}

/** Whether U+FFFD is among the bytes: half of a character became that, and would not come back. */
function hasUnknown(all: Uint8Array, from: number, to: number): boolean {
  // A search knows no end but that of the bytes, of which most are still empty.
  const bytes = all.subarray(from, to);
  let at = bytes.indexOf(UNKNOWN[0]);
  while (at >= 0 && (bytes[at + 1] !== UNKNOWN[1] || bytes[at + 2] !== UNKNOWN[2]))
    at = bytes.indexOf(UNKNOWN[0], at + 1);
  return at >= 0;
}

/** Marks the rows without a text; false when one is something else. */
function findGaps(texts: readonly unknown[], first: number, into: Packing): boolean {
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index];
    if (typeof text === 'string') continue;
    if (text !== null && text !== undefined) return false;
    into.missing ??= new Uint8Array(into.values.length);
    into.missing[first + index] = missing.null;
  }
  return true;
}

/** Numbers the rows `from … to`, whose bytes lie behind those of the texts so far up to `end`; false where these are not one for each row. */
function enter(from: number, to: number, end: number, into: Packing): boolean {
  const { values, missing: gaps, bytes, starts, hashes, slots } = into;
  const mask = slots.length - 1;
  let { size } = into;
  let read = starts[size] as number;
  for (let row = from; row < to; row++) {
    const start = starts[size] as number;
    let at = start;
    let hash = HASH_START;
    for (let byte = bytes[read++] as number; byte !== SEPARATOR_CODE; byte = bytes[read++] as number) {
      hash = Math.imul(hash ^ byte, HASH_FACTOR);
      bytes[at++] = byte;
    }
    if (gaps !== null && gaps[row] !== 0) continue;
    hash = (hash ^ (hash >>> 15)) >>> 0;
    let slot = hash & mask;
    let number = slots[slot] as number;
    while (number !== 0 && (hashes[number - 1] !== hash || !isSame(bytes, starts, number - 1, start, at))) {
      slot = (slot + 1) & mask;
      number = slots[slot] as number;
    }
    if (number === 0) {
      bytes[at++] = SEPARATOR_CODE;
      hashes[size] = hash;
      number = ++size;
      starts[size] = at;
      slots[slot] = number;
    }
    values[row] = number - 1;
  }
  into.size = size;
  return read === end;
}

function isSame(bytes: Uint8Array, starts: Uint32Array, number: number, from: number, to: number): boolean {
  let at = starts[number] as number;
  if ((starts[number + 1] as number) - at - 1 !== to - from) return false;
  while (from < to) if (bytes[at++] !== bytes[from++]) return false;
  return true;
}
