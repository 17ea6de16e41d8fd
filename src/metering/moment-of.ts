import { convertUnit } from '../energy/convert-unit.js';
import type { Meter } from '../energy/site-document.js';
import { parseUnit } from '../energy/units.js';
import type { MeterMoment } from '../source/meters/meter-reading.js';
import { RATES } from './latest-reading.js';
import type { LatestReading } from './meter-channel.js';

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
