/** A value written in a query. Dates are epoch milliseconds: `DATE` is midnight in Prague, `TIMESTAMP` is UTC. */
export type Literal =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: number };

export interface ColumnOperand {
  readonly kind: 'column';
  readonly name: string;
}

export type Operand = ColumnOperand | Literal;

export type CompareOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A row filter. `BETWEEN` is read as two comparisons, every `NOT` form as `not` around the plain one: SQL's logic is the same. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'compare'; readonly operator: CompareOperator; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'in'; readonly operand: Operand; readonly values: readonly Literal[] }
  | { readonly kind: 'like'; readonly operand: Operand; readonly pattern: string }
  /** The text stands somewhere in what people read in a column of text, without regard to case and diacritics. A reader's, not SQL's. */
  | { readonly kind: 'contains'; readonly operand: ColumnOperand; readonly text: string }
  | { readonly kind: 'null'; readonly operand: Operand };

export const groupUnits = ['year', 'month', 'day', 'hour'] as const;
export type GroupUnit = (typeof groupUnits)[number];

export interface GroupKey {
  readonly column: string;
  /** A unit of Prague's calendar, or null for the value itself. */
  readonly unit: GroupUnit | null;
  /** Name of the resulting column. */
  readonly name: string;
}

export const operations = ['count', 'sum', 'avg', 'min', 'max', 'median'] as const;
export type Operation = (typeof operations)[number];

export interface Measure {
  readonly operation: Operation;
  /** Null in `count(*)`. */
  readonly column: string | null;
  /** Name of the resulting column. */
  readonly name: string;
  /** The name is the author's own (`as kolik`). */
  readonly named: boolean;
}

export interface OrderKey {
  readonly column: string;
  readonly descending: boolean;
  /** `order-by="sum(pocet)"`: the measure meant, whatever its name. */
  readonly operation?: Operation | undefined;
  /** Numbers within text count by their value, 9 before 10: for readers. `order-by` keeps to the collator's own order, as the contract has it. */
  readonly natural?: boolean | undefined;
}

/** What is asked of a source; grouped when there is a group key or a measure. */
export interface Query {
  readonly where: Condition | null;
  readonly groupBy: readonly GroupKey[];
  readonly measures: readonly Measure[];
  readonly orderBy: readonly OrderKey[];
  readonly limit: number | null;
}

export const emptyQuery: Query = { where: null, groupBy: [], measures: [], orderBy: [], limit: null };

export function isGrouped(query: Query): boolean {
  return query.groupBy.length + query.measures.length > 0;
}

/** `sum_pocet`, `count`: the name of a measure that has no name of its own. */
export function measureName(operation: Operation, column: string | null): string {
  return column === null ? operation : `${operation}_${column}`;
}

/** `okres`, `year_datum`: the name of a group key that has no name of its own. */
export function groupName(unit: GroupUnit | null, column: string): string {
  return unit === null ? column : `${unit}_${column}`;
}
