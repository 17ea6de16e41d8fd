import { ZONE } from './zone.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A day less than a `Date` can hold, either way from 1970 (ECMA-262, time values): Prague's clock is ahead of UTC. */
const LAST_MS = 8.64e15 - DAY_MS;

let formatter: Intl.DateTimeFormat | undefined;

/** The zone's offset at one instant asked from Intl: slow (microseconds), so only ever used to find the transitions. */
function offsetFromIntl(epochMs: number): number {
  formatter ??= new Intl.DateTimeFormat('en-US', {
    timeZone: ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });
  const part: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(epochMs)) part[type] = value;
  const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
  const local = utcEpoch(
    year,
    Number(part['month']),
    Number(part['day']),
    Number(part['hour']),
    Number(part['minute']),
    Number(part['second']),
  );
  return local - Math.floor(epochMs / 1000) * 1000;
}

/** Date.UTC without its trap: it reads the years 0 to 99 as 1900 to 1999. `month` from 1. */
export function utcEpoch(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}

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
 * What the same directive makes of a later year, if Intl says so on both sides of each change: a year that is searched for its changes takes
 * it eighty questions, about ten milliseconds.
 */
function expectedOffsets(year: number, start: number, end: number): YearOffsets | null {
  const { until, offset } = usualOffsets(year);
  const ends = [...until.slice(0, 2), end];
  const holds =
    offsetFromIntl(start) === offset[0] &&
    ends.every(
      (to, index) =>
        offsetFromIntl(to - 1000) === offset[index] && offsetFromIntl(to) === (offset[index + 1] ?? HOUR_MS),
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
  const offset = [offsetFromIntl(start)];
  // No zone changed its offset twice within ten days since 1850; Prague never did.
  for (let from = start; from < end; from += 10 * DAY_MS) {
    const to = Math.min(from + 10 * DAY_MS, end);
    const before = offset[offset.length - 1] as number;
    if (offsetFromIntl(to) === before) continue;
    let low = from;
    let high = to;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offsetFromIntl(middle) === before) low = middle;
      else high = middle;
    }
    if (high >= end) continue;
    until.push(high);
    offset.push(offsetFromIntl(high));
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
