import { ZONE } from './zone.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A day less than a `Date` can hold, either way from 1970 (ECMA-262, time values): Prague's clock is ahead of UTC. */
const LAST_MS = 8.64e15 - DAY_MS;

let formatter: Intl.DateTimeFormat | undefined;

/** What of `Temporal` is asked; it is newer than many a browser. */
interface Zoned {
  readonly ZonedDateTime: new (epochNs: bigint, zone: string) => { readonly offsetNanoseconds: number };
}

/**
 * The zone's offset at one instant asked from the engine, only ever to find the transitions: `Temporal` takes a millisecond for its first
 * answer, where the first formatter of Intl takes twenty or more.
 */
function offsetFromEngine(epochMs: number): number {
  const { Temporal } = globalThis as { Temporal?: Zoned };
  return Temporal
    ? new Temporal.ZonedDateTime(BigInt(epochMs) * 1_000_000n, ZONE).offsetNanoseconds / 1e6
    : offsetFromIntl(epochMs);
}

function offsetFromIntl(epochMs: number): number {
  const numeric = 'numeric';
  formatter ??= new Intl.DateTimeFormat('en-US', {
    timeZone: ZONE,
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
    era: 'short',
  });
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(epochMs)) part[type] = value === 'BC' ? 1 : Number(value);
  const { year, month, day, hour, minute, second, era } = part as Record<string, number> & {
    readonly [name in 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second']: number;
  };
  return utcEpoch(era ? 1 - year : year, month, day, hour, minute, second) - Math.floor(epochMs / 1000) * 1000;
}

/** Date.UTC without its trap: it reads the years 0 to 99 as 1900 to 1999. `month` from 1. */
export function utcEpoch(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}

/** `month` from 1; one beyond the year is of the next. */
export const daysInMonth = (year: number, month: number): number => new Date(utcEpoch(year, month + 1, 0)).getUTCDate();

/** The stretches of one UTC year with one offset each: `until[i]` is where `offset[i]` ends. */
interface YearOffsets {
  readonly until: readonly number[];
  readonly offset: readonly number[];
}

const years = new Map<number, YearOffsets>();

/** Summer time has begun and ended on the same Sundays since then. */
const FIRST_USUAL_YEAR = 1996;
/** The last year in the timetable that the Commission has published, which no law will change any more. */
const LAST_USUAL_YEAR = 2026;
const HOURS_AHEAD = [1, 2, 1] as const;

/**
 * Summer time of a year between those two, by directive 2000/84/EC and those before it: from the last Sunday in March to the last in October,
 * 1:00 UTC. Known without Intl, whose first formatter takes longer than all else that a chart of dates needs.
 */
function usualOffsets(year: number): YearOffsets {
  const lastSunday = (month: number): number => {
    const last = utcEpoch(year, month, 31, 1);
    return last - new Date(last).getUTCDay() * DAY_MS;
  };
  return { until: [lastSunday(3), lastSunday(10), Infinity], offset: HOURS_AHEAD.map((hours) => hours * HOUR_MS) };
}

/**
 * What the same directive makes of a later year, if the engine says so on both sides of each change: a year that is searched for its changes
 * takes eighty questions, of Intl about ten milliseconds.
 */
function expectedOffsets(year: number, start: number, end: number): YearOffsets | null {
  const { until, offset } = usualOffsets(year);
  const ends = [...until.slice(0, 2), end];
  const holds =
    offsetFromEngine(start) === offset[0] &&
    ends.every(
      (to, index) =>
        offsetFromEngine(to - 1000) === offset[index] && offsetFromEngine(to) === (offset[index + 1] ?? HOUR_MS),
    );
  return holds ? { until, offset } : null;
}

const inTime = (epochMs: number, edge: number): number => (Number.isNaN(epochMs) ? edge : epochMs);

function offsetsOf(year: number): YearOffsets {
  let found = years.get(year);
  if (!found) {
    const usual = year >= FIRST_USUAL_YEAR && year <= LAST_USUAL_YEAR;
    years.set(year, (found = usual ? usualOffsets(year) : askedOffsets(year)));
  }
  return found;
}

function askedOffsets(year: number): YearOffsets {
  // The first year of all time has no January, the last no December.
  const start = inTime(utcEpoch(year, 1, 1), -LAST_MS);
  const end = inTime(utcEpoch(year + 1, 1, 1), LAST_MS);
  const expected = year > LAST_USUAL_YEAR && end < LAST_MS ? expectedOffsets(year, start, end) : null;
  return expected ?? searchedOffsets(start, end);
}

function searchedOffsets(start: number, end: number): YearOffsets {
  const until: number[] = [];
  const offset = [offsetFromEngine(start)];
  // No zone changed its offset twice within ten days since 1850; Prague never did.
  for (let from = start; from < end; from += 10 * DAY_MS) {
    const to = Math.min(from + 10 * DAY_MS, end);
    const before = offset[offset.length - 1] as number;
    if (offsetFromEngine(to) === before) continue;
    let low = from;
    let high = to;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offsetFromEngine(middle) === before) low = middle;
      else high = middle;
    }
    if (high >= end) continue;
    until.push(high);
    offset.push(offsetFromEngine(high));
  }
  until.push(Infinity);
  return { until, offset };
}

/** Milliseconds that Prague's wall clock is ahead of UTC at an instant (epoch ms); NaN for NaN. */
export function zoneOffset(epochMs: number): number {
  if (!(Math.abs(epochMs) <= 8.64e15)) return NaN;
  const { until, offset } = offsetsOf(new Date(epochMs).getUTCFullYear());
  let index = 0;
  while (epochMs >= (until[index] as number)) index++;
  return offset[index] as number;
}
