import { expect } from '@open-wc/testing';
import { countryLocator, partLocator } from '../../../src/layout/map/locator.js';
import { squares } from '../../helper/squares.js';

const size = { width: 520, height: 260 };

describe('partLocator', () => {
  it('frames the part of the map that is shown', () => {
    const { width, height, frame } = partLocator(squares(3, 2), { scale: 2, x: -260, y: 0 }, size) ?? {};
    expect([width, height]).to.deep.equal([104, 52]);
    expect(frame).to.deep.equal({ x: 26, y: 1, width: 52, height: 25 });
  });

  it('draws outer borders only', () => {
    const whole = { scale: 1, x: 0, y: 0 };
    const count = (columns: number, rows: number): number =>
      (partLocator(squares(columns, rows), whole, size)?.borders.match(/M/g) ?? []).length;
    expect([count(1, 1), count(2, 2)]).to.deep.equal([4, 8]);
  });

  it('is none without shapes', () => {
    expect(
      partLocator(
        { points: new Float64Array(), arcs: new Uint32Array(1), polygons: [] },
        { scale: 2, x: 0, y: 0 },
        size,
      ),
    ).to.equal(null);
  });
});

describe('countryLocator', () => {
  it('frames where territories lie, large enough to be seen', () => {
    const country = squares(10, 6);
    const all = countryLocator(country, country);
    expect(all?.frame.width).to.be.closeTo((all?.width ?? 0) - 6, 1);
    const { points } = country;
    const spot = countryLocator(country, { points: points.slice(0, 2) });
    expect([spot?.frame.width, spot?.frame.height]).to.deep.equal([6, 6]);
  });
});
