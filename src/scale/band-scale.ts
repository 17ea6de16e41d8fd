/** Equal bands for categories along a range (px). */
export interface BandScale {
  /** Start of the band of category `index`. */
  (index: number): number;
  /** Width of a band without the gap. */
  readonly bandwidth: number;
  /** From the start of a band to the start of the next. */
  readonly step: number;
}

/** `count` bands over `range`; `gap` is the share of a step left empty between two of them (a half of it at each end). */
export function bandScale(count: number, range: readonly [number, number], gap: number): BandScale {
  const step = count === 0 ? 0 : (range[1] - range[0]) / count;
  const bandwidth = step * (1 - gap);
  const start = range[0] + (step - bandwidth) / 2;
  return Object.assign((index: number): number => start + index * step, { bandwidth, step });
}
