import { seededRandom } from '../datasets/random.js';

const QUARTER_MS = 15 * 60 * 1000;
const HOUR_MS = 4 * QUARTER_MS;
/** Midnight of 2026-03-25 in Prague; the ten days go over the change to summer time. */
const START = Date.UTC(2026, 2, 24, 23);
const DAYS = 10;
const OM = 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_';

/** Invented buildings. */
export const things = [
  { id: 1, name: 'Ukázková škola', description: 'Ukázková data, budova není skutečná', properties: { type: 'school' } },
  { id: 2, name: 'Prázdná budova', description: 'Ukázková data, bez měření', properties: { type: 'school' } },
];

/** @type {{ id: number, thing: number, name: string, unit: object, type: string, observations: () => object[] }[]} */
export const datastreams = [
  {
    id: 1,
    thing: 1,
    name: 'Odběr elektřiny',
    unit: { name: 'kilowatthodina', symbol: 'kWh', definition: 'http://qudt.org/vocab/unit/KiloW-HR' },
    type: `${OM}Measurement`,
    observations: once(() => series(QUARTER_MS, 1, (random) => Math.round((1 + random() * 5) * 100) / 100, true)),
  },
  {
    id: 2,
    thing: 1,
    name: 'Teplota v učebně',
    unit: { name: 'stupeň Celsia', symbol: '°C', definition: 'http://qudt.org/vocab/unit/DEG_C' },
    type: `${OM}Measurement`,
    observations: once(() => series(HOUR_MS, 2, (random) => Math.round((19 + random() * 4) * 10) / 10, false)),
  },
  {
    id: 3,
    thing: 1,
    name: 'Okno otevřeno',
    unit: { name: null, symbol: null, definition: null },
    type: `${OM}TruthObservation`,
    observations: once(() => series(12 * HOUR_MS, 3, (random) => random() < 0.3, false)),
  },
];

/** Every fiftieth value is missing, every twentieth an estimate. */
function series(stepMs, seed, valueOf, intervals) {
  const random = seededRandom(seed);
  return [...new Array((DAYS * 24 * HOUR_MS) / stepMs).keys()].map((step) => {
    const start = new Date(START + step * stepMs).toISOString();
    const end = new Date(START + (step + 1) * stepMs).toISOString();
    const result = valueOf(random);
    return {
      id: seed * 10_000 + step,
      phenomenonTime: intervals ? `${start}/${end}` : start,
      resultTime: end,
      result: step % 50 === 49 ? null : result,
      resultQuality: step % 20 === 19 ? 'E' : 'A',
    };
  });
}

function once(make) {
  let made;
  return () => (made ??= make());
}
