import { expect } from '@open-wc/testing';
import { rowsOfTable } from '../../src/element/inline-table.js';
import type { Table } from '../../src/table/table.js';

function read(...lines: readonly (readonly string[])[]): Promise<Table> {
  const table = document.createElement('table');
  for (const cells of lines) {
    const row = table.insertRow();
    for (const cell of cells) row.insertCell().textContent = cell;
  }
  return rowsOfTable(table);
}

describe('rowsOfTable', () => {
  it('reads numbers, but not codes', async () => {
    const table = await read(['obec', 'kod', 'pocet'], ['A', '00501', '1 234,5'], ['B', '10502', '−7']);
    expect(table.columns.map(({ type }) => type)).to.deep.equal(['text', 'text', 'number']);
    expect(table.rows().map(({ pocet }) => pocet)).to.deep.equal([1234.5, -7]);
  });

  it('reads days and times written the Czech way or as ISO 8601, and leaves a date among other texts as it is', async () => {
    const table = await read(
      ['den', 'cas', 'text'],
      ['1. 9. 2026', '1.9.2026 8:05', '1. 9. 2026'],
      ['2026-09-02', '02. 09. 2026, 18:30:15', 'od středy'],
      ['', '2026-09-03T10:00', 'potom'],
    );
    expect(table.columns.map((column) => column.type === 'date' && column.dateOnly)).to.deep.equal([
      true,
      false,
      false,
    ]);
    expect(table.rows().map(({ den }) => (den as Date | null)?.toISOString() ?? null)).to.deep.equal([
      '2026-08-31T22:00:00.000Z',
      '2026-09-01T22:00:00.000Z',
      null,
    ]);
    expect(table.rows().map(({ cas }) => (cas as Date).toISOString())).to.deep.equal([
      '2026-09-01T06:05:00.000Z',
      '2026-09-02T16:30:15.000Z',
      '2026-09-03T08:00:00.000Z',
    ]);
    expect(table.rows()[0]?.['text']).to.equal('1. 9. 2026');
    expect(table.problems).to.deep.equal([]);
  });

  it('takes a day that no calendar has for a problem', async () => {
    const table = await read(['den'], ['1. 9. 2026'], ['31. 9. 2026'], ['2. 9. 2026']);
    expect(table.rows().map(({ den }) => den === null)).to.deep.equal([false, true, false]);
    expect(table.problems.map(({ row }) => row)).to.deep.equal([1]);
  });

  it('has no rows of a table without any', async () => {
    expect((await read()).length).to.equal(0);
    expect((await read(['obec'])).length).to.equal(0);
    expect((await read(['obec'], ['–'])).rows()).to.deep.equal([{ obec: '–' }]);
  });
});
