import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { sortRanks } from '../../src/transform/sort-ranks.js';

/** What the rules say, by the engine's own stable sort. */
function plainly(ranks: Uint32Array, values: Uint32Array, rows: Uint32Array, descending: boolean): number[] {
  const rankOf = (row: number): number => ranks[values[row] as number] as number;
  return [...rows].sort((a, b) => (descending ? rankOf(b) - rankOf(a) : rankOf(a) - rankOf(b)));
}

describe('sortRanks', () => {
  it('sorts rows by the ranks of their values, those of one rank as they came, in either direction', () => {
    // Few ranks are counted, more of them than rows sorted by their digits.
    const most = fc.constantFrom(0, 3, 50, 2 ** 31);
    const places = most.chain((last) =>
      fc.array(fc.nat(last), { minLength: 1, maxLength: 60 }).map((ranks) => new Uint32Array(ranks)),
    );
    fc.assert(
      fc.property(
        places,
        fc.array(fc.nat(1000), { maxLength: 700, size: 'max' }),
        fc.boolean(),
        (ranks, picks, down) => {
          const values = new Uint32Array(picks.map((pick) => pick % ranks.length));
          // Some rows, not in their order.
          const rows = new Uint32Array(
            picks
              .map((_, row) => row)
              .filter((row) => row % 3 !== 1)
              .reverse(),
          );
          expect([...sortRanks({ ranks, values, rows }, down)]).to.deep.equal(plainly(ranks, values, rows, down));
        },
      ),
    );
  });

  it('sorts more ranks than are counted', () => {
    const count = 2 ** 15 + 10;
    const ranks = new Uint32Array(count).map((_, value) => (value * 7919) % count);
    const values = new Uint32Array(count).map((_, row) => row);
    const sorted = sortRanks({ ranks, values, rows: values.slice() }, true);
    expect([...sorted].map((row) => ranks[row])).to.deep.equal([...new Array(count).keys()].reverse());
  });
});
