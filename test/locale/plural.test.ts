import { expect } from '@open-wc/testing';
import { csChartWords } from '../../src/locale/cs-chart.js';
import { cs } from '../../src/locale/cs.js';
import { enChartWords } from '../../src/locale/en-chart.js';
import { en } from '../../src/locale/en.js';
import { pluralForm } from '../../src/locale/plural.js';

const NBSP = '\u00a0';
const museum = { one: 'muzeum', few: 'muzea', many: 'muzea', other: 'muzeí' };

describe('pluralForm', () => {
  it('counts in Czech as people do', () => {
    const cases: readonly (readonly [number, string])[] = [
      [0, 'muzeí'],
      [1, 'muzeum'],
      [2, 'muzea'],
      [4, 'muzea'],
      [5, 'muzeí'],
      [11, 'muzeí'],
      [22, 'muzeí'],
      [1.5, 'muzea'],
      [-1, 'muzeum'],
      [-3, 'muzea'],
    ];
    for (const [count, form] of cases) expect(pluralForm('cs', count, museum), String(count)).to.equal(form);
  });

  it('falls back on the last form for a category the noun has no form of', () => {
    expect(pluralForm('cs', 2, { one: 'rok', other: 'let' })).to.equal('let');
    expect(pluralForm('cs', 1.5, { one: 'rok', few: 'roky', other: 'let' })).to.equal('let');
  });

  it('knows one and many in English', () => {
    const forms = { one: 'museum', other: 'museums' };
    expect([0, 1, 1.5, 2].map((count) => pluralForm('en', count, forms))).to.deep.equal([
      'museums',
      'museum',
      'museums',
      'museums',
    ]);
  });
});

for (const lang of ['cs', 'en']) {
  it(`pluralForm agrees with CLDR on whole numbers in ${lang}`, () => {
    const forms = { one: 'one', few: 'few', many: 'many', other: 'other' };
    const rule = new Intl.PluralRules(lang);
    for (const count of [...new Array<undefined>(2000).keys(), 10_000, 1_000_000, 1e15]) {
      expect(pluralForm(lang, count, forms), String(count)).to.equal(rule.select(count));
    }
  });
}

describe('the measure of a locale', () => {
  before(() => Promise.all([cs.loadUnits('muzeí', true), en.loadUnits('muzeí', true)]));

  it('agrees the unit with the number', () => {
    const cases: readonly (readonly [number, string, string, string])[] = [
      [1, 'muzeí', `1${NBSP}muzeum`, `1${NBSP}museum`],
      [2, 'muzeí', `2${NBSP}muzea`, `2${NBSP}museums`],
      [5, 'muzeí', `5${NBSP}muzeí`, `5${NBSP}museums`],
      [1.5, 'muzeí', `1,5${NBSP}muzea`, `1.5${NBSP}museums`],
      [1, 'obyvatel', `1${NBSP}obyvatel`, `1${NBSP}inhabitant`],
      [3, 'obyvatel', `3${NBSP}obyvatelé`, `3${NBSP}inhabitants`],
      [1234, 'obyvatel', `1\u202f234${NBSP}obyvatel`, `1,234${NBSP}inhabitants`],
      [-1, 'korun', `\u22121${NBSP}koruna`, `\u22121${NBSP}koruna`],
    ];
    for (const [value, unit, czech, english] of cases) {
      expect(cs.measure(value, unit)).to.equal(czech);
      expect(en.measure(value, unit)).to.equal(english);
    }
  });

  it('writes a unit it does not know as it came', () => {
    expect(cs.measure(3, 'kWh')).to.equal(`3${NBSP}kWh`);
    // A name that objects inherit is no unit of the list.
    for (const name of ['toString', 'constructor']) expect(cs.measure(3, name)).to.equal(`3${NBSP}${name}`);
  });

  it('keeps the per cent sign apart in Czech and at the number in English', () => {
    expect(cs.measure(12.5, '%')).to.equal(`12,5${NBSP}%`);
    expect(en.measure(12.5, '%')).to.equal('12.5%');
  });

  it('is only the number without a unit, and nothing for no number', () => {
    expect(cs.measure(5, undefined)).to.equal('5');
    expect(cs.measure(5, '')).to.equal('5');
    expect(cs.measure(NaN, 'kWh')).to.equal('');
  });
});

describe('counting texts', () => {
  it('agree in Czech with one, few and many', () => {
    expect([1, 2, 5].map((rows) => cs.strings.loaded(rows))).to.deep.equal([
      `Načten 1${NBSP}řádek.`,
      `Načteny 2${NBSP}řádky.`,
      `Načteno 5${NBSP}řádků.`,
    ]);
    expect([1, 3, 12].map((rest) => cs.strings.more(rest))).to.deep.equal(['další 1', 'další 3', 'dalších 12']);
    expect([1, 2, 5].map((rows) => cs.strings.problems(rows))).to.deep.equal([
      `1${NBSP}hodnotu se nepodařilo přečíst.`,
      `2${NBSP}hodnoty se nepodařilo přečíst.`,
      `5${NBSP}hodnot se nepodařilo přečíst.`,
    ]);
    expect(csChartWords.showMore(200, 200, 1234)).to.equal(`Zobrazit 200${NBSP}dalších řádků (200 z${NBSP}1\u202f234)`);
  });

  it('agree in English with one and many', () => {
    expect([0, 1, 2].map((rows) => en.strings.loaded(rows))).to.deep.equal([
      '0 rows loaded.',
      '1 row loaded.',
      '2 rows loaded.',
    ]);
    expect(en.strings.more(12)).to.equal('12 more');
    expect(enChartWords.showMore(1, 200, 201)).to.equal('Show 1 more row (200 of 201)');
  });
});
