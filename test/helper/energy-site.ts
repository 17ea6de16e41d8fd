/** A site document and the readings of its buildings, served from memory: every address is a blob's. */
export interface TestSite {
  readonly url: string;
  /** All of its addresses, which no other site has. */
  readonly urls: readonly string[];
  readonly free: () => void;
}

export interface TestBuilding {
  readonly id: string;
  readonly name: string;
  /** kWh of quarters of an hour by role, from `from` on. */
  readonly series: Readonly<Record<string, readonly (number | null)[]>>;
  readonly more?: Readonly<Record<string, unknown>>;
  readonly meterMore?: Readonly<Record<string, unknown>>;
}

export function siteOf(
  from: string,
  buildings: readonly TestBuilding[],
  more: Readonly<Record<string, unknown>> = {},
): TestSite {
  const urls: string[] = [];
  const blobOf = (json: unknown): string => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(json)], { type: 'application/json' }));
    urls.push(url);
    return url;
  };
  const site = {
    version: 1,
    attribution: 'ukázková data',
    ...more,
    buildings: buildings.map(({ id, name, series, more: own, meterMore }) => {
      const src = blobOf({
        v: 1,
        series: Object.entries(series).map(([role, values]) => ({
          id: role,
          kind: 'interval',
          unit: 'kWh',
          step: 900,
          stamp: 'start',
          from,
          values,
        })),
      });
      const meters = Object.keys(series).map((role) => ({
        id: role,
        role,
        kind: 'interval',
        unit: 'kWh',
        step: 900,
        stamp: 'start',
        source: { src, source: 'lk-energy' },
        ...meterMore,
      }));
      return { id, name, ...own, meters };
    }),
  };
  const url = blobOf(site);
  return { url, urls, free: () => urls.forEach((one) => URL.revokeObjectURL(one)) };
}
