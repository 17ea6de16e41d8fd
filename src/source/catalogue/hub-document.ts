import { adapterOf } from '../adapters.js';
import type { SourceAnswer, SourceRequest } from '../adapter.js';
import type { Json } from '../arcgis/arcgis-metadata.js';
import { plainText } from '../plain-text.js';
import { SourceError } from '../source-error.js';

/** What stands behind addresses that are no files: half of what portals list as documents. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^docs\.google\.com\/spreadsheets/, 'a Google Sheets document'],
  [/^(docs|drive)\.google\.com\//, 'a Google document'],
  [/^([\w-]+\.)*infogram\.com\//, 'an Infogram picture'],
  [/^(storymaps\.(arcgis|esri)\.com|arcg\.is|[^/]*\/(apps\/)?(MapJournal|Cascade|MapSeries|StoryMap))/i, 'a StoryMap'],
  [/\/apps\/(opsdashboard|dashboards)\b/, 'a dashboard'],
  [/\/apps\/(webappviewer|instant|mapviewer|experience|View)\b|^experience\.arcgis\.com\//i, 'a web application'],
  [/^app\.powerbi\.com\//, 'a Power BI report'],
  [/\.pdf$/i, 'a PDF'],
  [/\.(xlsx?|ods)$/i, 'a workbook'],
  [/\.(zip|7z|gz|gpkg|gdb)$/i, 'an archive'],
];
const READABLE = /\.(csv|tsv|txt|json|geojson|jsonld)$/i;
/** Types of items that are files kept on the portal, under addresses without an ending. */
const FILE = /^(csv|geojson)$/i;

/**
 * A dataset of a portal that is no service: the file that it links to, where that is one we read. Throws `unsupported` that names what it is
 * and where for all else.
 */
export async function loadDocument(request: SourceRequest, properties: Json): Promise<SourceAnswer> {
  const { url } = request;
  const address = typeof properties['url'] === 'string' ? properties['url'].trim() : '';
  const target = URL.canParse(address) ? new URL(address) : null;
  const type = plainText(properties['type']);
  const known = target && PLACES.find(([place]) => place.test(target.host + target.pathname))?.[1];
  const readable =
    target && /^https?:$/.test(target.protocol) && (READABLE.test(target.pathname) || FILE.test(type ?? ''));
  if (readable && !known) return (await adapterOf('file'))({ ...request, url: target.href });
  const what = known ?? (type ? `of type ${type}` : 'of a kind that is not told');
  const where = address === '' ? '' : `, at ${address.slice(0, 200)}`;
  throw new SourceError('unsupported', `dataset has no rows to read, it is ${what}${where}: ${url}`, { url });
}
