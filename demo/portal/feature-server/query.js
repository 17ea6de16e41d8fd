import { describeField, fieldOf, fieldsOf } from './fields.js';
import { geometryTypeOf } from './layers.js';
import { limitOf } from './limits.js';
import { koopQuery } from './koop.js';
import { parseOrder, sortRows } from './order.js';
import { engine } from './selection.js';
import { invalidQuery } from './service-error.js';
import { statistics } from './statistics.js';

/**
 * @import { Layer, Params } from '../types.js'
 * @import { Selections } from './selection.js'
 */

/**
 * Answers one query of a layer as the hosted service would: Koop filters, aggregates, projects and renders, and what it
 * does differently is set right here.
 *
 * @param {Layer} layer
 * @param {Params} params
 * @param {Selections} selections
 */
export function queryLayer(layer, params, selections) {
  const format = (params.f ?? 'json').toLowerCase();
  if (!['json', 'pjson', 'geojson'].includes(format)) throw invalidQuery('f');
  if (layer.service.mode === 'old') refuseNew(params);
  if (params.outStatistics) return statistics(layer, params, selections);
  if (isTrue(params.returnDistinctValues)) return distinct(layer, params, selections);

  const { dataset } = layer;
  const resolve = (name) => fieldOf(dataset, name).name;
  const order = parseOrder(params.orderByFields ?? '', resolve);
  // Without outFields the hosted service gives object ids alone.
  const fields = fieldsOf(dataset, params.outFields || dataset.objectIdField);
  const rows = selections.find(layer, params, order);
  if (isTrue(params.returnCountOnly)) return { count: rows.length };
  if (isTrue(params.returnExtentOnly)) return extent(layer, rows, params);
  if (isTrue(params.returnIdsOnly)) {
    const name = dataset.objectIdField;
    return { objectIdFieldName: name, objectIds: rows.map(({ properties }) => properties[name]) };
  }
  const page = cut(rows, params, layer);
  const wanted = withObjectId(dataset, fields);
  const answer = render(layer, page.rows, params, wanted, format);
  if (format === 'geojson') return geojson(answer, page.more, dataset, fields);
  return envelope(layer, { ...answer, features: answer.features.map(onlyFields(fields)) }, fields, page.more);
}

/** What servers of that age do not know they refuse. */
function refuseNew(params) {
  for (const name of ['outStatistics', 'resultOffset', 'orderByFields', 'returnDistinctValues']) {
    if (params[name]) throw invalidQuery(name);
  }
}

function render(layer, rows, params, fields, format) {
  if (rows.length === 0) return { features: [] };
  return engine(() =>
    koopQuery(layer, rows, {
      f: format === 'geojson' ? 'geojson' : 'json',
      outFields: fields.map(({ name }) => name).join(','),
      returnGeometry: geometryTypeOf(layer.dataset) !== null && params.returnGeometry !== 'false',
      // Kept in Web Mercator: who does not ask for degrees gets metres.
      outSR: params.outSR ?? (layer.dataset.polygon && format !== 'geojson' ? '3857' : undefined),
      geometryPrecision: params.geometryPrecision,
    }),
  );
}

function extent(layer, rows, params) {
  const { extent: box } = engine(() =>
    koopQuery(layer, rows, { f: 'json', returnExtentOnly: true, outSR: params.outSR }),
  );
  return isTrue(params.returnCountOnly) ? { count: rows.length, extent: box } : { extent: box };
}

function distinct(layer, params, selections) {
  const { dataset } = layer;
  const fields = fieldsOf(dataset, params.outFields ?? '');
  if (fields.length === 0) throw invalidQuery('outFields');
  const rows = selections.find(layer, params, []);
  const found =
    rows.length === 0
      ? []
      : engine(() =>
          koopQuery(layer, rows, {
            f: 'json',
            outFields: fields.map(({ name }) => name).join(','),
            returnDistinctValues: true,
            returnGeometry: false,
          }),
        ).features;
  if (isTrue(params.returnCountOnly)) return { count: found.length };
  const order = parseOrder(params.orderByFields ?? '', (name) => fieldOf(dataset, name).name);
  const sorted = sortRows(found, order, ({ attributes }, name) => attributes[name]);
  const page = cut(sorted, params, layer);
  return envelope(layer, { features: page.rows.map(({ attributes }) => ({ attributes })) }, fields, page.more);
}

/**
 * One page of rows. Koop would give everything when no count is asked for.
 *
 * @template T
 * @param {readonly T[]} rows
 * @param {Params} params
 * @param {Layer} layer
 */
export function cut(rows, params, layer) {
  const offset = wholeNumber(params, 'resultOffset', 0);
  const limit = limitOf(layer, params);
  const count = Math.min(wholeNumber(params, 'resultRecordCount', limit), limit);
  return { rows: rows.slice(offset, offset + count), more: offset + count < rows.length };
}

function wholeNumber(params, name, fallback) {
  if (!params[name]) return fallback;
  const value = Number(params[name]);
  if (!Number.isInteger(value) || value < 0) throw invalidQuery(name);
  return value;
}

/**
 * The frame around rows: no `exceededTransferLimit` on the last page, and nothing about fields when there are no rows.
 *
 * @param {Layer} layer
 * @param {{ features: unknown[], spatialReference?: unknown }} answer
 * @param {readonly (import('../types.js').FieldDefinition)[]} fields
 * @param {boolean} more
 */
export function envelope({ service, dataset }, answer, fields, more) {
  const rowsGiven = answer.features.length > 0;
  const shape = geometryTypeOf(dataset) &&
    answer.spatialReference && { geometryType: geometryTypeOf(dataset), spatialReference: answer.spatialReference };
  const head =
    service.type === 'MapServer'
      ? {
          displayFieldName: dataset.displayField,
          fieldAliases: Object.fromEntries(fields.map(({ name, alias }) => [name, alias ?? name])),
        }
      : {
          objectIdFieldName: dataset.objectIdField,
          uniqueIdField: { name: dataset.objectIdField, isSystemMaintained: true },
          globalIdFieldName: '',
        };
  return {
    ...head,
    ...(rowsGiven && shape),
    ...(rowsGiven && { fields: fields.map(describeField) }),
    ...(more && { exceededTransferLimit: true }),
    features: answer.features,
  };
}

function geojson({ features }, more, dataset, fields) {
  const only = onlyFields(fields);
  return {
    type: 'FeatureCollection',
    ...(more && { properties: { exceededTransferLimit: true } }),
    features: features.map(({ properties, geometry }) => ({
      type: 'Feature',
      id: properties[dataset.objectIdField],
      geometry: geometry ?? null,
      properties: only({ attributes: properties }).attributes,
    })),
  };
}

/** Koop needs the object id among the fields, else it makes one up from a hash. */
function withObjectId(dataset, fields) {
  const id = fieldOf(dataset, dataset.objectIdField);
  return fields.includes(id) ? fields : [id, ...fields];
}

function onlyFields(fields) {
  return ({ attributes, geometry }) => ({
    attributes: Object.fromEntries(fields.map(({ name }) => [name, attributes[name] ?? null])),
    ...(geometry && { geometry }),
  });
}

export function isTrue(value) {
  return value?.toLowerCase() === 'true';
}
