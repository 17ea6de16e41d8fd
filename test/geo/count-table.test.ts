import { expect } from '@open-wc/testing';
import { countTable } from '../../src/geo/count-table.js';
import { tableFromColumns } from '../../src/table/table-from-columns.js';
import { Table } from '../../src/table/table.js';
import { squares } from '../helper/squares.js';

const grid = squares(3, 2);
/** The middle of the square in that column and row (see `squares`). */
const [x, y] = [(column: number) => 15.05 + 0.1 * column, (row: number) => 50.95 - 0.1 * row];

describe('countTable', () => {
  const table = tableFromColumns({
    lon: Float64Array.from([x(0), x(0), x(2), 20, NaN]),
    lat: Float64Array.from([y(0), y(0), y(1), 50, NaN]),
    rok: Float64Array.from([2020, 2021, 2021, 2021, 2021]),
  });

  it('has a row for each territory, with a true zero where nothing lies', () => {
    const counted = countTable(table, grid, null, 'počet míst');
    expect(counted).to.include({ total: 5, outside: 1, placeless: 1, timeless: 0 });
    expect(counted?.table.rows().map(({ kod, pocet }) => [kod, pocet])).to.deep.equal([
      ['1', 2],
      ['2', 0],
      ['3', 0],
      ['4', 0],
      ['5', 0],
      ['6', 1],
    ]);
    expect(counted?.table.column('pocet')?.label).to.equal('počet míst');
  });

  it('counts each time by itself, and tells how many rows have none', () => {
    const column = table.column('rok');
    if (column?.type !== 'number') throw new Error('no column of years');
    const values = Float64Array.from([2020, NaN, 2021, 2021, 2021]);
    const time = { ...column, values, missing: Uint8Array.from([0, 1, 0, 0, 0]) };
    const counted = countTable(table, grid, time, 'počet');
    expect(counted?.timeless).to.equal(1);
    expect(counted?.table.rows().map(({ rok, pocet }) => [rok, pocet])).to.deep.equal([
      [2020, 1],
      ...Array.from({ length: 5 }, () => [2020, 0]),
      ...Array.from({ length: 5 }, () => [2021, 0]),
      [2021, 1],
    ]);
  });

  it('is null for rows without places', () => {
    expect(countTable(tableFromColumns({ a: Float64Array.from([1]) }), grid, null, '')).to.equal(null);
    expect(countTable(new Table(0, []), grid, null, '')).to.equal(null);
  });
});
