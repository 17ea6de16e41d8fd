import { adapterOf } from '../adapters.js';
import type { SourceAnswer, SourceRequest } from '../adapter.js';
import { isObject, list } from '../arcgis/arcgis-metadata.js';
import type { Json } from '../arcgis/arcgis-metadata.js';
import { parseArcgisUrl } from '../arcgis/arcgis-url.js';
import type { SourceName } from '../detect.js';
import { fileFormat, isPacked } from '../file-format.js';
import { jsonClient } from '../given-client.js';
import { jsonSource } from '../json/json-source.js';
import { SourceError } from '../source-error.js';

/** A way to the rows: which adapter reads it, where, and how gladly we take it (0 is best). */
interface Way {
  readonly distribution: Json;
  readonly source: SourceName | 'file';
  readonly url: string;
  readonly rank: number;
}

/** Downloads of a Hub are made when first asked for, and meanwhile an answer comes that is no data. */
const MADE_ON_DEMAND = /\/api\/download\/v1\//;

export interface Distributed {
  readonly answer: SourceAnswer;
  readonly distribution: Json;
  /** The page for people among the distributions. */
  readonly page: string | null;
}

/**
 * The rows of the best distribution of a dataset that we can read: a layer of an ArcGIS service, CSV, JSON-stat, GeoJSON, other JSON; never what is
 * packed. Throws `unsupported` that lists what there is.
 */
export async function loadDistribution(request: SourceRequest, dataset: Json): Promise<Distributed> {
  const { url } = request;
  const given = dataset['distribuce'];
  const distributions = list(Array.isArray(given) ? given : [given]);
  const [way] = distributions.flatMap((distribution) => wayOf(distribution, url)).sort((a, b) => a.rank - b.rank);
  if (!way) {
    const there = [...new Set(distributions.map((distribution) => formatsOf(distribution)[0] ?? '?'))].slice(0, 10);
    throw new SourceError(
      'unsupported',
      `dataset has no file we can read, only ${there.join(', ') || 'none'}: ${url}`,
      {
        url,
      },
    );
  }
  const answer = await follow({ ...request, url: way.url }, way.source);
  const pages = distributions.filter((distribution) =>
    formatsOf(distribution).some((format) => /^html$/i.test(format)),
  );
  const [page = null] = pages.flatMap((distribution) => addressesOf(distribution, url));
  return { answer, distribution: way.distribution, page };
}

/** What a JSON is, its content says better than a list of formats; but a catalogue would only lead on, perhaps back here. */
async function follow(request: SourceRequest, source: Way['source']): Promise<SourceAnswer> {
  const { url, client } = request;
  if (source !== 'file' && source !== 'jsonstat') return (await adapterOf(source))(request);
  const json = await client.json(url);
  const name = jsonSource(json);
  if (name === 'lkod')
    throw new SourceError('unsupported', `distribution is a catalogue again, no rows: ${url}`, { url });
  return (await adapterOf(name))({ ...request, client: jsonClient(url, json, client) });
}

function wayOf(distribution: Json, base: string): Way[] {
  const service = distribution['přístupová_služba'];
  const addresses = [
    ...addressesOf(distribution, base),
    ...(isObject(service) ? httpUrls([service['přístupový_bod_služby'], service['koncový_bod']], base) : []),
  ];
  const layer = addresses.find((address) => parseArcgisUrl(address) !== null);
  // The name of the service alone says nothing of its layers; a layer is better.
  if (layer)
    return [{ distribution, source: 'arcgis', url: layer, rank: parseArcgisUrl(layer)?.layer === null ? 1 : 0 }];
  const [url] = addresses;
  const packing = [distribution['typ_média_komprese'], distribution['typ_média_balíčku'], url];
  if (url === undefined || packing.some((text) => typeof text === 'string' && isPacked(text))) {
    return [];
  }
  const format = fileFormat(formatsOf(distribution));
  if (!format) return [];
  // A layer of a service stands before all of them.
  const rank = 2 + format.rank + (MADE_ON_DEMAND.test(url) ? 10 : 0);
  return [{ distribution, source: format.source, url, rank }];
}

function addressesOf(distribution: Json, base: string): string[] {
  return httpUrls([distribution['soubor_ke_stažení'], distribution['přístupové_url']], base);
}

function httpUrls(values: readonly unknown[], base: string): string[] {
  return values.flatMap((value) => {
    if (typeof value !== 'string' || value === '' || !URL.canParse(value, base)) return [];
    const { protocol, href } = new URL(value, base);
    return /^https?:$/.test(protocol) ? [href] : [];
  });
}

/** `CSV`, `csv`: the last parts of the IRIs of file type and media type. */
function formatsOf(distribution: Json): string[] {
  return [distribution['formát'], distribution['typ_média']].flatMap((iri) =>
    typeof iri === 'string' && iri !== '' ? [iri.split('/').pop() ?? ''] : [],
  );
}
