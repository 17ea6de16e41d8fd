import { knownTerritories, REGION } from './codes.js';
import type { Level } from './territories.js';

/** How one level is asked for at the state's registry of territories (ČÚZK, RÚIAN, a MapServer). */
export interface RegistryLayer {
  /** Number of the layer in the service; null where only its name is known. */
  readonly number: number | null;
  readonly name: RegExp;
  /** SQL of the region's territories; null for all. */
  readonly where: string | null;
  /** By how much a border may be simplified, in degrees. */
  readonly offset: number;
}

export const REGISTRY = 'https://ags.cuzk.gov.cz/arcgis/rest/services/RUIAN/MapServer';
export const REGISTRY_ATTRIBUTION = 'ČÚZK – RÚIAN';
export const REGISTRY_LICENSE = 'CC BY 4.0';

/** Fields with a code, a name or a parent, of which a layer has some. */
export const REGISTRY_FIELDS = ['kod', 'nazev', 'pou', 'orp', 'okres', 'vusc'] as const;
/** What is no more has the day of its end here. */
export const REGISTRY_END = 'platido';

const ruian = (level: Level): string => {
  const own = knownTerritories.filter((known) => known.level === level && known.parents.kraj === REGION);
  return own.map(({ codes }) => codes[1]).join(',');
};

/** The layer of a level, of regions all, of what is smaller the region's. */
export function registryLayer(level: Level): RegistryLayer {
  switch (level) {
    case 'kraj':
      return { number: 17, name: /^(?:vúsc|vusc|vyšší územn|kraj)/i, where: null, offset: 0.002 };
    case 'okres':
      return { number: 15, name: /^okres/i, where: `kod IN (${ruian('okres')})`, offset: 0.001 };
    case 'orp':
      return { number: null, name: /^(?:orp|.*rozšířenou)/i, where: `kod IN (${ruian('orp')})`, offset: 0.001 };
    case 'pou':
      return { number: null, name: /^(?:pou|.*pověřen)/i, where: `orp IN (${ruian('orp')})`, offset: 0.0005 };
    case 'obec':
      return { number: 12, name: /^obec$/i, where: `okres IN (${ruian('okres')})`, offset: 0.0003 };
  }
}
