import { typedRows } from '../../table/typed-rows.js';
import { dateReading } from '../../time/date-reading.js';
import type { Table } from '../../table/table.js';
import { isObject, list } from '../arcgis/arcgis-metadata.js';
import type { Json } from '../arcgis/arcgis-metadata.js';
import { parseArcgisUrl } from '../arcgis/arcgis-url.js';
import { licenceName } from './licence.js';
import { plainText } from '../plain-text.js';

/**
 * The datasets of a portal's feed (`data.json`, DCAT-US 1.1 as ArcGIS Hub writes it) as rows: what they are called, their terms, page and service.
 * Templates that nobody filled are missing values; what is called a service may be a sheet elsewhere, and is then none.
 */
export function dcatUsTable(feed: Json, url: string): Table {
  const rows = list(feed['dataset']).map((dataset): Json => {
    const { publisher } = dataset;
    const services = list(dataset['distribution']).map(({ accessURL }) => addressOf(accessURL));
    return {
      id: idOf(dataset['identifier']),
      title: plainText(dataset['title']),
      description: plainText(dataset['description']),
      license: licenceName(dataset['license']),
      publisher: isObject(publisher) ? plainText(publisher['name']) : null,
      issued: plainText(dataset['issued']),
      modified: plainText(dataset['modified']),
      page: addressOf(dataset['landingPage']),
      service: services.find((service) => service !== null && parseArcgisUrl(service) !== null) ?? null,
    };
  });
  const hints = [
    { name: 'id', type: 'text' },
    { name: 'title', type: 'text' },
    { name: 'description', type: 'text' },
    { name: 'license', type: 'text' },
    { name: 'publisher', type: 'text' },
    { name: 'issued', type: 'date' },
    { name: 'modified', type: 'date' },
    { name: 'page', type: 'text' },
    { name: 'service', type: 'text' },
  ] as const;
  return typedRows(rows, { columns: hints, meta: { url, title: plainText(feed['title']) } }, dateReading);
}

/** `id` or `id_layer`, as `dataset` takes it, from the address of an item; another text as it is. */
function idOf(identifier: unknown): string | null {
  const text = plainText(identifier);
  const url = text !== null && URL.canParse(text) ? new URL(text) : null;
  const id = url?.searchParams.get('id');
  if (!id) return text;
  const layer = url?.searchParams.get('sublayer');
  return layer ? `${id}_${layer}` : id;
}

function addressOf(value: unknown): string | null {
  const text = plainText(value);
  return text !== null && /^https?:/.test(text) ? text : null;
}
