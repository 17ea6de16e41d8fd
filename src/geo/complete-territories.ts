import { comparableCode, knownTerritories, knownTerritory } from './codes.js';
import type { KnownTerritory } from './codes.js';
import { levels } from './territories.js';
import type { Level, Territories, Territory } from './territories.js';

/**
 * The same territories with what the shipped table knows of them: names, codes of all systems (the table's `code` becomes theirs), what
 * they lie in, and, where the source has none, area and inhabitants. A level that the source does not tell is told by the codes.
 */
export function completeTerritories(territories: Territories): Territories {
  const level = territories.level ?? guessLevel(territories.units.flatMap(({ codes }) => codes));
  if (level === null) return territories;
  const units = territories.units.map((unit) => completed(unit, level, territories.approximate !== false));
  return { ...territories, level, units };
}

/** Levels that the table has some of. */
const tabled = new Set(knownTerritories.map(({ level }) => level));

function completed(unit: Territory, level: Level, approximate: boolean): Territory {
  const known = tabled.has(level) ? knownOf(unit, level) : null;
  // Most files of municipalities have nothing that the table knows more of.
  if (!known && !approximate && Object.keys(unit.parents).length === 0) return unit;
  const parents: Partial<Record<Level, string>> = { ...known?.parents };
  for (const parent of levels) {
    const code = unit.parents[parent];
    if (code !== undefined) parents[parent] = knownTerritory(parent, code)?.code ?? code;
  }
  for (const { parents: own } of [knownTerritory('orp', parents.orp), knownTerritory('okres', parents.okres)].flatMap(
    (found) => found ?? [],
  )) {
    if (own.okres !== undefined && level !== 'orp') parents.okres ??= own.okres;
    if (own.kraj !== undefined) parents.kraj ??= own.kraj;
  }
  const { codes, name, population, properties } = unit;
  return {
    code: known?.code ?? unit.code,
    name: known && name === codes[0] ? known.name : name,
    codes: known ? [...new Set([...known.codes, ...codes])] : codes,
    parents,
    population: population ?? known?.population ?? null,
    areaKm2: () => (approximate ? null : unit.areaKm2()) ?? known?.areaKm2 ?? null,
    properties,
  };
}

function knownOf({ codes }: Territory, level: Level): KnownTerritory | null {
  for (const code of codes) {
    const known = knownTerritory(level, code);
    if (known) return known;
  }
  return null;
}

/** The territories of a level that ship with the library, without shapes: enough for tiles and for a table. Null for a level that has none. */
export function knownTerritoriesOf(level: Level): Territories | null {
  const known = knownTerritories.filter((one) => one.level === level);
  if (known.length === 0) return null;
  return {
    level,
    units: known.map(({ level: _level, areaKm2, ...unit }: KnownTerritory): Territory => ({
      ...unit,
      areaKm2: () => areaKm2,
      properties: {},
    })),
    points: new Float64Array(0),
    arcs: new Uint32Array(1),
    polygons: known.map(() => []),
    attribution: null,
    license: null,
    vintage: null,
    approximate: true,
    problems: [],
  };
}

/** Codes of the state's territories outside of the table, by their looks; ORP of other regions look like RÚIAN's districts, and are not told. */
const LOOKS: readonly (readonly [Level, RegExp])[] = [
  ['obec', /^5\d{5}$/],
  ['okres', /^CZ0\d\d[\dA-F]$/],
  ['kraj', /^CZ0\d\d$/],
];

/** The level that most of the codes are of, and half of them at least: some numbers are always some RÚIAN code. Null where there is none. */
export function guessLevel(codes: readonly unknown[]): Level | null {
  const counts = new Map<Level, number>();
  const distinct = new Set(codes.map(comparableCode));
  for (const code of distinct) {
    for (const level of levels) {
      const looks = LOOKS.some(([of, pattern]) => of === level && pattern.test(code));
      if (looks || knownTerritory(level, code)) counts.set(level, (counts.get(level) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] * 2 >= distinct.size ? best[0] : null;
}
