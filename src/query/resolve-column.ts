import { MissingColumnError, QueryError } from './query-error.js';

/**
 * The name in `available` that is meant: the same text, else the only one that differs in nothing but case and Unicode form.
 * Throws a `MissingColumnError`, or a `QueryError` when several could be meant.
 */
export function resolveColumn(name: string, available: readonly string[]): string {
  if (available.includes(name)) return name;
  const wanted = foldName(name);
  const found = available.filter((candidate) => foldName(candidate) === wanted);
  if (found.length > 1) throw new QueryError(`column could be any of ${found.join(', ')}: ${name}`);
  if (found[0] === undefined) throw new MissingColumnError(name, available);
  return found[0];
}

/** What two names share that differ in nothing but case and Unicode form. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
