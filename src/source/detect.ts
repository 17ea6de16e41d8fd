import { parseArcgisUrl } from './arcgis-url.js';

export const sourceNames = ['arcgis', 'hub', 'json'] as const;
/** Which adapter reads the source. */
export type SourceName = (typeof sourceNames)[number];

const HUB_PAGE =
  /\/(?:datasets|maps|documents)\/(?:[0-9a-f]{32}(?:_\d+)?(?:\/.*)?|[^/.]+(?:\/(?:about|explore))?\/?)$/i;
const ITEM_PAGE = /\/item\.html$/;

/** The adapter for a URL by its looks; JSON, which tells at the first look what came, when it has none. */
export function detectSource(url: string): SourceName {
  if (parseArcgisUrl(url)) return 'arcgis';
  const { pathname } = new URL(url);
  return HUB_PAGE.test(pathname) || ITEM_PAGE.test(pathname) ? 'hub' : 'json';
}
