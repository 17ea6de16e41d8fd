import { describeField, fieldOf, fieldsOf } from './fields.js';
import { koopQuery } from './koop.js';
import { parseOrder, sortRows } from './order.js';
import { cut, envelope, isTrue } from './query.js';
import { engine } from './selection.js';
import { invalidField, invalidQuery } from './service-error.js';

/**
 * @import { FieldDefinition, Layer, Params } from '../types.js'
 * @import { Selections } from './selection.js'
 * @typedef {{ statisticType: string, field: FieldDefinition, name: string }} Statistic
 */

const TYPES = new Set(['count', 'sum', 'min', 'max', 'avg', 'stddev', 'var']);
const NEEDS_NUMBERS = new Set(['sum', 'avg', 'stddev', 'var']);
const NUMERIC = new Set(['OID', 'SmallInteger', 'Integer', 'Double']);

/**
 * Counts, sums and means over all rows or by groups. Koop leaves out what has no value (hosted: null), and takes the
 * types of its answer from its first row.
 *
 * @param {Layer} layer
 * @param {Params} params
 * @param {Selections} selections
 */
export function statistics(layer, params, selections) {
  const wanted = parseStatistics(layer, params.outStatistics);
  const groups = fieldsOf(layer.dataset, params.groupByFieldsForStatistics ?? '');
  const columns = [...groups, ...wanted.map(describeStatistic)];
  const order = parseOrder(params.orderByFields ?? '', (name) => columnNamed(columns, name));
  const rows = selections.find(layer, params, []);
  const dates = groups.length > 0 ? {} : datesOf(rows, wanted);
  const table = aggregate(layer, rows, wanted, groups).map((values) => ({
    attributes: Object.fromEntries(columns.map(({ name }) => [name, dates[name] ?? valueOf(values, name, wanted)])),
  }));
  if (isTrue(params.returnCountOnly)) return { count: table.length };
  const sorted = sortRows(table, order, ({ attributes }, name) => attributes[name]);
  const page = cut(sorted, params, layer);
  return { ...envelope(layer, { features: page.rows }, columns, page.more), fields: columns.map(describeField) };
}

function aggregate(layer, rows, wanted, groups) {
  if (rows.length === 0) return groups.length > 0 ? [] : [{}];
  const { features } = engine(() =>
    koopQuery(layer, rows, {
      f: 'json',
      outStatistics: wanted.map(({ statisticType, field, name }) => ({
        statisticType,
        onStatisticField: field.name,
        outStatisticFieldName: name,
      })),
      ...(groups.length > 0 && { groupByFieldsForStatistics: groups.map(({ name }) => name).join(',') }),
    }),
  );
  return features.map(({ attributes }) => attributes);
}

/** The first and the last date, which Koop leaves out. */
function datesOf(rows, wanted) {
  const dated = wanted.filter(({ statisticType, field }) => field.type === 'Date' && /^m/.test(statisticType));
  return Object.fromEntries(
    dated.map(({ statisticType, field, name }) => {
      const values = rows.map(({ properties }) => properties[field.name]).filter((value) => value !== null);
      const pick = statisticType === 'min' ? (a, b) => Math.min(a, b) : (a, b) => Math.max(a, b);
      return [name, values.length > 0 ? values.reduce(pick) : null];
    }),
  );
}

function valueOf(values, name, wanted) {
  const empty = wanted.some((statistic) => statistic.name === name && statistic.statisticType === 'count') ? 0 : null;
  const value = values[name] ?? empty;
  return Number.isNaN(value) ? null : value;
}

/** @returns {Statistic[]} */
export function parseStatistics({ dataset }, text) {
  const list = parseList(text);
  return list.map(({ statisticType, onStatisticField, outStatisticFieldName }) => {
    const type = String(statisticType).toLowerCase();
    if (!TYPES.has(type)) throw invalidQuery('outStatistics');
    const field = fieldOf(dataset, String(onStatisticField));
    if (NEEDS_NUMBERS.has(type) && !NUMERIC.has(field.type)) throw invalidQuery('outStatistics');
    const name = (outStatisticFieldName || `${type}_${field.name}`).replace(/\s/g, '_');
    return { statisticType: type, field, name };
  });
}

function parseList(text) {
  let list;
  try {
    list = JSON.parse(text);
  } catch {
    throw invalidQuery('outStatistics');
  }
  if (!Array.isArray(list) || list.length === 0) throw invalidQuery('outStatistics');
  return list;
}

/** Hosted services give every number as Double; the least and the greatest keep the type of a date or a text. */
export function describeStatistic({ statisticType, field, name }) {
  const keeps = (statisticType === 'min' || statisticType === 'max') && !NUMERIC.has(field.type);
  return { name, alias: name, type: keeps ? field.type : /** @type {const} */ ('Double'), length: field.length };
}

function columnNamed(columns, name) {
  const column = columns.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (!column) throw invalidField(name);
  return column.name;
}
