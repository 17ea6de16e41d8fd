import { chartFacts } from '../../src/layout/say/chart-facts.js';
import { chartSentence } from '../../src/layout/say/chart-sentence.js';
import type { Chart } from '../../src/layout/chart/chart.js';
import { prepareChart } from '../../src/layout/chart/chart.js';
import type { ChartSpec } from '../../src/layout/chart/chart-spec.js';
import type { ChartModel, Series } from '../../src/layout/chart/chart-model.js';
import { loadKind } from '../../src/layout/chart/kinds.js';
import { chartModel } from '../../src/layout/chart/chart-model.js';
import { addDateWriting } from '../../src/layout/say/date-writing.js';
import { addTextMeasures } from '../../src/layout/chart/text-measures.js';
import type { KindCode } from '../../src/layout/chart/kinds.js';
import type { Layout, LayoutInput } from '../../src/layout/chart/layout-input.js';
import type { MeasureText, Scene, SceneText } from '../../src/layout/scene.js';
import { cs } from '../../src/locale/cs.js';
import type { ChartFacts, TextPiece } from '../../src/locale/facts.js';
import type { Locale } from '../../src/locale/locale.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import type { TableFromRowsOptions } from '../../src/table/table-from-rows.js';

addDateWriting();
addTextMeasures();

/** Every character is as wide as the next, so that layouts are the same on every machine. */
export const CHARACTER_PX = 7;
export const evenText: MeasureText = (text) => text.length * CHARACTER_PX;

export type Rows = Parameters<typeof tableFromRows>[0];

/** A spec with nothing asked for but `changes`. */
export const specOf = (changes: Partial<ChartSpec> = {}): ChartSpec => ({
  kind: 'auto',
  stack: 'none',
  curve: 'linear',
  highlight: [],
  ordered: false,
  ...changes,
});

export interface ChartOptions {
  readonly locale?: Locale;
  readonly columns?: TableFromRowsOptions['columns'];
}

/** A chart, and what the sentence that all kinds have is made from. */
export type ChartWithFacts = Chart & { readonly facts: ChartFacts };

export function chartOf(rows: Rows, changes: Partial<ChartSpec> = {}, options: ChartOptions = {}): ChartWithFacts {
  const chart = prepareChart(tableFromRows(rows, { columns: options.columns }), specOf(changes), options.locale ?? cs);
  if (!chart) throw new Error('nothing to draw');
  return { ...chart, facts: chartFacts(chart.model, chart.text, options.locale ?? cs) };
}

/** The same for a kind that has a model of its own. */
export function chartOfKind(
  code: KindCode,
  rows: Rows,
  changes: Partial<ChartSpec> = {},
  options: ChartOptions = {},
): Chart {
  const table = tableFromRows(rows, { columns: options.columns });
  const chart = prepareChart(table, specOf(changes), options.locale ?? cs, code);
  if (!chart) throw new Error('nothing to draw');
  return chart;
}

export function modelOf(rows: Rows, changes: Partial<ChartSpec> = {}): ChartModel {
  const model = chartModel(tableFromRows(rows), specOf(changes));
  if (!model) throw new Error('nothing to draw');
  return model;
}

export interface SceneOptions extends ChartOptions {
  readonly width?: number;
  readonly height?: number;
  readonly unfolded?: boolean;
}

/** The scene of rows in a box of 600 × 300 px, unless `options` say otherwise. */
export function sceneOf(
  layout: Layout,
  rows: Rows,
  changes: Partial<ChartSpec> = {},
  options: SceneOptions = {},
): Scene {
  return sceneOfKind({ layout }, rows, changes, options);
}

/** The same for a kind that has a model of its own. */
export function sceneOfKind(
  code: KindCode,
  rows: Rows,
  changes: Partial<ChartSpec> = {},
  options: SceneOptions = {},
): Scene {
  const { locale = cs, width = 600, height = 300, unfolded = false } = options;
  const chart = chartOfKind(code, rows, changes, options);
  const input: LayoutInput = { ...chart, locale, width, height, measureText: evenText, unfolded };
  const scene = code.layout(input);
  if (!scene) throw new Error('no room');
  return scene;
}

/** A series by itself, a row of the table per value. */
export function seriesOf(label: string, values: readonly (number | null)[], slot = 0): Series {
  const numbers = Float64Array.from(values, (value) => value ?? NaN);
  return { label, slot, values: numbers, rows: Int32Array.from(values.keys()) };
}

/** The sentence of a chart as one text, as it is seen. */
export const spoken = (pieces: readonly TextPiece[]): string =>
  pieces.map(({ text, aside }) => (aside ? '' : text)).join('');

/** What of it only those hear who don't see the drawing. */
export const saidAside = (pieces: readonly TextPiece[]): string =>
  pieces
    .map(({ text, aside }) => (aside ? text : ''))
    .join('')
    .trim();

/** What a chart of rows says, with the code of its kind. */
export async function saidOf(
  rows: Rows,
  changes: Partial<ChartSpec> & Pick<ChartSpec, 'kind'>,
  options: ChartOptions = {},
  plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' '),
  join = spoken,
): Promise<string> {
  const { locale = cs } = options;
  const spec = specOf(changes);
  const code = await loadKind(spec.kind === 'auto' ? 'bar' : spec.kind, spec);
  await Promise.all([locale.loadKinds(), locale.loadUnits(spec.unit, true)]);
  const chart = prepareChart(tableFromRows(rows, { columns: options.columns }), spec, locale, code);
  if (!chart) throw new Error('nothing to draw');
  return plain(join(chartSentence(chart, code.say, locale)));
}

/** Texts of one role in the order they are drawn. */
export const textsOf = (scene: Scene, role: SceneText['role']): string[] =>
  scene.texts.filter((text) => text.role === role).map(({ text }) => text);

/** A number to 3 decimals, as layouts are compared. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000 + 0;
