import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Column } from '../../src/table/column.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { Table } from '../../src/table/table.js';
import { prepareLarge } from '../../src/transform/prepare-large.js';
import { sortRows } from '../../src/transform/sort.js';
import type { SortKey } from '../../src/transform/sort.js';

const texts = fc.option(fc.constantFrom('a', 'á', 'č', 'ch', 'C', 'h', 'i', ''), { nil: null });
const numbers = fc.option(
  fc.oneof(fc.integer({ min: -2, max: 2 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  {
    nil: null,
  },
);
const row = fc.record({ t: texts, n: numbers, b: fc.option(fc.boolean(), { nil: null }) });
const columns = [
  { name: 't', type: 'text' },
  { name: 'n', type: 'number' },
  { name: 'b', type: 'boolean' },
] as const;
const key = fc.record({ column: fc.constantFrom('t', 'n', 'b'), descending: fc.boolean() });
const samples = fc.sample(fc.tuple(fc.array(row, { maxLength: 60, size: 'max' }), fc.array(key, { maxLength: 3 })), {
  numRuns: 200,
  seed: 7,
});
const orders = (): number[][] =>
  samples.map(([rows, keys]) => [...sortRows(tableFromRows(rows, { columns }), keys as SortKey[])]);

describe('prepareLarge', () => {
  // In this file nothing has fetched the fast code before.
  const slow = orders();

  it('changes how rows are sorted, not their order', async () => {
    await prepareLarge(new Table(0, []));
    expect(orders()).to.deep.equal(slow);
    await prepareLarge(new Table(20_000, []));
    expect(orders()).to.deep.equal(slow);
  });

  it('sorts NaN as a missing cell, whatever the column says', async () => {
    await prepareLarge(new Table(20_000, []));
    const values = Float64Array.of(NaN, 2, NaN, 1);
    const odd: Column = { name: 'n', label: 'n', type: 'number', missing: null, values };
    const table = new Table(4, [odd]);
    for (const descending of [false, true]) {
      const order = [...sortRows(table, [{ column: 'n', descending }])];
      expect(order).to.deep.equal(descending ? [1, 3, 0, 2] : [3, 1, 0, 2]);
    }
  });
});
