import { load } from '../load.js';
import type { Meter, MeterSource } from '../energy/site-document.js';
import { detectSource } from '../source/detect.js';
import { lazy } from '../source/lazy.js';
import type { RelayFlag } from '../source/meters/lk-energy.js';
import type { MeterReading, MeterReadings } from '../source/meters/meter-reading.js';
import { asSourceError, SourceError } from '../source/source-error.js';
import { sourceAddresses } from './source-address.js';
import type { TimeSpan } from './source-address.js';

/** How the network is asked. */
export interface Access {
  readonly signal?: AbortSignal | null | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** Per attempt, in milliseconds. */
  readonly timeoutMs?: number | undefined;
}

/** What a source told of a meter, and which of its addresses failed. */
export interface SourceReport {
  readonly told: MeterReadings;
  readonly flags: readonly RelayFlag[];
  readonly failures: readonly SourceError[];
  /** Addresses asked. */
  readonly asked: number;
}

const network = lazy(() => import('../source/client.js'));
const relays = lazy(() => import('../source/meters/lk-energy.js'));
const emoncms = lazy(() => import('../source/meters/emoncms.js'));
const tables = lazy(() => import('../source/meters/table-readings.js'));
const pnd = lazy(() => import('../source/meters/pnd-readings.js'));
const edc = lazy(() => import('../source/meters/edc-readings.js'));

const nothing: MeterReadings = { readings: [], unit: null, kind: null, step: null, stamp: null };

/** Asks a meter's source for its readings of a time; what fails is told beside what came. Rejects with the signal's reason only. */
export async function readSource(
  meter: Meter,
  asked: TimeSpan,
  base: string | null,
  access: Access,
): Promise<SourceReport> {
  const { source } = meter;
  let urls: readonly string[] = [];
  const parts = await Promise.resolve()
    .then(() => (urls = sourceAddresses(source.src, base, asked)))
    .then((all) => Promise.all(all.map((url) => attempt(() => readAddress(meter, url, asked, access), access))))
    .catch((error: unknown) => [failureOf(error, access)]);
  const good = parts.flatMap((part) => (part instanceof SourceError ? [] : [part]));
  const [first] = good;
  const readings = good.flatMap(({ told }) => told.readings);
  // An empty part says nothing of what it would be in.
  const head = good.find(({ told }) => told.readings.length > 0)?.told ?? first?.told ?? nothing;
  return {
    told: { ...head, readings },
    flags: good.flatMap(({ flags }) => flags),
    failures: parts.flatMap((part) => (part instanceof SourceError ? [part] : [])),
    asked: Math.max(urls.length, 1),
  };
}

interface Part {
  readonly told: MeterReadings;
  readonly flags: readonly RelayFlag[];
}

async function attempt<T>(read: () => Promise<T>, access: Access): Promise<T | SourceError> {
  try {
    return await read();
  } catch (error) {
    return failureOf(error, access);
  }
}

function failureOf(error: unknown, { signal }: Access): SourceError {
  signal?.throwIfAborted();
  const known = asSourceError(error);
  if (known instanceof SourceError) return known;
  throw error;
}

/**
 * The time asked of a source, for all its meters together, so that it is one question: of registers also their readings before and after, as
 * they count from one to the next; a little more of all others, which may be stamped at either end. The same for the whole period that is
 * looked at, so that answers can be kept.
 */
export function spanOf(meters: readonly Meter[], { from, to, now }: TimeSpan & { readonly now: number }): TimeSpan {
  const daily = meters.some(({ source }) => source.src.includes('{day}'));
  const margins = meters.map(({ kind, staleAfter, step }) => (kind === 'register' ? staleAfter : daily ? 0 : step));
  const margin = Math.max(...margins) * 1000;
  return { from: from - margin, to: daily ? Math.min(to, now + 1) : to + margin };
}

async function readAddress(meter: Meter, url: string, span: TimeSpan, access: Access): Promise<Part> {
  const { source } = meter;
  if (source.source === 'emoncms' || (source.source === null && /\/feed\/data\.json$/.test(pathOf(url))))
    return { told: await readEmoncms(meter, url, span, access), flags: [] };
  if (source.source === 'lk-energy') return readRelay(meter, await jsonOf(url, access), url);
  if (source.source === null && detectSource(url) === null && /\.json$|\/$|\/[^./]*$/.test(pathOf(url))) {
    const json = await jsonOf(url, access).catch((error: unknown) => {
      // It may be another source yet, which its own code finds out.
      if (error instanceof SourceError && error.code === 'parse') return null;
      throw error;
    });
    if (Object(json) !== null && (Object(json) as { v?: unknown }).v === 1) return readRelay(meter, json, url);
  }
  return { told: await readTable(source, url, span, access), flags: [] };
}

const pathOf = (url: string): string => url.split(/[?#]/)[0] as string;

async function readRelay(meter: Meter, json: unknown, url: string): Promise<Part> {
  const { lkEnergyDocument, lkEnergyFlags, lkEnergyReadings } = await relays();
  const document = lkEnergyDocument(json, url);
  const told = lkEnergyReadings(document, meter.source.series ?? meter.id, url);
  return { told, flags: lkEnergyFlags(document) };
}

async function readEmoncms(meter: Meter, url: string, span: TimeSpan, access: Access): Promise<MeterReadings> {
  const { emoncmsReadings, emoncmsUrls } = await emoncms();
  const { kind, step, quantity } = meter;
  const mode = kind === 'interval' ? 'delta' : kind === 'power' && quantity !== 'energy' ? 'state' : 'average';
  const urls = emoncmsUrls(url, { ...span, step, mode: kind === 'register' ? 'state' : mode });
  const parts: (readonly MeterReading[])[] = [];
  for (const one of urls) parts.push(emoncmsReadings(await jsonOf(one, access), one));
  // It stamps at the start, whatever the document says.
  return { readings: parts.flat(), unit: null, kind: null, step: null, stamp: 'start' };
}

async function readTable(source: MeterSource, url: string, span: TimeSpan, access: Access): Promise<MeterReadings> {
  const { source: name, series, layer, where, path, encoding, columns } = source;
  const format = name === 'pnd' || name === 'edc' ? name : null;
  const at = columns.at ?? (name === 'sensorthings' ? 'phenomenonTime' : null);
  const conditions = [where && `(${where})`, !format && at && between(at, span)].filter((part) => part);
  const table = await load({
    src: url,
    source: format ? 'csv' : name,
    layer,
    path,
    encoding,
    where: conditions.join(' AND '),
    ...access,
  });
  if (format === 'pnd') return (await pnd()).pndReadings(table, series);
  if (format === 'edc') return (await edc()).edcReadings(table, series);
  return (await tables()).readingsOfTable(table, columns, series);
}

function between(column: string, { from, to }: TimeSpan): string {
  const name = `"${column.replaceAll('"', '""')}"`;
  const instant = (ms: number): string => `TIMESTAMP '${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')}'`;
  return `${name} >= ${instant(from)} AND ${name} <= ${instant(to)}`;
}

/** The JSON of an address; asked for once by all who ask at the same time. */
export async function jsonOf(url: string, { signal, fetch, timeoutMs }: Access): Promise<unknown> {
  const { createClient } = await network();
  return createClient({ signal, fetch, timeoutMs }).json(url);
}
