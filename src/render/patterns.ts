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

/** Id of the pattern of a palette slot; `id` keeps several drawings of one document apart. */
export function patternId(id: string, series: number): string {
  return `${id}-${series}`;
}

/** Definitions of the patterns that tell filled marks of these palette slots apart where colour is gone. */
export function patterns(slots: readonly number[], id: string): SVGElement {
  const definitions = svgElement('defs', {});
  for (const series of [...new Set(slots)].sort((a, b) => a - b)) {
    if (!STROKES[series]) continue;
    const size = { width: '6', height: '6', patternUnits: 'userSpaceOnUse' };
    const pattern = svgElement('pattern', { id: patternId(id, series), ...size });
    pattern.append(svgElement('path', { d: STROKES[series], class: 'stroke' }));
    definitions.append(pattern);
  }
  return definitions;
}
