import type { Meta } from '@storybook/web-components-vite';
import { askWords, failRefresh, losePage, openFilters, orderElsewhere } from './table-acts.js';
import { gaps, grounds, instants, many, pick, places, stale, texts } from './table-rows.js';
import { inCondition, renderTable, tableConditions, tableSurroundings } from './table-story.js';
import type { TableArguments, TableStory } from './table-story.js';

const meta: Meta<TableArguments> = {
  title: 'lk-dataset-table/Sloupce a stavy',
  component: 'lk-dataset-table',
  render: renderTable,
  decorators: [tableSurroundings],
  args: { attribution: 'ukázková data', condition: 'Light' },
  argTypes: {
    // Every story can be looked at in every condition.
    condition: { control: 'select', options: Object.keys(tableConditions) },
  },
};
export default meta;

const SERVICES = '/arcgis/rest/services';
const heading = 'Sportoviště v kraji';
const english = { heading: 'Sports grounds in the region', attribution: 'sample data' };

export const EveryColumn: TableStory = { args: { heading, english, data: grounds } };
export const Dark = inCondition(EveryColumn, 'Dark');
export const ForcedColours = inCondition(EveryColumn, 'ForcedColours');
export const Print = inCondition(EveryColumn, 'Print');
export const Narrow = inCondition(EveryColumn, 'Narrow');
export const NarrowDark = inCondition(EveryColumn, 'NarrowDark');
export const English = inCondition(EveryColumn, 'English');
export const LargeText = inCondition(EveryColumn, 'LargeText');

export const Numbers: TableStory = {
  args: { heading, english, data: pick(12, 'Název', 'Kapacita', 'Podíl členů') },
};
export const Texts: TableStory = { args: { heading, english, data: pick(12, 'Název', 'Okres') } };
export const Dates: TableStory = { args: { heading: 'Odečty', english: { heading: 'Readings' }, data: instants } };
export const YesNo: TableStory = { args: { heading, english, data: pick(12, 'Název', 'Otevřeno') } };
export const Links: TableStory = { args: { heading, english, data: pick(12, 'Název', 'Web', 'E-mail', 'Telefon') } };
export const Coordinates: TableStory = { args: { heading: 'Vrcholy', english: { heading: 'Peaks' }, data: places } };
export const CodedValues: TableStory = {
  args: {
    heading: 'Soupis škol',
    english: { heading: 'Schools' },
    src: `${SERVICES}/skoly-soupis/FeatureServer/3`,
    attribution: undefined,
  },
};
export const LongTexts: TableStory = { args: { heading, english, data: texts } };
export const MissingKinds: TableStory = {
  args: { heading: 'Žáci obcí', english: { heading: 'Pupils of towns' }, data: gaps() },
};

export const MissingInWords: TableStory = { args: MissingKinds.args, play: askWords };

export const OneRow: TableStory = { args: { heading, english, data: pick(1, 'Název', 'Okres', 'Kapacita') } };
export const SecondPage: TableStory = { args: { heading, english, data: grounds, page: 2, pageSize: '10' } };
export const SortedByTwo: TableStory = {
  args: { heading, english, data: pick(40, 'Název', 'Okres', 'Kapacita'), sort: 'Okres, Kapacita DESC' },
};
export const Found: TableStory = { args: { heading, english, data: grounds, search: 'zelezny brod' } };
export const Filtered: TableStory = {
  args: {
    heading,
    english,
    data: grounds,
    search: 'stadion',
    filter: 'Okres=Liberec|Semily&Kapacita=100..9000&Zahájení=2012-01-01..',
    sort: 'Kapacita DESC',
  },
};
/** A range of numbers and a set of values with their counts. */
export const FiltersOpen: TableStory = {
  args: { heading, english, data: grounds, filter: 'Okres=Liberec|Semily' },
  play: openFilters(2, 3),
};
export const NoneFound: TableStory = { args: { heading, english, data: grounds, search: 'velryba' } };
export const OneLongList: TableStory = {
  args: { heading: 'Odečty', english: { heading: 'Readings' }, data: many(20_000), pageSize: 'all' },
};
export const PagesOfAService: TableStory = {
  args: {
    heading: 'Čtvrthodinová spotřeba budov',
    english: { heading: 'Quarter-hourly consumption' },
    src: `${SERVICES}/ukazkova-mereni/FeatureServer/0`,
    attribution: undefined,
    page: 3,
  },
};
export const Loading: TableStory = {
  args: { heading, english, src: `/fault/hang${SERVICES}/skoly-soupis/FeatureServer/3` },
};
export const Empty: TableStory = { args: { heading, english, data: [] } };
export const Stale: TableStory = { args: { heading, english, data: stale() } };
export const LostPage: TableStory = { args: PagesOfAService.args, play: losePage };
export const FailedRefresh: TableStory = { args: CodedValues.args, play: failRefresh };
export const ForeignOrder: TableStory = { args: CodedValues.args, play: orderElsewhere('nazev') };
export const Failed: TableStory = {
  args: { heading, english, src: `/fault/404${SERVICES}/skoly-soupis/FeatureServer/3` },
};
