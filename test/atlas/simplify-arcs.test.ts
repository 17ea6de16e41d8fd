import { expect } from '@open-wc/testing';
import { simplifierOf } from '../../src/atlas/simplify-arcs.js';
import { arcAreas } from '../../src/geo/arc-rings.js';
import { territoriesFromFeatures } from '../../src/geo/territories-from-features.js';

/** A regular polygon of many corners, clockwise. */
function round(x: number, y: number, radius: number, corners: number): number[][] {
  const ring = [...new Array<undefined>(corners)].map((_, at) => {
    const angle = (-2 * Math.PI * at) / corners;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

describe('simplifierOf', () => {
  const features = [round(15, 50.5, 0.2, 60), round(16, 50.5, 0.002, 60)].map((ring, kod) => {
    return { type: 'Feature', properties: { kod }, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  const shapes = territoriesFromFeatures({ type: 'FeatureCollection', features });
  const before = arcAreas(shapes);

  it('keeps all points for nothing, and fewer the larger the triangles that may go', () => {
    const simplifier = simplifierOf(shapes);
    expect([...simplifier.simplified(0).points]).to.deep.equal([...shapes.points]);
    const counts = [1e-9, 1e-8, 1e-7].map((steradians) => simplifier.simplified(steradians).points.length / 2);
    expect(counts[0]).to.be.lessThan(shapes.points.length / 2);
    expect([...counts].sort((a, b) => b - a)).to.deep.equal(counts);
  });

  it('lets none vanish: what is smaller than the triangles keeps its shape by and large', () => {
    const after = arcAreas(simplifierOf(shapes).simplified(1e-6));
    for (const arc of [0, 1]) expect(after(arc) / before(arc)).to.be.closeTo(1, 0.3);
  });
});
