import { splitOwnUse } from '../energy/own-use.js';
import { RECOVERED } from '../energy/quality.js';
import { readIntervals } from '../energy/interval-readings.js';
import { readBy } from '../energy/read-by.js';
import type { ReadSeries, SeriesReader } from '../energy/read-by.js';
import type { ReadingKind, ReadingOptions } from '../energy/reading-options.js';
import { readingKinds } from '../energy/reading-options.js';
import type { Series } from '../energy/series.js';
import { unitsOf } from '../energy/meter-roles.js';
import type { Meter, SiteFlag } from '../energy/site-document.js';
import { meterSteps } from '../energy/site-meter.js';
import { cleaned, parseUnit } from '../energy/units.js';
import type { MeterReading, MeterReadings } from '../source/meters/meter-reading.js';
import { lazy } from '../source/lazy.js';
import { cropSeries } from '../energy/crop-series.js';
import { rateOf } from './latest-reading.js';
import type { LatestReading, MeterChannel, MeterProblem, MeterProblemCode } from './meter-channel.js';
import type { TimeSpan } from './source-address.js';

/** What a channel is made for. */
export interface ChannelWindow extends TimeSpan {
  /** Epoch ms. */
  readonly now: number;
  /** Seconds of delay asked for beside the meter's own; the longer one holds. */
  readonly delay: number;
}

/** A clock may be ahead by so much (I16). */
const SKEW_MS = 120_000;
/** What the world uses in a year is less Wh than this: sums of such would be infinite. */
const MOST = 1e18;
/** Whoever says the same for so long says nothing. */
const STUCK_S = 86_400;

const registers = lazy(() => import('../energy/register-readings.js'));
const powers = lazy(() => import('../energy/power-readings.js'));
const detail = lazy(() => import('./limit-detail.js'));

/** The code that reads what is of a kind; most meters tell intervals. */
async function readerOf(kind: ReadingKind): Promise<SeriesReader> {
  if (kind === 'register') return (await registers()).seriesOfRegister;
  return kind === 'power' ? (await powers()).readPower : readIntervals;
}

/** Readings of one meter as a channel: no reading fresher and no value finer than the site document lets be seen. */
export async function channelOf(
  meter: Meter,
  told: MeterReadings,
  window: ChannelWindow,
  known: readonly MeterProblem[] = [],
  flags: readonly SiteFlag[] = [],
): Promise<MeterChannel> {
  const problems: MeterProblem[] = [...known];
  const note = (code: MeterProblemCode, reason: string, at: number | null = null, count = 0): void =>
    void problems.push({ code, reason, at, count, error: null });
  const options = optionsOf(meter, told, note);
  const until = seenUntil(meter, window);
  const readings = options ? readable(meter, told.readings, options, window, note) : [];
  const used = options ?? optionsAsDescribed(meter);
  const { series, events } = read(await readerOf(used.kind), readings, used, note);
  const whole = cropSeries(series, { from: window.from, to: Math.min(window.to, until) });
  const isSun = meter.role === 'pv' && meter.kind !== 'register';
  const full = isSun ? production(whole, note) : whole;
  const { step } = meter.privacy;
  const shown = step > full.step ? (await detail()).limitDetail(full, step) : full;
  const newest = newestOf(readings, used);
  const heard = problems.some(({ code }) => code !== 'clock-skew');
  if (newest === null && !heard) note('empty', 'no readings in this time: 0');
  // A look at last year says nothing of today.
  else if (newest !== null && window.to >= window.now && until - newest > meter.staleAfter * 1000)
    note('stale', `last reading: ${new Date(newest).toISOString()}`, newest);
  // As it was read: what privacy spreads over a step, or a day, stands still within it.
  noteStuck(whole, note);
  return {
    meter,
    role: meter.role,
    series: shown,
    events: events.filter(({ at }) => at.getTime() >= window.from && at.getTime() <= Math.min(window.to, until)),
    latest: window.to >= window.now ? latestOf(shown) : null,
    problems,
    flags,
  };
}

/** The instant up to which a meter may be seen, epoch ms. */
export function seenUntil({ privacy }: Meter, { now, delay }: Pick<ChannelWindow, 'now' | 'delay'>): number {
  return now - Math.max(privacy.delay, delay) * 1000;
}

type Note = (code: MeterProblemCode, reason: string, at?: number | null, count?: number) => void;

const optionsAsDescribed = ({ kind, unit, step, stamp, modulus, limitW, sentinels }: Meter): ReadingOptions => ({
  kind,
  unit,
  step,
  stamp,
  ...(modulus !== null && { modulus }),
  ...(limitW !== null && { limitW }),
  sentinels,
});

/** How to read: as the source says itself, else as the document says. Null, with a problem noted, where that makes no sense. */
function optionsOf(meter: Meter, told: MeterReadings, note: Note): ReadingOptions | null {
  const described = optionsAsDescribed(meter);
  const kind = readingKinds.find((one) => one === told.kind) ?? meter.kind;
  const unit = told.unit ?? unitFor(meter, kind);
  if (unit === null || !isUnitOf(meter, kind, unit)) {
    note('unit', `unknown unit of ${meter.quantity} as ${kind}: ${unit ?? meter.unit}`);
    return null;
  }
  const step = told.step ?? meter.step;
  if (!meterSteps.some((one) => one === step)) {
    note('readings', `unknown step: ${step}`);
    return null;
  }
  return { ...described, kind, unit, step, stamp: told.stamp ?? meter.stamp };
}

/** The meter's unit, unless its source tells another kind of reading than the document. */
const unitFor = (meter: Meter, kind: ReadingKind): string | null => (kind === meter.kind ? meter.unit : null);

function isUnitOf({ quantity }: Meter, kind: ReadingKind, unit: string): boolean {
  try {
    const { base, kind: sort } = parseUnit(unit);
    return unitsOf(quantity, kind).some((known) => {
      const own = parseUnit(known);
      return own.base === base && own.kind === sort;
    });
  } catch {
    return false;
  }
}

/** Readings that may be seen and make sense. */
function readable(
  meter: Meter,
  readings: readonly MeterReading[],
  options: ReadingOptions,
  window: ChannelWindow,
  note: Note,
): readonly MeterReading[] {
  const ahead = readings.filter(({ at }) => at > window.now + SKEW_MS);
  const last = ahead.reduce((latest, { at }) => Math.max(latest, at), 0);
  if (ahead.length > 0) note('clock-skew', `readings of the future: ${ahead.length}`, last, ahead.length);
  const delayed = seenUntil(meter, window) < window.now;
  // Without a delay a reading may be of an interval that is not over, or of a clock that is a little ahead.
  const until = delayed ? seenUntil(meter, window) : window.now + SKEW_MS;
  const length = delayed && options.kind !== 'register' && options.stamp === 'start' ? options.step * 1000 : 0;
  const seen = readings.filter(({ at }) => at + length <= until);
  const isAbsurd = ({ value }: MeterReading): boolean => Math.abs(value ?? 0) > MOST;
  if (!seen.some(isAbsurd)) return seen;
  return seen.map((reading) => (isAbsurd(reading) ? { ...reading, value: null, quality: 'X' } : reading));
}

/** What a solar plant gave; what its inverter took itself is told. */
function production(series: Series, note: Note): Series {
  const split = splitOwnUse(series);
  const used = split.ownUse.values.filter((value) => value > 0);
  const sum = used.reduce((all, value) => all + value, 0);
  if (sum > 0) note('negative', `own use of the inverter: ${cleaned(sum)} Wh`, null, used.length);
  return split.production;
}

function read(
  reader: SeriesReader,
  readings: readonly MeterReading[],
  options: ReadingOptions,
  note: Note,
): ReadSeries {
  try {
    return readBy(reader, readings, options);
  } catch (error) {
    note('readings', error instanceof Error ? error.message : String(error));
    const { base } = parseUnit(options.unit);
    const none = { startMs: 0, step: options.step, unit: base, values: new Float64Array(0), codes: new Uint8Array(0) };
    return { series: none, events: [] };
  }
}

/** When the last reading that holds a value speaks of, at the latest; epoch ms. */
function newestOf(readings: readonly MeterReading[], { kind, stamp, step }: ReadingOptions): number | null {
  const newest = readings.reduce((last, { at, value }) => (value === null ? last : Math.max(last, at)), -Infinity);
  if (newest === -Infinity) return null;
  return kind === 'interval' && stamp === 'start' ? newest + step * 1000 : newest;
}

/** The last interval that has a value that was measured. */
function latestOf(series: Series): LatestReading | null {
  const { values, startMs, step } = series;
  const index = values.findLastIndex((value) => !Number.isNaN(value));
  return index < 0 ? null : rateOf(values[index] as number, series, startMs + (index + 1) * step * 1000);
}

/** A level or an amount that was measured, other than none, and does not move for a day. */
function noteStuck({ values, codes, startMs, step }: Series, note: Note): void {
  const end = values.findLastIndex((value) => !Number.isNaN(value));
  const last = values[end];
  if (!last) return;
  // What was recovered of a gap has the same share of it everywhere.
  const before = values.findLastIndex(
    (value, index) => index <= end && (value !== last || (codes[index] as number) >= RECOVERED),
  );
  const count = end - before;
  const at = startMs + (before + 1) * step * 1000;
  if (count * step >= STUCK_S) note('stuck', `same value for ${Math.round((count * step) / 3600)} hours`, at, count);
}
