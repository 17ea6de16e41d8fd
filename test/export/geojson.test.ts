import { expect } from '@open-wc/testing';
import { tableToGeoJson } from '../../src/export/geojson.js';
import { pointColumns } from '../../src/export/point-columns.js';
import type { Geometry } from '../../src/table/geometry.js';
import { Table } from '../../src/table/table.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';

interface Features {
  readonly type: string;
  readonly features: readonly { type: string; geometry: Geometry | null; properties: Record<string, unknown> }[];
}
const read = (table: Table): Features => JSON.parse(tableToGeoJson(table)) as Features;

describe('rows as GeoJSON', () => {
  it('are features at the degrees of their two columns, with typed properties', () => {
    const table = tableFromRows([
      { nazev: '=1+1', lat: 50.77, lon: 15.06, kapacita: 3, '__proto__ ': null },
      { nazev: 'Bez místa', lat: null, lon: 15.06, kapacita: null, '__proto__ ': null },
    ]);
    const { type, features } = read(table);
    expect(type).to.equal('FeatureCollection');
    expect(features[0]?.geometry).to.deep.equal({ type: 'Point', coordinates: [15.06, 50.77] });
    // A formula is no formula in a file that no spreadsheet runs: the text is the source's own.
    expect(features[0]?.properties['nazev']).to.equal('=1+1');
    expect(features[0]?.properties['kapacita']).to.equal(3);
    expect(features[1]?.geometry).to.equal(null);
    expect(features[1]?.properties['kapacita']).to.equal(null);
  });

  it('have no place where the numbers are no degrees', () => {
    const { features } = read(tableFromRows([{ lat: -976_000, lon: -688_000 }]));
    expect(features[0]?.geometry).to.equal(null);
  });

  it('have their own shapes where there are some, exteriors against the clock', () => {
    const ring = [
      [0, 0],
      [0, 1],
      [1, 1],
      [0, 0],
    ] as const;
    const { length, columns } = tableFromRows([{ a: 1, lat: 10, lon: 10 }, { a: 2 }]);
    const shapes: Geometry[] = [
      { type: 'Polygon', coordinates: [ring] },
      { type: 'GeometryCollection', geometries: [{ type: 'MultiPolygon', coordinates: [[ring]] }] },
    ];
    const { features } = read(new Table(length, columns, {}, [], shapes));
    const back = [...ring].reverse().map((position) => [...position]);
    expect(features[0]?.geometry).to.deep.equal({ type: 'Polygon', coordinates: [back] });
    expect(features[1]?.geometry).to.deep.equal({
      type: 'GeometryCollection',
      geometries: [{ type: 'MultiPolygon', coordinates: [[back]] }],
    });
  });

  it('know columns of degrees by their names, and no others', () => {
    const pair = (...names: string[]): (string | undefined)[] =>
      pointColumns(tableFromRows([Object.fromEntries(names.map((name) => [name, 1.5]))]).columns)?.map(
        ({ name }) => name,
      ) ?? [];
    expect(pair('lat', 'lon')).to.deep.equal(['lat', 'lon']);
    expect(pair('GPS_Longitude', 'GPS_Latitude')).to.deep.equal(['GPS_Latitude', 'GPS_Longitude']);
    expect(pair('Zeměpisná šířka', 'Zeměpisná délka')).to.deep.equal(['Zeměpisná šířka', 'Zeměpisná délka']);
    expect(pair('x_wgs84', 'y_wgs84')).to.deep.equal(['y_wgs84', 'x_wgs84']);
    expect(pair('x', 'y')).to.deep.equal([]);
    expect(pair('platnost', 'delka')).to.deep.equal([]);
    expect(pair('lat', 'lon', 'lat_orig')).to.deep.equal([]);
    expect(pair('lat')).to.deep.equal([]);
  });
});
