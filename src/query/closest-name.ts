/** A name with as many letters as this is too long to be compared, and more names are not looked through. */
const MOST_LETTERS = 64;
const MOST_NAMES = 500;

/** What names share that somebody wrote from memory: no case, no diacritics, no signs between words. */
const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}\s_.-]/gu, '')
    .toLowerCase();

/** The one of the names that was most likely meant by one that is none of them; null where none is like it. */
export function closestName(name: string, names: readonly string[]): string | null {
  const wanted = bare(name);
  if (wanted === '' || wanted.length > MOST_LETTERS) return null;
  let closest: string | null = null;
  // A third of the letters may be others.
  let least = Math.floor(Math.max(wanted.length, 3) / 3) + 0.5;
  for (const known of names.slice(0, MOST_NAMES)) {
    const other = bare(known);
    if (other === '' || other.length > MOST_LETTERS) continue;
    const distance = changes(wanted, other);
    if (distance < least) [closest, least] = [known, distance];
  }
  return closest;
}

/** Letters to put in, take out, exchange or swap with their neighbour (optimal string alignment) until one text is the other. */
function changes(from: string, to: string): number {
  let [before, last]: [number[], number[]] = [[], [...Array(to.length + 1).keys()]];
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let at = 1; at <= to.length; at++) {
      const same = from[row - 1] === to[at - 1];
      const swapped = at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
      const swap = swapped ? (before[at - 2] as number) + 1 : Infinity;
      line.push(
        Math.min(
          (last[at] as number) + 1,
          (line[at - 1] as number) + 1,
          (last[at - 1] as number) + Number(!same),
          swap,
        ),
      );
    }
    [before, last] = [last, line];
  }
  return last[to.length] as number;
}
