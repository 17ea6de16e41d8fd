import type { Building, LiveSource, Meter } from '../energy/site-document.js';

/** How a building tells its newest readings. */
export interface LiveWays {
  /** Some come by themselves: `followLatest`. */
  readonly events: boolean;
  /** Seconds after which the others are to be asked again (`loadLatest`); null where there are none. */
  readonly refresh: number | null;
}

export function liveWays(building: Building): LiveWays {
  const sources = [...liveSources(building).keys()];
  const polled = sources.filter((source) => !isEvents(source));
  return {
    events: sources.some(isEvents),
    refresh: polled.length === 0 ? null : Math.min(...polled.map(({ refresh }) => refresh)),
  };
}

export const isEvents = ({ source }: LiveSource): boolean => source === 'events';

/** The live sources of a building, and which meters each tells of. */
export function liveSources({ live, meters }: Building): ReadonlyMap<LiveSource, readonly Meter[]> {
  const found = new Map<LiveSource, Meter[]>();
  for (const meter of meters) {
    const source = meter.live ?? live;
    if (source) found.set(source, [...(found.get(source) ?? []), meter]);
  }
  return found;
}
