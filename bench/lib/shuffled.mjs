/** The items in an order that is the same for the same seed, a whole number (R. Durstenfeld, Algorithm 235, 1964). */
export function shuffled(items, seed) {
  const list = [...items];
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x85ebca6b) >>> 0;
  for (let left = list.length; left > 1; left--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const picked = Math.floor((state / 2 ** 32) * left);
    [list[left - 1], list[picked]] = [list[picked], list[left - 1]];
  }
  return list;
}
