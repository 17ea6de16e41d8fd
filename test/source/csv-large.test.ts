import { expect } from '@open-wc/testing';
import { ByteDictionary } from '../../src/source/byte-dictionary.js';
import { ByteList } from '../../src/source/byte-list.js';
import { prepareLarge } from '../../src/source/csv-large.js';
import { CsvParser } from '../../src/source/csv-parser.js';
import { readCsv } from '../../src/source/csv-read.js';
import { Pace } from '../../src/source/pace.js';
import { byteChunks } from '../helper/byte-chunks.js';

const LIMITS = { bytes: 1e9, rows: 1e6, columns: 10, cells: 1e8, fieldBytes: 1e6, problems: 100 };
const ROWS = 20_000;

const lines = [...new Array<undefined>(ROWS)].map((_, row) => `škola ${row % 15_000};obec ${row % 50};${row}`);
const text = `nazev;obec;pocet\n${lines.join('\n')}\n`;

describe('prepareLarge', () => {
  it('lets texts of which hardly any comes twice be put one behind another, and no others', async () => {
    const parser = new CsvParser(59, [true, true, false], LIMITS);
    parser.push(new TextEncoder().encode(`${lines.slice(0, 5000).join('\n')}\n`));
    await prepareLarge(parser, NaN, new Pace());
    expect(parser.columns.map(({ dictionary }) => dictionary instanceof ByteList)).to.deep.equal([true, false, false]);
    expect(parser.columns[1]?.dictionary).to.be.instanceOf(ByteDictionary);
  });

  it('makes room for all rows that are to come, and a little more', async () => {
    const parser = new CsvParser(59, [true, true, false], LIMITS);
    parser.push(new TextEncoder().encode(`${lines.slice(0, 5000).join('\n')}\n`));
    await prepareLarge(parser, 4, new Pace());
    expect(parser.columns.map(({ capacity }) => capacity)).to.deep.equal([24_000, 24_000, 24_000]);
    await prepareLarge(parser, 1e9, new Pace());
    for (const { capacity } of parser.columns) expect(capacity).to.be.at.most(LIMITS.rows);
  });

  for (const encoding of ['utf-8', 'windows-1250']) {
    it(`leaves the rows of a large file what they are, in ${encoding}`, async () => {
      const bytes = new TextEncoder().encode(text);
      const czech = bytes.filter((byte) => byte !== 0xc5).map((byte) => (byte === 0xa1 ? 0x9a : byte));
      const table = await readCsv(byteChunks(encoding === 'utf-8' ? bytes : czech, [99_999, 200_000]), {
        length: bytes.length,
      });
      expect(table.problems).to.deep.equal([]);
      const [names, towns, counts] = table.columns;
      expect(names?.type === 'text' && names.dictionary.length).to.equal(15_000);
      expect(towns?.type === 'text' && towns.dictionary.length).to.equal(50);
      expect(counts?.type).to.equal('number');
      expect(table.rows().map((row) => Object.values(row).join(';'))).to.deep.equal(lines);
    });
  }
});
