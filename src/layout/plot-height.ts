import { LEAST_PLOT } from './reserved-height.js';

const SPARKLINE_PX = 64;
/** px */
const NARROW = 480;

export interface ReserveInput {
  readonly kind: string;
  /** px */
  readonly width: number;
  /** Rows at the most, when the author limited them. */
  readonly limit: number | null;
  /** It is one of small multiples, of which nobody knows yet how many. */
  readonly facets?: boolean;
}

/** Default height of a plot before its data are known, px: bars by the number of rows, lines and columns 1:2 of the width. */
export function plotHeight({ kind, width, limit, facets }: ReserveInput): number {
  // On a narrow page names stand above their bars.
  const narrow = width < NARROW;
  const row = narrow ? 36 : 26;
  // Four rows of two on a narrow page, or fewer under a long sentence; two of many on any other.
  if (facets) return narrow ? 480 : 320;
  if (kind === 'bar') return Math.max(LEAST_PLOT, Math.min(limit ?? 12, 40) * row + 24);
  if (kind === 'sparkline') return SPARKLINE_PX;
  // Beside a figure is its line, on a narrow page under it.
  if (kind === 'stat') return narrow ? 132 : 84;
  // Rows high enough for their names, however narrow the page.
  if (kind === 'heatmap') return 360;
  // Under a circle on a narrow page stands its list.
  if (kind === 'pie' || kind === 'donut') return narrow ? Math.round(width * 0.8) + 160 : LEAST_PLOT + 40;
  return Math.round(Math.max(LEAST_PLOT, Math.min(width / 2, 360)));
}
