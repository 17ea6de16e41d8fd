import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseQuery } from '../../src/query/parse-query.js';
import type { Stop } from '../../src/query/row-list.js';
import type { Pace } from '../../src/table/pace.js';
import { Table } from '../../src/table/table.js';
import type { Texts } from '../../src/table/texts.js';
import { answerQuery } from '../../src/transform/answer-query.js';
import { compareCzech, compareNatural } from '../../src/transform/compare-text.js';
import { knownRanks } from '../../src/transform/czech-ranks.js';
import { prepareLarge } from '../../src/transform/prepare-large.js';
import { rankTexts } from '../../src/transform/rank-texts.js';
import { rowListOf } from '../../src/transform/row-list-of.js';

const tableOf = (dictionary: Texts): Table => {
  const values = new Uint32Array(dictionary.length).map((_, row) => row);
  return new Table(dictionary.length, [{ name: 'a', label: 'a', type: 'text', missing: null, values, dictionary }]);
};

/** A pace whose every slice is over, and what happens between. */
const hurried = (onPause: () => void): Pace =>
  ({ isDue: true, pause: () => Promise.resolve(onPause()) }) as unknown as Pace;

/** Ranks by the pieces, the pauses made, and how often texts were read between two of them at most. */
async function ranked(
  texts: readonly string[],
  natural: boolean,
): Promise<{ ranks: Uint32Array; pauses: number; most: number }> {
  let reads = 0;
  let pauses = 0;
  let most = 0;
  const counted = new Proxy(texts, {
    get: (all, key, self) => {
      reads++;
      return Reflect.get(all, key, self) as unknown;
    },
  });
  const dictionary: Texts = {
    length: texts.length,
    at: (index) => counted[index],
    map: (make) => texts.map(make),
    slice: (from, to) => counted.slice(from, to),
    [Symbol.iterator]: () => texts.values(),
  };
  const pace = hurried(() => {
    pauses++;
    most = Math.max(most, reads);
    reads = 0;
  });
  await rankTexts(tableOf(dictionary), [{ column: 'a', natural }], null, pace);
  return { ranks: knownRanks(dictionary, natural) as Uint32Array, pauses, most: Math.max(most, reads) };
}

const places = (texts: readonly string[], compare: (a: string, b: string) => number): number[] => {
  const order = [...texts.keys()].sort((a, b) => compare(texts[a] as string, texts[b] as string));
  const ranks: number[] = [];
  let rank = 0;
  order.forEach((entry, place) => {
    const before = order[place - 1];
    if (before !== undefined && compare(texts[before] as string, texts[entry] as string) !== 0) rank++;
    ranks[entry] = rank;
  });
  return ranks;
};

/** Numbers from 0 in a shuffled order. */
const numbers = (count: number): number[] => [...Array(count).keys()].map((index) => (index * 7919) % count);

describe('rankTexts', () => {
  const COUNT = 8000;
  const shapes: readonly (readonly [string, (index: number) => string])[] = [
    ['names', (index) => `${'ŽČCHaá'[index % 6]}ulice ${index}`],
    ['texts of one beginning', (index) => `Základní škola a mateřská škola, okres Liberec, č. p. ${index}`],
    // The same letters, so that nothing but the collator tells them apart.
    [
      'accents and case',
      (index) => [...index.toString(4).padStart(8, '0')].map((digit) => 'aáAÁ'[Number(digit)]).join(''),
    ],
    ['letters unknown to us', (index) => `Ω${index}`],
    ['some letters unknown to us', (index) => (index % 5 === 0 ? `Ulice ж ${index}` : `Ulice ${index}`)],
    [
      'texts that end early',
      (index) => (index % 2 === 0 ? 'ab'.repeat(index % 9) + 'Ě'.repeat(index % 7) : `a${index}`),
    ],
  ];
  for (const [name, shape] of shapes) {
    for (const natural of [false, true]) {
      it(`orders ${name} as the collator does, ${natural ? 'numbers by value, ' : ''}some at a time`, async () => {
        const texts = [...new Set(numbers(COUNT).map(shape))];
        const { ranks, pauses, most } = await ranked(texts, natural);
        expect([...ranks]).to.deep.equal(places(texts, natural ? compareNatural : compareCzech));
        expect(pauses).to.be.above(texts.length / 4000);
        // 2048 texts, each compared a dozen times, behind a look at some thousands.
        expect(most).to.be.below(2048 * 13 * 2 + 16_384);
      });
    }
  }

  it('orders texts of any letters as the collator does', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'aáAbcčChHŽz019 -Ωж\u030c'), minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(text, { minLength: 2100, maxLength: 5000 }),
        fc.boolean(),
        async (texts, natural) => {
          const { ranks } = await ranked(texts, natural);
          expect([...ranks]).to.deep.equal(places(texts, natural ? compareNatural : compareCzech));
        },
      ),
      { numRuns: 4 },
    );
  });

  it('is done once, for both orders where there are no numbers', async () => {
    const words = numbers(3000).map((index) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join(''));
    const table = tableOf(words);
    await rankTexts(table, [{ column: 'a', natural: true }]);
    expect(knownRanks(words, false)).to.equal(knownRanks(words, true));
    let pauses = 0;
    const pace = hurried(() => pauses++);
    await rankTexts(table, [{ column: 'a' }, { column: 'a', natural: true }], null, pace);
    expect(pauses).to.equal(0);
  });

  it('leaves few texts, numbers and columns that are not there to others', async () => {
    const few = numbers(100).map(String);
    const values = new Float64Array(5000);
    const number = { name: 'n', label: 'n', type: 'number', missing: null, values } as const;
    await rankTexts(tableOf(few), [{ column: 'a' }]);
    await rankTexts(new Table(5000, [number]), [{ column: 'n' }, { column: 'x' }]);
    expect(knownRanks(few, false)).to.equal(null);
  });

  it('stops between two pieces when nobody waits any more, and can be begun again', async () => {
    const texts = numbers(COUNT).map((index) => `Ulice ${index}`);
    const leaving = new AbortController();
    let pauses = 0;
    const pace = hurried(() => {
      if (++pauses === 5) leaving.abort(new Error('gone'));
    });
    const failure: unknown = await rankTexts(tableOf(texts), [{ column: 'a' }], leaving.signal, pace).catch(
      (error: unknown) => error,
    );
    expect((failure as Error).message).to.equal('gone');
    expect(pauses).to.equal(5);
    expect(knownRanks(texts, false)).to.equal(null);
    await rankTexts(
      tableOf(texts),
      [{ column: 'a' }],
      null,
      hurried(() => undefined),
    );
    expect([...(knownRanks(texts, false) as Uint32Array)]).to.deep.equal(places(texts, compareCzech));
  });
});

describe('what waits for texts in Czech order', () => {
  const large = (): Table => tableOf(numbers(12_000).map((index) => `Ulice ${index}`));
  /** Asked more often than at the start and the end: between pieces. */
  const leaving = (): Stop => {
    let asked = 0;
    return {
      aborted: false,
      reason: null,
      throwIfAborted: () => {
        if (++asked > 3) throw new Error('gone');
      },
    };
  };
  before(() => prepareLarge(large()));

  const question = { filter: null, orderBy: [{ column: 'a', descending: true, natural: true }] };
  const waiting: readonly (readonly [string, (table: Table, signal: Stop) => Promise<unknown>])[] = [
    ['a query in an order', (table, signal) => answerQuery(table, parseQuery({ orderBy: 'a' }), null, signal)],
    [
      'a query in the order of its groups',
      (table, signal) => answerQuery(table, parseQuery({ groupBy: 'a' }), null, signal),
    ],
    [
      'a query for the least of texts',
      (table, signal) =>
        answerQuery(table, parseQuery({ groupBy: 'a', measure: 'min(a)', orderBy: 'min_a' }), null, signal),
    ],
    ['a page of a list', (table, signal) => rowListOf(table).page(question, { offset: 0, count: 9 }, signal)],
    ['all rows of a list', (table, signal) => rowListOf(table).all(question, false, { signal })],
    ['the values of a list', (table, signal) => rowListOf(table).values('a', { filter: null, orderBy: [] }, 9, signal)],
  ];
  for (const [name, wait] of waiting) {
    it(`is left at once: ${name}`, async () => {
      const failure: unknown = await wait(large(), leaving()).catch((error: unknown) => error);
      expect((failure as Error).message).to.equal('gone');
    });
  }
});
