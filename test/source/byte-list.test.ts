import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ByteDictionary } from '../../src/source/byte-dictionary.js';
import { ByteList } from '../../src/source/byte-list.js';
import { CsvColumn } from '../../src/source/csv-column.js';
import { CellDecoder } from '../../src/source/csv-encoding.js';
import { Pace } from '../../src/source/pace.js';

const encoder = new TextEncoder();
const pace = new Pace();
const utf8 = (): CellDecoder => new CellDecoder('utf-8', 'windows-1250');

/** A column of texts kept by a list, and what a dictionary has of the same. */
function columnOf(texts: readonly string[], turnAt: number): { column: CsvColumn; plain: CsvColumn } {
  const [column, plain] = [new CsvColumn(texts.length, true), new CsvColumn(texts.length, true)];
  for (const [row, text] of texts.entries()) {
    if (row === turnAt) column.dictionary = new ByteList(column);
    const bytes = encoder.encode(text);
    column.putText(row, bytes, 0, bytes.length);
    plain.putText(row, bytes, 0, bytes.length);
  }
  return { column, plain };
}

describe('ByteList', () => {
  it('has the entries of a dictionary in the same order, whatever came twice and whenever it is asked', async () => {
    const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('a', 'b', 'Žďár', '\u001f', 'x\u001fy'));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 80 }), fc.nat(80), async (texts, turnAt) => {
        const { column, plain } = columnOf(texts, turnAt);
        const [some, others] = [column.dictionary, plain.dictionary];
        expect(await some.decode(utf8(), pace)).to.deep.equal(await others.decode(utf8(), pace));
        expect([...column.codes]).to.deep.equal([...plain.codes]);
        const sure = new CellDecoder('utf-8');
        expect(await some.decode(sure, pace, true)).to.equal(await some.decode(sure, pace, true));
        expect(await some.decode(sure, pace)).to.deep.equal(await others.decode(utf8(), pace));
      }),
    );
  });

  it('goes on after it was asked, and finds what comes again from before', async () => {
    const { column } = columnOf(['a', 'b', 'c'], 0);
    expect(await column.dictionary.decode(utf8(), pace)).to.deep.equal(['a', 'b', 'c']);
    for (const [row, text] of ['b', 'd', 'd'].entries()) {
      const bytes = encoder.encode(text);
      column.putText(row, bytes, 0, bytes.length);
    }
    expect(await column.dictionary.decode(utf8(), pace)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect([...column.codes]).to.deep.equal([1, 3, 3]);
  });

  it('reads all again when a later text disproves the encoding', async () => {
    const column = new CsvColumn(4, true);
    column.dictionary = new ByteList(column);
    // The first is two letters of one byte, or one of two.
    const cells = [[0xc4, 0x8d], [0xe8]];
    for (const [row, bytes] of cells.entries()) column.putText(row, Uint8Array.from(bytes), 0, bytes.length);
    expect(await column.dictionary.decode(utf8(), pace, true)).to.deep.equal(['ÄŤ', 'č']);
  });

  it('is a dictionary again when many came twice', async () => {
    const texts = [...new Array<undefined>(1000)].map((_, index) => `řádek ${index % 300}`);
    const { column, plain } = columnOf(texts, 100);
    const looked = await (column.dictionary as ByteList).looked(pace);
    expect(looked).to.be.instanceOf(ByteDictionary);
    expect(await looked.decode(utf8(), pace)).to.deep.equal(await plain.dictionary.decode(utf8(), pace));
    expect([...column.codes]).to.deep.equal([...plain.codes]);
  });

  it('keeps texts longer than a segment, and more of them than one holds', async () => {
    const texts = [
      'x'.repeat(1_500_000),
      ...[...new Array<undefined>(30)].map((_, index) => `${index}`.repeat(50_000)),
    ];
    const { column } = columnOf([...texts, texts[0] as string, texts[9] as string], 0);
    expect(await column.dictionary.decode(utf8(), pace)).to.deep.equal(texts);
    expect([...column.codes].slice(-2)).to.deep.equal([0, 9]);
  });
});
