import type { Meter } from '../energy/site-document.js';
import { detectSource } from '../source/detect.js';
import { lazy } from '../source/lazy.js';
import { lkEnergyDocument, lkEnergyReadings } from '../source/meters/lk-energy.js';
import type { RelayFlag } from '../source/meters/lk-energy-flags.js';
import type { MeterReadings } from '../source/meters/meter-reading.js';
import { sharedJson } from '../source/shared-json.js';
import type { Access } from '../source/shared-json.js';
import { asSourceError, SourceError } from '../source/source-error.js';
import { sourceAddresses } from './source-address.js';
import type { TimeSpan } from './source-address.js';

/** What a source told of a meter, and which of its addresses failed. */
export interface SourceReport {
  readonly told: MeterReadings;
  readonly flags: readonly RelayFlag[];
  readonly failures: readonly SourceError[];
  /** Addresses asked. */
  readonly asked: number;
}

const noted = lazy(() => import('../source/meters/lk-energy-flags.js'));
// Most buildings have a relay.
const others = lazy(() => import('./read-other-source.js'));

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
  const parts = await sourceAddresses(source.src, base, asked)
    .then((all) => (urls = all))
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
    return { told: await (await others()).readEmoncms(meter, url, span, access), flags: [] };
  if (source.source === 'lk-energy') return readRelay(meter, await sharedJson(url, access), url);
  if (source.source === null && detectSource(url) === null && /\.json$|\/$|\/[^./]*$/.test(pathOf(url))) {
    const json = await sharedJson(url, access).catch((error: unknown) => {
      // It may be another source yet, which its own code finds out.
      if (error instanceof SourceError && error.code === 'parse') return null;
      throw error;
    });
    if (Object(json) !== null && (Object(json) as { v?: unknown }).v === 1) return readRelay(meter, json, url);
  }
  return { told: await (await others()).readTable(source, url, span, access), flags: [] };
}

const pathOf = (url: string): string => url.split(/[?#]/)[0] as string;

async function readRelay(meter: Meter, json: unknown, url: string): Promise<Part> {
  const document = await lkEnergyDocument(json, url);
  const told = lkEnergyReadings(document, meter.source.series ?? meter.id, url);
  return { told, flags: document['flags'] ? (await noted()).lkEnergyFlags(document) : [] };
}
