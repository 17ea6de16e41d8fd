import { closeSpan } from './close-span.js';
import { roundTicks } from './round-ticks.js';

/** A straight map from a number to a position. */
export interface LinearScale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/** Maps `domain` on `range` (px); a domain without extent maps everything on the range's middle. */
export function linearScale(domain: readonly [number, number], range: readonly [number, number]): LinearScale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  // The span of the largest numbers is none itself.
  const part = Number.isFinite(d1 - d0) ? 1 : 0.5;
  const slope = d1 === d0 ? 0 : (r1 - r0) / (d1 * part - d0 * part);
  const start = d1 === d0 ? (r0 + r1) / 2 : r0;
  return Object.assign((value: number): number => start + (value * part - d0 * part) * slope, { domain, range });
}

/** The same map, but what lies beyond the domain goes to the nearer end. */
export function clampScale(scale: LinearScale): LinearScale {
  const [low, high] = scale.domain;
  return Object.assign((value: number): number => scale(Math.min(Math.max(value, low), high)), {
    domain: scale.domain,
    range: scale.range,
  });
}

export interface ValueAxis {
  readonly domain: readonly [number, number];
  /** Round values inside the domain, ascending. */
  readonly ticks: readonly number[];
  readonly step: number;
}

/**
 * The axis of a measure: round ends and about `count` ticks around the extent [low, high].
 * `fromZero` (bars) makes zero part of it; `bounds` are the author's own ends, which are kept as they are.
 * Where few ticks would leave more than `empty` of the axis without values, its ends are closer than they.
 * An empty extent (NaN) gives 0 to 1, a single value gets room around it.
 */
export function valueAxis(
  extent: readonly [number, number],
  count: number,
  fromZero: boolean,
  bounds: { readonly min?: number | undefined; readonly max?: number | undefined } = {},
  empty = 0.5,
): ValueAxis {
  let [low, high] = Number.isFinite(extent[0]) && Number.isFinite(extent[1]) ? extent : [0, 1];
  if (fromZero) {
    low = Math.min(0, low);
    high = Math.max(0, high);
  }
  if (low === high) {
    const room = low === 0 ? 1 : Math.abs(low) / 10;
    if (!fromZero || low >= 0) high += room;
    if (!fromZero || high <= 0) low -= room;
  }
  const [niceLow, niceHigh] = closeSpan(low, high, count, empty);
  const domain: [number, number] = [bounds.min ?? niceLow, bounds.max ?? niceHigh];
  if (!(domain[0] < domain[1])) domain[1] = domain[0] + 1;
  let values = roundTicks(domain[0], domain[1], count);
  // One alone tells no distance.
  if (values.length < 2) values = roundTicks(domain[0], domain[1], count * 2);
  const step = values.length > 1 ? (values[1] as number) - (values[0] as number) : domain[1] - domain[0];
  return { domain, ticks: values, step };
}
