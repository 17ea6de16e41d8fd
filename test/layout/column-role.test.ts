import { expect } from '@open-wc/testing';
import { isCodeColumn } from '../../src/layout/column-role.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import type { Column } from '../../src/table/column.js';

const column = (name: string, values: readonly (number | string | null)[]): Column =>
  tableFromRows(values.map((value) => ({ [name]: value }))).columns[0] as Column;

describe('isCodeColumn', () => {
  for (const [name, values] of [
    ['orp', [5101, 5110, null]],
    ['ORP', [5101]],
    ['obec', [563_889, 576_964]],
    ['lau2', [563_889]],
    ['kod_obce', [1, 2]],
  ] as const) {
    it(`takes ${values.join(', ')} in a column ${name} for codes`, () => {
      expect(isCodeColumn(column(name, values))).to.equal(true);
    });
  }

  for (const [name, values] of [
    ['orp', [10, 21]],
    ['obec', [1500.5]],
    ['okres', [1_000_001]],
    ['obyvatel', [5101, 5110]],
    ['orp', ['Liberec', 'Turnov']],
  ] as const) {
    it(`takes ${values.join(', ')} in a column ${name} for no codes`, () => {
      expect(isCodeColumn(column(name, values))).to.equal(false);
    });
  }
});
