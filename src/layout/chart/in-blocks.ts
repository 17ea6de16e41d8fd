/** As long a first block that the function has returned some times before its loop is hot. */
const FIRST = 64;
const MOST = 2048;

/**
 * Has a loop run from 0 to `length` in parts, short ones first. Code whose loop is optimized while it runs for the first time has never reached what
 * comes behind that loop, and is thrown back to slow code there.
 */
export function inBlocks(length: number, run: (from: number, to: number) => void): void {
  let size = FIRST;
  for (let from = 0; from < length; size = Math.min(2 * size, MOST)) {
    const to = Math.min(from + size, length);
    run(from, to);
    from = to;
  }
}
