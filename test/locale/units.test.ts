import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createLocale } from '../../src/locale/locale.js';
import type { Locale } from '../../src/locale/locale.js';
import { cs } from '../../src/locale/cs.js';
import { nouns as czech } from '../../src/locale/cs-units.js';
import { en } from '../../src/locale/en.js';
import { nouns as english } from '../../src/locale/en-units.js';
import { declineUnits } from '../../src/locale/noun-units.js';
import type { DeclineUnit } from '../../src/locale/noun-units.js';

const S = '\u00a0';
const plain = (text: string): string => text.replace(/\s/g, ' ');

before(() => Promise.all([cs.loadUnits('osob', true), en.loadUnits('osob', true)]));

const none = (): Promise<never> => Promise.reject(new Error('offline'));
const fresh = (units: () => Promise<DeclineUnit> = none): Locale =>
  createLocale('cs', cs.strings, { errors: none, kinds: none, units });

describe('a unit behind a number', () => {
  it('is a noun in the form that Czech wants, for 0 to 200', () => {
    const forms = {
      obyvatel: 'obyvatel obyvatelé obyvatel',
      muzeí: 'muzeum muzea muzeí',
      dětí: 'dítě děti dětí',
      let: 'rok roky let',
    };
    for (const [unit, words] of Object.entries(forms)) {
      const [one, few, other] = words.split(' ');
      for (let count = 0; count <= 200; count++) {
        const form = count === 1 ? one : count > 1 && count < 5 ? few : other;
        expect(cs.measure(count, unit)).to.equal(`${count}${S}${form}`);
        expect(cs.measure(-count, unit)).to.equal(`${count === 0 ? '' : '\u2212'}${count}${S}${form}`);
      }
    }
  });

  it('takes the genitive after a decimal number', () => {
    const cases = [
      [1.5, 'muzeí', '1,5 muzea'],
      [0.5, 'dní', '0,5 dne'],
      [2.5, 'let', '2,5 roku'],
      [-1.5, 'korun', '\u22121,5 koruny'],
      [10.25, 'obyvatel', '10,25 obyvatele'],
    ] as const;
    for (const [value, unit, text] of cases) expect(plain(cs.measure(value, unit))).to.equal(text);
  });

  it('is found by any of its forms', () => {
    for (const unit of ['hodina', 'hodiny', 'hodin']) expect(cs.measure(5, unit)).to.equal(`5${S}hodin`);
    for (const unit of ['dětí', 'child', 'children']) expect(en.measure(1, unit)).to.equal(`1${S}child`);
    expect([1, 2, 5].map((count) => plain(cs.measure(count, 'dnů')))).to.deep.equal(['1 den', '2 dny', '5 dnů']);
  });

  it('declines its first noun and leaves the rest', () => {
    expect(plain(cs.measure(1, 'obyvatel na km²'))).to.equal('1 obyvatel na km²');
    expect(plain(cs.measure(3, 'obyvatel/km²'))).to.equal('3 obyvatelé/km²');
    expect(plain(en.measure(3, 'obyvatel/km²'))).to.equal('3 inhabitants/km²');
  });

  it('stands as it came where it is a sign, an abbreviation or unknown', () => {
    const signs = [
      'kW',
      'kWh',
      'MWh',
      'GWh',
      'kWp',
      'Wh',
      'm³',
      'l',
      'GJ',
      '°C',
      '%',
      'Kč',
      'tis. Kč',
      'mil. Kč',
      't CO₂',
    ];
    for (const unit of [...signs, 'kg', 'km', 'km²', 'ha', 'µg/m³', 'ks', 'obyv.']) {
      expect(fresh().loadUnits(unit, true), unit).to.equal(null);
      for (const count of [1, 2, 1.5, 5]) {
        expect(plain(cs.measure(count, unit))).to.equal(`${String(count).replace('.', ',')} ${unit}`);
      }
    }
    expect(plain(cs.measure(2, 'bublifuků'))).to.equal('2 bublifuků');
  });

  it('has no forms missing, twice the same noun or spaces around', () => {
    for (const [lines, count] of [
      [czech, 4],
      [english, 3],
    ] as const) {
      for (const line of lines) {
        expect(line.split('|'), line).to.have.lengthOf(count);
        expect(line).to.match(/^[\p{L}|  -]+$/u);
        for (const word of line.split('|')) expect(word, line).to.match(/^\S(.*\S)?$/);
      }
      const names = lines.map((line) => (count === 4 ? line.split('|').at(-1) : line.split('|')[0]));
      expect(new Set(names).size).to.equal(names.length);
    }
    const sources = czech.map((line) => line.split('|').at(-1) ?? '');
    const known = new Set(english.map((line) => line.split('|')[0]));
    expect(
      sources.filter((noun) => !known.has(noun)),
      'Czech nouns without English',
    ).to.deep.equal([]);
  });
});

describe('the nouns of a language', () => {
  it('are fetched once, and only for a noun that has another form than it came in', async () => {
    let asked = 0;
    const locale = fresh(() => {
      asked++;
      return Promise.resolve(declineUnits('cs', ['osoba|osoby|osoby|osob']));
    });
    for (const unit of [undefined, '', 'kWh', 'Kč', '%']) expect(locale.loadUnits(unit, true)).to.equal(null);
    // Before the numbers are known, what counts whole populations is hardly under five.
    expect([locale.loadUnits('osob', false), locale.loadUnits('obyvatel'), asked]).to.deep.equal([null, null, 0]);
    await Promise.all([locale.loadUnits('osob'), locale.loadUnits('škol', true)]);
    expect([asked, locale.measure(2, 'osob'), locale.loadUnits('škol', true)]).to.deep.equal([1, `2${S}osoby`, null]);
  });

  it('are translated in another language, however many there are', () => {
    const english = createLocale('en', en.strings, { errors: none, kinds: none, units: none });
    expect(english.loadUnits('obyvatel', false)).to.not.equal(null);
  });

  it('are done without where they are out of reach', async () => {
    const locale = fresh();
    await locale.loadUnits('osob', true);
    expect([locale.measure(2, 'osob'), locale.loadUnits('osob', true)]).to.deep.equal([`2${S}osob`, null]);
  });

  it('go with the number as it is written', () => {
    expect(plain(cs.measure(2.04, 'osob', { digits: 0 }))).to.equal('2 osoby');
    expect(plain(cs.measure(2, 'osob', { digits: 1 }))).to.equal('2,0 osoby');
    expect(plain(cs.measure(5, 'muzeí', { digits: 1 }))).to.equal('5,0 muzea');
    expect(plain(cs.measure(4.999, 'osob'))).to.equal('5 osob');
    expect(plain(en.measure(1, 'osob', { digits: 1 }))).to.equal('1.0 people');
    expect(plain(cs.measure(3_000, 'osob', { compact: true }))).to.equal('3 tis. osob');
    expect(plain(cs.measure(3_000_000, 'osob', { power: 6, digits: 0 }))).to.equal('3 mil. osob');
  });

  it('never change the number in front of them', () => {
    const unit = fc.oneof(fc.string(), fc.constantFrom('osob', 'kWh', '%', 'tis. Kč', 'let na dítě'));
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), unit, (value, name) => {
        for (const locale of [cs, en])
          expect(locale.measure(value, name).startsWith(locale.number(value))).to.equal(true);
      }),
    );
  });
});
