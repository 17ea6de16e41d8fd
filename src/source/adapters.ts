import type { Adapter } from './adapter.js';
import type { SourceName } from './detect.js';
import { lazy } from './lazy.js';

type Load = () => Promise<Adapter>;

/** The code of each source, and of an address that does not say which one it is; a page fetches only what it needs. */
export const adapters: Readonly<Record<SourceName | 'file', Load>> = {
  file: lazy(async () => (await import('./file.js')).loadFile),
  arcgis: lazy(async () => (await import('./arcgis.js')).loadArcgis),
  hub: lazy(async () => (await import('./hub.js')).loadHub),
  lkod: lazy(async () => (await import('./lkod.js')).loadLkod),
  geojson: lazy(async () => (await import('./geojson.js')).loadGeojson),
  csv: lazy(async () => (await import('./csv.js')).loadCsv),
  json: lazy(async () => (await import('./json.js')).loadJson),
  ckan: lazy(async () => (await import('./ckan.js')).loadCkan),
  events: lazy(async () => (await import('./events.js')).loadEvents),
  golemio: lazy(async () => (await import('./golemio.js')).loadGolemio),
  jsonstat: lazy(async () => (await import('./jsonstat.js')).loadJsonStat),
  sensorthings: lazy(async () => (await import('./sensorthings.js')).loadSensorThings),
};
