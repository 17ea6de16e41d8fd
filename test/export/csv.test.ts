import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { tableToCsv } from '../../src/export/csv.js';
import type { CsvDialect } from '../../src/export/csv.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import type { TableFromRowsOptions } from '../../src/table/table-from-rows.js';
import { readCsv } from '../../src/source/csv/csv-read.js';
import { repeatedHour } from '../../src/time/calendar.js';
import { byteChunks } from '../helper/byte-chunks.js';
import { csvCells } from '../helper/csv-cells.js';

type Rows = Parameters<typeof tableFromRows>[0];
const csvOf = (rows: Rows, dialect: CsvDialect, columns?: TableFromRowsOptions['columns']): string =>
  tableToCsv(tableFromRows(rows, { columns }), dialect);
/** The one cell of a table of one text. */
const cellOf = (text: string): string | undefined => csvCells(csvOf([{ a: text }], 'plain'))[1]?.[0];

const rows: Rows = [
  { obec: 'Liberec', podil: 12.5, pocet: -1234, krajske: true },
  { obec: 'Turnov', podil: null, pocet: 0, krajske: false },
];

describe('tableToCsv', () => {
  it('writes for Czech spreadsheets with semicolons, decimal commas and Czech words', () => {
    expect(csvOf(rows, 'cs')).to.equal('obec;podil;pocet;krajske\r\nLiberec;12,5;-1234;ano\r\nTurnov;;0;ne\r\n');
  });

  it('writes plainly with commas and points', () => {
    expect(csvOf(rows, 'plain')).to.equal('obec,podil,pocet,krajske\r\nLiberec,12.5,-1234,true\r\nTurnov,,0,false\r\n');
  });

  it('has the labels of columns in its head, and no byte order mark', () => {
    const text = csvOf(rows, 'plain', [{ name: 'pocet', label: 'počet, celkem' }]);
    expect(text.split('\r\n')[0]).to.equal('"počet, celkem"');
    expect(text.charCodeAt(0)).to.not.equal(0xfeff);
  });

  it('names the unit behind the label, unless the label has it already', () => {
    const head = (label: string, unit: string): string | undefined =>
      csvOf([{ v: 1 }], 'cs', [{ name: 'v', label, unit }]).split('\r\n')[0];
    expect(head('Spotřeba', 'kWh')).to.equal('Spotřeba (kWh)');
    expect(head('Spotřeba (kWh)', 'kWh')).to.equal('Spotřeba (kWh)');
    expect(head('Spotřeba v kWh', 'kWh')).to.equal('Spotřeba v kWh');
    expect(head('Obyvatel', 'obyvatel')).to.equal('Obyvatel');
    expect(head('Podíl', '%')).to.equal('Podíl (%)');
    expect(head('Metry', 'm')).to.equal('Metry (m)');
  });

  it('leaves cells empty for every kind of missing value', () => {
    const table = csvOf([{ a: 1, b: 'x' }, { a: null }, { a: NaN, b: undefined }], 'plain');
    expect(table).to.equal('a,b\r\n1,x\r\n,\r\n,\r\n');
  });

  it('writes the head alone of a table without rows, and an empty line of one without columns', () => {
    expect(csvOf([], 'cs', [{ name: 'a' }, { name: 'b' }])).to.equal('a;b\r\n');
    expect(csvOf([], 'cs')).to.equal('\r\n');
  });

  it('quotes what holds its separator, quotes or ends of lines, and nothing else', () => {
    const text = (cell: string, dialect: CsvDialect): string => csvOf([{ a: cell }], dialect).slice(3, -2);
    expect(text('a;b', 'cs')).to.equal('"a;b"');
    expect(text('a;b', 'plain')).to.equal('a;b');
    expect(text('a,b', 'cs')).to.equal('a,b');
    expect(text('a,b', 'plain')).to.equal('"a,b"');
    expect(text('„a“ "b"', 'cs')).to.equal('"„a“ ""b"""');
    expect(text('a\nb', 'cs')).to.equal('"a\nb"');
    expect(text('a\rb', 'cs')).to.equal('"a\rb"');
    expect(text(' a ', 'cs')).to.equal(' a ');
  });

  it('writes days as days and instants by Prague’s clock, in winter and summer', () => {
    const days: Rows = [{ den: '2026-01-15' }, { den: '2026-07-15' }];
    expect(csvOf(days, 'cs')).to.equal('den\r\n2026-01-15\r\n2026-07-15\r\n');
    const instants: Rows = [{ cas: '2026-01-15T23:30:00Z' }, { cas: '2026-07-15T22:30:05Z' }];
    expect(csvOf(instants, 'plain')).to.equal('cas\r\n2026-01-16 00:30:00\r\n2026-07-16 00:30:05\r\n');
  });

  it('writes the offset of instants in the hour that autumn repeats, which their clock alone tells twice, and of no others', () => {
    const instants: Rows = ['23:59:59', '00:15:00', '01:15:00', '02:00:00'].map((time, index) => ({
      cas: `2026-10-${index === 0 ? 24 : 25}T${time}Z`,
    }));
    for (const dialect of ['cs', 'plain'] as const)
      expect(csvOf(instants, dialect).split('\r\n').slice(1, -1)).to.deep.equal([
        '2026-10-25 01:59:59',
        '2026-10-25 02:15:00+02:00',
        '2026-10-25 02:15:00+01:00',
        '2026-10-25 03:00:00',
      ]);
  });

  it('writes the labels of coded values', () => {
    const domain = [{ code: 1, label: 'město' }];
    expect(csvOf([{ typ: 1 }, { typ: 2 }], 'cs', [{ name: 'typ', domain }])).to.equal('typ\r\nměsto\r\n2\r\n');
  });
});

describe('the safety of CSV in a spreadsheet', () => {
  it('puts an apostrophe in front of every text that would run', () => {
    for (const text of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\tx',
      '\n=1',
      '  =1',
      '\u00a0=1',
      '\ufeff=1',
      '\u0000=1',
      '＝1',
      '＋1',
      '－1',
      '＠1',
      '=HYPERLINK("http://x","y")',
    ]) {
      expect(cellOf(text), JSON.stringify(text)).to.equal(`'${text}`);
    }
  });

  it('leaves all other texts as they are', () => {
    for (const text of ['Liberec', '  Liberec', 'a=b', '1-2', "'=1", '%', '100', 'a@b.cz']) {
      expect(cellOf(text), JSON.stringify(text)).to.equal(text);
    }
  });

  it('guards the head as well', () => {
    expect(csvOf([{ '=1': 5 }], 'plain')).to.equal("'=1\r\n5\r\n");
  });

  it('keeps negative numbers numbers', () => {
    expect(csvOf([{ n: -5 }, { n: -0.5 }], 'cs')).to.equal('n\r\n-5\r\n-0,5\r\n');
    expect(csvOf([{ n: -0 }], 'plain')).to.equal('n\r\n0\r\n');
  });
});

describe('CSV read again', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab ,;"\'\r\n=+-@\tž1') });
  const row = fc.record({
    name: text,
    n: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    b: fc.boolean(),
  });
  const columns = [
    { name: 'name', type: 'text' },
    { name: 'n', type: 'number' },
    { name: 'b', type: 'boolean' },
  ] as const;

  it('has the same cells', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (given) => {
        const [head, ...cells] = csvCells(csvOf(given, 'plain', columns));
        expect(head).to.deep.equal(['name', 'n', 'b']);
        expect(cells.length).to.equal(given.length);
        given.forEach(({ name, n, b }, index) => {
          const [readName = '', readN, readB] = cells[index] ?? [];
          // A text that would run has its apostrophe; without it, it is the same.
          expect(readName === name || readName === `'${name}`, JSON.stringify(name)).to.equal(true);
          expect(readN === '' ? null : Number(readN)).to.equal(n === null ? null : n + 0);
          expect(readB).to.equal(String(b));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has no cell that a spreadsheet would run, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (given) => {
        for (const [name = ''] of csvCells(csvOf(given, 'cs', columns), ';').slice(1)) {
          expect(/^\s*[=+\-@\t\r]/.test(name), JSON.stringify(name)).to.equal(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  // Texts that nobody would take for a number, a date or a mark in place of one.
  const word = fc.tuple(fc.constantFrom('Š', 'x"y', 'a;b', 'c,d', 'e\r\nf'), text).map(([start, rest]) => start + rest);
  const second = fc
    .integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2040, 0) / 1000 })
    .map((seconds) => seconds * 1000)
    .filter((epochMs) => repeatedHour(epochMs) === null);
  const typed = fc.record({
    word,
    number: fc.option(fc.double({ noNaN: true, min: -1e15, max: 1e15 })),
    whole: fc.option(fc.integer()),
    instant: fc.option(second.map((epochMs) => new Date(epochMs))),
    day: fc.option(second.map((epochMs) => new Date(epochMs).toISOString().slice(0, 10))),
  });
  const types = [
    { name: 'word', type: 'text' },
    { name: 'number', type: 'number', unit: 'kWh' },
    { name: 'whole', type: 'number' },
    { name: 'instant', type: 'date', dateOnly: false },
    { name: 'day', type: 'date', dateOnly: true },
  ] as const;

  for (const dialect of ['cs', 'plain'] as const) {
    it(`is the same table to our own reader (${dialect})`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 6 }), async (given) => {
          const table = tableFromRows(given, { columns: types });
          const read = await readCsv(byteChunks(`\ufeff${tableToCsv(table, dialect)}`));
          const cells = (rows: readonly object[]): unknown[][] =>
            rows.map((one) =>
              Object.values(one).map((cell: unknown) =>
                // Blanks and ends of lines inside a cell are the reader's to keep or not; a zero has no sign in a file.
                typeof cell === 'string'
                  ? cell.replace(/\s+/g, ' ').trim()
                  : typeof cell === 'number'
                    ? cell + 0
                    : cell,
              ),
            );
          expect(read.columns.map(({ name }) => name)).to.deep.equal([
            'word',
            'number (kWh)',
            'whole',
            'instant',
            'day',
          ]);
          expect(cells(read.rows())).to.deep.equal(cells(table.rows()));
        }),
        { numRuns: 300 },
      );
    });
  }
});
