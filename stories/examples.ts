import { chartKinds } from '../src/layout/chart/chart-spec.js';
import type { ChartKind } from '../src/layout/chart/chart-spec.js';
import type { Arguments } from './chart-story.js';
import {
  areas,
  bySize,
  changes,
  districts,
  estimate,
  preliminary,
  growth,
  inEnglish as translated,
  manyQuarters,
  regions,
  shareOfLiberec,
  towns,
} from './figures.js';

/** What a chart is given; in English its own words are given in English as well. */
export type Example = Arguments & { readonly english: Arguments };

const STATISTICS: Arguments = { attribution: 'Český statistický úřad', license: 'CC BY 4.0' };
const STATISTICS_ENGLISH: Arguments = { attribution: 'Czech Statistical Office' };
const GEONAMES: Arguments = { attribution: 'GeoNames', license: 'CC BY 4.0' };
const SAMPLE: Arguments = { attribution: 'ukázková data' };
const SAMPLE_ENGLISH: Arguments = { attribution: 'sample data' };

const people = {
  ...STATISTICS,
  data: districts,
  x: 'rok',
  y: 'obyvatel',
  series: 'okres',
  unit: 'obyvatel',
  yLabel: 'Počet obyvatel',
};
const inEnglish = (heading: string, more: Arguments = {}): Arguments => ({
  ...STATISTICS_ENGLISH,
  heading,
  unit: 'inhabitants',
  xLabel: 'Year',
  yLabel: 'Population',
  ...more,
});
const last: Arguments = {
  ...STATISTICS,
  data: regions,
  x: 'orp',
  y: 'obyvatel',
  unit: 'obyvatel',
  yLabel: 'Počet obyvatel',
};
const liberec: Arguments = { ...people, data: districts.filter(({ okres }) => okres === 'Liberec'), series: undefined };

/** One of each kind, on figures of the region. */
const kinds: Readonly<Record<ChartKind, Example>> = {
  column: {
    ...people,
    heading: 'Obyvatelé okresů po letech',
    stack: 'grouped',
    english: inEnglish('Inhabitants of the districts by year'),
  },
  bar: {
    ...last,
    heading: 'Turnov je čtvrtý',
    orderBy: 'obyvatel DESC',
    highlight: 'Turnov',
    english: inEnglish('Turnov is the fourth', { xLabel: undefined }),
  },
  line: { ...people, heading: 'Liberecký okres roste', english: inEnglish('The district of Liberec grows') },
  area: {
    ...people,
    heading: 'Obyvatelé kraje podle okresů',
    stack: 'stacked',
    english: inEnglish('Inhabitants of the region by district'),
  },
  scatter: {
    ...STATISTICS,
    data: growth,
    x: 'obyvatel',
    y: 'změna',
    series: 'vývoj',
    unit: '%',
    xLabel: 'Obyvatel v roce 2020',
    yLabel: 'Změna od roku 2006',
    heading: 'Které obvody od roku 2006 rostou',
    english: {
      ...STATISTICS_ENGLISH,
      heading: 'Which areas have grown since 2006',
      data: translated.growth,
      x: 'population',
      y: 'change',
      series: 'trend',
      xLabel: 'Population, 2020',
      yLabel: 'Change since 2006',
    },
  },
  pie: {
    ...last,
    data: districts.filter(({ rok }) => rok === 2020),
    x: 'okres',
    heading: 'Dva z pěti žijí v okrese Liberec',
    english: inEnglish('Two of five live in the district of Liberec', { xLabel: undefined }),
  },
  donut: {
    ...last,
    heading: 'Obyvatelé podle správních obvodů',
    english: inEnglish('Inhabitants by administrative area', { xLabel: undefined }),
  },
  histogram: {
    ...GEONAMES,
    data: towns.filter(({ obyvatel }) => obyvatel < 10_000),
    y: 'obyvatel',
    unit: 'obyvatel',
    xLabel: 'Počet obyvatel',
    yLabel: 'Počet obcí',
    heading: 'Obce s tisícem až deseti tisíci obyvatel',
    english: inEnglish('Municipalities of 1,000 to 10,000 inhabitants', {
      ...GEONAMES,
      xLabel: 'Population',
      yLabel: 'Municipalities',
    }),
  },
  pyramid: {
    ...GEONAMES,
    data: bySize,
    x: 'velikost obce',
    unit: 'obyvatel',
    heading: 'Obyvatelé větších obcí na západ a na východ od 15. poledníku',
    english: {
      ...GEONAMES,
      heading: 'Inhabitants of larger municipalities west and east of the 15th meridian',
      data: translated.bySize,
      x: 'size',
      unit: 'inhabitants',
    },
  },
  heatmap: {
    ...STATISTICS,
    data: changes,
    x: 'rok',
    y: 'změna',
    series: 'orp',
    unit: '%',
    heading: 'Změna počtu obyvatel od roku 2006',
    english: { ...STATISTICS_ENGLISH, heading: 'Change of inhabitants since 2006', yLabel: 'Change' },
  },
  stat: {
    ...liberec,
    heading: 'Okres Liberec',
    english: inEnglish('District of Liberec', { xLabel: undefined }),
  },
  sparkline: {
    ...liberec,
    heading: 'Okres Liberec',
    english: inEnglish('District of Liberec', { xLabel: undefined }),
  },
  combo: {
    ...STATISTICS,
    data: shareOfLiberec,
    x: 'rok',
    y: 'obyvatel, podíl',
    unit: 'obyvatel, %',
    heading: 'Okres Liberec a jeho podíl na kraji',
    english: {
      ...STATISTICS_ENGLISH,
      heading: 'District of Liberec and its share of the region',
      data: translated.shareOfLiberec,
      x: 'year',
      y: 'population, share',
      unit: 'inhabitants, %',
    },
  },
};

/** What charts of several kinds can have besides. */
const extras = {
  facet: {
    ...people,
    kind: 'line',
    data: areas,
    series: undefined,
    facet: 'orp',
    heading: 'Obyvatelé deseti obvodů',
    english: inEnglish('Inhabitants of ten areas'),
  },
  reference: {
    ...last,
    kind: 'bar',
    orderBy: 'obyvatel DESC',
    reference: 'Průměr: 44248',
    heading: 'Tři obvody jsou nad průměrem',
    english: inEnglish('Three areas are above the mean', { xLabel: undefined, reference: 'Mean: 44248' }),
  },
  confidence: {
    ...SAMPLE,
    kind: 'line',
    data: estimate,
    x: 'rok',
    y: 'osob',
    confidence: 'od,do',
    unit: 'tis. obyvatel',
    yLabel: 'Počet obyvatel',
    heading: 'Odhad počtu obyvatel',
    english: {
      ...SAMPLE_ENGLISH,
      heading: 'Estimate of inhabitants',
      unit: 'thousand people',
      xLabel: 'Year',
      yLabel: 'Population',
    },
  },
  provisional: {
    ...SAMPLE,
    kind: 'column',
    data: preliminary,
    x: 'rok',
    y: 'osob',
    unit: 'tis. obyvatel',
    yLabel: 'Počet obyvatel',
    heading: 'Odhad počtu obyvatel',
    english: {
      ...SAMPLE_ENGLISH,
      heading: 'Estimate of inhabitants',
      unit: 'thousand people',
      xLabel: 'Year',
      yLabel: 'Population',
    },
  },
  annotations: {
    ...liberec,
    kind: 'line',
    annotations: '2009: mistrovství světa v klasickém lyžování|2011: sčítání lidu',
    heading: 'Okres Liberec',
    english: inEnglish('District of Liberec', { annotations: '2009: Nordic World Ski Championships|2011: census' }),
  },
  log: {
    ...GEONAMES,
    kind: 'scatter',
    data: towns,
    x: 'pořadí',
    y: 'obyvatel',
    scale: 'log',
    unit: 'obyvatel',
    xLabel: 'Pořadí',
    yLabel: 'Počet obyvatel',
    heading: 'Obce podle pořadí, v logaritmickém měřítku',
    english: inEnglish('Municipalities by rank, on a log scale', { ...GEONAMES, xLabel: 'Rank' }),
  },
  format: {
    ...people,
    kind: 'line',
    unit: undefined,
    format: 'compact',
    heading: 'Čísla zkráceně',
    english: inEnglish('Numbers in short', { unit: undefined }),
  },
  deepLink: {
    ...people,
    kind: 'column',
    id: 'okresy',
    deepLink: true,
    stack: 'stacked',
    heading: 'Co se skryje, zůstane v adrese stránky',
    english: inEnglish('What is hidden stays in the address of the page'),
  },
  group: {
    ...people,
    kind: 'line',
    group: 'okresy',
    heading: 'Graf ze skupiny',
    english: inEnglish('A chart of a group'),
  },
  canvas: {
    ...SAMPLE,
    kind: 'line',
    data: manyQuarters,
    x: 'cas',
    y: 'kwh',
    unit: 'kWh',
    yLabel: 'Spotřeba',
    heading: '5 376 čtvrthodin',
    english: { ...SAMPLE_ENGLISH, heading: '5,376 quarter hours', yLabel: 'Consumption' },
  },
} as const satisfies Readonly<Record<string, Example>>;

export type ExampleName = ChartKind | keyof typeof extras;

/** Everything that has a story in each condition. */
export const examples: Readonly<Record<ExampleName, Example>> = {
  ...(Object.fromEntries(chartKinds.map((kind) => [kind, { kind, ...kinds[kind] }])) as Record<ChartKind, Example>),
  ...extras,
};
export const exampleNames = Object.keys(examples) as readonly ExampleName[];
