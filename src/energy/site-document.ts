import { DocumentObject, shown } from './document-object.js';
import type { DocumentProblem } from './document-object.js';
import { meterRoles } from './meter-roles.js';
import type { MeterRole } from './meter-roles.js';
import { noFactors, parseCalendar, parseFactors } from './site-factors.js';
import type { Factors, SiteCalendar } from './site-factors.js';
import type { SiteClock } from './site-clock.js';
import { parseLive, parseMeter, parsePrivacy } from './site-meter.js';
import type { LiveSource, Meter, Privacy, RefusedMeter } from './site-meter.js';

export type { DocumentProblem } from './document-object.js';
export { meterRoles } from './meter-roles.js';
export type { MeterRole, Quantity } from './meter-roles.js';
export type { ReadingKind } from './reading-options.js';
export type { SiteClock } from './site-clock.js';
export type { ClosedDays, Co2Factor, Factors, GasFactor, PriceFactor, SiteCalendar } from './site-factors.js';
export type { LiveSource, Meter, MeterColumns, MeterSource, Privacy, RefusedMeter } from './site-meter.js';

export const buildingKinds = ['school', 'office', 'museum', 'care-home', 'library', 'hospital', 'other'] as const;
export type BuildingKind = (typeof buildingKinds)[number];

/** What people said of a stretch of time: a leak the waterworks found, a part that was out of service. */
export interface SiteFlag {
  readonly kind: 'leak' | 'unusual' | 'fault' | 'outage' | 'works' | 'note';
  readonly role: MeterRole | null;
  readonly from: Date;
  /** Null: it lasts. */
  readonly to: Date | null;
  readonly text: string | null;
  readonly source: string | null;
}

export interface Building {
  readonly id: string;
  readonly name: string;
  readonly kind: BuildingKind;
  readonly areaM2: number | null;
  readonly pupils: number | null;
  readonly pvKwp: number | null;
  readonly batteryKwh: number | null;
  readonly meters: readonly Meter[];
  /** Meters that can't be read as they are described, each with its reason. */
  readonly refused: readonly RefusedMeter[];
  /** Of meters that say nothing of it themselves. */
  readonly privacy: Privacy;
  readonly calendar: SiteCalendar | null;
  readonly factors: Factors;
  readonly flags: readonly SiteFlag[];
  /** Where the newest readings of all its meters come from. */
  readonly live: LiveSource | null;
}

/** A *site document*: buildings, their meters, and what is needed to read and to judge them. */
export interface Site {
  readonly version: 1;
  readonly name: string | null;
  /** The figures are made by a model: to be said wherever they are shown. */
  readonly simulated: boolean;
  /** Of a simulation that runs at a time of its own; null: it is now. */
  readonly clock: SiteClock | null;
  readonly attribution: string | null;
  readonly license: string | null;
  readonly updated: Date | null;
  /** Where it is from, against which its addresses are resolved; null when it came without one. */
  readonly url: string | null;
  readonly buildings: readonly Building[];
  /** Whatever is wrong in it; a good document has none. */
  readonly problems: readonly DocumentProblem[];
}

const FLAG_KINDS = ['leak', 'unusual', 'fault', 'outage', 'works', 'note'] as const;
/** A document that is silent of privacy hides nothing: it is public as it stands. */
const OPEN: Privacy = { delay: 0, step: 0 };

/**
 * Reads a site document (`energy-site.schema.json`). What is wrong in a part costs that part alone and is said in `problems`; a meter that
 * can't be read stays in `refused`. Throws for what is no site document at all: no object, another version, no list of buildings.
 */
export function parseSite(json: unknown, url: string | null = null): Site {
  const problems: DocumentProblem[] = [];
  const root = DocumentObject.from(json, '', problems);
  if (!root) throw new Error(`not a site document: ${shown(json)}`);
  const version = root.number('version');
  if (version !== 1)
    throw new Error(`unknown version of a site document: ${shown((json as { version?: unknown }).version)}`);
  if (!Array.isArray((json as { buildings?: unknown }).buildings))
    throw new Error('missing list in a site document: buildings');
  const [name, attribution, license] = [root.text('name'), root.text('attribution'), root.text('license')];
  const simulated = root.flag('simulated');
  const updated = root.instant('updated');
  const clock = parseClock(root.object('clock'), simulated);
  const shared = parseShared(root, { privacy: OPEN, calendar: null, factors: noFactors });
  const buildings: Building[] = [];
  for (const one of root.objects('buildings')) {
    const building = parseBuilding(one, shared, problems);
    if (building && buildings.some(({ id }) => id === building.id)) one.note('id', `not the only one: ${building.id}`);
    else if (building) buildings.push(building);
  }
  root.end();
  return { version, name, simulated, clock, attribution, license, updated, url, buildings, problems };
}

/** Nobody's real figures are of another time than they say. */
function parseClock(json: DocumentObject | null, simulated: boolean): SiteClock | null {
  if (!json) return null;
  const real = json.needed('real', json.instant('real'));
  const shown = json.needed('shown', json.instant('shown'));
  const speed = json.number('speed', { min: 0 }) ?? 1;
  json.end();
  if (!simulated) json.note('', 'clock of what is no simulation', json.path);
  return real === null || shown === null || !simulated
    ? null
    : { realMs: real.getTime(), shownMs: shown.getTime(), speed };
}

/** What the document says for all buildings, or a building for itself. */
interface Shared {
  /** Null: it is there and can't be read, so that nothing may be shown. */
  readonly privacy: Privacy | null;
  readonly calendar: SiteCalendar | null;
  readonly factors: Factors;
}

function parseShared(json: DocumentObject, above: Shared): Shared {
  const privacy = json.object('privacy');
  const calendar = json.object('calendar');
  const factors = json.object('factors');
  return {
    privacy: privacy ? parsePrivacy(privacy) : json.has('privacy') ? null : above.privacy,
    calendar: calendar ? parseCalendar(calendar) : above.calendar,
    factors: factors ? parseFactors(factors) : above.factors,
  };
}

function parseBuilding(json: DocumentObject, above: Shared, problems: DocumentProblem[]): Building | null {
  const id = json.needed('id', json.text('id'));
  const name = json.needed('name', json.text('name'));
  const kind = json.oneOf('kind', buildingKinds) ?? 'other';
  const areaM2 = json.number('areaM2', { above: 0 });
  const pupils = json.number('pupils', { above: 0, integer: true });
  const pvKwp = json.number('pvKwp', { above: 0 });
  const batteryKwh = json.number('batteryKwh', { above: 0 });
  const { privacy, calendar, factors } = parseShared(json, above);
  const meters: Meter[] = [];
  const refused: RefusedMeter[] = [];
  for (const one of json.needed('meters', json.objects('meters')) ?? []) {
    const meter = parseMeter(one, privacy, problems);
    if ('reason' in meter) refused.push(meter);
    else if (meters.some((other) => other.id === meter.id)) {
      const reason = `not the only one: ${meter.id}`;
      one.note('id', reason);
      refused.push({ id: meter.id, role: meter.role, name: meter.name, path: `${one.path}/id`, reason });
    } else meters.push(meter);
  }
  const flags = json.objects('flags').flatMap((one) => parseFlag(one) ?? []);
  const live = parseLive(json.object('live'));
  json.end();
  if (id === null) return null;
  return {
    id,
    name: name ?? id,
    kind,
    areaM2,
    pupils,
    pvKwp,
    batteryKwh,
    meters,
    refused,
    privacy: privacy ?? { delay: Infinity, step: 86_400 },
    calendar,
    factors,
    flags,
    live,
  };
}

function parseFlag(json: DocumentObject): SiteFlag | null {
  const kind = json.needed('kind', json.oneOf('kind', FLAG_KINDS));
  const from = json.needed('from', json.instant('from'));
  const to = json.instant('to');
  const [role, text, source] = [json.oneOf('role', meterRoles), json.text('text'), json.text('source')];
  json.end();
  return kind === null || from === null ? null : { kind, role, from, to, text, source };
}
