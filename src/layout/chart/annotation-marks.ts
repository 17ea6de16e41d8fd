import { foldKey } from '../fold-key.js';
import { isYearColumn } from '../year-column.js';
import type { LayoutInput } from './layout-input.js';
import type { Annotation } from './parse-extras.js';
import { LINE_PX, TEXT_PX } from '../scene.js';
import type { Scene, SceneText, Shape, StopList } from '../scene.js';
import { parseCzechDate } from '../../table/parse-czech-date.js';
import { parseIsoDate } from '../../time/parse-date.js';
import { truncateText, wrapText } from '../wrap-text.js';

/** Narrower than this annotations are numbered and listed below, px. */
const NARROW = 480;
/** Rows of words over the plot at the most; more are numbered. */
const MOST_ROWS = 3;

/** An annotation with the position of the model that it is nearest to; −1 where the chart has no such place. */
export interface PlacedAnnotation extends Annotation {
  readonly position: number;
  /** Number or instant of the x axis, where it is a distance. */
  readonly x: number | null;
}

/** Finds the place of each annotation: by the name of a position, else by a year, date or number. */
export function placeAnnotations(input: LayoutInput, annotations: readonly Annotation[]): readonly PlacedAnnotation[] {
  const { model, text } = input;
  const { xColumn, positions } = model;
  const count = positions.length;
  const nameOf = new Map<string, number>();
  // A hundred thousand instants are no names to look up.
  if (count <= 2000) for (let index = count - 1; index >= 0; index--) nameOf.set(foldKey(text.position(index)), index);
  return annotations.map((annotation): PlacedAnnotation => {
    const named = nameOf.get(foldKey(annotation.at));
    const x = xOf(annotation.at, xColumn.type === 'date', isYearColumn(xColumn) || xColumn.type === 'number');
    const valueAt = (index: number): number => xColumn.values[positions.at(index) as number] as number;
    if (named !== undefined)
      return { ...annotation, position: named, x: xColumn.type === 'text' ? null : valueAt(named) };
    if (x === null || count === 0) return { ...annotation, position: -1, x: null };
    let nearest = 0;
    for (let index = 1; index < count; index++)
      if (Math.abs(valueAt(index) - x) < Math.abs(valueAt(nearest) - x)) nearest = index;
    const outside = x < Math.min(valueAt(0), valueAt(count - 1)) || x > Math.max(valueAt(0), valueAt(count - 1));
    return { ...annotation, position: outside ? -1 : nearest, x };
  });
}

function xOf(text: string, dates: boolean, numbers: boolean): number | null {
  if (dates)
    return (
      (/^\d{4}$/.test(text) ? parseIsoDate(`${text}-01`) : (parseIsoDate(text) ?? parseCzechDate(text)))?.epochMs ??
      null
    );
  const value = Number(text.replace(',', '.'));
  return numbers && text !== '' && Number.isFinite(value) ? value : null;
}

/** How annotations are shown in a width: words in rows over the plot, or numbers that a list below explains. */
export interface AnnotationPlan {
  readonly placed: readonly PlacedAnnotation[];
  readonly numbered: boolean;
  /** Lines of the list below for each of them. */
  readonly lines: readonly (readonly string[])[];
  /** px over and below the plot. */
  readonly above: number;
  readonly below: number;
}

export function planAnnotations(
  input: LayoutInput,
  annotations: readonly Annotation[],
  listed: boolean,
): AnnotationPlan {
  const placed = placeAnnotations(input, annotations);
  const numbered = listed || input.width < NARROW || placed.length > MOST_ROWS * 3;
  const lines = numbered ? placed.map((one, index) => linesOf(one, index, input)) : [];
  const rows = numbered ? 1 : Math.min(MOST_ROWS, placed.length);
  return {
    placed,
    numbered,
    lines,
    above: placed.length === 0 ? 0 : rows * LINE_PX + 2,
    below: numbered ? lines.flat().length * LINE_PX + 6 : 0,
  };
}

const numberOf = (index: number): string => `${index + 1}\u2002`;

/** What is noted and where, in as many lines as it takes. */
function linesOf({ label, at }: Annotation, index: number, { measureText, width }: LayoutInput): readonly string[] {
  const words = `${label} (${at})`;
  const room = width - measureText(numberOf(index), TEXT_PX);
  return wrapText(words, room, TEXT_PX, 6, measureText) ?? [truncateText(words, room, TEXT_PX, measureText)];
}

/** Where the marks are at a place, that of a position or on the way from it to the next, px. */
function markAt(stops: StopList, position: number, px: number): number {
  const here = stops.at(position);
  const beside = position + Math.sign(px - here.x);
  if (beside === position || beside < 0 || beside >= stops.length) return here.y;
  const next = stops.at(beside);
  const y = here.y + ((px - here.x) / (next.x - here.x)) * (next.y - here.y);
  return Number.isFinite(y) ? y : here.y;
}

/** Lines and words over a scene whose x axis runs to the right, and the list below it. */
export function annotationMarks(
  { measureText, width }: LayoutInput,
  { placed, numbered, lines, above }: AnnotationPlan,
  { plot, axes, stops, bars }: Scene,
  listTop: number,
): { shapes: Shape[]; texts: SceneText[] } {
  const shapes: Shape[] = [];
  const texts: SceneText[] = [];
  const free: number[] = [];
  let row = 0;
  placed.forEach(({ label, position, x }, index) => {
    const number = String(index + 1);
    if (numbered) {
      const indent = measureText(numberOf(index), TEXT_PX);
      lines[index]?.forEach((line, part) => {
        const y = listTop + ++row * LINE_PX - 3;
        const text = part === 0 ? `${numberOf(index)}${line}` : line;
        texts.push({ x: part === 0 ? 0 : indent, y, text, anchor: 'start', role: 'note' });
      });
    }
    if (!axes || position < 0) return;
    const px = x !== null && axes.along ? axes.along(x) : axes.position(position);
    const words = numbered ? number : label;
    const size = measureText(words, TEXT_PX);
    const left = Math.max(0, Math.min(px + 4, width - size));
    let over = free.findIndex((end) => end + 8 <= left);
    if (over < 0) over = free.length < (numbered ? 1 : MOST_ROWS) ? free.length : 0;
    free[over] = left + size;
    const y = plot.y - above + (over + 1) * LINE_PX - 5;
    texts.push({ x: left, y, text: words, anchor: 'start', role: 'note' });
    const top = Math.round((y - TEXT_PX + 2) * 10) / 10;
    const x10 = Math.round(px * 10) / 10;
    // Down to what it speaks of, and not through it.
    const stop = position < stops.length ? markAt(stops, position, px) : NaN;
    const end = stop > top + 24 ? stop - (bars.length > 0 ? 18 : 6) : plot.y + plot.height;
    shapes.push({ role: 'pin', series: 0, d: `M${x10},${top}V${Math.round(end * 10) / 10}` });
  });
  return { shapes, texts };
}
