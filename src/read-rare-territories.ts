import { checkedLevel } from './checked-level.js';
import { completeTerritories, guessLevel } from './geo/complete-territories.js';
import { territoriesFromTopoJson } from './geo/from-topojson.js';
import { mergeTerritories } from './geo/merge-territories.js';
import { isTopology, topologyObjects } from './geo/read-topology.js';
import type { ShapeOptions } from './geo/read-topology.js';
import { territoriesFromFeatures } from './geo/territories-from-features.js';
import { levels } from './geo/territories.js';
import { withUsedArcs } from './geo/used-arcs.js';
import type { Level, Territories } from './geo/territories.js';

/**
 * Territories of what is no TopoJSON with an object of the level asked for: of features, of an object that is not called by a level, merged from
 * those that lie in them. Throws where there are none, and `bad-attribute` for a level that is none.
 */
export function readRare(body: unknown, options: ShapeOptions): Territories {
  checkedLevel(options.level);
  return isTopology(body) ? fromTopology(body, options) : fromFeatures(body, options);
}

function fromTopology(
  topology: Parameters<typeof topologyObjects>[0],
  { level = null, key }: ShapeOptions,
): Territories {
  for (const { name, level: own } of level === null ? [] : topologyObjects(topology)) {
    const made = completeTerritories(territoriesFromTopoJson(topology, { key, level: own, object: name }));
    if (made.level === level) return made;
    if (isWithin(made, level as Level)) return withUsedArcs(mergeTerritories(made, level as Level));
  }
  return completeTerritories(territoriesFromTopoJson(topology, { key, level }));
}

function fromFeatures(body: unknown, { level = null, key }: ShapeOptions): Territories {
  const asked = completeTerritories(territoriesFromFeatures(body, { level, key }));
  const own = guessLevel(asked.units.map(({ code }) => code));
  if (level === null || own === null || own === level) return asked;
  const made = completeTerritories(territoriesFromFeatures(body, { level: own, key }));
  return isWithin(made, level) ? withUsedArcs(mergeTerritories(made, level)) : asked;
}

/** Whether territories are smaller than a level, and say what of it they lie in. */
function isWithin({ level: own, units }: Territories, level: Level): boolean {
  const isSmaller = own !== null && levels.indexOf(own) > levels.indexOf(level);
  return isSmaller && units.some(({ parents }) => parents[level] !== undefined);
}
