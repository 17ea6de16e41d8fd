import type { MeasureText } from '../layout/scene.js';

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** Figures, groups, marks and signs only. */
const FIGURES = /^[\d\s.,%+\u2212-]*$/;
/** Widest common figures are Verdana's, 0.64 em; blanks and marks are narrower. */
const FIGURE_EM = 0.64;
const MARK_EM = 0.36;

/** Width of a number, rather too large than too small: the first canvas of a page costs more than all of a chart's sums. */
function figuresWidth(text: string, sizePx: number): number {
  const marks = text.replace(/[\d%+\u2212-]/g, '').length;
  return ((text.length - marks) * FIGURE_EM + marks * MARK_EM) * sizePx;
}

/** What a reader's own style sheet adds to every letter, em. */
function spacingOf({ letterSpacing, wordSpacing, fontSize }: CSSStyleDeclaration): number {
  return ((parseFloat(letterSpacing) || 0) + (parseFloat(wordSpacing) || 0) / 4) / parseFloat(fontSize) || 0;
}

/** Measures text as `element` shows it; an average width per letter where there is no canvas. */
export function textMeasurer(element: Element): MeasureText {
  const style = getComputedStyle(element);
  const spacing = spacingOf(style);
  const measure = measurerOf(style);
  return spacing === 0 ? measure : (text, sizePx) => measure(text, sizePx) + text.length * spacing * sizePx;
}

function measurerOf(style: CSSStyleDeclaration): MeasureText {
  let family: string | undefined;
  return (text, sizePx) => {
    if (FIGURES.test(text)) return figuresWidth(text, sizePx);
    context ??= document.createElement('canvas').getContext('2d');
    if (!context) return text.length * sizePx * 0.55;
    family ??= style.fontFamily;
    const key = `${sizePx}px ${family}|${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = `${sizePx}px ${family}`;
      width = context.measureText(text).width;
      // Data may bring any number of texts; the cache is a help, no archive.
      if (widths.size > 5000) widths.clear();
      widths.set(key, width);
    }
    return width;
  };
}
