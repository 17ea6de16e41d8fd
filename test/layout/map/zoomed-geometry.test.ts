import { expect } from '@open-wc/testing';
import { mapGeometry } from '../../../src/layout/map/map-geometry.js';
import { unitAt, unitPlaces } from '../../../src/layout/unit-places.js';
import { zoomedGeometry } from '../../../src/layout/map/zoomed-geometry.js';
import { clampedZoom, zoomedTo } from '../../../src/layout/map/zoom-part.js';
import { squares } from '../../helper/squares.js';

describe('zoomedGeometry', () => {
  const size = { width: 400, height: 300 };
  const whole = mapGeometry(squares(4, 3), 400, 300);

  it('finds a territory where it is then', () => {
    const zoom = zoomedTo(
      [...unitPlaces(whole).boxes.slice(20, 24)] as [number, number, number, number],
      400,
      300,
      0.8,
    );
    const closer = zoomedGeometry(whole, zoom, size);
    expect(zoom.scale).to.be.greaterThan(1);
    expect(unitPlaces(closer).places[10]).to.be.closeTo(200, 1);
    expect(unitAt(closer, 200, 150)).to.equal(5);
  });

  it('leaves out what lies beyond the drawing, and knows all the same where that is', () => {
    const part = zoomedGeometry(whole, { scale: 4, x: 0, y: 0 }, size);
    const { boxes, places } = unitPlaces(whole);
    const closer = unitPlaces(part);
    whole.shapes.polygons.forEach((_, unit) => {
      const [left, top] = [4 * (boxes[4 * unit] as number), 4 * (boxes[4 * unit + 1] as number)];
      const isSeen = left < size.width && top < size.height;
      expect((part.shapes.polygons[unit] ?? []).length > 0, `territory ${unit}`).to.equal(isSeen);
      expect(closer.boxes[4 * unit]).to.be.closeTo(left, 1e-9);
      expect(closer.places[2 * unit]).to.be.closeTo(4 * (places[2 * unit] as number), 1e-9);
    });
    // Where the drawing ends a border still has both its sides, and the outer border one.
    for (let arc = 0; arc < part.sides.length; arc += 2)
      if (part.sides[arc] !== -1) expect(part.sides[arc + 1]).to.equal(whole.sides[arc + 1]);
  });

  it('moves each point of what is seen', () => {
    const part = zoomedGeometry(whole, { scale: 2, x: -30, y: -10 }, size);
    for (const arc of part.shapes.polygons.flat(3)) {
      const at = 2 * (part.frame.arcs[arc < 0 ? ~arc : arc] as number);
      expect(part.frame.points[at]).to.equal(2 * (whole.frame.points[at] as number) - 30);
      expect(part.frame.points[at + 1]).to.equal(2 * (whole.frame.points[at + 1] as number) - 10);
    }
  });

  it('is the same for the whole map', () => {
    expect(zoomedGeometry(whole, clampedZoom({ scale: 0.4, x: 5, y: 5 }, 400, 300), size)).to.equal(whole);
  });
});
