import type { ColumnType } from '../../table/column.js';
import { Table } from '../../table/table.js';
import type { Problem, TableMeta } from '../../table/table.js';
import type { Client } from '../client.js';
import type { CsvHint } from './csv-build.js';
import { licenceName } from '../catalogue/licence.js';
import type { Stream } from '../events/open-stream.js';
import { plainText } from '../plain-text.js';
import { SourceError } from '../source-error.js';

type Json = Readonly<Record<string, unknown>>;

/** What a description tells of a CSV. */
export interface CsvMetadata {
  /** By the names of the columns in the file. */
  readonly hints: (names: readonly string[]) => Promise<readonly CsvHint[]>;
  readonly meta: Partial<TableMeta>;
  readonly problems?: readonly Problem[];
}

/**
 * The metadata that the answer's `Link` header names; null when it names none. Metadata that cannot be read are a problem of the table,
 * as the rows are good without them.
 */
export async function loadCsvw(client: Client, { link, url }: Stream): Promise<CsvMetadata | null> {
  const address = describedBy(link, url);
  if (address === null) return null;
  try {
    return readCsvw(await client.json(address), address, url);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const problem = { row: -1, column: '', value: address.slice(0, 200), reason: `no metadata: ${error.code}` };
    return { hints: () => Promise.resolve([]), meta: {}, problems: [problem] };
  }
}

/** What `read` makes of a CSV, with what the metadata tell that its answer names; they are fetched beside the rows, as they are needed at their end. */
export async function readDescribed(
  client: Client,
  stream: Stream,
  read: (hints: CsvMetadata['hints']) => Promise<Table>,
): Promise<Table> {
  const metadata = loadCsvw(client, stream);
  // Whoever fails first has said so.
  metadata.catch(() => undefined);
  const hints = async (names: readonly string[]): Promise<readonly CsvHint[]> => (await metadata)?.hints(names) ?? [];
  const { length, columns, meta, problems } = await read(hints);
  const known = await metadata;
  return new Table(length, columns, { ...meta, ...known?.meta }, [...(known?.problems ?? []), ...problems]);
}

const PARAMETER = '\\s*;\\s*([\\w*-]+)\\s*=\\s*(?:"([^"]*)"|([^",;\\s]*))';
const LINK = new RegExp(`<([^>]*)>((?:${PARAMETER})*)`, 'g');

/**
 * The address of CSVW metadata in a `Link` header (RFC 8288): `<…-metadata.json>; rel="describedby"`; null without one on the same host.
 * https://www.w3.org/TR/2015/REC-tabular-data-model-20151217/#link-header
 */
export function describedBy(link: string | null, base: string): string | null {
  for (const [, target = '', parameters = ''] of (link ?? '').matchAll(LINK)) {
    const found = [...parameters.matchAll(new RegExp(PARAMETER, 'g'))];
    const values = new Map(found.map(([, name = '', quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? '']));
    const isDescription = (values.get('rel') ?? '').toLowerCase().split(/\s+/).includes('describedby');
    const isJson = /json$/i.test(values.get('type') ?? 'json');
    // A page told us of one host; no other is asked on that one's word.
    if (isDescription && isJson && URL.canParse(target, base) && new URL(target, base).host === new URL(base).host)
      return new URL(target, base).href;
  }
  return null;
}

/**
 * Reads CSVW metadata of a table, or of a group that has the file's table in it: titles (Czech, then any), which columns are numbers or
 * text, marks of no value, title and licence. Dates and booleans are told by their values, as are columns that it does not name.
 * What is about another file, or no metadata at all, tells nothing.
 * https://www.w3.org/TR/2015/REC-tabular-metadata-20151217/
 */
export function readCsvw(json: unknown, address: string, csvUrl: string): CsvMetadata {
  const group = objectOf(json);
  const tables = Array.isArray(group['tables']) ? group['tables'].map(objectOf) : [group];
  const table = tables.find(({ url }) => typeof url === 'string' && isSame(url, address, csvUrl));
  if (!table) return { hints: () => Promise.resolve([]), meta: {} };
  const schema = objectOf(table['tableSchema']);
  const columns = (Array.isArray(schema['columns']) ? schema['columns'] : [])
    .map(objectOf)
    .filter((column) => column['virtual'] !== true);
  // `null` and `datatype` are inherited from what is around a column.
  const around = { ...group, ...table, ...schema };
  const hints = (names: readonly string[]): Promise<readonly CsvHint[]> =>
    Promise.resolve(
      names.map((name, index) => {
        const named = columns.find((column) => column['name'] === name || titles(column['titles']).includes(name));
        const column = named ?? (columns.length === names.length ? columns[index] : undefined);
        return column ? hintOf({ ...around, ...column }, column) : {};
      }),
    );
  const properties = { ...group, ...table };
  const title = plainText(titles(properties['dc:title'])[0]);
  const license = licenceName(objectOf(properties['dc:license'])['@id'] ?? properties['dc:license']);
  return { hints, meta: { ...(title && { title }), ...(license && { license }) } };
}

function isSame(url: string, address: string, csvUrl: string): boolean {
  return URL.canParse(url, address) && new URL(url, address).href === new URL(csvUrl).href;
}

const NUMBERS =
  /^(?:number|decimal|double|float|(?:unsigned|(?:non)?(?:positive|negative))?(?:integer|int|long|short|byte))$/i;
const TEXTS = /^(?:string|normalizedString|token|anyURI|QName|language|Name|NMTOKEN)$/;

function hintOf(inherited: Json, { titles: own }: Json): CsvHint {
  const { datatype, null: marks } = inherited;
  const base = typeof datatype === 'string' ? datatype : objectOf(datatype)['base'];
  const name = typeof base === 'string' ? base : '';
  const type: ColumnType | undefined = NUMBERS.test(name) ? 'number' : TEXTS.test(name) ? 'text' : undefined;
  const nulls = (Array.isArray(marks) ? marks : [marks]).filter((mark) => typeof mark === 'string');
  return { label: plainText(titles(own)[0]) ?? undefined, type, nulls };
}

/** The texts of a natural language property, Czech ones first, then those of no language. */
function titles(value: unknown): string[] {
  const texts = (part: unknown): string[] =>
    (Array.isArray(part) ? part : [part]).filter((text) => typeof text === 'string');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return texts(value);
  const { cs, und, en, ...others } = value as Json;
  return [cs, und, en, ...Object.values(others)].flatMap(texts);
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
