import type { Adapter } from './adapter.js';

/** The code of sources that few pages have. */
export const rareAdapters = {
  lkod: async (): Promise<Adapter> => (await import('./catalogue/lkod.js')).loadLkod,
  geojson: async (): Promise<Adapter> => (await import('./json/geojson.js')).loadGeojson,
  json: async (): Promise<Adapter> => (await import('./json/json.js')).loadJson,
  ckan: async (): Promise<Adapter> => (await import('./ckan/ckan.js')).loadCkan,
  events: async (): Promise<Adapter> => (await import('./events/events.js')).loadEvents,
  golemio: async (): Promise<Adapter> => (await import('./meters/golemio.js')).loadGolemio,
  jsonstat: async (): Promise<Adapter> => (await import('./json/jsonstat.js')).loadJsonStat,
  sensorthings: async (): Promise<Adapter> => (await import('./sensorthings/sensorthings.js')).loadSensorThings,
};
