import { groupSpec, measureSpec } from '../../query/group-columns.js';
import type { Measure, Query } from '../../query/query.js';
import type { Column } from '../../table/column.js';
import type { Table, TableMeta } from '../../table/table.js';
import { abilitiesOf } from './arcgis-abilities.js';
import { featureDecoder } from './arcgis-decode.js';
import type { Target } from './arcgis-decode.js';
import type { Field, Json } from './arcgis-metadata.js';
import { askLayer, featuresOf, isExceeded } from './arcgis-query.js';
import type { Endpoint } from './arcgis-query.js';
import { isPlainName } from './arcgis-where.js';

/** Whether the service can group so that its answer is ours: no calendar units (it knows only UTC), no order of texts, no median. */
export function canGroup({ layer }: Endpoint, { groupBy, measures }: Query): boolean {
  if (groupBy.some((key) => key.unit !== null || !isPlainName(key.column))) return false;
  const { accentSensitive, distinct, statistics } = abilitiesOf(layer);
  // To such a database Č is C.
  const isText = (name: string): boolean => fieldOf(layer.fields, name)?.spec.type === 'text';
  if (!accentSensitive && groupBy.some((key) => isText(key.column))) return false;
  // Groups without a measure are the distinct values.
  if (measures.length === 0) return distinct;
  if (!statistics) return false;
  return measures.every(({ operation, column }) => {
    if (operation === 'count') return column !== null || layer.objectId !== null;
    return operation !== 'median' && fieldOf(layer.fields, column)?.spec.type === 'number';
  });
}

/** Groups on the server (`outStatistics`); null when it could not give all of them. Groups come in the order of their keys. */
export async function loadGroups(
  endpoint: Endpoint,
  query: Query,
  where: string,
  meta: Partial<TableMeta>,
): Promise<Table | null> {
  const { layer } = endpoint;
  const { caseSensitive, pageGroups } = abilitiesOf(layer);
  const names = query.measures.map((measure, index) => statisticName(measure, index, layer.fields));
  const targets = targetsOf(query, names, layer.fields);
  const statistics = query.measures.map(({ operation, column }, index) => ({
    statisticType: operation,
    onStatisticField: column ?? layer.objectId,
    outStatisticFieldName: names[index],
  }));
  const keys = query.groupBy.map((key) => key.column).join(',');
  const groups = { outStatistics: JSON.stringify(statistics), ...(keys && { groupByFieldsForStatistics: keys }) };
  const parameters = {
    where,
    ...(statistics.length > 0 ? groups : { returnDistinctValues: 'true', outFields: keys }),
    returnGeometry: 'false',
    ...(keys && layer.can.order && { orderByFields: keys }),
  };
  const decoder = await featureDecoder(targets);
  for (let offset = 0, more = true; more;) {
    const paging: Record<string, number> =
      offset > 0 ? { resultOffset: offset, resultRecordCount: layer.pageSize } : {};
    const answer = await askLayer(endpoint, { ...parameters, ...paging });
    const features = featuresOf(endpoint, answer);
    more = isExceeded(answer);
    if (more && (!pageGroups || !layer.can.order || features.length === 0)) return null;
    if (!keys && features.length !== 1) return null;
    decoder.push(features.map(withCounts(names, query.measures)));
    offset += features.length;
  }
  const table = decoder.table(meta);
  // Groups of a database that tells case apart can be more than ours.
  if (caseSensitive && table.columns.some((column) => hasCases(column))) return null;
  return table.withMeta({ matched: table.length });
}

/** True for texts of which some differ in case only. */
function hasCases(column: Column): boolean {
  if (column.type !== 'text' || column.codes) return false;
  return new Set(column.dictionary.map((text) => text.normalize('NFC').toLowerCase())).size < column.dictionary.length;
}

function targetsOf({ groupBy, measures }: Query, names: readonly string[], fields: readonly Field[]): Target[] {
  const keys = groupBy.map((key) => {
    const field = fieldOf(fields, key.column) as Field;
    return { spec: groupSpec(key, field.spec), attribute: field.name, esriType: field.esriType };
  });
  const values = measures.map((measure, index) => ({
    spec: measureSpec(measure, fieldOf(fields, measure.column)?.spec ?? null, measures),
    attribute: names[index] as string,
    esriType: 'Double',
  }));
  return [...keys, ...values];
}

/** The column's own name, unless a database could refuse it or take it for a field. */
export function statisticName({ name }: Measure, index: number, fields: readonly Field[]): string {
  const taken = fields.some((field) => field.name.toLowerCase() === name.toLowerCase());
  return /^[a-z][a-z0-9_]{0,29}$/i.test(name) && !taken ? name : `stat_${index}`;
}

/** A count of nothing is 0 where a server leaves it out; any other statistic of nothing is missing. */
function withCounts(names: readonly string[], measures: readonly Measure[]): (feature: Json) => Json {
  const zeros = measures.flatMap(({ operation }, index) => (operation === 'count' ? [[names[index], 0] as const] : []));
  return (feature) => {
    const values = (feature['attributes'] ?? feature['properties']) as Json | null | undefined;
    const known = new Set(Object.keys(values ?? {}).map((name) => name.toLowerCase()));
    const left = zeros.filter(([name]) => !known.has(String(name).toLowerCase()));
    return left.length === 0 ? feature : { attributes: { ...values, ...Object.fromEntries(left) } };
  };
}

function fieldOf(fields: readonly Field[], name: string | null): Field | undefined {
  return fields.find((field) => field.name === name);
}
