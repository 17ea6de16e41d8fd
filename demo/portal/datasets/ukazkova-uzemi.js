/** @import { Dataset, Row } from '../types.js' */

/** A square by its west, south and side, in degrees; counterclockwise, as GeoJSON wants exteriors. */
function square(west, south, side) {
  const [east, north] = [west + side, south + side];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const reversed = (ring) => [...ring].reverse();

/** Shapes by object id: plain, with a hole, in parts of which one has a hole, an island in a hole, and none at all. */
const SHAPES = {
  1: { type: 'Polygon', coordinates: [square(14.5, 50.6, 0.2)] },
  2: { type: 'Polygon', coordinates: [square(14.8, 50.6, 0.3), reversed(square(14.9, 50.7, 0.1))] },
  3: {
    type: 'MultiPolygon',
    coordinates: [[square(15.2, 50.6, 0.1)], [square(15.4, 50.6, 0.2), reversed(square(15.45, 50.65, 0.05))]],
  },
  4: {
    type: 'MultiPolygon',
    coordinates: [[square(14.5, 50.9, 0.3), reversed(square(14.55, 50.95, 0.2))], [square(14.6, 51, 0.1)]],
  },
  5: null,
};

/** @returns {Row[]} */
function rows() {
  const names = ['Čtverec', 'Prsten', 'Dvě části', 'Ostrov v díře', 'Bez tvaru'];
  return names.map((nazev, index) => ({
    OBJECTID: index + 1,
    kod: `UZ0${index + 1}`,
    nazev,
    hodnota: (index + 1) * 10,
  }));
}

/** @type {Dataset} kept in Web Mercator, as layers of the portal are, and given in degrees to those who ask */
export const ukazkovaUzemi = {
  id: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e09',
  name: 'ukazkova-uzemi',
  title: 'Ukázková data: smyšlená území',
  snippet: 'Pět smyšlených území: s dírou, z více částí, bez tvaru.',
  description: 'Ukázková data pro zkoušení map.',
  licence: 'CC0',
  source: 'Ukázková data',
  owner: 'datalk',
  tags: ['ukázková data', 'území'],
  category: 'Územní členění',
  copyrightText: 'Ukázková data',
  created: Date.UTC(2026, 2, 1),
  modified: Date.UTC(2026, 2, 1),
  dataLastEditDate: Date.UTC(2026, 2, 1),
  objectIdField: 'OBJECTID',
  displayField: 'nazev',
  fields: [
    { name: 'OBJECTID', type: 'OID' },
    { name: 'kod', type: 'String', alias: 'Kód', length: 4 },
    { name: 'nazev', type: 'String', alias: 'Název', length: 40 },
    { name: 'hodnota', type: 'Integer', alias: 'Hodnota' },
  ],
  rows,
  polygon: (row) => SHAPES[/** @type {number} */ (row.OBJECTID)],
};
