import type { BuildingData } from './building-data.js';
import type { BuildingNow } from './building-now.js';
import type { MeterRole } from './meter-roles.js';

/** Of levels indoors, in the order they are shown. */
export const climateRoles: readonly MeterRole[] = ['temperature', 'humidity', 'co2'];

/** What of a building is no electricity: levels indoors, gas, heat, waters. */
const beside = new Set<MeterRole>([...climateRoles, 'gas', 'heat', 'water', 'rainwater', 'greywater']);

/** Whether there is anything to be shown of a building beside its electricity, apart from what its totals say of themselves. */
export function tellsMore({ site, building, channels }: BuildingData, now: BuildingNow | null): boolean {
  const { delay, step } = building.privacy;
  const told = [building.refused, building.flags, now?.silent ?? []];
  return (
    site.simulated ||
    now?.ahead === true ||
    delay > 0 ||
    step > 900 ||
    building.factors.co2.length + building.factors.prices.length > 0 ||
    told.some(({ length }) => length > 0) ||
    building.meters.some(({ role }) => beside.has(role)) ||
    channels.some(({ flags, problems }) => flags.length + problems.length > 0)
  );
}
