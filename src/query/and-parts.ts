import type { Condition } from './query.js';

/** The conditions that all must hold, of however nested an AND; none for no condition. */
export function andParts(condition: Condition | null): readonly Condition[] {
  if (condition === null) return [];
  return condition.kind === 'and' ? condition.parts.flatMap(andParts) : [condition];
}
