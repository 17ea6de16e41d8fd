import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readCsv } from '../../../src/source/csv/csv-read.js';
import type { CsvOptions } from '../../../src/source/csv/csv-read.js';
import { SourceError } from '../../../src/source/source-error.js';
import type { Table } from '../../../src/table/table.js';
import { byteChunks, singleByte, utf16 } from '../../helper/byte-chunks.js';

/** All that a table says, so that two can be compared. */
const wholeOf = ({ columns, problems, length }: Table): unknown => ({
  length,
  problems,
  columns: columns.map((column) => ({
    ...column,
    values: [...column.values],
    missing: column.missing && [...column.missing],
  })),
});

const awkward = fc.constantFrom(
  ...[
    '1',
    '-1,5',
    '1 234,5',
    '1.234,5',
    '007',
    '1.2.2024',
    '2024-03-31',
    '12 %',
    'x',
    '-',
    '',
    '"',
    '""',
    ';',
    '\n',
    '\r',
    '\r\n',
    'ž',
    '€',
    '𝄞',
    ' ',
    'true',
  ],
);
const awkwardText = fc.array(awkward, { maxLength: 60 }).map((parts) => parts.join(''));
const cuts = fc.array(fc.nat(120), { maxLength: 12 });

describe('readCsv: properties', () => {
  it('gives the same table however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardText, cuts, async (body, places) => {
        const text = `á;b;"č"\n1;2;"ř${body}`;
        const [whole, parts] = await Promise.all([readCsv(byteChunks(text)), readCsv(byteChunks(text, places))]);
        expect(wholeOf(parts)).to.deep.equal(wholeOf(whole));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same table however the bytes are cut once the head is known', async () => {
    const head = `a;b;c\n${'1;x;"y"\n'.repeat(9000)}`;
    await fc.assert(
      fc.asyncProperty(awkwardText, cuts, async (body, places) => {
        const text = head + body;
        const behind = places.map((place) => head.length + place);
        const [whole, parts] = await Promise.all([
          readCsv(byteChunks(text)),
          readCsv(byteChunks(text, [head.length, ...behind])),
        ]);
        expect(parts.rows().slice(9000)).to.deep.equal(whole.rows().slice(9000));
        expect(parts.problems).to.deep.equal(whole.problems);
      }),
      { numRuns: 40 },
    );
  });

  it('gives back the texts that were written, quoted as RFC 4180 wants', async () => {
    // Letters keep a text from being a number, a date or a mark, and a head from being another file.
    const cell = fc.string({ unit: fc.constantFrom(...'ab žŽ;,"\n\r\t1.-€𝄞'), maxLength: 8 }).map((text) => `q${text}`);
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(...';,\t|'),
        fc.constantFrom('\n', '\r\n'),
        async (cells, delimiter, line) => {
          const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter));
          const table = await readCsv(byteChunks([['a', 'b', 'c'].join(delimiter), ...quoted, ''].join(line)));
          expect(table.rows()).to.deep.equal(cells.map(([a, b, c]) => ({ a, b, c })));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives back the numbers that were written, in either way of writing', async () => {
    // A double's minus before nothing is not written.
    const double = fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => value + 0);
    const number = fc.oneof(fc.integer(), double, fc.constant(null));
    const rows = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (pairs, isCzech) => {
        const written = (value: number | null): string => {
          const text = value === null ? '' : String(value);
          return isCzech ? text.replace('.', ',') : text;
        };
        const lines = pairs.map((pair) => pair.map(written).join(';'));
        const table = await readCsv(byteChunks(['a;b', ...lines].join('\n')));
        expect(table.rows()).to.deep.equal(pairs.map(([a, b]) => ({ a, b })));
      }),
      { numRuns: 150 },
    );
  });

  it('gives back texts of a column that turned out to be no numbers', async () => {
    const digits = fc
      .tuple(fc.integer({ min: -99999, max: 99999 }), fc.stringMatching(/^(?:|,\d{1,6})$/))
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(digits, { minLength: 1, maxLength: 60 }), async (cells) => {
        const table = await readCsv(byteChunks(['a;b', ...cells.map((text) => `${text};1`), '007;1'].join('\n')));
        expect(table.rows().map(({ a }) => a)).to.deep.equal([...cells, '007']);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same table in every encoding that has the letters', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'aáčďěňřšťůžÁŽ 1,-'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 20 }), cuts, async (words, places) => {
        const text = `příliš;žluťoučký\n${words.map((part, row) => `${part}ě;${row},5`).join('\n')}`;
        const ways: [string, Uint8Array, CsvOptions][] = [
          ['told by its bytes', singleByte(text, 'windows-1250'), {}],
          ['windows-1250', singleByte(text, 'windows-1250'), { encoding: 'cp1250' }],
          ['ISO-8859-2', singleByte(text, 'iso-8859-2'), { encoding: 'latin2' }],
          [
            'ISO-8859-2 as the server says',
            singleByte(text, 'iso-8859-2'),
            { contentType: 'text/csv; charset=ISO-8859-2' },
          ],
          ['UTF-16LE', utf16(text, 'le'), { encoding: 'utf-8' }],
          ['UTF-16BE', utf16(text, 'be'), {}],
          ['a byte order mark', new TextEncoder().encode(`\ufeff${text}`), { encoding: 'windows-1250' }],
          ['UTF-8', new TextEncoder().encode(text), { contentType: 'text/csv; charset=windows-1250' }],
        ];
        const expected = wholeOf(await readCsv(byteChunks(text)));
        for (const [what, bytes, options] of ways) {
          expect(wholeOf(await readCsv(byteChunks(bytes, places), options)), what).to.deep.equal(expected);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reads UTF-8 with faults as what it is said to be', async () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode('a;b\nž;1\n'), 0xc5, 0x3b, 0x32, 0x0a);
    const table = await readCsv(byteChunks(bytes), { encoding: 'utf-8' });
    expect(table.rows()).to.deep.equal([
      { a: 'ž', b: 1 },
      { a: '\ufffd', b: 2 },
    ]);
  });

  it('does not take the end of one cell and the start of another for a letter', async () => {
    const bytes = Uint8Array.of(0x61, 0x3b, 0x62, 0x0a, 0xc5, 0x3b, 0x31, 0x0a, 0xbe, 0x3b, 0x31);
    expect((await readCsv(byteChunks(bytes))).rows().map(({ a }) => a)).to.deep.equal(['Ĺ', 'ľ']);
  });

  it('keeps to its cell a sign that otherwise stands between texts', async () => {
    const cells = ['a', 'b\u001fc', '\u001f\u001fd', 'ž'];
    const table = await readCsv(byteChunks(['x;y', ...cells.map((text) => `${text};1`)].join('\n')));
    expect(table.rows().map(({ x }) => x)).to.deep.equal(cells);
  });

  it('has names as they are written, numbers too', async () => {
    const table = await readCsv(byteChunks('2020;1,50;-0;007;"a;""b";\n1;2;3;4;5;6\n'));
    expect(table.columns.map(({ name }) => name)).to.deep.equal(['2020', '1,50', '-0', '007', 'a;"b', 'sloupec 6']);
  });

  it('refuses an encoding that nobody knows', async () => {
    const error: unknown = await readCsv(byteChunks('a;b\n'), { encoding: 'klingon' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(SourceError).with.property('code', 'bad-attribute');
  });

  it('never fails but with a SourceError, and changes no prototype, whatever comes', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      awkwardText.map((text) => new TextEncoder().encode(text)),
      fc
        .constantFrom('__proto__;constructor\n1;2\n', '"', '"\r', ';', '\u0000', '{', '[', '<', 'sep=;', 'sep=\n')
        .map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostile, { maxLength: 4 }),
        cuts,
        fc.constantFrom(null, 'windows-1250', 'utf-16le', 'gbk'),
        async (parts, places, encoding) => {
          const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
          const limits = { fieldBytes: 120, columns: 40, cells: 4000 };
          const result: unknown = await readCsv(byteChunks(bytes, places), { encoding, limits }).catch(
            (reason: unknown) => reason,
          );
          if (result instanceof Error) expect(result).to.be.instanceOf(SourceError);
          else (result as Table).rows();
        },
      ),
      { numRuns: 400, interruptAfterTimeLimit: 2500, markInterruptAsFailure: false },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).length).to.equal(before);
    expect(({} as Record<string, unknown>)['1']).to.equal(undefined);
  });
});
