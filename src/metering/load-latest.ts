import { load } from '../load.js';
import type { Building, LiveSource, Meter, Site } from '../energy/site-document.js';
import { createClient } from '../source/client.js';
import { lazy } from '../source/lazy.js';
import { addressOf } from '../source/named-source.js';
import { lkEnergyDocument } from '../source/meters/lk-energy.js';
import { lkEnergyMoments } from '../source/meters/lk-energy-moments.js';
import type { MeterMoment } from '../source/meters/meter-reading.js';
import { sharedJson } from '../source/shared-json.js';
import type { Access } from '../source/shared-json.js';
import { asSourceError, SourceError } from '../source/source-error.js';
import type { Table } from '../table/table.js';
import type { RowLike } from '../table/typed-rows.js';
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
    const told = new Map<string, MeterMoment>();
    const known = new Map<string, readonly [MeterMoment, MeterNow]>();
    let take: ((rows: readonly RowLike[], key: string | null) => boolean) | null = null;
    const tell = (): void => {
      if (!signal?.aborted) onMoments(seen(told, source, meters, options, known));
    };
    const use = (table: Table): void =>
      void tables()
        .then((code) => {
          told.clear();
          known.clear();
          for (const [meter, moment] of code.momentsOfTable(table, source.columns)) told.set(meter, moment);
          take = code.rowTaker(told, table, source.columns);
          tell();
        })
        .catch(fail);
    const onRows = (rows: readonly RowLike[], key: string | null): boolean => {
      const taken = take?.(rows, key) ?? false;
      if (taken) tell();
      return taken;
    };
    const fail = (error: unknown): void => {
      const known = asSourceError(error);
      if (!signal?.aborted && known instanceof SourceError) onError(known);
    };
    // Not by `load`, with which all comes that asks services and answers questions.
    events()
      .then(({ followEvents }) => {
        if (signal?.aborted) return;
        const url = addressOf({ src: resolved(source.src, site.url) });
        const client = createClient({ signal, fetch, timeoutMs });
        const stop = followEvents({ url, path: source.path, client }, { onTable: use, onRows, onError: fail });
        signal?.addEventListener('abort', stop);
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

/** What of it may be seen: nothing fresher than the delay, nothing of a meter that is shown in steps: a moment is finer than any. `known`: what was read of a meter's moment before. */
function seen(
  moments: ReadonlyMap<string, MeterMoment>,
  source: LiveSource,
  meters: readonly Meter[],
  { now: clock, delay = 0 }: LatestOptions,
  known = new Map<string, readonly [MeterMoment, MeterNow]>(),
): BuildingMoments {
  const now = clock();
  return new Map(
    meters.map((meter): [string, MeterNow] => {
      // A source of its own has the meter's series alone, under whatever name.
      const key = source.series ?? meter.source.series ?? meter.id;
      const moment = moments.get(key) ?? moments.get(meter.id) ?? (meter.live ? moments.get('') : undefined);
      if (!moment) return [meter.id, nowOf(null)];
      const until = seenUntil(meter, { now, delay });
      if (meter.privacy.step > 0 || (until < now && moment.at > until)) return [meter.id, nowOf(null)];
      const [before, read] = known.get(meter.id) ?? [];
      if (read && before === moment) return [meter.id, read];
      const told = nowAt(meter, { ...moment, unit: moment.unit ?? source.unit });
      known.set(meter.id, [moment, told]);
      return [meter.id, told];
    }),
  );
}

function nowAt(meter: Meter, moment: MeterMoment): MeterNow {
  try {
    return nowOf(momentOf(meter, moment));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return nowOf(null, { code: 'unit', reason, at: moment.at, count: 1, error: null });
  }
}

const nowOf = (latest: LatestReading | null, ...problems: readonly MeterProblem[]): MeterNow => ({ latest, problems });

function failed(error: unknown, meters: readonly Meter[]): BuildingMoments {
  const known = asSourceError(error);
  if (!(known instanceof SourceError)) throw error;
  const problem = { code: 'source', reason: known.message, at: null, count: 0, error: known } as const;
  return new Map(meters.map(({ id }) => [id, nowOf(null, problem)]));
}
