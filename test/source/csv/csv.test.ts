import { expect } from '@open-wc/testing';
import { parse } from '../../../src/data.js';
import { readCsv } from '../../../src/source/csv/csv-read.js';
import type { CsvOptions } from '../../../src/source/csv/csv-read.js';
import { missing } from '../../../src/table/missing.js';
import type { Table } from '../../../src/table/table.js';
import { byteChunks } from '../../helper/byte-chunks.js';
import { rejection } from '../../helper/rejection.js';

const read = (content: string | Uint8Array, options?: CsvOptions): Promise<Table> =>
  readCsv(byteChunks(content), options);

/** Cells of all rows, without the names. */
const cellsOf = (table: Table): unknown[][] => table.rows().map((row) => Object.values(row));

const typeOf = ({ columns }: Table, index = 0): unknown[] => {
  const column = columns[index];
  return [column?.type, column?.unit].filter((part) => part !== undefined);
};

/** One column of these cells, as a file with semicolons. */
const column = (...cells: string[]): Promise<Table> => read(['a;b', ...cells.map((cell) => `${cell};`)].join('\n'));
const valuesOf = async (...cells: string[]): Promise<unknown[]> =>
  cellsOf(await column(...cells)).map(([value]) => value);

describe('readCsv: shape', () => {
  const shapes: [string, string, unknown[][]][] = [
    ['semicolons', 'a;b\n1;x\n', [[1, 'x']]],
    ['commas', 'a,b\n1,x\n', [[1, 'x']]],
    ['tabs', 'a\tb\n1\tx\n', [[1, 'x']]],
    ['bars', 'a|b\n1|x\n', [[1, 'x']]],
    ['decimal commas beside semicolons', 'a;b\n1,5;2,25\n', [[1.5, 2.25]]],
    ['one column with decimal commas', 'a\n1,5\n2,5\n', [[1.5], [2.5]]],
    [
      'commas in texts beside semicolons',
      'jméno, příjmení;b\nEva, Nová;1\nJan;2\n',
      [
        ['Eva, Nová', 1],
        ['Jan', 2],
      ],
    ],
    [
      'semicolons where commas would tell the same',
      'a;b,c\n1;2,5\n3;4,5\n',
      [
        [1, 2.5],
        [3, 4.5],
      ],
    ],
    [
      'semicolons where the head has more commas',
      'a, b, c;d\n1;2\n3;4\n',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['one column of lines ended by CRLF, one of them empty', 'a\r\n1\r\n\r\n2\r\n', [[1], [null], [2]]],
    ['one column of lines ended by CR, one of them empty', 'a\r1\r\r2\r', [[1], [null], [2]]],
    ['a delimiter named in the first line', 'sep=|\r\na|b;c\r\n1;0|2\r\n', [['1;0', 2]]],
    ['quoted delimiters, quotes and lines', 'a,b\n"x,""y""\r\nz",2\n', [['x,"y"\r\nz', 2]]],
    ['quoted delimiters in the head', '"a;b";c\n1;2\n', [[1, 2]]],
    ['quoted numbers with a decimal comma', 'a,b\n"1,5",2\n', [[1.5, 2]]],
    [
      'a last line without an end',
      'a,b\n1,2\n3,4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'a last line that ends with a delimiter',
      'a,b\n1,2\n3,',
      [
        [1, 2],
        [3, null],
      ],
    ],
    [
      'lines ended by CRLF',
      'a,b\r\n1,2\r\n3,4\r\n',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'lines ended by CR',
      'a,b\r1,2\r3,4\r',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'empty lines between rows',
      '\n\na,b\n\n1,2\n\n3,4\n\n',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['empty lines of one column as rows, but for the last', 'a\n1\n\n3\n\n\n', [[1], [null], [3]]],
    ['a quote within a text', 'a,b\n5" disk,2\n', [['5" disk', 2]]],
    ['what follows a closing quote', 'a,b\n"x"y,"z" \n', [['xy', 'z']]],
    ['a zero byte', 'a,b\nx\u0000y,2\n', [['x\u0000y', 2]]],
  ];
  for (const [what, text, cells] of shapes) {
    it(`reads ${what}`, async () => expect(cellsOf(await read(text))).to.deep.equal(cells));
  }

  it('is empty for an empty file, and has columns for a head alone', async () => {
    for (const text of ['', '\ufeff', ' \r\n\n']) {
      const table = await read(text);
      expect([table.length, table.columns]).to.deep.equal([0, []]);
    }
    const table = await read('a;b\n');
    expect([table.length, table.columns.map(({ name, type }) => [name, type])]).to.deep.equal([
      0,
      [
        ['a', 'text'],
        ['b', 'text'],
      ],
    ]);
  });

  it('names columns that have no name, or that of another', async () => {
    const { columns } = await read('a; ;a; b ;a (2);__proto__\n1;2;3;4;5;6\n');
    expect(columns.map(({ name }) => name)).to.deep.equal(['a', 'sloupec 2', 'a (2)', 'b', 'a (2) (2)', '__proto__']);
  });

  it('leaves out a last column that has neither a name nor a value', async () => {
    expect((await read('a;b;\n1;2;\n3;4;\n')).columns.map(({ name }) => name)).to.deep.equal(['a', 'b']);
    expect((await read('a;b;\n1;2;\n3;4;5\n')).columns.map(({ name }) => name)).to.deep.equal(['a', 'b', 'sloupec 3']);
  });

  it('tells cells that a short row does not have from empty ones', async () => {
    const table = await read('a,b,c\n1,,x\n2\n');
    expect(cellsOf(table)).to.deep.equal([
      [1, null, 'x'],
      [2, null, null],
    ]);
    expect([...(table.column('b')?.missing ?? [])]).to.deep.equal([missing.null, missing.absent]);
    expect([...(table.column('c')?.missing ?? [])]).to.deep.equal([missing.present, missing.absent]);
  });

  it('names rows that are too long, unless nothing is in the cells too many', async () => {
    const table = await read('a,b\n1,2,,x,y\n3,4,,\n');
    expect(cellsOf(table)).to.deep.equal([
      [1, 2],
      [3, 4],
    ]);
    expect(table.problems).to.deep.equal([{ row: 0, column: '', value: 'x', reason: 'row has 5 cells, head has 2' }]);
  });

  it('names a quote that is not closed, and keeps what is in it', async () => {
    const table = await read('a,b\n1,"x\n2,""y""\n');
    expect(cellsOf(table)).to.deep.equal([[1, 'x\n2,"y"\n']]);
    expect(table.problems.map(({ row, reason }) => [row, reason])).to.deep.equal([[0, 'quote is not closed']]);
  });
});

describe('readCsv: types', () => {
  it('reads Czech and plain numbers', async () => {
    expect(
      await valuesOf('1 234,5', '1\u00a0234', '1\u202f234,25', '1\u2009234', '1\u20092', '\u22125', '-0,5', '+7', '2'),
    ).to.deep.equal([1234.5, 1234, 1234.25, 1234, null, -5, -0.5, 7, 2]);
    expect(await valuesOf('1.5', '-2', '1e3', '.5', '0.1234567890123456789')).to.deep.equal([
      1.5, -2, 1000, 0.5, 0.1234567890123456789,
    ]);
  });

  it('takes a point between thousands for one only where the column tells so', async () => {
    expect(await valuesOf('1.234', '5')).to.deep.equal([1.234, 5]);
    expect(await valuesOf('1.234', '1.234.567')).to.deep.equal([1234, 1234567]);
    expect(await valuesOf('1.234', '1.234,5')).to.deep.equal([1234, 1234.5]);
    expect(await valuesOf('1.234', '2,5')).to.deep.equal([1234, 2.5]);
    expect(await valuesOf('1,234', '1,234.5')).to.deep.equal([1234, 1234.5]);
    expect(await valuesOf('1.234', '2,5', '3.5')).to.deep.equal([1.234, 2.5, 3.5]);
    expect(await valuesOf('1.234', '2.5', '3.456')).to.deep.equal([1.234, 2.5, 3.456]);
  });

  it('reads dates, days apart from times, as Prague has them', async () => {
    const days = await column('1. 2. 2024', '01.07.2024', '2024-03-31');
    expect([typeOf(days), days.columns[0]]).to.deep.equal([['date'], { ...days.columns[0], dateOnly: true }]);
    expect(cellsOf(days).map(([day]) => (day as Date).toISOString())).to.deep.equal([
      '2024-01-31T23:00:00.000Z',
      '2024-06-30T22:00:00.000Z',
      '2024-03-30T23:00:00.000Z',
    ]);
    const times = await column('1.2.2024 13:45', '31. 3. 2024 03:00:30', '2024-07-01T00:00Z');
    expect(times.columns[0]).to.have.property('dateOnly', false);
    expect(cellsOf(times).map(([time]) => (time as Date).toISOString())).to.deep.equal([
      '2024-02-01T12:45:00.000Z',
      '2024-03-31T01:00:30.000Z',
      '2024-07-01T00:00:00.000Z',
    ]);
  });

  it('calls a day that the calendar does not have unreadable', async () => {
    const table = await column('30. 2. 2024', '1.2.2024', '29.2.2024');
    expect([cellsOf(table)[0]?.[0], table.problems.map(({ reason }) => reason)]).to.deep.equal([null, ['not a date']]);
  });

  it('reads true and false', async () => {
    expect(await valuesOf('true', 'FALSE', '')).to.deep.equal([true, false, null]);
  });

  it('reads a unit that every value has, and leaves it in the text where one has another', async () => {
    const percent = await column('12,3 %', '4%', '-');
    expect([typeOf(percent), ...cellsOf(percent).map(([value]) => value)]).to.deep.equal([
      ['number', '%'],
      12.3,
      4,
      null,
    ]);
    const energy = await column('12 kWh', '1 000,5 kWh');
    expect([typeOf(energy), ...cellsOf(energy).map(([value]) => value)]).to.deep.equal([['number', 'kWh'], 12, 1000.5]);
    const money = await column('5 mil. Kč', '7,5 mil. Kč');
    expect(typeOf(money)).to.deep.equal(['number', 'mil. Kč']);
    for (const unit of ['°C', 'μg/m³', '€', 'm2', '‰', 'tis. Kč'])
      expect(typeOf(await column(`1,5 ${unit}`, `2 ${unit}`))).to.deep.equal(['number', unit]);
    for (const cells of [
      ['12 kWh', '3 MWh'],
      ['12 kWh', '3'],
      ['12 kWh', 'nic'],
      ['12 kWh', '13 kWh', '3'],
      ['12 kWh', '13 kWh', 'nic'],
      ['12a', '13a'],
      ['2023/2024', '2023/2024'],
      ['12/3', '14/3'],
      ['5–9', '6–9'],
      ['12*', '13*'],
      ['2024 Q1', '2025 Q1'],
      ['0x10', '1x10'],
      ['+420 485 226 111', '+420485226112'],
    ]) {
      expect(typeOf(await column(...cells)), String(cells)).to.deep.equal(['text']);
    }
  });

  it('leaves a column with codes a text, each as it was written', async () => {
    const cells = ['00501', '501', '1.50', '-3', '1,5', '0', '-0', '12.340', '-0.00', '5'];
    expect(await valuesOf(...cells)).to.deep.equal(cells);
    expect(await valuesOf('12345678901234567890', '5')).to.deep.equal(['12345678901234567890', '5']);
  });

  it('takes the type of most values, and names the others', async () => {
    const table = await column('1', '2', 'tři', '4');
    expect(cellsOf(table).map(([value]) => value)).to.deep.equal([1, 2, null, 4]);
    expect(table.columns[0]?.missing?.[2]).to.equal(missing.unreadable);
    expect(table.problems).to.deep.equal([{ row: 2, column: 'a', value: 'tři', reason: 'not a number' }]);
    expect(await valuesOf('1', '2', 'tři', 'čtyři')).to.deep.equal(['1', '2', 'tři', 'čtyři']);
  });

  it('turns round when later rows disprove the first ones, in both directions', async () => {
    const numbers = [...new Array<undefined>(6000)].map((_, row) => (row % 3 === 0 ? `${row}.50` : `${row}`));
    const words = [...new Array<undefined>(7000)].map((_, row) => `slovo ${row}`);
    const asText = await column(...numbers, ...words);
    expect(cellsOf(asText).map(([value]) => value)).to.deep.equal([...numbers, ...words]);
    expect((asText.columns[0] as { dictionary?: readonly string[] }).dictionary).to.deep.equal([...numbers, ...words]);
    const code = await column(...numbers, '007');
    expect(cellsOf(code).map(([value]) => value)).to.deep.equal([...numbers, '007']);
    const asNumbers = await column(...words.slice(0, 100), ...numbers);
    expect(cellsOf(asNumbers).map(([value]) => value)).to.deep.equal([
      ...words.slice(0, 100).map(() => null),
      ...numbers.map(Number),
    ]);
  });

  it('caps the list of problems and says how many more there are', async () => {
    const table = await column(...new Array<string>(300).fill('1'), ...new Array<string>(250).fill('?'));
    expect(table.problems.length).to.equal(101);
    expect(table.problems.at(-1)).to.deep.equal({ row: -1, column: '', value: '', reason: 'and 150 more' });
    expect(table.length).to.equal(550);
  });

  it('lists problems by their rows, whatever column they are in', async () => {
    const table = await read('a;b\n1;1\n2;?\n3;3;zbytek\n!;4\n5;5\n');
    expect(table.problems.map(({ row, column: name, value }) => [row, name, value])).to.deep.equal([
      [1, 'b', '?'],
      [2, '', 'zbytek'],
      [3, 'a', '!'],
    ]);
  });

  it('tells the marks of missing values apart, and takes none of them for zero', async () => {
    const table = await column('1', '-', '\u2013', 'x', '.', 'i. d.', 'i.d.', 'N/A', 'NA', 'null', '', '3', '4');
    const { null: none, suppressed, notApplicable, present } = missing;
    expect([...(table.columns[0]?.missing ?? [])]).to.deep.equal([
      present,
      notApplicable,
      notApplicable,
      notApplicable,
      none,
      suppressed,
      suppressed,
      none,
      none,
      none,
      none,
      present,
      present,
    ]);
    expect([cellsOf(table)[1]?.[0], table.problems]).to.deep.equal([null, []]);
  });

  it('leaves marks in a column of texts as they are', async () => {
    expect(await valuesOf('x', '', '-', 'ano')).to.deep.equal(['x', null, '-', 'ano']);
  });
});

describe('readCsv: what is no CSV', () => {
  const others: [string, string | Uint8Array, string][] = [
    ['a web page', ' <!DOCTYPE html><html></html>', 'parse'],
    ['a fragment of one', '<div class="error">', 'parse'],
    ['XML', '<?xml version="1.0"?><Error/>', 'parse'],
    ['JSON', '[{"a": 1}]', 'parse'],
    ['an error in JSON', '{"error": {"message": "rozbito"}}', 'service'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'unsupported'],
    ['a gzip file', Uint8Array.of(0x1f, 0x8b, 8, 0), 'unsupported'],
  ];
  for (const [what, content, code] of others) {
    it(`calls ${what} ${code}`, async () => expect(await rejection(read(content))).to.have.property('code', code));
  }

  it('passes on what a service says', async () => {
    expect((await rejection(read('{"error": "rozbito"}'))).message).to.equal('source says: rozbito');
  });

  it('reads names that only look like mark-up or JSON', async () => {
    expect((await read('<18 let;[kWh];{x}\n1;2;3\n')).columns.map(({ name }) => name)).to.deep.equal([
      '<18 let',
      '[kWh]',
      '{x}',
    ]);
  });

  const large: [string, string, CsvOptions['limits']][] = [
    ['bytes', 'a,b\n1,2\n', { bytes: 5 }],
    ['rows', `a,b\n${'1,2\n'.repeat(257)}`, { rows: 256 }],
    ['columns', 'a,b,c\n', { columns: 2 }],
    ['cells', `a,b\n${'1,2\n'.repeat(257)}`, { cells: 512 }],
    ['bytes in a cell', `a,b\n"${'x'.repeat(100)}`, { fieldBytes: 50 }],
  ];
  for (const [what, text, limits] of large) {
    it(`calls too many ${what} too-large`, async () => {
      expect(await rejection(read(text, { limits }))).to.have.property('code', 'too-large');
    });
  }

  it('takes as many rows and cells as are allowed', async () => {
    const text = `a,b\n${'1,2\n'.repeat(256)}`;
    expect((await read(text, { limits: { rows: 256, cells: 512, columns: 2 } })).length).to.equal(256);
  });
});

describe('readCsv: while bytes arrive', () => {
  const lines = [...new Array<undefined>(40_000)].map((_, row) => `${row};žluť ${row % 7};${row / 4}`);
  const bytes = new TextEncoder().encode(['a;b;c', ...lines].join('\n'));
  const cuts = [...new Array<undefined>(20)].map((_, index) => index * 50_000);

  it('shows the rows so far, more each time, and leaves shown tables as they were', async () => {
    const shown: [Table, number][] = [];
    const table = await readCsv(byteChunks(bytes, cuts), { onRows: (part) => shown.push([part, part.length]) });
    expect(shown.length).to.be.within(2, 5);
    for (const [part, length] of shown) {
      expect(part.length).to.equal(length);
      expect(part.row(length - 1)).to.deep.equal(table.row(length - 1));
      expect(part.columns[1]).to.have.property('dictionary').with.lengthOf(7);
    }
    expect(shown.map(([, length]) => length)).to.deep.equal(shown.map(([, length]) => length).sort((a, b) => a - b));
  });

  it('takes back texts that a later byte shows to be in another encoding', async () => {
    const old = new TextEncoder().encode(['a;b', ...new Array<string>(20_000).fill('1;žluť')].join('\n'));
    const all = new Uint8Array([...old, ...[0x0a, 0x31, 0x3b, 0x9e, 0x6c, 0x75, 0x9d, 0x0a]]);
    const shown: unknown[] = [];
    const onRows = (part: Table): void => void shown.push(part.row(0)['b']);
    const table = await readCsv(byteChunks(all, [70_000, 140_000]), { onRows });
    expect([shown[0], table.row(0)['b'], table.row(20_000)['b']]).to.deep.equal(['žluť', 'ĹľluĹĄ', 'žluť']);
  });
});

describe('readCsv: one encoding for all of a file', () => {
  it('reads names anew that a cell shows to be in another one, as it does cells', async () => {
    // The head and the first cell alone could be UTF-8.
    const bytes = Uint8Array.of(0xc3, 0xa9, 0x3b, 0x62, 0x0a, 0xc3, 0xa9, 0x3b, 0xe8, 0x0a);
    const table = await readCsv(byteChunks(bytes));
    expect(table.rows()).to.deep.equal([{ 'Ă©': 'Ă©', b: 'č' }]);
  });
});

describe('readCsv: the hour that autumn repeats', () => {
  it('tells the two readings of the hour that autumn repeats by the order of its rows', async () => {
    const table = await parse(
      'čas;kWh\n25.10.2026 02:30;1\n25.10.2026 02:45;2\n25.10.2026 02:00;3\n25.10.2026 02:15;4\n',
      {
        source: 'csv',
      },
    );
    expect(table.rows().map((row) => (row['čas'] as Date).toISOString())).to.deep.equal([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T00:45:00.000Z',
      '2026-10-25T01:00:00.000Z',
      '2026-10-25T01:15:00.000Z',
    ]);
  });
});
