import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ByteDictionary } from '../../../src/source/csv/byte-dictionary.js';
import { MANY } from '../../../src/source/csv/csv-build.js';
import { ABSENT, CsvColumn, HOLES } from '../../../src/source/csv/csv-column.js';
import { CellDecoder } from '../../../src/source/csv/csv-encoding.js';
import { readCsv } from '../../../src/source/csv/csv-read.js';
import { LargeDictionary } from '../../../src/source/csv/large-dictionary.js';
import { Pace } from '../../../src/table/pace.js';

const encoder = new TextEncoder();

/** Hashes at the edges of the parts, and a few that texts have in common. */
const EDGES = [0, 1, 2 ** 19 - 1, 2 ** 19, 2 ** 23 - 1, 2 ** 23, 2 ** 30 - 1];

/** All texts have one of a few hashes: nothing but their bytes tells them apart. */
class Crowded extends LargeDictionary {
  override hash(source: Uint8Array, _from: number, to: number): number {
    return EDGES[(source[to - 1] as number) % EDGES.length] as number;
  }
}

/** What a column says after its cells came in batches, each settled at once or when that is due; a number is a double, null a hole. */
async function settled(
  batches: readonly (readonly (string | number | null)[])[],
  isText: boolean,
  isNow: boolean,
  // The last cell of a batch may be in a row that is not whole yet.
  { Kind = LargeDictionary, isCut = false, pace = new Pace() } = {},
): Promise<unknown> {
  const column = new CsvColumn(4, isText);
  const dictionary = new Kind(column.dictionary);
  column.dictionary = dictionary;
  let row = 0;
  for (const batch of batches) {
    for (const value of batch) {
      const bytes = encoder.encode(String(value));
      if (row + 1 >= column.capacity) column.grow(column.capacity * 2);
      if (value === null) column.putHole(row, ABSENT);
      else if (typeof value === 'number') column.putNumber(row, value, 0);
      else column.putText(row, bytes, 0, bytes.length);
      row++;
    }
    await dictionary.settle(column, isCut ? Math.max(0, row - 1) : row, pace, isNow);
  }
  await dictionary.settle(column, row, pace, true);
  const { numbers, codes } = column;
  const cells = [...Array(row).keys()].map((index) => {
    if (numbers && !Number.isNaN(numbers[index])) return numbers[index];
    const code = codes[numbers ? index * 2 : index] as number;
    return code >= HOLES ? null : `entry ${code}`;
  });
  const entries = [...Array(dictionary.size).keys()].map((entry) =>
    new TextDecoder().decode(dictionary.bytes(entry, entry + 1)),
  );
  return { cells, entries };
}

/** The same, by a map. */
function expected(batches: readonly (readonly (string | number | null)[])[]): unknown {
  const known = new Map<string, number>();
  const cells = batches.flat().map((value) => {
    if (typeof value !== 'string') return value;
    if (!known.has(value)) known.set(value, known.size);
    return `entry ${known.get(value)}`;
  });
  return { cells, entries: [...known.keys()] };
}

describe('LargeDictionary', () => {
  const few = fc.constantFrom('a', 'b', 'Liberec', 'Jablonec nad Nisou', 'Jablonec nad Nisou 2');
  const many = fc.integer({ min: 0, max: 400 }).map((index) => `Ulice ${index}, Česká Lípa`);
  const text = fc.oneof(few, many, fc.string({ minLength: 1, maxLength: 9 })).filter((one) => /[^\0-\x20]/.test(one));

  it('numbers texts of a column like a map, whatever comes between two settlements', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.oneof({ weight: 9, arbitrary: text }, fc.constant(null)), { maxLength: 60 }), {
          maxLength: 12,
        }),
        fc.boolean(),
        fc.boolean(),
        async (batches, isNow, isCut) => {
          expect(await settled(batches, true, isNow, { isCut })).to.deep.equal(expected(batches));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tells texts of one hash and length apart by each of their bytes, at any length', async () => {
    const alike = fc
      .tuple(fc.integer({ min: 1, max: 14 }), fc.nat(13), fc.constantFrom('-', '+', 'A', 'B'))
      .map(([length, place, sign]) => {
        const letters = [...'abcdefghijklmn'.slice(0, length)];
        letters[place % length] = sign;
        return letters.join('');
      });
    const cell = fc.oneof({ weight: 9, arbitrary: alike }, fc.constant(null));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 60, size: 'max' }), { maxLength: 6 }),
        fc.boolean(),
        fc.boolean(),
        async (batches, isNow, isCut) => {
          const answer = await settled(batches, true, isNow, { Kind: Crowded, isCut });
          expect(answer).to.deep.equal(expected(batches));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('spreads texts that differ in one byte only, wherever that is, so that hardly any two have one hash', () => {
    const dictionary = new LargeDictionary(new ByteDictionary());
    for (const length of [3, 4, 5, 7, 8, 12, 33]) {
      const hashes = new Set<number>();
      for (let place = 0; place < length; place++) {
        for (let byte = 128; byte < 256; byte++) {
          const bytes = new Uint8Array(length).fill(97);
          bytes[place] = byte;
          hashes.add(dictionary.hash(bytes, 0, length));
        }
      }
      expect(hashes.size, `${length} bytes`).to.be.above(128 * length - 3);
    }
  });

  it('lets the page in wherever it can, and numbers texts all the same', async () => {
    const turns: number[] = [];
    const pace = { isDue: true, pause: () => Promise.resolve(void turns.push(1)) } as unknown as Pace;
    // New ones first, all known ones then: a million cells of such a column are gone through in pieces.
    const batches = [
      [...Array(20_000).keys()].map((index) => `Parcela ${index}`),
      [...Array(80_000).keys()].map((index) => `Parcela ${index % 50_000}`),
    ];
    expect(await settled(batches, true, false, { pace })).to.deep.equal(expected(batches));
    // Entries by part, entries united, cells, and entries put into tables, of each no more than 16,384 between two pauses.
    expect(turns.length).to.be.at.least(6 + 16 + 9 + 9 + 6);
  });

  it('numbers the cell of a row that is not whole, though no row came since the last settlement', async () => {
    const column = new CsvColumn(8, true);
    const dictionary = new LargeDictionary(column.dictionary);
    column.dictionary = dictionary;
    const put = (row: number, text: string): void => column.putText(row, encoder.encode(text), 0, text.length);
    const pace = new Pace();
    ['Adamov', 'Bezno', 'Cvikov'].forEach((text, row) => put(row, text));
    await dictionary.settle(column, 3, pace, false);
    put(3, 'Bezno');
    await dictionary.settle(column, 3, pace, true);
    expect([...column.codes.subarray(0, 4)]).to.deep.equal([0, 1, 2, 1]);
    expect(dictionary.size).to.equal(3);
  });

  it('leaves doubles between texts as they are', async () => {
    // The lower words of these look like numbers of entries.
    const number = fc.constantFrom(0, 1, 5e-324, 1e-323, 0.1, 123456789.25, 2 ** 40 + 3);
    const cells = fc.array(fc.array(fc.oneof(text, number), { maxLength: 60 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cells, fc.boolean(), fc.boolean(), async (batches, isNow, isCut) => {
        expect(await settled(batches, false, isNow, { isCut })).to.deep.equal(expected(batches));
      }),
      { numRuns: 300 },
    );
  });

  it('takes over what a small one has, under the same numbers', () => {
    const small = new ByteDictionary();
    const words = [...Array(5000).keys()].map((index) => encoder.encode(`Obec ${index}`));
    for (const word of words) small.enter(word, 0, word.length);
    const large = new LargeDictionary(small);
    expect(words.map((word) => large.enter(word, 0, word.length))).to.deep.equal([...words.keys()]);
    expect(large.size).to.equal(5000);
  });

  it('gives a guess of the encoding up for a byte in the last of many texts that are read late', async () => {
    const words = [...Array(MANY + 1).keys()].map((index) => encoder.encode(`č${index}`));
    const small = new ByteDictionary();
    for (const word of words) small.enter(word, 0, word.length);
    const dictionary = new LargeDictionary(small);
    const decoder = new CellDecoder('utf-8', 'windows-1250');
    expect(await dictionary.decode(decoder, new Pace(), true)).to.deep.equal([]);
    expect(decoder.by.encoding).to.equal('utf-8');
    dictionary.enter(Uint8Array.of(0xe8), 0, 1);
    await dictionary.decode(decoder, new Pace(), true);
    expect(decoder.by.encoding).to.equal('windows-1250');
  });
});

describe('readCsv of many rows', () => {
  // eslint-disable-next-line @typescript-eslint/require-await -- asynchronous as its reader expects, though nothing is awaited
  async function* parts(text: string, size: number): AsyncGenerator<Uint8Array, void, undefined> {
    const bytes = encoder.encode(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }

  // Texts that differ at first and then repeat, that repeat at first, and those that do so in turns.
  const shapes: readonly ((row: number) => string)[] = [
    (row) => `Měření ${row % 21_000}`,
    (row) => (row < 20_000 ? `Obec ${row % 50}` : `Obec ${row}`),
    (row) => (row % 12_000 < 6000 ? `Čtvrť ${row}` : `Čtvrť ${row % 77}`),
  ];
  for (const [index, shape] of shapes.entries()) {
    for (const size of [0, 900_000, 1e12]) {
      it(`has each text once and in its rows: shape ${index}, said to have ${size} bytes`, async () => {
        const rows = [...Array(45_000).keys()];
        const text = `nazev;cislo\n${rows.map((row) => `${shape(row)};${row % 3000 === 7 ? `asi ${row}` : row}\n`).join('')}`;
        const table = await readCsv(parts(text, 70_000), { size });
        const [names, numbers] = [table.column('nazev'), table.column('cislo')];
        if (names?.type !== 'text' || numbers?.type !== 'number') throw new Error('other types');
        expect([...names.dictionary]).to.deep.equal([...new Set(rows.map(shape))]);
        const texts = names.dictionary.slice();
        const wrong = rows.filter((row) => texts[names.values[row] as number] !== shape(row));
        expect(wrong).to.deep.equal([]);
        expect(rows.filter((row) => numbers.values[row] !== row && row % 3000 !== 7)).to.deep.equal([]);
        expect(numbers.values.length).to.equal(rows.length);
        // Nothing is kept for rows that did not come.
        expect(numbers.values.buffer.byteLength).to.be.below(rows.length * 8 * 1.3);
      });
    }
  }
});
