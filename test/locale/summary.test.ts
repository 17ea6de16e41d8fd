import { chartStrings } from '../../src/locale/chart-strings.js';
import { expect } from '@open-wc/testing';
import { summarise } from '../../src/locale/summary.js';
import { cs } from '../../src/locale/cs.js';
import { en } from '../../src/locale/en.js';
import type { ChartFacts, StatedChange, StatedValue, TextPiece } from '../../src/locale/facts.js';
import { spoken } from '../helper/charts.js';

const NBSP = '\u00a0';
const MINUS = '\u2212';

const at = (place: string, value: string): StatedValue => ({ at: place, value });

const facts = (changes: Partial<ChartFacts>): ChartFacts => ({
  measure: 'obyvatelé',
  count: 3,
  missing: 0,
  highest: at('Liberec', '105'),
  lowest: at('Tanvald', '7'),
  mean: null,
  ordered: false,
  changes: [],
  step: null,
  ...changes,
});

const change = (
  direction: StatedChange['direction'],
  percent: string | null,
  first: StatedValue,
  last: StatedValue,
  series = '',
): StatedChange => ({ series, first, last, direction, percent });

const bold = (pieces: readonly TextPiece[]): string[] => pieces.filter(({ strong }) => strong).map(({ text }) => text);

/** Facts, then what is said in Czech and in English. */
type Case = readonly [title: string, facts: ChartFacts, czech: string, english: string];

const grown = change(1, `+5${NBSP}%`, at('2020', '100'), at('2024', '105'));
const cases: readonly Case[] = [
  [
    'none',
    facts({ count: 0, missing: 3, highest: null, lowest: null }),
    'Obyvatelé: údaje chybějí.',
    'Obyvatelé: no values.',
  ],
  [
    'none, of several measures',
    facts({ measure: '', count: 0, highest: null, lowest: null }),
    'Údaje chybějí.',
    'No values.',
  ],
  [
    'one value',
    facts({ count: 1, lowest: at('Liberec', '105') }),
    'Obyvatelé: 105 (Liberec).',
    'Obyvatelé: 105 (Liberec).',
  ],
  [
    'all the same',
    facts({ lowest: at('Tanvald', '105') }),
    `Obyvatelé: u${NBSP}všech stejně, 105 (3${NBSP}hodnoty).`,
    'Obyvatelé: the same everywhere, 105 (3 values).',
  ],
  [
    'extremes',
    facts({}),
    'Obyvatelé: nejvíce 105 (Liberec), nejméně 7 (Tanvald).',
    'Obyvatelé: highest 105 (Liberec), lowest 7 (Tanvald).',
  ],
  [
    'extremes of several measures',
    facts({ measure: '', highest: at('ženy, Liberec', '105') }),
    'Nejvíce 105 (ženy, Liberec), nejméně 7 (Tanvald).',
    'Highest 105 (ženy, Liberec), lowest 7 (Tanvald).',
  ],
  [
    'growth',
    facts({ highest: at('2024', '105'), lowest: at('2020', '100'), changes: [grown] }),
    `Obyvatelé, 2020–2024: růst o${NBSP}5${NBSP}%, ze 100 na 105.`,
    `Obyvatelé, 2020–2024: up 5${NBSP}%, from 100 to 105.`,
  ],
  [
    'fall',
    facts({
      highest: at('2020', '100'),
      lowest: at('2024', '90'),
      changes: [change(-1, `${MINUS}10${NBSP}%`, at('2020', '100'), at('2024', '90'))],
    }),
    `Obyvatelé, 2020–2024: pokles o${NBSP}10${NBSP}%, ze 100 na 90.`,
    `Obyvatelé, 2020–2024: down 10${NBSP}%, from 100 to 90.`,
  ],
  [
    'growth from nothing, which has no share',
    facts({
      highest: at('2024', '105'),
      lowest: at('2020', '0'),
      changes: [change(1, null, at('2020', '0'), at('2024', '105'))],
    }),
    `Obyvatelé, 2020–2024: růst z${NBSP}0 na 105.`,
    'Obyvatelé, 2020–2024: up from 0 to 105.',
  ],
  [
    'no change',
    facts({
      highest: at('2020', '100'),
      lowest: at('2020', '100'),
      changes: [change(0, `0${NBSP}%`, at('2020', '100'), at('2024', '100'))],
    }),
    'Obyvatelé, 2020–2024: beze změny, 100.',
    'Obyvatelé, 2020–2024: unchanged, 100.',
  ],
  [
    'hardly any change',
    facts({
      highest: at('2024', '10 001'),
      lowest: at('2020', '10 000'),
      changes: [change(0, `0${NBSP}%`, at('2020', '10 000'), at('2024', '10 001'))],
    }),
    'Obyvatelé, 2020–2024: téměř beze změny, 10 001.',
    'Obyvatelé, 2020–2024: almost unchanged, 10 001.',
  ],
  [
    'many values in their order',
    facts({ highest: at('2024', '105'), lowest: at('1970', '7'), mean: '50', ordered: true }),
    'Obyvatelé: nejvíce 105 (2024), nejméně 7 (1970), průměrně 50.',
    'Obyvatelé: highest 105 (2024), lowest 7 (1970), mean 50.',
  ],
  [
    'many values that are all the same',
    facts({ lowest: at('Tanvald', '105'), mean: '105', ordered: true }),
    `Obyvatelé: u${NBSP}všech stejně, 105 (3${NBSP}hodnoty).`,
    'Obyvatelé: the same everywhere, 105 (3 values).',
  ],
  [
    'extremes between the ends',
    facts({ highest: at('2022', '120'), lowest: at('2021', '80'), changes: [grown] }),
    `Obyvatelé, 2020–2024: růst o${NBSP}5${NBSP}%, ze 100 na 105; nejvíce 120 (2022), nejméně 80 (2021).`,
    `Obyvatelé, 2020–2024: up 5${NBSP}%, from 100 to 105; highest 120 (2022), lowest 80 (2021).`,
  ],
  [
    'only the highest between the ends',
    facts({ highest: at('2022', '120'), lowest: at('2020', '100'), changes: [grown] }),
    `Obyvatelé, 2020–2024: růst o${NBSP}5${NBSP}%, ze 100 na 105; nejvíce 120 (2022).`,
    `Obyvatelé, 2020–2024: up 5${NBSP}%, from 100 to 105; highest 120 (2022).`,
  ],
  [
    'several series that grow',
    facts({
      changes: [
        change(1, `+50${NBSP}%`, at('2020', '100'), at('2024', '150'), 'Liberec'),
        change(1, `+5${NBSP}%`, at('2020', '100'), at('2024', '105'), 'Turnov'),
      ],
    }),
    `Obyvatelé, 2020–2024: největší růst 50${NBSP}% (Liberec), nejmenší růst 5${NBSP}% (Turnov).`,
    `Obyvatelé, 2020–2024: largest rise 50${NBSP}% (Liberec), smallest rise 5${NBSP}% (Turnov).`,
  ],
  [
    'several series that fall',
    facts({
      changes: [
        change(-1, `${MINUS}5${NBSP}%`, at('2020', '100'), at('2024', '95'), 'Liberec'),
        change(-1, `${MINUS}50${NBSP}%`, at('2020', '100'), at('2024', '50'), 'Turnov'),
      ],
    }),
    `Obyvatelé, 2020–2024: nejmenší pokles 5${NBSP}% (Liberec), největší pokles 50${NBSP}% (Turnov).`,
    `Obyvatelé, 2020–2024: smallest fall 5${NBSP}% (Liberec), largest fall 50${NBSP}% (Turnov).`,
  ],
  [
    'one that grows and one that falls, in different spans and without a share',
    facts({
      measure: '',
      changes: [
        change(1, null, at('2020', '0'), at('2024', '9'), 'Liberec'),
        change(-1, `${MINUS}50${NBSP}%`, at('2021', '100'), at('2023', '50'), 'Turnov'),
      ],
    }),
    `2020–2024: největší růst 0 → 9 (Liberec), největší pokles 50${NBSP}% (Turnov, 2021–2023).`,
    `2020–2024: largest rise 0 → 9 (Liberec), largest fall 50${NBSP}% (Turnov, 2021–2023).`,
  ],
  [
    'several series that change by the same share',
    facts({
      changes: [
        change(-1, `${MINUS}5${NBSP}%`, at('2020', '100'), at('2024', '95'), 'Liberec'),
        change(-1, `${MINUS}5${NBSP}%`, at('2020', '200'), at('2024', '190'), 'Turnov'),
      ],
    }),
    `Obyvatelé, 2020–2024: u${NBSP}všech pokles o${NBSP}5${NBSP}%.`,
    `Obyvatelé, 2020–2024: all down 5${NBSP}%.`,
  ],
  [
    'several series that change by the same share, one of them within other years',
    facts({
      changes: [
        change(1, `+5${NBSP}%`, at('2020', '100'), at('2024', '105'), 'Liberec'),
        change(1, `+5${NBSP}%`, at('2021', '200'), at('2024', '210'), 'Turnov'),
      ],
    }),
    `Obyvatelé, 2020–2024: největší růst 5${NBSP}% (Liberec), nejmenší růst 5${NBSP}% (Turnov, 2021–2024).`,
    `Obyvatelé, 2020–2024: largest rise 5${NBSP}% (Liberec), smallest rise 5${NBSP}% (Turnov, 2021–2024).`,
  ],
  [
    'several series that stay as they were',
    facts({
      changes: [
        change(0, `0${NBSP}%`, at('2020', '100'), at('2024', '100'), 'Liberec'),
        change(0, `0${NBSP}%`, at('2020', '50'), at('2024', '50'), 'Turnov'),
      ],
    }),
    'Obyvatelé, 2020–2024: beze změny 100 (Liberec), beze změny 50 (Turnov).',
    'Obyvatelé, 2020–2024: unchanged 100 (Liberec), unchanged 50 (Turnov).',
  ],
];

describe('the sentence about a chart', () => {
  for (const [title, given, czech, english] of cases) {
    it(`says in Czech and English: ${title}`, () => {
      expect(spoken(summarise(given, chartStrings(cs).summary))).to.equal(czech);
      expect(spoken(summarise(given, chartStrings(en).summary))).to.equal(english);
    });
  }

  it('begins with a capital, unless that would make another unit of a name', () => {
    const beginning = (measure: string): string =>
      spoken(summarise(facts({ measure }), chartStrings(cs).summary)).slice(0, 4);
    expect(['výkon', 'kWh', 'pH', 'ČR'].map(beginning)).to.deep.equal(['Výko', 'kWh:', 'pH: ', 'ČR: ']);
  });

  it('sets its most important number in bold', () => {
    const boldOf = (given: Partial<ChartFacts>): string[] => bold(summarise(facts(given), chartStrings(cs).summary));
    expect(boldOf({})).to.deep.equal(['nejvíce 105 (Liberec)']);
    expect(boldOf({ count: 1 })).to.deep.equal(['105']);
    expect(boldOf({ changes: [grown] })).to.deep.equal(['105']);
    expect(boldOf({ mean: '50' })).to.deep.equal(['nejvíce 105 (Liberec)']);
    expect(boldOf({ highest: null, lowest: null })).to.deep.equal([]);
  });

  it('adds how many values are missing, when others are there', () => {
    const said = (missing: number): readonly string[] =>
      [cs, en].map((locale) => spoken(summarise(facts({ missing, count: 1 }), chartStrings(locale).summary)));
    expect(said(0)).to.deep.equal(['Obyvatelé: 105 (Liberec).', 'Obyvatelé: 105 (Liberec).']);
    expect(said(1)).to.deep.equal([
      `Obyvatelé: 105 (Liberec). U${NBSP}1${NBSP}hodnoty údaj chybí.`,
      'Obyvatelé: 105 (Liberec). 1 value is missing.',
    ]);
    expect(said(2)).to.deep.equal([
      `Obyvatelé: 105 (Liberec). U${NBSP}2${NBSP}hodnot údaj chybí.`,
      'Obyvatelé: 105 (Liberec). 2 values are missing.',
    ]);
    expect(said(5)).to.deep.equal([
      `Obyvatelé: 105 (Liberec). U${NBSP}5${NBSP}hodnot údaj chybí.`,
      'Obyvatelé: 105 (Liberec). 5 values are missing.',
    ]);
  });

  it('puts ze in front of what is read with s, š, č, t or d in Czech, as people do', () => {
    const start = (first: string): string =>
      spoken(
        summarise(facts({ changes: [change(1, null, at('2020', first), at('2024', '9'))] }), chartStrings(cs).summary),
      ).replace(/^.*růst (.*) na 9;.*$/, '$1');
    const soft = [
      '2',
      '3',
      '4',
      '6',
      '7',
      '12',
      '14',
      '16',
      '17',
      '30',
      '47',
      '100',
      '120',
      '199',
      '234',
      '2,5',
      '3\u202f000',
    ];
    for (const number of [...soft, '175\u202f465 obyvatel']) expect(start(number)).to.equal(`ze ${number}`);
    for (const number of [
      '0',
      '1',
      '5',
      '8',
      '9',
      '10',
      '11',
      '15',
      '18',
      '25',
      '50',
      '1,5',
      '1\u202f000',
      '\u22124',
    ]) {
      expect(start(number)).to.equal(`z${NBSP}${number}`);
    }
  });
});
