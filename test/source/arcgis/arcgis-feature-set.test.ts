import { expect } from '@open-wc/testing';
import { parse } from '../../../src/data.js';
import type { Table } from '../../../src/data.js';

const fields = [
  { name: 'OBJECTID', type: 'esriFieldTypeOID', alias: 'OBJECTID' },
  {
    name: 'druh',
    type: 'esriFieldTypeInteger',
    alias: 'Druh',
    domain: { type: 'codedValue', codedValues: [{ code: 1, name: 'Škola' }] },
  },
  { name: 'den', type: 'esriFieldTypeDate', alias: 'Den' },
];
const features = [
  { attributes: { OBJECTID: 1, druh: 1, den: Date.UTC(2026, 2, 28, 23) }, geometry: { x: 15, y: 50.7 } },
  { attributes: { OBJECTID: 2, druh: null, den: null } },
];
const read = (set: object, options: object = {}): Promise<Table> => parse(JSON.stringify(set), options);

describe('a saved answer of an ArcGIS layer', () => {
  it('is typed, labelled and decoded by its fields', async () => {
    const table = await read({ geometryType: 'esriGeometryPoint', fields, features });
    expect(table.columns.map(({ name, label, type }) => [name, label, type])).to.deep.equal([
      ['OBJECTID', 'OBJECTID', 'number'],
      ['druh', 'Druh', 'text'],
      ['den', 'Den', 'date'],
    ]);
    expect(table.rows()).to.deep.equal([
      { OBJECTID: 1, druh: 'Škola', den: new Date(Date.UTC(2026, 2, 28, 23)) },
      { OBJECTID: 2, druh: null, den: null },
    ]);
    expect(table.meta.matched).to.equal(2);
  });

  it('gives its values as they are where it has no fields, and its shapes where they are wanted', async () => {
    const table = await read({ spatialReference: { wkid: 4326 }, features }, { geometry: true });
    expect(table.rows()[0]).to.deep.equal({ OBJECTID: 1, druh: 1, den: Date.UTC(2026, 2, 28, 23) });
    expect(table.geometry).to.deep.equal([{ type: 'Point', coordinates: [15, 50.7] }, null]);
  });

  it('is found at a path, and may have no rows', async () => {
    expect((await read({ a: { fields, features: [] } }, { path: 'a' })).columns.map(({ name }) => name)).to.deep.equal([
      'OBJECTID',
      'druh',
      'den',
    ]);
  });

  it('says that its service had more rows', async () => {
    const table = await read({ fields, features, exceededTransferLimit: true });
    expect(table.problems.map(({ row, reason }) => [row, reason])).to.deep.equal([
      [-1, 'only 2 rows came, the service had more'],
    ]);
    expect(table.meta.matched).to.equal(null);
  });
});
