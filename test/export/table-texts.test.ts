import { expect } from '@open-wc/testing';
import { tableToHtml, tableToTsv } from '../../src/export/clipboard-table.js';
import { tableToJson } from '../../src/export/json.js';
import { parse } from '../../src/parse.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { fullTable } from '../helper/plain-table.js';

const table = tableFromRows(
  [
    { obec: '<b>Liberec</b>', podil: 12.5, den: '2026-01-15' },
    { obec: '=1+1', podil: null, den: null },
  ],
  { columns: [{ name: 'obec' }, { name: 'podil', label: 'Podíl', unit: '%' }, { name: 'den' }] },
);

describe('a table for the clipboard', () => {
  it('is cells between tabs for spreadsheets, with the decimal mark of the language and no formula', () => {
    expect(tableToTsv(table, 'cs')).to.equal("obec\tPodíl (%)\tden\n<b>Liberec</b>\t12,5\t2026-01-15\n'=1+1\t\t\n");
    expect(tableToTsv(table, 'plain')).to.contain('\t12.5\t');
  });

  it('keeps tabs and ends of lines of a text from making cells', () => {
    expect(tableToTsv(tableFromRows([{ a: 'x\ty\r\nz' }]), 'cs')).to.equal('a\nx y z\n');
  });

  it('is a table for word processors, in which texts are texts', () => {
    const read = new DOMParser().parseFromString(tableToHtml(table, 'Obce & <města>', 'cs'), 'text/html');
    expect(read.querySelector('caption')?.textContent).to.equal('Obce & <města>');
    expect(read.querySelectorAll('b, script').length).to.equal(0);
    expect(
      [...read.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
    ).to.deep.equal([
      ['obec', 'Podíl (%)', 'den'],
      ['<b>Liberec</b>', '12,5', '2026-01-15'],
      ["'=1+1", '', ''],
    ]);
    expect(read.querySelectorAll('[align=right]').length).to.equal(3);
  });
});

describe('tableToJson', () => {
  it('is the same table to our own reader', async () => {
    const given = fullTable();
    const read = await parse(tableToJson(given), { source: 'json' });
    expect(read.rows()).to.deep.equal(given.rows());
  });

  it('keeps a column called __proto__ a column, and no rows an empty array', () => {
    expect(tableToJson(tableFromRows([JSON.parse('{"__proto__":1}') as Record<string, unknown>]))).to.equal(
      '[\n{"__proto__":1}\n]\n',
    );
    expect(JSON.parse(tableToJson(tableFromRows([])))).to.deep.equal([]);
  });
});
