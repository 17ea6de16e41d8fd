import { expect } from '@open-wc/testing';
import { mapGeometry } from '../../../src/layout/map/map-geometry.js';
import { unitAt } from '../../../src/layout/unit-places.js';
import { territoryIndex } from '../../../src/layout/map/territory-index.js';
import { wholeMap } from '../../../src/layout/map/map-zoom.js';
import { zoomedGeometry } from '../../../src/layout/map/zoomed-geometry.js';
import { zoomedBy } from '../../../src/layout/map/zoom-part.js';
import { squares } from '../../helper/squares.js';

const whole = mapGeometry(squares(5, 4), 90, 70);

describe('territoryIndex', () => {
  it('gives each pixel the territory that its middle lies in, also of a part of the map', () => {
    const box = { width: 90, height: 70 };
    for (const geometry of [whole, zoomedGeometry(whole, zoomedBy(wholeMap, 2.3, 40, 30, 90, 70), box)]) {
      const { width, height, ids } = territoryIndex(geometry, box, 2);
      expect([width, height]).to.deep.equal([180, 140]);
      for (let row = 0; row < height; row++)
        for (let column = 0; column < width; column++) {
          const unit = unitAt(geometry, (column + 0.5) / 2, (row + 0.5) / 2);
          expect(ids[row * width + column], `${column},${row}`).to.equal(unit + 1);
        }
    }
  });

  it('leaves what has no shape empty', () => {
    const bare = mapGeometry({ ...squares(1, 1), polygons: [[]] }, 10, 10);
    expect(territoryIndex(bare, { width: 10, height: 10 }, 1).ids.every((id) => id === 0)).to.equal(true);
  });
});
