/**
 * A number of 0…1 that belongs to a seed and a whole number: the same for ever, without a state.
 *
 * @param {number} seed
 * @param {number} index
 */
export function hash01(seed, index) {
  let bits = Math.imul(seed + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index | 0, 0xc2b2ae35);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * The same over all numbers, without jumps: what it is at whole numbers, and a smooth way between them.
 *
 * @param {number} seed
 * @param {number} x
 */
export function smooth(seed, x) {
  const index = Math.floor(x);
  const part = x - index;
  const ease = part * part * (3 - 2 * part);
  return hash01(seed, index) * (1 - ease) + hash01(seed, index + 1) * ease;
}
