import { expect } from '@open-wc/testing';
import { parse } from '../../../src/data.js';
import type { Table } from '../../../src/data.js';
import { momentsOfTable, readingsOfTable } from '../../../src/source/meters/table-readings.js';
import { qualityLetter } from '../../../src/source/meters/meter-reading.js';

const NONE = { at: null, value: null, meter: null, quality: null, revision: null };
const AT = Date.UTC(2026, 2, 29, 0, 45);

const tableOf = (rows: readonly object[]): Promise<Table> =>
  parse(JSON.stringify(rows), { contentType: 'application/json', source: 'json' });

describe('readings in a table', () => {
  it('are found by what columns hold, the numbers of rows left aside', async () => {
    const table = await tableOf([{ OBJECTID: 1, cas: '2026-03-29T01:45:00+01:00', kwh: 0.25 }]);
    expect(readingsOfTable(table, NONE, null)).to.deep.equal({
      readings: [{ at: AT, value: 0.25 }],
      unit: null,
      kind: null,
      step: null,
      stamp: null,
    });
  });

  it('have device, letter and edition where columns are named', async () => {
    const columns = { at: 'cas', value: 'stav', meter: 'merak', quality: 'jakost', revision: 'oprava' };
    const table = await tableOf([
      { cas: '2026-03-29T01:45:00+01:00', stav: 5, merak: 'A1', jakost: 'platný odhad', oprava: 2, jine: 9 },
      { cas: '2026-03-29T02:45:00+01:00', stav: null, merak: null, jakost: null, oprava: null, jine: 9 },
    ]);
    expect(readingsOfTable(table, columns, null).readings).to.deep.equal([
      { at: AT, value: 5, meter: 'A1', revision: 2, quality: 'E' },
      { at: AT + 3_600_000, value: null },
    ]);
  });

  it('are invalid where a cell can not be read, and are not where there is no time', async () => {
    const columns = [
      { name: 'cas', type: 'date' },
      { name: 'kwh', type: 'number' },
    ];
    const rows = [
      ['2026-03-29T00:45:00Z', 0.25],
      ['2026-03-29T01:00:00Z', 'chyba'],
      [null, 7],
    ];
    const table = await parse(JSON.stringify({ columns, rows }), { contentType: 'application/json', source: 'json' });
    expect(readingsOfTable(table, NONE, null).readings).to.deep.equal([
      { at: AT, value: 0.25 },
      { at: AT + 900_000, value: null, quality: 'X' },
    ]);
  });

  it('are of the series that is a part of a name, if there is one', async () => {
    const table = await tableOf([{ cas: '2026-03-29T00:45:00Z', 'odber [kWh]': 1, 'dodavka [kWh]': 2 }]);
    expect(readingsOfTable(table, NONE, 'dodavka').readings[0]?.value).to.equal(2);
    expect(() => readingsOfTable(table, NONE, 'kWh')).to.throw('no single column of numbers: kWh');
    expect(() => readingsOfTable(table, { ...NONE, value: 'neni' }, null)).to.throw(
      'no single column of numbers: neni',
    );
    expect(() => readingsOfTable(table, { ...NONE, at: 'neni' }, null)).to.throw('no such column: neni');
  });

  it('need a time and a number', async () => {
    const words = await tableOf([{ a: 'x', b: 'y' }]);
    expect(() => readingsOfTable(words, NONE, null)).to.throw('no column of instants: a, b');
    const timed = await tableOf([{ cas: '2026-03-29T00:45:00Z', b: 'y' }]);
    expect(() => readingsOfTable(timed, NONE, null)).to.throw('no column of numbers: cas, b');
  });

  it('are, of the moment, the last of each series, in the unit that the row names', async () => {
    const table = await tableOf([
      { at: '2026-03-29T00:45:00Z', meter: 'a', value: 1, unit: 'W' },
      { at: '2026-03-29T00:44:00Z', meter: 'a', value: 2, unit: 'W' },
      { at: '2026-03-29T00:45:00Z', meter: 'b', value: 3, unit: '°C' },
      { at: '2026-03-29T00:46:00Z', meter: 'b', value: null, unit: '°C' },
    ]);
    expect([...momentsOfTable(table, NONE)]).to.deep.equal([
      ['a', { at: AT, value: 1, unit: 'W' }],
      ['b', { at: AT, value: 3, unit: '°C' }],
    ]);
  });
});

describe('the letter of a status', () => {
  it('is told by words that distributors use, or is the letter', () => {
    const letters = [
      'A',
      'E',
      'X',
      'naměřená data OK',
      'Platný odhad',
      'náhradní hodnota',
      'dopočteno',
      'chybná',
      'chybí',
      'invalid',
      'Estimated',
      'validní',
    ];
    expect(letters.map(qualityLetter).join('')).to.equal('AEXAESRXMXEA');
  });
});
