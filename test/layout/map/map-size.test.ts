import { expect } from '@open-wc/testing';
import { mapSize } from '../../../src/layout/map/map-size.js';

describe('mapSize', () => {
  it('keeps room for the classes beside a wide map, and below a narrow one', () => {
    const wide = mapSize(1000, null);
    expect(wide.width + wide.beside).to.be.below(1000);
    expect(wide.reserved).to.be.within(wide.height, wide.height + 40);
    const narrow = mapSize(320, null);
    expect([narrow.width, narrow.beside]).to.deep.equal([320, 0]);
    expect(narrow.reserved).to.be.above(narrow.height + 150);
  });

  it('is as high as it is told', () => {
    expect(mapSize(1000, 250).height).to.equal(250);
  });
});
