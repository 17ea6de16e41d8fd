import { newestOf } from './building-data.js';
import type { BuildingData, LatestReading, Moments } from './building-data.js';
import { flowsOf } from './flows.js';
import type { Flows } from './flows.js';
import { heldBack } from './held-back.js';
import { leftOver } from './left-over.js';
import type { MeterRole } from './site-document.js';
import { startOf } from '../time/calendar.js';

/** The moment as the meters told it last. */
export interface BuildingNow {
  /** Of the oldest reading that is used, epoch ms; null without any. */
  readonly at: number | null;
  /** The reading says that it is yet to come. */
  readonly ahead: boolean;
  /** It is of another local day than now. */
  readonly dated: boolean;
  /** W by role, null where the meter is silent; roles without a meter are left out. */
  readonly watts: ReadonlyMap<MeterRole, number | null>;
  /** W; null where a needed meter is silent, none is there, or they contradict each other. */
  readonly flows: Flows | null;
  readonly silent: readonly SilentMeter[];
}

export interface SilentMeter {
  readonly role: MeterRole;
  readonly name: string | null;
  /** Of its last reading, epoch ms; null when it never told any. */
  readonly at: number | null;
}

const ELECTRIC: readonly MeterRole[] = [
  'pv',
  'grid-import',
  'grid-export',
  'battery-discharge',
  'battery-charge',
  'ev',
  'consumption',
];
/** Clocks may differ by so much (I16). */
const SKEW_MS = 120_000;

/**
 * What the newest readings say together. One that is older than its meter should be is none, and so is one that lies so far behind the
 * newest of the others: the sun of today and the grid of yesterday are no moment.
 */
export function buildingNow({ channels }: BuildingData, moments: Moments, nowMs: number): BuildingNow {
  const watts = new Map<MeterRole, number | null>();
  const silent: SilentMeter[] = [];
  let at = Infinity;
  let ahead = false;
  const told = channels.map((channel) => (ELECTRIC.includes(channel.meter.role) ? newestOf(channel, moments) : null));
  const newest = Math.min(nowMs, Math.max(...told.map((latest) => latest?.at ?? -Infinity)));
  for (const role of ELECTRIC) {
    const own = channels.filter(({ meter }) => meter.role === role);
    if (own.length === 0) continue;
    let sum: number | null = 0;
    for (const channel of own) {
      const { meter } = channel;
      const latest = newestOf(channel, moments);
      const { staleAfter, privacy } = meter;
      const old =
        isOld(latest, nowMs, staleAfter + heldBack(privacy)) || isOld(latest, newest, staleAfter + privacy.step);
      if (old) silent.push({ role, name: meter.name, at: latest?.at ?? null });
      else at = Math.min(at, latest?.at ?? Infinity);
      if (latest && latest.at - nowMs > SKEW_MS) ahead = true;
      sum = old || latest === null || sum === null ? null : sum + latest.value;
    }
    watts.set(role, sum);
  }
  const dated = at !== Infinity && startOf(at, 'day') !== startOf(nowMs, 'day');
  return { at: at === Infinity ? null : at, ahead, dated, watts, flows: flowsAt(watts), silent };
}

const isOld = (latest: LatestReading | null, nowMs: number, seconds: number): boolean =>
  latest === null || nowMs - latest.at > seconds * 1000;

function flowsAt(watts: ReadonlyMap<MeterRole, number | null>): Flows | null {
  if (!watts.has('grid-import') && !watts.has('consumption') && !watts.has('pv')) return null;
  // Without a meter of the grid or of what is used nobody knows where the sun goes.
  if (!watts.has('grid-import') && !watts.has('consumption')) return null;
  const get = (role: MeterRole): number | null | undefined => watts.get(role);
  const flows = flowsOf({
    pv: get('pv'),
    import: get('grid-import'),
    export: get('grid-export'),
    discharge: get('battery-discharge'),
    charge: get('battery-charge'),
    ...(watts.has('consumption') && { load: get('consumption') }),
  });
  // Meters that contradict each other are shown as they are: a split would make one of them say what it did not.
  return flows.load === null || leftOver(flows, watts.get('pv')) ? null : flows;
}
