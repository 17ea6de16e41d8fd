import {
  REGISTRY,
  REGISTRY_ATTRIBUTION,
  REGISTRY_END,
  REGISTRY_FIELDS,
  REGISTRY_LICENSE,
  registryLayer,
} from './geo/registry.js';
import type { Level } from './geo/territories.js';
import { checkAnswer } from './source/arcgis/arcgis-error.js';
import { isObject, list } from './source/arcgis/arcgis-metadata.js';
import type { Json } from './source/arcgis/arcgis-metadata.js';
import { eachPage } from './source/arcgis/arcgis-each-page.js';
import type { Parameters } from './source/arcgis/arcgis-query.js';
import { parseArcgisUrl } from './source/arcgis/arcgis-url.js';
import { openLayer } from './source/arcgis/arcgis-layer.js';
import type { Client } from './source/client.js';
import { SourceError } from './source/source-error.js';

/** Digits behind the point of a degree: the fifth is a metre. */
const SHAPE = { returnGeometry: 'true', outSR: 4326, geometryPrecision: 5 } as const;

/** All features of a layer of a service, as its address filters them, with their shapes. */
export function featuresAt(url: string, client: Client): Promise<LayerFeatures> {
  return featuresOfLayer(url, SHAPE, client);
}

/** The features of a level from the state's registry, and where these are. `exact`: borders as they are. */
export async function registryFeatures(
  level: Level,
  mirror: string | null,
  client: Client,
  exact: boolean,
): Promise<{ readonly url: string; readonly features: LayerFeatures }> {
  const registry = mirror ?? REGISTRY;
  const layer = registryLayer(level);
  const number = layer.number ?? (await layerNamed(registry, layer.name, client));
  const url = `${registry}/${number}`;
  const parameters = exact ? SHAPE : { ...SHAPE, maxAllowableOffset: layer.offset };
  const features = await featuresOfLayer(url, parameters, client, layer.where);
  return {
    url,
    features: { ...features, attribution: features.attribution ?? REGISTRY_ATTRIBUTION, license: REGISTRY_LICENSE },
  };
}

/** The number of a layer by its name, as the registry's own list of layers has it. */
async function layerNamed(registry: string, name: RegExp, client: Client): Promise<number> {
  const service = await client.json(`${registry}?f=json`, null, checkAnswer);
  const layers = isObject(service) ? list(service['layers']) : [];
  const found = layers.find((layer) => typeof layer['name'] === 'string' && name.test(layer['name']))?.['id'];
  if (typeof found === 'number') return found;
  throw new SourceError('service', `service has no layer ${name.source}: ${registry}`, { url: registry });
}

/** What `territoriesFromFeatures` reads. */
export interface LayerFeatures {
  readonly features: readonly Json[];
  readonly spatialReference: unknown;
  readonly attribution: string | null;
  readonly [member: string]: unknown;
}

/** All features of a layer with their shapes. With a filter of the registry only the fields that are needed, and what is still valid. */
async function featuresOfLayer(
  url: string,
  shape: Parameters,
  client: Client,
  filter?: string | null,
): Promise<LayerFeatures> {
  const address = parseArcgisUrl(url);
  if (!address) throw new SourceError('unsupported', `no Feature or Map server: ${url}`, { url });
  const { endpoint, meta } = await openLayer({ client, url, layer: null }, address);
  if (!endpoint.layer.hasGeometry) throw new SourceError('no-geometry', `table without shapes: ${url}`, { url });
  const has = (name: string): boolean => endpoint.layer.fields.some((field) => field.name === name);
  const conditions = [
    address.where,
    filter,
    filter !== undefined && has(REGISTRY_END) ? `${REGISTRY_END} IS NULL` : null,
  ];
  const where = conditions.filter((condition) => condition).join(' AND ') || '1=1';
  const outFields = filter === undefined ? '*' : REGISTRY_FIELDS.filter(has).join(',') || '*';
  const features: Json[] = [];
  let spatialReference: unknown;
  await eachPage(endpoint, { where, outFields, shape }, (page, answer) => {
    for (const feature of page) features.push(feature);
    spatialReference ??= answer['spatialReference'];
  });
  return { features, spatialReference, attribution: meta.attribution ?? null };
}
