import { addressOf, load } from '../load.js';
import type { Building, LiveSource, Meter, Site } from '../energy/site-document.js';
import { createClient } from '../source/client.js';
import { lazy } from '../source/lazy.js';
import { lkEnergyDocument } from '../source/meters/lk-energy.js';
import { lkEnergyMoments } from '../source/meters/lk-energy-moments.js';
import type { MeterMoment } from '../source/meters/meter-reading.js';
import { sharedJson } from '../source/shared-json.js';
import type { Access } from '../source/shared-json.js';
import { asSourceError, SourceError } from '../source/source-error.js';
import { seenUntil } from './channel-of.js';
import { isEvents, liveSources } from './live-ways.js';
import { momentOf } from './moment-of.js';
import type { LatestReading, MeterProblem } from './meter-channel.js';
import { resolved } from './source-address.js';

/** What a meter is at now; null where nothing may be seen or told. */
export interface MeterNow {
  readonly latest: LatestReading | null;
  readonly problems: readonly MeterProblem[];
}

/** By the ids of meters; those without a live source are not in it. */
export type BuildingMoments = ReadonlyMap<string, MeterNow>;

export interface LatestOptions extends Access {
  /** Epoch ms, asked for anew with each event. */
  readonly now: () => number;
  /** Seconds of delay beside those of the meters. */
  readonly delay?: number | undefined;
}

export interface FollowOptions extends LatestOptions {
  readonly onMoments: (moments: BuildingMoments) => void;
  /** Nothing comes any more for the time being. */
  readonly onError: (error: SourceError) => void;
}

const events = lazy(() => import('../source/events/events.js'));
const emoncms = lazy(() => import('../source/meters/emoncms.js'));
const tables = lazy(() => import('../source/meters/table-readings.js'));

/** Asks once for the newest readings of all meters that have a live source other than events. Rejects with the signal's reason only. */
export async function loadLatest(site: Site, building: Building, options: LatestOptions): Promise<BuildingMoments> {
  const polled = [...liveSources(building)].filter(([source]) => !isEvents(source));
  const answers = await Promise.all(
    polled.map(async ([source, meters]): Promise<BuildingMoments> => {
      try {
        return seen(await momentsOf(source, site, options), source, meters, options);
      } catch (error) {
        options.signal?.throwIfAborted();
        return failed(error, meters);
      }
    }),
  );
  return new Map(answers.flatMap((moments) => [...moments]));
}

/** Hears of the newest readings that come by themselves, until the signal is aborted. */
export function followLatest(site: Site, building: Building, options: FollowOptions): void {
  for (const [source, meters] of liveSources(building)) {
    if (!isEvents(source)) continue;
    const { signal, fetch, timeoutMs, onError, onMoments } = options;
    const use = (table: Parameters<Awaited<ReturnType<typeof tables>>['momentsOfTable']>[0]): void =>
      void tables()
        .then(({ momentsOfTable }) => {
          if (!signal?.aborted) onMoments(seen(momentsOfTable(table, source.columns), source, meters, options));
        })
        .catch(fail);
    const fail = (error: unknown): void => {
      const known = asSourceError(error);
      if (!signal?.aborted && known instanceof SourceError) onError(known);
    };
    // Not by `load`, with which all comes that asks services and answers questions.
    events()
      .then(({ openEvents }) =>
        openEvents({
          url: addressOf({ src: resolved(source.src, site.url) }),
          path: source.path,
          client: createClient({ signal, fetch, timeoutMs }),
          signal: signal ?? null,
        }),
      )
      .then(({ table, live }) => {
        use(table);
        const stop = live({ onTable: use, onError: fail });
        if (signal?.aborted) stop();
        else signal?.addEventListener('abort', stop);
      })
      .catch(fail);
  }
}

async function momentsOf(source: LiveSource, site: Site, access: Access): Promise<ReadonlyMap<string, MeterMoment>> {
  const url = resolved(source.src, site.url);
  if (source.source === 'emoncms') {
    const moment = (await emoncms()).emoncmsMoment(await sharedJson(url, access), url);
    return new Map(moment ? [['', moment]] : []);
  }
  if (source.source === 'lk-energy' || source.source === null) {
    return lkEnergyMoments(await lkEnergyDocument(await sharedJson(url, access), url));
  }
  const table = await load({ src: url, source: source.source, path: source.path, ...access });
  return (await tables()).momentsOfTable(table, source.columns);
}

/** What of it may be seen: nothing fresher than the delay, nothing of a meter that is shown in longer steps. */
function seen(
  moments: ReadonlyMap<string, MeterMoment>,
  source: LiveSource,
  meters: readonly Meter[],
  { now, delay = 0 }: LatestOptions,
): BuildingMoments {
  return new Map(
    meters.map((meter): [string, MeterNow] => {
      // A source of its own has the meter's series alone, under whatever name.
      const key = source.series ?? meter.source.series ?? meter.id;
      const moment = moments.get(key) ?? moments.get(meter.id) ?? (meter.live ? moments.get('') : undefined);
      if (!moment) return [meter.id, nowOf(null)];
      const isDelayed = seenUntil(meter, { now: now(), delay }) < now();
      if (meter.privacy.step > meter.step || (isDelayed && moment.at > seenUntil(meter, { now: now(), delay })))
        return [meter.id, nowOf(null)];
      try {
        return [meter.id, nowOf(momentOf(meter, { ...moment, unit: moment.unit ?? source.unit }))];
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return [meter.id, nowOf(null, { code: 'unit', reason, at: moment.at, count: 1, error: null })];
      }
    }),
  );
}

const nowOf = (latest: LatestReading | null, ...problems: readonly MeterProblem[]): MeterNow => ({ latest, problems });

function failed(error: unknown, meters: readonly Meter[]): BuildingMoments {
  const known = asSourceError(error);
  if (!(known instanceof SourceError)) throw error;
  const problem = { code: 'source', reason: known.message, at: null, count: 0, error: known } as const;
  return new Map(meters.map(({ id }) => [id, nowOf(null, problem)]));
}
