import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { fixture } from '@open-wc/testing';
import type { LkChart } from '../../src/element/lk-chart.js';
import { chartKinds } from '../../src/layout/chart/chart-spec.js';
import type { ChartKind } from '../../src/layout/chart/chart-spec.js';
import type { Table } from '../../src/table/table.js';
import { until } from './mount.js';
import '../../src/lk-chart.js';

type Rows = readonly Readonly<Record<string, string | number | null>>[];

/** What a page gives a chart of one kind. */
export interface KindExample {
  readonly data: Rows;
  readonly x?: string;
  readonly y?: string;
  readonly series?: string;
  readonly unit?: string;
}

const districts: Rows = [2018, 2019, 2020, 2021].flatMap((rok, index) => [
  { okres: 'Liberec', rok, obyvatel: 174000 + 500 * index },
  { okres: 'Semily', rok, obyvatel: index === 2 ? null : 74000 - 120 * index },
  { okres: 'Česká Lípa', rok, obyvatel: 103000 + 90 * index },
]);
const people = { x: 'rok', y: 'obyvatel', series: 'okres' };
const latest: Rows = districts.slice(-3).map(({ okres = '', obyvatel = null }) => ({ okres, obyvatel }));
const parts: KindExample = { data: latest, x: 'okres', y: 'obyvatel' };

/** An example of every kind, with more than one series and a missing value where the kind knows such. */
export const examples: Readonly<Record<ChartKind, KindExample>> = {
  column: { data: districts, ...people },
  bar: { data: [...latest, { okres: 'Jablonec nad Nisou', obyvatel: null }], x: 'okres', y: 'obyvatel' },
  line: { data: districts, ...people },
  area: { data: districts, ...people },
  pie: parts,
  donut: parts,
  histogram: { data: [...Array(60).keys()].map((index) => ({ kwh: (index * 37) % 50 })), y: 'kwh', unit: 'kWh' },
  scatter: {
    data: [...Array(12).keys()].map((index) => ({ obec: `obec ${index}`, loni: 40 + index, letos: 90 - 3 * index })),
    x: 'loni',
    y: 'letos',
  },
  sparkline: { data: districts.filter(({ okres }) => okres === 'Liberec'), x: 'rok', y: 'obyvatel' },
  pyramid: {
    data: ['0–14', '15–64', '65+'].map((věk, index) => ({ věk, muži: 30 - 4 * index, ženy: 29 - 2 * index })),
    unit: 'osob',
  },
  heatmap: {
    data: ['po', 'út', 'st'].flatMap((den, day) =>
      [8, 10, 12, 14].map((hodina, hour) => ({ den, hodina, půjčky: day + hour === 4 ? null : 12 + 4 * day + hour })),
    ),
    x: 'hodina',
    y: 'půjčky',
    series: 'den',
  },
  stat: { data: districts.filter(({ okres }) => okres === 'Liberec'), x: 'rok', y: 'obyvatel' },
  combo: {
    data: ['leden', 'duben', 'červenec'].map((měsíc, index) => ({ měsíc, srážky: 60 + index, teplota: 9 * index - 1 })),
    unit: 'mm, °C',
  },
};

/** How the example is changed. */
export interface KindChanges extends Partial<Omit<KindExample, 'data'>> {
  readonly data?: Rows | Table;
  readonly theme?: string;
  readonly src?: string;
  readonly lang?: string;
  readonly highlight?: string;
}

export function chartTemplate(kind: ChartKind, changes: KindChanges = {}): TemplateResult {
  const { data, x, y, series, unit, theme, src, lang, highlight } = { ...examples[kind], ...changes };
  return html`<lk-chart
    kind=${kind}
    heading="Graf ${kind}"
    loading="eager"
    attribution="Český statistický úřad"
    src=${ifDefined(src)}
    x=${ifDefined(x)}
    y=${ifDefined(y)}
    series=${ifDefined(series)}
    unit=${ifDefined(unit)}
    theme=${ifDefined(theme)}
    lang=${ifDefined(lang)}
    highlight=${ifDefined(highlight)}
    .data=${src === undefined ? data : null}
  ></lk-chart>`;
}

/** Charts under each other on a page of their own background, painted or failed. */
export async function mountCharts(templates: readonly TemplateResult[], background = '#ffffff'): Promise<LkChart[]> {
  const box = await fixture<HTMLElement>(html`<div lang="cs">${templates}</div>`);
  box.style.background = background;
  const charts = [...box.querySelectorAll('lk-chart')];
  await Promise.all(
    charts.map(async (chart) => {
      chart.requestUpdate();
      await chart.ready.catch(() => undefined);
      await chart.updateComplete;
    }),
  );
  return charts;
}

/** One chart of each kind. */
export const mountEveryKind = (changes: KindChanges = {}, background?: string): Promise<LkChart[]> =>
  mountCharts(
    chartKinds.map((kind) => chartTemplate(kind, changes)),
    background,
  );

/** A heat map whose values go both ways from zero. */
export const differences = (changes: KindChanges = {}): TemplateResult =>
  chartTemplate('heatmap', {
    ...changes,
    data: examples.heatmap.data.map((row, index) => ({ ...row, půjčky: 10 * index - 55 })),
  });

/** Kind and fault of everything that `find` finds wrong. */
export const faults = (charts: readonly LkChart[], find: (chart: LkChart) => readonly string[]): string[] =>
  charts.flatMap((chart) => find(chart).map((fault) => `${chart.kind}: ${fault}`));

/** Shows the values as a table, as its button does. */
export async function shownAsTable(chart: LkChart): Promise<void> {
  chart.shadowRoot?.querySelector<HTMLButtonElement>('.actions button')?.click();
  await until(() => chart.shadowRoot?.querySelector('table') !== null, 'the table');
}
