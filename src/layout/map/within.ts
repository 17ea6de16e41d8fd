import type { Territories } from '../../geo/territories.js';

/** What a territory lies in; empty where that is not known. Of several maps one after another each is there several times. */
export function withinOf({ units }: Pick<Territories, 'units'>, unit: number): string {
  const { properties = {} } = units[unit % units.length] ?? {};
  const named = properties['orp_nazev'] ?? properties['okres_nazev'];
  return typeof named === 'string' ? named : '';
}
