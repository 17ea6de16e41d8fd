/** What an element asks: its attributes and properties by name, as they were when it asked. */
export type Question = Readonly<Record<string, unknown>>;

/** Parameters by which services are told who asks; an answer to somebody is not for everybody who uses the browser. */
const SECRET = /token|secret|password|signature|session|jwt|^(?:auth|sig|code|key)$|api[-_]?key|^access/i;

const isSecret = (parameter: string): boolean => SECRET.test(parameter);

/** An address that may be given to others: without the name, password and parameters that tell who asked. Null for what is no http(s). */
export function withoutSecrets(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.username = url.password = '';
  for (const parameter of [...url.searchParams.keys()].filter(isSecret)) url.searchParams.delete(parameter);
  return url.href;
}

/**
 * One text for the same question, under which its answer may be kept: the absolute URL and all of the query. Null when the answer
 * must not be kept: rows given by the page itself, and addresses that carry a secret.
 */
export function questionKey(question: Question, baseUrl: string): string | null {
  const asked = Object.entries(question).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const values = new Map(asked);
  if (values.has('data') || (!values.has('src') && !values.has('datasetId'))) return null;
  for (const name of ['src', 'portal', 'datasetId']) {
    const text = values.get(name);
    const base = name === 'src' ? baseUrl : undefined;
    if (typeof text !== 'string' || !URL.canParse(text, base)) continue;
    const url = new URL(text, base);
    if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
    if ([...url.searchParams.keys()].some(isSecret)) return null;
    url.hash = '';
    values.set(name, url.href);
  }
  return JSON.stringify([...values].map(([name, value]) => [name, String(value)]).sort());
}
