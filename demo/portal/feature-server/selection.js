import { ServiceError, invalidQuery } from './service-error.js';
import { koopQuery } from './koop.js';
import { toKoopWhere } from './koop-where.js';
import { sortRows } from './order.js';
import { parseWhere } from './where-parser.js';

/** @import { KoopFeature, Layer, Params } from '../types.js' */
/** @import { OrderTerm } from './order.js' */

/** Pages of one big table ask the same question again and again, and only the offset differs. */
const CACHE_SIZE = 12;

/** Selections of one portal: the rows that a query means, before pages are cut. */
export class Selections {
  #now;
  /** @type {Map<string, KoopFeature[]>} */
  #cache = new Map();

  /** @param {() => number} now */
  constructor(now) {
    this.#now = now;
  }

  /**
   * @param {Layer} layer
   * @param {Params} params
   * @param {readonly OrderTerm[]} order
   * @returns {readonly KoopFeature[]}
   */
  find(layer, params, order) {
    const filtered = this.#remember(['rows', layer, params], () => filter(layer, params, this.#now()));
    if (order.length === 0) return filtered;
    const valueOf = (feature, name) => feature.properties[name];
    return this.#remember(['sorted', layer, params, order], () => sortRows(filtered, order, valueOf));
  }

  #remember([kind, layer, params, order], make) {
    const { where = '', objectIds = '', geometry = '', geometryType = '', inSR = '', spatialRel = '' } = params;
    if (/CURRENT_/i.test(where)) return make();
    const question = [where, objectIds, geometry, geometryType, inSR, spatialRel];
    const key = JSON.stringify([kind, layer.dataset.name, question, order]);
    const known = this.#cache.get(key) ?? make();
    this.#cache.delete(key);
    this.#cache.set(key, known);
    if (this.#cache.size > CACHE_SIZE) this.#cache.delete(this.#cache.keys().next().value);
    return known;
  }
}

function filter(layer, params, now) {
  const { where, objectIds, geometry, geometryType, inSR, spatialRel } = params;
  if (!where?.trim() && !objectIds && !geometry) throw invalidQuery('where');
  const condition = where?.trim() ? toKoopWhere(parseWhere(where, now), layer.dataset) : undefined;
  if (layer.features.length === 0) return [];
  if (!objectIds && !geometry && /^\s*1\s*=\s*1\s*$/.test(where)) return layer.features;
  const { features } = engine(() =>
    koopQuery(layer, layer.features, {
      f: 'geojson',
      where: condition,
      objectIds,
      geometry,
      geometryType,
      inSR,
      spatialRel,
      returnGeometry: false,
    }),
  );
  // Koop leaves the attributes object as it is when all fields are asked for: it tells which feature a row was.
  const original = new Map(layer.features.map((feature) => [feature.properties, feature]));
  return features.map(({ properties }) => original.get(properties));
}

/** Koop throws plain errors for what it can't read. */
export function engine(ask) {
  try {
    return ask();
  } catch (error) {
    throw new ServiceError(400, 'Cannot perform query. Invalid query parameters.', [String(error.message)]);
  }
}
