import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { orderText } from '../../src/query/order-text.js';
import { parseOrderBy } from '../../src/query/parse-order-by.js';

describe('orderText', () => {
  it('writes what a person would', () => {
    const keys = [
      { column: 'rok', descending: true },
      { column: 'název', descending: false },
    ];
    expect(orderText(keys)).to.equal('rok DESC, název');
    expect(orderText([])).to.equal('');
  });

  it('is read as the same keys, whatever the columns are called', () => {
    const name = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('desc', 'a b', 'x,y', '"', 'sum(pocet)', 'rok'));
    const keys = fc.array(fc.record({ column: name, descending: fc.boolean() }), { maxLength: 4 });
    fc.assert(
      fc.property(keys, (given) => {
        expect(parseOrderBy(orderText(given))).to.deep.equal(given);
      }),
    );
  });
});
