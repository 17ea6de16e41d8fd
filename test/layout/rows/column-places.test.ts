import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { columnPlaces, movedColumn, withColumn } from '../../../src/layout/rows/column-places.js';

const names = ['a', 'b', 'c', 'd', 'e'];
const some = fc.shuffledSubarray(names, { minLength: 1 });

describe('places of columns', () => {
  it('leave a hidden column between its neighbours', () => {
    expect(columnPlaces(names, ['e', 'c', 'a'])).to.deep.equal(['e', 'b', 'c', 'd', 'a']);
    expect(columnPlaces(['a', 'b'], ['x', 'a'])).to.deep.equal(['x', 'b', 'a']);
  });

  it('hold every column once, the shown ones in their order', () => {
    fc.assert(
      fc.property(some, (shown) => {
        const places = columnPlaces(names, shown);
        expect([...places].sort()).to.deep.equal(names);
        expect(places.filter((name) => shown.includes(name))).to.deep.equal(shown);
      }),
    );
  });

  it('let a column go and come back to where it was', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...names), (shown, name) => {
        const order = columnPlaces(names, shown);
        const without = withColumn(order, shown, name, false);
        expect(without).to.deep.equal(
          shown.length === 1 && shown[0] === name ? shown : shown.filter((one) => one !== name),
        );
        if (shown.includes(name)) expect(withColumn(order, without, name, true)).to.deep.equal(shown);
      }),
    );
  });

  it('change by one step, which the opposite step takes back', () => {
    expect(movedColumn(['a', 'b', 'c'], 'b', 1)).to.deep.equal(['a', 'c', 'b']);
    expect(movedColumn(['a', 'b'], 'a', -1)).to.deep.equal(['a', 'b']);
    expect(movedColumn(['a', 'b'], 'b', 1)).to.deep.equal(['a', 'b']);
    expect(movedColumn(['a', 'b'], 'x', 1)).to.deep.equal(['a', 'b']);
    expect(movedColumn(movedColumn(['a', 'b', 'c'], 'b', -1), 'b', 1)).to.deep.equal(['a', 'b', 'c']);
  });
});
