import fc from 'fast-check';
import type { Condition, Literal, Operand } from '../../src/query/query.js';

/** What breaks clients: quotes, wildcards, escapes, letters in both Unicode forms, nothing at all, SQL itself. */
export const hostileTexts = [
  '',
  ' ',
  "O'Hara",
  "o'hara international school",
  "'; DROP TABLE x --",
  '%',
  '_',
  '100%',
  'a_b',
  '\\',
  'C:\\Škola',
  '[a]',
  '"',
  '<b>x</b>',
  'Zlatá škola',
  'ZLATÁ ŠKOLA',
  'Zlata škola',
  'Zlatá škola'.normalize('NFD'),
  'Škola Ťapka'.normalize('NFD'),
  'NULL',
  '1=1',
  '😀 emoji',
  'první řádek\ndruhý řádek',
  '=1+1',
  '00501',
  '__proto__',
];

export interface AnyColumns {
  readonly numbers: readonly string[];
  readonly texts: readonly string[];
  readonly dates: readonly string[];
}

const column = (name: string): Operand => ({ kind: 'column', name });
const numbers = fc.oneof(fc.integer({ min: -5, max: 900 }), fc.constantFrom(0.5, 41.5));
const number = numbers.map((value): Literal => ({ kind: 'number', value: value + 0 }));
const text = fc.constantFrom(...hostileTexts).map((value): Literal => ({ kind: 'text', value }));

/** Prague's midnights on both sides of both changes of time, and instants of the data under test. */
const instants = [
  [2026, 2, 28, 23],
  [2026, 2, 29, 22],
  [2026, 2, 29, 0, 30],
  [2026, 2, 29, 1, 30],
  [2026, 9, 24, 22],
  [2026, 9, 25, 23],
  [2025, 10, 30, 23, 30],
  [2026, 0, 12, 8],
  [1969, 11, 31, 12],
  [1976, 1, 28, 23],
  [1990, 11, 30, 23],
].map(([year = 0, month = 0, ...rest]) => Date.UTC(year, month, ...rest));
const date = fc.constantFrom(...instants).map((value): Literal => ({ kind: 'date', value }));

/** Conditions over columns of these kinds, each compared with values of its own kind, nested up to four deep. */
export function anyCondition({ numbers: n, texts: t, dates: d }: AnyColumns): fc.Arbitrary<Condition> {
  const operator = fc.constantFrom('=', '<>', '<', '<=', '>', '>=');
  const pattern = fc.array(fc.constantFrom('%', '_', 'a', 'Š', 'škola', 'š', "'", '100', 'Zlat'), { maxLength: 4 });
  const of = (names: readonly string[], literal: fc.Arbitrary<Literal>): fc.Arbitrary<Condition>[] => {
    if (names.length === 0) return [];
    const operand = fc.constantFrom(...names).map(column);
    return [
      fc.record({ kind: fc.constant('compare'), operator, left: operand, right: literal }),
      fc.record({ kind: fc.constant('compare'), operator, left: literal, right: operand }),
      fc.record({ kind: fc.constant('in'), operand, values: fc.array(literal, { minLength: 1, maxLength: 4 }) }),
      fc.record({ kind: fc.constant('null'), operand }),
    ] as fc.Arbitrary<Condition>[];
  };
  const like = fc.record({
    kind: fc.constant('like'),
    operand: fc.constantFrom(...t).map(column),
    pattern: fc.oneof(
      pattern.map((parts) => parts.join('')),
      fc.constantFrom(...hostileTexts),
    ),
  }) as fc.Arbitrary<Condition>;
  const leaf = fc.oneof(...of(n, number), ...of(t, text), ...of(d, date), like);
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      tie('node').map((part): Condition => ({ kind: 'not', part })),
      fc.record({
        kind: fc.constantFrom('and', 'or'),
        parts: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
      }) as fc.Arbitrary<Condition>,
    ),
  })).node;
}
