import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mapGeometry } from '../../../src/layout/map/map-geometry.js';
import { wholeMap } from '../../../src/layout/map/map-zoom.js';
import { zoomedGeometry } from '../../../src/layout/map/zoomed-geometry.js';
import { unzoomedBox, zoomedBy, zoomOf, zoomText } from '../../../src/layout/map/zoom-part.js';
import { unitPlaces } from '../../../src/layout/unit-places.js';
import { squares } from '../../helper/squares.js';

describe('unzoomedBox', () => {
  it('is where a territory is on the whole map, whatever part of it is drawn', () => {
    const whole = mapGeometry(squares(4, 3), 400, 300);
    const zoom = { scale: 3, x: -250, y: -120 };
    const box = unitPlaces(zoomedGeometry(whole, zoom, { width: 400, height: 300 })).boxes.subarray(20, 24);
    const same = unitPlaces(whole).boxes.subarray(20, 24);
    unzoomedBox(box, zoom).forEach((edge, index) => expect(edge).to.be.closeTo(same[index] as number, 1e-9));
  });
});

describe('zoomedBy', () => {
  it('leaves the place under the pointer where it is, as long as the map fills its box', () => {
    const zoom = zoomedBy(wholeMap, 2, 100, 60, 400, 300);
    expect(zoom).to.deep.equal({ scale: 2, x: -100, y: -60 });
    expect(zoomedBy(zoom, 0.5, 100, 60, 400, 300)).to.equal(wholeMap);
  });

  it('never shows anything beside the map', () => {
    const number = fc.double({ min: 0, max: 400, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 0.2, max: 5, noNaN: true }), number, number)), (steps) => {
        let zoom = wholeMap;
        for (const [factor, x, y] of steps) {
          zoom = zoomedBy(zoom, factor, x, y, 400, 300);
          expect(zoom.scale).to.be.within(1, 32);
          expect(zoom.x).to.be.within(400 - 400 * zoom.scale - 1e-9, 0);
          expect(zoom.y).to.be.within(300 - 300 * zoom.scale - 1e-9, 0);
        }
      }),
    );
  });
});

describe('the text of a part of a map', () => {
  it('is short, and gives the same part at any size of the drawing', () => {
    const zoom = zoomedBy(wholeMap, 4, 100, 75, 400, 300);
    const text = zoomText(zoom, 400, 300);
    expect(text).to.equal('4,0.313,0.313');
    const other = zoomOf(text, 800, 600);
    expect(other.scale).to.equal(4);
    expect([other.x / 2, other.y / 2]).to.satisfy(
      ([x, y]: [number, number]) => Math.abs(x - zoom.x) < 1 && Math.abs(y - zoom.y) < 1,
    );
  });

  it('is the whole map where it cannot be read', () => {
    for (const text of ['', 'x', '4', '4,0.5', '4,,0.5', 'NaN,1,1', 'Infinity,0,0'])
      expect(zoomOf(text, 400, 300), text).to.equal(wholeMap);
  });

  it('never leads off the map', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), (...parts) => {
        const zoom = zoomOf(parts.join(','), 400, 300);
        expect(zoom.scale).to.be.within(1, 32);
        expect(zoom.x).to.be.within(400 - 400 * zoom.scale - 1e-9, 0);
      }),
    );
  });
});
