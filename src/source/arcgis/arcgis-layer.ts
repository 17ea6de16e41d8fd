import type { TableMeta } from '../../table/table.js';
import type { SourceRequest } from '../adapter.js';
import { checkAnswer } from './arcgis-error.js';
import { hasMarkup, list, parseLayer } from './arcgis-metadata.js';
import type { Json } from './arcgis-metadata.js';
import type { Endpoint } from './arcgis-query.js';
import { encodeParameters } from './arcgis-url.js';
import type { ArcgisUrl } from './arcgis-url.js';
import { lazy } from '../lazy.js';
import { SourceError } from '../source-error.js';

const markup = lazy(() => import('../plain-text.js'));

/** A layer that can be asked for rows, and what it says of itself. */
export interface OpenLayer {
  readonly endpoint: Endpoint;
  readonly meta: Partial<TableMeta>;
}

/** Reads what a layer says of itself; of a service the first layer, where neither the address nor the request names one. */
export async function openLayer(
  { client, url, layer: wanted }: Pick<SourceRequest, 'client' | 'url' | 'layer'>,
  address: ArcgisUrl,
): Promise<OpenLayer> {
  const ask = async (target: string): Promise<Json> => {
    const parameters = encodeParameters({ ...Object.fromEntries(address.extra), f: 'json' });
    return (await client.json(`${target}?${parameters}`, null, checkAnswer)) as Json;
  };
  let number = wanted ?? address.layer;
  if (number === null) {
    const root = await ask(address.root);
    // A group layer holds layers, not rows.
    const layers = list(root['layers']).filter((entry) => !Array.isArray(entry['subLayerIds']));
    const id = [...layers, ...list(root['tables'])][0]?.['id'];
    if (typeof id !== 'number') throw new SourceError('service', `service has no layer or table: ${url}`, { url });
    number = String(id);
  }
  if (!/^\d+$/.test(number)) throw new SourceError('bad-attribute', `layer: not a number: ${number}`, { url });
  const layerUrl = `${address.root}/${number}`;
  const body = await ask(layerUrl);
  const readMarkup = hasMarkup(body) ? (await markup()).withoutMarkup : undefined;
  const layer = parseLayer(body, layerUrl, readMarkup);
  const { title, attribution, updated, maxAgeMs } = layer;
  return {
    endpoint: { client, layer, extra: address.extra },
    meta: { title, attribution, updated, url: layerUrl, maxAgeMs },
  };
}
