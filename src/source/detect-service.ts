import { parseCkanUrl } from './ckan/ckan-url.js';
import type { SourceName } from './detect.js';
import { parseGolemioUrl } from './meters/golemio-url.js';
import { parseSensorThingsUrl } from './sensorthings/sensorthings-url.js';

/** The service that a URL speaks of by its looks; null when only its answer can tell. Loaded on demand: most pages have none of these. */
export function detectService(url: string): SourceName | null {
  if (parseCkanUrl(url)) return 'ckan';
  if (parseSensorThingsUrl(url)) return 'sensorthings';
  return parseGolemioUrl(url) ? 'golemio' : null;
}
