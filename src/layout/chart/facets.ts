import { chartStrings } from '../../locale/chart-strings.js';
import type { KindWords, Sentence } from '../../locale/kind-words.js';
import type { Locale } from '../../locale/locale.js';
import { summarise } from '../../locale/summary.js';
import { isMissing } from '../../table/column.js';
import type { Column } from '../../table/column.js';
import { Table } from '../../table/table.js';
import { chartFacts } from '../say/chart-facts.js';
import type { Chart } from './chart.js';
import { named } from './chart-model.js';
import type { ChartModel, Series } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';
import { comparable } from './combo-columns.js';
import { chartText, columnText, dateWriting } from './chart-text.js';
import { facetLayout } from './facet-layout.js';
import type { KindCode } from './kinds.js';
import type { RowNumbers } from './row-numbers.js';
import { remadeSeries } from './remade-series.js';
import { behind } from '../say/say.js';
import { sayEach, sayFacets, sayWholes } from '../say/say-facets.js';
import { statusBeside, withStandings } from './status-beside.js';

/** More could not be compared; a column of so many values is a mistake. */
const MOST_FACETS = 60;
/** Kinds whose positions are the same in every small multiple. */
const ALIGNED = ['line', 'area', 'column', 'bar', 'combo'];

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
      if (chart.model.facets && !isAligned(chart.model)) return sayPictures(base, chart, locale, words);
      // From the last value of one to the first of the next there is no order.
      const all: Chart = { ...chart, model: { ...chart.model, xKind: 'category' } };
      const said = base.say?.(all, locale, words) ?? summarise(chart.facts, chartStrings(locale).summary);
      return [...said, ...behind(sayFacets(chart, words, locale))];
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
  if (!first || !isAligned(model)) return model;
  const series = (model.facets ?? []).flatMap(({ title, model: one }) =>
    comparable(one).series.map((each) => ({
      ...each,
      label: comparable(one).series.length > 1 ? `${title}, ${each.label}` : title,
    })),
  );
  const { unit, measure } = comparable(first.model);
  return { ...first.model, unit, measure, series, repeated: model.repeated };
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
  const aligned =
    ALIGNED.includes(first.model.kind) && !isNested(facets)
      ? align(facets.map(({ model }) => model)).map(complete)
      : null;
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

/** Whether each of several has categories that no other has, as towns by district: over those of all of them most values would be missing. */
function isNested(facets: NonNullable<ChartModel['facets']>): boolean {
  const [first] = facets;
  if (!first || facets.length < 2 || first.model.xKind !== 'category' || first.model.xColumn.type !== 'text')
    return false;
  const seen = new Set<number>();
  return facets.every(({ model: { positions, xColumn } }) => {
    const own = [...positions].map((row) => xColumn.values[row] as number);
    const apart = !own.some((key) => seen.has(key));
    own.forEach((key) => seen.add(key));
    return apart;
  });
}

/** Whether all small multiples have the same positions. */
const isAligned = ({ kind, facets = [] }: ChartModel): boolean =>
  ALIGNED.includes(kind) && facets.every(({ model }) => model.positions.at(0) === facets[0]?.model.positions.at(0));

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
    const own = first.series.find((one) => one.label === label);
    return { label, slot: own?.slot ?? slot, unit: own?.unit, values, rows };
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
