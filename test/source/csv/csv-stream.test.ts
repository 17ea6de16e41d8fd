import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { CsvHint } from '../../../src/source/csv/csv-build.js';
import { CsvParser } from '../../../src/source/csv/csv-parser.js';
import { readCsv } from '../../../src/source/csv/csv-read.js';
import type { Table } from '../../../src/table/table.js';
import { byteChunks } from '../../helper/byte-chunks.js';

const LIMITS = { bytes: 1e6, rows: 1e4, columns: 10, cells: 1e5, fieldBytes: 1e4, problems: 100 };

/** What a parser makes of pieces of bytes: for each column the entry's text or number of each row. */
function parsed(pieces: readonly Uint8Array[], width: number): unknown {
  const parser = new CsvParser(
    59,
    [...new Array<undefined>(width)].map(() => false),
    LIMITS,
  );
  for (const piece of pieces) parser.push(piece);
  parser.end();
  const columns = parser.columns.map(({ numbers, codes, dictionary }) =>
    [...new Array<undefined>(parser.rows)].map((_, row) => {
      const number = numbers?.[row] ?? NaN;
      if (!Number.isNaN(number)) return number;
      const code = codes[numbers ? row * 2 : row] as number;
      return code < dictionary.size ? new TextDecoder().decode(dictionary.bytes(code, code + 1)) : code;
    }),
  );
  return { columns, problems: parser.problems.map(({ row, cells, bytes }) => [row, cells, bytes.join()]) };
}

/** The bytes of a text cut in pieces, none of which begins or ends with the text. */
function piecesOf(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((place, index) => bytes.slice(places[index], place));
}

const part = fc.constantFrom(
  '1',
  '-1,5',
  '12345678901',
  '0',
  '007',
  'x',
  'ž',
  '',
  '"',
  '""',
  '"a;b"',
  ';',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\u0000',
);

describe('CsvParser', () => {
  for (const width of [1, 2, 3]) {
    it(`finds the same cells of ${width} columns wherever the bytes are cut`, () => {
      fc.assert(
        fc.property(fc.array(part, { maxLength: 40 }), fc.array(fc.nat(200), { maxLength: 15 }), (parts, cuts) => {
          const bytes = new TextEncoder().encode(parts.join(''));
          expect(parsed(piecesOf(bytes, cuts), width)).to.deep.equal(parsed([bytes], width));
          const crumbs = [...bytes].map((byte) => Uint8Array.of(byte));
          expect(parsed(crumbs, width)).to.deep.equal(parsed([bytes], width));
        }),
        { numRuns: 200 },
      );
    });
  }

  it('reads a long cell that comes in crumbs', () => {
    const bytes = new TextEncoder().encode(`"${'x'.repeat(9000)}";1\n2;3`);
    expect(parsed(piecesOf(bytes, [...bytes.keys()]), 2)).to.deep.equal(parsed([bytes], 2));
  });
});

describe('readCsv: while bytes arrive, in detail', () => {
  const line = (row: number): string =>
    [`obec ${row}`, row % 5 === 0 ? '' : row, `${row},5`, row % 3 === 0 ? '-' : '1 200'].join(';');
  const lines = [...new Array<undefined>(20_000)].map((_, row) => (row % 7 === 0 ? `obec ${row}` : line(row)));
  const text = ['a;b;c;d', ...lines].join('\r\n');
  const bytes = new TextEncoder().encode(text);
  // Where columns have little room left, shown tables have the very arrays that are being filled.
  const cuts = [4000, 16_200].map((rows) => text.indexOf(`obec ${rows}`));

  const wholeOf = ({ columns, length }: Table): unknown => ({
    length,
    columns: columns.map((column) => ({
      ...column,
      values: [...column.values],
      dictionary: column.type === 'text' && [...column.dictionary],
      missing: [...(column.missing ?? [])],
    })),
  });

  it('gives in the end what it gives when nobody looks', async () => {
    let shown = 0;
    const watched = await readCsv(byteChunks(bytes, cuts), { onRows: () => shown++ });
    expect(shown).to.equal(2);
    expect(wholeOf(watched)).to.deep.equal(wholeOf(await readCsv(byteChunks(bytes))));
  });

  it('tells a mark that is known to stand for no value from a cell that is not there', async () => {
    const hints = (): Promise<CsvHint[]> => Promise.resolve([{}, { type: 'text', nulls: ['-', 'x'] }]);
    const table = await readCsv(byteChunks('a;b\n1;-\n2;Liberec\n3\n4;x\n5;Cvikov\n'), { hints });
    expect(table.columns[1]).to.deep.include({ dictionary: ['Liberec', 'Cvikov'] });
    expect(table.rows().map(({ b }) => b)).to.deep.equal([null, 'Liberec', null, null, 'Cvikov']);
    expect([...(table.columns[1]?.missing ?? [])]).to.deep.equal([1, 0, 2, 1, 0]);
  });

  it('makes no rows so far while nobody hears of them', async () => {
    let shown = 0;
    const onRows = (): void => void shown++;
    await readCsv(byteChunks(bytes, cuts), { onRows, heard: () => false });
    expect(shown).to.equal(0);
    await readCsv(byteChunks(bytes, cuts), { onRows, heard: () => true });
    expect(shown).to.equal(2);
  });

  it('leaves what it showed as it was', async () => {
    const shown: [Table, unknown][] = [];
    await readCsv(byteChunks(bytes, cuts), { onRows: (table) => shown.push([table, wholeOf(table)]) });
    for (const [table, before] of shown) expect(wholeOf(table)).to.deep.equal(before);
  });
});
