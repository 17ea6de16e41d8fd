import { expect } from '@open-wc/testing';
import { neighboursOf } from '../../../src/geo/neighbours.js';
import { mapGeometry } from '../../../src/layout/map/map-geometry.js';
import { unitPlaces } from '../../../src/layout/unit-places.js';
import { nextUnit } from '../../../src/layout/map/map-walk.js';
import type { Direction } from '../../../src/layout/map/map-walk.js';
import { squares } from '../../helper/squares.js';

const grid = squares(4, 3);
const { places } = unitPlaces(mapGeometry(grid, 400, 400));
const step = (from: number, direction: Direction): number =>
  nextUnit(from, direction, places, neighboursOf(grid)[from] ?? []);

describe('nextUnit', () => {
  it('goes to the territory behind the border in that direction', () => {
    expect(step(5, 'left')).to.equal(4);
    expect(step(5, 'right')).to.equal(6);
    expect(step(5, 'up')).to.equal(1);
    expect(step(5, 'down')).to.equal(9);
  });

  it('stays where there is nothing that way', () => {
    expect(step(0, 'up')).to.equal(-1);
    expect(step(0, 'left')).to.equal(-1);
  });

  it('leaves an island for the nearest territory that way', () => {
    expect(nextUnit(4, 'right', places, [])).to.equal(5);
  });

  it('comes to every territory from any other', () => {
    for (const start of grid.units.keys()) {
      const seen = new Set([start]);
      for (const unit of seen)
        for (const direction of ['up', 'down', 'left', 'right'] as const) {
          const next = step(unit, direction);
          if (next >= 0) seen.add(next);
        }
      expect(seen.size).to.equal(grid.units.length);
    }
  });
});
