import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { stub } from 'sinon';
import { ByteDictionary } from '../../../src/source/csv/byte-dictionary.js';
import { MANY, NOT_TEXT } from '../../../src/source/csv/csv-build.js';
import type { CsvColumn } from '../../../src/source/csv/csv-column.js';
import { keeperOf, LateTexts, lateTexts } from '../../../src/source/csv/csv-many.js';
import { CsvParser } from '../../../src/source/csv/csv-parser.js';
import { readCsv } from '../../../src/source/csv/csv-read.js';
import { Pace } from '../../../src/table/pace.js';
import { entriesWith } from '../../../src/transform/entries-with.js';
import { czechRanks } from '../../../src/transform/czech-ranks.js';

const encoder = new TextEncoder();
const LIMITS = { bytes: 1e9, rows: 1e9, columns: 9, cells: 1e9, fieldBytes: 1e9, problems: 9 };

function dictionaryOf(texts: readonly (string | Uint8Array)[]): ByteDictionary {
  const dictionary = new ByteDictionary();
  for (const text of texts) {
    const bytes = typeof text === 'string' ? encoder.encode(text) : text;
    dictionary.enter(bytes, 0, bytes.length);
  }
  return dictionary;
}

const lateOf = (texts: readonly string[]): LateTexts =>
  new LateTexts(dictionaryOf(texts), new TextDecoder('utf-8', { ignoreBOM: true }), new Pace());

const fullText = fc.string({ unit: 'grapheme', minLength: 1 });

describe('LateTexts', () => {
  it('gives the same texts as an array of them, by number and all at once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fullText, { maxLength: 300 }), fc.nat(299), (texts, some) => {
        const late = lateOf(texts);
        expect(late.length).to.equal(texts.length);
        expect(late.at(some)).to.equal(texts[some]);
        expect(late.slice()).to.deep.equal(texts);
        expect([...late]).to.deep.equal(texts);
        expect(late.map((text, index) => `${index} ${text}`)).to.deep.equal(texts.map((text, at) => `${at} ${text}`));
        for (const [index, text] of texts.entries()) expect(late.at(index)).to.equal(text);
      }),
      { numRuns: 50 },
    );
  });

  it('has nothing at numbers that no text has', () => {
    const late = lateOf(['a', 'b']);
    expect([late.at(-1), late.at(2), late.at(NaN), lateOf([]).at(0)]).to.deep.equal(Array(4).fill(undefined));
  });

  it('reads all texts a few at a time, once', async () => {
    const texts = [...Array(5000).keys()].map((index) => `Obec ${index}`);
    let decoded = 0;
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const counting = { decode: (bytes: Uint8Array) => (decoded++, decoder.decode(bytes)) } as unknown as TextDecoder;
    const turns: number[] = [];
    // A millisecond passes with each piece.
    const clock = stub(performance, 'now').callsFake(() => decoded);
    const late = new LateTexts(dictionaryOf(texts), counting, new Pace());
    expect(late.at(4999)).to.equal('Obec 4999');
    const scheduler = (globalThis as { scheduler?: { yield: () => Promise<void> } }).scheduler;
    const turn = scheduler ? stub(scheduler, 'yield').callsFake(() => (turns.push(decoded), Promise.resolve())) : null;
    try {
      await late.readAll();
    } finally {
      clock.restore();
      turn?.restore();
    }
    expect(decoded).to.equal(41);
    if (turn) expect(turns).to.deep.equal([9, 18, 27, 36]);
    expect(late.slice()).to.deep.equal(texts);
    expect(decoded).to.equal(41);
  });

  it('is ordered and searched as an array is', () => {
    const texts = ['Železný Brod', 'Chrastava', 'Cvikov', 'Česká Lípa', 'Hejnice 10', 'Hejnice 9'];
    const late = lateOf(texts);
    expect(czechRanks(late)).to.deep.equal(czechRanks(texts));
    expect(czechRanks(late, true)).to.deep.equal(czechRanks(texts, true));
    expect(entriesWith(late, 'zelez')).to.deep.equal(entriesWith(texts, 'zelez'));
  });
});

describe('keeperOf', () => {
  it('makes room for all rows once, though ever more of them are foreseen', async () => {
    const parser = new CsvParser(59, [true], { ...LIMITS, rows: 1e6 });
    const room: number[] = [];
    const column = parser.columns[0] as CsvColumn;
    const grow = stub(column, 'grow').callsFake((capacity) => {
      room.push(capacity);
      grow.wrappedMethod.call(column, capacity);
    });
    const pace = new Pace();
    const push = async (rows: number, width: number): Promise<void> => {
      const bytes = encoder.encode(`${'a'.repeat(width - 1)}\n`.repeat(rows));
      parser.push(bytes);
      await keepUp?.(bytes.length);
    };
    let keepUp: ReturnType<typeof keeperOf> | null = null;
    await push(1000, 100);
    room.length = 0;
    keepUp = keeperOf(parser, 1_100_000, pace);
    // Lines get shorter: by each piece the file seems to have a few rows more.
    for (let piece = 0; piece < 100; piece++) await push(100, 104 - Math.floor(piece / 12));
    expect(room.length).to.be.within(1, 3);
    expect(column.capacity).to.be.within(11_000, 13_000);
  });
});

describe('lateTexts', () => {
  const mark = fc.constantFrom(
    'x',
    'X ',
    'id.',
    'i. d.',
    'i.\u00a0d.',
    'n/a',
    'N/A\u00a0',
    'na',
    'nan',
    'null  ',
    'true',
    'false',
  );
  const start = fc.constantFrom('x', 'i', 'n', 't', 'f', 'na', 'i.', 'č', 'Ž', '1', '-', '\u00a0', '\u2212', '€', '日');
  const word = fc.tuple(start, fullText).map(([first, rest]) => first + rest);
  const plain = fc.constantFrom('Tábor', 'Nový Bor', 'Frýdlant', 'Inovace na školách', 'Česká Lípa', 'Šluknov 12');

  it('takes exactly those of which none may be anything but a text', async () => {
    const text = fc.oneof({ weight: 8, arbitrary: plain }, mark, word).filter((one) => !one.includes('\u001f'));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
        const late = await lateTexts(dictionaryOf(texts), new TextDecoder(), new Pace());
        expect(late !== null).to.equal(!texts.some((one) => NOT_TEXT.test(one)));
      }),
      { numRuns: 1000 },
    );
  });

  it('knows letters by the encoding', async () => {
    const dictionary = dictionaryOf([Uint8Array.of(0xe8, 0x61), Uint8Array.of(0x8e, 0x69)]);
    const late = await lateTexts(dictionary, new TextDecoder('windows-1250'), new Pace());
    expect(late?.slice()).to.deep.equal(['ča', 'Ži']);
    // A letter in windows-1250, none in ISO 8859-2.
    expect(await lateTexts(dictionary, new TextDecoder('iso-8859-2'), new Pace())).to.equal(null);
  });
});

describe('readCsv of a column of many texts', () => {
  const ROWS = MANY + 1000;
  /** The texts, and a number beside each; in windows-1250 `ě` is one byte, and no UTF-8. */
  async function* file(cell: (row: number) => string, encoding: string): AsyncGenerator<Uint8Array, void, undefined> {
    let text = 'nazev;pocet\n';
    for (let row = 0; row < ROWS; row++) text += `${cell(row)};${row}\n`;
    const parts = text.split('ě').map((part) => encoder.encode(part));
    const letter = encoding === 'UTF-8' ? encoder.encode('ě') : Uint8Array.of(0xec);
    yield new Uint8Array(
      await new Blob(parts.flatMap((part, index) => (index > 0 ? [letter, part] : [part]))).arrayBuffer(),
    );
  }

  for (const encoding of ['UTF-8', 'windows-1250']) {
    it(`reads them in ${encoding}, when somebody asks for them`, async () => {
      const cell = (row: number): string =>
        row === ROWS - 2 ? '' : row === 5 ? 'Město 0' : `Město ${row % (ROWS - 9)}`;
      const table = await readCsv(file(cell, encoding));
      const column = table.column('nazev');
      if (column?.type !== 'text') throw new Error('no text');
      expect(column.dictionary).to.be.instanceOf(LateTexts);
      expect(column.dictionary.length).to.equal(ROWS - 9);
      for (const row of [0, 5, 6, 127, 128, 129, 40_000, ROWS - 3, ROWS - 2, ROWS - 1]) {
        expect(table.row(row)).to.deep.equal({ nazev: cell(row) || null, pocet: row });
      }
    });
  }

  it('takes the guess of UTF-8 back for a byte of the last row', async () => {
    const table = await readCsv(file((row) => (row === ROWS - 1 ? 'ěx' : `Obec ${row}`), 'windows-1250'));
    expect([table.row(1), table.row(ROWS - 1)].map(({ nazev }) => nazev)).to.deep.equal(['Obec 1', 'ěx']);
  });

  it('reads numbers, dates and marks among them as ever', async () => {
    const numbers = await readCsv(file((row) => `1 ${String(100 + (row % 900))},${row}`, 'UTF-8'));
    expect(numbers.column('nazev')?.type).to.equal('number');
    const mixed = await readCsv(file((row) => (row === 7 ? 'n/a' : `Obec ${row}`), 'UTF-8'));
    expect([mixed.column('nazev')?.type, mixed.row(7)['nazev']]).to.deep.equal(['text', 'n/a']);
  });
});
