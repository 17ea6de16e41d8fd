import { expect } from '@open-wc/testing';
import { chosenColumns, rowView } from '../../../src/layout/rows/row-view.js';
import type { CellWriting } from '../../../src/layout/rows/row-cells.js';
import { rowDates } from '../../../src/layout/rows/row-dates.js';
import { cs } from '../../../src/locale/cs.js';
import { rowWords } from '../../../src/locale/row-words.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { Table } from '../../../src/table/table.js';

const writing: CellWriting = {
  locale: cs,
  words: rowWords(cs),
  linkOf: (text) => (text.startsWith('https:') ? text : null),
  dates: null,
  worded: false,
};
const namesOf = (table: Table, names: readonly string[] | null = null): string[] =>
  chosenColumns(table.columns, names).map(({ name }) => name);
const cellsOf = (table: Table, over: Partial<CellWriting> = {}): readonly unknown[] =>
  rowView(table, table.columns, [], { ...writing, ...over }).rows.map(([cell]) => cell);

describe('chosenColumns', () => {
  const table = tableFromRows([
    { OBJECTID: 1, GlobalID: '{a}', kod_obce: '563510', nazev: 'Jablonec', Shape__Area: 3, obyvatel: 46_000 },
  ]);

  it('leaves out what only a database has a use for, and puts a name before its code', () => {
    expect(namesOf(table)).to.deep.equal(['nazev', 'kod_obce', 'obyvatel']);
  });

  it('shows them where there is nothing else', () => {
    expect(namesOf(tableFromRows([{ OBJECTID: 1 }]))).to.deep.equal(['OBJECTID']);
  });

  it('takes what the author names, in that order, by name without regard to case or by label', () => {
    expect(namesOf(table, ['Obyvatel', 'OBJECTID'])).to.deep.equal(['obyvatel', 'OBJECTID']);
    const labelled = tableFromRows([{ obyv: 1 }], { columns: [{ name: 'obyv', label: 'Počet obyvatel' }] });
    expect(namesOf(labelled, ['počet obyvatel'])).to.deep.equal(['obyv']);
    expect(() => namesOf(table, ['rok'])).to.throw('missing column: rok');
  });
});

describe('rowView', () => {
  it('gives heads their unit, their look and how the rows are in order of them', () => {
    const table = tableFromRows([{ nazev: 'a', plocha: 1 }], {
      columns: [
        { name: 'nazev', label: 'nazev' },
        { name: 'plocha', label: 'plocha', unit: 'm²' },
      ],
    });
    const order = [
      { column: 'plocha', descending: true },
      { column: 'nazev', descending: false },
    ];
    expect(rowView(table, table.columns, order, writing).heads).to.deep.equal([
      { name: 'nazev', label: 'nazev', look: 'brief', wraps: false, sorted: 'ascending', rank: 2 },
      { name: 'plocha', label: 'plocha (m²)', look: 'numeric', wraps: false, sorted: 'descending', rank: 1 },
    ]);
    expect(rowView(table, table.columns, order.slice(0, 1), writing).heads[1]?.rank).to.equal(null);
  });

  it('writes every decimal there is, and pads shorter numbers so that the marks stand in line', () => {
    expect(cellsOf(tableFromRows([{ x1: 1234.5 }, { x1: 0.125 }, { x1: 7 }]))).to.deep.equal([
      { text: '1\u202f234,5', pad: '00' },
      '0,125',
      { text: '7', pad: ',000' },
    ]);
    expect(cellsOf(tableFromRows([{ v: 0.1 + 0.2 }]))).to.deep.equal(['0,3']);
  });

  it('does not group the digits of years, codes and coordinates', () => {
    expect(cellsOf(tableFromRows([{ rok: 2020 }]))).to.deep.equal(['2020']);
    expect(cellsOf(tableFromRows([{ psc: 46001 }]))).to.deep.equal(['46001']);
    expect(cellsOf(tableFromRows([{ lat: 1050.25 }]))).to.deep.equal(['1050,25']);
    expect(cellsOf(tableFromRows([{ obyvatel: 2020 }]))).to.deep.equal(['2\u202f020']);
  });

  it('says yes and no, links what may be linked, and marks long texts', () => {
    expect(cellsOf(tableFromRows([{ b: true }, { b: false }]))).to.deep.equal(['ano', 'ne']);
    expect(cellsOf(tableFromRows([{ w: 'https://www.a.cz/' }, { w: 'x' }]))).to.deep.equal([
      { text: 'a.cz', href: 'https://www.a.cz/' },
      'x',
    ]);
    const long = 'slovo '.repeat(40);
    expect(cellsOf(tableFromRows([{ t: long }]))).to.deep.equal([{ text: long, long: true }]);
  });

  it('marks what is missing with a dash and keeps the word for it, or says the word when asked', () => {
    const table = tableFromRows([{ a: 1, b: 2 }, { b: 3 }, { a: null, b: 4 }]);
    expect(cellsOf(table)).to.deep.equal([
      '1',
      { text: '–', missing: 'není v\u00a0datech' },
      { text: '–', missing: 'neuvedeno' },
    ]);
    expect(cellsOf(table, { worded: true }).slice(1)).to.deep.equal([
      { text: 'není v\u00a0datech', missing: 'není v\u00a0datech' },
      { text: 'neuvedeno', missing: 'neuvedeno' },
    ]);
  });

  it('shows no less of a date than its day, and nothing before what writes dates is there', () => {
    const table = tableFromRows([{ d: new Date('2019-12-31T23:00:00Z') }]);
    const dates = rowDates();
    expect(cellsOf(table)).to.deep.equal(['']);
    const [cell] = cellsOf(table, { dates });
    expect(String(cell).replace(/\s/g, ' ')).to.equal('1. 1. 2020');
  });

  it('has heads where there are no rows', () => {
    const table = new Table(
      0,
      tableFromRows([{ a: 1 }]).columns.map((column) => ({ ...column, values: new Float64Array(0) }) as never),
    );
    const { heads, rows } = rowView(table, table.columns, [], writing);
    expect([heads.length, rows.length]).to.deep.equal([1, 0]);
  });

  it('keeps the looks that columns had before, where it is given them', () => {
    const brief = tableFromRows([{ nazev: 'ZŠ' }]);
    const wide = tableFromRows([{ nazev: 'Základní škola a mateřská škola se sídlem v obci' }]);
    const before = rowView(brief, brief.columns, [], writing);
    expect(rowView(wide, wide.columns, [], writing).heads[0]?.look).to.equal('wide');
    expect(rowView(wide, wide.columns, [], writing, before).heads[0]?.look).to.equal('brief');
  });
});
