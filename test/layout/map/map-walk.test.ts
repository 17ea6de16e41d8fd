import { expect } from '@open-wc/testing';
import { neighboursOf } from '../../../src/geo/neighbours.js';
import { mapGeometry } from '../../../src/layout/map/map-geometry.js';
import { unitPlaces } from '../../../src/layout/unit-places.js';
import { nextUnit, typeOn } from '../../../src/layout/map/map-walk.js';
import type { Typed } from '../../../src/layout/map/map-walk.js';
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

describe('typeOn', () => {
  const nothing = { text: '', at: -Infinity };
  const typed = (...keys: readonly (readonly [string, number])[]): string | undefined =>
    keys.reduce<Typed | null>((before, [key, at]) => before && typeOn(before, key, at), nothing)?.text;

  it('takes letters that follow each other soon for one name, and others for the next', () => {
    expect(typed(['l', 0], ['i', 800])).to.equal('li');
    expect(typed(['l', 0], ['i', 801])).to.equal('i');
  });

  it('takes a blank inside a name, and none before', () => {
    expect(typed(['d', 0], [' ', 100], ['m', 200])).to.equal('d m');
    expect(typeOn(nothing, ' ', 0)).to.equal(null);
    expect(typed(['d', 0], [' ', 900])).to.equal(undefined);
  });

  it('takes no key that writes nothing', () => {
    expect(typeOn(nothing, 'F2', 0)).to.equal(null);
  });
});
