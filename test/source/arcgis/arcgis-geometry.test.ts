import { expect } from '@open-wc/testing';
import { geoArea, geoContains } from 'd3-geo';
import type { GeoPermissibleObjects } from 'd3-geo';
import { load } from '../../../src/data.js';
import type { LoadOptions, Table } from '../../../src/data.js';
import { schoolsLayer } from '../../fixtures/arcgis/schools.js';
import { fakeFetch } from '../../helper/fake-fetch.js';
import type { SeenRequest } from '../../helper/fake-fetch.js';
import { rejection } from '../../helper/rejection.js';

const SRC = 'https://a.example/rest/services/Mista/FeatureServer/0';
const layer = { ...schoolsLayer, type: 'Feature Layer', geometryType: 'esriGeometryPoint', maxRecordCount: 2000 };

function ask(
  answer: object,
  options: LoadOptions = {},
  about: object = layer,
): { table: Promise<Table>; seen: SeenRequest[] } {
  const fake = fakeFetch(({ url }) => (url.pathname.endsWith('/query') ? answer : about));
  return { table: load({ src: SRC, geometry: true, ...options, fetch: fake.fetch }), seen: fake.seen };
}

const at = (FID: number, geometry: unknown): object => ({ attributes: { FID, pocet: FID }, geometry });

describe('arcgis: shapes', () => {
  it('are asked for in degrees, and not at all by who does not want them', async () => {
    const { table, seen } = ask({ features: [at(1, { x: 14.5, y: 50.5 })], spatialReference: { wkid: 4326 } });
    expect((await table).geometry).to.deep.equal([{ type: 'Point', coordinates: [14.5, 50.5] }]);
    const parameters = Object.fromEntries(seen[1]?.parameters ?? []);
    expect(parameters).to.include({ returnGeometry: 'true', outSR: '4326', geometryPrecision: '5' });
    const without = ask({ features: [at(1, null)] }, { geometry: false });
    expect((await without.table).geometry).to.equal(null);
    expect(without.seen[1]?.parameters.get('returnGeometry')).to.equal('false');
  });

  it('never come in pages that only hold for rows without them', async () => {
    const large = {
      ...layer,
      standardMaxRecordCountNoGeometry: 32000,
      advancedQueryCapabilities: { ...layer.advancedQueryCapabilities, supportsQueryWithResultType: true },
    };
    const { table, seen } = ask({ features: [] }, {}, large);
    expect((await table).geometry).to.deep.equal([]);
    expect(seen[1]?.parameters.get('resultRecordCount')).to.equal('2000');
  });

  it('come in metres from a server that does not reproject, and as GeoJSON from others', async () => {
    const metres = {
      features: [at(1, { x: 1_669_792.3618991, y: 6_446_275.8410171 })],
      spatialReference: { wkid: 102100, latestWkid: 3857 },
    };
    const [point] = (await ask(metres).table).geometry ?? [];
    expect(point?.type === 'Point' && point.coordinates.map((value) => Math.round(value * 1e6) / 1e6)).to.deep.equal([
      15, 50,
    ]);
    const geojson = { features: [{ properties: { FID: 1 }, geometry: { type: 'Point', coordinates: [15, 50] } }] };
    expect((await ask(geojson).table).geometry).to.deep.equal([{ type: 'Point', coordinates: [15, 50] }]);
  });

  it('are null where a row has none, and a problem of the row where they cannot be read', async () => {
    const features = [
      at(1, null),
      at(2, { curveRings: [] }),
      { attributes: { FID: 3 } },
      at(4, { x: 'NaN', y: 'NaN' }),
    ];
    const { geometry, problems } = await ask({ features }).table;
    expect(geometry).to.deep.equal([null, null, null, null]);
    expect(problems.map(({ row, reason }) => [row, reason])).to.deep.equal([[1, 'not a geometry we can read']]);
  });

  it('stay with their rows when those are filtered, sorted and cut here', async () => {
    const features = [1, 2, 3].map((id) => at(id, { x: id, y: 50 }));
    const table = await ask(
      { features },
      { where: "nazev > 'A' OR pocet > 1", orderBy: 'pocet DESC', columns: ['FID'] },
    ).table;
    expect(table.rows()).to.deep.equal([{ FID: 3 }, { FID: 2 }]);
    expect(table.geometry).to.deep.equal([3, 2].map((id) => ({ type: 'Point', coordinates: [id, 50] })));
    expect(table.withMeta({ title: 'A' }).geometry).to.equal(table.geometry);
  });

  it('are gone from groups', async () => {
    const { table, seen } = ask({ features: [at(1, { x: 1, y: 50 })] }, { groupBy: 'pocet', measure: 'median(FID)' });
    expect((await table).geometry).to.equal(null);
    expect(seen[1]?.parameters.get('returnGeometry')).to.equal('false');
  });

  it('are refused where there are none: in a table, and in a system we cannot compute', async () => {
    const table = await rejection(ask({ features: [] }, {}, schoolsLayer).table);
    expect(table.code).to.equal('no-geometry');
    const krovak = await rejection(
      ask({ features: [at(1, { x: -700_000, y: -980_000 })], spatialReference: { wkid: 102067, latestWkid: 5514 } })
        .table,
    );
    expect([krovak.code, krovak.message.includes('5514')]).to.deep.equal(['no-geometry', true]);
  });

  it('of the local portal have holes, parts and islands where they should', async () => {
    const table = await load({ src: '/arcgis/rest/services/ukazkova-uzemi/FeatureServer/0', geometry: true });
    expect(table.geometry?.map((geometry) => geometry?.type ?? null)).to.deep.equal([
      'Polygon',
      'Polygon',
      'MultiPolygon',
      'MultiPolygon',
      null,
    ]);
    const contains = (row: number, point: [number, number]): boolean =>
      geoContains(table.geometry?.[row] as unknown as GeoPermissibleObjects, point);
    expect([contains(0, [14.6, 50.7]), contains(0, [14.4, 50.7])]).to.deep.equal([true, false]);
    expect([contains(1, [14.85, 50.65]), contains(1, [14.95, 50.75])]).to.deep.equal([true, false]);
    expect([contains(2, [15.25, 50.65]), contains(2, [15.47, 50.67]), contains(2, [15.42, 50.62])]).to.deep.equal([
      true,
      false,
      true,
    ]);
    expect([contains(3, [14.52, 50.92]), contains(3, [14.57, 50.97]), contains(3, [14.65, 51.05])]).to.deep.equal([
      true,
      false,
      true,
    ]);
    for (const geometry of table.geometry ?? []) {
      if (geometry) expect(geoArea(geometry as unknown as GeoPermissibleObjects)).to.be.lessThan(0.001);
    }
  });

  it('of points of the local portal are where the rows say', async () => {
    const table = await load({ src: '/arcgis/rest/services/obce-vetsi/MapServer/0', geometry: true, orderBy: 'nazev' });
    for (let row = 0; row < table.length; row++) {
      const geometry = table.geometry?.[row];
      const { lon, lat } = table.row(row);
      expect(
        geometry?.type === 'Point' &&
          Math.hypot(geometry.coordinates[0] - Number(lon), geometry.coordinates[1] - Number(lat)),
      ).to.be.lessThan(2e-5);
    }
    expect(table.length).to.equal(54);
  });
});
