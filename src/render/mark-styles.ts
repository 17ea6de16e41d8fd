import { STROKES } from './patterns.js';
import { seriesClass } from './series-class.js';
import { svgElement } from './svg-element.js';

/** How the stylesheet draws one kind of mark, read where it can only be done by hand. */
export interface MarkStyle {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  /** px */
  readonly strokeWidth: number;
  readonly dash: readonly number[];
}

export interface MarkStyles {
  of(role: string, series: number, highlighted?: boolean): MarkStyle;
  /** Strokes over the filled marks of a series where colour is gone, as a path in a tile of 6 × 6 px; null where there are none. */
  hatch(series: number): { readonly d: string; readonly stroke: string } | null;
}

/** Dashes of the stylesheet for print, which is not yet in force when the last drawing before it is made. */
const PRINTED = ['', '8 4', '2 3', '10 3 2 3', '4 2', '12 6', '2 6', '6 2 2 2 2 2'];

const numbers = (list: string): number[] => (list.match(/[\d.]+/g) ?? []).map(Number);

/**
 * Asks the browser what its stylesheet says of marks inside `svg`, each once: the same classes get the same colours whoever paints, in
 * any theme and in forced colours.
 */
export function readStyles(svg: SVGSVGElement, several: boolean, print: boolean): MarkStyles {
  const known = new Map<string, MarkStyle>();
  const look = <T>(name: string, classes: string, read: (style: CSSStyleDeclaration) => T): T => {
    const probe = svgElement(name, { class: classes });
    svg.append(probe);
    const found = read(getComputedStyle(probe));
    probe.remove();
    return found;
  };
  return {
    of(role, series, highlighted) {
      const standing = highlighted === undefined ? '' : highlighted ? ' highlighted' : ' receding';
      const dashed = role === 'line' && several ? ' dashed' : '';
      const classes = `${role} ${seriesClass(series)}${standing}${dashed}`;
      let style = known.get(classes);
      if (!style) {
        style = look('path', classes, (css) => ({
          fill: css.fill,
          fillOpacity: Number(css.fillOpacity),
          stroke: css.stroke,
          strokeWidth: parseFloat(css.strokeWidth) || 0,
          dash: numbers(print && dashed ? (PRINTED[series] ?? '') : css.strokeDasharray),
        }));
        known.set(classes, style);
      }
      return style;
    },
    hatch(series) {
      if (!several || !STROKES[series]) return null;
      if (!print && look('path', 'hatch', ({ display }) => display) === 'none') return null;
      return { d: STROKES[series], stroke: look('path', 'stroke', ({ stroke }) => stroke) };
    },
  };
}
