import type { TableMeta } from '../table/table.js';
import type { SourceAnswer, SourceRequest } from './adapter.js';
import { isObject, list } from './arcgis-metadata.js';
import type { Json } from './arcgis-metadata.js';
import { encodeParameters, parseArcgisUrl } from './arcgis-url.js';
import type { Client } from './client.js';
import { lazy } from './lazy.js';
import { licenceName } from './licence.js';
import { plainText } from './plain-text.js';
import { SourceError } from './source-error.js';

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
const MAX_SEARCH_PAGES = 10;

const arcgis = lazy(() => import('./arcgis.js'));

/** Reads the address of a dataset's page, on a Hub or on arcgis.com (`item.html?id=…&sublayer=…`); null when it is none. */
export function parseDatasetUrl(text: string): DatasetAddress | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) return null;
  const named = ID.exec(url.searchParams.get('id') ?? '');
  const portal = /(^|\.)arcgis\.com$/.test(url.hostname) ? 'https://hub.arcgis.com' : url.origin;
  if (named) return { portal, id: named[1] ?? null, layer: named[2] ?? url.searchParams.get('sublayer'), slug: '' };
  const page = PAGE.exec(url.pathname);
  if (!page) return null;
  const [, base = '', reference = ''] = page;
  const slug = decodeURIComponent(reference);
  const [, id = null, layer = null] = ID.exec(slug) ?? [];
  return { portal: url.origin + base, id, layer, slug };
}

/** Rows of a dataset of an ArcGIS Hub: its record says where the layer is, whose the data are and on what terms. */
export async function loadHub(request: SourceRequest): Promise<SourceAnswer> {
  const adapter = arcgis();
  const { url, client } = request;
  const address = parseDatasetUrl(url);
  if (!address) throw new SourceError('bad-attribute', `no dataset's id or page: ${url}`, { url });
  const record = address.id ? await recordOf(client, address) : await search(client, address);
  const properties = isObject(record['properties']) ? record['properties'] : {};
  const serviceUrl = String(properties['url']);
  if (!parseArcgisUrl(serviceUrl)) {
    throw new SourceError(
      'unsupported',
      `dataset is no Feature or Map server, but ${serviceUrl.slice(0, 200)}: ${url}`,
      { url },
    );
  }
  const { loadArcgis } = await adapter;
  const { table, rest } = await loadArcgis({ ...request, url: serviceUrl, layer: request.layer ?? address.layer });
  return { table: table.withMeta(metaOf(properties, address, table.meta)), rest };
}

async function recordOf(client: Client, { portal, id, layer }: DatasetAddress): Promise<Json> {
  const items = `${portal}/api/search/v1/collections/all/items`;
  const ask = async (name: string): Promise<Json> => (await client.json(`${items}/${name}`, null, checkRecord)) as Json;
  try {
    return await ask(layer === null ? `${id}` : `${id}_${layer}`);
  } catch (error) {
    // Where an item has one layer, some portals list the item only.
    if (layer === null || !(error instanceof SourceError) || error.status !== 404) throw error;
    return ask(`${id}`);
  }
}

/** Finds the page called `slug`, or `organisation::slug`, by its words, then by leafing through all. */
async function search(client: Client, { portal, slug }: DatasetAddress): Promise<Json> {
  const items = `${portal}/api/search/v1/collections/all/items`;
  const wanted = slugOf(slug);
  for (const q of [wanted.replaceAll('-', ' '), null]) {
    let url: string | null = `${items}?${encodeParameters({ limit: 100, ...(q === null ? {} : { q }) })}`;
    for (let page = 0; url !== null && page < MAX_SEARCH_PAGES; page++) {
      const answer = (await client.json(url, null, checkRecord)) as Json;
      const found = list(answer['features']).find(({ properties }) => {
        const { slug: own, name, title }: Json = isObject(properties) ? properties : {};
        return [own, name, title].some((text) => typeof text === 'string' && slugOf(text) === wanted);
      });
      if (found) return found;
      const next = list(answer['links']).find(({ rel }) => rel === 'next')?.['href'];
      url = typeof next === 'string' ? new URL(next, url).href : null;
    }
  }
  throw new SourceError('http', `portal has no such dataset: ${portal}/datasets/${slug}`, {
    url: `${portal}/datasets/${slug}`,
    status: 404,
  });
}

/** As the portal makes page names of titles: without accents, words joined by hyphens, without the organisation. */
function slugOf(text: string): string {
  const own = text.split('::').pop() ?? '';
  return own
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function checkRecord(body: unknown, url: string): void {
  if (!isObject(body) || (!isObject(body['properties']) && !Array.isArray(body['features']))) {
    throw new SourceError('parse', `expected a record of the portal: ${url}`, { url });
  }
}

// Codes of MD_MaintenanceFrequencyCode (ISO 19115) in days; the others promise nothing.
const PERIOD_DAYS: Readonly<Record<string, number>> = {
  '001': 1,
  '002': 1,
  '003': 7,
  '004': 14,
  '005': 31,
  '006': 92,
  '007': 183,
  '008': 366,
};

function metaOf(properties: Json, address: DatasetAddress, layer: TableMeta): Partial<TableMeta> {
  const { portal, id, slug } = address;
  let code: unknown = properties['metadata'];
  for (const key of ['metadata', 'mdMaint', 'maintFreq', 'MaintFreqCd', '@_value'])
    code = isObject(code) ? code[key] : null;
  const days = PERIOD_DAYS[String(code)];
  const page = id === null ? slug : address.layer === null ? id : `${id}_${address.layer}`;
  return {
    title: plainText(properties['title']) ?? layer.title,
    license: licenceName(properties['licenseInfo']) ?? licenceName(properties['license']),
    attribution: plainText(properties['source']) ?? plainText(properties['accessInformation']) ?? layer.attribution,
    url: `${portal}/datasets/${encodeURIComponent(page)}`,
    periodMs: days === undefined ? null : days * 86_400_000,
  };
}
