import { html } from 'lit';
import type { Meta } from '@storybook/web-components-vite';
import { Table } from '../src/table/table.js';
import { missing } from '../src/table/missing.js';
import { SHAPES, nestedShapes, places, shapes, values } from './map-shapes.js';
import { inCondition, mapConditions, mapSurroundings, renderMap } from './map-story.js';
import type { MapArguments, MapStory } from './map-story.js';

const meta: Meta<MapArguments> = {
  title: 'lk-cartogram/Druhy a stavy',
  component: 'lk-cartogram',
  render: renderMap,
  decorators: [mapSurroundings],
  args: { geometry: shapes, level: 'obec', key: 'kod', value: 'hodnota', condition: 'Light' },
  argTypes: {
    // Every story can be looked at in every condition.
    condition: { control: 'select', options: Object.keys(mapConditions) },
  },
};
export default meta;

const share = values((index, random) => Math.round(300 + 200 * Math.sin(index / 9) + 250 * random) / 10);
const counts = values((_, random) => Math.round(3 * Math.exp(random * 5)));
const heading = 'Podíl domácností s kotlem na pelety';
const english = { heading: 'Share of households with a pellet boiler' };

export const Choropleth: MapStory = { args: { heading, english, data: share, unit: '%' } };
export const Dark = inCondition(Choropleth, 'Dark');
export const ForcedColours = inCondition(Choropleth, 'ForcedColours');
export const Print = inCondition(Choropleth, 'Print');
export const Greyscale = inCondition(Choropleth, 'Greyscale');
export const Narrow = inCondition(Choropleth, 'Narrow');
export const NarrowDark = inCondition(Choropleth, 'NarrowDark');
export const English = inCondition(Choropleth, 'English');
export const LargeText = inCondition(Choropleth, 'LargeText');

export const RawCounts: MapStory = {
  args: { heading: 'Kotle', english: { heading: 'Boilers' }, data: counts },
};
export const PerInhabitant: MapStory = {
  args: {
    heading: 'Kotle na obyvatele',
    english: { heading: 'Boilers per inhabitant' },
    data: counts,
    per: 'obyvatel',
  },
};
export const NaturalClasses: MapStory = {
  args: {
    heading: 'Kotle, přirozené třídy',
    english: { heading: 'Boilers, natural classes' },
    data: counts,
    classification: 'jenks',
  },
};
export const TwoSided: MapStory = {
  args: {
    heading: 'Přírůstek obyvatel',
    english: { heading: 'Growth' },
    data: values((index, random) => Math.round(80 * Math.sin(index / 7) + 40 * random - 25) / 10),
    unit: '‰',
  },
};
export const AroundTheMean: MapStory = {
  args: { heading, english, data: share, unit: '%', midpoint: 'mean' },
};

/** Each fifth has no value, for another reason each time; some have no row. */
function gaps(): Table {
  const rows = share.slice(0, SHAPES - 6);
  const kinds = [missing.null, missing.suppressed, missing.notApplicable, missing.present];
  const kindOf = (index: number): number => (index % 5 === 0 ? (kinds[(index / 5) % 4] as number) : missing.present);
  const there = (index: number): boolean => kindOf(index) === missing.present;
  return new Table(rows.length, [
    {
      name: 'kod',
      label: 'kod',
      type: 'number',
      values: Float64Array.from(rows, ({ kod }) => Number(kod)),
      missing: null,
    },
    {
      name: 'hodnota',
      label: 'hodnota',
      type: 'number',
      values: Float64Array.from(rows, ({ hodnota }, index) => (there(index) ? (hodnota ?? NaN) : NaN)),
      missing: Uint8Array.from(rows, (_, index) => kindOf(index)),
    },
  ]);
}
export const MissingKinds: MapStory = { args: { heading, english, data: gaps(), unit: '%' } };
export const Unmatched: MapStory = {
  args: { heading, english, data: [...share.slice(5), { kod: '123456', hodnota: 30 }], unit: '%' },
};
export const Highlighted: MapStory = {
  args: { heading, english, data: share, unit: '%', highlight: '900040' },
};
const years = (...list: readonly number[]): MapArguments['data'] =>
  list.flatMap((rok) =>
    values((index, random) => Math.round(300 + 200 * Math.sin(index / 9 + rok) + 250 * random) / 10, rok),
  );
export const Times: MapStory = {
  args: {
    heading,
    english,
    unit: '%',
    time: 'rok',
    data: years(2019, 2020, 2021, 2022),
  },
};
/** The later of two years less the earlier. */
export const Compare: MapStory = {
  args: { heading, english, unit: '%', time: 'rok', compare: '2019, 2022', data: years(2019, 2022) },
};
/** A small map for each year, with the same classes. */
export const Facet: MapStory = {
  args: { heading, english, unit: '%', facet: 'rok', data: years(2019, 2020, 2021, 2022) },
};
export const FacetNarrow = inCondition(Facet, 'Narrow');
/** Rows are places, counted by territory. */
export const PointsCounted: MapStory = {
  args: {
    heading: 'Dětská hřiště',
    english: { heading: 'Playgrounds' },
    data: places(400),
    points: 'count',
    key: null,
    value: null,
  },
};
/** The same, the places themselves over them. */
export const PointsDrawn: MapStory = { args: { ...PointsCounted.args, points: 'dots' } };
/** Where in the country the map lies, below the classes; by the regions in `geo/`. */
export const Locator: MapStory = { args: { heading, english, data: share, unit: '%', locator: true } };
/** The menus of levels and classes below the legend; Enter or a double click goes into a territory. The address keeps the choice. */
export const Choice: MapStory = {
  args: {
    heading: 'Kotle na obyvatele',
    english: { heading: 'Boilers per inhabitant' },
    geometry: nestedShapes,
    data: counts,
    per: 'obyvatel',
    deepLink: true,
  },
  play: async ({ canvasElement }) => {
    const map = canvasElement.querySelector('lk-cartogram');
    await map?.ready;
    const button = (): HTMLElement | null | undefined => map?.shadowRoot?.querySelector<HTMLElement>('button.choose');
    while (map?.isConnected && !button()) await new Promise(requestAnimationFrame);
    button()?.click();
  },
};
/** Where a reader is on one map he is on the other. */
export const Group: MapStory = {
  args: { ...Times.args, group: 'kotle' },
  render: (args) => html`${renderMap(args)}${renderMap({ ...args, variant: 'dorling' })}`,
};
export const Symbols: MapStory = {
  args: { heading: 'Kotle', english: { heading: 'Boilers' }, data: counts, variant: 'symbols' },
};
export const Dorling: MapStory = { args: { heading, english, data: share, unit: '%', variant: 'dorling' } };
export const Tiles: MapStory = {
  args: {
    heading: 'Obvody ORP',
    english: { heading: 'ORP areas' },
    geometry: null,
    level: 'orp',
    variant: 'tiles',
    data: [42, 38, 51, 47, 33, 36, 45, 58, 40, 49].map((hodnota, index) => ({ kod: String(5101 + index), hodnota })),
    unit: '%',
  },
};
export const Empty: MapStory = { args: { heading, english, data: [] } };
export const NoBorders: MapStory = { args: { heading, english, data: share, geometry: 'data:application/json,{}' } };
