import { describeField } from './fields.js';
import { geometryTypeOf } from './layers.js';
import { koopLayerInfo, koopServerInfo } from './koop.js';
import {
  MAP_SERVER_RECORD_COUNT,
  MAX_RECORD_COUNT,
  MAX_RECORD_COUNT_NO_GEOMETRY,
  OLD_SERVER_RECORD_COUNT,
} from './limits.js';

/** @import { Layer, Service } from '../types.js' */

const QUERY_FORMATS = 'JSON, geoJSON';

/**
 * Metadata of a layer or table: Koop's, corrected to what the hosted service says.
 *
 * @param {Layer} layer
 */
export function layerMetadata(layer) {
  const { dataset, service, id } = layer;
  const info = koopLayerInfo(layer);
  delete info.timeInfo;
  const common = {
    ...info,
    id,
    name: dataset.title.trim(),
    type: geometryTypeOf(dataset) ? 'Feature Layer' : 'Table',
    ...(geometryTypeOf(dataset) && { geometryType: geometryTypeOf(dataset) }),
    description: dataset.description,
    copyrightText: dataset.copyrightText,
    displayField: dataset.displayField,
    objectIdField: dataset.objectIdField,
    fields: dataset.fields.map(describeField),
    supportedQueryFormats: QUERY_FORMATS,
    ...timeInfo(layer),
  };
  if (service.mode === 'old') return oldLayer(common);
  return service.type === 'MapServer' ? mapServerLayer(common) : hostedLayer(common, dataset);
}

/** A server of the region's own: older, fewer rows, no word about edits or caches. */
function mapServerLayer(common) {
  return { ...common, currentVersion: 10.91, maxRecordCount: MAP_SERVER_RECORD_COUNT, capabilities: 'Map,Query,Data' };
}

/** A server before 10.3 says nothing of statistics, pages and orders, and has none. */
function oldLayer(common) {
  const { advancedQueryCapabilities, supportsAdvancedQueries, supportsStatistics, ...rest } = common;
  void [advancedQueryCapabilities, supportsAdvancedQueries, supportsStatistics];
  return { ...rest, currentVersion: 10.05, maxRecordCount: OLD_SERVER_RECORD_COUNT, capabilities: 'Map,Query,Data' };
}

/** What bins the hosted service says it has; of these the portal knows fixed boundaries. */
const BINS = {
  supportsAutoIntervalBin: true,
  supportsFixedIntervalBin: true,
  supportsFixedBoundariesBin: true,
  supportsDateBin: true,
  supportsStackBy: true,
  supportsSplitBy: true,
  supportedStatisticTypes: ['COUNT', 'SUM', 'AVG', 'VAR', 'STDDEV', 'MIN', 'MAX'],
};

function hostedLayer(common, dataset) {
  return {
    ...common,
    currentVersion: 12,
    serviceItemId: dataset.id,
    cacheMaxAge: 30,
    editingInfo: {
      // An edit of the schema moves lastEditDate and leaves the data as old as they were.
      lastEditDate: Math.max(dataset.modified, dataset.dataLastEditDate),
      schemaLastEditDate: dataset.modified,
      dataLastEditDate: dataset.dataLastEditDate,
    },
    hasStaticData: false,
    maxRecordCount: MAX_RECORD_COUNT,
    standardMaxRecordCount: MAX_RECORD_COUNT,
    standardMaxRecordCountNoGeometry: MAX_RECORD_COUNT_NO_GEOMETRY,
    tileMaxRecordCount: 4000,
    maxRecordCountFactor: 1,
    collation: { caseSensitive: false, accentSensitive: true, locale: 'neutral' },
    dateFieldsTimeReference: { timeZone: 'UTC', respectsDaylightSaving: false },
    preferredTimeReference: null,
    advancedQueryCapabilities: {
      ...common.advancedQueryCapabilities,
      supportsPaginationOnAggregatedQueries: true,
      supportsQueryWithResultType: true,
      ...(dataset.bins && { supportsQueryBins: true }),
    },
    ...(dataset.bins && { queryBinsCapabilities: BINS }),
    ...(dataset.polygon && { extent: { ...common.extent, spatialReference: { wkid: 102100, latestWkid: 3857 } } }),
  };
}

function timeInfo({ dataset, features }) {
  if (!dataset.timeFields) return {};
  const [startTimeField, endTimeField] = dataset.timeFields;
  const first = features[0].properties[startTimeField];
  const last = features[features.length - 1].properties[endTimeField];
  return { timeInfo: { startTimeField, endTimeField, trackIdField: null, timeExtent: [first, last] } };
}

/**
 * The root of a service, which lists its layers and tables.
 *
 * @param {Service} service
 * @param {readonly Layer[]} layers
 */
export function serviceMetadata(service, layers) {
  const hosted = service.type === 'FeatureServer';
  const texts = new Set(layers.map(({ dataset }) => dataset.copyrightText));
  return {
    ...koopServerInfo(layers),
    currentVersion: hosted ? 12 : 10.91,
    serviceDescription: layers[0].dataset.snippet,
    description: layers[0].dataset.snippet,
    copyrightText: [...texts].join('; '),
    maxRecordCount: hosted ? MAX_RECORD_COUNT : MAP_SERVER_RECORD_COUNT,
    supportedQueryFormats: QUERY_FORMATS,
    ...(hosted && { serviceItemId: layers[0].dataset.id }),
    layers: listOf(layers, true),
    tables: listOf(layers, false),
  };
}

/** Koop numbers layers by their place where a number is missing or 0. */
function listOf(layers, withGeometry) {
  return layers
    .filter(({ dataset }) => (geometryTypeOf(dataset) !== null) === withGeometry)
    .map(({ id, dataset }) => ({
      id,
      name: dataset.title.trim(),
      parentLayerId: -1,
      defaultVisibility: true,
      subLayerIds: null,
      minScale: 0,
      maxScale: 0,
      type: withGeometry ? 'Feature Layer' : 'Table',
      ...(withGeometry && { geometryType: geometryTypeOf(dataset) }),
    }));
}
