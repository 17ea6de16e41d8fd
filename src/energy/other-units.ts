import { isSummed, meterRoles } from './meter-roles.js';
import type { BuildingData } from './building-data.js';
import { roleTotal } from './building-totals.js';
import type { RoleTotal } from './building-totals.js';
import type { Span } from './period-span.js';
import { sumSeries } from './role-series.js';
import type { MeterRole } from './site-document.js';

/** What a role came to in a unit other than that of its first meter: gas in kWh beside gas in m³. */
export interface OtherUnitTotal extends RoleTotal {
  readonly role: MeterRole;
}

/** The totals that those of the roles leave out, as units of two kinds don't add up. */
export function otherUnitTotals(data: BuildingData, toldOf: (role: MeterRole) => Span): readonly OtherUnitTotal[] {
  return meterRoles.filter(isSummed).flatMap((role) => {
    const all = data.channels.filter(({ meter }) => meter.role === role).map(({ series }) => series);
    const [first, ...others] = [...new Set(all.map(({ unit }) => unit))];
    if (first === undefined) return [];
    return others.flatMap((unit) => {
      const sum = sumSeries(all.filter((series) => series.unit === unit));
      return sum ? { role, ...roleTotal(data, role, sum, toldOf(role)) } : [];
    });
  });
}
