import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { pieces } from '../../src/table/pieces.js';

describe('pieces', () => {
  it('goes through all rows on end, a few of them first', () => {
    fc.assert(
      fc.property(fc.nat(30_000), (length) => {
        const all = [...pieces(length)];
        let next = 0;
        for (const [from, to] of all) {
          expect(from).to.equal(next);
          expect(to).to.be.above(from);
          next = to;
        }
        expect(next).to.equal(length);
        expect(all[0]?.[1] ?? 0).to.be.at.most(256);
      }),
    );
  });
});
