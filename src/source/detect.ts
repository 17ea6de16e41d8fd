import { parseArcgisUrl } from './arcgis/arcgis-url.js';

export const sourceNames = [
  'arcgis',
  'hub',
  'lkod',
  'csv',
  'json',
  'geojson',
  'jsonstat',
  'ckan',
  'sensorthings',
  'golemio',
  'events',
] as const;
/** Which adapter reads the source. */
export type SourceName = (typeof sourceNames)[number];

/** What has no id, no owner before `::` and no `about` behind it is a Hub's only as `datasets`: others have `documents` and `maps` too. */
const HUB_PAGE =
  /\/datasets\/[^/.]+\/?$|\/(?:datasets|maps|documents)\/(?:[0-9a-f]{32}(?:_\d+)?(?:\/.*)?|[^/.]+\/(?:about|explore)\/?|[^/.]*::[^/.]*\/?)$/i;
const ITEM_PAGE = /\/item\.html$/;

/** The adapter for a URL by its looks; null when only its answer can tell. */
export function detectSource(url: string): SourceName | null {
  if (parseArcgisUrl(url)) return 'arcgis';
  const { pathname } = new URL(url);
  return HUB_PAGE.test(pathname) || ITEM_PAGE.test(pathname) ? 'hub' : null;
}
