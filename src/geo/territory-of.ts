import { levels } from './territories.js';
import type { Level, Territory } from './territories.js';

export type Properties = Readonly<Record<string, unknown>>;

/** What of a feature becomes a territory. */
export interface RawUnit {
  readonly id: unknown;
  readonly properties: Properties;
}

/** Names that publishers give to a level, without diacritics: of an object in a TopoJSON, of a property with its code or name. */
export const levelNames: Readonly<Record<Level, RegExp>> = {
  kraj: /^(?:kraj[ei]?|vusc|region[sy]?|nuts_?3|cznuts3)$/,
  okres: /^(?:okres[y]?|district[s]?|lau_?1)$/,
  orp: /^(?:orp|spravni_obvod[y]?_orp)$/,
  pou: /^(?:pou)$/,
  obec: /^(?:obec|obce|obci|ob|municipalit(?:y|ies)|lau_?2?|sph_obec|muni)$/,
};

/** A name with what publishers put around the level in it taken away: `KOD_ORP`, `orp_kod`, `OBCE_P`, `okresy-2024`. */
function bareName(name: string): string {
  return plain(name)
    .replace(/[\s-]+/g, '_')
    .replace(/(?:^|_)(?:kod|code|id|csu|ruian|p|polygon[sy]?|\d{4}|simple|medium)(?=_|$)/g, '')
    .replace(/^_+|_+$/g, '');
}

/** The level that a name speaks of; null for none. */
export function levelOfName(name: string): Level | null {
  const bare = bareName(name);
  return levels.find((level) => levelNames[level].test(bare)) ?? null;
}

/** Lower case and without diacritics. */
export function plain(text: string): string {
  // The first use of the pattern takes half a millisecond before a map is seen; most names need none.
  const bare = /[^\0-\x7f]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return bare.toLowerCase().trim();
}

/** A code as text; null for what is none. `3501.0` of a table that knows no integers is 3501. */
export function codeText(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text.endsWith('0') ? text.replace(/^(\d+)[.,]0+$/, '$1') : text;
}

const CODE =
  /^(?:kod|code|kod_?ruian|ruian|csu|kod_?csu|nuts_?id|nuts_?3?|lau_?id|lau_?[12]?|gisco_id|icob|icuj|muni|id)$/;
const NAME = /^(?:nazev|naz|jmeno|name|label|text|lau_name|nuts_name|name_latn|nazob|nazev_(?:cs|obce)|title)$/;
const POPULATION = /^(?:obyvatel|obyv|pocet_?obyvatel|poc_?obyv|population|pop|inhabitants)$/;
const AREA_KM2 = /^(?:area_?km2|km2|rozloha_?km2|vymera_?km2|plocha_?km2|area_?sq_?km)$/;

/** Which properties say what; found once for all units of a file. */
export interface PropertyNames {
  /** Its own codes, the main one first; null is the feature's id. */
  readonly codes: readonly (string | null)[];
  readonly name: string | null;
  readonly parents: readonly (readonly [Level, string])[];
  readonly population: string | null;
  readonly areaKm2: string | null;
}

/**
 * Finds the properties of features: `key` is the author's word for the one with the code. A code that two units have is none, unless the
 * author names it.
 */
export function propertyNames(units: readonly RawUnit[], level: Level | null, key: string | null): PropertyNames {
  const names = new Set<string>();
  for (const { properties } of units) for (const name of Object.keys(properties)) names.add(name);
  const all = [...names];
  const found = (pattern: RegExp): string | null => all.find((name) => pattern.test(snake(name))) ?? null;
  // Of its own level first: a municipality has the codes of all it lies in beside its own.
  const own = all.filter((name) => level !== null && levelOfName(name) === level && !isNameOf(name));
  const candidates = [...own, ...all.filter((name) => CODE.test(snake(name)) && !own.includes(name)), null];
  const codes = candidates.filter((name) => name === key || isDistinct(units, name));
  const main = key !== null && !names.has(key) && key === 'id' ? null : key;
  return {
    codes: key === null ? codes : [main, ...codes.filter((name) => name !== main)],
    name: all.find((name) => level !== null && nameLevel(name) === level) ?? found(NAME),
    parents: all.flatMap((name) => {
      const of = levelOfName(name);
      // `obci` of a district is how many it has.
      const larger = of !== null && (level === null || levels.indexOf(of) < levels.indexOf(level));
      return !larger || isNameOf(name) || codes.includes(name) ? [] : [[of, name] as const];
    }),
    population: found(POPULATION),
    areaKm2: found(AREA_KM2),
  };
}

/** `nazOBEC` and `KOD_OBEC` as one writes names with underscores. */
function snake(name: string): string {
  return plain(name.replace(/([a-z])([A-Z])/g, '$1_$2')).replace(/[\s-]+/g, '_');
}

function isNameOf(name: string): boolean {
  return /(?:^|_)(?:naz|nazev|name|jmeno)(?:_|$)/.test(snake(name));
}

/** `orp_nazev`, `NAZ_ORP`: the level whose name it is. */
export function nameLevel(name: string): Level | null {
  return isNameOf(name) ? levelOfName(snake(name).replace(/(?:^|_)(?:naz|nazev|name|jmeno)(?=_|$)/g, '')) : null;
}

function isDistinct(units: readonly RawUnit[], name: string | null): boolean {
  const codes = new Set<string>();
  let count = 0;
  for (const unit of units) {
    const code = codeText(valueOf(unit, name));
    if (code === null) continue;
    count++;
    codes.add(code);
  }
  return count > 0 && codes.size === count && count >= units.length / 2;
}

function valueOf({ id, properties }: RawUnit, name: string | null): unknown {
  return name === null ? id : Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/**
 * A territory as its feature tells it. `place` stands in for a code and a name where there are none. `shapeKm2` is asked when somebody wants to know:
 * few maps do.
 */
export function territoryOf(
  unit: RawUnit,
  names: PropertyNames,
  place: number,
  shapeKm2: () => number | null,
): Territory {
  const codes: string[] = [];
  for (const name of names.codes) {
    const code = codeText(valueOf(unit, name));
    if (code !== null && !codes.includes(code)) codes.push(code);
  }
  const name = names.name === null ? null : codeText(valueOf(unit, names.name));
  const parents: Partial<Record<Level, string>> = {};
  for (const [level, property] of names.parents) {
    const code = codeText(valueOf(unit, property));
    if (code !== null) parents[level] ??= code;
  }
  const code = codes[0] ?? name ?? `#${place + 1}`;
  return {
    code,
    name: name ?? code,
    codes: codes[0] ? codes : [code],
    parents,
    population: names.population === null ? null : numberOf(valueOf(unit, names.population)),
    areaKm2: () => (names.areaKm2 === null ? null : numberOf(valueOf(unit, names.areaKm2))) ?? shapeKm2(),
    properties: unit.properties,
  };
}

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : null;
}
