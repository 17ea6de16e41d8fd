import { expect } from '@open-wc/testing';
import { missingKind } from '../../src/table/column.js';
import type { Column } from '../../src/table/column.js';
import { missing } from '../../src/table/missing.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';

const typeOf = (values: readonly unknown[]): string | undefined =>
  tableFromRows(values.map((value) => ({ value }))).column('value')?.type;

describe('tableFromRows', () => {
  it('makes an empty table of no rows', () => {
    const table = tableFromRows([]);
    expect([table.length, table.columns.length, table.meta.matched]).to.deep.equal([0, 0, 0]);
    expect(tableFromRows([], { columns: [{ name: 'a', type: 'number' }] }).columns[0]?.type).to.equal('number');
  });

  const inferred: [readonly unknown[], string][] = [
    [[1, 2.5, null], 'number'],
    [[2024, 2025], 'number'],
    [['00501', '2'], 'text'],
    [['1', '2'], 'text'],
    [[true, false], 'boolean'],
    [[new Date(0)], 'date'],
    [['2026-03-29', '2026-03-30'], 'date'],
    [['2026-03'], 'date'],
    [['2026-03-29T10:00:00Z'], 'date'],
    [['46001-02'], 'text'],
    [['2026-02-30'], 'text'],
    [[null, undefined], 'text'],
    [[1, 'a'], 'text'],
    [[1, 2, 'a'], 'number'],
    [[{ a: 1 }], 'text'],
  ];
  for (const [values, type] of inferred) {
    it(`takes ${JSON.stringify(values)} for ${type}`, () => expect(typeOf(values)).to.equal(type));
  }

  it('tells null, absent and unreadable apart, and lists what it could not read', () => {
    const table = tableFromRows([{ a: 1 }, { a: null }, {}, { a: 'n/a' }, { a: 5 }, { a: 7 }]);
    const column = table.column('a') as Column;
    expect(table.rows().map((row) => row['a'])).to.deep.equal([1, null, null, null, 5, 7]);
    expect([1, 2, 3].map((row) => missingKind(column, row))).to.deep.equal([
      missing.null,
      missing.absent,
      missing.unreadable,
    ]);
    expect(table.problems).to.deep.equal([{ row: 3, column: 'a', value: 'n/a', reason: 'not a number' }]);
  });

  it('never reads a missing number as zero', () => {
    const table = tableFromRows([{ a: 1 }, { a: NaN }, { a: Infinity }, { a: '' }, { a: 2 }, { a: 3 }]);
    expect(table.rows().map((row) => row['a'])).to.deep.equal([1, null, null, null, 2, 3]);
    expect(table.problems.map((problem) => problem.row)).to.deep.equal([1, 2]);
  });

  it('reads days as midnight in Prague and says that they are days', () => {
    const column = tableFromRows([{ d: '2026-03-29' }, { d: '2026-03-30' }]).column('d');
    expect([...(column?.values ?? [])]).to.deep.equal([Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 29, 22)]);
    expect(column?.type === 'date' && column.dateOnly).to.equal(true);
    const mixed = tableFromRows([{ d: '2026-03-29' }, { d: '2026-03-30T10:00' }]).column('d');
    expect(mixed?.type === 'date' && mixed.dateOnly).to.equal(false);
  });

  it('keeps a column called __proto__ a column', () => {
    const rows = JSON.parse('[{"__proto__": 1, "constructor": 2}]') as Record<string, unknown>[];
    const table = tableFromRows(rows);
    expect(table.columns.map((column) => column.name)).to.deep.equal(['__proto__', 'constructor']);
    expect(Object.entries(table.row(0))).to.deep.equal([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });

  it('does as the hints say', () => {
    const domain = [{ code: 1, label: 'Obec' }];
    const table = tableFromRows([{ a: 1, b: '5', c: 0 }], {
      columns: [
        { name: 'b', type: 'number', unit: 'kWh', label: 'Spotřeba' },
        { name: 'a', domain },
      ],
    });
    expect(table.columns.map(({ name, type, label, unit }) => [name, type, label, unit])).to.deep.equal([
      ['b', 'number', 'Spotřeba', 'kWh'],
      ['a', 'text', 'a', undefined],
    ]);
    expect(table.row(0)).to.deep.equal({ b: null, a: 'Obec' });
    expect(table.problems.length).to.equal(1);
  });

  it('does not change its input', () => {
    const rows = Object.freeze([Object.freeze({ a: 1 })]);
    expect(() => tableFromRows(rows)).not.to.throw();
  });

  it('tells the two readings of the hour that autumn repeats by the order of the rows', () => {
    const times = ['01:30', '02:00', '02:30', '02:00', '02:30', '03:00'].map((time) => ({ t: `2026-10-25T${time}` }));
    const table = tableFromRows([...times, { t: '2026-10-25T02:30+02:00' }]);
    expect(table.rows().map(({ t }) => (t as Date).toISOString().slice(11, 16))).to.deep.equal([
      '23:30',
      '00:00',
      '00:30',
      '01:00',
      '01:30',
      '02:00',
      '00:30',
    ]);
  });
});
