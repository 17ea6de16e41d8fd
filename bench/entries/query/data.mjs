/** The same million rows for everybody, made up from a seed: two text keys, a number, and Czech names, repeated and all distinct. */
export const ROWS = 1_000_000;

const SYLLABLES = 'Cho Če Ha Hrá Chra Li Má Pří Ro Sta Ště Te Tu Ve Vy Zá Že Do Ja Ko'.split(' ');
const ENDINGS = 'bec cheň čín deč hov chov jov kov lovice mnice nice nov řice šov tín tov žany ďov ňov dek'.split(' ');
const SURNAMES =
  'Novák Svoboda Dvořák Černý Procházka Kučera Veselý Horák Němec Pokorný Marešová Říha Šťastná Žák'.split(' ');
const NAMES = 'Adéla Bára Čeněk Chrudoš Dušan Eliška Hana Ivo Jiří Karel Lída Marek Ota Řehoř Šimon Věra Zdeňka'.split(
  ' ',
);

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

function towns() {
  const list = [];
  for (const first of SYLLABLES) {
    for (const middle of [
      '',
      'ra',
      'li',
      'vě',
      'ně',
      'ko',
      'dí',
      'še',
      'ma',
      'ru',
      'hlo',
      'to',
      'za',
      'pe',
      'li',
      'mi',
    ]) {
      for (const end of ENDINGS) list.push(first + middle + end);
    }
  }
  return [...new Set(list)];
}

/**
 * `columns` by name: a text column is `{ codes, dictionary }` (dictionary in order of first appearance), a number column an array.
 * `jmeno` is only made when asked for: a million strings take their time.
 */
export function makeColumns(withNames) {
  const random = randomFrom(20261123);
  const text = (dictionary) => ({ codes: new Uint32Array(ROWS), dictionary });
  const okres = text([]);
  const druh = text('MŠ ZŠ SŠ VOŠ ZUŠ DDM gymnázium konzervatoř internát jídelna'.split(' '));
  const obec = text(towns());
  for (let index = 0; index < 86; index++) okres.dictionary.push(`okres ${obec.dictionary[index * 61]}`);
  const id = new Float64Array(ROWS);
  const kc = new Float64Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    okres.codes[row] = Math.floor(random() * okres.dictionary.length);
    druh.codes[row] = Math.floor(random() * druh.dictionary.length);
    obec.codes[row] = Math.floor(random() * obec.dictionary.length);
    id[row] = row;
    // A full mantissa, and far more small ones than great ones.
    kc[row] = Math.exp(random() * 12) - 1000;
  }
  const columns = { id, okres, druh, obec, kc };
  if (!withNames) return columns;
  const jmeno = text([]);
  for (let row = 0; row < ROWS; row++) {
    const pick = (list) => list[Math.floor(random() * list.length)];
    jmeno.codes[row] = row;
    jmeno.dictionary.push(
      `${pick(NAMES)} ${pick(SURNAMES)}, ${pick(obec.dictionary)} ${Math.floor(random() * 1e6)}/${row % 97}`,
    );
  }
  return { ...columns, jmeno };
}

/** One number for an order of rows, another for any other. */
export function checksum(values) {
  let sum = 0x811c9dc5;
  for (const value of values) sum = Math.imul(sum ^ value, 0x01000193);
  return sum >>> 0;
}

/** Sums differ in their last digits, as not everybody compensates them. */
export const rounded = (values) => Array.from(values, (value) => Math.round(value * 100));
