import { missing } from '../src/table/missing.js';
import { Table } from '../src/table/table.js';
import { tableFromRows } from '../src/table/table-from-rows.js';

type Row = Readonly<Record<string, unknown>>;

const NAMES = ['Zimní stadion', 'Koupaliště', 'Lyžařský areál', 'Hřiště u školy', 'Chata Sysel', 'Atletický stadion'];
const TOWNS = ['Liberec', 'Železný Brod', 'Česká Lípa', 'Chrastava', 'Hrádek nad Nisou', 'Jablonec nad Nisou'];
const DISTRICTS = ['Liberec', 'Semily', 'Česká Lípa', 'Jablonec nad Nisou'];
const LONG =
  'Sportoviště má šatny, sprchy a občerstvení, půjčovnu vybavení a parkoviště pro auta i kola. V zimě se tu upravují běžecké ' +
  'tratě rolbou každý den ráno, v létě je otevřeno koupaliště s dětským koutkem, dvě hřiště na volejbal a hřiště na malou kopanou.';

/** Made-up grounds of sport: every type of column, with gaps. */
export const grounds: readonly Row[] = [...new Array<undefined>(137)].map((_, i) => ({
  OBJECTID: i + 1,
  Název: `${NAMES[i % 6] ?? ''} ${TOWNS[(i * 5) % 6] ?? ''} ${i + 1}`,
  Okres: DISTRICTS[i % 4],
  Kapacita: i % 7 === 3 ? null : ((i * 37) % 900) * 10 + 5,
  'Podíl členů': i % 9 === 4 ? null : ((i * 13) % 800) / 8 - 20,
  Otevřeno: i % 11 === 5 ? null : i % 3 !== 0,
  Zahájení: i % 13 === 6 ? null : `${2010 + (i % 15)}-${`0${1 + (i % 12)}`.slice(-2)}-${`0${1 + (i % 28)}`.slice(-2)}`,
  Web: i % 4 === 3 ? null : `https://www.example.cz/sportoviste/${i + 1}`,
  'E-mail': i % 5 === 2 ? null : `info${i + 1}@example.cz`,
  Telefon: `+420 485 ${100 + i} 111`,
}));

/** Some columns of them, and as many rows. */
export const pick = (count: number, ...columns: readonly string[]): readonly Row[] =>
  grounds.slice(0, count).map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])));

export const instants: readonly Row[] = [0, 1, 2, 3].map((hour) => ({
  Měřidlo: `Radnice, ${hour + 1}. čidlo`,
  // Around the hour that comes twice.
  Odečteno: new Date(Date.UTC(2026, 9, 24, 23 + hour, 15)),
  'Den instalace': new Date(Date.UTC(2021, 5, 10 + hour, 22)),
  'Teplota vzduchu': 12.5 - hour * 7,
}));

export const places: readonly Row[] = [
  { Místo: 'Ještěd', lat: 50.7329, lon: 14.9847 },
  { Místo: 'Bezděz', lat: 50.5389, lon: 14.7203 },
  { Místo: 'Kozákov', lat: 50.594, lon: 15.2631 },
];

export const texts: readonly Row[] = [
  { Sportoviště: 'Zimní stadion', 'Co tu je': LONG },
  { Sportoviště: 'Hřiště u školy', 'Co tu je': 'Hřiště na malou kopanou.' },
  { Sportoviště: 'Koupaliště', 'Co tu je': `${LONG} ${LONG}` },
];

/** One gap of each kind, which no file can tell apart so well. */
export function gaps(): Table {
  const kinds = [missing.null, missing.absent, missing.unreadable, missing.suppressed, missing.notApplicable];
  const rows = [...kinds.keys()].map((index) => ({ Obec: TOWNS[index], Žáci: 10 * index }));
  const table = tableFromRows([...rows, { Obec: 'Turnov', Žáci: 1204 }]);
  const columns = table.columns.map((column) =>
    column.type === 'number'
      ? {
          ...column,
          missing: Uint8Array.from([...kinds, missing.present]),
          values: Float64Array.from([...kinds.map(() => NaN), 1204]),
        }
      : column,
  );
  return new Table(table.length, columns, table.meta);
}

/** Rows of a week that ended long ago. */
export const stale = (): Table =>
  tableFromRows(pick(6, 'Název', 'Okres', 'Kapacita'), {
    meta: { updated: new Date(Date.UTC(2024, 10, 2, 12)), periodMs: 7 * 86_400_000 },
  });

/** More rows than any page can draw. */
export const many = (count: number): readonly Row[] =>
  [...new Array<undefined>(count)].map((_, i) => ({
    Pořadí: i + 1,
    Odečet: `Odečet č. ${i + 1}`,
    Okres: DISTRICTS[i % 4],
    kWh: i % 17 === 4 ? null : ((i * 7919) % 100_000) / 100,
  }));
