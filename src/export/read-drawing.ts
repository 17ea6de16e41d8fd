import type { Paint, PictureItem, TextItem } from '../layout/picture.js';
import { plainColour } from './plain-colour.js';

/** How elements of one class look: asked of the style sheets once, as there may be a hundred thousand of them. */
interface Look extends Paint {
  readonly shown: boolean;
  readonly crisp: boolean;
  readonly sizePx: number;
  readonly anchor: string;
  readonly italic: boolean;
  readonly strong: boolean;
  /** Lines are painted below what is filled: around letters they are a halo. */
  readonly below: boolean;
}

/**
 * What a painted drawing shows, with the looks that its style sheets give it now: whatever an element draws, a file has it in the same
 * way. `background` is behind it, `#rrggbb`. Where the reader points is no part of it.
 */
export function readDrawing(svg: SVGElement, background: string): PictureItem[] {
  const looks = new Map<string, Look>();
  const lookOf = (element: SVGElement): Look => {
    const fill = element.getAttribute('fill') ?? '';
    const [name, thick, style] = ['class', 'stroke-width', 'style'].map((one) => element.getAttribute(one));
    const key = [element.localName, name, fill, thick, style].join('|');
    let look = looks.get(key);
    if (!look) looks.set(key, (look = readLook(element, background)));
    return look;
  };
  return readItems(svg, lookOf);
}

function readItems(parent: SVGElement, lookOf: (element: SVGElement) => Look): PictureItem[] {
  const items: PictureItem[] = [];
  for (const child of parent.children) {
    if (!(child instanceof SVGElement) || child.localName === 'defs') continue;
    const look = lookOf(child);
    // Ways that carry nothing now stay where they are, out of sight: one by one, whatever their class.
    if (!look.shown || child.getAttribute('opacity') === '0') continue;
    const item = readItem(child, look, lookOf);
    if (item) items.push(moved(item, child));
  }
  return items;
}

/** What is drawn around 0,0 and moved to its place: a point, a small multiple. */
function moved(item: PictureItem, element: Element): PictureItem {
  const [, x, y] = /^translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)$/.exec(element.getAttribute('transform') ?? '') ?? [];
  return x === undefined ? item : { shape: 'group', x: Number(x), y: Number(y), clip: null, items: [item] };
}

const attribute = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

function readItem(element: SVGElement, look: Look, lookOf: (element: SVGElement) => Look): PictureItem | null {
  const { fill, fillOpacity, stroke, strokeWidth, dash } = look;
  const paint: Paint = { fill, fillOpacity, stroke, strokeWidth, dash };
  const value = (name: string): number => attribute(element, name);
  switch (element.localName) {
    case 'path':
      return { shape: 'path', d: element.getAttribute('d') ?? '', ...paint };
    case 'rect':
      return { shape: 'rect', ...boxOf(element), ...paint };
    case 'circle':
      return { shape: 'circle', x: value('cx'), y: value('cy'), radius: value('r'), ...paint };
    case 'line':
      return lineItem(element, look, paint);
    case 'text':
      return textItem(element, look);
    case 'g':
      return { shape: 'group', x: 0, y: 0, clip: null, items: readItems(element, lookOf) };
    case 'svg':
      return { shape: 'group', x: 0, y: 0, clip: boxOf(element), items: readItems(element, lookOf) };
    default:
      return null;
  }
}

const boxOf = (element: SVGElement): { x: number; y: number; width: number; height: number } => ({
  x: attribute(element, 'x'),
  y: attribute(element, 'y'),
  width: attribute(element, 'width'),
  height: attribute(element, 'height'),
});

/** A rule that the screen draws on whole pixels is a thin rectangle on whole ones, which every program draws sharp. */
function lineItem(element: SVGElement, { crisp, stroke, strokeWidth }: Look, paint: Paint): PictureItem {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ['x1', 'y1', 'x2', 'y2'].map((name) => attribute(element, name));
  if (!crisp || (x1 !== x2 && y1 !== y2)) return { shape: 'path', d: `M${x1} ${y1}L${x2} ${y2}`, ...paint, fill: null };
  const across = y1 === y2;
  const start = (at: number): number => Math.round(at - strokeWidth / 2);
  return {
    shape: 'rect',
    x: across ? Math.min(x1, x2) : start(x1),
    y: across ? start(y1) : Math.min(y1, y2),
    width: across ? Math.abs(x2 - x1) : strokeWidth,
    height: across ? strokeWidth : Math.abs(y2 - y1),
    fill: stroke,
    fillOpacity: 1,
    stroke: null,
    strokeWidth: 0,
    dash: [],
  };
}

function textItem(element: SVGElement, { fill, sizePx, italic, strong, stroke, ...look }: Look): TextItem | null {
  const text = element.textContent ?? '';
  if (text === '' || fill === null) return null;
  const anchor = element.getAttribute('text-anchor') ?? look.anchor;
  return {
    shape: 'text',
    x: attribute(element, 'x'),
    y: attribute(element, 'y'),
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    sizePx,
    fill,
    italic,
    runs: [strong ? { text, strong } : { text }],
    ...(look.below && stroke !== null && { halo: { colour: stroke, widthPx: look.strokeWidth } }),
  };
}

function readLook(element: SVGElement, background: string): Look {
  const style = getComputedStyle(element);
  // A pattern tells series apart where colours can't; a file has colours.
  const fill = style.fill.startsWith('url(') ? null : plainColour(style.fill, background);
  // A file's lines have no opacity of their own.
  const faint = style.stroke.replace(/^rgb\((.*)\)$/, `rgba($1, ${style.strokeOpacity || 1})`);
  const stroke = plainColour(Number(style.strokeOpacity) < 1 ? faint : style.stroke, background);
  return {
    shown: style.display !== 'none' && style.visibility !== 'hidden' && !element.classList.contains('pointed'),
    crisp: /crisp/i.test(style.shapeRendering),
    sizePx: parseFloat(style.fontSize) || 13,
    anchor: style.textAnchor,
    italic: style.fontStyle === 'italic',
    strong: Number(style.fontWeight) >= 600,
    below: style.paintOrder.startsWith('stroke'),
    fill,
    fillOpacity: (Number(style.fillOpacity) || 0) * (Number(style.opacity) || 0),
    stroke: parseFloat(style.strokeWidth) > 0 ? stroke : null,
    strokeWidth: parseFloat(style.strokeWidth) || 0,
    dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/).map(parseFloat),
  };
}
