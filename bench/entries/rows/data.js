/** The same rows for everybody, made from a seed: twelve columns, texts without digits, one of them (`nazev`) all distinct. */
const SYLLABLES = 'Cho Če Ha Hrá Chra Li Má Pří Ro Sta Ště Te Tu Ve Vy Zá Že Do Ja Ko'.split(' ');
const MIDDLES = 'ra li vě ně ko dí še ma ru hlo to za pe mi bo'.split(' ');
const ENDINGS = 'bec cheň čín deč hov chov jov kov lovice mnice nice nov řice šov tín tov žany ďov ňov dek'.split(' ');
const KINDS = 'MŠ ZŠ SŠ VOŠ ZUŠ DDM gymnázium konzervatoř internát jídelna'.split(' ');
const NOTES = ['bezbariérový přístup', 'v rekonstrukci', 'sloučeno s jinou školou', 'otevřeno i v létě'];

/** Columns as people read them; `datum` is in epoch milliseconds. */
export const NUMBERS = ['id', 'kapacita', 'castka', 'podil', 'datum'];
export const TEXTS = ['nazev', 'obec', 'okres', 'druh', 'ulice', 'aktivni', 'poznamka'];
export const COLUMNS = 'nazev obec okres druh ulice kapacita castka podil datum aktivni poznamka id'.split(' ');

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

const towns = SYLLABLES.flatMap((first) => MIDDLES.flatMap((middle) => ENDINGS.map((end) => first + middle + end)));
const districts = [...new Array(86).keys()].map((index) => `okres ${towns[index * 61]}`);
const streets = towns.filter((_, index) => index % 4 === 0).map((name) => `ulice ${name}`);

/** A row number as syllables: no two rows have the same, and no name is a number. */
function serial(row) {
  let text = '';
  for (let rest = row; rest > 0 || text === ''; rest = Math.floor(rest / MIDDLES.length)) {
    text += MIDDLES[rest % MIDDLES.length];
  }
  return text;
}

/** Hands `take` one row after another. */
export function eachRow(count, take) {
  const random = randomFrom(20261125);
  const below = (most) => Math.floor(random() * most);
  const pick = (list) => list[below(list.length)];
  for (let row = 0; row < count; row++) {
    take({
      id: row,
      nazev: `${pick(SYLLABLES)}${pick(MIDDLES)}${pick(ENDINGS)} ${pick(ENDINGS)}${serial(row)}`,
      obec: pick(towns),
      okres: pick(districts),
      druh: pick(KINDS),
      ulice: pick(streets),
      kapacita: below(900),
      castka: below(10_000_000) / 100,
      podil: below(1000) / 10,
      datum: Date.UTC(2000, 0, 1) + below(9000) * 86_400_000,
      aktivni: random() < 0.8 ? 'ano' : 'ne',
      poznamka: random() < 0.3 ? pick(NOTES) : null,
    });
  }
}

/** The best shape of a peer: an object a row, dates as the text they are shown by. */
export function rowObjects(count) {
  const rows = [];
  eachRow(count, (row) => rows.push({ ...row, datum: new Date(row.datum).toISOString().slice(0, 10) }));
  return rows;
}

/** Our best shape: a typed array or a list of texts a column. */
export function rowColumns(count) {
  const columns = {};
  for (const name of COLUMNS) columns[name] = NUMBERS.includes(name) ? new Float64Array(count) : new Array(count);
  let at = 0;
  eachRow(count, (row) => {
    for (const name of COLUMNS) columns[name][at] = row[name];
    at++;
  });
  return columns;
}

/** The same as a file. */
export function rowsCsv(count) {
  const parts = [];
  let text = `${COLUMNS.join()}\n`;
  eachRow(count, (row) => {
    const datum = new Date(row.datum).toISOString().slice(0, 10);
    text += `${COLUMNS.map((name) => (name === 'datum' ? datum : (row[name] ?? ''))).join()}\n`;
    if (text.length < 1e6) return;
    parts.push(new Blob([text]));
    text = '';
  });
  return new Blob([...parts, text], { type: 'text/csv' });
}

/** What a search has no regard to. */
export const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
