import { parseIsoDate } from '../../time/parse-date.js';
import type { TableMeta } from '../../table/table.js';
import type { SourceAnswer, SourceRequest } from '../adapter.js';
import { adapterOf } from '../adapters.js';
import { askAction, checkCkanAnswer, resultOf } from './ckan-action.js';
import type { CkanApi } from './ckan-action.js';
import { loadDatastore } from './ckan-datastore.js';
import { CkanDecoder } from './ckan-decode.js';
import { parseFields } from './ckan-fields.js';
import { parseCkanUrl } from './ckan-url.js';
import type { CkanUrl } from './ckan-url.js';
import type { SourceName } from '../detect.js';
import { fileFormat, isPacked } from '../file-format.js';
import { isObject, maybeText, objectsIn } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { licenceName } from '../catalogue/licence.js';
import { plainText } from '../plain-text.js';
import { SourceError } from '../source-error.js';

/**
 * Rows of a CKAN dataset or resource: from its DataStore where it has one, else from its file. Of a dataset the resource that `layer`
 * names by number, id or name, else the first that can be read.
 */
export async function loadCkan(request: SourceRequest): Promise<SourceAnswer> {
  const { url, client, query, columns } = request;
  const address = parseCkanUrl(url);
  if (!address) return answerOf(resultOf(await client.json(url, null, checkCkanAnswer)), request);
  const api = { client, base: address.base };
  const { resource, search } = address;
  if (resource !== null && search !== null) {
    return loadDatastore({ api, resource, search }, query, columns, () => maybeMeta(api, resource, url));
  }
  const found = await findDataset(api, address);
  return loadResource(request, api, found, resource ?? request.layer);
}

/** An answer of the API that is here already. */
async function answerOf(result: Json, request: SourceRequest): Promise<SourceAnswer> {
  const { url, query } = request;
  if (Array.isArray(result['resources'])) return loadResource(request, null, result, request.layer);
  if (!Array.isArray(result['records']))
    throw new SourceError('unsupported', `answer of CKAN without rows: ${url}`, { url });
  const decoder = new CkanDecoder(parseFields(result));
  decoder.push(result);
  const matched = typeof result['total'] === 'number' ? result['total'] : decoder.length;
  const reason = `only ${decoder.length} of ${matched} rows came`;
  const problems = decoder.length < matched ? [{ row: -1, column: '', value: '', reason }] : [];
  return { table: decoder.table({ url, matched }, false, problems), rest: query };
}

/** The record of the dataset that an address names, or is a resource of. */
export async function findDataset(api: CkanApi, { dataset, resource }: CkanUrl): Promise<Json> {
  if (dataset !== null) return askAction(api, 'package_show', { id: dataset });
  const found = await askAction(api, 'resource_show', { id: resource ?? '' });
  const id = maybeText(found['package_id']);
  return id === null ? { resources: [found] } : askAction(api, 'package_show', { id });
}

async function loadResource(
  request: SourceRequest,
  api: CkanApi | null,
  dataset: Json,
  wanted: string | null,
): Promise<SourceAnswer> {
  const { url, query, columns } = request;
  const resource = choose(objectsIn(dataset['resources']), wanted, api !== null, url);
  const meta = metaOf(dataset, resource, api, url);
  const id = maybeText(resource['id']);
  if (api !== null && id !== null && resource['datastore_active'] === true) {
    return loadDatastore({ api, resource: id, search: {} }, query, columns, () => Promise.resolve(meta));
  }
  const file = maybeText(resource['url']) ?? '';
  const name = adapterName(resource);
  const target = URL.canParse(file, url) ? new URL(file, url) : null;
  // A file that is a page of CKAN again could lead round in a circle.
  if (name === null || !target || !/^https?:$/.test(target.protocol) || parseCkanUrl(target.href))
    throw unfit([resource], url);
  const load = await adapterOf(name);
  const { table, rest } = await load({ ...request, url: target.href, layer: null });
  return { table: table.withMeta({ ...meta, updated: meta.updated ?? table.meta.updated }), rest };
}

/** The resource that is meant, else the first that can be read. */
export function choose(resources: readonly Json[], wanted: string | null, datastore: boolean, url: string): Json {
  if (wanted !== null) {
    const named = resources.find(({ id, name }) => id === wanted || name === wanted) ?? resources[Number(wanted)];
    if (named) return named;
    throw new SourceError('bad-attribute', `layer: no such resource: ${wanted}`, { url });
  }
  const stored = datastore ? resources.find((resource) => resource['datastore_active'] === true) : undefined;
  const readable = stored ?? resources.find((resource) => adapterName(resource) !== null);
  if (!readable) throw unfit(resources, url);
  return readable;
}

/** Who reads a resource's file, by what the publisher calls its format, else by its name; null when nobody does. */
function adapterName({ format, mimetype, url }: Json): SourceName | 'file' | null {
  const address = maybeText(url) ?? '';
  // What is called a CSV is often one in an archive.
  if (isPacked(address)) return null;
  const named = maybeText(format) ?? maybeText(mimetype) ?? /\.(\w+)(?:[?#]|$)/.exec(address)?.[1] ?? '';
  return fileFormat([named])?.source ?? null;
}

function unfit(resources: readonly Json[], url: string): SourceError {
  const formats = resources.map((resource) => maybeText(resource['format']) ?? '?').slice(0, 10);
  return new SourceError('unsupported', `no resource that can be read, only ${formats.join(', ')}: ${url}`, { url });
}

/** What is known of a resource beside its rows, which are shown without it when it is not to be had. */
export async function maybeMeta(api: CkanApi, id: string, url: string): Promise<Partial<TableMeta>> {
  try {
    const resource = await askAction(api, 'resource_show', { id });
    const dataset = await askAction(api, 'package_show', { id: maybeText(resource['package_id']) ?? '' });
    return metaOf(dataset, resource, api, url);
  } catch (error) {
    if (error instanceof SourceError) return { url };
    throw error;
  }
}

/** What a portal says of the rows of a resource. */
export function metaOf(
  dataset: Json,
  resource: Json,
  api: CkanApi | null,
  url: string,
): Partial<TableMeta> & Pick<TableMeta, 'updated'> {
  const organization = isObject(dataset['organization']) ? dataset['organization'] : {};
  const name = maybeText(dataset['name']);
  const licences = ['license_title', 'license_id', 'license_url'].flatMap((key) => licenceName(dataset[key]) ?? []);
  // CKAN writes its instants in UTC without saying so.
  const changed = maybeText(resource['last_modified']) ?? maybeText(dataset['metadata_modified']);
  const epochMs = changed === null ? undefined : (parseIsoDate(`${changed}Z`) ?? parseIsoDate(changed))?.epochMs;
  return {
    title: plainText(dataset['title']) ?? plainText(resource['name']) ?? name,
    license: licences.find((licence) => licence.startsWith('CC')) ?? licences[0] ?? null,
    attribution: plainText(organization['title']) ?? plainText(dataset['author']) ?? plainText(dataset['maintainer']),
    updated: epochMs === undefined ? null : new Date(epochMs),
    url: api !== null && name !== null ? `${api.base}/dataset/${encodeURIComponent(name)}` : url,
  };
}
