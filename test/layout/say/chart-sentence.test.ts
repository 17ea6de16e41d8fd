import { expect } from '@open-wc/testing';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { cs } from '../../../src/locale/cs.js';
import { en } from '../../../src/locale/en.js';
import { saidAside, saidOf } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

type Case = readonly [
  title: string,
  rows: Rows,
  spec: Partial<ChartSpec> & Pick<ChartSpec, 'kind'>,
  czech: string,
  english: string,
];

const towns: Rows = [
  { obec: 'Liberec', n: 100 },
  { obec: 'Semily', n: 60 },
  { obec: 'Turnov', n: 40 },
];
const mix: Rows = [
  { rok: 2020, uhlí: 60, vítr: 40 },
  { rok: 2021, uhlí: 30, vítr: 30 },
  { rok: 2022, uhlí: 20, vítr: 80 },
];
const spread: Rows = [1, 1, 2, 3, 3, 3, 4, 9].map((n) => ({ n }));
const points = (y: (x: number) => number): Rows =>
  [...new Array<undefined>(10).keys()].map((x) => ({ obec: `obec ${x}`, rozloha: x, obyvatel: y(x) }));

const okresy = ['Liberec', 'Semily'];
const sexes: Rows = okresy.flatMap((okres, index) => [
  { okres, rok: 2020, kdo: 'muži', n: 10 + 10 * index },
  { okres, rok: 2020, kdo: 'ženy', n: 10 },
  { okres, rok: 2021, kdo: 'muži', n: 12 + 14 * index },
  { okres, rok: 2021, kdo: 'ženy', n: 8 + 4 * index },
]);
const sources: Rows = okresy.flatMap((okres, index) => [
  { okres, zdroj: 'plyn', n: 80 - 40 * index },
  { okres, zdroj: 'uhlí', n: 20 + 40 * index },
]);

const cases: readonly Case[] = [
  [
    'per cent: its change in percentage points',
    mix.map(({ rok, vítr }) => ({ rok, vítr })),
    { kind: 'line', unit: '%' },
    'Vítr, 2020–2022: růst o 40 p. b., ze 40 % na 80 %; nejméně 30 % (2021).',
    'Vítr, 2020–2022: up 40 pp, from 40% to 80%; lowest 30% (2021).',
  ],
  [
    'per cent of several: the most points, not the largest share',
    [
      { rok: 2020, a: 1, b: 50 },
      { rok: 2021, a: 2, b: 60 },
    ],
    { kind: 'line', unit: '%' },
    '2020–2021: největší růst 10 p. b. (b), nejmenší růst 1 p. b. (a).',
    '2020–2021: largest rise 10 pp (b), smallest rise 1 pp (a).',
  ],
  [
    'bars: the highest and the lowest',
    towns,
    { kind: 'bar', unit: 'škol', yLabel: 'školy' },
    'Školy: nejvíce 100 škol (Liberec), nejméně 40 škol (Turnov).',
    'Školy: highest 100 schools (Liberec), lowest 40 schools (Turnov).',
  ],
  [
    'rows that repeat a category',
    [...towns, { obec: 'Liberec', n: 7 }, { obec: 'Liberec', n: 8 }].map((row) => ({ ...row, druh: 'a' })),
    { kind: 'bar', x: 'obec', y: ['n'], series: 'druh' },
    'N: nejvíce 100 (Liberec), nejméně 40 (Turnov). 2 další řádky mají stejnou kategorii a v grafu nejsou.',
    'N: highest 100 (Liberec), lowest 40 (Turnov). 2 further rows repeat a category and are not drawn.',
  ],
  [
    'an area of one measure: its change',
    mix,
    { kind: 'area', y: ['vítr'] },
    'Vítr, 2020–2022: růst o 100 %, ze 40 na 80; nejméně 30 (2021).',
    'Vítr, 2020–2022: up 100%, from 40 to 80; lowest 30 (2021).',
  ],
  [
    'a sparkline: the same',
    mix,
    { kind: 'sparkline', y: ['uhlí'] },
    'Uhlí, 2020–2022: pokles o 66,7 %, ze 60 na 20.',
    'Uhlí, 2020–2022: down 66.7%, from 60 to 20.',
  ],
  [
    'a stack: its totals and its largest part',
    mix,
    { kind: 'column', stack: 'stacked' },
    '2020–2022: beze změny, 100; nejméně 60 (2021). Největší část tvoří vítr (58 %).',
    '2020–2022: unchanged, 100; lowest 60 (2021). Largest part: vítr (58%).',
  ],
  [
    'shares of a whole',
    mix,
    { kind: 'column', stack: 'normalized' },
    'Největší část celku tvoří vítr (58 %); nejvyšší podíl 80 % (vítr, 2022), nejnižší 20 % (uhlí, 2022); největší posun 2020–2022: vítr, ze 40 % na 80 %.',
    'Largest part of the whole vítr (58%); highest share 80% (vítr, 2022), lowest 20% (uhlí, 2022); biggest shift 2020–2022: vítr, from 40% to 80%.',
  ],
  [
    'a pie',
    towns,
    { kind: 'pie', unit: 'muzeí', yLabel: 'muzea' },
    'Muzea: největší část tvoří Liberec (50 %), následuje Semily (30 %); na vše mimo největší část připadá 50 %. Celkem 200 muzeí.',
    'Muzea: largest part Liberec (50%), next Semily (30%); all but the largest make up 50%. Total 200 museums.',
  ],
  [
    'a pie of nothing, which is not missing',
    towns.map((row) => ({ ...row, n: 0 })),
    { kind: 'pie', yLabel: 'muzea' },
    'Muzea: u všech stejně, 0 (3 hodnoty).',
    'Muzea: the same everywhere, 0 (3 values).',
  ],
  [
    'shares of nothing, which are not missing',
    mix.map(({ rok }) => ({ kde: `obec ${String(rok)}`, uhlí: 0, vítr: 0 })),
    { kind: 'column', stack: 'normalized' },
    'U všech stejně, 0 (6 hodnot).',
    'The same everywhere, 0 (6 values).',
  ],
  [
    'a donut of two parts, one of which is next to nothing',
    [
      { kdo: 'ženy', n: 999 },
      { kdo: 'muži', n: 1 },
    ],
    { kind: 'donut' },
    'N: největší část tvoří ženy (99,9 %), zbytek muži (0,1 %). Celkem 1 000.',
    'N: largest part ženy (99.9%), the rest is muži (0.1%). Total 1,000.',
  ],
  [
    'a histogram: where most values lie',
    spread,
    { kind: 'histogram' },
    'N: nejvíc hodnot (3 z 8) leží mezi 3 a 4; všechny jsou mezi 1 a 9.',
    'N: most values (3 of 8) lie between 3 and 4; all of them between 1 and 9.',
  ],
  [
    'a histogram of equal values',
    [{ n: 5 }, { n: 5 }, { n: 5 }],
    { kind: 'histogram' },
    'N: všechny hodnoty (3) jsou stejné: 5.',
    'N: all 3 values are 5.',
  ],
  [
    'points that rise together',
    points((x) => x * x + 1),
    { kind: 'scatter', x: 'rozloha', y: ['obyvatel'], unit: 'obyvatel' },
    '10 bodů: rozloha od 0 do 9, obyvatel od 1 do 82 obyvatel (obec 9). Rozloha a obyvatel zpravidla rostou společně.',
    '10 points: rozloha from 0 to 9, obyvatel from 1 to 82 inhabitants (obec 9). Rozloha and obyvatel mostly rise together.',
  ],
  [
    'points that tell nothing',
    points((x) => [5, 1, 9, 3, 7, 2, 8, 4, 6, 5][x] as number),
    { kind: 'scatter', x: 'rozloha', y: ['obyvatel'] },
    '10 bodů: rozloha od 0 do 9, obyvatel od 1 do 9 (obec 2). Zřejmá souvislost mezi nimi není.',
    '10 points: rozloha from 0 to 9, obyvatel from 1 to 9 (obec 2). There is no clear relation between them.',
  ],
  [
    'a pyramid: its sides and its largest group',
    [
      { věk: '0–14', muži: 8, ženy: 7 },
      { věk: '15–64', muži: 30, ženy: 31 },
      { věk: '65+', muži: null, ženy: 14 },
    ],
    { kind: 'pyramid', unit: 'obyvatel', yLabel: 'obyvatelé' },
    'Obyvatelé: ženy 58 % (52 obyvatel), muži 42 % (38 obyvatel); nejpočetnější skupina 15–64 (61 obyvatel). U 1 hodnoty údaj chybí.',
    'Obyvatelé: ženy 58% (52 inhabitants), muži 42% (38 inhabitants); largest group 15–64 (61 inhabitants). 1 value is missing.',
  ],
  [
    'a heatmap: its highest, its lowest, and its highest row',
    mix,
    { kind: 'heatmap', y: ['uhlí', 'vítr'], unit: '%', yLabel: 'podíl' },
    'Podíl: nejvíce 80 % (vítr, 2022), nejméně 20 % (uhlí, 2022); v průměru nejvíce 50 % (vítr).',
    'Podíl: highest 80% (vítr, 2022), lowest 20% (uhlí, 2022); highest on average 50% (vítr).',
  ],
  [
    'a number, and how it stands to the one before',
    mix,
    { kind: 'stat', y: ['vítr'], unit: 'kWh' },
    'Vítr: 80 kWh (2022), o 166,7 % více než předtím (30 kWh, 2021).',
    'Vítr: 80 kWh (2022), 166.7% more than before (30 kWh, 2021).',
  ],
  [
    'a combo: its columns',
    mix,
    { kind: 'combo', y: ['uhlí', 'vítr'] },
    '2020–2022: největší růst 100 % (vítr), největší pokles 66,7 % (uhlí).',
    '2020–2022: largest rise 100% (vítr), largest fall 66.7% (uhlí).',
  ],
];

const steps: Rows = [
  { rok: 2020, n: 100, low: 90, high: 110 },
  { rok: 2021, n: null, low: null, high: null },
  { rok: 2022, n: 60, low: 55, high: 66 },
  { rok: 2023, n: 95, low: 88, high: 102 },
];
const added: readonly Case[] = [
  [
    'a line and a band of reference',
    steps,
    { kind: 'line', y: ['n'], unit: 'MWh', extras: { reference: 'Cíl: 80|Rozmezí: 50–70' } },
    'N, 2020–2023: pokles o 5 %, ze 100 MWh na 95 MWh; nejméně 60 MWh (2022). U 1 hodnoty údaj chybí. Nad hranicí 80 MWh (Cíl) leží 2 ze 3 hodnot, poslední je nad ní. V rozmezí 50–70 MWh (Rozmezí) leží 1 ze 3 hodnot, poslední je nad ním.',
    'N, 2020–2023: down 5%, from 100 MWh to 95 MWh; lowest 60 MWh (2022). 1 value is missing. 2 of 3 values above the line of 80 MWh (Cíl), the last one above it. 1 of 3 values within 50–70 MWh (Rozmezí), the last one above.',
  ],
  [
    'a line over totals, of which those without a part are not known',
    [
      { rok: 2020, A: 60, B: 60 },
      { rok: 2021, A: 90, B: null },
      { rok: 2022, A: 60, B: 70 },
      { rok: 2023, A: 40, B: 40 },
    ],
    { kind: 'column', stack: 'stacked', extras: { reference: 'Limit: 100|Pásmo: 70–90' } },
    '2020–2023: pokles o 33,3 %, ze 120 na 80; nejvíce 130 (2022). U 1 hodnoty údaj chybí. Největší část tvoří A (60 %). Nad hranicí 100 (Limit) leží 2 ze 3 součtů, poslední je pod ní. V rozmezí 70–90 (Pásmo) leží 1 ze 3 součtů, poslední také.',
    '2020–2023: down 33.3%, from 120 to 80; highest 130 (2022). 1 value is missing. Largest part: A (60%). 2 of 3 totals above the line of 100 (Limit), the last one below it. 1 of 3 totals within 70–90 (Pásmo), the last one too.',
  ],
  [
    'a line over shares',
    mix,
    { kind: 'column', stack: 'normalized', unit: 'MWh', extras: { reference: '0,5' } },
    'Největší část celku tvoří vítr (58 %); nejvyšší podíl 80 % (vítr, 2022), nejnižší 20 % (uhlí, 2022); největší posun 2020–2022: vítr, ze 40 % na 80 %. Nad hranicí 50 % leží 2 ze 6 podílů.',
    'Largest part of the whole vítr (58%); highest share 80% (vítr, 2022), lowest 20% (uhlí, 2022); biggest shift 2020–2022: vítr, from 40% to 80%. 2 of 6 shares above the line of 50%.',
  ],
  [
    'a line over the columns of a combo, not over the line of another axis',
    mix,
    { kind: 'combo', y: ['uhlí', 'vítr'], unit: 'MWh,%', extras: { reference: '25' } },
    'Uhlí, 2020–2022: pokles o 66,7 %, ze 60 MWh na 20 MWh. Nad hranicí 25 MWh leží 2 ze 3 hodnot.',
    'Uhlí, 2020–2022: down 66.7%, from 60 MWh to 20 MWh. 2 of 3 values above the line of 25 MWh.',
  ],
  [
    'a line over totals of small multiples',
    ['Liberec', 'Semily'].flatMap((okres) => mix.map((row) => ({ okres, ...row }))),
    { kind: 'column', stack: 'stacked', x: 'rok', extras: { facet: 'okres', reference: '80' } },
    'Nejvíce 100 (Liberec, 2020), nejméně 60 (Liberec, 2021). Největší část tvoří vítr (58 %). Nad hranicí 80 leží 4 ze 6 součtů.',
    'Highest 100 (Liberec, 2020), lowest 60 (Liberec, 2021). Largest part: vítr (58%). 4 of 6 totals above the line of 80.',
  ],
  [
    'nothing of a line over counts',
    spread,
    { kind: 'histogram', extras: { reference: '2' } },
    'N: nejvíc hodnot (3 z 8) leží mezi 3 a 4; všechny jsou mezi 1 a 9.',
    'N: most values (3 of 8) lie between 3 and 4; all of them between 1 and 9.',
  ],
  [
    'a range of confidence, and which it overlaps',
    steps,
    { kind: 'line', y: ['n'], extras: { confidence: 'low,high' } },
    'N, 2020–2023: pokles o 5 %, ze 100 na 95; nejméně 60 (2022). U 1 hodnoty údaj chybí. Rozmezí spolehlivosti (2023): od 88 do 102; překrývá se s rozmezím 2020.',
    'N, 2020–2023: down 5%, from 100 to 95; lowest 60 (2022). 1 value is missing. Confidence range (2023): 88 to 102; overlaps that of 2020.',
  ],
  [
    'the range of the highest bar, behind a stack too',
    steps.map(({ rok, ...rest }) => ({ obec: `obec ${String(rok)}`, ...rest })),
    { kind: 'bar', y: ['n'], extras: { confidence: 'low,high', reference: '80' } },
    'N: nejvíce 100 (obec 2020), nejméně 60 (obec 2022). U 1 hodnoty údaj chybí. Nad hranicí 80 leží 2 ze 3 hodnot. Rozmezí spolehlivosti (obec 2020): od 90 do 110; překrývá se s rozmezím obec 2023.',
    'N: highest 100 (obec 2020), lowest 60 (obec 2022). 1 value is missing. 2 of 3 values above the line of 80. Confidence range (obec 2020): 90 to 110; overlaps that of obec 2023.',
  ],
  [
    'a range of confidence beside a value of another unit, which it is not compared with',
    [
      { rok: 2020, uhlí: 60, vítr: 59, low: 50, high: 70 },
      { rok: 2021, uhlí: 30, vítr: 58, low: 50, high: 70 },
    ],
    { kind: 'combo', y: ['uhlí', 'vítr'], unit: 'MWh,%', extras: { confidence: 'low,high' } },
    'Uhlí, 2020–2021: pokles o 50 %, ze 60 MWh na 30 MWh. Rozmezí spolehlivosti (uhlí, 2020): od 50 do 70 MWh; překrývá se s rozmezím uhlí, 2021.',
    'Uhlí, 2020–2021: down 50%, from 60 MWh to 30 MWh. Confidence range (uhlí, 2020): 50 to 70 MWh; overlaps that of uhlí, 2021.',
  ],
  [
    'a range of confidence of the columns of a combo, however high its line',
    [
      { rok: 2020, uhlí: 60, vítr: 590, low: 50, high: 70 },
      { rok: 2021, uhlí: 30, vítr: 580, low: 20, high: 40 },
    ],
    { kind: 'combo', y: ['uhlí', 'vítr'], unit: 'MWh,%', extras: { confidence: 'low,high', reference: '40' } },
    'Uhlí, 2020–2021: pokles o 50 %, ze 60 MWh na 30 MWh. Nad hranicí 40 MWh leží 1 ze 2 hodnot. Rozmezí spolehlivosti (uhlí, 2020): od 50 do 70 MWh.',
    'Uhlí, 2020–2021: down 50%, from 60 MWh to 30 MWh. 1 of 2 values above the line of 40 MWh. Confidence range (uhlí, 2020): 50 to 70 MWh.',
  ],
  [
    'small multiples: each by itself',
    ['Liberec', 'Semily'].flatMap((okres, index) =>
      steps.map(({ rok, n }) => ({ okres, rok, n: n && Number(n) * (index + 1) })),
    ),
    { kind: 'line', x: 'rok', y: ['n'], extras: { facet: 'okres', reference: '150' } },
    'N, 2020–2023: u všech pokles o 5 %. U 2 hodnot údaj chybí. Nad hranicí 150 leží 2 ze 6 hodnot. Nejvyšší poslední hodnotu (2023) má Semily, 190, nejnižší Liberec, 95.',
    'N, 2020–2023: all down 5%. 2 values are missing. 2 of 6 values above the line of 150. The highest latest value (2023) is that of Semily, 190, the lowest that of Liberec, 95.',
  ],
  [
    'small multiples of several series: whose of them is the highest and the lowest at the end',
    sexes,
    { kind: 'line', x: 'rok', y: ['n'], series: 'kdo', extras: { facet: 'okres' } },
    'N, 2020–2021: největší růst 30 % (Semily, muži), největší pokles 20 % (Liberec, ženy). Nejvyšší poslední hodnotu (2021) má Semily, muži, 26, nejnižší Liberec, ženy, 8.',
    'N, 2020–2021: largest rise 30% (Semily, muži), largest fall 20% (Liberec, ženy). The highest latest value (2021) is that of Semily, muži, 26, the lowest that of Liberec, ženy, 8.',
  ],
  [
    'small multiples of stacked areas: no change from one to the next',
    sexes,
    { kind: 'area', x: 'rok', y: ['n'], series: 'kdo', stack: 'stacked', extras: { facet: 'okres' } },
    'N: nejvíce 38 (Semily, 2021), nejméně 20 (Liberec, 2020). Největší část tvoří muži (63 %). Nejvyšší poslední hodnotu (2021) má Semily, 38, nejnižší Liberec, 20.',
    'N: highest 38 (Semily, 2021), lowest 20 (Liberec, 2020). Largest part: muži (63%). The highest latest value (2021) is that of Semily, 38, the lowest that of Liberec, 20.',
  ],
  [
    'pies beside each other: shares of each of them, not of all together',
    sources,
    { kind: 'pie', x: 'zdroj', y: ['n'], extras: { facet: 'okres' } },
    'N: největší část celku tvoří plyn (60 %); nejvyšší podíl 80 % (plyn, Liberec), nejnižší 20 % (uhlí, Liberec).',
    'N: largest part of the whole plyn (60%); highest share 80% (plyn, Liberec), lowest 20% (uhlí, Liberec).',
  ],
  [
    'histograms beside each other: each by itself, in bins that all have',
    okresy.flatMap((okres, index) => [1, 1, 2, 2, 3, 9].map((n) => ({ okres, n: n + 10 * index }))),
    { kind: 'histogram', y: ['n'], extras: { facet: 'okres' } },
    'N – Liberec: nejvíc hodnot (5 ze 6) leží mezi 0 a 5. Semily: nejvíc hodnot (5 ze 6) leží mezi 10 a 15.',
    'N – Liberec: most values (5 of 6) lie between 0 and 5. Semily: most values (5 of 6) lie between 10 and 15.',
  ],
  [
    'many histograms beside each other: where the most values are of all',
    [...'abcde'].flatMap((okres, index) => [1, 1, 2, 9].map((n) => ({ okres, n: n + 10 * index }))),
    { kind: 'histogram', y: ['n'], extras: { facet: 'okres' } },
    'Počet hodnot: nejvíce 4 (a, 0–10), nejméně 0 (a, 10–20).',
    'Number of values: highest 4 (a, 0–10), lowest 0 (a, 10–20).',
  ],
  [
    'places of one in each of several: what is most and least there',
    okresy.flatMap((okres, index) => [1, 2].map((n) => ({ okres, obec: `${okres} ${n}`, n: n + 10 * index }))),
    { kind: 'bar', x: 'obec', y: ['n'], extras: { facet: 'okres' } },
    'N – Liberec: nejvíce 2 (Liberec 2), nejméně 1 (Liberec 1). Semily: nejvíce 12 (Semily 2), nejméně 11 (Semily 1).',
    'N – Liberec: highest 2 (Liberec 2), lowest 1 (Liberec 1). Semily: highest 12 (Semily 2), lowest 11 (Semily 1).',
  ],
  [
    'columns and lines of two units beside each other: only the columns, with their unit',
    okresy.flatMap((okres, i) => [0, 1].map((n) => ({ okres, rok: 2020 + n, n: 100 + 10 * i * n, podíl: 1 + n }))),
    { kind: 'combo', x: 'rok', y: ['n', 'podíl'], unit: 'MWh, %', extras: { facet: 'okres' } },
    'N, 2020–2021: největší růst 10 % (Semily), beze změny 100 MWh (Liberec). Nejvyšší poslední hodnotu (2021) má Semily, 110 MWh, nejnižší Liberec, 100 MWh.',
    'N, 2020–2021: largest rise 10% (Semily), unchanged 100 MWh (Liberec). The highest latest value (2021) is that of Semily, 110 MWh, the lowest that of Liberec, 100 MWh.',
  ],
  [
    'points beside each other: how they go together in each',
    okresy.flatMap((okres, index) =>
      points((x) => (index === 0 ? x : 9 - x)).map(({ rozloha = 0, obyvatel = 0 }) => ({ okres, rozloha, obyvatel })),
    ),
    { kind: 'scatter', x: 'rozloha', y: ['obyvatel'], extras: { facet: 'okres' } },
    'Rozloha, obyvatel – Liberec: 10 bodů, obyvatel do 9, rostou zpravidla společně. Semily: 10 bodů, obyvatel do 9, jdou zpravidla proti sobě.',
    'Rozloha, obyvatel – Liberec: 10 points, obyvatel up to 9, mostly rising together. Semily: 10 points, obyvatel up to 9, mostly going against each other.',
  ],
];

describe('the sentence of a chart', () => {
  for (const [title, rows, spec, czech, english] of added) {
    it(`says behind it in Czech and English: ${title}`, async () => {
      expect(await saidOf(rows, spec)).to.equal(czech);
      expect(await saidOf(rows, spec, { locale: en })).to.equal(english);
    });
  }

  it('has the biggest change from one period to the next for those who don’t see it, and none over what is missing', async () => {
    const aside = (rows: Rows, spec: Partial<ChartSpec> & Pick<ChartSpec, 'kind'>, locale = cs): Promise<string> =>
      saidOf(rows, spec, { locale }, undefined, saidAside);
    expect(await aside(steps, { kind: 'line', y: ['n'], unit: 'MWh' })).to.equal(
      'Největší změna oproti předchozímu období: +35 MWh (2022 → 2023).',
    );
    expect(await aside(mix, { kind: 'line' })).to.equal(
      'Největší změna oproti předchozímu období: +50 (vítr, 2021 → 2022).',
    );
    expect(await aside(mix, { kind: 'line' }, en)).to.equal(
      'Biggest change from one period to the next: +50 (vítr, 2021 → 2022).',
    );
    const shares = [10, 15, 14].map((n, index) => ({ rok: 2020 + index, n }));
    expect(await aside(shares, { kind: 'line', y: ['n'], unit: '%' })).to.contain(': +5 p. b. (2020 → 2021)');
    expect(await aside(shares, { kind: 'line', y: ['n'], unit: '%' }, en)).to.contain(': +5 pp (2020 → 2021)');
    expect(await aside(towns, { kind: 'bar' })).to.equal('');
    expect(await aside(mix.slice(0, 2), { kind: 'line', y: ['uhlí'] })).to.equal('');
    const long = [...new Array<undefined>(40).keys()].map((index) => ({ rok: 1980 + index, n: index % 7 }));
    expect(await aside(long, { kind: 'line', y: ['n'] })).to.equal('');
  });

  for (const [title, rows, spec, czech, english] of cases) {
    it(`says in Czech and English: ${title}`, async () => {
      expect(await saidOf(rows, spec)).to.equal(czech);
      expect(await saidOf(rows, spec, { locale: en })).to.equal(english);
    });
  }

  it('leaves no preposition or conjunction of one letter at the end of a Czech line', async () => {
    for (const [, rows, spec] of cases) {
      const chart = await saidOf(rows, spec, {}, String);
      expect(chart, spec.kind).not.to.match(/(?<![\p{L}\d])[kszvouai] /iu);
    }
  });

  it('is about what is missing, where everything is', async () => {
    const columns = [{ name: 'obec' }, { name: 'n', type: 'number' as const }];
    for (const kind of ['bar', 'pie', 'line'] as const) {
      const said = await saidOf([{ obec: 'A', n: null }], { kind, x: 'obec', y: ['n'] }, { columns });
      expect(said, kind).to.match(/^N: údaje chybějí\.$/);
    }
  });

  it('is that of all kinds where the words of its own are out of reach', async () => {
    const { chartSentence } = await import('../../../src/layout/say/chart-sentence.js');
    const { sayParts } = await import('../../../src/layout/say/say-parts.js');
    const { chartOf, spoken } = await import('../../helper/charts.js');
    const pieces = chartSentence(chartOf(towns, { kind: 'pie' }), sayParts, { ...cs, kinds: null });
    expect(spoken(pieces)).to.equal('N: nejvíce 100 (Liberec), nejméně 40 (Turnov).');
  });
});
