import { isObject, maybeText } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { maybeInstant } from './maybe-instant.js';
import type { MeterMoment } from './meter-reading.js';

/** The newest values of a document of `lk-energy/1`, by series. */
export function lkEnergyMoments(document: Json): ReadonlyMap<string, MeterMoment> {
  const now = isObject(document['now']) ? document['now'] : {};
  const at = maybeInstant(now['at']);
  const found = new Map<string, MeterMoment>();
  if (at === null) return found;
  const units = isObject(now['units']) ? now['units'] : {};
  for (const name of Object.keys(now)) {
    const value = now[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    found.set(name, { at, value, unit: maybeText(units[name]) ?? maybeText(now['unit']) });
  }
  return found;
}
