import { canHide, canZoom } from '../adjustable.js';
import type { ChartModel, Series } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';
import { remadeSeries } from './remade-series.js';
import type { RowNumbers } from './row-numbers.js';
import { PALETTE_SLOTS } from '../series-slots.js';

/** What a reader chose to see of a chart. */
export interface Shown {
  /** Labels of the series left out. */
  readonly hidden: readonly string[];
  /** First and last value of the x axis (epoch ms, or the number itself), both inclusive; null for all of it. */
  readonly span: readonly [number, number] | null;
}

export const everything: Shown = { hidden: [], span: null };

/** A line needs two. */
export const FEWEST_SHOWN = 2;

/** The x of a position as a number. */
export const xOf = ({ xColumn, positions }: ChartModel, index: number): number =>
  xColumn.values[positions.at(index) as number] as number;

/** What of a reader's choice takes effect: one that would leave nothing (of other data than it was made for) is none. */
export function effective(model: ChartModel, { hidden, span }: Shown): Shown {
  const gone = canHide(model) ? hidden.filter((label) => model.series.some((one) => one.label === label)) : [];
  const left = model.series.some(({ label }) => !gone.includes(label));
  const within = span && canZoom(model) ? positionsWithin(model, span).length : 0;
  const part = within >= FEWEST_SHOWN && within < model.positions.length;
  return { hidden: left ? gone : [], span: part ? span : null };
}

/** The part of a model that is shown: other series keep their colours, sums and shares are of what is left. */
export function shownPart(model: ChartModel, shown: Shown, { highlight }: Pick<ChartSpec, 'highlight'>): ChartModel {
  const { hidden, span } = effective(model, shown);
  if (hidden.length === 0 && span === null) return model;
  const kept = [...model.series.keys()].filter((index) => !hidden.includes((model.series[index] as Series).label));
  const positions = span && positionsWithin(model, span);
  const part = withPositions(model, kept, model.kind === 'scatter' ? withRow(model, kept, positions) : positions);
  return highlight.length > 0 ? part : { ...part, series: coloured(part.series) };
}

/** Indexes of the positions whose x lies in a span, in their order. */
export function positionsWithin(model: ChartModel, [from, to]: readonly [number, number]): number[] {
  const kept: number[] = [];
  for (let index = 0; index < model.positions.length; index++) {
    const x = xOf(model, index);
    if (x >= from && x <= to) kept.push(index);
  }
  return kept;
}

function withPositions(model: ChartModel, kept: readonly number[], positions: readonly number[] | null): ChartModel {
  const { names } = model;
  const numbers = (values: Float64Array): Float64Array =>
    positions === null ? values : new Float64Array(positions.map((index) => values[index] as number));
  const rows = (all: RowNumbers): RowNumbers =>
    positions === null ? all : new Int32Array(positions.map((index) => all.at(index) as number));
  const series = kept.map((index) => {
    const one = model.series[index] as Series;
    const partial =
      one.partial && positions
        ? one.partial.map((_, index) => one.partial?.[positions[index] ?? -1] ?? 0)
        : one.partial;
    return { ...remadeSeries(one, numbers, rows), partial };
  });
  const [only] = model.series.length > 1 && series.length === 1 ? series : [];
  return {
    ...model,
    positions: rows(model.positions),
    series,
    // The only one is named nowhere else.
    measure: only ? [only.label, model.measure].filter((part) => part !== '').join(', ') : model.measure,
    names: names && positions ? { ...names, of: (index) => names.of(positions[index] as number) } : names,
  };
}

/** A point is one series' own. */
function withRow(model: ChartModel, kept: readonly number[], positions: readonly number[] | null): readonly number[] {
  return (positions ?? [...model.positions.keys()]).filter((index) =>
    kept.some((series) => model.series[series]?.rows.at(index) !== -1),
  );
}

/** The grey ones among a few get the colours that the others don't have. */
function coloured(series: readonly Series[]): readonly Series[] {
  if (series.length > PALETTE_SLOTS || series.every(({ slot }) => slot < PALETTE_SLOTS)) return series;
  const taken = new Set(series.map(({ slot }) => slot));
  // What is added up is no series by itself, and stays grey.
  const free = [...new Array<undefined>(PALETTE_SLOTS).keys()].filter((slot) => !taken.has(slot));
  return series.map((one) => (one.slot < PALETTE_SLOTS || one.parts ? one : { ...one, slot: free.shift() as number }));
}

/** Indexes of the leftmost and the rightmost position in a span; −1 when there is none. */
export function endsOf(model: ChartModel, span: readonly [number, number]): readonly [number, number] {
  let [first, last] = [-1, -1];
  for (const index of positionsWithin(model, span)) {
    if (first === -1 || xOf(model, index) < xOf(model, first)) first = index;
    if (last === -1 || xOf(model, index) > xOf(model, last)) last = index;
  }
  return [first, last];
}

/**
 * The span after a step: `factor` times as many positions around the middle (below 1: closer), moved by `shift` times as many as are shown.
 * Counted in positions, so that each step shows other ones however unevenly they lie. Null when all of them are shown.
 */
export function steppedSpan(
  model: ChartModel,
  span: readonly [number, number] | null,
  { factor = 1, shift = 0 }: { readonly factor?: number; readonly shift?: number },
): readonly [number, number] | null {
  const order = inOrder(model);
  const all = order.length;
  const x = (rank: number): number => xOf(model, order[rank] as number);
  const inside = [...order.keys()].filter((rank) => span === null || (x(rank) >= span[0] && x(rank) <= span[1]));
  const first = inside[0] ?? 0;
  const count = inside.length || all;
  const wanted = Math.max(
    FEWEST_SHOWN,
    Math.min(all, factor < 1 ? Math.ceil(count * factor) : Math.round(count * factor)),
  );
  const middle = first + count / 2 + shift * count;
  const start = Math.max(0, Math.min(all - wanted, Math.round(middle - wanted / 2)));
  if (wanted === all) return null;
  return [x(start), x(start + wanted - 1)];
}

/** Positions from left to right; those of a scatter stand as the rows did. */
function inOrder(model: ChartModel): number[] {
  return [...model.positions.keys()].sort((a, b) => xOf(model, a) - xOf(model, b));
}
