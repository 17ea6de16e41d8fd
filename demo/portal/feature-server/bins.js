import { describeField, fieldOf } from './fields.js';
import { invalidQuery, invalidUrl } from './service-error.js';
import { describeStatistic, parseStatistics } from './statistics.js';

/**
 * @import { Layer, Params } from '../types.js'
 * @import { Selections } from './selection.js'
 */

/** Of one bin's values; null where there are none. */
const STATISTICS = {
  count: (values) => values.length,
  sum: (values) => (values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null),
  avg: (values) => (values.length > 0 ? STATISTICS.sum(values) / values.length : null),
  min: (values) => (values.length > 0 ? values.reduce((a, b) => Math.min(a, b)) : null),
  max: (values) => (values.length > 0 ? values.reduce((a, b) => Math.max(a, b)) : null),
};

/**
 * `queryBins` as documented ("Query Bins", ArcGIS REST API), as far as `fixedBoundariesBin` goes: bins are closed at their start and open at
 * their end, but for the last; a row without a value is in none; an empty bin is there with a count of 0.
 *
 * @param {Layer} layer
 * @param {Params} params
 * @param {Selections} selections
 */
export function queryBins(layer, params, selections) {
  if (!layer.dataset.bins) throw invalidUrl();
  const { type, onField, parameters } = parseBin(params.bin);
  const field = fieldOf(layer.dataset, String(onField));
  const { boundaries } = parameters ?? {};
  if (type !== 'fixedBoundariesBin' || !Array.isArray(boundaries) || boundaries.length < 2) throw invalidQuery('bin');
  const wanted = params.outStatistics ? parseStatistics(layer, params.outStatistics) : [];
  const bins = boundaries.slice(1).map(() => []);
  for (const { properties } of selections.find(layer, params, [])) {
    const value = properties[field.name];
    const at = value === null ? -1 : placeOf(value, boundaries);
    if (at >= 0) bins[at].push(properties);
  }
  const boundary = (name) => describeField({ name, type: field.type });
  return {
    fields: [boundary('lowerBoundary'), boundary('upperBoundary'), ...wanted.map(describeStatistic).map(describeField)],
    features: bins.map((rows, index) => ({
      attributes: {
        lowerBoundary: boundaries[index],
        upperBoundary: boundaries[index + 1],
        ...(wanted.length === 0
          ? { frequency: rows.length }
          : Object.fromEntries(wanted.map((statistic) => [statistic.name, valueOf(statistic, rows)]))),
      },
    })),
  };
}

function valueOf({ statisticType, field }, rows) {
  const values = rows.map((row) => row[field.name]).filter((value) => value !== null);
  if (!(statisticType in STATISTICS)) throw invalidQuery('outStatistics');
  return STATISTICS[statisticType](values);
}

/** Number of the bin; -1: in none. */
function placeOf(value, boundaries) {
  const last = boundaries.length - 1;
  if (value < boundaries[0] || value > boundaries[last]) return -1;
  let [low, high] = [0, last - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (boundaries[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function parseBin(text) {
  try {
    return JSON.parse(text ?? '') ?? {};
  } catch {
    throw invalidQuery('bin');
  }
}
