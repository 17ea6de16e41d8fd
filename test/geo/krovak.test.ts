import { expect } from '@open-wc/testing';
import { fromKrovak, fromSJtsk } from '../../src/geo/krovak.js';

const degrees = (radians: number): number => (radians * 180) / Math.PI;

describe('fromKrovak', () => {
  it("agrees with EPSG's example of method 9819", () => {
    // IOGP Guidance Note 7-2, 3.2.2.1: 50° 12′ 32.442″ N, 16° 50′ 59.179″ E.
    const [latitude, longitude] = fromKrovak(1050538.63, 568991).map(degrees);
    expect(latitude).to.be.closeTo(50 + 12 / 60 + 32.442 / 3600, 1e-6);
    expect(longitude).to.be.closeTo(16 + 50 / 60 + 59.179 / 3600, 1e-6);
  });
});

describe('fromSJtsk', () => {
  it('lies where others compute it, within a metre', () => {
    // proj4 2.22.0 with +proj=krovak … +towgs84=570.8,85.7,462.8,4.998,1.587,5.261,3.56.
    const places = [
      [974000, 687000, 15.071630639183027, 50.76870850734941],
      [1043000, 742000, 14.432438849312799, 50.088571724521834],
      [1100000, 470000, 18.289075790670783, 49.85001397428452],
    ] as const;
    for (const [southing, westing, longitude, latitude] of places) {
      const [x, y] = fromSJtsk(southing, westing);
      expect(x).to.be.closeTo(longitude, 1e-9);
      expect(y).to.be.closeTo(latitude, 1e-9);
    }
  });
});
