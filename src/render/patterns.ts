import { hatching } from './hatching.js';
import { svgElement } from './svg-element.js';

/** Strokes of a 6 × 6 px tile per palette slot, the common grey last; the first is plain. */
export const STROKES: readonly string[] = [
  '',
  'M0 6L6 0',
  'M0 0L6 6',
  'M0 3H6',
  'M3 0V6',
  'M0 3H6M3 0V6',
  'M0 6L6 0M0 0L6 6',
  'M3 2V4M2 3H4',
  'M0 1.5H6M0 4.5H6',
];

/** What the pattern of a palette slot is filled by in a drawing called `id`; null where there is none. */
export function patternFill(slot: number, id: string): string | null {
  return STROKES[slot] ? `url(#${id}-${slot})` : null;
}

function patterns(slots: readonly number[], id: string): SVGElement {
  const definitions = svgElement('defs', {});
  for (const slot of [...new Set(slots)].sort((a, b) => a - b)) {
    if (!STROKES[slot]) continue;
    const size = { width: '6', height: '6', patternUnits: 'userSpaceOnUse' };
    const pattern = svgElement('pattern', { id: `${id}-${slot}`, ...size });
    pattern.append(svgElement('path', { d: STROKES[slot], class: 'stroke' }));
    definitions.append(pattern);
  }
  return definitions;
}

/** From now on drawings of several series have patterns. */
export const addPatterns = (): unknown => Object.assign(hatching, { patterns, fill: patternFill });
