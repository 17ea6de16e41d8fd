import type { ArcRing } from '../../geo/territories.js';
import { arcSteps } from './arc-steps.js';
import type { MapFrame } from './map-frame.js';
import type { UnitArcs } from './map-shapes.js';

/** Calls back with each point of a ring in its order, px; the point that two arcs share comes once. */
export function eachPoint({ points, arcs }: MapFrame, ring: ArcRing, visit: (x: number, y: number) => void): void {
  for (const arc of ring) {
    const index = arc < 0 ? ~arc : arc;
    const [from, to] = [arcs[index] as number, (arcs[index + 1] as number) - 1];
    // The last point of an arc is the first of the next one.
    if (arc < 0) for (let at = to; at > from; at--) visit(points[2 * at] as number, points[2 * at + 1] as number);
    else for (let at = from; at < to; at++) visit(points[2 * at] as number, points[2 * at + 1] as number);
  }
}

/** The SVG path of a territory, in tenths of a px. */
export function unitPath(frame: MapFrame, shape: UnitArcs): string {
  const steps = arcSteps(frame);
  let d = '';
  for (const polygon of shape) {
    for (const ring of polygon) {
      let around = '';
      for (let index = 0; index < ring.length; index++) around += steps.text(ring[index] as number);
      if (ring.length > 0) d += `${steps.start(ring[0] as number)}${around || '0 0'}z`;
    }
  }
  return d;
}

/** One SVG path along some arcs, each of them once, in tenths of a px. */
export function arcsPath(frame: MapFrame, chosen: readonly number[]): string {
  const steps = arcSteps(frame);
  let d = '';
  for (let index = 0; index < chosen.length; index++) {
    const arc = chosen[index] as number;
    d += steps.start(arc) + (steps.text(arc) || '0 0');
  }
  return d;
}

/** A path of tenths of a px in px. */
export const inPx = (d: string): string => d.replace(/-?\d+/g, (tenths) => String(Number(tenths) / 10));
