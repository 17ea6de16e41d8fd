import type { ColumnSpec } from '../../table/column-builder.js';
import type { CodedValue, ColumnType } from '../../table/column.js';
import { fieldText } from '../field-text.js';
import type { ReadMarkup } from '../field-text.js';
import { SourceError } from '../source-error.js';

export interface Field {
  readonly name: string;
  /** Esri's type without its prefix: `Date`, `Integer`, `String` … */
  readonly esriType: string;
  readonly spec: ColumnSpec;
}

/** What a layer says of itself, as far as a query needs it. */
export interface Layer {
  readonly url: string;
  readonly title: string | null;
  readonly attribution: string | null;
  readonly updated: Date | null;
  /** For how long the service's caches give out the same answer, in milliseconds; null when it does not say. */
  readonly maxAgeMs: number | null;
  readonly fields: readonly Field[];
  readonly objectId: string | null;
  readonly pageSize: number;
  readonly hasGeometry: boolean;
  readonly can: { readonly page: boolean; readonly order: boolean };
  /** All that it says: what else it can do is read by `abilitiesOf`. */
  readonly json: Json;
}

export type Json = Readonly<Record<string, unknown>>;

/** What a field's values are read as; undefined for those that are no values of a row: geometry, blobs, rasters. */
function typeOf(esriType: string): ColumnType | undefined {
  if (/^(OID|Single|Double|.*Integer)$/.test(esriType)) return 'number';
  if (/^(Date|DateOnly|TimestampOffset)$/.test(esriType)) return 'date';
  return /^(String|GUID|GlobalID|TimeOnly|XML)$/.test(esriType) ? 'text' : undefined;
}

/** The field stores text, whatever its codes mean. */
export function isTextField(field: Field): boolean {
  return typeOf(field.esriType) === 'text';
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

export function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Whether a layer's texts may have markup, so that `parseLayer` needs what reads it. */
export function hasMarkup(body: unknown): boolean {
  const { name, copyrightText, fields, types } = objectOf(body);
  return /[<&]/.test(JSON.stringify([name, copyrightText, fields, types]));
}

/** Reads a layer's `?f=json`. Throws `unsupported` when it cannot be queried. */
export function parseLayer(body: unknown, url: string, readMarkup?: ReadMarkup): Layer {
  const json = objectOf(body);
  const text = (value: unknown): string | null => fieldText(value, readMarkup);
  const fields = fieldsOf(json, text);
  const capabilities = typeof json['capabilities'] === 'string' ? json['capabilities'] : 'Query';
  if (fields.length === 0 || !/Query|Map|Data/i.test(capabilities)) {
    throw new SourceError('unsupported', `no layer or table with rows: ${url}`, { url });
  }
  const editing = objectOf(json['editingInfo']);
  const edited = editing['dataLastEditDate'] ?? editing['lastEditDate'];
  const objectId = json['objectIdField'] ?? fields.find((field) => field.esriType === 'OID')?.name;
  const pageSize = Number(json['maxRecordCount']);
  return {
    url,
    title: text(json['name']),
    attribution: text(json['copyrightText']),
    updated: typeof edited === 'number' ? new Date(edited) : null,
    maxAgeMs: Number(json['cacheMaxAge']) * 1000 || null,
    fields,
    objectId: typeof objectId === 'string' && objectId !== '' ? objectId : null,
    pageSize: pageSize >= 1 ? pageSize : 1000,
    hasGeometry: typeof json['geometryType'] === 'string' && json['type'] !== 'Table',
    can: {
      page: supports(json, 'Pagination'),
      order: supports(json, 'OrderBy') || supports(json, 'AdvancedQueries'),
    },
    json,
  };
}

/** Whether a layer says that it can do something. */
export function supports(json: Json, name: string): boolean {
  const key = `supports${name}`;
  return objectOf(json['advancedQueryCapabilities'])[key] === true || json[key] === true;
}

function fieldsOf(json: Json, text: typeof fieldText): Field[] {
  const subtypes = list(json['types']);
  const fields: Field[] = [];
  for (const field of list(json['fields'])) {
    const { name } = field;
    const esriType = String(field['type']).replace('esriFieldType', '');
    const type = typeOf(esriType);
    if (typeof name !== 'string' || !type) continue;
    const domain = domainOf(field, subtypes, name === json['typeIdField'], text);
    const label = text(field['alias']) ?? name;
    fields.push({
      name,
      esriType,
      spec: { name, label, type: domain ? 'text' : type, domain, dateOnly: esriType === 'DateOnly' },
    });
  }
  return fields;
}

/** Codes of the field, of its subtypes (which override it), and of the subtypes themselves; the first meaning of a code stays. */
function domainOf(
  field: Json,
  subtypes: readonly Json[],
  isSubtype: boolean,
  text: typeof fieldText,
): CodedValue[] | undefined {
  const own = subtypes.flatMap((subtype) => {
    return codedValues(objectOf(subtype['domains'])[String(field['name'])]);
  });
  const ids = isSubtype ? subtypes.map(({ id, name }) => ({ code: id, name })) : [];
  const known = new Map<string, CodedValue>();
  for (const { code, name } of [...own, ...codedValues(field['domain']), ...ids] as readonly Json[]) {
    if (typeof code !== 'number' && typeof code !== 'string') continue;
    if (!known.has(String(code))) known.set(String(code), { code, label: text(name) ?? String(code) });
  }
  return known.size > 0 ? [...known.values()] : undefined;
}

function codedValues(domain: unknown): readonly Json[] {
  return list(objectOf(domain)['codedValues']);
}
