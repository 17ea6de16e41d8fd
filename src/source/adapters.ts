import type { Adapter } from './adapter.js';
import type { SourceName } from './detect.js';
import { lazy } from './lazy.js';
import type { rareAdapters } from './rare-adapters.js';

type Load = () => Promise<Adapter>;

/** One of those that few pages have: not even their names are to burden the others. */
const rare = (name: keyof typeof rareAdapters): Load =>
  lazy(async () => (await import('./rare-adapters.js')).rareAdapters[name]());

/** The code of each source, and of an address that does not say which one it is; a page fetches only what it needs. */
export const adapters: Readonly<Record<SourceName | 'file', Load>> = {
  file: lazy(async () => (await import('./file.js')).loadFile),
  arcgis: lazy(async () => (await import('./arcgis/arcgis.js')).loadArcgis),
  hub: lazy(async () => (await import('./catalogue/hub.js')).loadHub),
  csv: lazy(async () => (await import('./csv/csv.js')).loadCsv),
  lkod: rare('lkod'),
  geojson: rare('geojson'),
  json: rare('json'),
  ckan: rare('ckan'),
  events: rare('events'),
  golemio: rare('golemio'),
  jsonstat: rare('jsonstat'),
  sensorthings: rare('sensorthings'),
};
