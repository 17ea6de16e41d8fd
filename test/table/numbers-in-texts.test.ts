import { expect } from '@open-wc/testing';
import { missing } from '../../src/table/missing.js';
import { numbersInTexts } from '../../src/table/numbers-in-texts.js';
import type { TextColumn } from '../../src/table/column.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';

function textsOf(...cells: unknown[]): TextColumn {
  const rows = cells.map((v) => (v === undefined ? {} : { v }));
  const column = tableFromRows(rows, { columns: [{ name: 'v', label: 'Výkon', unit: 'kW', type: 'text' }] }).column(
    'v',
  );
  return column as TextColumn;
}

describe('numbers in texts', () => {
  it('are read the Czech way and plainly, with name and unit of their column', () => {
    const column = numbersInTexts(textsOf('12,5', '1 234.5', '−3', '7'));
    expect([...(column?.values ?? [])]).to.deep.equal([12.5, 1234.5, -3, 7]);
    expect([column?.type, column?.label, column?.unit, column?.missing]).to.deep.equal(['number', 'Výkon', 'kW', null]);
  });

  it('are missing where there is no text, for the reason that there is none', () => {
    const column = numbersInTexts(textsOf('1', null, undefined, ' ', '1'));
    expect([...(column?.values ?? [])]).to.deep.equal([1, NaN, NaN, NaN, 1]);
    const { present, null: none, absent } = missing;
    expect([...(column?.missing ?? [])]).to.deep.equal([present, none, absent, none, present]);
  });

  it('are none where one of the texts is no number, or a code', () => {
    for (const texts of [['1', 'asi 2'], ['00501', '12'], ['5 %'], ['2026-01-01']])
      expect(numbersInTexts(textsOf(...texts)), texts.join()).to.equal(null);
    const coded = { ...textsOf('1', '2'), codes: ['a', 'b'] };
    expect(numbersInTexts(coded)).to.equal(null);
  });
});
