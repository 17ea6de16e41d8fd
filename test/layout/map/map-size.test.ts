import { expect } from '@open-wc/testing';
import { mapSize } from '../../../src/layout/map/map-size.js';

const alone = { timed: false, extras: 0 };

describe('mapSize', () => {
  it('keeps room for the classes beside a wide map, and below a narrow one', () => {
    const wide = mapSize(1000, null, alone);
    expect(wide.width + wide.beside).to.be.below(1000);
    expect(wide.reserved).to.be.within(wide.height, wide.height + 40);
    const narrow = mapSize(320, null, alone);
    expect([narrow.width, narrow.beside]).to.deep.equal([320, 0]);
    expect(narrow.reserved).to.be.above(narrow.height + 150);
  });

  it('keeps room for a slider over the map, and for each small drawing that stands below the classes', () => {
    for (const width of [320, 1000]) {
      const { reserved } = mapSize(width, null, alone);
      expect(mapSize(width, null, { timed: true, extras: 0 }).reserved - reserved).to.equal(44);
      // Beside a wide map there is room for them.
      expect(mapSize(width, null, { timed: false, extras: 2 }).reserved - reserved).to.equal(width === 320 ? 160 : 0);
    }
  });

  it('is no higher than wide where large letters leave a narrow drawing, and never low where there is width', () => {
    expect(mapSize(144, null, alone).height).to.equal(144);
    expect(mapSize(288, null, alone).height).to.equal(220);
  });

  it('is as high as it is told', () => {
    expect(mapSize(1000, 250, alone).height).to.equal(250);
  });
});
