import type { MissingKind } from '../table/missing.js';
import { csMapWords } from './cs-map.js';
import type { TextPiece } from './facts.js';

/** Kinds of territories; null where nobody knows. */
export type LevelName = 'kraj' | 'okres' | 'orp' | 'pou' | 'obec' | null;
export type MethodName = 'quantile' | 'jenks' | 'equal' | 'nice' | 'stddev' | 'manual';

/** A territory, and others with the same value. */
export interface StatedUnit {
  readonly name: string;
  /** Others that have the same value. */
  readonly others: number;
  /** With its unit. */
  readonly value: string;
}

/** What the sentence about a map is made of. */
export interface MapFacts {
  readonly measure: string;
  /** When, where the map shows one time of several. */
  readonly time: string | null;
  readonly level: LevelName;
  readonly highest: StatedUnit | null;
  readonly lowest: StatedUnit | null;
  readonly median: string | null;
  /** Territories on the map, and those without a value. */
  readonly total: number;
  readonly missing: number;
}

/** How rows met territories. */
export interface JoinFacts {
  readonly level: LevelName;
  readonly joined: number;
  readonly total: number;
  /** Some of the rows that met none, and how many there are. */
  readonly rows: readonly string[];
  readonly rowCount: number;
  /** Some of the territories that no row met, and how many there are. */
  readonly units: readonly string[];
  readonly unitCount: number;
}

/** Texts that maps have from the first sight of them. */
export interface MapWords {
  sentence(facts: MapFacts): readonly TextPiece[];
  /** So many territories of a level. */
  units(count: number, level: LevelName): string;
  /** A class, by numbers that are written; `open`: `to` is no part of it. */
  range(from: string, to: string, open: boolean): string;
  rank(rank: number, of: number): string;
  /** Names a class to those who don't see its colour. */
  readonly classOf: string;
  /** Why there is no value, by kind. */
  readonly missing: Readonly<Partial<Record<MissingKind, string>>>;
  /** What a value is a share of: so many inhabitants (`obyvatel`), square kilometres (`km2`), or of a column. */
  per(what: string, times: number): string;
  /** What differs between two times. */
  change(measure: string): string;
  /** Unit of a difference of two shares. */
  readonly points: string;
  readonly legend: string;
}

const known: Record<string, MapWords> = { cs: csMapWords };
const languages: Readonly<Record<string, () => Promise<MapWords>>> = {
  en: async () => (await import('./en-map.js')).enMapWords,
};

/** The texts in a language, or the Czech ones while they are not here. */
export const mapWords = ({ lang }: { readonly lang: string }): MapWords => known[lang] ?? csMapWords;

/** Fetches the texts; null when there is nothing to wait for. Never rejects: a map is Czech then. */
export function loadMapWords({ lang }: { readonly lang: string }): Promise<void> | null {
  if (known[lang]) return null;
  const load = languages[lang]?.() ?? Promise.resolve(csMapWords);
  return load.catch(() => csMapWords).then((words) => void (known[lang] = words));
}
