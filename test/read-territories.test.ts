import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { neighboursOf } from '../src/geo/neighbours.js';
import { readTerritories } from '../src/read-territories.js';
import { SourceError } from '../src/source/source-error.js';
import { squares } from './geo/squares.js';
import { expectCleanPrototypes, mutated } from './helper/mutated.js';

const ring = (west: number): number[][] => [
  [west, 50],
  [west, 51],
  [west + 1, 51],
  [west + 1, 50],
  [west, 50],
];
const geojson = {
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'EPSG:4326' } },
  features: [15, 16].map((west) => {
    const geometry = { type: 'Polygon', coordinates: [ring(west)] };
    return { type: 'Feature', id: west, properties: { kod: 560000 + west, orp: 817 }, geometry };
  }),
};
const esri = {
  spatialReference: { wkid: 4326 },
  features: [15, 16].map((west) => ({ attributes: { kod: 560000 + west }, geometry: { rings: [ring(west)] } })),
};

describe('readTerritories', () => {
  it('reads of any broken file what can be read, or says no-geometry; never a place that is no number', async () => {
    const broken = fc.oneof(mutated(squares()), mutated(geojson), mutated(esri));
    await fc.assert(
      fc.asyncProperty(broken, fc.constantFrom(null, 'obec' as const, 'orp' as const), async (body, level) => {
        try {
          const { units, polygons, points, arcs, ...rest } = await readTerritories(
            body,
            { level },
            'https://a.example/x',
          );
          expect(units.length).to.equal(polygons.length);
          expect(points.every(Number.isFinite)).to.equal(true);
          for (const arc of polygons.flat(2).flatMap((one) => [...one]))
            expect(arc < 0 ? ~arc : arc).to.be.below(arcs.length - 1);
          neighboursOf({ polygons, points, arcs }).forEach((own, unit) => expect(own).not.to.include(unit));
          expect(rest.problems).to.be.an('array');
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
          expect(error.code).to.equal('no-geometry');
        }
        expectCleanPrototypes();
      }),
      { seed: 6, numRuns: 1500 },
    );
  });
});
