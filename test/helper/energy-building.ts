import type { BuildingData, Channel } from '../../src/energy/building-data.js';
import { ESTIMATED, MEASURED, MISSING } from '../../src/energy/quality.js';
import type { Series } from '../../src/energy/series.js';
import { parseSite } from '../../src/energy/site-document.js';

export const QUARTER_MS = 900_000;

/** What a meter of a building in a test is and told: its values are in the base unit, null where missing. */
export interface TestMeter {
  readonly role: string;
  readonly values: readonly (number | null)[];
  readonly unit?: string;
  readonly kind?: string;
  /** Indexes of values that were estimated. */
  readonly estimated?: readonly number[];
  readonly latest?: { readonly at: number; readonly value: number } | null;
  readonly more?: Readonly<Record<string, unknown>>;
}

const BASE: Readonly<Record<string, Series['unit']>> = {
  kWh: 'Wh',
  l: 'l',
  m3: 'm3',
  '°C': '°C',
  '%': '%',
  ppm: 'ppm',
};

/** A building of quarters of an hour from `startMs` on. */
export function buildingOf(
  startMs: number,
  meters: readonly TestMeter[],
  more: Readonly<Record<string, unknown>> = {},
  siteMore: Readonly<Record<string, unknown>> = {},
): BuildingData {
  const described = meters.map(({ role, unit = 'kWh', kind = 'interval', more: own }) => ({
    id: role,
    role,
    kind,
    unit,
    step: 900,
    stamp: 'start',
    source: { src: 'data.json' },
    ...own,
  }));
  const site = parseSite({
    version: 1,
    buildings: [{ id: 'a', name: 'Škola', ...more, meters: described }],
    ...siteMore,
  });
  const [building] = site.buildings;
  if (!building) throw new Error('no building');
  const channels = meters.map(({ role, unit = 'kWh', values, estimated = [], latest = null }): Channel => {
    const meter = building.meters.find((one) => one.role === role);
    if (!meter) throw new Error(`refused: ${JSON.stringify(building.refused)}`);
    const numbers = Float64Array.from(values, (value) => value ?? NaN);
    const codes = Uint8Array.from(values, (value, index) =>
      value === null ? MISSING : estimated.includes(index) ? ESTIMATED : MEASURED,
    );
    const series = { startMs, step: 900, unit: BASE[unit] ?? 'Wh', values: numbers, codes };
    return { meter, series, latest, problems: [], flags: [] };
  });
  return { site, building, channels };
}
