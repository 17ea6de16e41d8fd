import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { noKeys, rowKeys } from '../../src/layout/row-keys.js';

describe('rowKeys', () => {
  it('gives rows that stay their boxes, and those that come the boxes of those that left', () => {
    const first = rowKeys(noKeys, 0, 5);
    expect(first.keys).to.deep.equal([0, 1, 2, 3, 4]);
    expect(rowKeys(first, 2, 5).keys).to.deep.equal([2, 3, 4, 0, 1]);
    expect(rowKeys(first, 1000, 5).keys).to.deep.equal([0, 1, 2, 3, 4]);
  });

  it('draws up and down, more rows and fewer, with one box for each and no more than were ever needed', () => {
    const window = fc.record({ offset: fc.nat(60), count: fc.nat(12) });
    fc.assert(
      fc.property(fc.array(window, { minLength: 1, maxLength: 12 }), (windows) => {
        let most = 0;
        let state = noKeys;
        for (const { offset, count } of windows) {
          const before = state;
          state = rowKeys(state, offset, count);
          most = Math.max(most, count);
          expect(new Set(state.keys).size).to.equal(count);
          if (windows.every((one) => one.count === count)) expect(Math.max(-1, ...state.keys)).to.be.below(most);
          before.keys.forEach((key, index) => {
            const row = before.offset + index - offset;
            if (row >= 0 && row < count) expect(state.keys[row]).to.equal(key);
          });
        }
      }),
    );
  });

  it('has none for no rows', () => expect(rowKeys(rowKeys(noKeys, 3, 4), 0, 0).keys).to.deep.equal([]));
});
