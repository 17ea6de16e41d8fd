import type { TerritoryJoin } from '../../geo/join.js';
import type { Territories } from '../../geo/territories.js';
import { vintageGap } from '../../geo/vintage-gap.js';
import type { MapLateWords } from '../../locale/map-late-words.js';
import type { MapWords } from '../../locale/map-words.js';
import type { MapModel } from './map-model.js';

/** More names than these are counted only. */
const MOST_NAMES = 8;

/** Names under which values are counted people, or things that are where people are. */
const COUNTS = /po[cč]et|obyvatel|osob|celkem|count|number|total|population/i;
/** So unequal are counts of people among territories: the largest value to the middle one; whatever they are called, among so many. */
const [UNEQUAL, VERY_UNEQUAL, MANY] = [10, 50, 30];

/** What of a map may need a remark. */
export interface Remarkable {
  readonly join: TerritoryJoin;
  readonly territories: Territories;
  readonly model: MapModel;
  /** Rows beyond the first of a territory. */
  readonly repeated: number;
  /** Says which of the points that are counted have no territory. */
  readonly lost?: string | undefined;
  /** What is drawn in place of the shapes. */
  readonly variant?: 'choropleth' | 'tiles' | 'dorling' | 'symbols' | null | undefined;
}

/** What a reader must know beside the map: who found no place, what the map does not compare, where the borders are from. */
export function mapRemarks(
  { join, territories, model, repeated, variant, lost }: Remarkable,
  words: MapLateWords,
  { units: counted }: Pick<MapWords, 'units'>,
): readonly string[] {
  const { units, level, attribution, approximate, problems, vintage } = territories;
  const { strays, bare, matchedUnits } = join;
  const remarks: string[] = [];
  if (strays.length > 0 || bare.length > 0) {
    const keys = [...new Set(strays.map(({ key }) => key || '–'))];
    remarks.push(
      words.joined(
        {
          level,
          joined: matchedUnits,
          total: units.length,
          rows: keys.slice(0, MOST_NAMES),
          rowCount: keys.length,
          units: bare.slice(0, MOST_NAMES).map((unit) => units[unit]?.name ?? ''),
          unitCount: bare.length,
        },
        counted(units.length, level),
      ),
    );
  }
  const others = level === null ? [] : vintageGap(join, level);
  if (others.length > 0) remarks.push(words.otherBorders(others.length, vintage));
  if (problems.length > 0) {
    const names = problems.slice(0, MOST_NAMES).map(({ unit }) => unit);
    remarks.push(words.undrawn(names, problems.length));
  }
  if (lost) remarks.push(lost);
  if (repeated > 0) remarks.push(words.repeated(repeated));
  // The size of a circle is fair to counts.
  if (variant !== 'symbols' && areRawCounts(model, units)) remarks.push(words.rawCounts);
  const by = sizedBy({ territories, model, variant });
  if (by) remarks.push(words.sized(by));
  if (approximate !== false) remarks.push(typeof approximate === 'string' ? approximate : words.approximate);
  if (attribution) remarks.push(words.borders(attribution));
  return remarks;
}

export type SizedBy = 'value' | 'obyvatel' | 'km2';

/** What the circles of a map are as large as; null where there are none. */
export function sizedBy({
  territories: { units },
  model,
  variant,
}: Pick<Remarkable, 'territories' | 'model' | 'variant'>): SizedBy | null {
  if (variant === 'symbols') return 'value';
  if (variant !== 'dorling') return null;
  const by = model.per?.what === 'km2' ? 'km2' : 'obyvatel';
  const known = units.some(({ population, areaKm2 }) => (by === 'km2' ? areaKm2() : population) !== null);
  return known ? by : 'value';
}

/**
 * Whole numbers above zero that are called counts and are as unequal as towns, that are far more unequal than any share, or that go with the
 * inhabitants where these are known: they show where people live, whatever they count.
 */
export function areRawCounts(
  { column, per, classes, digits, periods }: MapModel,
  units: readonly { readonly population: number | null }[] = [],
): boolean {
  if (per !== null || digits.digits > 0 || classes.low < 0 || column.unit === '%') return false;
  const values = periods[0]?.values ?? new Float64Array();
  if (goesWith(values, units)) return true;
  const sorted = [...values].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  if (middle > 0 && sorted.length >= MANY && classes.high > VERY_UNEQUAL * middle) return true;
  return COUNTS.test(`${column.name} ${column.label}`) && sorted.length > 2 && classes.high > UNEQUAL * middle;
}

/** From this correlation on values are where people are. */
const CORRELATED = 0.9;
const LEAST_PAIRS = 6;

/** Whether values rise with the inhabitants (Pearson's coefficient). */
function goesWith(values: Float64Array, units: readonly { readonly population: number | null }[]): boolean {
  const pairs = units.flatMap(({ population }, unit) => {
    const value = values[unit] ?? NaN;
    return population === null || Number.isNaN(value) ? [] : [[value, population] as const];
  });
  if (pairs.length < LEAST_PAIRS) return false;
  const mean = (of: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [both, x, y] = [0, 0, 0];
  for (const [value, population] of pairs) {
    both += (value - meanX) * (population - meanY);
    x += (value - meanX) ** 2;
    y += (population - meanY) ** 2;
  }
  return both / Math.sqrt(x * y) > CORRELATED;
}
