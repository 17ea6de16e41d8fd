import { expect } from '@open-wc/testing';
import { boundsOf } from '../../src/geo/bounds.js';

describe('boundsOf', () => {
  it('tells the least and the greatest of each axis, whatever is no number', () => {
    expect(boundsOf(Float64Array.of(15, 50, NaN, NaN, 14, 51, 16, 49))).to.deep.equal([14, 49, 16, 51]);
    expect(boundsOf(Float64Array.of(15, 50))).to.deep.equal([15, 50, 15, 50]);
    expect(boundsOf(new Float64Array(0))).to.deep.equal([Infinity, Infinity, -Infinity, -Infinity]);
  });

  it('is found once for the same points', () => {
    const points = Float64Array.of(15, 50, 16, 51);
    expect(boundsOf(points)).to.equal(boundsOf(points));
  });
});
