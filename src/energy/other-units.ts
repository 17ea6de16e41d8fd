import { isSummed, meterRoles } from './meter-roles.js';
import type { BuildingData } from './building-data.js';
import { roleTotal } from './building-totals.js';
import type { RoleTotal } from './building-totals.js';
import type { Span } from './period-span.js';
import { sumSeries } from './role-series.js';
import type { Series } from './series.js';
import type { MeterRole } from './site-document.js';

/** What a role came to in a unit other than that of its first meter: gas in kWh beside gas in m³. */
export interface OtherUnitTotal extends RoleTotal {
  readonly role: MeterRole;
}

/** What the series of the roles leave out, as units of two kinds don't add up. */
export function otherUnitSeries({ channels }: BuildingData): readonly { role: MeterRole; series: Series }[] {
  return meterRoles.filter(isSummed).flatMap((role) => {
    const all = channels.filter(({ meter }) => meter.role === role).map(({ series }) => series);
    const [, ...others] = new Set(all.map(({ unit }) => unit));
    return others.flatMap((unit) => {
      const series = sumSeries(all.filter((one) => one.unit === unit));
      return series ? { role, series } : [];
    });
  });
}

/** The totals that those of the roles leave out. */
export function otherUnitTotals(data: BuildingData, toldOf: (role: MeterRole) => Span): readonly OtherUnitTotal[] {
  return otherUnitSeries(data).map(({ role, series }) => ({ role, ...roleTotal(data, role, series, toldOf(role)) }));
}
