import { isObject, maybeText, objectsIn } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { maybeInstant } from './maybe-instant.js';
import type { MeterReading, MeterReadings } from './meter-reading.js';
import { lazy } from '../lazy.js';
import { SourceError } from '../source-error.js';

const refusals = lazy(() => import('./no-lk-energy.js'));

/** Values of one answer at the most: a hundred years of quarter hours. */
const MAX_VALUES = 4_000_000;

/** The document, if it is one of the series of a building (`lk-energy/1`). Rejects with `parse`, `service`. */
export async function lkEnergyDocument(json: unknown, url: string): Promise<Json> {
  if (isObject(json) && json['v'] === 1) return json;
  throw (await refusals()).noLkEnergy(json, url);
}

/**
 * The readings of a series of it: `series` on a grid, one value for each interval, or `registers` with times of their own. A document without
 * the series has no readings of it. Throws `parse` for one that can't be read.
 */
export function lkEnergyReadings(document: Json, id: string, url: string): MeterReadings {
  const series = objectsIn(document['series']).filter((one) => one['id'] === id);
  const registers = objectsIn(document['registers']).filter((one) => one['id'] === id);
  const [head] = [...series, ...registers];
  const fail = (reason: string): never => {
    throw new SourceError('parse', `series ${id}: ${reason}: ${url}`, { url });
  };
  const { kind, unit, step, stamp } = head ?? {};
  const isOneSeries = [...series, ...registers].every((one) => one['unit'] === unit);
  if (!isOneSeries) fail('of several units');
  const readings = [
    ...series.flatMap((one) => gridReadings(one, fail)),
    ...registers.flatMap((one) => listedReadings(one, fail)),
  ];
  return {
    readings,
    unit: maybeText(unit),
    // Readings with times of their own are a register's, unless they say else.
    kind: maybeText(kind) ?? (series.length === 0 && head ? 'register' : null),
    step: typeof step === 'number' ? step : null,
    stamp: stamp === 'start' || stamp === 'end' ? stamp : null,
  };
}

type Fail = (reason: string) => never;

function gridReadings({ from, step, values, q, meter }: Json, fail: Fail): readonly MeterReading[] {
  const start = maybeInstant(from) ?? fail(`from is no instant with an offset: ${String(from)}`);
  const stepMs =
    typeof step === 'number' && step > 0 ? step * 1000 : fail(`step is no number of seconds: ${String(step)}`);
  if (!Array.isArray(values)) fail('values are no list');
  const list = values as readonly unknown[];
  if (list.length > MAX_VALUES) fail(`over ${MAX_VALUES} values`);
  if (Number.isNaN(new Date(start + list.length * stepMs).getTime())) fail(`step is too long: ${String(step)}`);
  const letters = maybeText(q) ?? '';
  const device = maybeText(meter);
  return list.map((value, index) => readingOf(start + index * stepMs, value, letters[index], device));
}

/** One reading, or a list of times and one of values. */
function listedReadings({ at, value, values, q, meter, revision }: Json, fail: Fail): readonly MeterReading[] {
  const times = (Array.isArray(at) ? at : [at]) as readonly unknown[];
  const list = (Array.isArray(values) ? values : [value]) as readonly unknown[];
  if (times.length !== list.length) fail(`${times.length} times of ${list.length} values`);
  if (list.length > MAX_VALUES) fail(`over ${MAX_VALUES} values`);
  const letters = maybeText(q) ?? '';
  const device = maybeText(meter);
  const edition = typeof revision === 'number' ? { revision } : {};
  return times.map((time, index) => {
    const ms = maybeInstant(time) ?? fail(`at is no instant with an offset: ${String(time)}`);
    return { ...readingOf(ms, list[index], letters[index], device), ...edition };
  });
}

function readingOf(at: number, value: unknown, letter: string | undefined, device: string | null): MeterReading {
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  const isOdd = !isNumber && value !== null && value !== undefined;
  const quality = isOdd ? 'X' : letter;
  return {
    at,
    value: isNumber ? value : null,
    ...(quality !== undefined && quality !== 'A' && { quality }),
    ...(device !== null && { meter: device }),
  };
}
