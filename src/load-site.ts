import { parseSite } from './energy/site-document.js';
import type { Building, Site } from './energy/site-document.js';
import { addressOf } from './source/named-source.js';
import { channelOf } from './metering/channel-of.js';
import type { BuildingMoments, FollowOptions, LatestOptions } from './metering/load-latest.js';
import type { LoadedBuilding, MeterProblem } from './metering/meter-channel.js';
import { readSource, spanOf } from './metering/read-source.js';
import type { SourceReport } from './metering/read-source.js';
import { lazy } from './source/lazy.js';
import { sharedJson } from './source/shared-json.js';
import type { Access } from './source/shared-json.js';
import { asSourceError, SourceError } from './source/source-error.js';

export { siteNow } from './energy/site-clock.js';
export { liveWays } from './metering/live-ways.js';
export type { LiveWays } from './metering/live-ways.js';
export type { BuildingMoments, FollowOptions, LatestOptions, MeterNow } from './metering/load-latest.js';
export { meterProblemCodes } from './metering/meter-channel.js';
export type {
  LatestReading,
  LoadedBuilding,
  MeterChannel,
  MeterProblem,
  MeterProblemCode,
} from './metering/meter-channel.js';
export type { Access } from './source/shared-json.js';

export interface BuildingQuestion extends Access {
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
  /** Seconds of delay beside those of the site document; the longer one holds. */
  readonly delay?: number | undefined;
}

const latest = lazy(() => import('./metering/load-latest.js'));
const flagging = lazy(() => import('./metering/meter-flags.js'));

/** Asks once for the newest readings of all meters that have a live source other than events. Rejects with the signal's reason only. */
export async function loadLatest(site: Site, building: Building, options: LatestOptions): Promise<BuildingMoments> {
  return (await latest()).loadLatest(site, building, options);
}

/** Hears of the newest readings that come by themselves, until the signal is aborted. */
export function followLatest(site: Site, building: Building, options: FollowOptions): void {
  latest().then(
    (code) => code.followLatest(site, building, options),
    (error: unknown) => options.onError(error as SourceError),
  );
}

/** The site document at an address. Rejects with a `SourceError`, or with the signal's reason when aborted. */
export async function loadSite(url: string, access: Access = {}): Promise<Site> {
  try {
    const address = addressOf({ src: url });
    const json = await sharedJson(address, access);
    return siteOf(json, address);
  } catch (error) {
    access.signal?.throwIfAborted();
    throw asSourceError(error);
  }
}

function siteOf(json: unknown, url: string): Site {
  try {
    return parseSite(json, url);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new SourceError('parse', `${message}: ${url}`, { url, cause });
  }
}

/**
 * A building's meters over a stretch of time, each on the UTC grid, none fresher or finer than the site document lets be seen. What is wrong
 * with a meter is told in its channel; rejects with a `SourceError` only where not one of the sources could be read, or with the signal's reason.
 */
export async function loadBuilding(
  site: Site,
  building: Building,
  question: BuildingQuestion,
): Promise<LoadedBuilding> {
  const { from, to, now, delay = 0, signal } = question;
  const window = { from: from.getTime(), to: to.getTime(), now: now.getTime(), delay };
  const reports = await Promise.all(
    building.meters.map((meter) => {
      const together = building.meters.filter(({ source }) => source.src === meter.source.src);
      return readSource(meter, spanOf(together, window), site.url, question);
    }),
  );
  signal?.throwIfAborted();
  const lost = reports.map(({ failures, asked }) => (failures.length < asked ? null : (failures[0] ?? null)));
  const [first] = lost;
  if (first && lost.every((error) => error !== null)) throw first;
  const flagged = building.flags.length > 0 || reports.some(({ flags }) => flags.length > 0);
  const flagsOf = flagged ? (await flagging()).meterFlags : () => [];
  const channels = await Promise.all(
    building.meters.map((meter, index) => {
      const report = reports[index] as SourceReport;
      return channelOf(meter, report.told, window, problemsOf(report), flagsOf(meter, building, report.flags, window));
    }),
  );
  signal?.throwIfAborted();
  return { site, building, channels };
}

function problemsOf({ failures, asked }: SourceReport): readonly MeterProblem[] {
  const [error] = failures;
  if (!error) return [];
  const part = asked > 1 ? `${failures.length} of ${asked} parts: ` : '';
  const code = error.code === 'unauthorized' ? 'no-access' : 'source';
  return [{ code, reason: part + error.message, at: null, count: failures.length, error }];
}
