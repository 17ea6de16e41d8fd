/** What one element keeps in the address of a page: texts by name. */
export type UrlState = Readonly<Record<string, readonly string[]>>;

const nameOf = (part: string): string => decoded(part.split('=')[0] ?? '');

/** An address may have anything in it; what can't be decoded is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

const partsOf = (search: string): string[] => search.replace(/^\?/, '').split('&');

/** The parameters of a query whose names begin with `prefix` and a dot, without both. */
export function readUrlState(search: string, prefix: string): UrlState {
  const state = new Map<string, string[]>();
  for (const part of partsOf(search)) {
    const name = nameOf(part);
    if (!name.startsWith(`${prefix}.`)) continue;
    const key = name.slice(prefix.length + 1);
    const at = part.indexOf('=');
    state.set(key, [...(state.get(key) ?? []), at === -1 ? '' : decoded(part.slice(at + 1))]);
  }
  return Object.fromEntries(state);
}

/** A query with the parameters of `prefix` replaced by a state; those of others stay as they were written, byte for byte. */
export function writeUrlState(search: string, prefix: string, state: UrlState): string {
  const others = partsOf(search).filter((part) => part !== '' && !nameOf(part).startsWith(`${prefix}.`));
  const own = Object.entries(state).flatMap(([key, values]) =>
    values.map((value) => `${encodeURIComponent(`${prefix}.${key}`)}=${encodeURIComponent(value)}`),
  );
  const parts = [...others, ...own].join('&');
  return parts === '' ? '' : `?${parts}`;
}
