import type { TableMeta } from '../../table/table.js';
import type { SourceAnswer, SourceRequest } from '../adapter.js';
import { isObject } from '../arcgis/arcgis-metadata.js';
import type { Json } from '../arcgis/arcgis-metadata.js';
import { parseArcgisUrl } from '../arcgis/arcgis-url.js';
import type { Client } from '../client.js';
import { decodedUri } from '../decoded-uri.js';
import { lazy } from '../lazy.js';
import { licenceName } from './licence.js';
import { plainText } from '../plain-text.js';
import { SourceError } from '../source-error.js';

/** A dataset as its page's address names it. */
export interface DatasetAddress {
  /** Address of the portal, without a slash at its end. */
  readonly portal: string;
  /** 32 hex digits; null when the page has a name instead. */
  readonly id: string | null;
  readonly layer: string | null;
  readonly slug: string;
}

const PAGE = /^(.*?)\/(?:datasets|maps|documents|apps|content|items)\/([^/]+)/;
const ID = /^([0-9a-f]{32})(?:_(\d+))?$/i;

const arcgis = lazy(() => import('../arcgis/arcgis.js'));
const search = lazy(() => import('./hub-search.js'));
const documents = lazy(() => import('./hub-document.js'));

/**
 * Reads the address of a dataset's page, on a Hub (its path, or behind `#`) or on arcgis.com (`item.html?id=…&sublayer=…`); null when it is
 * none.
 */
export function parseDatasetUrl(text: string): DatasetAddress | null {
  const given = URL.canParse(text) ? new URL(text) : null;
  if (!given) return null;
  const behind = given.hash.slice(1);
  const url = PAGE.test(behind) && URL.canParse(behind, given) ? new URL(behind, given) : given;
  const layerOf = (own: string | undefined): string | null =>
    own ?? url.searchParams.get('sublayer') ?? url.searchParams.get('layer');
  const named = ID.exec(url.searchParams.get('id') ?? '');
  const portal = /(^|\.)arcgis\.com$/.test(url.hostname) ? 'https://hub.arcgis.com' : url.origin;
  if (named) return { portal, id: named[1] ?? null, layer: layerOf(named[2]), slug: '' };
  const page = PAGE.exec(url.pathname);
  if (!page) return null;
  const [, base = '', reference = ''] = page;
  const slug = decodedUri(reference);
  const [, id = null, layer] = ID.exec(slug) ?? [];
  return { portal: url.origin + base, id, layer: layerOf(layer), slug };
}

/** Rows of a dataset of an ArcGIS Hub: its record says where the layer is, whose the data are and on what terms. */
export async function loadHub(request: SourceRequest): Promise<SourceAnswer> {
  const adapter = arcgis();
  const { serviceUrl, layer, properties, about } = await findDataset(request);
  const { table, rest } = parseArcgisUrl(serviceUrl)
    ? await (await adapter).loadArcgis({ ...request, url: serviceUrl, layer })
    : await (await documents()).loadDocument(request, properties);
  return { table: table.withMeta(about(table.meta)), rest };
}

/** What a portal says of a dataset. */
export interface FoundDataset {
  /** Where its layer is, or what else there is instead of one. */
  readonly serviceUrl: string;
  readonly layer: string | null;
  readonly properties: Json;
  /** What is known of its rows, beside what their layer says. */
  readonly about: (layer: Partial<TableMeta>) => Partial<TableMeta>;
}

export async function findDataset({
  url,
  client,
  layer,
}: Pick<SourceRequest, 'url' | 'client' | 'layer'>): Promise<FoundDataset> {
  const address = parseDatasetUrl(url);
  if (!address) throw new SourceError('bad-attribute', `no dataset's id or page: ${url}`, { url });
  const record = address.id ? await recordOf(client, address) : await (await search()).findRecord(client, address);
  const properties = isObject(record['properties']) ? record['properties'] : {};
  const serviceUrl = typeof properties['url'] === 'string' ? properties['url'].trim() : '';
  const about = (own: Partial<TableMeta>): Partial<TableMeta> => metaOf(properties, address, own);
  return { serviceUrl, layer: layer ?? address.layer, properties, about };
}

async function recordOf(client: Client, { portal, id, layer }: DatasetAddress): Promise<Json> {
  const items = `${portal}/api/search/v1/collections/all/items`;
  const ask = async (name: string): Promise<Json> => (await client.json(`${items}/${name}`, null, checkRecord)) as Json;
  try {
    return await ask(layer === null ? `${id}` : `${id}_${encodeURIComponent(layer)}`);
  } catch (error) {
    // Where an item has one layer, some portals list the item only.
    if (layer === null || !(error instanceof SourceError) || error.status !== 404) throw error;
    return ask(`${id}`);
  }
}

export function checkRecord(body: unknown, url: string): void {
  if (!isObject(body) || (!isObject(body['properties']) && !Array.isArray(body['features']))) {
    throw new SourceError('parse', `expected a record of the portal: ${url}`, { url });
  }
}

// Days in the codes 001 to 008 of MD_MaintenanceFrequencyCode (ISO 19115): the others promise nothing.
const PERIOD_DAYS = [NaN, 1, 1, 7, 14, 31, 92, 183, 366];

function metaOf(properties: Json, address: DatasetAddress, layer: Partial<TableMeta>): Partial<TableMeta> {
  const { portal, id, slug } = address;
  let code: unknown = properties['metadata'];
  for (const key of ['metadata', 'mdMaint', 'maintFreq', 'MaintFreqCd', '@_value'])
    code = isObject(code) ? code[key] : null;
  const days = /^00\d$/.test(String(code)) ? (PERIOD_DAYS[Number(code)] ?? NaN) : NaN;
  const page = id === null ? slug : address.layer === null ? id : `${id}_${address.layer}`;
  const text = (name: string): string | null => plainText(properties[name]);
  return {
    title: text('title') ?? layer.title ?? null,
    description: text('description') ?? text('snippet'),
    license: licenceName(properties['licenseInfo']) ?? licenceName(properties['license']),
    attribution: text('source') ?? text('accessInformation') ?? layer.attribution ?? null,
    url: `${portal}/datasets/${encodeURIComponent(page)}`,
    periodMs: days > 0 ? days * 86_400_000 : null,
  };
}
