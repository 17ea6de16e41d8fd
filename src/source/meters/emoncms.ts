import { serviceMessage } from '../json/json-error.js';
import { isObject, maybeNumber } from '../json/json-value.js';
import type { MeterMoment, MeterReading } from './meter-reading.js';
import { SourceError } from '../source-error.js';

export interface EmoncmsQuestion {
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  /** Seconds. */
  readonly step: number;
  /** Of a counter's feed the amounts of intervals, of one of power the means. */
  readonly mode: 'delta' | 'average' | 'state';
}

/** What a server gives at once at the most is set by its owner; 8928 is the default. */
const MAX_POINTS = 8000;
/** Times are told in ms or, by old servers, in seconds. */
const LEAST_MS = 1e11;

/** Addresses of a public feed's data (`…/feed/data.json?id=1`) in an interval of time, in parts that a server gives at once. */
export function emoncmsUrls(src: string, { from, to, step, mode }: EmoncmsQuestion): readonly string[] {
  const partMs = MAX_POINTS * step * 1000;
  const urls: string[] = [];
  for (let start = from; start < to; start += partMs) {
    const url = new URL(src);
    const options = {
      start: String(start),
      end: String(Math.min(start + partMs, to)),
      interval: String(step),
      skipmissing: '0',
      timeformat: 'unixms',
      ...(mode === 'delta' && { delta: '1' }),
      ...(mode === 'average' && { average: '1' }),
    };
    for (const [name, value] of Object.entries(options)) url.searchParams.set(name, value);
    urls.push(url.href);
  }
  return urls;
}

/** Readings of `data.json`: pairs of time and value, null where the feed is empty. Throws `unauthorized`, `service`, `parse`. */
export function emoncmsReadings(json: unknown, url: string): readonly MeterReading[] {
  const list = checked(json, url);
  if (!Array.isArray(list)) throw new SourceError('parse', `expected pairs of time and value: ${url}`, { url });
  return list.map((pair: unknown) => {
    const [time, value] = Array.isArray(pair) ? (pair as unknown[]) : [];
    const at = instantOf(time);
    if (at === null) throw new SourceError('parse', `expected a time and a value: ${JSON.stringify(pair)}`, { url });
    const number = maybeNumber(value);
    const isOdd = number === null && value !== null && value !== undefined;
    return { at, value: number, ...(isOdd && { quality: 'X' }) };
  });
}

/** The value of `timevalue.json`; null where the feed has none. Throws as `emoncmsReadings` does. */
export function emoncmsMoment(json: unknown, url: string): MeterMoment | null {
  const answer = checked(json, url);
  if (answer === null) return null;
  if (!isObject(answer)) throw new SourceError('parse', `expected a time and a value: ${url}`, { url });
  const [time, value] = [instantOf(answer['time']), maybeNumber(answer['value'])];
  if (time === null || value === null) return null;
  return { at: time, value, unit: null };
}

/** Epoch ms; null for what is no instant. */
function instantOf(value: unknown): number | null {
  const number = maybeNumber(value);
  const ms = number !== null && number < LEAST_MS ? number * 1000 : number;
  return ms === null || Number.isNaN(new Date(ms).getTime()) ? null : ms;
}

/** `false` is how a feed says that it is not public (or not there). */
function checked(json: unknown, url: string): unknown {
  if (json === false) throw new SourceError('unauthorized', `the feed is not public: ${url}`, { url });
  const message = serviceMessage(json);
  if (message !== null) throw new SourceError('service', `source says: ${message}`, { url });
  return json;
}
