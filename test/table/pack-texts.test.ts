import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { finished } from '../../src/table/steps.js';
import { packTexts } from '../../src/table/pack-texts.js';
import { PackedTexts } from '../../src/table/packed-texts.js';
import type { TextColumn } from '../../src/table/column.js';
import { tableFromColumns } from '../../src/table/table-from-columns.js';

type Given = readonly (string | null | undefined)[];

/** What rows a packed column has. */
function unpacked(texts: Given): (string | null)[] {
  const packed = finished(packTexts(texts));
  if (!packed) throw new Error('not packed');
  const { values, missing, dictionary } = packed;
  expect(dictionary.length).to.equal(new Set(texts.filter((text) => typeof text === 'string')).size);
  return [...values].map((number, row) => (missing?.[row] ? null : (dictionary.at(number) ?? null)));
}

const orNull = (texts: Given): (string | null)[] => texts.map((text) => text ?? null);

describe('packTexts', () => {
  it('gives back texts of any characters, each different one once and in order of first appearance, and null where there is none', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 9 }).filter((one) => !/[\x1f\ufffd]/.test(one)),
      fc.constantFrom('', 'ž', '\ufeffa', '\uffef', '😀', '\0', 'aa', null, undefined),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 700, size: 'max' }), (texts) => {
        expect(unpacked(texts)).to.deep.equal(orNull(texts));
        const kept = finished(packTexts(texts))?.dictionary.slice();
        expect(kept).to.deep.equal([...new Set(texts.filter((one) => typeof one === 'string'))]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives back more texts than are gone through at once, repeated and missing ones among them', () => {
    const texts = [...Array(30_000).keys()].map((row) =>
      row % 7 === 3 ? null : `${'čř '.repeat(row % 5)}${row % 11 === 0 ? row >> 4 : row}`,
    );
    expect(unpacked(texts)).to.deep.equal(texts);
    // Long ones, for which there was no room foreseen.
    const growing = [...Array(20_000).keys()].map((row) => (row < 300 ? `${row}` : `${'Ž'.repeat(row % 90)}${row}`));
    expect(unpacked(growing)).to.deep.equal(growing);
  });

  it('tells texts apart that have one hash', () => {
    // FNV-1a of 32 bits gives both of each pair the same.
    const alike = ['costarring', 'liquid', 'declinate', 'macallums', 'liquid', 'costarring'];
    expect(unpacked(alike)).to.deep.equal(alike);
  });

  it('leaves to others what bytes would not give back', () => {
    expect(finished(packTexts(['a', 'b\x1fc']))).to.equal(null);
    expect(finished(packTexts(['a', '\ud83d']))).to.equal(null);
    expect(finished(packTexts(['a', 1 as unknown as string]))).to.equal(null);
    // Nor can what came of half a character be told from this.
    expect(finished(packTexts(['a', 'b\ufffd']))).to.equal(null);
    expect(finished(packTexts([]))?.dictionary.length).to.equal(0);
  });
});

describe('a table of texts in arrays', () => {
  const column = (texts: Given): TextColumn => tableFromColumns({ a: texts }).column('a') as TextColumn;
  const many = [...Array(17_000).keys()].map((row) => `Ulice ${row}`);
  const cells = (texts: Given): unknown[] => [...tableFromColumns({ a: texts }).rows()].map(({ a }) => a);

  it('has its texts as bytes where they are many that differ', () => {
    expect(column(many).dictionary).to.be.instanceOf(PackedTexts);
    expect(cells(many)).to.deep.equal(many);
  });

  it('has few texts, and many that repeat themselves, as they are', () => {
    expect(column(many.slice(0, 9000)).dictionary).to.be.an('array');
    const repeated = many.map((_, row) => (row % 5 === 4 ? null : `Obec ${row % 9000}`));
    expect(column(repeated).dictionary).to.be.an('array').with.length(7200);
    expect(cells(repeated)).to.deep.equal(repeated);
  });

  it('has many texts that bytes would not give back as they are', () => {
    const odd = [...many, 'a\x1fb', '\ud83d', null];
    expect(column(odd).dictionary).to.be.an('array');
    expect(cells(odd)).to.deep.equal(odd);
  });
});
