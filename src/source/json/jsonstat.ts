import { parseIsoDate } from '../../time/parse-date.js';
import type { Table, TableMeta } from '../../table/table.js';
import type { SourceAnswer, SourceRequest } from '../adapter.js';
import type { Client } from '../client.js';
import { serviceMessage } from './json-error.js';
import { valueAt } from './json-path.js';
import { isObject, objectsIn } from './json-value.js';
import type { Json } from './json-value.js';
import { parseCube } from './jsonstat-cube.js';
import { tableOfCube } from './jsonstat-table.js';
import { licenceName } from '../catalogue/licence.js';
import { plainText } from '../plain-text.js';
import { SourceError } from '../source-error.js';

/** A collection of collections may go round in circles. */
const MAX_LEVELS = 4;

/** Rows of a dataset of JSON-stat, of the one that `layer` names in a collection or a bundle, or of its first. */
export async function loadJsonStat({ url, client, path, layer, query }: SourceRequest): Promise<SourceAnswer> {
  const json = await client.json(url);
  const found = await datasetIn(path ? valueAt(json, path, url) : json, { url, client, layer }, MAX_LEVELS);
  return { table: tableFromJsonStat(found.dataset, found.url), rest: query };
}

/** A dataset of JSON-stat 1.x or 2.0 as a long table, one row for each cell. Throws `parse`, `too-large`. */
export function tableFromJsonStat(dataset: Json, url: string | null): Table {
  return tableOfCube(parseCube(dataset, url), statusLabels(dataset), metaOf(dataset, url));
}

interface Place {
  readonly url: string;
  readonly client: Client;
  readonly layer: string | null;
}

interface Found {
  readonly dataset: Json;
  readonly url: string;
}

async function datasetIn(json: unknown, place: Place, levels: number): Promise<Found> {
  const { url, client, layer } = place;
  if (isObject(json) && isObject(json['dimension']) && 'value' in json) return { dataset: json, url };
  const items = itemsOf(json);
  const item = items.find(([name], index) => layer === null || name === layer || String(index) === layer)?.[1];
  if (!item) throw unfit(json, place, items.length);
  if (isObject(item['dimension'])) return { dataset: item, url };
  const href =
    typeof item['href'] === 'string' && URL.canParse(item['href'], url) ? new URL(item['href'], url).href : '';
  const inside = item['link'] !== undefined;
  if (levels === 0 || (!inside && !/^https?:/.test(href))) throw unfit(json, place, items.length);
  const next = inside ? item : await client.json(href);
  return datasetIn(next, { ...place, url: inside ? url : href, layer: null }, levels - 1);
}

/** Datasets and collections of a collection by their labels, or of a bundle (1.x) by their names. */
function itemsOf(json: unknown): readonly (readonly [string, Json])[] {
  if (!isObject(json)) return [];
  if (json['class'] === 'collection') {
    const link = isObject(json['link']) ? json['link'] : {};
    const items = objectsIn(link['item']).filter((item) => item['class'] !== 'dimension');
    return items.map((item) => [String(item['label']), item]);
  }
  return Object.entries(json).flatMap(([name, item]) =>
    isObject(item) && isObject(item['dimension']) && 'value' in item ? [[name, item] as const] : [],
  );
}

function unfit(json: unknown, { url, layer }: Place, count: number): SourceError {
  const message = serviceMessage(json);
  if (message !== null) return new SourceError('service', `source says: ${message}`, { url });
  if (layer !== null && count > 0) return new SourceError('bad-attribute', `layer: no such dataset: ${layer}`, { url });
  return new SourceError('parse', `expected a dataset of JSON-stat: ${url}`, { url });
}

/** What the codes of `status` mean, where the publisher says it (Eurostat does, as an extension). */
function statusLabels(dataset: Json): ReadonlyMap<string, string> {
  const extension = isObject(dataset['extension']) ? dataset['extension'] : {};
  const status = isObject(extension['status']) ? extension['status'] : {};
  const labels = isObject(status['label']) ? status['label'] : {};
  return new Map(
    Object.entries(labels).flatMap(([code, label]) => {
      const text = plainText(label);
      return text === null ? [] : [[code, text]];
    }),
  );
}

function metaOf(dataset: Json, url: string | null): Partial<TableMeta> {
  const { updated, link } = dataset;
  const epochMs = typeof updated === 'string' ? parseIsoDate(updated)?.epochMs : undefined;
  const links = isObject(link) ? link : {};
  const href = (relation: string, type?: string): string | null => {
    const targets = objectsIn(links[relation]).filter((target) => type === undefined || target['type'] === type);
    const address = targets[0]?.['href'];
    return typeof address === 'string' && /^https?:\/\//i.test(address) ? address : null;
  };
  return {
    title: plainText(dataset['label']),
    attribution: plainText(dataset['source']),
    updated: epochMs === undefined ? null : new Date(epochMs),
    license: licenceName(href('license')),
    url: href('alternate', 'text/html') ?? href('describedby', 'text/html') ?? url,
  };
}
