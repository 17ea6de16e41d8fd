import { typedRows } from '../../table/typed-rows.js';
import { dateReading } from '../../time/date-reading.js';
import { Table } from '../../table/table.js';
import * as dates from './arcgis-dates.js';
import { FeatureDecoder } from './arcgis-decode.js';
import { shapesOf } from './arcgis-geometry.js';
import { list, parseLayer } from './arcgis-metadata.js';
import { isExceeded } from './arcgis-query.js';
import { rowsOfJson } from '../json/json-rows.js';
import { isObject } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { checkDepth, checkTableSize } from '../size-limits.js';
import { withoutMarkup } from '../plain-text.js';

/**
 * The rows of a saved answer of an ArcGIS layer (FeatureSet, ArcGIS REST API): typed, labelled and decoded by its `fields` where it has
 * them, else as the values are. That its service had more rows is a problem. Throws `too-large`; `no-geometry` as a layer does.
 */
export function tableOfFeatureSet(set: Json, geometry: boolean, url: string): Table {
  const features = list(set['features']);
  const exceeded = isExceeded(set);
  const meta = { url, matched: exceeded ? null : features.length };
  const reason = `only ${features.length} rows came, the service had more`;
  const problems = exceeded ? [{ row: -1, column: '', value: '', reason }] : [];
  const table = list(set['fields']).length > 0 ? describedTable(set, features, url) : plainTable(features, url);
  const whole = new Table(table.length, table.columns, meta, [...problems, ...table.problems]);
  const hasGeometry = features.some((feature) => isObject(feature['geometry']));
  if (!geometry || !hasGeometry) return whole;
  const shapes = shapesOf({ url, hasGeometry });
  shapes.push(features, set);
  return shapes.on(whole);
}

function describedTable(set: Json, features: readonly Json[], url: string): Table {
  const { fields } = parseLayer(set, url, withoutMarkup);
  checkTableSize(features.length, fields.length, url);
  for (const { attributes } of features) checkDepth(attributes, url);
  const decoder = new FeatureDecoder(
    fields.map((field) => ({ ...field, attribute: field.name })),
    dates,
  );
  decoder.push(features);
  return decoder.table({});
}

function plainTable(features: readonly Json[], url: string): Table {
  const { rows, columns } = rowsOfJson(
    features.map(({ attributes }) => (isObject(attributes) ? attributes : {})),
    url,
  );
  return typedRows(rows, { columns }, dateReading);
}
