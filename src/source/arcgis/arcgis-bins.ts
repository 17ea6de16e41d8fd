import { measureSpec, groupSpec } from '../../query/group-columns.js';
import type { GroupKey, GroupUnit, Query } from '../../query/query.js';
import type { Table, TableMeta } from '../../table/table.js';
import { calendarParts, epochOf, startOf } from '../../time/calendar.js';
import { abilitiesOf } from './arcgis-abilities.js';
import { featureDecoder } from './arcgis-decode.js';
import { statisticName } from './arcgis-groups.js';
import type { Field, Json } from './arcgis-metadata.js';
import { askLayer, featuresOf, isExceeded } from './arcgis-query.js';
import type { Endpoint } from './arcgis-query.js';
import { isPlainName } from './arcgis-where.js';
import { SourceError } from '../source-error.js';

/**
 * Groups by a unit of the calendar through `queryBins` (ArcGIS REST API, "Query Bins", 11.3). Its own calendar bins (`dateBin`) are in
 * UTC, or in a zone of the server's making: a day of them is not a day in Prague. So we name every boundary ourselves
 * (`fixedBoundariesBin`), and take the answer only if it has just these boundaries and its counts are all the rows; else rows are grouped here.
 */
const MAX_BINS = 2000;
const COUNT = 'lk_rows';

/** One key of the calendar, on a date the service keeps in UTC, and measures that it can do: a single dimension is all bins have. */
export function canBin({ layer }: Endpoint, { groupBy, measures }: Query): boolean {
  const [key] = groupBy;
  const { bins, statistics, utc } = abilitiesOf(layer);
  if (!bins || !statistics || !utc || groupBy.length !== 1 || !key?.unit) return false;
  if (!isPlainName(key.column)) return false;
  if (fieldOf(layer.fields, key.column)?.esriType !== 'Date' || !layer.objectId) return false;
  return measures.every(
    ({ operation, column }) =>
      operation === 'count' || (operation !== 'median' && fieldOf(layer.fields, column)?.spec.type === 'number'),
  );
}

/** The groups, or null when they have to be made here: too many, an answer that is not to be trusted, a service that cannot after all. */
export async function loadBins(
  endpoint: Endpoint,
  query: Query,
  where: string,
  meta: Partial<TableMeta>,
): Promise<Table | null> {
  try {
    return await bins(endpoint, query, where, meta);
  } catch (error) {
    // Advertised, but refused: the rows themselves may still be had.
    if (error instanceof SourceError && ['service', 'no-column', 'http', 'parse'].includes(error.code)) return null;
    throw error;
  }
}

async function bins(endpoint: Endpoint, query: Query, where: string, meta: Partial<TableMeta>): Promise<Table | null> {
  const { layer } = endpoint;
  const key = query.groupBy[0] as GroupKey & { readonly unit: GroupUnit };
  const field = fieldOf(layer.fields, key.column) as Field;
  const span = await spanOf(endpoint, field, where);
  if (!span) return null;
  const { rows, dated, from, to } = span;
  const boundaries = boundariesOf(from, to, key.unit);
  if (!boundaries) return null;
  const [binned, undated] = await Promise.all([
    boundaries.length > 1 ? askBins(endpoint, query, where, field, boundaries) : [],
    dated < rows ? askUndated(endpoint, query, where, field) : [],
  ]);
  const features = binned && undated && [...binned, ...undated];
  const counted = features?.reduce((sum, attributes) => sum + Number(attributes[COUNT]), 0);
  if (!features || counted !== rows) return null;
  const decoder = await featureDecoder([
    { spec: groupSpec(key, field.spec), attribute: 'key', esriType: 'Double' },
    ...query.measures.map((measure, index) => ({
      spec: measureSpec(measure, fieldOf(layer.fields, measure.column)?.spec ?? null, query.measures),
      attribute: namesOf(endpoint, query)[index] as string,
      esriType: 'Double',
    })),
  ]);
  const keyed = (attributes: Json): Json => {
    const start = attributes['lowerBoundary'];
    const value = typeof start !== 'number' ? null : key.unit === 'year' ? calendarParts(start).year : start;
    return { attributes: { ...attributes, key: value } };
  };
  decoder.push(features.filter((attributes) => attributes[COUNT] !== 0).map(keyed));
  const table = decoder.table(meta);
  return table.withMeta({ matched: table.length });
}

interface Span {
  readonly rows: number;
  readonly dated: number;
  /** The first and the last instant; NaN when there is none. */
  readonly from: number;
  readonly to: number;
}

async function spanOf(endpoint: Endpoint, field: Field, where: string): Promise<Span | null> {
  const statistic = (statisticType: string, column: string, name: string): object => ({
    statisticType,
    onStatisticField: column,
    outStatisticFieldName: name,
  });
  const outStatistics = JSON.stringify([
    statistic('count', endpoint.layer.objectId ?? '', COUNT),
    statistic('count', field.name, 'lk_dated'),
    statistic('min', field.name, 'lk_from'),
    statistic('max', field.name, 'lk_to'),
  ]);
  const answer = await askLayer(endpoint, { where, outStatistics, returnGeometry: 'false' });
  const [found] = featuresOf(endpoint, answer);
  const values = (found?.['attributes'] ?? {}) as Json;
  const number = (name: string): number => (typeof values[name] === 'number' ? values[name] : NaN);
  const instant = (name: string): number => new Date(number(name)).getTime();
  const span = { rows: number(COUNT), dated: number('lk_dated'), from: instant('lk_from'), to: instant('lk_to') };
  if (!(span.rows >= span.dated) || (span.dated > 0 && !(span.from <= span.to))) return null;
  return span;
}

/** The starts of all units from the first to the one after the last (a last bin is closed at both ends); null when too many. */
function boundariesOf(from: number, to: number, unit: GroupUnit): number[] | null {
  if (Number.isNaN(from)) return [];
  const boundaries = [startOf(from, unit)];
  while ((boundaries[boundaries.length - 1] as number) <= to) {
    if (boundaries.length > MAX_BINS) return null;
    boundaries.push(next(boundaries[boundaries.length - 1] as number, unit));
  }
  return boundaries;
}

function next(start: number, unit: GroupUnit): number {
  if (unit === 'hour') return start + 3_600_000;
  const { year, month, day } = calendarParts(start);
  if (unit === 'day') return epochOf(year, month, day + 1);
  return unit === 'month' ? epochOf(year, month + 1, 1) : epochOf(year + 1, 1, 1);
}

/** Attributes of every bin; null when they are not the bins that were asked for. */
async function askBins(
  endpoint: Endpoint,
  query: Query,
  where: string,
  field: Field,
  boundaries: readonly number[],
): Promise<Json[] | null> {
  const bin = JSON.stringify({ type: 'fixedBoundariesBin', onField: field.name, parameters: { boundaries } });
  const outStatistics = JSON.stringify(statisticsOf(endpoint, query));
  const answer = await askLayer(endpoint, { where, bin, outStatistics }, 'queryBins');
  if (isExceeded(answer)) return null;
  const known = new Set(boundaries.slice(0, -1));
  const found = featuresOf(endpoint, answer).map(({ attributes }) => (attributes ?? {}) as Json);
  return found.every(({ lowerBoundary }) => known.delete(lowerBoundary as number)) ? found : null;
}

/** Rows without a date are in no bin, but a group of their own. */
async function askUndated(endpoint: Endpoint, query: Query, where: string, field: Field): Promise<Json[]> {
  const outStatistics = JSON.stringify(statisticsOf(endpoint, query));
  const parameters = { where: `(${where}) AND ${field.name} IS NULL`, outStatistics, returnGeometry: 'false' };
  return featuresOf(endpoint, await askLayer(endpoint, parameters)).map(({ attributes }) => {
    const values = (attributes ?? {}) as Json;
    return { ...values, lowerBoundary: null };
  });
}

function statisticsOf(endpoint: Endpoint, query: Query): object[] {
  const { objectId } = endpoint.layer;
  const names = namesOf(endpoint, query);
  const asked = query.measures.map(({ operation, column }, index) => ({
    statisticType: operation,
    onStatisticField: column ?? objectId,
    outStatisticFieldName: names[index],
  }));
  return [{ statisticType: 'count', onStatisticField: objectId, outStatisticFieldName: COUNT }, ...asked];
}

function namesOf({ layer }: Endpoint, { measures }: Query): string[] {
  return measures.map((measure, index) => statisticName(measure, index, layer.fields));
}

function fieldOf(fields: readonly Field[], name: string | null): Field | undefined {
  return fields.find((field) => field.name === name);
}
