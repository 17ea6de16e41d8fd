import { expect } from '@open-wc/testing';
import { provisionalRows } from '../../src/table/provisional.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import type { TableFromRowsOptions } from '../../src/table/table-from-rows.js';

const standings = (
  name: string,
  cells: readonly unknown[],
  columns?: TableFromRowsOptions['columns'],
): number[] | null => {
  const table = tableFromRows(
    cells.map((cell, n) => ({ n, [name]: cell })),
    { columns },
  );
  const found = provisionalRows(table);
  return found && [...found.standings];
};

describe('values that are not final', () => {
  it('are told by the flags of statistical offices, alone or together', () => {
    expect(standings('OBS_STATUS', ['A', 'P', 'E', null])).to.deep.equal([0, 1, 2, 0]);
    expect(standings('status', [null, 'b', 'ep', 'p'])).to.deep.equal([0, 0, 1, 1]);
    expect(standings('obs_flag', ['f', '', 'u'])).to.deep.equal([2, 0, 0]);
  });

  it('are told by words, Czech and English, under any name of a status', () => {
    expect(standings('stav', ['konečné', 'předběžné', 'odhad'])).to.deep.equal([0, 1, 2]);
    expect(standings('příznak', ['Předběžný údaj', ''])).to.deep.equal([1, 0]);
    expect(standings('value_status', ['final', 'provisional'])).to.deep.equal([0, 1]);
  });

  it('are told by a yes in a column of that name', () => {
    expect(standings('předběžné', [true, false, null])).to.deep.equal([1, 0, 0]);
    expect(standings('is_provisional', [0, 1])).to.deep.equal([0, 1]);
  });

  it('are told by a yes in such a column whichever way it is written, and by no other word', () => {
    for (const [yes, no] of [
      ['ano', 'ne'],
      ['Yes', 'No'],
      ['true', 'false'],
      ['1', '0'],
    ]) {
      expect(standings('předběžné', [yes, no, null, ' ']), yes).to.deep.equal([1, 0, 0, 0]);
      expect(standings('status', [yes, no]), yes).to.equal(null);
    }
    expect(standings('provisional_flag', ['no', 'yes'])).to.deep.equal([0, 1]);
  });

  it('are not told by yes, no, on and off, nor by short words of which none is a flag', () => {
    const words = [
      'ano ne',
      'yes no',
      'on off',
      'new old',
      'NE ANO P',
      'yes no i',
      'off on f',
      'not',
      'P open',
      'ef is',
    ];
    for (const name of ['status', 'příznak', 'flag'])
      for (const all of words) expect(standings(name, all.split(' ')), `${name} ${all}`).to.equal(null);
  });

  it('are not told by words that deny it, and a column whose name does is none', () => {
    expect(standings('stav', ['nepředběžné', 'předběžné', 'nejde o odhad'])).to.deep.equal([0, 1, 0]);
    expect(standings('stav', ['nezrevidováno', 'neúplné, předběžné', 'neodhadnuto'])).to.deep.equal([1, 1, 0]);
    expect(standings('status', ['not provisional', 'non-provisional', 'not an estimate'])).to.equal(null);
    expect(standings('status', ['not final, provisional', 'unestimated', 'now estimated'])).to.deep.equal([1, 0, 2]);
    for (const name of ['nepředběžné', 'not_provisional', 'isNonProvisional'])
      expect(standings(name, [true, false]), name).to.equal(null);
  });

  it('are not told by a count of them, nor by the only numbers there are', () => {
    expect(standings('predbezny_pocet', [1, 4])).to.equal(null);
    expect(standings('predbezny_pocet', [1, 0, null])).to.deep.equal([1, 0, 0]);
    expect(provisionalRows(tableFromRows([{ obec: 'A', predbezny_pocet: 1 }]))).to.equal(null);
  });

  it('are told by the first column that tells it', () => {
    const rows = [
      { stav: 'v provozu', OBS_STATUS: 'P', předběžné: false },
      { stav: 'zrušeno', OBS_STATUS: 'A', předběžné: true },
    ];
    const found = provisionalRows(tableFromRows(rows));
    expect([found?.column.name, [...(found?.standings ?? [])]]).to.deep.equal(['OBS_STATUS', [1, 0]]);
    const other = provisionalRows(tableFromRows(rows), ({ name }) => name !== 'OBS_STATUS');
    expect([other?.column.name, [...(other?.standings ?? [])]]).to.deep.equal(['předběžné', [0, 1]]);
  });

  it('are none where letters mean something else, nothing says so, or there is no such column', () => {
    expect(standings('stav', ['p', 'z'])).to.equal(null);
    expect(standings('status', ['p', 'open', 'closed'])).to.equal(null);
    expect(standings('status', ['A', 'A'])).to.equal(null);
    expect(standings('poznámka', ['předběžné'])).to.equal(null);
    expect(provisionalRows(tableFromRows([]))).to.equal(null);
  });
});
