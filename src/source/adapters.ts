import type { Adapter } from './adapter.js';
import type { SourceName } from './detect.js';
import { lazy } from './lazy.js';
import type { rareAdapters } from './rare-adapters.js';

type Load = () => Promise<Adapter>;

const adapters = {
  file: lazy(async () => (await import('./file.js')).loadFile),
  arcgis: lazy(async () => (await import('./arcgis/arcgis.js')).loadArcgis),
  hub: lazy(async () => (await import('./catalogue/hub.js')).loadHub),
  csv: lazy(async () => (await import('./csv/csv.js')).loadCsv),
} satisfies Partial<Readonly<Record<SourceName | 'file', Load>>>;

/**
 * The code of a source, or of an address that does not say which one it is; a page fetches only what it needs. Of those that few pages have not
 * even the names are to burden the others.
 */
export const adapterOf = async (name: SourceName | 'file'): Promise<Adapter> =>
  name in adapters
    ? adapters[name as keyof typeof adapters]()
    : (await import('./rare-adapters.js')).rareAdapters[name as keyof typeof rareAdapters]();
