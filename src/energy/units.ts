/** Units that intervals are in. */
export type BaseUnit = 'Wh' | 'm3' | 'l' | '°C' | '%' | 'ppm';

/** What a unit measures: an amount, an amount per hour, or a state that can only be averaged. */
export type UnitKind = 'amount' | 'rate' | 'state';

export interface Unit {
  readonly base: BaseUnit;
  readonly kind: UnitKind;
  /** One of it is `up / down` of the base unit (of a rate: per hour); both are integers, so that 3.6 MJ are 1 kWh to the last digit. */
  readonly up: number;
  readonly down: number;
}

const unit = (kind: UnitKind, base: BaseUnit, up = 1, down = 1): Unit => ({ base, kind, up, down });

const known: ReadonlyMap<string, Unit> = new Map([
  ['Wh', unit('amount', 'Wh')],
  ['kWh', unit('amount', 'Wh', 1000)],
  ['MWh', unit('amount', 'Wh', 1_000_000)],
  ['GWh', unit('amount', 'Wh', 1_000_000_000)],
  ['J', unit('amount', 'Wh', 1, 3600)],
  ['kJ', unit('amount', 'Wh', 10, 36)],
  ['MJ', unit('amount', 'Wh', 10_000, 36)],
  ['GJ', unit('amount', 'Wh', 10_000_000, 36)],
  ['W', unit('rate', 'Wh')],
  ['kW', unit('rate', 'Wh', 1000)],
  ['MW', unit('rate', 'Wh', 1_000_000)],
  ['m3', unit('amount', 'm3')],
  ['m3/h', unit('rate', 'm3')],
  ['l', unit('amount', 'l')],
  ['l/h', unit('rate', 'l')],
  ['l/min', unit('rate', 'l', 60)],
  ['l/s', unit('rate', 'l', 3600)],
  ['°C', unit('state', '°C')],
  ['%', unit('state', '%')],
  ['ppm', unit('state', 'ppm')],
]);

/** Other ways to write the same. Case tells: `MWh` is a billion `mWh`. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['m³', 'm3'],
  ['m³/h', 'm3/h'],
  ['L', 'l'],
  ['dm3', 'l'],
  ['dm³', 'l'],
  ['degC', '°C'],
  ['℃', '°C'],
]);

/** The unit of a text (`kWh`, `kW·h`, `GJ`, `m³` …). Throws at one that is not known: to guess a factor is worse than no value. */
export function parseUnit(text: string): Unit {
  const plain = text.trim().replace(/[·⋅.*\s]/g, '');
  const found = known.get(spellings.get(plain) ?? plain);
  if (!found) throw new Error(`unknown unit: ${text}`);
  return found;
}

/** Rounded to a millionth: decimals survive factors and differences, which would leave 0.30000000000000004 of them. */
export function cleaned(value: number): number {
  const millionths = value * 1e6;
  return Math.abs(millionths) < Number.MAX_SAFE_INTEGER ? Math.round(millionths) / 1e6 : value;
}

/** A value in the base unit of its unit (of a rate: per hour). */
export function toBase(value: number, { up, down }: Unit): number {
  return cleaned((value * up) / down);
}
