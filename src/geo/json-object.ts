export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is no object is an empty one. */
export function objectOf(value: unknown): Json {
  return isObject(value) ? value : {};
}
