import type { Condition, Literal } from '../query/query.js';
import type { CountedValues } from '../source/row-service.js';
import { entriesWith } from '../transform/entries-with.js';

/**
 * The condition with every search in a text put as a list of the values that have it, where all values of the column are known. A search
 * in a column whose values are not known (null) stays.
 */
export async function findContained(
  condition: Condition,
  valuesOf: (column: string) => Promise<CountedValues | null>,
): Promise<Condition> {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { ...condition, parts: await Promise.all(condition.parts.map((part) => findContained(part, valuesOf))) };
    case 'not':
      return { kind: 'not', part: await findContained(condition.part, valuesOf) };
    case 'contains': {
      const column = (await valuesOf(condition.operand.name))?.column;
      if (column?.type !== 'text') return condition;
      const { dictionary, codes } = column;
      const entries = entriesWith(dictionary, condition.text);
      const all = (codes ?? dictionary).map((value): Literal =>
        typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', value },
      );
      const values = all.filter((_, entry) => entries[entry] === 1);
      const { operand } = condition;
      if (values.length > 0) return { kind: 'in', operand, values };
      // No value has it: untrue for any, and unknown for none.
      const some: Condition = { kind: 'in', operand, values: all.slice(0, 1) };
      return all.length > 0 ? { kind: 'and', parts: [some, { kind: 'not', part: some }] } : condition;
    }
    default:
      return condition;
  }
}
