import { isGrouped } from '../../query/query.js';
import type { Query } from '../../query/query.js';
import { foldName } from '../../query/resolve-column.js';
import { columnsOf } from '../../query/resolve-query.js';
import { parseIsoDate } from '../../time/parse-date.js';
import type { TableMeta } from '../../table/table.js';
import type { SourceAnswer, SourceRequest } from '../adapter.js';
import { encodeParameters } from '../arcgis/arcgis-url.js';
import type { Client } from '../client.js';
import { maybeText, objectsIn } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { plainText } from '../plain-text.js';
import { tableOfEntities } from './sensorthings-entities.js';
import { ObservationDecoder, parseDatastream } from './sensorthings-observations.js';
import type { Datastream } from './sensorthings-observations.js';
import { askThings, eachThingsPage } from './sensorthings-pages.js';
import { comparesTime, planObservations } from './sensorthings-push-down.js';
import { parseSensorThingsUrl } from './sensorthings-url.js';
import type { SensorThingsUrl } from './sensorthings-url.js';
import { checkTableSize } from '../size-limits.js';
import { SourceError } from '../source-error.js';

/** Servers give 100 unless asked for more, and cut what is over their own cap. */
const PAGE_SIZE = 10_000;
const MAX_STREAMS = 200;
const COLUMNS = 6;
const UNKNOWN: Datastream = { id: '', name: '', unit: null, type: null };

/**
 * Rows of an OGC SensorThings API: the observations of a datastream, or of all datastreams of a thing with a column that says which; any
 * other list as it is. A range of `phenomenonTime` and the first rows by it are asked of the service, the rest is done here.
 */
export async function loadSensorThings(request: SourceRequest): Promise<SourceAnswer> {
  const { url, client, query } = request;
  const address = parseSensorThingsUrl(url);
  if (address?.kind === 'thing') return loadThing(request, address);
  if (address?.kind === 'observations') return loadObservations(request, address);
  const parameters = { ...address?.options, ...(address?.filter && { $filter: address.filter }) };
  const first =
    address && address.address + (Object.keys(parameters).length > 0 ? `?${encodeParameters(parameters)}` : '');
  const entities: Json[] = [];
  await eachThingsPage(client, first ?? url, (page) => {
    // Not an array: one entity by itself.
    for (const entity of Array.isArray(page['value']) ? objectsIn(page['value']) : [page]) entities.push(entity);
    checkTableSize(entities.length, COLUMNS, url);
    return false;
  });
  if (!address && entities.some((entity) => 'result' in entity || 'dataArray' in entity)) {
    const decoder = new ObservationDecoder([UNKNOWN], false);
    decoder.push({ value: entities }, UNKNOWN);
    return { table: decoder.table({ url, matched: decoder.length }), rest: query };
  }
  return { table: tableOfEntities(entities, { url, matched: entities.length }), rest: query };
}

async function loadObservations(
  { url, client, query, columns }: SourceRequest,
  address: SensorThingsUrl,
): Promise<SourceAnswer> {
  const about = address.datastream === null ? null : await askThings(client, address.datastream);
  const stream = about ? parseDatastream(about) : UNKNOWN;
  const decoder = new ObservationDecoder([stream], false);
  const read = await readStream({ client, query, columns, decoder, filter: address.filter }, stream, address.address);
  const table = decoder.table({ ...(about && metaOf(about)), url, matched: read.matched });
  return { table, rest: read.complete ? { ...query, where: null } : query };
}

async function loadThing(
  { url, client, query, columns }: SourceRequest,
  address: SensorThingsUrl,
): Promise<SourceAnswer> {
  const thing = address.thing ?? '';
  const about = await askThings(client, thing);
  const streams: Json[] = [];
  await eachThingsPage(client, `${thing}/Datastreams`, (page) => {
    streams.push(...objectsIn(page['value']));
    if (streams.length > MAX_STREAMS)
      throw new SourceError('too-large', `over ${MAX_STREAMS} datastreams: ${url}`, { url });
    return false;
  });
  const parsed = streams.map(parseDatastream);
  const decoder = new ObservationDecoder(parsed, true);
  let matched: number | null = 0;
  let complete = true;
  for (const stream of parsed) {
    const target = `${thing.replace(/\/Things\(.*$/, '')}/Datastreams(${literal(stream.id)})/Observations`;
    const read = await readStream({ client, query, columns, decoder, filter: address.filter }, stream, target);
    matched = matched === null || read.matched === null ? null : matched + read.matched;
    complete &&= read.complete;
  }
  const updated = streams.flatMap((stream) => metaOf(stream).updated ?? []).sort((a, b) => b.getTime() - a.getTime());
  const meta = { title: plainText(about['name']), updated: updated[0] ?? null, url, matched };
  return { table: decoder.table(meta), rest: complete ? { ...query, where: null } : query };
}

interface Reading {
  readonly client: Client;
  readonly query: Query;
  readonly columns: readonly string[] | null;
  readonly decoder: ObservationDecoder;
  /** `$filter` of the pasted URL. */
  readonly filter: string | null;
}

/** Reads observations of one datastream; tells how many there are before the limit, where known, and whether the condition is done. */
async function readStream(
  { client, query, columns, decoder, filter }: Reading,
  stream: Datastream,
  url: string,
): Promise<{ readonly matched: number | null; readonly complete: boolean }> {
  const plan = planObservations(query, !comparesTime(query) || (await isOfInstants(client, url)));
  const { limit } = plan;
  const filters = [filter, plan.filter].filter((part) => part !== null);
  const plain = {
    $select: fieldsOf(query, columns ?? []).join(','),
    $orderby: `phenomenonTime ${plan.descending ? 'desc' : 'asc'}`,
    $top: String(Math.min(limit ?? PAGE_SIZE, PAGE_SIZE)),
    ...(filters.length > 0 && {
      $filter: filters.map((part) => (filters.length > 1 ? `(${part})` : part)).join(' and '),
    }),
    ...(limit !== null && { $count: 'true' }),
  };
  const before = decoder.length;
  let count: number | null = null;
  const use = (page: Json): boolean => {
    if (!Array.isArray(page['value'])) throw new SourceError('parse', `expected observations: ${url}`, { url });
    if (typeof page['@iot.count'] === 'number') count = page['@iot.count'];
    decoder.push(page, stream, limit === null ? undefined : limit - (decoder.length - before));
    checkTableSize(decoder.length, COLUMNS, url);
    return limit !== null && decoder.length - before >= limit;
  };
  try {
    await eachThingsPage(client, `${url}?${encodeParameters({ ...plain, $resultFormat: 'dataArray' })}`, use);
  } catch (error) {
    // The format is an extension that not every server has.
    const unknown = error instanceof SourceError && (error.status === 400 || error.status === 501);
    if (!unknown || decoder.length > before) throw error;
    await eachThingsPage(client, `${url}?${encodeParameters(plain)}`, use);
  }
  return { matched: limit === null ? decoder.length - before : count, complete: plan.complete };
}

/** Whether the datastream's observations are of instants, by the look of one. */
async function isOfInstants(client: Client, url: string): Promise<boolean> {
  const page = await askThings(client, url, { $top: '1', $select: 'phenomenonTime' });
  const time = objectsIn(page['value'])[0]?.['phenomenonTime'];
  return typeof time === 'string' && !time.includes('/');
}

/** Fields of an observation that are asked for: its result time, which says little to most, only when it is named. */
function fieldsOf(query: Query, columns: readonly string[]): readonly string[] {
  const used = [
    ...columns,
    ...columnsOf(query.where),
    ...(isGrouped(query) ? [...query.groupBy, ...query.measures].map(({ column }) => column ?? '') : []),
    ...query.orderBy.map(({ column }) => column),
  ];
  const more = used.some((name) => foldName(name) === foldName('resultTime')) ? ['resultTime'] : [];
  return ['phenomenonTime', 'result', 'resultQuality', ...more];
}

/** An id in a URL (18-088, 9.2.2): numbers as they are, texts in quotes. */
function literal(id: string | number): string {
  return typeof id === 'number' ? String(id) : `'${encodeURIComponent(id.replaceAll("'", "''"))}'`;
}

function metaOf(datastream: Json): Partial<TableMeta> {
  // The time of the last observation, where the service keeps it: `from/to`.
  const last = (maybeText(datastream['resultTime']) ?? maybeText(datastream['phenomenonTime']))?.split('/').pop();
  const epochMs = last === undefined ? undefined : parseIsoDate(last)?.epochMs;
  return { title: plainText(datastream['name']), updated: epochMs === undefined ? null : new Date(epochMs) };
}
