import { chartStrings } from '../../locale/chart-strings.js';
import { highlightOf } from './highlight.js';
import type { KindCode } from './kinds.js';
import type { Layout, LayoutInput } from './layout-input.js';
import { partsOfWhole, shareDigits } from './parts-of-whole.js';
import type { Part } from './parts-of-whole.js';
import { LINE_PX, TEXT_PX } from '../scene.js';
import type { Box, Scene, SceneText, Shape, Stop, StopList } from '../scene.js';
import { sayParts } from '../say/say-parts.js';
import { PALETTE_SLOTS } from '../series-slots.js';
import { truncateText } from '../wrap-text.js';

/** Height of a line of the list beside the circle, px. */
const ROW_PX = 24;
const SWATCH_PX = 14;
const MOST_RADIUS = 170;
/** Narrower than this the list stands under the circle, px. */
const NARROW = 420;
const HOLE = 0.6;

/** Slices of a circle from twelve o'clock on, with a list of what they are: names, values and shares. */
export const pieLayout: Layout = (input) => wholeLayout(input, 0);
/** The same with a hole, in which the total stands. */
export const donutLayout: Layout = (input) => wholeLayout(input, HOLE);

/** A pie, and a donut, with their sentence. */
export const pie: KindCode = { layout: pieLayout, say: sayParts };
export const donut: KindCode = { layout: donutLayout, say: sayParts };

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly inner: number;
}

function wholeLayout(input: LayoutInput, hole: number): Scene {
  const { width, height, model, spec, text } = input;
  const parts = partsOfWhole(input);
  const narrow = width < NARROW;
  const listHeight = parts.length * ROW_PX;
  // The unit once over the list, where the figures would take the names' room with it.
  const listWidth = (radius: number): number => (narrow ? width : width - 2 * radius - 36);
  const unitPx = (radius: number): number => (isLong(input, parts, listWidth(radius)) ? LINE_PX : 0);
  const room = narrow ? Math.max(120, height - listHeight - unitPx(0) - 16) : height;
  const radius = Math.max(20, Math.min(MOST_RADIUS, room / 2 - 4, (narrow ? width : width * 0.4) / 2 - 4));
  const circle: Circle = {
    x: narrow ? width / 2 : radius + 4,
    y: radius + 4,
    radius,
    inner: radius * hole,
  };
  const list: Box = narrow
    ? { x: 0, y: circle.y + radius + 16 + unitPx(radius), width, height: listHeight }
    : {
        x: circle.x + radius + 32,
        y: Math.max(unitPx(radius), circle.y - listHeight / 2),
        width: listWidth(radius),
        height: listHeight,
      };
  const highlight = highlightOf(model, spec, text);
  const ends = anglesOf(parts);
  const outlines = parts.map((_, index) => slicePath(circle, ends[index] as number, ends[index + 1] as number));
  const shapes: Shape[] = parts.map((part, index) => ({
    role: 'slice',
    series: slotOf(part, index),
    d: outlines[index] as string,
    highlighted: highlight(part.position, 0),
  }));
  return {
    width,
    height: Math.max(circle.y + radius + 4, list.y + list.height),
    plot: { x: circle.x - radius, y: circle.y - radius, width: 2 * radius, height: 2 * radius },
    rules: [],
    bars: [],
    shapes: [...shapes, ...parts.map((part, index) => swatch(part, index, list))],
    lines: [],
    dots: [],
    texts: [...listTexts(input, parts, list), ...(hole > 0 ? totalTexts(input, parts, circle) : [])],
    stops: stopsOf(input, parts, { circle, list, ends, outlines }),
    orientation: 'vertical',
    legend: [],
    seriesCount: parts.length,
    folded: 0,
  };
}

/** Where the slices begin and end, in radians clockwise from twelve o'clock. */
function anglesOf(parts: readonly Part[]): readonly number[] {
  let angle = 0;
  return [0, ...parts.map(({ share }) => (angle += share * 2 * Math.PI))];
}

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** A slice as a path; nothing for one without extent, both arcs' halves for a whole circle, which one arc can't draw. */
function slicePath({ x, y, radius, inner }: Circle, from: number, to: number): string {
  if (to - from < 1e-9) return '';
  const at = (angle: number, size: number): string =>
    `${tenth(x + Math.sin(angle) * size)},${tenth(y - Math.cos(angle) * size)}`;
  const middle = (from + to) / 2;
  const arc = (size: number, sweep: 0 | 1, ...angles: number[]): string =>
    angles.map((angle) => `A${tenth(size)},${tenth(size)} 0 0 ${sweep} ${at(angle, size)}`).join('');
  // In two halves, so that no arc is longer than half the circle.
  const outer = `M${at(from, radius)}${arc(radius, 1, middle, to)}`;
  return inner === 0 ? `${outer}L${tenth(x)},${tenth(y)}Z` : `${outer}L${at(to, inner)}${arc(inner, 0, middle, from)}Z`;
}

/** Colours of the palette in turn; what is added up has the common grey. */
const slotOf = ({ others }: Part, index: number): number => (others ? PALETTE_SLOTS : index);

function swatch(part: Part, index: number, list: Box): Shape {
  const top = list.y + index * ROW_PX + (ROW_PX - SWATCH_PX) / 2;
  const d = `M${tenth(list.x)},${tenth(top)}h${SWATCH_PX}v${SWATCH_PX}h-${SWATCH_PX}Z`;
  return { role: 'slice', series: slotOf(part, index), d };
}

function shareTexts({ locale }: LayoutInput, parts: readonly Part[]): readonly string[] {
  const digits = shareDigits(parts);
  return parts.map(({ share }) => locale.number(share, { percent: true, digits }));
}

/** Room of the names and of the figures in a list, px. */
function columnsOf(
  { measureText }: LayoutInput,
  parts: readonly Part[],
  figures: readonly string[],
  width: number,
): { readonly widest: number; readonly names: number; readonly longest: number } {
  const widest = Math.max(0, ...figures.map((figure) => measureText(figure, TEXT_PX)));
  const longest = Math.max(0, ...parts.map(({ title }) => measureText(title, TEXT_PX)));
  return { widest, names: width - SWATCH_PX - 8 - widest - 16, longest };
}

function figuresOf(input: LayoutInput, parts: readonly Part[], long: boolean): string[] {
  const { text } = input;
  const shares = shareTexts(input, parts);
  return parts.map(({ value }, index) => `${long ? text.bare(value) : text.value(value)} (${shares[index]})`);
}

/** Whether names would be cut off for the sake of a unit in each line. */
function isLong(input: LayoutInput, parts: readonly Part[], width: number): boolean {
  const { names, longest } = columnsOf(input, parts, figuresOf(input, parts, false), width);
  return longest > names && (input.model.unit ?? '') !== '';
}

function listTexts(input: LayoutInput, parts: readonly Part[], list: Box): SceneText[] {
  const { measureText, model } = input;
  const long = isLong(input, parts, list.width);
  const figures = figuresOf(input, parts, long);
  const { widest, names, longest } = columnsOf(input, parts, figures, list.width);
  const start = list.x + SWATCH_PX + 8;
  // Figures stand under each other, not farther from the names than those need.
  const end = start + Math.max(40, Math.min(names, longest)) + 16 + widest;
  const lines = parts.flatMap((part, index): SceneText[] => {
    const y = list.y + (index + 0.5) * ROW_PX + TEXT_PX / 3;
    const name = truncateText(part.title, Math.max(40, names), TEXT_PX, measureText);
    return [
      { x: start, y, text: name, anchor: 'start', role: 'category' },
      { x: end, y, text: figures[index] as string, anchor: 'end', role: 'value' },
    ];
  });
  if (!long) return lines;
  return [{ x: end, y: list.y - 2, text: model.unit ?? '', anchor: 'end', role: 'axis' }, ...lines];
}

function totalTexts(input: LayoutInput, parts: readonly Part[], { x, y, inner }: Circle): SceneText[] {
  const { text, locale, model, measureText } = input;
  // A whole of which a part is missing has no total.
  const missing = model.series.some(({ values }) => values.some(Number.isNaN));
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  const words = missing ? locale.strings.incomplete : text.value(total);
  const line = (row: number, words: string, role: SceneText['role']): SceneText => ({
    x,
    y: y + row,
    text: words,
    anchor: 'middle',
    role,
  });
  const unit = missing ? '' : (model.unit ?? '');
  // Below the middle the hole is a little narrower.
  if (unit === '' || measureText(words, TEXT_PX) <= inner * 1.8)
    return [line(-4, chartStrings(locale).total, 'tick'), line(TEXT_PX, words, missing ? 'missing' : 'value')];
  return [
    line(-4 - LINE_PX / 2, chartStrings(locale).total, 'tick'),
    line(TEXT_PX - LINE_PX / 2, text.bare(total), 'value'),
    line(TEXT_PX + LINE_PX / 2, truncateText(unit, inner * 1.7, TEXT_PX, measureText), 'tick'),
  ];
}

interface Places {
  readonly circle: Circle;
  readonly list: Box;
  readonly ends: readonly number[];
  readonly outlines: readonly string[];
}

function stopsOf(input: LayoutInput, parts: readonly Part[], { circle, list, ends, outlines }: Places): StopList {
  const { text } = input;
  const shares = shareTexts(input, parts);
  return {
    length: parts.length,
    at(index): Stop {
      const part = parts[index] as Part;
      const middle = ((ends[index] as number) + (ends[index + 1] as number)) / 2;
      const share = shares[index] as string;
      const value = text.value(part.value);
      return {
        area: { x: list.x, y: list.y + index * ROW_PX, width: list.width, height: ROW_PX },
        x: circle.x + Math.sin(middle) * circle.radius * 0.8,
        y: circle.y - Math.cos(middle) * circle.radius * 0.8,
        title: part.title,
        lines: [{ series: slotOf(part, index), label: share, value, missing: false }],
        dots: [],
        outline: outlines[index],
        row: part.row,
        text: `${part.title}: ${value}, ${share}`,
      };
    },
    indexAt(x, y): number {
      const [dx, dy] = [x - circle.x, y - circle.y];
      const distance = Math.hypot(dx, dy);
      if (distance <= circle.radius && distance >= circle.inner) {
        const angle = (Math.atan2(dx, -dy) + 2 * Math.PI) % (2 * Math.PI);
        return parts.findIndex((_, index) => angle >= (ends[index] as number) && angle < (ends[index + 1] as number));
      }
      const row = Math.floor((y - list.y) / ROW_PX);
      return x >= list.x && x <= list.x + list.width && row >= 0 && row < parts.length ? row : -1;
    },
  };
}
