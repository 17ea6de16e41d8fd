import { contrast } from './colour.js';

type Rgba = readonly [number, number, number, number];

const pixel = new OffscreenCanvas(1, 1).getContext('2d', {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;

/** Any colour of CSS, `color-mix()` included, as a browser paints it. */
function rgbaOf(colour: string): Rgba {
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

const hexOf = (colour: Rgba): string =>
  `#${colour
    .slice(0, 3)
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('')}`;

/** `top` laid over an opaque colour. */
function over(top: Rgba, below: Rgba, opacity = 1): Rgba {
  const alpha = top[3] * opacity;
  const mix = (index: 0 | 1 | 2): number => top[index] * alpha + below[index] * (1 - alpha);
  return [mix(0), mix(1), mix(2), 1];
}

/** The nearest ancestor through shadow roots. */
const parentOf = (node: Element): Element | null =>
  node.parentElement ?? (node.getRootNode() instanceof ShadowRoot ? (node.getRootNode() as ShadowRoot).host : null);

/** Opaque colour of the backgrounds behind an element. */
function groundOf(element: Element): Rgba {
  const grounds: Rgba[] = [];
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const colour = rgbaOf(getComputedStyle(node).backgroundColor);
    grounds.push(colour);
    if (colour[3] === 1) break;
  }
  return grounds.reduceRight<Rgba>((below, top) => over(top, below), [255, 255, 255, 1]);
}

/** Whether a mark covers a point of the screen. */
function covers(mark: SVGGeometryElement, x: number, y: number): boolean {
  const matrix = mark.getScreenCTM();
  return matrix !== null && mark.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()));
}

/** Colour of what is painted under a point of an SVG drawing, below `element`. */
function markedGround(element: Element, x: number, y: number): Rgba {
  let ground = groundOf(element);
  for (const mark of element.closest('svg.marks')?.querySelectorAll<SVGGeometryElement>('rect, path, circle') ?? []) {
    if (mark.closest('defs') || mark.classList.contains('hatch')) continue;
    if (!(mark.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    const { fill, fillOpacity, display } = getComputedStyle(mark);
    if (fill === 'none' || display === 'none' || !covers(mark, x, y)) continue;
    ground = over(rgbaOf(fill), ground, Number(fillOpacity));
  }
  return ground;
}

/** Contrast of a colour against what is painted behind the middle of an element. */
export function contrastBehind(element: Element, colour: string): number {
  const { left, top, width, height } = element.getBoundingClientRect();
  const ground = markedGround(element, left + width / 2, top + height / 2);
  return contrast(hexOf(over(rgbaOf(colour), ground)), hexOf(ground));
}

/** Contrast of a colour against the background that an element stands on. */
export function contrastOutside(element: Element, colour: string): number {
  const ground = groundOf(parentOf(element) ?? element);
  return contrast(hexOf(over(rgbaOf(colour), ground)), hexOf(ground));
}

/** Sides of the outline of an element that something around it cuts off. */
export function cutRings(element: Element): string[] {
  const { outlineWidth, outlineOffset } = getComputedStyle(element);
  const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
  const lines = [...element.getClientRects()];
  const cut = new Set<string>();
  for (let node = parentOf(element); node; node = parentOf(node)) {
    const { clipPath, overflowX, overflowY } = getComputedStyle(node);
    const inset = /^inset\(([^)]*)\)/.exec(clipPath)?.[1];
    const hidden = overflowX !== 'visible' || overflowY !== 'visible';
    if (inset === undefined && !hidden) continue;
    const [top = 0, right = top, bottom = top, left = right] = (inset ?? '0').split(' ').map(parseFloat);
    const box = node.getBoundingClientRect();
    for (const line of lines) {
      if (line.left - reach < box.left + left - 0.5) cut.add('left');
      if (line.right + reach > box.right - right + 0.5) cut.add('right');
      if (line.top - reach < box.top + top - 0.5) cut.add('top');
      if (line.bottom + reach > box.bottom - bottom + 0.5) cut.add('bottom');
    }
  }
  return [...cut];
}

/** Relative luminances of two colours as a contrast, whatever they stand on. */
export const contrastOf = (one: string, other: string): number => contrast(hexOf(rgbaOf(one)), hexOf(rgbaOf(other)));

/** Whether an element is drawn and meant for the eye. */
export function seen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 1 && height > 1 && element.closest('.sr') === null && getComputedStyle(element).visibility === 'visible'
  );
}

/** Elements of a chart that have text of their own for the eye, those of the drawing included. */
export function writings(chart: Element): Element[] {
  const written = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
  return [...(chart.shadowRoot?.querySelectorAll('.root *') ?? [])].filter(
    (element) => element.localName !== 'style' && written(element) && seen(element),
  );
}

/** The colour that an element's text has. */
export const inkOf = (element: Element): string => {
  const { fill, color } = getComputedStyle(element);
  return element instanceof SVGElement ? fill : color;
};

const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;

/** What letters cover; the box of a text has the room that its font keeps above and below them, which differs from font to font. */
export function inkBox(text: Element): { left: number; right: number; top: number; bottom: number } {
  const { left, right, top, bottom, height } = text.getBoundingClientRect();
  if (text.hasAttribute('transform')) return { left, right, top, bottom };
  pen.font = getComputedStyle(text).font;
  const ink = pen.measureText(text.textContent ?? '');
  const scale = height / (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent);
  const above = (ink.fontBoundingBoxAscent - ink.actualBoundingBoxAscent) * scale;
  const below = (ink.fontBoundingBoxDescent - ink.actualBoundingBoxDescent) * scale;
  return { left, right, top: top + above, bottom: bottom - below };
}

/** Pairs of texts whose boxes lie over each other by more than `slack` px both ways. */
export function overlaps(texts: readonly Element[], slack = 2): string[] {
  const boxes = texts.map((text) => ({ text: text.textContent?.trim() ?? '', box: inkBox(text) }));
  return boxes.flatMap(({ text, box }, index) =>
    boxes.slice(index + 1).flatMap(({ text: other, box: next }) => {
      const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
      const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
      return across > slack && down > slack ? [`${text} / ${other}`] : [];
    }),
  );
}
