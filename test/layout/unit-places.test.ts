import { expect } from '@open-wc/testing';
import { mapGeometry } from '../../src/layout/map/map-geometry.js';
import { morePlaces, unitPlaces } from '../../src/layout/unit-places.js';
import { squares } from '../helper/squares.js';

const grid = squares(4, 2);
const places = (found: ReturnType<typeof unitPlaces>): readonly (readonly number[])[] => [
  [...found.boxes],
  [...found.places],
];

describe('morePlaces', () => {
  it('finds all in pieces, each once, as they are found together', () => {
    const [whole, parted] = [mapGeometry(grid, 400, 200), mapGeometry(grid, 400, 200)];
    const ends = [3, 3, 3].map((most) => morePlaces(parted, most));
    expect(ends).to.deep.equal([false, false, true]);
    expect(places(unitPlaces(parted))).to.deep.equal(places(unitPlaces(whole)));
    expect(unitPlaces(whole).places.every(Number.isFinite)).to.equal(true);
  });

  it('leaves none out for who asks between the pieces', () => {
    const [whole, parted] = [mapGeometry(grid, 400, 200), mapGeometry(grid, 400, 200)];
    morePlaces(parted, 3);
    expect(places(unitPlaces(parted))).to.deep.equal(places(unitPlaces(whole)));
    expect(morePlaces(parted, 3)).to.equal(true);
    expect(places(unitPlaces(parted))).to.deep.equal(places(unitPlaces(whole)));
  });

  it('is done at once where there are none', () => {
    expect(morePlaces(mapGeometry(squares(0, 0), 400, 200), 3)).to.equal(true);
  });
});
