import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FirstRows, rowsWhere } from '../../../src/layout/chart/row-numbers.js';

describe('FirstRows', () => {
  it('is read as a list of the numbers from 0 on would be, none of which is made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.nat(50), (length, index) => {
        const rows = new FirstRows(length);
        const list = new Int32Array(length).map((_, row) => row);
        expect(rows.length).to.equal(length);
        expect(rows.at(index)).to.equal(list.at(index));
        expect([...rows]).to.deep.equal([...list]);
        expect([...rows.keys()]).to.deep.equal([...list.keys()]);
        expect([...rowsWhere(length, (row) => row % 3 === 1)]).to.deep.equal([...list.filter((row) => row % 3 === 1)]);
      }),
      { seed: 20 },
    );
  });
});
