import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { neighboursOf } from '../../../src/geo/neighbours.js';
import { besideValues, neighbourFacts } from '../../../src/layout/map/map-neighbours.js';
import { cs } from '../../../src/locale/cs.js';
import { mapLateWords } from '../../../src/locale/map-late-words.js';
import { mapWords } from '../../../src/locale/map-words.js';
import { squares } from '../../helper/squares.js';

/** A1 B1 C1 over A2 B2 C2. */
const grid = squares(3, 2);
const names = grid.units.map(({ name }) => name);
const beside = neighboursOf(grid);
const text = { value: String };
const facts = (values: readonly number[]): string | null =>
  neighbourFacts(beside, values, names, text)
    ?.map(({ name, value }) => `${name} ${value}`)
    .join(' > ') ?? null;

describe('neighbourFacts', () => {
  it('tells the two neighbours that differ the most, the higher one first, not the highest and the lowest', () => {
    expect(facts([1, 5, 6, 2, 9, 10])).to.equal('B2 9 > A2 2');
    expect(facts([0, 10, 20, 0, 12, 20])).to.equal('B2 12 > A2 0');
  });

  it('compares what is missing with nobody', () => {
    expect(facts([0, NaN, 100, 3, NaN, 90])).to.equal('C1 100 > C2 90');
    expect(facts([NaN, NaN, NaN, NaN, 1, 2]), 'one pair').to.equal(null);
    expect(facts(new Array<number>(6).fill(NaN))).to.equal(null);
  });

  it('says nothing where no pair differs the most', () => {
    expect(facts([7, 7, 7, 7, 7, 7])).to.equal(null);
    expect(facts([0, 10, 20, 0, 10, 20])).to.equal(null);
  });

  it('is the pair with the largest difference of all, whatever the values', () => {
    const value = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(value, { minLength: 6, maxLength: 6 }), (values) => {
        const differences = beside
          .flatMap((list, unit) => list.filter((other) => other > unit).map((other) => [unit, other] as const))
          .map(([one, other]) => Math.abs((values[one] as number) - (values[other] as number)))
          .filter((difference) => !Number.isNaN(difference))
          .sort((a, b) => b - a);
        const [most = 0, next = -1] = differences;
        const found = neighbourFacts(beside, values, names, text);
        if (differences.length < 2 || most === 0 || most === next) {
          expect(found).to.equal(null);
          return;
        }
        const [higher, lower] = (found ?? []).map((one) => Number(one.value));
        expect((higher ?? NaN) - (lower ?? NaN)).to.equal(most);
      }),
    );
  });

  it('is said in the grammar of each language', () => {
    const pair = [
      { name: 'Liberec', value: '979' },
      { name: 'Šimonovice', value: '205' },
    ] as const;
    expect(mapLateWords(cs).neighbours(...pair)).to.equal(
      'Ze sousedů se nejvíc liší Liberec (979) a\u00a0Šimonovice (205).',
    );
    expect(mapLateWords({ lang: 'en' }).neighbours(...pair)).to.equal(
      'Of neighbours, Liberec (979) and Šimonovice (205) differ the most.',
    );
  });
});

describe('besideValues', () => {
  const of = (values: readonly number[]): ReturnType<typeof besideValues> =>
    besideValues(beside, values, { bare: String }, mapWords(cs));

  it('tells what the neighbours of a territory have, not the territory, from the lowest to the highest', () => {
    const values = of([99, 5, 6, 2, 9, 10]);
    expect([values.text(0), values.highest(0)]).to.deep.equal(['2–5', 5]);
    expect([values.text(4), values.highest(4)]).to.deep.equal(['2–10', 10]);
  });

  it('takes nothing that is missing for a value, least of all for zero', () => {
    const values = of([99, NaN, 6, 2, NaN, 10]);
    expect([values.text(0), values.highest(0)]).to.deep.equal(['2', 2]);
    const none = of([99, NaN, 6, NaN, 9, 10]);
    expect([none.text(0), none.highest(0)]).to.deep.equal(['', null]);
  });
});
