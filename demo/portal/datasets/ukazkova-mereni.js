import { seededRandom } from './random.js';

/** @import { Dataset, Row } from '../types.js' */

const QUARTER_MS = 15 * 60 * 1000;
/** Midnight of 2026-01-01 in Prague, which is winter time. */
const START = Date.UTC(2025, 11, 31, 23);
/** 105 days: past the change to summer time on 29 March 2026. */
const QUARTERS = 105 * 96;
const SUMMER_TIME_START = Date.UTC(2026, 2, 29, 1);
const NIGHT_KWH = 1.2;

/** Invented buildings and how much each draws. */
const BUILDINGS = [
  ['ZŠ Na Ukázku', 1],
  ['ZŠ Vzorová', 0.8],
  ['MŠ Čmeláček', 0.3],
  ['MŠ Štěňátko', 0.25],
  ['Gymnázium Příkladné', 1.4],
  ['SPŠ Zkušební', 1.9],
  ['SOŠ řemesel', 1.6],
  ['OA Úžasná', 0.9],
  ["Škola O'Hara", 0.6],
  ['Dům dětí Ďáblík', 0.2],
  ['Jídelna U Žirafy', 0.7],
  ['Tělocvična Východ', 0.5],
];

const VALID = 0;
const ESTIMATE = 1;
const MISSING = 2;

function pragueClock(time) {
  const local = new Date(time + (time < SUMMER_TIME_START ? 1 : 2) * 3600_000);
  return {
    hour: local.getUTCHours() + local.getUTCMinutes() / 60,
    weekday: local.getUTCDay(),
    year: local.getUTCFullYear(),
  };
}

/** @returns {Row[]} 12 buildings × 10,080 quarter-hours = 120,960 rows, quarter by quarter */
function rows() {
  const random = seededRandom(20260101);
  const made = [];
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    const cas = START + quarter * QUARTER_MS;
    const { hour, weekday, year } = pragueClock(cas);
    const schoolDay = weekday > 0 && weekday < 6;
    const lesson = schoolDay && hour >= 7 && hour < 16 ? Math.sin(((hour - 7) / 9) * Math.PI) * 6 : 0;
    for (const [budova, size] of BUILDINGS) {
      const noise = 0.8 + random() * 0.4;
      const chance = random();
      const stav = chance < 0.01 ? MISSING : chance < 0.03 ? ESTIMATE : VALID;
      const kwh = stav === MISSING ? null : Math.round((NIGHT_KWH + lesson) * size * noise * 1000) / 1000;
      made.push({ OBJECTID: made.length + 1, budova, cas, kwh, stav, rok: year });
    }
  }
  return made;
}

/** @type {Dataset} */
export const ukazkovaMereni = {
  id: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e04',
  name: 'ukazkova-mereni',
  title: 'Ukázková data: čtvrthodinová spotřeba elektřiny smyšlených škol',
  snippet: 'Ukázková data, nejde o skutečná měření: 12 smyšlených budov, 105 dní, 120 960 čtvrthodin.',
  description:
    '<p><strong>Ukázková data.</strong> Vygenerovaná řada pro zkoušení velkých dat; budovy ani hodnoty nejsou skutečné.</p>',
  licence: 'CC0 1.0',
  source: 'Ukázková data (vygenerováno)',
  owner: 'datalk',
  tags: ['ukázková data', 'elektřina', 'spotřeba'],
  category: 'Energetika',
  copyrightText: 'Ukázková data',
  created: Date.UTC(2026, 0, 2, 6),
  modified: Date.UTC(2026, 3, 16, 6),
  dataLastEditDate: Date.UTC(2026, 3, 16, 6),
  bins: true,
  objectIdField: 'OBJECTID',
  displayField: 'budova',
  fields: [
    { name: 'OBJECTID', type: 'OID' },
    { name: 'budova', type: 'String', alias: 'Budova', length: 60 },
    { name: 'cas', type: 'Date', alias: 'Začátek čtvrthodiny' },
    { name: 'kwh', type: 'Double', alias: 'Spotřeba (kWh)' },
    {
      name: 'stav',
      type: 'SmallInteger',
      alias: 'Stav měření',
      domain: {
        type: 'codedValue',
        name: 'stav_mereni',
        codedValues: [
          { name: 'platné', code: VALID },
          { name: 'odhad', code: ESTIMATE },
          { name: 'chybí', code: MISSING },
        ],
      },
    },
    { name: 'rok', type: 'SmallInteger', alias: 'Rok' },
  ],
  timeFields: ['cas', 'cas'],
  rows,
};
