import fc from 'fast-check';
import type { FlowMeters } from '../../src/energy/flows.js';
import type { Intervals } from '../../src/energy/intervals.js';
import type { BuildingMeters, MeterName } from '../../src/energy/summarise.js';
import { localDate } from '../../src/time/calendar-edges.js';

export const QUARTER = 900_000;
export const HOUR = 4 * QUARTER;
export const DAY = 24 * HOUR;

/** Quarter hours of five years, with ten changes of summer time. */
const quarterOf = fc.integer({ min: Date.UTC(2022, 0) / QUARTER, max: Date.UTC(2027, 0) / QUARTER });
export const instantOf = quarterOf.map((quarter) => quarter * QUARTER);
/** A date around a change of summer time as often as any other. */
export const dateOf = fc.oneof(
  instantOf.map(localDate),
  fc.constantFrom('2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26', '2024-02-29'),
);
export const amountOf = fc.nat(100_000);
export const maybeOf = fc.option(amountOf, { freq: 6, nil: null });

export function intervals(startMs: number, values: readonly (number | null)[]): Intervals {
  const quality = values.map((value) => (value === null ? 'M' : 'A'));
  return { start: new Date(startMs), step: 900, unit: 'Wh', values, quality };
}

export const period = (from: number, to: number): { from: Date; to: Date } => ({
  from: new Date(from),
  to: new Date(to),
});
export const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** What flows between sun, battery, grid and load add up to at the meters. */
export const splitOf = fc
  .array(fc.oneof(fc.constant(0), amountOf), { minLength: 7, maxLength: 7 })
  .map(([p2l = 0, p2b = 0, p2g = 0, b2l = 0, b2g = 0, g2l = 0, g2b = 0]) => ({
    pv: p2l + p2b + p2g,
    import: g2l + g2b,
    export: p2g + b2g,
    discharge: b2l + b2g,
    charge: p2b + g2b,
    load: p2l + b2l + g2l,
  }));
/** Anything that meters may say, possible or not. */
export const anyMetersOf = fc.record(
  { pv: amountOf, import: amountOf, export: amountOf, discharge: amountOf, charge: amountOf, load: amountOf },
  { requiredKeys: [] },
);

export function metersOf(startMs: number, rows: readonly FlowMeters[], names: readonly MeterName[]): BuildingMeters {
  return Object.fromEntries(
    names.map((name) => [
      name,
      intervals(
        startMs,
        rows.map((row) => row[name] as number | null),
      ),
    ]),
  );
}
