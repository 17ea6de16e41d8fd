/** A Feature or Map service as its address names it. */
export interface ArcgisUrl {
  /** `…/FeatureServer` or `…/MapServer`. */
  readonly root: string;
  readonly layer: string | null;
  /** The filter of a pasted query URL; null when there is none. */
  readonly where: string | null;
  /** Other parameters (a token, a proxy's key), which go along with every request. */
  readonly extra: readonly (readonly [string, string])[];
}

const SERVICE = /^(.*?\/(?:Feature|Map)Server)(?:\/(\d+))?(?:\/.*)?$/i;
// Parameters of a pasted query; what they ask is not what we ask.
const OWN =
  /^(f|where|out.*|return.*|result.*|orderbyfields|groupby.*|having|geometry.*|insr|spatialrel|objectids|time|cachehint|sqlformat|_.*)$/i;

/** Reads any address of a service: root, layer, `/query`, with or without a slash or a query string. Null when it is none. */
export function parseArcgisUrl(text: string): ArcgisUrl | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const match = url && SERVICE.exec(url.pathname);
  if (!url || !match) return null;
  const parameters = [...url.searchParams];
  const where = parameters.find(([name]) => name.toLowerCase() === 'where')?.[1].trim() ?? '';
  return {
    root: url.origin + (match[1] ?? ''),
    layer: match[2] ?? null,
    where: where === '' || /^1\s*=\s*1$/.test(where) ? null : where,
    extra: parameters.filter(([name]) => !OWN.test(name)),
  };
}

/** Parameters in one order for everybody, so that the same question is the same URL in every cache. */
export function encodeParameters(parameters: Readonly<Record<string, string | number>>): string {
  return Object.entries(parameters)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encode(name)}=${encode(String(value))}`)
    .join('&');
}

/** An apostrophe in a URL is legal, but some servers stop at it; half of a surrogate pair has no encoding at all. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll("'", '%27');
}
