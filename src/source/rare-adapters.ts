import type { Adapter } from './adapter.js';

/** The code of sources that few pages have. */
export const rareAdapters = {
  lkod: async (): Promise<Adapter> => (await import('./lkod.js')).loadLkod,
  geojson: async (): Promise<Adapter> => (await import('./geojson.js')).loadGeojson,
  json: async (): Promise<Adapter> => (await import('./json.js')).loadJson,
  ckan: async (): Promise<Adapter> => (await import('./ckan.js')).loadCkan,
  events: async (): Promise<Adapter> => (await import('./events.js')).loadEvents,
  golemio: async (): Promise<Adapter> => (await import('./golemio.js')).loadGolemio,
  jsonstat: async (): Promise<Adapter> => (await import('./jsonstat.js')).loadJsonStat,
  sensorthings: async (): Promise<Adapter> => (await import('./sensorthings.js')).loadSensorThings,
};
