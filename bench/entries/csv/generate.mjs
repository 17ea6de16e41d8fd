/** Numbers in 0…1 that are the same on every machine (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = 'Bě Čes Dob Hor Jab Kru Lib Lom Mní Nov Olš Pod Rad Sta Tur Úst Vel Zá Žel'.split(' ');
const ENDINGS = 'ná ec ov ice ín ka ůvky ště any rec dub lípa'.split(' ');
const KINDS = 'mateřská škola|základní škola|gymnázium|střední odborná škola|dům dětí a mládeže'.split('|');
const OWNERS = 'obec|kraj|stát|církev|soukromý subjekt|svazek obcí, dobrovolný'.split('|');

/** `count` made-up names, all different. */
function names(next, count) {
  const found = new Set();
  while (found.size < count) {
    const pick = (list) => list[Math.floor(next() * list.length)];
    const first = pick(SYLLABLES) + pick(ENDINGS);
    found.add(next() < 0.1 ? `${first} nad ${pick(SYLLABLES)}${pick(ENDINGS)}ou` : `${first}${pick(ENDINGS)}`);
  }
  return [...found];
}

const WINDOWS_1250 = new Map(
  [...Array(128).keys()].map((index) => [
    new TextDecoder('windows-1250').decode(Uint8Array.of(index + 128)),
    index + 128,
  ]),
);

function windows1250(text) {
  return Buffer.from(
    text.replace(/[\u0080-\uffff]/g, (letter) => String.fromCharCode(WINDOWS_1250.get(letter))),
    'latin1',
  );
}

/**
 * A file of so many rows: four numeric columns and four of text. `plain` is UTF-8 with commas and repeated texts; `czech` is windows-1250
 * with semicolons, decimal commas and one text column without two equal cells.
 */
export function generate(rows, variant) {
  const next = random(20261123);
  const towns = names(next, 6258);
  const districts = names(next, 77);
  const isCzech = variant === 'czech';
  const separator = isCzech ? ';' : ',';
  const quote = (text) => (text.includes(separator) ? `"${text}"` : text);
  const decimal = (value, digits) => (isCzech ? value.toFixed(digits).replace('.', ',') : value.toFixed(digits));
  const parts = [];
  let lines = [['id', 'okres', 'obec', 'typ', 'zrizovatel', 'pocet', 'castka', 'delka'].join(separator)];
  const flush = () => {
    const text = `${lines.join('\n')}\n`;
    parts.push(isCzech ? windows1250(text) : Buffer.from(text));
    lines = [];
  };
  for (let row = 1; row <= rows; row++) {
    const district = Math.floor(next() * districts.length);
    const town = towns[Math.floor(next() * next() * towns.length)];
    const cells = [
      row,
      districts[district],
      isCzech ? `${town} ${row}` : town,
      KINDS[Math.floor(next() * KINDS.length)],
      quote(OWNERS[Math.floor(next() * OWNERS.length)]),
      Math.floor(next() * 1200),
      decimal(next() * 5_000_000 - 1_000_000, 2),
      decimal(12 + next() * 6, 6),
    ];
    lines.push(cells.join(separator));
    if (lines.length === 10_000) flush();
  }
  if (lines.length > 0) flush();
  return Buffer.concat(parts);
}
