/** What a SensorThings URL asks for; addresses without query and slash at the end. */
export interface SensorThingsUrl {
  readonly kind: 'observations' | 'thing' | 'entities';
  /** The list or entity itself. */
  readonly address: string;
  /** The one datastream whose observations are meant. */
  readonly datastream: string | null;
  /** The thing all whose datastreams are meant. */
  readonly thing: string | null;
  /** `$filter` of a pasted URL, which holds as well. */
  readonly filter: string | null;
  /** `$expand` and `$select` of a pasted URL. */
  readonly options: Readonly<Record<string, string>>;
}

const SETS =
  '(?:Things|Datastreams|Observations|Locations|HistoricalLocations|Sensors|ObservedProperties|FeaturesOfInterest)';
const PATH = new RegExp(`^.*/v1\\.\\d+/${SETS}(?:\\([^/]+\\))?(?:/[A-Z][A-Za-z]+(?:\\([^/]+\\))?)*$`);

/** Reads a URL of an OGC SensorThings API 1.0 or 1.1 (https://docs.ogc.org/is/18-088/18-088.html, 9.2); null for any other. */
export function parseSensorThingsUrl(text: string): SensorThingsUrl | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const path = url?.pathname.replace(/\/$/, '').replace(/%28/gi, '(').replace(/%29/gi, ')').replace(/%27/g, "'") ?? '';
  if (!url || !/^https?:$/.test(url.protocol) || !PATH.test(path)) return null;
  const address = url.origin + path;
  const options = Object.fromEntries([...url.searchParams].filter(([name]) => /^\$(?:expand|select)$/.test(name)));
  const base = { address, datastream: null, thing: null, filter: url.searchParams.get('$filter') || null, options };
  const [, stream] = /^(.*\/Datastreams\([^/]+\))(?:\/Observations)?$/.exec(address) ?? [];
  if (stream !== undefined)
    return { ...base, kind: 'observations', address: `${stream}/Observations`, datastream: stream };
  const [, thing] = /^(.*\/Things\([^/]+\))(?:\/Datastreams)?$/.exec(address) ?? [];
  if (thing !== undefined) return { ...base, kind: 'thing', thing };
  return { ...base, kind: /\/Observations$/.test(address) ? 'observations' : 'entities' };
}
