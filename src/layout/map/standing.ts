import type { Territories } from '../../geo/territories.js';
import type { MapGeometry } from './map-geometry.js';
import { inPx, unitPath } from './map-paths.js';

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Outlines of the territories that are to stand out, as one path. */
export function standing({ frame, shapes }: MapGeometry, { units }: Territories, highlight: string | null): string {
  const wanted = new Set((highlight ?? '').split(',').map(fold).filter(Boolean));
  if (wanted.size === 0) return '';
  const outlines = units.map(({ name, codes }, unit) =>
    [name, ...codes].some((one) => wanted.has(fold(one))) ? unitPath(frame, shapes.polygons[unit] ?? []) : '',
  );
  return inPx(outlines.join(''));
}
