import { koopQuery } from '../feature-server/koop.js';
import { findLayer, findService } from '../feature-server/layers.js';
import { findItem } from './catalogue.js';
import { hubError } from './search.js';

/** @import { Layer, PortalAnswer, PortalRequest } from '../types.js' */

const PATH = /^\/api\/download\/v1\/items\/([0-9a-f]{32})\/(csv|geojson)(\/file)?$/;

/**
 * Downloads of the portal: a file is made when first asked for, and the client asks again until it is there.
 *
 * @returns {(request: PortalRequest) => PortalAnswer}
 */
export function createDownload() {
  /** @type {Set<string>} files that exist */
  const made = new Set();
  return ({ path, params, origin }) => {
    const [, id, format, file] = PATH.exec(path) ?? [];
    const found = id === undefined ? null : findItem(origin, id);
    if (!found?.item.dataset) return hubError(404, 'Not Found', `Cannot GET ${path}`);
    const { item } = found;
    if (params.layers !== String(item.layer))
      return hubError(400, 'Bad Request', 'layers must name one layer of the item');
    const layer = findLayer(findService(item.name, 'FeatureServer'), Number(item.layer));
    const query = new URLSearchParams({ layers: params.layers });
    if (params.spatialRefId) query.set('spatialRefId', params.spatialRefId);
    if (file) return format === 'csv' ? csvFile(layer) : geojsonFile(layer, params.spatialRefId);
    const resultUrl = `${origin}/api/download/v1/items/${id}/${format}/file?${query}`;
    const job = `${id} ${format} ${query}`;
    if (!made.has(job)) {
      made.add(job);
      return { status: 202, json: { status: 'Pending', progressInPercent: 0, cacheStatus: 'not_ready' } };
    }
    if (params.redirect !== 'false') return { status: 302, headers: { location: resultUrl } };
    return { json: { status: 'Completed', progressInPercent: 100, resultUrl, cacheStatus: 'ready' } };
  };
}

/** @param {Layer} layer @returns {PortalAnswer} */
function csvFile({ dataset, features }) {
  const names = dataset.fields.map(({ name }) => name);
  const dates = new Set(dataset.fields.filter(({ type }) => type === 'Date').map(({ name }) => name));
  const lines = features.map(({ properties }) =>
    names.map((name) => cell(dates.has(name) ? dateText(properties[name]) : properties[name])).join(','),
  );
  const text = `\uFEFF${[names.map(cell).join(','), ...lines].join('\r\n')}\r\n`;
  return { text, headers: { 'content-type': 'text/csv; charset=utf-8' } };
}

/** As the portal's exports write dates: `2026/03/29 01:00:00+00`. */
function dateText(instant) {
  return instant === null
    ? null
    : `${new Date(instant).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ')}+00`;
}

function cell(value) {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Web Mercator with the old `crs` member, unless WGS84 is asked for. */
function geojsonFile(layer, spatialRefId) {
  const wgs84 = spatialRefId === '4326';
  const query = { f: 'geojson', where: '1=1', outFields: '*', outSR: wgs84 ? 4326 : 3857 };
  const features = layer.features.length === 0 ? [] : koopQuery(layer, layer.features, query).features;
  const crs = wgs84 ? {} : { crs: { type: 'name', properties: { name: 'EPSG:3857' } } };
  return {
    json: { type: 'FeatureCollection', ...crs, features },
    headers: { 'content-type': 'application/geo+json; charset=utf-8' },
  };
}
