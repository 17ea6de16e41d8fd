import { expect } from '@open-wc/testing';
import { mapGeometry } from '../../../src/layout/map/map-geometry.js';
import { unitAt, unitPlaces } from '../../../src/layout/unit-places.js';
import { zoomedGeometry } from '../../../src/layout/map/zoomed-geometry.js';
import { clampedZoom, zoomedTo } from '../../../src/layout/map/zoom-part.js';
import { squares } from '../../helper/squares.js';

describe('zoomedGeometry', () => {
  const whole = mapGeometry(squares(4, 3), 400, 300);

  it('finds a territory where it is then', () => {
    const zoom = zoomedTo(
      [...unitPlaces(whole).boxes.slice(20, 24)] as [number, number, number, number],
      400,
      300,
      0.8,
    );
    const closer = zoomedGeometry(whole, zoom);
    expect(zoom.scale).to.be.greaterThan(1);
    expect(unitPlaces(closer).places[10]).to.be.closeTo(200, 1);
    expect(unitAt(closer, 200, 150)).to.equal(5);
  });

  it('is the same for the whole map', () => {
    expect(zoomedGeometry(whole, clampedZoom({ scale: 0.4, x: 5, y: 5 }, 400, 300))).to.equal(whole);
  });
});
