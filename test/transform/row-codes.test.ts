import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Column } from '../../src/table/column.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { PairIndex } from '../../src/transform/pair-index.js';
import { codesOf, groupingOf, joinCodes } from '../../src/transform/row-codes.js';

const columnOf = (values: readonly unknown[], type: 'number' | 'text' | 'boolean'): Column =>
  tableFromRows(
    values.map((v) => ({ v })),
    { columns: [{ name: 'v', type }] },
  ).column('v') as Column;

/** Groups by nothing but a Map. */
function plainGroups(keys: readonly string[]): number[] {
  const known = new Map<string, number>();
  return keys.map((key) => {
    const group = known.get(key) ?? known.size;
    known.set(key, group);
    return group;
  });
}

describe('groupingOf', () => {
  const numbers = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(0.5, -0.5, 1e300, -1e300, 2 ** 40, 1e-9),
  );

  it('numbers equal rows alike in order of first appearance, over any two keys', () => {
    const row = fc.tuple(fc.option(fc.constantFrom('a', 'b', 'A', '', '__proto__'), { nil: null }), numbers);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60, size: 'max' }), (rows) => {
        const text = codesOf(
          columnOf(
            rows.map(([t]) => t),
            'text',
          ),
        );
        const number = codesOf(
          columnOf(
            rows.map(([, n]) => n),
            'number',
          ),
        );
        const { groups, first } = groupingOf(joinCodes(text, number));
        const wanted = plainGroups(rows.map((pair) => JSON.stringify(pair)));
        expect([...groups]).to.deep.equal(wanted);
        expect([...first]).to.deep.equal([...new Set(wanted)].map((group) => wanted.indexOf(group)));
      }),
      { numRuns: 300 },
    );
  });

  it('does the same where a table of all combinations would be too large', () => {
    const rows = 3000;
    const codes = Uint32Array.from({ length: rows }, (_, row) => (row * 7919) % 1000);
    const wide = { codes, size: 1 << 30 };
    const { groups, first } = groupingOf(joinCodes(wide, { codes: codes.map((code) => code % 7), size: 1 << 30 }));
    expect([...groups]).to.deep.equal(plainGroups([...codes].map(String)));
    expect(first.length).to.equal(1000);
    expect([...groupingOf(wide).groups]).to.deep.equal([...groups]);
  });

  it('takes minus zero for zero, and all missing for one', () => {
    expect([...groupingOf(codesOf(columnOf([0, -0, 0.5, null], 'number'))).groups]).to.deep.equal([0, 0, 1, 2]);
    expect([...groupingOf(codesOf(columnOf([true, null, false, true], 'boolean'))).groups]).to.deep.equal([0, 1, 2, 0]);
    expect([...groupingOf(codesOf(columnOf([null, null], 'number'))).groups]).to.deep.equal([0, 0]);
    expect([...groupingOf(codesOf(columnOf([], 'text'))).groups]).to.deep.equal([]);
  });
});

describe('PairIndex', () => {
  it('finds what it has and nothing else, however many there are', () => {
    const index = new PairIndex();
    for (let number = 0; number < 5000; number++) expect(index.add(number >> 3, number & 7)).to.equal(number);
    expect(index.add(0, 3)).to.equal(3);
    expect([index.size, index.find(624, 7), index.find(625, 0), index.find(7, 624)]).to.deep.equal([
      5000, 4999, -1, -1,
    ]);
  });
});
