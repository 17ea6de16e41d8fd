import { expect } from '@open-wc/testing';
import { mergeTerritories } from '../../src/geo/merge-territories.js';
import { territoriesFromFeatures } from '../../src/geo/territories-from-features.js';
import { ringPositions } from './squares.js';

type Line = number[][];
const box = (west: number, south: number, east: number, north: number): Line => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];

function towns(...parts: readonly (readonly [orp: string | null, ...rings: Line[]])[]) {
  const features = parts.map(([orp, ...coordinates], at) => ({
    type: 'Feature',
    properties: { kod: 560000 + at, orp, orp_nazev: orp && `ORP ${orp}`, obyvatel: 10 },
    geometry: { type: 'Polygon', coordinates },
  }));
  return territoriesFromFeatures({ type: 'FeatureCollection', features }, { level: 'obec' });
}

describe('mergeTerritories', () => {
  it('keeps of the borders those that no two parts share, and adds up', () => {
    const merged = mergeTerritories(
      towns(['1', box(15, 50, 16, 51)], ['1', box(16, 50, 17, 51)], ['2', box(15, 51, 16, 52)]),
      'orp',
    );
    expect(merged.units.map(({ code, name, population }) => [code, name, population])).to.deep.equal([
      ['1', 'ORP 1', 20],
      ['2', 'ORP 2', 10],
    ]);
    const ring = ringPositions(merged.polygons[0]![0]![0]!, merged).map((position) => position.join());
    expect(ring[0]).to.equal(ring[ring.length - 1]);
    expect([...new Set(ring)].sort()).to.deep.equal(['15,50', '15,51', '16,50', '16,51', '17,50', '17,51']);
    expect(merged.level).to.equal('orp');
  });

  it('keeps parts apart, and a hole of what lies in the middle', () => {
    const around = [box(15, 50, 18, 53), box(16, 51, 17, 52)];
    const merged = mergeTerritories(
      towns(['1', ...around], ['2', box(16, 51, 17, 52)], ['1', box(19, 50, 20, 51)]),
      'orp',
    );
    expect(merged.polygons.map((parts) => parts.map((rings) => rings.length).sort())).to.deep.equal([[1, 2], [1]]);
    const filled = mergeTerritories(towns(['1', ...around], ['1', box(16, 51, 17, 52)]), 'orp');
    expect(filled.polygons.map((parts) => parts.map((rings) => rings.length))).to.deep.equal([[1]]);
  });

  it('leaves out who does not say where it lies, and has no sum of what one part lacks', () => {
    const merged = mergeTerritories(towns(['1', box(15, 50, 16, 51)], [null, box(16, 50, 17, 51)]), 'orp');
    expect(merged.units.length).to.equal(1);
    expect(merged.problems).to.deep.equal([{ unit: '560001', reason: 'no orp said' }]);
    const unknown = towns(['1', box(15, 50, 16, 51)], ['1', box(16, 50, 17, 51)]);
    const units = unknown.units.map((unit, at) => ({ ...unit, population: at ? null : 5 }));
    expect(mergeTerritories({ ...unknown, units }, 'orp').units[0]!.population).to.equal(null);
  });
});
