import { chartStrings } from '../../locale/chart-strings.js';
import type { KindWords, Sentence } from '../../locale/kind-words.js';
import type { Locale } from '../../locale/locale.js';
import { summarise } from '../../locale/summary.js';
import { valueAxis } from '../../scale/linear-scale.js';
import { isMissing } from '../../table/column.js';
import type { Column } from '../../table/column.js';
import { Table } from '../../table/table.js';
import { chartFacts } from '../say/chart-facts.js';
import type { Chart } from './chart.js';
import { alongName } from './along-name.js';
import { named, xValuesAt } from './chart-model.js';
import type { ChartModel, Series } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';
import { chartText, columnText, dateWriting } from './chart-text.js';
import type { KindCode } from './kinds.js';
import type { LayoutInput } from './layout-input.js';
import type { RowNumbers } from './row-numbers.js';
import { remadeSeries } from './remade-series.js';
import { extentOfSeries } from './series-figures.js';
import { LINE_PX, TEXT_PX } from '../scene.js';
import type { Panel, Scene, SceneText, Stop, StopList } from '../scene.js';
import { sayEach, sayFacets, sayWholes } from '../say/say-facets.js';
import { statusBeside, withStandings } from './status-beside.js';
import { axisTitle } from '../value-frame.js';
import { truncateText } from '../wrap-text.js';

/** A small multiple is at least this wide, and this high with its title, px. */
const LEAST = { width: 130, height: 110 } as const;
/** Bars stand under each other, with their names over them. */
const LEAST_LYING = { width: 200, height: 150 } as const;
const GAP_PX = 20;
/** px per tick of the value axis, about. */
const TICK_ROOM = 56;
const TITLE_PX = LINE_PX + 6;
/** More could not be compared; a column of so many values is a mistake. */
const MOST_FACETS = 60;
/** Kinds whose positions are the same in every small multiple. */
const ALIGNED = ['line', 'area', 'column', 'bar', 'combo'];
/** Kinds whose x is a measure, which has a name. */
const MEASURED = ['scatter', 'histogram'];

/** The code of a kind drawn once for each value of a column, over the same axes; `status`: a column may say that rows are not final. */
export function withFacets(base: KindCode, column: string, status: boolean): KindCode {
  return {
    model(table, spec, locale) {
      if (!status) return facetModel(base, table, spec, locale, column);
      const found = statusBeside(table, spec);
      const model = facetModel(base, found.table, spec, locale, column);
      if (!model) return null;
      const facets = model.facets?.map((one) => ({ ...one, model: withStandings(one.model, found.standings) }));
      return { ...withStandings(model, found.standings), facets };
    },
    layout: (input) => facetLayout(base, input),
    instead: base.instead,
    say(chart, locale, words) {
      if (chart.model.facets && !ALIGNED.includes(chart.model.kind)) return sayPictures(base, chart, locale, words);
      // From the last value of one to the first of the next there is no order.
      const all: Chart = { ...chart, model: { ...chart.model, xKind: 'category' } };
      const said = base.say?.(all, locale, words) ?? summarise(chart.facts, chartStrings(locale).summary);
      const more = sayFacets(chart, words);
      return more.length > 0 ? [...said, { text: ' ' }, ...more] : said;
    },
    facts(model, text, locale, stack) {
      const each = apart(model);
      const own = each === model ? text : (base.text ?? chartText)(each, locale);
      return (base.facts ?? chartFacts)(each, own, locale, stack);
    },
  };
}

/** What is said of small multiples of which each is a picture of its own, as pies are. */
function sayPictures(base: KindCode, chart: Chart, locale: Locale, words: KindWords): Sentence {
  const { model, spec, facts } = chart;
  if (model.kind === 'pie' || model.kind === 'donut') return sayWholes(chart, locale, words);
  const each = sayEach(model, (one) => {
    const text = (base.text ?? chartText)(one, locale);
    const own = (base.facts ?? chartFacts)(one, text, locale, spec.stack);
    return (
      base.say?.({ spec, model: one, text, facts: own }, locale, words) ?? summarise(own, chartStrings(locale).summary)
    );
  });
  if (each) return each;
  // Bins of different pictures are not one row of bins.
  return base.say && model.kind !== 'histogram'
    ? base.say(chart, locale, words)
    : summarise(facts, chartStrings(locale).summary);
}

/** What is said of small multiples: each of them is a series of its own, as from the last value of one to the first of the next nothing grew or fell. */
function apart(model: ChartModel): ChartModel {
  const [first] = model.facets ?? [];
  if (!first || !ALIGNED.includes(model.kind)) return model;
  const series = (model.facets ?? []).flatMap(({ title, model: one }) =>
    one.series.map((each) => ({
      ...each,
      label: one.series.length > 1 ? `${title}, ${each.label}` : title,
    })),
  );
  return { ...first.model, series, repeated: model.repeated };
}

/**
 * A model of all small multiples one behind the other, for sentence and table, with that of each in `facets`. Rows without a value in the
 * column are in none. Throws a RangeError for too many values.
 */
function facetModel(base: KindCode, table: Table, spec: ChartSpec, locale: Locale, name: string): ChartModel | null {
  const by = named(table, name);
  const write = columnText(by, locale);
  const groups = new Map<number, number[]>();
  for (let row = 0; row < table.length; row++) {
    if (isMissing(by, row)) continue;
    const key = by.values[row] as number;
    const rows = groups.get(key);
    if (rows) rows.push(row);
    else groups.set(key, [row]);
  }
  if (groups.size > MOST_FACETS) throw new RangeError(`facet="${name}": ${groups.size} values, at most ${MOST_FACETS}`);
  const facets: { title: string; model: ChartModel }[] = [];
  for (const rows of groups.values()) {
    const model = base.model?.(without(table, by, rows), spec, locale, table);
    if (model) facets.push({ title: write(rows[0] as number), model: onTable(model, table, rows) });
  }
  const [first] = facets;
  if (!first) return null;
  const complete = dateWriting.complete ?? ((model: ChartModel) => model);
  const aligned = ALIGNED.includes(first.model.kind) ? align(facets.map(({ model }) => model)).map(complete) : null;
  return together(
    facets.map(({ title, model }, index) => ({ title, model: aligned?.[index] ?? model })),
    by,
    locale,
  );
}

/** Some rows of a table, without the column that chose them. */
function without({ columns, meta }: Table, by: Column, rows: readonly number[]): Table {
  const kept = columns
    .filter((column) => column !== by)
    .map((column): Column => {
      const { values, missing } = column;
      const take = <T extends Float64Array | Uint32Array | Uint8Array>(all: T): T => {
        const some = all.slice(0, rows.length) as T;
        rows.forEach((row, index) => (some[index] = all[row] as number));
        return some;
      };
      return { ...column, values: take(values), missing: missing && take(missing) } as Column;
    });
  return new Table(rows.length, kept, meta);
}

/** The same model, speaking of the rows of the whole table. */
function onTable(model: ChartModel, table: Table, rows: readonly number[]): ChartModel {
  const back = (some: RowNumbers): RowNumbers =>
    new Int32Array(some).map((row) => (row < 0 ? -1 : (rows[row] as number)));
  const whole = (column: Column): Column => ({ ...(table.column(column.name) ?? column), label: column.label });
  const { confidence } = model;
  return {
    ...model,
    // Bins of a histogram are no column of the table.
    ...(model.positions.length === model.xColumn.values.length && model.names && !model.names.beside
      ? {}
      : { xColumn: whole(model.xColumn), positions: back(model.positions) }),
    series: model.series.map((series) => remadeSeries(series, (values) => values, back)),
    confidence: confidence && {
      low: whole(confidence.low) as typeof confidence.low,
      high: whole(confidence.high) as typeof confidence.high,
    },
  };
}

/** Every model over the positions of all of them; what one of them lacks is missing there. */
function align(models: readonly ChartModel[]): ChartModel[] {
  const rowOf = new Map<number, number>();
  for (const { xColumn, positions } of models) {
    for (const row of positions) {
      const key = xColumn.values[row] as number;
      if (!rowOf.has(key)) rowOf.set(key, row);
    }
  }
  const ordered = models[0]?.xColumn.type !== 'text';
  const keys = ordered ? [...rowOf.keys()].sort((a, b) => a - b) : [...rowOf.keys()];
  return models.map((model) => {
    const at = new Map([...model.positions].map((row, index) => [model.xColumn.values[row] as number, index]));
    const place = keys.map((key) => at.get(key) ?? -1);
    const series = model.series.map((one) =>
      remadeSeries(
        one,
        (values) => new Float64Array(place.map((index) => (index < 0 ? NaN : (values[index] as number)))),
        (rows) => new Int32Array(place.map((index) => (index < 0 ? -1 : (rows.at(index) as number)))),
      ),
    );
    return { ...model, positions: new Int32Array(keys.map((key) => rowOf.get(key) as number)), series };
  });
}

function together(facets: NonNullable<ChartModel['facets']>, by: Column, locale: Locale): ChartModel {
  const first = (facets[0] as (typeof facets)[number]).model;
  const texts = facets.map(({ model }) => chartText(model, locale));
  const starts: number[] = [];
  let count = 0;
  for (const { model } of facets) {
    starts.push(count);
    count += model.positions.length;
  }
  const labels = [...new Set(facets.flatMap(({ model }) => model.series.map(({ label }) => label)))];
  const series = labels.map((label, slot): Series => {
    const values = new Float64Array(count).fill(NaN);
    const rows = new Int32Array(count).fill(-1);
    facets.forEach(({ model }, index) => {
      const found = model.series.find((one) => one.label === label);
      if (!found) return;
      values.set(found.values, starts[index]);
      rows.set([...found.rows], starts[index]);
    });
    return { label, slot: first.series.find((one) => one.label === label)?.slot ?? slot, values, rows };
  });
  const positions = new Int32Array(count);
  facets.forEach(({ model }, index) => positions.set([...model.positions], starts[index]));
  const of = (index: number): string => {
    const facet = starts.findLastIndex((start) => start <= index);
    return `${facets[facet]?.title ?? ''}, ${texts[facet]?.position(index - (starts[facet] as number)) ?? ''}`;
  };
  return {
    ...first,
    positions,
    series,
    names: { label: `${by.label}, ${first.xColumn.label}`, beside: false, of },
    repeated: facets.reduce((sum, { model }) => sum + model.repeated, 0),
    facets,
  };
}

function facetLayout(base: KindCode, input: LayoutInput): Scene | null {
  const { model, locale, width, height, unfolded } = input;
  const facets = model.facets ?? [];
  const least = model.kind === 'bar' ? LEAST_LYING : LEAST;
  const most = Math.max(1, Math.min(facets.length, Math.floor((width + GAP_PX) / (least.width + GAP_PX))));
  // No row with a single one, where they fill the rows as well.
  const across = Math.max(1, Math.ceil(facets.length / Math.ceil(facets.length / most)));
  const title = axisTitle(model, input.spec.stack === 'normalized');
  const top = title === '' ? 0 : LINE_PX + 4;
  // Said once, under the last row.
  const measured = MEASURED.includes(model.kind);
  const along = input.spec.xLabel ?? (measured ? alongName(model.xColumn) : undefined);
  const below = along === undefined ? 0 : LINE_PX;
  const room = Math.max(1, Math.floor((height - top - below + GAP_PX / 2) / least.height));
  const all = Math.ceil(facets.length / across);
  const down = unfolded ? all : Math.min(all, room);
  const shown = facets.slice(0, across * down);
  let step = {
    x: (width + GAP_PX) / across,
    y: unfolded && all > room ? least.height : Math.max(least.height, (height - top - below + GAP_PX / 2) / down),
  };
  let box = { width: step.x - GAP_PX, height: step.y - TITLE_PX - GAP_PX / 2 };
  const alongExtent = measured ? extentOfSeries([xValuesAt(model.xColumn, model.positions)]) : undefined;
  const draw = (some: typeof facets, spec: ChartSpec, whole: boolean): (Scene | null)[] =>
    some.map(({ model: one }) => {
      const text = (base.text ?? chartText)(one, locale);
      // What is measured is said once, over all.
      const drawn = { ...one, measure: '', unit: undefined };
      return base.layout({ ...input, ...box, spec, text, model: drawn, unfolded: whole, alongExtent });
    });
  const bare = { ...input.spec, xLabel: undefined };
  const scenesOf = (whole: boolean): readonly Scene[] | null => {
    const ends = commonEnds(draw(facets, bare, whole), input);
    const scenes = draw(shown, { ...bare, ...ends }, whole);
    return scenes.every((scene) => scene !== null) ? scenes : null;
  };
  const fitted = scenesOf(false);
  if (!fitted) return null;
  // What does not fit into one of them is folded as well.
  const inside = Math.max(...fitted.map(({ folded }) => folded));
  const scenes = (unfolded && inside > 0 && scenesOf(true)) || fitted;
  if (scenes !== fitted) {
    box = { ...box, height: Math.max(...scenes.map((scene) => scene.height)) };
    step = { ...step, y: box.height + TITLE_PX + GAP_PX / 2 };
  }
  const panels = scenes.map((scene, index): Panel => ({
    x: (index % across) * step.x,
    y: top + Math.floor(index / across) * step.y + TITLE_PX,
    scene,
  }));
  const texts = panels.map(({ x, y }, index): SceneText => ({
    x,
    y: y - 8,
    text: truncateText(shown[index]?.title ?? '', box.width, TEXT_PX, input.measureText),
    anchor: 'start',
    role: 'direct',
  }));
  if (title !== '') texts.unshift({ x: 0, y: TEXT_PX - 2, text: title, anchor: 'start', role: 'axis' });
  if (along !== undefined)
    texts.push({ x: width, y: top + down * step.y + TEXT_PX - GAP_PX / 2, text: along, anchor: 'end', role: 'axis' });
  const legends = scenes.map(({ legend }) => legend);
  return {
    width,
    height: Math.max(unfolded ? 0 : height, top + down * step.y + below),
    plot: { x: 0, y: 0, width, height },
    rules: [],
    bars: [],
    lines: scenes.some(({ lines }) => lines.length > 0) ? [{ series: 0, d: '' }] : [],
    dots: [],
    texts,
    panels,
    stops: stopsOf(
      panels,
      shown.map(({ title: one }) => one),
      box,
    ),
    orientation: 'horizontal',
    legend: legends.reduce((longest, legend) => (legend.length > longest.length ? legend : longest), []),
    seriesCount: model.series.length,
    folded: facets.length - shown.length || (unfolded ? 0 : inside),
  };
}

/** Round ends of a value axis that holds all of them, those that are folded as well; null where they end in the same places anyway. */
function commonEnds(
  scenes: readonly (Scene | null)[],
  { spec, axis }: LayoutInput,
): Pick<ChartSpec, 'yMin' | 'yMax'> | null {
  const drawn = scenes.filter((scene) => scene !== null && scene.axes !== undefined) as Scene[];
  const domains = drawn.flatMap(({ axes }) => (axes ? [axes.value.domain] : []));
  const low = domains.reduce((least, [one]) => Math.min(least, one), Infinity);
  const high = domains.reduce((most, [, one]) => Math.max(most, one), -Infinity);
  if (domains.every(([from, to]) => from === low && to === high)) return null;
  // Bars that lie have their values at their ends and no axis.
  const [{ plot, orientation }] = drawn as [Scene];
  const count = Math.max(2, Math.round(plot.height / TICK_ROOM));
  const { domain } =
    orientation === 'vertical'
      ? { domain: [low, high] as const }
      : (axis?.ends ?? valueAxis)([low, high], count, false);
  return { yMin: spec.yMin ?? domain[0], yMax: spec.yMax ?? domain[1] };
}

/** The stops of all small multiples one behind the other: one tab stop for the whole. */
function stopsOf(
  panels: readonly Panel[],
  titles: readonly string[],
  box: { width: number; height: number },
): StopList {
  const starts: number[] = [];
  let length = 0;
  for (const { scene } of panels) {
    starts.push(length);
    length += scene.stops.length;
  }
  return {
    length,
    at(index): Stop {
      const found = starts.findLastIndex((start) => start <= index);
      const { x, y, scene } = panels[found] as Panel;
      const stop = scene.stops.at(index - (starts[found] as number));
      const title = titles[found] as string;
      return {
        ...stop,
        area: { ...stop.area, x: stop.area.x + x, y: stop.area.y + y },
        x: stop.x + x,
        y: stop.y + y,
        dots: stop.dots.map((dot) => ({ ...dot, x: dot.x + x, y: dot.y + y })),
        // The outline of a mark is not moved; its place is shown.
        outline: undefined,
        title: `${title}, ${stop.title}`,
        text: `${title}, ${stop.text}`,
      };
    },
    indexAt(px, py): number {
      const found = panels.findIndex(({ x, y }) => px >= x && px <= x + box.width && py >= y && py <= y + box.height);
      const panel = panels[found];
      const index = panel ? panel.scene.stops.indexAt(px - panel.x, py - panel.y) : -1;
      return index < 0 ? -1 : (starts[found] as number) + index;
    },
  };
}
