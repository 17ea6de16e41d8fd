import { missing } from '../../table/missing.js';
import type { MapValues } from './map-values.js';

/** By how much values differ from those of an earlier time; missing where either of them is, for the reason of the later one first. */
export function changeOf(earlier: MapValues, later: MapValues): MapValues {
  const values = later.values.map((value, unit) => value - (earlier.values[unit] as number));
  const kinds = later.missing.map((kind, unit) =>
    kind === missing.present ? (earlier.missing[unit] as number) : kind,
  );
  return { values, missing: kinds, rows: later.rows };
}
