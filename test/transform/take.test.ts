import { expect } from '@open-wc/testing';
import { Table } from '../../src/table/table.js';
import { tableFromColumns } from '../../src/table/table-from-columns.js';
import { nearVisits } from '../../src/transform/near-visits.js';
import { prepareLarge } from '../../src/transform/prepare-large.js';
import { sliceRows } from '../../src/transform/slice-rows.js';
import { takeRows } from '../../src/transform/take.js';

const ROWS = 300_000;

/** A table whose every cell tells its row, and each of its rows in an order that jumps about. */
function scattered(): { table: Table; rows: Uint32Array } {
  const ids = new Float64Array(ROWS).map((_, row) => row);
  const bytes = new Uint8Array(ROWS).map((_, row) => row % 2);
  const base = { label: '', missing: null };
  const table = new Table(ROWS, [
    { ...base, name: 'id', type: 'number', values: ids, missing: new Uint8Array(ROWS).map((_, row) => row % 5) },
    { ...base, name: 'code', type: 'text', values: new Uint32Array(ids), dictionary: [] },
    { ...base, name: 'even', type: 'boolean', values: bytes },
  ]);
  // 7919 is a prime: each row is met once.
  return { table, rows: new Uint32Array(ROWS).map((_, index) => (index * 7919) % ROWS) };
}

describe('takeRows', () => {
  it('gives the rows in the order asked for, whatever the columns hold and however far they jump', async () => {
    const { table, rows } = scattered();
    await prepareLarge(table);
    expect(nearVisits(rows, rows.length)).not.to.equal(null);
    const [id, code, even] = takeRows(table, rows).columns;
    const same = [...rows].every(
      (row, index) =>
        id?.values[index] === row &&
        id.missing?.[index] === row % 5 &&
        code?.values[index] === row &&
        even?.values[index] === row % 2,
    );
    expect(same).to.equal(true);
  });

  it('takes rows several times, and some not at all', async () => {
    const { table, rows } = scattered();
    await prepareLarge(table);
    const some = rows.map((row) => (row < 100_000 ? row : 99_999)).slice(0, 250_000);
    const [id] = takeRows(table, some).columns;
    expect([...some].every((row, index) => id?.values[index] === row)).to.equal(true);
  });

  it('visits rows as they come where they are few or in order', () => {
    const { rows } = scattered();
    expect(nearVisits(rows.slice(0, 1000), rows.length)).to.equal(null);
    expect(
      nearVisits(
        rows.map((_, index) => index),
        rows.length,
      ),
    ).to.equal(null);
    expect(nearVisits(new Uint32Array(0), 0)).to.equal(null);
  });

  it('takes few rows of texts that have no numbers yet, and leaves these so', () => {
    const texts = [...new Array(20_000).keys()].map((row) => `obec ${row}`);
    const table = tableFromColumns({ obec: texts, id: new Float64Array(20_000).map((_, row) => row) });
    expect(takeRows(table, new Uint32Array([19_999, 3])).rows()).to.deep.equal([
      { obec: 'obec 19999', id: 19_999 },
      { obec: 'obec 3', id: 3 },
    ]);
    const slice = sliceRows(table, 19_998, 30_000);
    expect(slice.rows().map(({ obec }) => obec)).to.deep.equal(['obec 19998', 'obec 19999']);
    expect(table.column('obec')?.part?.(0, 0)).not.to.equal(null);
    const all = takeRows(
      table,
      new Uint32Array(20_000).map((_, row) => 19_999 - row),
    );
    expect(all.row(0)).to.deep.equal({ obec: 'obec 19999', id: 19_999 });
    expect(all.column('obec')?.part).to.equal(undefined);
  });
});
