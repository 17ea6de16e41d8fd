import type { BuildingData } from './building-data.js';
import type { BuildingNow } from './building-now.js';
import type { MeterRole } from './meter-roles.js';

/** Of levels indoors, in the order they are shown. */
export const climateRoles: readonly MeterRole[] = ['temperature', 'humidity', 'co2'];

/** Whether there is anything to be said of a building beside its figures, apart from what its totals say of themselves: levels indoors, remarks. */
export function tellsMore({ site, building, channels }: BuildingData, now: BuildingNow | null): boolean {
  const { delay, step } = building.privacy;
  const told = [building.refused, building.flags, now?.silent ?? []];
  return (
    site.simulated ||
    now?.ahead === true ||
    delay > 0 ||
    step > 900 ||
    told.some(({ length }) => length > 0) ||
    channels.some(
      ({ meter, flags, problems }) => climateRoles.includes(meter.role) || flags.length + problems.length > 0,
    )
  );
}
