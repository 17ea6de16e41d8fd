import type { StackMode } from './chart-spec.js';
import type { Series } from './chart-model.js';

/** From and to of one value on the value axis. */
export type Segment = readonly [number, number];

/** Segments by series, then position; null where the value is missing. */
export type Segments = readonly (readonly (Segment | null)[])[];

/**
 * Where each value starts and ends: from zero, or on top of the series before (`stacked`), or as a share of the
 * position's total (`normalized`, 0 to 1; none where a part is missing). Positive and negative values stack apart; a missing one
 * leaves no room.
 */
export function segmentsOf(series: readonly Series[], mode: StackMode): Segments {
  const stacks = mode === 'stacked' || mode === 'normalized';
  const count = series[0]?.values.length ?? 0;
  const up = new Float64Array(count);
  const down = new Float64Array(count);
  const total = new Float64Array(count).fill(1);
  if (mode === 'normalized') {
    total.fill(0);
    for (const { values } of series) {
      values.forEach((value, index) => (total[index] = (total[index] as number) + Math.abs(value)));
    }
  }
  return series.map(({ values }) =>
    [...values].map((value, index) => {
      // Without one of its parts nobody knows the whole, so the others have no shares of it.
      if (Number.isNaN(value + (total[index] as number))) return null;
      if (!stacks) return [0, value] as const;
      const size = total[index] === 0 ? 0 : value / (total[index] as number);
      const side = size < 0 ? down : up;
      const from = side[index] as number;
      side[index] = from + size;
      return [from, from + size] as const;
    }),
  );
}

/** How much of the stack at a position is there. */
export function completeness(segments: Segments, index: number, series: readonly Series[]): 'all' | 'some' | 'none' {
  const there = segments.filter((parts) => parts[index]).length;
  if (there === 0) return 'none';
  return there < segments.length || series.some(({ partial }) => partial?.[index]) ? 'some' : 'all';
}

/** Lowest and highest end of all segments; NaN when there is none. */
export function extentOf(segments: Segments): readonly [number, number] {
  let low = NaN;
  let high = NaN;
  for (const series of segments) {
    for (const segment of series) {
      if (segment === null) continue;
      for (const end of segment) {
        if (!(end >= low)) low = end;
        if (!(end <= high)) high = end;
      }
    }
  }
  return [low, high];
}
