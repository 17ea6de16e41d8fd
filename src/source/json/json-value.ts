/** A JSON object as it came: every value still to be looked at. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of an array; none when it is no array. */
export function objectsIn(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The text, or null when it is no text or an empty one. */
export function maybeText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The number of a JSON number, or of a text that is nothing but one (`"12.50"`, `"-3e2"`); null for everything else, the empty text too. */
export function maybeNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(value)) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
