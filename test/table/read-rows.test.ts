import { expect } from '@open-wc/testing';
import { readRows } from '../../src/table/read-rows.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import type { RowLike } from '../../src/table/typed-rows.js';

const given: Readonly<Record<string, readonly RowLike[]>> = {
  'no texts at all': [{ a: 1 }, { a: null }, {}],
  'texts that are no dates': [{ a: 'x', b: '46001-02' }, { a: '12. 5. 2026' }],
  'days and times': [{ a: '2026-03-29' }, { a: '2026-03-29T02:30' }, { a: ' 2026-03' }],
  'a date in one row only': [{ a: 'x' }, { b: '2026-01-01' }],
  'a text that only begins like a date': [{ a: '2026-99' }, { a: '2026-13-40' }],
  'the hour that autumn repeats': ['01:30', '02:30', '02:30', '03:30'].map((time) => ({ a: `2026-10-25T${time}` })),
  'dates that are no texts': [{ a: new Date(0) }],
};

describe('readRows', () => {
  for (const [name, rows] of Object.entries(given))
    it(`makes the same table as tableFromRows of ${name}`, async () => {
      expect(await readRows(rows)).to.deep.equal(tableFromRows(rows));
    });

  it('reads a column that is said to be of dates, whatever its texts look like', async () => {
    const rows = [{ a: '+002026-01-01' }];
    const options = { columns: [{ name: 'a', type: 'date' as const }] };
    const table = await readRows(rows, options);
    expect(table).to.deep.equal(tableFromRows(rows, options));
    expect(table.problems).to.deep.equal([]);
  });
});
