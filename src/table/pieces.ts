/** Few rows at first: a function has come to its end once before its loop is compiled for good, and is not thrown back there. */
const FIRST = 256;
const PIECE = 4096;

/** The rows from 0 up to a number in pieces on end, each from its first row up to but not its last. */
export function* pieces(length: number): Generator<readonly [from: number, to: number], void, undefined> {
  for (let from = 0, to = 0; from < length; from = to) {
    to = Math.min(length, from + (from === 0 ? FIRST : PIECE));
    yield [from, to];
  }
}
