import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { RowView } from '../../../src/layout/rows/row-view.js';
import { slidView } from '../../../src/layout/rows/slid-view.js';

const head = { name: 'a', label: 'a', look: '', wraps: false, sorted: null, rank: null } as const;
const view = (first: number, count: number, grain = 0): RowView => ({
  heads: [head],
  rows: [...new Array(count).keys()].map((index) => [`row ${first + index}`]),
  grains: [grain],
});

describe('the view of a list that was scrolled', () => {
  const place = fc.record({ first: fc.nat({ max: 60 }), count: fc.nat({ max: 20 }) });

  it('is that of the rows in sight now, of which none that stays was written again', () => {
    fc.assert(
      fc.property(place, place, (then, now) => {
        const before = view(then.first, then.count);
        const written: number[] = [];
        const slid = slidView(before, now.first - then.first, now.count, (from, to) => {
          for (let row = from; row < to; row++) written.push(now.first + row);
          return view(now.first + from, to - from);
        });
        expect(slid.rows).to.deep.equal(view(now.first, now.count).rows);
        const stays = (row: number): boolean => row >= then.first && row < then.first + then.count;
        expect(written.filter(stays)).to.deep.equal([]);
        expect(new Set(written).size).to.equal(written.length);
      }),
    );
  });

  it('is written anew where a row that came is more exact than the list was', () => {
    const asked: number[][] = [];
    const { rows, grains } = slidView(view(0, 10), 2, 10, (from, to) => {
      asked.push([from, to]);
      return view(2 + from, to - from, 2);
    });
    expect(asked).to.deep.equal([
      [8, 10],
      [0, 10],
    ]);
    expect([rows, grains]).to.deep.equal([view(2, 10).rows, [2]]);
  });
});
