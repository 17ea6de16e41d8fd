import { localEdges } from '../time/calendar-edges.js';
import { calendarParts, epochOf } from '../time/calendar.js';
import type { Intervals } from './intervals.js';
import { placesOf } from './places-of.js';
import { MEASURED } from './quality.js';
import { asSeries } from './series.js';
import type { Series } from './series.js';
import type { Period } from './summarise.js';
import { cleaned } from './units.js';

/** Water that ran all night, night after night: a hint, not a proof. */
export interface LeakHint {
  /** Midnight of the first of these nights, and four o’clock of the last. */
  readonly from: Date;
  readonly to: Date;
  readonly nights: number;
  /** The least flow of them, which may have run all the time: base units an hour. */
  readonly flow: number;
}

const NIGHT_HOURS = 4;
/** In fewer nights somebody may have watered something. */
const NIGHTS = 3;

/**
 * Whether water flowed in every interval from midnight to four, in each of at least so many nights up to the end of the period; null if not. A
 * night of which an interval was not measured proves nothing, and ends what can be said.
 */
export function leakHint(data: Intervals | Series, { from, to }: Period, leastNights = NIGHTS): LeakHint | null {
  const series = asSeries(data);
  const nights = [...localEdges(from.getTime(), to.getTime(), 'day').subarray(0, -1)].filter(
    (start) => start >= from.getTime() && nightEnd(start) <= to.getTime(),
  );
  let flow = Infinity;
  let count = 0;
  for (const start of nights.reverse()) {
    const least = leastFlow(series, start, nightEnd(start));
    if (!(least > 0)) break;
    flow = Math.min(flow, least);
    count++;
  }
  if (count === 0 || count < leastNights) return null;
  const [last = 0, first = 0] = [nights[0], nights[count - 1]];
  return { from: new Date(first), to: new Date(nightEnd(last)), nights: count, flow: cleaned(flow) };
}

/** The least flow of an hour in any interval; NaN where one is not measured. */
function leastFlow(series: Series, start: number, end: number): number {
  const { step, values, codes } = series;
  const [first, last] = placesOf(series, start, end);
  if (last - first !== Math.floor((end - start) / 1000 / step)) return NaN;
  let least = Infinity;
  for (let index = first; index < last; index++) {
    // A gap's amount that was spread over it flows all the time by itself.
    if (codes[index] !== MEASURED) return NaN;
    least = Math.min(least, ((values[index] as number) * 3600) / step);
  }
  return least;
}

function nightEnd(start: number): number {
  const { year, month, day } = calendarParts(start);
  return epochOf(year, month, day, NIGHT_HOURS);
}
