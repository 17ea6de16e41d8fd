import type { Series } from '../energy/series.js';
import type { Meter } from '../energy/site-document.js';
import { convertUnit, parseUnit } from '../energy/units.js';
import type { MeterMoment } from '../source/meters/meter-reading.js';
import type { LatestReading } from './meter-channel.js';

/** In which unit the newest value of a meter is told: power, flow, or the level itself. */
const RATES: Readonly<Record<string, string>> = { Wh: 'W', m3: 'l/h', l: 'l/h' };

/** The amount of an interval, or a mean, as a rate at its end. */
export function rateOf(value: number, { unit, step }: Pick<Series, 'unit' | 'step'>, at: number): LatestReading {
  const rate = RATES[unit];
  if (rate === undefined) return { at, value, unit };
  const perHour = (value * 3600) / step;
  return { at, value: unit === 'm3' ? perHour * 1000 : perHour, unit: rate };
}

/** A live value of a meter in the unit in which all such are told. Throws at a unit that does not fit. */
export function momentOf({ role, unit: own, quantity }: Meter, { at, value, unit }: MeterMoment): LatestReading {
  const given = unit ?? (quantity === 'energy' ? 'W' : own);
  const { base, kind } = parseUnit(given);
  const expected = parseUnit(own).base;
  const rate = RATES[base];
  if (kind === 'amount' || (RATES[expected] ?? expected) !== (rate ?? base))
    throw new Error(`no unit of a moment: ${given}`);
  const converted = rate === undefined ? value : convertUnit(value, given, rate);
  // What an inverter takes at night is not made of sun.
  return { at, value: role === 'pv' ? Math.max(0, converted) : converted, unit: rate ?? base };
}
