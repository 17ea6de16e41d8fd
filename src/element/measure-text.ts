import type { MeasureText } from '../layout/scene.js';

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** Measures text in the font family that `element` shows; an average width per letter where there is no canvas. */
export function textMeasurer(element: Element): MeasureText {
  const family = getComputedStyle(element).fontFamily;
  context ??= document.createElement('canvas').getContext('2d');
  const canvas = context;
  if (!canvas) return (text, sizePx) => text.length * sizePx * 0.55;
  return (text, sizePx) => {
    const key = `${sizePx}px ${family}|${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      canvas.font = `${sizePx}px ${family}`;
      width = canvas.measureText(text).width;
      // Data may bring any number of texts; the cache is a help, no archive.
      if (widths.size > 5000) widths.clear();
      widths.set(key, width);
    }
    return width;
  };
}
