import { createRequire } from 'node:module';
import { koopField } from './fields.js';
import { geometryTypeOf } from './layers.js';

/** @import { Dataset, KoopFeature, Layer } from '../types.js' */

const koop = createRequire(import.meta.url)('@koopjs/featureserver');
const quiet = () => {};
koop.setLogger({ logger: { silly: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet } });

/**
 * Rows as Koop's providers hand them over, with the types declared.
 *
 * @param {Layer} layer
 * @param {readonly KoopFeature[]} features
 */
function collectionOf({ id, dataset }, features) {
  return {
    type: 'FeatureCollection',
    features,
    metadata: {
      id,
      name: dataset.title,
      idField: dataset.objectIdField,
      displayField: dataset.displayField,
      fields: dataset.fields.map(koopField),
      ...(dataset.point && { geometryType: 'Point' }),
      ...(dataset.polygon && { geometryType: 'MultiPolygon' }),
    },
  };
}

/** Koop's handlers answer through an Express response; this one keeps what it is given. */
function answerOf(handler, query, params, data) {
  let answer;
  const response = {
    status: () => response,
    set: () => response,
    json: (body) => {
      answer = body;
      return response;
    },
  };
  handler({ query, params, app: { locals: {} } }, response, data);
  return answer;
}

/**
 * @param {Layer} layer
 * @param {readonly KoopFeature[]} features
 * @param {Record<string, unknown>} query
 */
export function koopQuery(layer, features, query) {
  return answerOf(koop.query, query, {}, collectionOf(layer, features));
}

/** @param {Layer} layer */
export function koopLayerInfo(layer) {
  const data = collectionOf(layer, layer.features);
  return answerOf(koop.layerInfo, { f: 'json' }, { layer: String(layer.id) }, data);
}

/** @param {readonly Layer[]} layers */
export function koopServerInfo(layers) {
  const data = layers.map((layer) => collectionOf(layer, layer.features));
  const hasGeometry = (_, index) => geometryTypeOf(layers[index].dataset) !== null;
  const tables = data.filter((_, index) => !hasGeometry(_, index));
  return answerOf(koop.serverInfo, { f: 'json' }, {}, { layers: data.filter(hasGeometry), tables });
}
