import type { Level } from './territories.js';

/** A territory that ships with the library: the facts, not its shape. */
export interface KnownTerritory {
  readonly level: Level;
  /** Region: NUTS 3; district: LAU 1 (both as the ČSÚ writes them); ORP: number of the ČSÚ. */
  readonly code: string;
  readonly name: string;
  /** Of all systems, `code` first: RÚIAN, the ČSÚ's own list, ISO 3166-2. */
  readonly codes: readonly string[];
  readonly parents: Readonly<Partial<Record<Level, string>>>;
  readonly areaKm2: number | null;
  /** Of the end of `POPULATION_YEAR`. Null for the regions: of them the table has no count. */
  readonly population: number | null;
}

export const POPULATION_YEAR = 2020;

/**
 * NUTS 3, RÚIAN, the ČSÚ's list 100, ISO 3166-2, name, km². Areas as the ČSÚ publishes them; they add up to the state's 78 871 km². No counts
 * of inhabitants: these would age with the library.
 */
const REGIONS = [
  ['CZ010', 19, 3018, 'CZ-10', 'Hlavní město Praha', 496],
  ['CZ020', 27, 3026, 'CZ-20', 'Středočeský kraj', 10928],
  ['CZ031', 35, 3034, 'CZ-31', 'Jihočeský kraj', 10058],
  ['CZ032', 43, 3042, 'CZ-32', 'Plzeňský kraj', 7649],
  ['CZ041', 51, 3051, 'CZ-41', 'Karlovarský kraj', 3310],
  ['CZ042', 60, 3069, 'CZ-42', 'Ústecký kraj', 5339],
  ['CZ051', 78, 3077, 'CZ-51', 'Liberecký kraj', 3163],
  ['CZ052', 86, 3085, 'CZ-52', 'Královéhradecký kraj', 4759],
  ['CZ053', 94, 3093, 'CZ-53', 'Pardubický kraj', 4519],
  ['CZ063', 108, 3107, 'CZ-63', 'Kraj Vysočina', 6796],
  ['CZ064', 116, 3115, 'CZ-64', 'Jihomoravský kraj', 7188],
  ['CZ071', 124, 3123, 'CZ-71', 'Olomoucký kraj', 5272],
  ['CZ072', 141, 3131, 'CZ-72', 'Zlínský kraj', 3963],
  ['CZ080', 132, 3140, 'CZ-80', 'Moravskoslezský kraj', 5431],
] as const;

/**
 * LAU 1, RÚIAN, the ČSÚ's list 101, name, km², inhabitants. Areas on the ellipsoid of RÚIAN's borders of June 2024; inhabitants by the ČSÚ's
 * age structure of 2020, added up from municipalities by the membership of 2024 (Harrachov is in Jablonec).
 */
const DISTRICTS = [
  ['CZ0511', 3501, 40525, 'Česká Lípa', 1072.97, 102998],
  ['CZ0512', 3504, 40533, 'Jablonec nad Nisou', 438.85, 91533],
  ['CZ0513', 3505, 40541, 'Liberec', 989.29, 175465],
  ['CZ0514', 3608, 40550, 'Semily', 662.29, 72480],
] as const;

/** ČSÚ (list 65), RÚIAN, name, km², inhabitants (as the districts'), and the district where all of it lies in one: Turnov lies in three. */
const CATCHMENTS = [
  [5101, 710, 'Česká Lípa', 872.08, 76704, 'CZ0511'],
  [5102, 809, 'Frýdlant', 349.33, 24510, 'CZ0513'],
  [5103, 779, 'Jablonec nad Nisou', 156.79, 56660, 'CZ0512'],
  [5104, 1139, 'Jilemnice', 278.54, 21954, 'CZ0514'],
  [5105, 817, 'Liberec', 578.37, 145386, 'CZ0513'],
  [5106, 701, 'Nový Bor', 200.89, 26294, 'CZ0511'],
  [5107, 1147, 'Semily', 230.08, 25570, 'CZ0514'],
  [5108, 787, 'Tanvald', 190.58, 20274, 'CZ0512'],
  [5109, 1155, 'Turnov', 232.69, 32963, null],
  [5110, 795, 'Železný Brod', 74.06, 12161, 'CZ0512'],
] as const;

/** The region whose districts, ORP and municipalities are known or asked for. */
export const REGION = 'CZ051';

/** The 14 regions of the state, and the four districts and ten ORP of Liberecký kraj. */
export const knownTerritories: readonly KnownTerritory[] = [
  ...REGIONS.map(([code, ruian, csu, iso, name, areaKm2]): KnownTerritory => {
    return {
      level: 'kraj',
      code,
      name,
      codes: [code, `${ruian}`, `${csu}`, iso],
      parents: {},
      areaKm2,
      population: null,
    };
  }),
  ...DISTRICTS.map(([code, ruian, csu, name, areaKm2, population]): KnownTerritory => {
    const codes = [code, `${ruian}`, `${csu}`];
    return { level: 'okres', code, name, codes, parents: { kraj: REGION }, areaKm2, population };
  }),
  ...CATCHMENTS.map(([csu, ruian, name, areaKm2, population, okres]): KnownTerritory => {
    const parents = okres === null ? { kraj: REGION } : { kraj: REGION, okres };
    return { level: 'orp', code: `${csu}`, name, codes: [`${csu}`, `${ruian}`], parents, areaKm2, population };
  }),
];

/**
 * A code as it is compared: text or number, with or without signs between its parts (`CZ-051`), in either case, a municipality's with or
 * without its state (`CZ_563889` of GISCO). `.0` of a table that knows no integers is nothing. Empty for what is no code.
 */
export function comparableCode(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value).trim();
  // As most are, and each is compared.
  if (/^\d+$/.test(text)) return text;
  return text
    .replace(/^(\d+)[.,]0+$/, '$1')
    .replace(/[\s_./-]+/g, '')
    .toUpperCase()
    .replace(/^CZ(?=\d{6}$)/, '');
}

const byCode = new Map<string, KnownTerritory>();
for (const known of knownTerritories) {
  for (const code of known.codes) byCode.set(`${known.level} ${comparableCode(code)}`, known);
}

/**
 * The territory of a level with that code of any system; null where there is none. Levels are kept apart: 5103 is the ORP Jablonec nad Nisou,
 * and in the lists of elections the district of Liberec.
 */
export function knownTerritory(level: Level, code: unknown): KnownTerritory | null {
  return byCode.get(`${level} ${comparableCode(code)}`) ?? null;
}
