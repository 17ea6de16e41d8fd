/** Where a level and its comfortable range lie on their scale, per cent; null where they are not known. */
export interface ComfortPlace {
  readonly at: number | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Null: nothing says where it should be, or it is not known. */
  readonly verdict: 'within' | 'low' | 'high' | null;
}

/** What people live in; a level beyond it widens the scale. */
const USUAL: Readonly<Record<string, readonly [number, number]>> = {
  temperature: [14, 30],
  humidity: [0, 100],
  co2: [400, 2000],
};

/** Places a level (°C, %, ppm) on a scale of its role, with the comfortable range where there is one. */
export function comfortPlace(
  role: string,
  value: number | null,
  comfort: { readonly low: number | null; readonly high: number | null } | null,
): ComfortPlace {
  const [usualLow, usualHigh] = USUAL[role] ?? [0, 100];
  const known = [value, comfort?.low, comfort?.high].filter((one): one is number => typeof one === 'number');
  const low = Math.min(usualLow, ...known);
  const high = Math.max(usualHigh, ...known);
  const place = (level: number): number => Math.round(((level - low) / (high - low)) * 1000) / 10;
  const banded = comfort !== null && (comfort.low !== null || comfort.high !== null);
  let verdict: ComfortPlace['verdict'] = null;
  if (banded && value !== null) {
    if (comfort.low !== null && value < comfort.low) verdict = 'low';
    else verdict = comfort.high !== null && value > comfort.high ? 'high' : 'within';
  }
  return {
    at: value === null ? null : place(value),
    from: banded ? place(comfort.low ?? low) : null,
    to: banded ? place(comfort.high ?? high) : null,
    verdict,
  };
}
