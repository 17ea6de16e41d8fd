import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { tableFromRows } from '../src/table/table-from-rows.js';
import { render, surroundings } from './chart-story.js';
import type { Arguments, Story } from './chart-story.js';
import { districts, energy, longNames, profit, regions } from './figures.js';

const meta: Meta<Arguments> = {
  title: 'lk-chart/Data a stavy',
  component: 'lk-chart',
  render,
  decorators: [surroundings],
  args: { attribution: 'Český statistický úřad', license: 'CC BY 4.0' },
};
export default meta;

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
