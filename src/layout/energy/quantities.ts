import type { BuildingData } from '../../energy/building-data.js';
import { loadSeries } from '../../energy/load-series.js';
import type { MeterRole } from '../../energy/meter-roles.js';
import { otherUnitSeries } from '../../energy/other-units.js';
import type { Series } from '../../energy/series.js';
import { climateRoles } from '../../energy/tells-more.js';
import type { EnergyWords } from '../../locale/energy-words.js';
import { commonUnit } from '../../scale/common-unit.js';

/** A series that can be looked at, under a key. */
export interface Quantity {
  readonly key: string;
  readonly role: MeterRole;
  readonly label: string;
  readonly series: Series;
}

const MEDIA: readonly MeterRole[] = [
  'consumption',
  'grid-import',
  'pv',
  'grid-export',
  'ev',
  'gas',
  'heat',
  'water',
  'rainwater',
  'greywater',
];

/**
 * What of a building there is to look at: electricity first, then other media, then rooms. A medium that meters tell in units of two kinds is two
 * of them, with the unit in their labels.
 */
export function quantitiesOf(
  data: BuildingData,
  roles: ReadonlyMap<MeterRole, Series>,
  words: EnergyWords,
): readonly Quantity[] {
  const name = (role: MeterRole): string => words.roles[role] ?? role;
  const others = otherUnitSeries(data);
  const media = MEDIA.flatMap((role): Quantity[] => {
    const series = roles.get(role) ?? (role === 'consumption' ? loadSeries(roles) : null);
    if (!series) return [];
    const more = others.filter((other) => other.role === role).map((other) => other.series);
    if (more.length === 0) return [{ key: role, role, label: name(role), series }];
    const labelOf = (unit: Series['unit']): string =>
      `${name(role)}, ${unit === 'm3' ? 'm³' : commonUnit(unit, 0).unit}`;
    return [
      { key: role, role, label: labelOf(series.unit), series },
      ...more.map((one) => ({ key: `${role} ${one.unit}`, role, label: labelOf(one.unit), series: one })),
    ];
  });
  const rooms = data.channels
    .filter(({ meter }) => climateRoles.includes(meter.role))
    .map(({ meter, series }): Quantity => ({
      key: `${meter.role} ${meter.id}`,
      role: meter.role,
      label: [name(meter.role), meter.name].filter(Boolean).join(', '),
      series,
    }));
  return [...media, ...rooms];
}
