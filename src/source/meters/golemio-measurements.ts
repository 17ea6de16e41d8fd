import { maybeNumber } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';

interface Variable {
  readonly unit: string | null;
  /** The values are readings of a counter, not what was used between two of them. */
  readonly register: boolean;
}

/**
 * What the variables of Golemio's measurements are. Its documentation gives kVArh for the high and low tariff of active energy, which is an
 * error there: they are kWh.
 */
export const variables: ReadonlyMap<string, Variable> = new Map([
  ['core', { unit: 'm³', register: true }],
  ['core2', { unit: 'Nm³', register: true }],
  ['EFwActi', { unit: 'kWh', register: true }],
  ['EFwActiVT', { unit: 'kWh', register: true }],
  ['EFwActiNT', { unit: 'kWh', register: true }],
  ['EFwReact', { unit: 'kVArh', register: true }],
  ['ERvReact', { unit: 'kVArh', register: true }],
  ['T', { unit: '°C', register: false }],
  ['RH', { unit: '%', register: false }],
  ['CO2', { unit: 'ppm', register: false }],
]);

/** One measurement: `value` comes as a text. `kind` is `register` for a counter, else missing; a value that is no number is left to be told. */
export function measurementRow(row: Json): Json {
  const { time, value, var: name, addr, meter, type } = row;
  const variable = variables.get(String(name));
  return {
    time,
    variable: name,
    value: maybeNumber(value) ?? value,
    unit: variable?.unit ?? null,
    kind: variable?.register === true ? 'register' : null,
    addr,
    meter,
    type,
  };
}
