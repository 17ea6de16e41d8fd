import { isSummed, meterRoles } from './meter-roles.js';
import type { Building, Meter, MeterRole, Site, SiteFlag } from './site-document.js';
import { sumSeries } from './role-series.js';
import type { Series } from './series.js';

/** One meter and what it told. */
export interface Channel {
  readonly meter: Meter;
  readonly series: Series;
  /** The newest that is known: W, or a level; null where there is none. */
  readonly latest: LatestReading | null;
  /** What is wrong with it or with what it tells. */
  readonly problems: readonly ChannelProblem[];
  readonly flags: readonly SiteFlag[];
}

export interface LatestReading {
  /** Of the reading, epoch ms. */
  readonly at: number;
  readonly value: number;
}

export interface ChannelProblem {
  readonly code: string;
  readonly reason: string;
  /** Epoch ms; null where it is not of a moment. */
  readonly at: number | null;
}

/** A building, and all that is known of it in the time that was asked for. */
export interface BuildingData {
  readonly site: Site;
  readonly building: Building;
  readonly channels: readonly Channel[];
}

/** Newer readings than those of the channels, by the ids of meters. */
export type Moments = ReadonlyMap<string, { readonly latest: LatestReading | null }>;

/** The newest of a channel: the later of what its series and what its live source told. */
export function newestOf({ meter, latest }: Channel, moments: Moments): LatestReading | null {
  const live = moments.get(meter.id)?.latest ?? null;
  return live && (!latest || live.at >= latest.at) ? live : latest;
}

/** What the building's meters of each role come to, in the order of the roles; roles that it has no meter of are left out. */
export function roleSeries({ channels }: BuildingData): ReadonlyMap<MeterRole, Series> {
  const found = new Map<MeterRole, Series>();
  for (const role of meterRoles.filter(isSummed)) {
    const own = channels.filter(({ meter }) => meter.role === role);
    // Gas may be counted in m³ by one meter and in kWh by another; those of the first unit are one number.
    const same = own.filter(({ series }) => series.unit === own[0]?.series.unit).map(({ series }) => series);
    const sum = sumSeries(same);
    if (sum) found.set(role, sum);
  }
  return found;
}
