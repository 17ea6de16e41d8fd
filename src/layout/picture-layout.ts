import type { TextPiece } from '../locale/facts.js';
import type { Picture, PictureItem, TextItem } from './picture.js';
import type { MeasureText } from './scene.js';
import { wrapRuns } from './wrap-runs.js';

/** A piece of the line below: source, licence, date. */
export interface FootPart {
  readonly text: string;
  readonly url: string | null;
}

/** A sample of how a series is drawn, and its name. */
export interface LegendItem {
  readonly label: string;
  /** In a box of 16 × 12 px. */
  readonly swatch: readonly PictureItem[];
}

export interface PictureInput {
  readonly lang: string;
  readonly font: string;
  /** Colours as `#rrggbb`. */
  readonly ink: string;
  readonly secondary: string;
  readonly background: string;
  readonly heading: string;
  readonly sentence: readonly TextPiece[];
  readonly description: string | null;
  /** What it looks like; only for those who don't see it. */
  readonly alt: string;
  /** The plot and its size, px. */
  readonly plot: { readonly width: number; readonly height: number; readonly items: readonly PictureItem[] };
  readonly legend: readonly LegendItem[];
  /** What of the data did not fit into the plot. */
  readonly more: string | null;
  /** What must be known beside the plot; each begins a line. */
  readonly remarks?: readonly string[] | undefined;
  readonly note: string | null;
  readonly foot: readonly FootPart[];
  readonly measureText: MeasureText;
}

const MARGIN = 16;
/** Least width of the texts, px: under a sparkline they would stand word by word. */
const LEAST = 320;
const HEADING = { sizePx: 20, linePx: 26 };
const TEXT = { sizePx: 16, linePx: 24 };
const SMALL = { sizePx: 13, linePx: 20 };
const SWATCH = { width: 16, height: 12, gap: 8, after: 20 };
const DOT = ' · ';

type Size = typeof HEADING;

/** Places a plot under its heading and sentence and above its source, as a drawing that says by itself what it is and where it is from. */
export function pictureLayout(input: PictureInput): Picture {
  const { heading, sentence, description, plot, legend, more, remarks = [], note, foot, ink, secondary } = input;
  const width = Math.max(plot.width, LEAST);
  const items: PictureItem[] = [];
  let y = MARGIN;
  const write = (pieces: readonly TextPiece[], size: Size, fill: string): void => {
    for (const { runs } of wrapRuns(pieces, width, size.sizePx, input.measureText)) {
      items.push(text(MARGIN, baseline(y, size), size, fill, runs));
      y += size.linePx;
    }
  };
  write([{ text: heading, strong: true }], HEADING, ink);
  if (description) write([{ text: description }], TEXT, secondary);
  write(sentence, TEXT, ink);
  y += 12;
  items.push({ shape: 'group', x: MARGIN, y, clip: null, items: plot.items });
  y += plot.height;
  if (more !== null) write([{ text: more }], SMALL, secondary);
  if (legend.length > 0) {
    const placed = legendRows(legend, width, ink, input.measureText);
    items.push({ shape: 'group', x: MARGIN, y: y + 8, clip: null, items: placed.items });
    y += 8 + placed.height;
  }
  y += 12;
  for (const remark of remarks) write([{ text: remark }], SMALL, secondary);
  if (note) write([{ text: note }], SMALL, secondary);
  const footed = footRows(foot, width, secondary, input.measureText);
  items.push({ shape: 'group', x: MARGIN, y, clip: null, items: footed.items });
  y += footed.height;
  const source = foot.map((part) => part.text).join(DOT);
  return {
    width: width + 2 * MARGIN,
    height: Math.ceil(y + MARGIN),
    background: input.background,
    lang: input.lang,
    font: input.font,
    title: heading,
    source,
    description: [description, input.alt, sentence.map((piece) => piece.text).join(''), ...remarks, note, source]
      .filter(Boolean)
      .join(' '),
    items,
  };
}

/** The letters stand in the middle of their line. */
const baseline = (top: number, { sizePx, linePx }: Size): number => Math.round(top + linePx / 2 + sizePx * 0.35);

const text = (
  x: number,
  y: number,
  { sizePx }: Size,
  fill: string,
  runs: readonly TextPiece[],
  url: string | null = null,
): TextItem => ({ shape: 'text', x, y, anchor: 'start', sizePx, fill, italic: false, runs, url });

interface Rows {
  readonly items: readonly PictureItem[];
  readonly height: number;
}

/** Samples with their names, as many beside each other as there is room for. */
function legendRows(legend: readonly LegendItem[], width: number, ink: string, measure: MeasureText): Rows {
  const items: PictureItem[] = [];
  const start = SWATCH.width + SWATCH.gap;
  let x = 0;
  let y = 0;
  for (const { label, swatch } of legend) {
    const lines = wrapRuns([{ text: label }], width - start, SMALL.sizePx, measure);
    const wide = start + Math.max(...lines.map((line) => line.width), 0);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += SMALL.linePx;
    }
    items.push({ shape: 'group', x, y: y + (SMALL.linePx - SWATCH.height) / 2, clip: null, items: swatch });
    lines.forEach(({ runs }, index) => {
      items.push(text(x + start, baseline(y + index * SMALL.linePx, SMALL), SMALL, ink, runs));
    });
    if (lines.length > 1) y += (lines.length - 1) * SMALL.linePx;
    x += wide + SWATCH.after;
  }
  return { items, height: y + SMALL.linePx };
}

/** Facts about the data with dots between them, a new line where one does not fit. */
function footRows(foot: readonly FootPart[], width: number, fill: string, measure: MeasureText): Rows {
  const items: PictureItem[] = [];
  const dot = measure(DOT, SMALL.sizePx);
  let x = 0;
  let y = 0;
  foot.forEach((part, index) => {
    const lines = wrapRuns([{ text: part.text }], width, SMALL.sizePx, measure);
    const wide = lines[0]?.width ?? 0;
    if (index > 0 && x + dot + wide <= width && lines.length === 1) {
      items.push(text(x, baseline(y, SMALL), SMALL, fill, [{ text: DOT.trim() }]));
      const last = items.at(-1) as TextItem;
      items[items.length - 1] = { ...last, x: x + dot / 2, anchor: 'middle' };
      x += dot;
    } else if (index > 0) {
      x = 0;
      y += SMALL.linePx;
    }
    lines.forEach(({ runs, width: one }, row) => {
      if (row > 0) {
        x = 0;
        y += SMALL.linePx;
      }
      items.push(text(x, baseline(y, SMALL), SMALL, fill, runs, part.url));
      x += one;
    });
  });
  return { items, height: foot.length === 0 ? 0 : y + SMALL.linePx };
}
