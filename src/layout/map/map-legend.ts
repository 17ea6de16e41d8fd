import type { Classes } from '../../scale/class-breaks.js';
import { classOf } from '../../scale/class-breaks.js';
import type { MissingKind } from '../../table/missing.js';
import { missing } from '../../table/missing.js';
import type { MapValues } from './map-values.js';

/** Parts of a class that values are counted in. */
export const BINS = 4;

/** One class of the legend: how its values lie in it. */
export interface LegendClass {
  /** Values in it. */
  readonly count: number;
  /** Values in each of `BINS` equal parts of it, lowest first. */
  readonly bins: readonly number[];
}

export interface MapLegend {
  /** Lowest class first. */
  readonly classes: readonly LegendClass[];
  /** Most values in one part, at least 1. */
  readonly most: number;
  /** Kinds of missing that there are, with how many territories have them. */
  readonly missing: readonly LegendGap[];
}

export interface LegendGap {
  readonly kind: MissingKind;
  readonly count: number;
  /** How such territories are drawn. */
  readonly look: 'hatch' | 'dots' | 'dash' | 'void';
}

/** Kinds as the legend has them: what could not be read is as good as null. */
const LOOKS: readonly (readonly [MissingKind, LegendGap['look']])[] = [
  [missing.null, 'hatch'],
  [missing.suppressed, 'dots'],
  [missing.notApplicable, 'dash'],
  [missing.absent, 'void'],
];

/** A histogram of the values, each class of which has parts of its own width: breaks stand where the parts of one end. */
export function mapLegend({ values, missing: kinds }: MapValues, { breaks, low, high }: Classes): MapLegend {
  const bins = [...Array(breaks.length + 1).keys()].map(() => new Array<number>(BINS).fill(0));
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const at = classOf(value, breaks);
    const from = breaks[at - 1] ?? low;
    const to = breaks[at] ?? high;
    const part = to > from ? Math.floor(((value - from) / (to - from)) * BINS) : 0;
    const bin = bins[at];
    // The highest value is the end of the last part.
    if (bin) bin[Math.max(0, Math.min(BINS - 1, part))] = (bin[Math.max(0, Math.min(BINS - 1, part))] ?? 0) + 1;
  }
  const counts = new Map<MissingKind, number>();
  for (const kind of kinds) {
    const shown = kind === missing.unreadable ? missing.null : (kind as MissingKind);
    if (shown !== missing.present) counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  return {
    classes: bins.map((parts) => ({ bins: parts, count: parts.reduce((sum, one) => sum + one, 0) })),
    most: Math.max(1, ...bins.flat()),
    missing: LOOKS.flatMap(([kind, look]) => {
      const count = counts.get(kind);
      return count ? [{ kind, look, count }] : [];
    }),
  };
}
