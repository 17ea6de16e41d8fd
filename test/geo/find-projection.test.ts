import { expect } from '@open-wc/testing';
import { findProjection, wkidOf } from '../../src/geo/find-projection.js';
import { fromSJtsk } from '../../src/geo/krovak.js';

const LIBEREC = fromSJtsk(974000, 687000);

describe('findProjection', () => {
  it('leaves degrees alone, whatever the source says', () => {
    for (const said of [undefined, null, 4326, 5514, 'urn:ogc:def:crs:OGC:1.3:CRS84', { wkid: 102100 }]) {
      expect(findProjection([15, 50.7, 15.1, 50.8], said)).to.equal(null);
    }
    expect(findProjection([], 5514)).to.equal(null);
    expect(findProjection([NaN, NaN], null)).to.equal(null);
  });

  it('turns latitude and longitude around', () => {
    expect(findProjection([50.7, 15, 50.8, 15.1], null)?.(50.7, 15)).to.deep.equal([15, 50.7]);
  });

  it('computes S-JTSK in either order of its axes and with either sign, said or not', () => {
    const orders = [
      [-687000, -974000],
      [687000, 974000],
      [974000, 687000],
      [-974000, -687000],
    ] as const;
    const words = [5514, null, undefined, { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::5514' } }];
    for (const said of [...words, { wkid: 102067, latestWkid: 5514 }, 4326]) {
      for (const [x, y] of orders) expect(findProjection([x, y], said)?.(x, y)).to.deep.equal(LIBEREC);
    }
  });

  it('computes Web Mercator, said or not, but unsaid only where Czechia is', () => {
    const [x, y] = [1_677_787, 6_578_000];
    for (const said of [3857, { wkid: 102100 }, null, 4326]) {
      const [longitude, latitude] = findProjection([x, y], said)!(x, y);
      expect(longitude).to.be.closeTo(15.0718, 1e-4);
      expect(latitude).to.be.closeTo((Math.atan(Math.sinh(y / 6378137)) * 180) / Math.PI, 1e-9);
    }
    expect(findProjection([-8_000_000, 5_000_000], 3857)).to.be.a('function');
    expect(() => findProjection([-8_000_000, 5_000_000], null)).to.throw('a system that is not said');
  });

  it('refuses other systems with a sentence', () => {
    expect(() => findProjection([505_000, 5_625_000], 32633)).to.throw(
      'coordinates are in EPSG:32633, not degrees of WGS84: 505000, 5625000',
    );
    expect(() => findProjection([505_000, 5_625_000], null)).to.throw('a system that is not said');
    expect(() => findProjection([505_000, 5_625_000], 5514)).to.throw('EPSG:5514');
  });

  it('is not led astray by one point far off', () => {
    expect(findProjection([15, 50.7, 1e9, -1e9, 15.1, 50.8, NaN, 0, 15.2, 50.6], null)).to.equal(null);
  });
});

describe('wkidOf', () => {
  it('reads what GeoJSON and Esri call a reference system', () => {
    expect(wkidOf({ type: 'name', properties: { name: 'EPSG:5514' } })).to.equal(5514);
    expect(wkidOf({ type: 'EPSG', properties: { code: 3857 } })).to.equal(3857);
    expect(wkidOf('urn:ogc:def:crs:OGC:1.3:CRS84')).to.equal(4326);
    expect(wkidOf({ wkid: 102100, latestWkid: 3857 })).to.equal(3857);
    for (const nothing of [null, undefined, {}, 'x', { properties: null }, NaN]) expect(wkidOf(nothing)).to.equal(null);
  });
});
