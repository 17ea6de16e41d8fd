import type { Meta, StoryObj, WebComponentsRenderer } from '@storybook/web-components-vite';
import type { DecoratorFunction } from 'storybook/internal/types';
import { html, render as draw } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { LkChart } from '../src/element/lk-chart.js';
import { tableFromRows } from '../src/table/table-from-rows.js';
import { districts, energy, longNames, profit, regions } from './figures.js';

/** Arguments of a story: attributes and `data`, by the names of the properties, plus what is around the chart. */
type Arguments = Partial<Pick<LkChart, Named>> & { lang?: string; background?: string; width?: string };
type Named =
  | 'kind'
  | 'x'
  | 'y'
  | 'series'
  | 'stack'
  | 'curve'
  | 'unit'
  | 'xLabel'
  | 'yLabel'
  | 'yMin'
  | 'yMax'
  | 'src'
  | 'where'
  | 'groupBy'
  | 'measure'
  | 'orderBy'
  | 'limit'
  | 'heading'
  | 'description'
  | 'note'
  | 'attribution'
  | 'license'
  | 'theme'
  | 'height'
  | 'highlight'
  | 'refresh'
  | 'data';

const given = (value: string | null | undefined): string | undefined => value ?? undefined;

function render(args: Arguments): TemplateResult {
  return html`
    <div class="story" lang=${args.lang ?? 'cs'}>
      <lk-chart
        loading="eager"
        kind=${args.kind ?? 'auto'}
        x=${ifDefined(given(args.x))}
        y=${ifDefined(given(args.y))}
        series=${ifDefined(given(args.series))}
        stack=${args.stack ?? 'none'}
        curve=${args.curve ?? 'linear'}
        unit=${ifDefined(given(args.unit))}
        x-label=${ifDefined(given(args.xLabel))}
        y-label=${ifDefined(given(args.yLabel))}
        y-min=${ifDefined(given(args.yMin))}
        y-max=${ifDefined(given(args.yMax))}
        src=${ifDefined(given(args.src))}
        where=${ifDefined(given(args.where))}
        group-by=${ifDefined(given(args.groupBy))}
        measure=${ifDefined(given(args.measure))}
        order-by=${ifDefined(given(args.orderBy))}
        limit=${ifDefined(given(args.limit))}
        heading=${ifDefined(given(args.heading))}
        description=${ifDefined(given(args.description))}
        note=${ifDefined(given(args.note))}
        attribution=${ifDefined(given(args.attribution))}
        license=${ifDefined(given(args.license))}
        theme=${args.theme ?? 'auto'}
        height=${ifDefined(given(args.height))}
        highlight=${ifDefined(given(args.highlight))}
        refresh=${ifDefined(given(args.refresh))}
        .data=${args.data ?? null}
      ></lk-chart>
    </div>
  `;
}

/** Puts a story on a background and into a width: the page decides, not the chart. */
const surroundings: DecoratorFunction<WebComponentsRenderer, Arguments> = (story, { args }) => {
  const box = document.createElement('div');
  box.style.background = args.background ?? '#ffffff';
  box.style.padding = '16px';
  box.style.maxWidth = args.width ?? '800px';
  draw(story(), box);
  return box;
};

const meta: Meta<Arguments> = {
  title: 'lk-chart',
  component: 'lk-chart',
  render,
  decorators: [surroundings],
  args: { attribution: 'Český statistický úřad', license: 'CC BY 4.0' },
};
export default meta;

type Story = StoryObj<Arguments>;

const SERVICES = '/arcgis/rest/services';

export const Bar: Story = {
  args: {
    kind: 'bar',
    heading: 'Kde žije nejvíc lidí',
    data: regions,
    x: 'orp',
    y: 'obyvatel',
    orderBy: 'obyvatel DESC',
  },
};
export const Column: Story = {
  args: {
    kind: 'column',
    heading: 'Okresy v roce 2020',
    data: districts.filter(({ rok }) => rok === 2020),
    x: 'okres',
    y: 'obyvatel',
  },
};
export const Line: Story = {
  args: { kind: 'line', heading: 'Liberecký okres roste', data: districts, x: 'rok', y: 'obyvatel', series: 'okres' },
};
export const TimeAcrossTheClockChange: Story = {
  args: {
    kind: 'line',
    heading: 'Spotřeba 28. až 30. března 2026',
    data: energy,
    x: 'cas',
    y: 'kwh',
    unit: 'kWh',
    attribution: 'ukázková data',
    license: undefined,
  },
};
export const Grouped: Story = {
  args: {
    kind: 'column',
    heading: 'Okresy po letech',
    data: districts,
    x: 'rok',
    y: 'obyvatel',
    series: 'okres',
    stack: 'grouped',
  },
};
export const Stacked: Story = { args: { ...Grouped.args, heading: 'Obyvatelé kraje po letech', stack: 'stacked' } };
export const Normalized: Story = { args: { ...Grouped.args, heading: 'Podíly okresů', stack: 'normalized' } };
export const NegativeAndMissing: Story = {
  args: {
    kind: 'column',
    heading: 'Saldo a mezery',
    data: profit,
    x: 'rok',
    y: 'saldo',
    unit: 'osob',
    attribution: 'ukázková data',
    license: undefined,
  },
};
export const LongNames: Story = {
  args: {
    kind: 'column',
    heading: 'Dlouhé názvy se otočí do řádků',
    data: longNames,
    x: 'nazev',
    y: 'pocet',
    attribution: 'ukázková data',
    license: undefined,
  },
};
export const Area: Story = {
  args: { ...Line.args, kind: 'area', stack: 'stacked', heading: 'Obyvatelé okresů kraje' },
};
export const Pie: Story = { args: { ...Bar.args, kind: 'pie', heading: 'Čtyři správní obvody', orderBy: undefined } };
export const Donut: Story = { args: { ...Pie.args, kind: 'donut' } };
export const DonutNarrowDark: Story = { args: { ...Donut.args, width: '320px', background: '#16191d' } };
export const Histogram: Story = {
  args: { kind: 'histogram', heading: 'Spotřeba ve čtvrthodinách', data: energy, y: 'kwh', unit: 'kWh' },
};
export const Scatter: Story = {
  args: {
    kind: 'scatter',
    heading: 'Obyvatelé v letech 2006 a 2020',
    data: districts
      .filter(({ rok }) => rok === 2020)
      .map(({ okres, obyvatel }) => ({
        okres,
        'rok 2006': districts.find((row) => row.okres === okres && row.rok === 2006)?.obyvatel ?? null,
        'rok 2020': obyvatel,
      })),
    x: 'rok 2006',
    y: 'rok 2020',
  },
};
/** Entries of the legend hide and show their series. */
export const LegendToggles: Story = { args: { ...Grouped.args, heading: 'Okresy, které vyberete' } };
/** What is pointed at, chosen or hidden on one is so on the other. */
export const Group: Story = {
  args: { ...Grouped.args },
  render: ({ data }) => html`
    <lk-chart
      group="okresy"
      kind="column"
      series="okres"
      x="rok"
      y="obyvatel"
      heading="Počty"
      .data=${data ?? null}
    ></lk-chart>
    <lk-chart
      group="okresy"
      kind="line"
      series="okres"
      x="rok"
      y="obyvatel"
      heading="Vývoj"
      .data=${data ?? null}
    ></lk-chart>
  `,
};
/** Drag over the plot, or press “Upravit zobrazení”. */
export const PartOfTheAxis: Story = { args: { ...TimeAcrossTheClockChange.args, heading: 'Úsek, který vyberete' } };
export const Sparkline: Story = {
  args: { ...Line.args, kind: 'sparkline', where: "okres = 'Liberec'", series: undefined },
};
export const Highlight: Story = { args: { ...Bar.args, highlight: 'Frýdlant' } };
export const Narrow: Story = { args: { ...Bar.args, width: '320px' } };
export const Dark: Story = { args: { ...Line.args, background: '#16191d' } };
export const English: Story = { args: { ...Line.args, lang: 'en', heading: 'Population of the districts' } };
export const EnglishDark: Story = { args: { ...English.args, background: '#16191d' } };
/** Look at it with forced colours emulated: patterns and dashes tell the series apart. */
export const ForcedColours: Story = { args: { ...Grouped.args, heading: 'Vynucené barvy' } };
export const Loading: Story = {
  args: { kind: 'bar', heading: 'Načítá se', src: `/fault/hang${SERVICES}/obyvatelstvo-orp/FeatureServer/0` },
};
export const Empty: Story = {
  args: { kind: 'bar', heading: 'Nic tu není', src: `${SERVICES}/prazdna/FeatureServer/0` },
};
export const Stale: Story = {
  args: {
    kind: 'bar',
    heading: 'Stará data',
    data: tableFromRows(regions, { meta: { updated: new Date('2020-01-01T00:00Z'), periodMs: 366 * 86_400_000 } }),
    x: 'orp',
    y: 'obyvatel',
    attribution: undefined,
    license: undefined,
  },
};
export const Failed: Story = {
  args: { kind: 'bar', heading: 'Služba odmítá', src: `/fault/error=400${SERVICES}/obyvatelstvo-orp/FeatureServer/0` },
};
export const Downloads: Story = {
  args: { ...Bar.args, heading: 'Ke stažení' },
  play: async ({ canvasElement }) => {
    const chart = canvasElement.querySelector('lk-chart');
    await chart?.ready;
    await chart?.updateComplete;
    chart?.shadowRoot?.querySelector<HTMLElement>('.actions [aria-expanded]')?.click();
  },
};
export const FromThePortal: Story = {
  args: {
    kind: 'bar',
    src: `${SERVICES}/ukazkova-mereni/FeatureServer/0`,
    groupBy: 'budova',
    measure: 'sum(kwh) as kwh',
    orderBy: 'kwh DESC',
    unit: 'kWh',
    heading: 'Spotřeba budov',
    attribution: undefined,
    license: undefined,
  },
};
