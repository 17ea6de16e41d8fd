import { services } from '../datasets/index.js';
import { invalidUrl } from './service-error.js';

/** @import { Dataset, KoopFeature, Layer, Service } from '../types.js' */

/** @type {WeakMap<Dataset, KoopFeature[]>} rows never change, so they are made once for all portals of the process */
const made = new WeakMap();

/** @param {Dataset} dataset */
function featuresOf(dataset) {
  let features = made.get(dataset);
  if (!features) {
    features = dataset.rows().map((properties) => ({
      type: /** @type {const} */ ('Feature'),
      properties,
      geometry: dataset.polygon ? dataset.polygon(properties) : geometryOf(dataset.point?.(properties)),
    }));
    made.set(dataset, features);
  }
  return features;
}

function geometryOf(coordinates) {
  return coordinates ? { type: /** @type {const} */ ('Point'), coordinates } : null;
}

/** @param {Dataset} dataset @returns {string | null} Esri's name of what its rows are shaped like; null: a table */
export function geometryTypeOf({ point, polygon }) {
  if (polygon) return 'esriGeometryPolygon';
  return point ? 'esriGeometryPoint' : null;
}

/**
 * @param {string} name @param {string} type
 * @returns {Service}
 */
export function findService(name, type) {
  const service = services.find((candidate) => candidate.name === name && candidate.type === type);
  if (!service) throw invalidUrl();
  return service;
}

/**
 * @param {Service} service
 * @returns {Layer[]}
 */
export function layersOf(service) {
  return service.layers.map(({ id, dataset }) => ({ id, service, dataset, features: featuresOf(dataset) }));
}

/**
 * @param {Service} service @param {number} id
 * @returns {Layer}
 */
export function findLayer(service, id) {
  const found = service.layers.find((layer) => layer.id === id);
  if (!found) throw invalidUrl();
  return { id, service, dataset: found.dataset, features: featuresOf(found.dataset) };
}
