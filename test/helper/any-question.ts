import fc from 'fast-check';
import { filterCondition } from '../../src/query/column-filter.js';
import { allOf } from '../../src/query/all-of.js';
import type { Condition, OrderKey } from '../../src/query/query.js';
import type { RowQuestion, RowRange } from '../../src/query/row-list.js';
import { searchCondition } from '../../src/query/search-condition.js';
import type { Table } from '../../src/table/table.js';
import { rowListOf } from '../../src/transform/row-list-of.js';
import { everyRow } from '../../src/query/row-list.js';

/** A question and the rows wanted of it. */
export interface AnyQuestion {
  readonly question: RowQuestion;
  readonly range: RowRange;
  readonly column: string;
}

/** Filters of columns by values that stand in them, searches for parts of their texts, any condition given, orders by any columns, ranges anywhere. */
export async function anyQuestion(
  table: Table,
  searches: readonly string[],
  condition: fc.Arbitrary<Condition | null>,
): Promise<fc.Arbitrary<AnyQuestion>> {
  const list = rowListOf(table);
  const names = table.columns.map(({ name }) => name);
  const filters: fc.Arbitrary<Condition | null>[] = [];
  for (const { name, type } of table.columns) {
    const { values } = await list.values(name, everyRow, 300);
    const value = fc.constantFrom(...values.map((one) => one.value));
    filters.push(
      fc
        .array(value, { minLength: 1, maxLength: 4 })
        .map((some) => filterCondition(name, { kind: 'set', values: some })),
    );
    if (type !== 'number') continue;
    filters.push(
      fc.tuple(value, value).map(([min, max]) =>
        filterCondition(name, {
          kind: 'range',
          min: (min?.value ?? null) as number | null,
          max: (max?.value ?? null) as number | null,
        }),
      ),
    );
  }
  const search = fc.constantFrom(...searches).map((text) => searchCondition(text, table.columns));
  const filter = fc
    .array(fc.oneof(...filters, search, condition), { maxLength: 2 })
    .map((conditions) => allOf(conditions));
  const key: fc.Arbitrary<OrderKey> = fc.record({
    column: fc.constantFrom(...names),
    descending: fc.boolean(),
    natural: fc.boolean(),
  });
  return fc.record({
    question: fc.record({ filter, orderBy: fc.uniqueArray(key, { maxLength: 3, selector: ({ column }) => column }) }),
    range: fc.record({
      offset: fc.oneof(fc.constant(0), fc.nat(Math.max(1, table.length)), fc.nat(60)),
      count: fc.constantFrom(1, 10, 25, 60),
    }),
    column: fc.constantFrom(...names),
  });
}
