import { services } from '../datasets/index.js';
import { escapeHtml, htmlPage } from '../http/html.js';
import { findLayer, findService, layersOf } from './layers.js';
import { layerMetadata, serviceMetadata } from './metadata.js';
import { queryBins } from './bins.js';
import { queryLayer } from './query.js';
import { Selections } from './selection.js';
import { ServiceError, invalidUrl } from './service-error.js';

/** @import { PortalAnswer, PortalRequest } from '../types.js' */

const ROOT = /^\/arcgis\/rest\/services\/?$/;
const RESOURCE =
  /^\/arcgis\/rest\/services\/([^/]+)\/(FeatureServer|MapServer)(?:\/(\d+))?(?:\/(query|queryBins))?\/?$/;

/**
 * Answers what lies under `/arcgis/`.
 *
 * @param {{ now: () => number }} options
 * @returns {(request: PortalRequest) => PortalAnswer}
 */
export function createFeatureServer({ now }) {
  const selections = new Selections(now);
  return (request) => {
    const payload = payloadOf(request, selections);
    const format = (request.params.f ?? 'html').toLowerCase();
    if (format === 'html') return { html: resourcePage(request, payload) };
    if (format === 'pjson') {
      return { text: JSON.stringify(payload, null, 2), headers: { 'content-type': 'text/plain; charset=utf-8' } };
    }
    if (format === 'geojson' && !('error' in payload)) {
      return { json: payload, headers: { 'content-type': 'application/geo+json; charset=utf-8' } };
    }
    return { json: payload };
  };
}

/** The answer, or the error in its place: this service tells errors inside a 200. */
function payloadOf(request, selections) {
  try {
    return resource(request, selections);
  } catch (error) {
    if (error instanceof ServiceError) return error.toJSON();
    throw error;
  }
}

function resource({ path, params, origin }, selections) {
  if (ROOT.test(path)) return directory(origin);
  const match = RESOURCE.exec(path);
  if (!match) throw invalidUrl();
  const [, name, type, layerId, query] = match;
  const service = findService(name, type);
  if (service.mode === 'token' && !params.token) throw new ServiceError(499, 'Token Required', ['Token Required']);
  if (layerId === undefined) {
    if (query) throw invalidUrl();
    return serviceMetadata(service, layersOf(service));
  }
  const layer = findLayer(service, Number(layerId));
  if (!query) return layerMetadata(layer);
  if (query === 'queryBins') return queryBins(layer, params, selections);
  return queryLayer(
    layer,
    { ...params, f: params.f === undefined || params.f === 'html' ? 'json' : params.f },
    selections,
  );
}

function directory(origin) {
  return {
    currentVersion: 12,
    folders: [],
    services: services.map(({ name, type }) => ({
      name,
      type,
      url: `${origin}/arcgis/rest/services/${encodeURIComponent(name)}/${type}`,
    })),
  };
}

/** Without f=json the services directory answers with a page for people. */
function resourcePage({ path }, payload) {
  return htmlPage(
    `ArcGIS REST Services Directory: ${path}`,
    `<pre>${escapeHtml(JSON.stringify(payload, null, 2))}</pre>`,
  );
}
