import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseWhere } from '../../src/query/parse-where.js';
import type { Condition, Literal, Operand } from '../../src/query/query.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import type { Table } from '../../src/table/table.js';
import { filterRows } from '../../src/transform/filter.js';
import { takeRows } from '../../src/transform/take.js';

const rows = [
  { id: 1, obec: 'Liberec', n: 5, d: new Date(Date.UTC(2026, 2, 28, 23)), b: true },
  { id: 2, obec: 'LIBEREC', n: null, d: new Date(Date.UTC(2026, 2, 29)), b: false },
  { id: 3, obec: 'Česká Lípa', n: -1, d: null, b: null },
  { id: 4, obec: null, n: 0, d: new Date(0), b: true },
  { id: 5, obec: 'Cvikov', n: 5.5, d: new Date(-1), b: null },
  { id: 6, obec: 'Chrastava', n: 7, d: new Date(1), b: false },
  { id: 7, obec: "O'Hara 100%", n: 8, d: new Date(2), b: false },
];
const domain = [
  { code: 1, label: 'Obec' },
  { code: 2, label: 'Kraj' },
];
const table = tableFromRows(
  rows.map((row) => ({ ...row, kod: row.id % 3 === 0 ? null : row.id % 3 })),
  { columns: [...Object.keys(rows[0] ?? {}).map((name) => ({ name })), { name: 'kod', domain }] },
);
const ids = (where: string, source: Table = table): unknown[] =>
  takeRows(source, filterRows(source, parseWhere(where) as Condition))
    .rows()
    .map((row) => row['id']);

describe('filterRows', () => {
  const cases: [string, number[]][] = [
    ["obec = 'liberec'", [1, 2]],
    ["obec <> 'liberec'", [3, 5, 6, 7]],
    ["obec = 'Ceska Lipa'", []],
    ["obec = 'česká lípa'", [3]],
    ["obec = 'O''HARA 100%'", [7]],
    ["obec < 'D'", [3, 5]],
    ["obec >= 'Č' AND obec < 'I'", [3, 6]],
    ["obec LIKE 'l_berec'", [1, 2]],
    ["obec LIKE '%A'", [3, 6]],
    ["obec LIKE '%0%'", [7]],
    ["obec NOT LIKE '%e%'", [5, 6, 7]],
    ["obec IN ('CVIKOV', 'x')", [5]],
    ["NOT obec IN ('CVIKOV')", [1, 2, 3, 6, 7]],
    ['obec IS NULL', [4]],
    ['n IS NOT NULL AND n < 5', [3, 4]],
    ['NOT n >= 5', [3, 4]],
    ['n BETWEEN 0 AND 5.5', [1, 4, 5]],
    ['n NOT BETWEEN 0 AND 5.5', [3, 6, 7]],
    ['5 = n', [1]],
    ['5 < n', [5, 6, 7]],
    ['n = id', []],
    ['n > id', [1, 5, 6, 7]],
    ["d = DATE '2026-03-29'", [1]],
    ["d = TIMESTAMP '2026-03-29 00:00:00'", [2]],
    ["d < TIMESTAMP '1970-01-01 00:00:00'", [5]],
    ['b = TRUE', [1, 4]],
    ['b <> TRUE', [2, 6, 7]],
    ['kod = 1', [1, 4, 7]],
    ['kod IN (2, 3)', [2, 5]],
    ['1 = 1', [1, 2, 3, 4, 5, 6, 7]],
    ['1 = 2', []],
    ['1 IS NULL', []],
    ['n = 1 OR obec IS NULL', [4]],
  ];
  for (const [where, expected] of cases) {
    it(`keeps the right rows for ${where}`, () => expect(ids(where)).to.deep.equal(expected));
  }

  it('compares labels of codes by their codes', () => {
    expect(() => ids("kod = 'Obec'")).not.to.throw();
    expect(ids("kod = 'Obec'")).to.deep.equal([]);
  });

  it('keeps nothing of nothing, and nothing by a column of no value', () => {
    expect(filterRows(tableFromRows([]), parseWhere('1 = 1') as Condition).length).to.equal(0);
    const empty = tableFromRows([{ id: 1, x: null }]);
    expect(ids("x = 'a' OR NOT x = 'a' OR x LIKE '%'", empty)).to.deep.equal([]);
  });

  it('throws for a column that is not there', () => {
    expect(() => ids('nic = 1')).to.throw('missing column: nic');
  });

  it('answers as a naive reading of SQL, row by row', () => {
    const numbers = fc.option(fc.integer({ min: -3, max: 3 }), { nil: null });
    const texts = fc.option(fc.constantFrom('a', 'A', 'á', 'ab', "a'b", '%', '_', 'Č', 'č', 'c', ''), { nil: null });
    const rowArbitrary = fc.array(fc.record({ n: numbers, t: texts }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rowArbitrary, conditions(), (data, condition) => {
        const source = tableFromRows(data, {
          columns: [
            { name: 'n', type: 'number' },
            { name: 't', type: 'text' },
          ],
        });
        const expected = data.flatMap((row, index) => (naive(condition, row) === true ? [index] : []));
        expect([...filterRows(source, condition)]).to.deep.equal(expected);
      }),
      { numRuns: 500 },
    );
  });
});

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

type NaiveRow = Readonly<Record<string, number | string | null>>;

/** SQL's three-valued logic written a second time, one row after another; null is unknown. */
function naive(condition: Condition, row: NaiveRow): boolean | null {
  switch (condition.kind) {
    case 'not': {
      const inner = naive(condition.part, row);
      return inner === null ? null : !inner;
    }
    case 'and':
    case 'or': {
      const decisive = condition.kind === 'or';
      const truths = condition.parts.map((part) => naive(part, row));
      if (truths.includes(decisive)) return decisive;
      return truths.includes(null) ? null : !decisive;
    }
    case 'null':
      return valueOf(condition.operand, row) === null;
    case 'in': {
      const value = lower(valueOf(condition.operand, row));
      return value === null ? null : condition.values.some((item) => lower(valueOf(item, row)) === value);
    }
    case 'contains': {
      const value = valueOf(condition.operand, row);
      return value === null ? null : bare(String(value)).includes(bare(condition.text));
    }
    case 'like': {
      const value = valueOf(condition.operand, row);
      const source = [...condition.pattern]
        .map((char) => (char === '%' ? '[^]*' : char === '_' ? '[^]' : char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')))
        .join('');
      return value === null ? null : new RegExp(`^${source}$`, 'iu').test(String(value));
    }
    case 'compare': {
      const [a, b] = [lower(valueOf(condition.left, row)), lower(valueOf(condition.right, row))];
      if (a === null || b === null) return null;
      const sign = typeof a === 'number' && typeof b === 'number' ? a - b : a === b ? 0 : 1;
      switch (condition.operator) {
        case '=':
          return sign === 0;
        case '<>':
          return sign !== 0;
        case '<':
          return sign < 0;
        case '<=':
          return sign <= 0;
        case '>':
          return sign > 0;
        case '>=':
          return sign >= 0;
      }
    }
  }
}

function valueOf(operand: Operand, row: NaiveRow): number | string | null {
  if (operand.kind === 'column') return row[operand.name] ?? null;
  return typeof operand.value === 'boolean' ? Number(operand.value) : operand.value;
}

function lower(value: number | string | null): number | string | null {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function conditions(): fc.Arbitrary<Condition> {
  const n: Operand = { kind: 'column', name: 'n' };
  const t: Operand = { kind: 'column', name: 't' };
  const number = fc.integer({ min: -3, max: 3 }).map((value): Literal => ({ kind: 'number', value }));
  const text = fc.constantFrom('a', 'Á', 'AB', "A'B", 'č', 'C', '').map((value): Literal => ({ kind: 'text', value }));
  const operator = fc.constantFrom('=', '<>', '<', '<=', '>', '>=');
  const equality = fc.constantFrom('=', '<>');
  const pattern = fc.string({ unit: fc.constantFrom('a', 'A', 'b', '%', '_', "'", 'č'), maxLength: 5 });
  const leaf = fc.oneof(
    fc.record({ kind: fc.constant('compare'), operator, left: fc.constantFrom(n), right: number }),
    fc.record({ kind: fc.constant('compare'), operator, left: number, right: fc.constantFrom(n) }),
    fc.record({ kind: fc.constant('compare'), operator: equality, left: fc.constantFrom(t), right: text }),
    fc.record({ kind: fc.constant('in'), operand: fc.constantFrom(n), values: fc.array(number, { minLength: 1 }) }),
    fc.record({ kind: fc.constant('in'), operand: fc.constantFrom(t), values: fc.array(text, { minLength: 1 }) }),
    fc.record({ kind: fc.constant('like'), operand: fc.constantFrom(t), pattern }),
    fc.record({ kind: fc.constant('null'), operand: fc.constantFrom(n, t) }),
  ) as fc.Arbitrary<Condition>;
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
