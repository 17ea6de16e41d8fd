import { isObject, list } from '../arcgis/arcgis-metadata.js';
import type { Json } from '../arcgis/arcgis-metadata.js';
import { encodeParameters } from '../arcgis/arcgis-url.js';
import type { Client } from '../client.js';
import { checkRecord } from './hub.js';
import type { DatasetAddress } from './hub.js';
import { SourceError } from '../source-error.js';

const PAGE_SIZE = 100;
/** Behind match 10,000 the search fails; no Czech portal has a tenth of that. */
const MAX_PAGES = 10;

/**
 * The record of a page called `slug`, or `organisation::slug`: found by its words, then by leafing through all (search v1 of ArcGIS Hub, OGC
 * API Records). Rejects with a 404 when the portal has none.
 */
export async function findRecord(client: Client, { portal, slug }: DatasetAddress): Promise<Json> {
  const items = `${portal}/api/search/v1/collections/all/items`;
  const wanted = slugOf(slug);
  for (const q of [wanted.replaceAll('-', ' '), null]) {
    let url: string | null = `${items}?${encodeParameters({ limit: PAGE_SIZE, ...(q === null ? {} : { q }) })}`;
    for (let page = 0; url !== null && page < MAX_PAGES; page++) {
      const answer = (await client.json(url, null, checkRecord)) as Json;
      const found = list(answer['features']).find(({ properties }) => {
        const { slug: own, name, title }: Json = isObject(properties) ? properties : {};
        return [own, name, title].some((text) => typeof text === 'string' && slugOf(text) === wanted);
      });
      if (found) return found;
      url = nextOf(answer, url, portal);
    }
  }
  const url = `${portal}/datasets/${encodeURIComponent(slug)}`;
  throw new SourceError('http', `portal has no such dataset: ${url}`, { url, status: 404 });
}

/** The next page, on the same host only: an answer does not say whom else we ask. */
function nextOf(answer: Json, url: string, portal: string): string | null {
  const next = list(answer['links']).find(({ rel }) => rel === 'next')?.['href'];
  if (typeof next !== 'string' || !URL.canParse(next, url)) return null;
  const { href, origin } = new URL(next, url);
  return origin === new URL(portal).origin && href !== url ? href : null;
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
