import type { DocumentObject, DocumentProblem } from './document-object.js';
import { meterRoles, quantities, quantitiesOf, unitsOf } from './meter-roles.js';
import type { MeterRole, Quantity } from './meter-roles.js';
import { readingKinds } from './reading-options.js';
import type { ReadingKind } from './reading-options.js';

/** What the public may see of a meter: nothing fresher, nothing finer. */
export interface Privacy {
  /** Seconds that must have passed since a reading. */
  readonly delay: number;
  /** Seconds over which values are shown as one; 86,400 is a local day, 0: as they are. */
  readonly step: number;
}

/** Where readings come from. Addresses are relative to the document's. */
export interface MeterSource {
  /** `{from}` and `{to}` become the instants asked for, `{day}` each local day of them. */
  readonly src: string;
  /** A source of the data layer, or one of `meterFormats`; null: by its looks. */
  readonly source: string | null;
  /** Which series of it, if it has several: an id, or a part of a column's name. */
  readonly series: string | null;
  readonly layer: string | null;
  readonly where: string | null;
  /** Path to the rows in a JSON. */
  readonly path: string | null;
  readonly encoding: string | null;
  /** Names of columns, for sources that are tables. */
  readonly columns: MeterColumns;
}

export interface MeterColumns {
  readonly at: string | null;
  readonly value: string | null;
  readonly meter: string | null;
  readonly quality: string | null;
  readonly revision: string | null;
}

/** Where the newest readings come from: events, or an address that is asked every `refresh` seconds. */
export interface LiveSource {
  readonly src: string;
  readonly source: string | null;
  readonly refresh: number;
  readonly series: string | null;
  readonly path: string | null;
  readonly columns: MeterColumns;
  /** Of the values; null: as they say, or W. */
  readonly unit: string | null;
}

export interface Meter {
  readonly id: string;
  readonly role: MeterRole;
  /** What people call it: *Kotelna*. */
  readonly name: string | null;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly kind: ReadingKind;
  /** Seconds of an interval. */
  readonly step: number;
  /** Whether a time of an interval is its start or its end. */
  readonly stamp: 'start' | 'end';
  /** Where a register starts anew, in its unit. */
  readonly modulus: number | null;
  /** What the connection can carry, in watts: what is above it can't be true. */
  readonly limitW: number | null;
  /** Values that mean that there is none. */
  readonly sentinels: readonly number[];
  /** Seconds after which a meter without a new reading is stale. */
  readonly staleAfter: number;
  /** Levels between which it is comfortable: °C, %, ppm. */
  readonly comfort: { readonly low: number | null; readonly high: number | null } | null;
  readonly privacy: Privacy;
  readonly source: MeterSource;
  readonly live: LiveSource | null;
}

/** A meter that can't be read as it is described, kept so that it is said. */
export interface RefusedMeter {
  readonly id: string | null;
  readonly role: MeterRole | null;
  readonly name: string | null;
  /** The first thing that is wrong, and where. */
  readonly path: string;
  readonly reason: string;
}

/** Sources of meters beside those of the data layer. */
export const meterFormats = ['lk-energy', 'emoncms', 'pnd', 'edc'] as const;
export type MeterFormat = (typeof meterFormats)[number];

/** Steps of grids in which no interval crosses an hour, s: Prague's midnights and changes of time are on full hours. */
export const meterSteps = [60, 120, 180, 240, 300, 360, 600, 720, 900, 1200, 1800, 3600] as const;
export const privacySteps = [0, 300, 600, 900, 1800, 3600, 86_400] as const;
const QUARTER = 900;
/** A reading may come late without the meter being silent. */
const LATE_STEPS = 3;
const FORMATS = [
  ...meterFormats,
  ...(['arcgis', 'hub', 'csv', 'json', 'geojson', 'jsonstat', 'ckan', 'sensorthings', 'golemio', 'events'] as const),
];

/** Reads one meter; `privacy` is its building's. `problems` are those of the whole document, to which it adds its own. */
export function parseMeter(
  json: DocumentObject,
  privacy: Privacy | null,
  problems: readonly DocumentProblem[],
): Meter | RefusedMeter {
  const before = problems.length;
  const id = json.needed('id', json.text('id'));
  const role = json.needed('role', json.oneOf('role', meterRoles));
  const name = json.text('name');
  const kind = json.needed('kind', json.oneOf('kind', readingKinds));
  const given = json.oneOf('quantity', quantities);
  const unit = json.needed('unit', json.text('unit'));
  const quantity = role === null ? null : quantityOf(json, role, given, unit);
  if (quantity !== null && kind !== null && unit !== null && !unitsOf(quantity, kind).includes(unit))
    json.note('unit', `unknown unit of ${quantity} as ${kind}: ${unit}`);
  const step = json.oneOf('step', meterSteps);
  const stamp = json.oneOf('stamp', ['start', 'end'] as const);
  if (kind === 'interval') {
    json.needed('step', step);
    json.needed('stamp', stamp);
  }
  const modulus = json.number('modulus', { above: 0 });
  const limitW = json.number('limitW', { above: 0 });
  const sentinels = json.numbers('sentinels') ?? [];
  const staleAfter = json.number('staleAfter', { above: 0 }) ?? LATE_STEPS * (step ?? QUARTER);
  const comfort = parseComfort(json.object('comfort'));
  const own = json.object('privacy');
  const shown = own ? parsePrivacy(own) : privacy;
  // A secret that can't be read is not told.
  if (shown === null) json.note('privacy', 'no readable privacy: building');
  const source = json.needed('source', parseSource(json.object('source')));
  const live = parseLive(json.object('live'));
  json.end();
  const wrong = problems.slice(before).find(({ harmless }) => !harmless);
  if (wrong || id === null || role === null || kind === null || unit === null || source === null || shown === null)
    return { id, role, name, path: wrong?.path ?? json.path, reason: wrong?.reason ?? 'not a meter' };
  return {
    id,
    role,
    name,
    quantity: quantity ?? (quantitiesOf[role][0] as Quantity),
    unit,
    kind,
    step: step ?? QUARTER,
    stamp: stamp ?? 'start',
    modulus,
    limitW,
    sentinels,
    staleAfter,
    comfort,
    privacy: shown,
    source,
    live,
  };
}

/** By the author, else by the unit where a role can be of several (gas: m³ or kWh). */
function quantityOf(json: DocumentObject, role: MeterRole, given: Quantity | null, unit: string | null): Quantity {
  const possible = quantitiesOf[role];
  if (given !== null && !possible.includes(given)) json.note('quantity', `not a quantity of ${role}: ${given}`);
  const byUnit = possible.find((one) => readingKinds.some((kind) => unitsOf(one, kind).includes(unit ?? '')));
  return given ?? byUnit ?? (possible[0] as Quantity);
}

export function parsePrivacy(json: DocumentObject): Privacy | null {
  const delay = json.has('delay') ? json.number('delay', { min: 0 }) : 0;
  const step = json.has('step') ? json.oneOf('step', privacySteps) : 0;
  json.end();
  return delay === null || step === null ? null : { delay, step };
}

function parseComfort(json: DocumentObject | null): Meter['comfort'] {
  if (!json) return null;
  const band = { low: json.number('low'), high: json.number('high') };
  json.end();
  return band;
}

function parseSource(json: DocumentObject | null): MeterSource | null {
  if (!json) return null;
  const src = json.needed('src', json.text('src'));
  const source = json.oneOf('source', FORMATS);
  const [series, layer, where] = [json.text('series'), json.text('layer'), json.text('where')];
  const [path, encoding] = [json.text('path'), json.text('encoding')];
  const columns = parseColumns(json.object('columns'));
  json.end();
  return src === null ? null : { src, source, series, layer, where, path, encoding, columns };
}

/** The live readings of a building, or of a meter by itself. */
export function parseLive(json: DocumentObject | null): LiveSource | null {
  if (!json) return null;
  const src = json.needed('src', json.text('src'));
  const source = json.oneOf('source', FORMATS);
  const refresh = json.number('refresh', { min: 1, max: 86_400 }) ?? 60;
  const [series, path, unit] = [json.text('series'), json.text('path'), json.text('unit')];
  const columns = parseColumns(json.object('columns'));
  json.end();
  return src === null ? null : { src, source, refresh, series, path, columns, unit };
}

function parseColumns(json: DocumentObject | null): MeterColumns {
  const text = (name: string): string | null => json?.text(name) ?? null;
  const columns = {
    at: text('at'),
    value: text('value'),
    meter: text('meter'),
    quality: text('quality'),
    revision: text('revision'),
  };
  json?.end();
  return columns;
}
