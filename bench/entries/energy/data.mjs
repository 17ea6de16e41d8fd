/** Ten years of quarter hours of six meters, made up from a seed: the same typed arrays for everybody. */
export const CHANNELS = ['pv', 'bought', 'sold', 'charge', 'discharge', 'gas'];
/** Local midnights of Prague, 1 January of 2016 and of 2026. */
export const FROM = Date.UTC(2015, 11, 31, 23);
export const TO = Date.UTC(2025, 11, 31, 23);
export const STEP = 900;
export const LENGTH = (TO - FROM) / 1000 / STEP;

/** Mulberry32. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const MEASURED = 0;
const RECOVERED = 2;
const ESTIMATED = 3;
const MISSING = 5;

/** By channel `{ values, codes }`: whole Wh; one quarter hour in a hundred was estimated or recovered, and now and then a day is missing. */
export function makeChannels() {
  const random = randomFrom(20261126);
  return CHANNELS.map(() => {
    const values = new Float64Array(LENGTH);
    const codes = new Uint8Array(LENGTH);
    for (let index = 0; index < LENGTH; index++) {
      values[index] = Math.floor(random() * 5000);
      const chance = random();
      codes[index] = chance < 0.005 ? ESTIMATED : chance < 0.01 ? RECOVERED : MEASURED;
    }
    for (let gap = 0; gap < 20; gap++) {
      const start = Math.floor(random() * LENGTH);
      values.fill(NaN, start, start + 96);
      codes.fill(MISSING, start, start + 96);
    }
    return { values, codes };
  });
}

/** One number for some totals and counts, another for any other. */
export function checksum(numbers) {
  let sum = 0x811c9dc5;
  for (const number of numbers) sum = Math.imul(sum ^ Math.round(number), 0x01000193);
  return sum >>> 0;
}
