import { catalogue, findItem } from './catalogue.js';

/**
 * @import { PortalAnswer, PortalRequest } from '../types.js'
 * @import { CatalogueItem } from './catalogue.js'
 */

const PATH = /^\/api\/search\/v1\/collections(?:\/([^/]+))?(\/items(?:\/([^/]+))?)?\/?$/;
const GEOJSON = { 'content-type': 'application/geo+json; charset=utf-8' };
const MAX_LIMIT = 100;
const DEFAULT_LIMIT = 10;

const COLLECTIONS = {
  all: () => true,
  dataset: (item) => item.dataset !== null,
  document: (item) => item.dataset === null,
  appAndMap: () => false,
  site: () => false,
};

/**
 * Search of the portal (OGC API Records as ArcGIS Hub speaks it). Unlike services it tells errors by HTTP status.
 *
 * @param {PortalRequest} request
 * @param {number} now epoch ms
 * @returns {PortalAnswer}
 */
export function search({ path, params, origin }, now) {
  const [, collection, items, reference] = PATH.exec(path) ?? [];
  const base = `${origin}/api/search/v1/collections`;
  if (PATH.test(path) && collection === undefined) {
    return { json: { collections: Object.keys(COLLECTIONS).map((id) => describe(base, id)) } };
  }
  const belongs = Object.hasOwn(COLLECTIONS, collection ?? '') ? COLLECTIONS[collection] : null;
  if (!belongs) return hubError(404, 'Not Found', `Cannot GET ${path}`);
  if (items === undefined) return { json: describe(base, collection) };
  if (reference !== undefined) {
    const found = findItem(origin, reference);
    // A slug finds the page of a dataset, not its record.
    const known = found && reference.startsWith(found.item.id) && belongs(found.item);
    if (!known) return hubError(404, 'Not Found', `Item with id ${reference} not found`);
    return { json: record(found.item, found.layer, `${base}/${collection}`), headers: GEOJSON };
  }
  return list({ params, base: `${base}/${collection}`, origin, belongs, now });
}

function list({ params, base, origin, belongs, now }) {
  const limit = Number(params.limit ?? DEFAULT_LIMIT);
  const start = Number(params.startindex ?? 1);
  if (!Number.isInteger(limit) || limit < 0 || limit > MAX_LIMIT) {
    return hubError(400, 'Bad Request', `limit must be an integer from 0 to ${MAX_LIMIT}`);
  }
  if (!Number.isInteger(start) || start < 1) return hubError(400, 'Bad Request', 'startindex must be at least 1');
  const matched = catalogue(origin).filter((item) => belongs(item) && matches(item, params));
  const sorted = params.sortBy ? sortBy(matched, params.sortBy) : matched;
  const page = sorted.slice(start - 1, start - 1 + limit);
  const links = [
    { rel: 'self', type: 'application/geo+json', title: 'This document as GeoJSON', href: `${base}/items` },
    { rel: 'collection', type: 'application/json', title: 'All', href: base },
  ];
  if (limit > 0 && start - 1 + limit < matched.length) {
    const next = new URLSearchParams({ ...params, limit: String(limit), startindex: String(start + limit) });
    links.push({ rel: 'next', type: 'application/geo+json', title: 'items (next)', href: `${base}/items?${next}` });
  }
  return {
    headers: GEOJSON,
    json: {
      type: 'FeatureCollection',
      features: page.map((item) => record(item, null, base)),
      timestamp: new Date(now).toISOString(),
      numberMatched: matched.length,
      numberReturned: page.length,
      links,
    },
  };
}

function matches(item, { q, type, tags, title, recordId }) {
  if (recordId && !recordId.split(',').includes(item.id)) return false;
  if (type && fold(item.type) !== fold(type)) return false;
  if (title && fold(item.title).trim() !== fold(title).trim()) return false;
  if (tags && !tags.split(',').some((tag) => item.tags.some((own) => fold(own) === fold(tag)))) return false;
  const words = fold([item.title, item.snippet, item.description, ...item.tags].join(' '));
  return fold(q ?? '')
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** Search disregards case and accents. */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function sortBy(items, order) {
  const descending = order.startsWith('-');
  const property = order.replace(/^[-+]?(?:properties\.)?/, '');
  const sorted = [...items].sort((a, b) => (a[property] < b[property] ? -1 : Number(a[property] > b[property])));
  return descending ? sorted.reverse() : sorted;
}

/** The part of an item's ISO metadata that says how often its rows change. @param {string} code */
function metadataOf(code) {
  return { metadata: { mdMaint: { maintFreq: { MaintFreqCd: { '@_value': code } } } } };
}

/** @param {CatalogueItem} item @param {number | null} layer @param {string} base */
function record(item, layer, base) {
  const id = layer === null ? item.id : `${item.id}_${layer}`;
  const polygon = { type: 'Polygon', coordinates: [ringOf(item.bbox)] };
  return {
    id,
    type: 'Feature',
    geometry: polygon,
    properties: {
      id,
      owner: item.owner,
      created: item.created,
      modified: item.modified,
      guid: null,
      name: item.name,
      title: item.title,
      type: item.type,
      typeKeywords: [],
      description: item.description,
      snippet: item.snippet,
      tags: item.tags,
      categories: [`/Categories/${item.category}`],
      thumbnail: null,
      documentation: null,
      extent: polygon,
      spatialReference: '4326',
      url: layer === null ? item.url : `${item.url}/${layer}`,
      access: 'public',
      license: item.licence,
      licenseInfo: item.licence,
      source: item.source,
      ...(item.maintenance && { metadata: metadataOf(item.maintenance) }),
    },
    time: null,
    links: [
      { rel: 'self', type: 'application/geo+json', title: 'This document as GeoJSON', href: `${base}/items/${id}` },
      { rel: 'collection', type: 'application/json', title: 'All', href: base },
    ],
  };
}

function ringOf([west, south, east, north]) {
  return [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
    [west, north],
  ];
}

function describe(base, id) {
  const links = [{ rel: 'items', type: 'application/geo+json', href: `${base}/${id}/items` }];
  return { id, title: id, itemType: 'record', links };
}

/** @returns {PortalAnswer} */
export function hubError(status, error, message) {
  return { status, json: { message, error, statusCode: status } };
}
