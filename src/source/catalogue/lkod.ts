import { typedRows } from '../../table/typed-rows.js';
import { dateReading } from '../../time/date-reading.js';
import type { TableMeta } from '../../table/table.js';
import type { SourceAnswer, SourceRequest } from '../adapter.js';
import { isObject } from '../arcgis/arcgis-metadata.js';
import type { Json } from '../arcgis/arcgis-metadata.js';
import { dcatUsTable } from './dcat-us.js';
import { decodedUri } from '../decoded-uri.js';
import { loadDistribution } from './lkod-distribution.js';
import { termsName } from './lkod-terms.js';
import { plainText } from '../plain-text.js';
import { SourceError } from '../source-error.js';

/**
 * Reads a catalogue of Czech open data (LKOD, DCAT-AP-CZ: "Rozhraní katalogů otevřených dat", ofn.gov.cz, 2024-05-28). A dataset's document
 * leads to the best of its distributions; a catalogue to the dataset that is named behind `#` or as `/datasets/<id>`, else its datasets are the
 * rows. The catalogue of an ArcGIS Hub (`data.json`, DCAT-US 1.1) is read as rows.
 */
export async function loadLkod(request: SourceRequest): Promise<SourceAnswer> {
  const { url, client, query } = request;
  const { address, wanted } = addressOf(url);
  const body = await client.json(address);
  if (!isObject(body)) throw notLkod(url);
  if (isA(body, 'Datová sada')) return datasetOf(request, body);
  const datasets = body['datová_sada'];
  if (isA(body, 'Katalog') && (Array.isArray(datasets) || typeof datasets === 'string')) {
    const list: readonly unknown[] = Array.isArray(datasets) ? datasets : [datasets];
    if (wanted !== null) return pick(request, list, wanted);
    const rows = list.flatMap(rowOf);
    return { table: typedRows(rows, { meta: { ...catalogueMeta(body), url: address } }, dateReading), rest: query };
  }
  if (Array.isArray(body['dataset'])) return { table: dcatUsTable(body, address), rest: query };
  throw notLkod(url);
}

/** A catalogue's address, and which of its datasets is meant. */
function addressOf(url: string): { readonly address: string; readonly wanted: string | null } {
  const parsed = new URL(url);
  const hash = decodedUri(parsed.hash.slice(1));
  parsed.hash = '';
  // How `portal` and `dataset` become one address.
  const [, base, id] = /^(.+)\/datasets\/([^/?#]+)$/.exec(parsed.href) ?? [];
  if (base !== undefined && id !== undefined && /\.jsonld?$/.test(base))
    return { address: base, wanted: decodedUri(id) };
  return { address: parsed.href, wanted: hash === '' ? null : hash };
}

/** The dataset of an IRI, or the only one whose IRI ends so. */
async function pick(request: SourceRequest, datasets: readonly unknown[], wanted: string): Promise<SourceAnswer> {
  const { url, client } = request;
  const found = datasets.filter((dataset) => {
    const iri = iriOf(dataset);
    return iri === wanted || decodedUri(iri.split('/').pop() ?? '').replace(/\.jsonld$/, '') === wanted;
  });
  if (found.length !== 1) {
    const many = found.length > 1 ? 'several datasets' : 'no dataset';
    throw new SourceError('bad-attribute', `dataset: catalogue has ${many} of that name: ${wanted}`, { url });
  }
  const [dataset] = found;
  if (isObject(dataset) && dataset['distribuce'] !== undefined) return datasetOf(request, dataset);
  const iri = iriOf(dataset);
  const target = URL.canParse(iri, url) ? new URL(iri, url).href : null;
  if (target === null || !/^https?:/.test(target)) throw notLkod(url);
  const body = await client.json(target);
  if (!isObject(body) || !isA(body, 'Datová sada')) throw notLkod(target);
  return datasetOf({ ...request, url: target }, body);
}

async function datasetOf(request: SourceRequest, dataset: Json): Promise<SourceAnswer> {
  const { answer, distribution, page } = await loadDistribution(request, dataset);
  const { table, rest } = answer;
  const { meta } = table;
  const iri = iriOf(dataset);
  const own: Partial<TableMeta> = {
    title: textOf(dataset['název']) ?? meta.title,
    description: textOf(dataset['popis']) ?? meta.description,
    license: termsName(distribution['podmínky_užití']) ?? meta.license,
    attribution: nameOf(dataset['poskytovatel']) ?? meta.attribution ?? nameOf(dataset['kontaktní_bod']),
    // For people first; the document itself is for programs.
    url: page ?? (/^https?:/.test(iri) ? iri : meta.url),
    periodMs: periodOf(dataset['periodicita_aktualizace']) ?? meta.periodMs,
  };
  return { table: table.withMeta(own), rest };
}

function catalogueMeta(catalogue: Json): Partial<TableMeta> {
  return {
    title: textOf(catalogue['název']),
    description: textOf(catalogue['popis']),
    attribution: nameOf(catalogue['poskytovatel']) ?? nameOf(catalogue['kontaktní_bod']),
  };
}

/** What a catalogue says of a dataset: mostly its IRI alone. */
function rowOf(dataset: unknown): Json[] {
  const iri = iriOf(dataset);
  if (!isObject(dataset)) return iri === '' ? [] : [{ iri }];
  return [{ iri, název: textOf(dataset['název']), popis: textOf(dataset['popis']) }];
}

function iriOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value['iri'] === 'string' ? value['iri'] : '';
}

/** A text in Czech, or else in whatever language there is first. */
function textOf(value: unknown): string | null {
  if (!isObject(value)) return plainText(value);
  const texts = [value['cs'], ...Object.values(value)].flat().map(plainText);
  return texts.find((text) => text !== null) ?? null;
}

/** Whose name is written there; an address of an office in a register is no name. */
function nameOf(value: unknown): string | null {
  const name = isObject(value) ? textOf(value['název'] ?? value['jméno']) : plainText(value);
  return name === null || /^https?:/.test(name) ? null : name;
}

const PERIOD_DAYS: Readonly<Record<string, number>> = {
  HOURLY: 1 / 24,
  CONT: 1,
  UPDATE_CONT: 1,
  DAILY_2: 0.5,
  DAILY: 1,
  WEEKLY_3: 3,
  WEEKLY_2: 4,
  WEEKLY: 7,
  BIWEEKLY: 14,
  MONTHLY_3: 14,
  MONTHLY_2: 16,
  MONTHLY: 31,
  BIMONTHLY: 62,
  QUARTERLY: 92,
  ANNUAL_3: 123,
  ANNUAL_2: 183,
  ANNUAL: 366,
  BIENNIAL: 731,
  TRIENNIAL: 1096,
};

/** Milliseconds between updates by the EU's authority table "frequency"; null for one that promises nothing. */
function periodOf(iri: unknown): number | null {
  const code = typeof iri === 'string' ? (iri.split('/').pop() ?? '') : '';
  return Object.hasOwn(PERIOD_DAYS, code) ? (PERIOD_DAYS[code] as number) * 86_400_000 : null;
}

function isA({ typ }: Json, type: string): boolean {
  return typ === type || (Array.isArray(typ) && typ.includes(type));
}

function notLkod(url: string): SourceError {
  return new SourceError('parse', `expected a catalogue or a dataset of Czech open data: ${url}`, { url });
}
