import type { Condition } from './query.js';

/** The conditions that must hold together as one; null for none. */
export function allOf(conditions: readonly (Condition | null)[]): Condition | null {
  return joined('and', conditions);
}

/** The conditions of which one is enough as one; null for none. */
export function anyOf(conditions: readonly (Condition | null)[]): Condition | null {
  return joined('or', conditions);
}

function joined(kind: 'and' | 'or', conditions: readonly (Condition | null)[]): Condition | null {
  const parts = conditions.filter((part) => part !== null);
  return parts.length > 1 ? { kind, parts } : (parts[0] ?? null);
}
