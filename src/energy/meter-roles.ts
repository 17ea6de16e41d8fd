import type { ReadingKind } from './reading-options.js';

/** What a meter measures in the picture of a building; part of the public contract. */
export const meterRoles = [
  'grid-import',
  'grid-export',
  'pv',
  'battery-charge',
  'battery-discharge',
  'ev',
  'consumption',
  'gas',
  'water',
  'rainwater',
  'greywater',
  'heat',
  'temperature',
  'humidity',
  'co2',
] as const;
export type MeterRole = (typeof meterRoles)[number];

/** Whether the meters of a role come to one number together; levels stay what they are, room by room. */
export const isSummed = (role: MeterRole): boolean => role !== 'temperature' && role !== 'humidity' && role !== 'co2';

/** What is counted or sensed. */
export const quantities = ['energy', 'volume', 'temperature', 'humidity', 'co2'] as const;
export type Quantity = (typeof quantities)[number];

const ELECTRIC: readonly Quantity[] = ['energy'];
const VOLUME: readonly Quantity[] = ['volume'];

/** What a meter of each role may count; the first is meant where none is named. */
export const quantitiesOf: Readonly<Record<MeterRole, readonly Quantity[]>> = {
  'grid-import': ELECTRIC,
  'grid-export': ELECTRIC,
  pv: ELECTRIC,
  'battery-charge': ELECTRIC,
  'battery-discharge': ELECTRIC,
  ev: ELECTRIC,
  consumption: ELECTRIC,
  gas: ['volume', 'energy'],
  water: VOLUME,
  rainwater: VOLUME,
  greywater: VOLUME,
  heat: ELECTRIC,
  temperature: ['temperature'],
  humidity: ['humidity'],
  co2: ['co2'],
};

const AMOUNTS: Readonly<Partial<Record<Quantity, readonly string[]>>> = {
  energy: ['Wh', 'kWh', 'MWh', 'GWh', 'MJ', 'GJ'],
  volume: ['l', 'm3', 'm³'],
};
const LEVELS: Readonly<Partial<Record<Quantity, readonly string[]>>> = {
  energy: ['W', 'kW', 'MW'],
  volume: ['l/h', 'l/min', 'l/s', 'm3/h', 'm³/h'],
  temperature: ['°C'],
  humidity: ['%'],
  co2: ['ppm'],
};

/** The units in which a quantity may be read that way; none where it can't be. */
export function unitsOf(quantity: Quantity, kind: ReadingKind): readonly string[] {
  return (kind === 'power' ? LEVELS : AMOUNTS)[quantity] ?? [];
}
