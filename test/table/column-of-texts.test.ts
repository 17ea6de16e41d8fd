import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cellOf } from '../../src/table/column.js';
import type { TextColumn } from '../../src/table/column.js';
import { columnOfTexts } from '../../src/table/column-of-texts.js';
import { Pace } from '../../src/table/pace.js';

type Given = (string | null | undefined)[];

/** More than are numbered at once. */
const MANY = 10_000;

/** So many rows, of which the first are these and the others go round in as many texts as there are. */
const rowsOf = (first: Given, others = 7): Given => [
  ...first,
  ...[...new Array(MANY).keys()].map((row) => `řádek ${row % others}`),
];
const make = (texts: Given): TextColumn => columnOfTexts(texts, { name: 'obec' });
const cellsOf = (column: TextColumn): unknown[] => [...column.values.keys()].map((row) => cellOf(column, row));

/** A pace whose slices are over at once, and how often it was waited for. */
class Halting extends Pace {
  pauses = 0;
  override get isDue(): boolean {
    return true;
  }
  override pause(): Promise<void> {
    this.pauses++;
    return Promise.resolve();
  }
}

describe('columnOfTexts', () => {
  it('gives some rows of many without numbering the others', () => {
    const column = make(rowsOf(['Liberec', null, undefined, 'Turnov', 'Liberec']));
    const some = column.part?.(0, 5) as TextColumn;
    expect(cellsOf(some)).to.deep.equal(['Liberec', null, null, 'Turnov', 'Liberec']);
    expect([...some.dictionary]).to.deep.equal(['Liberec', 'Turnov']);
    const picked = column.pick?.(new Uint32Array([5, 3, 1])) as TextColumn;
    expect(cellsOf(picked)).to.deep.equal(['řádek 0', 'Turnov', null]);
    // Still no row has a number.
    expect(column.part?.(0, 0)).not.to.equal(null);
    expect(some).to.include({ name: 'obec', label: 'obec' });
  });

  it('has a number for each row once somebody looks, and gives no parts then', () => {
    const texts = rowsOf(['Liberec', null, 'řádek 3']);
    const column = make(texts);
    expect(cellsOf(column)).to.deep.equal(texts);
    expect(column.dictionary.length).to.equal(8);
    expect([column.part?.(0, 3), column.pick?.(new Uint32Array(1))]).to.deep.equal([null, null]);
  });

  it('has the same rows, however it came to their numbers', async () => {
    const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 5 }));
    const step = fc.constantFrom('ready', 'values', 'missing', 'dictionary', 'part');
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 200 }),
        fc.boolean(),
        fc.array(step, { maxLength: 4 }),
        async (first, distinct, steps) => {
          const texts = rowsOf(first, distinct ? MANY : 7);
          const column = make(texts);
          const ready: Promise<void>[] = [];
          for (const one of steps) {
            if (one === 'ready') ready.push(column.ready?.(new Halting()) ?? Promise.resolve());
            else if (one === 'part') column.part?.(1, 9);
            else void column[one];
          }
          await Promise.all(ready);
          expect(cellsOf(column)).to.deep.equal(texts);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('numbers piece by piece, and lets the page in between', async () => {
    const pace = new Halting();
    const column = make(rowsOf([], MANY));
    const ready = column.ready?.(pace);
    expect(column.part?.(0, 1)).not.to.equal(null);
    await ready;
    expect(column.part?.(0, 1)).to.equal(null);
    expect(pace.pauses).to.be.above(2);
  });

  it('keeps the texts that it was given, whatever becomes of the array', () => {
    const texts = rowsOf(['Liberec']);
    const column = make(texts);
    texts[0] = 'Jablonec';
    expect(cellOf(column.part?.(0, 1) as TextColumn, 0)).to.equal('Liberec');
    expect(cellOf(column, 0)).to.equal('Liberec');
  });

  it('takes its parts along into no other column', () => {
    const column = make(rowsOf(['Liberec']));
    const other: TextColumn = { ...column, values: new Uint32Array([0]) };
    expect([other.part, other.pick, other.ready]).to.deep.equal([undefined, undefined, undefined]);
    expect(cellsOf(other)).to.deep.equal(['Liberec']);
  });

  it('says of what is no text that it is none, however often somebody looks', () => {
    const column = make(rowsOf([Object.create(null) as string]));
    expect(() => column.values).to.throw(TypeError);
    expect(() => column.values).to.throw('no text in obec');
    expect(() => column.dictionary).to.throw('no text in obec');
  });

  it('numbers few at once', () => {
    const column = make(['Liberec', null, 'Liberec']);
    expect(column.part).to.equal(undefined);
    expect(cellsOf(column)).to.deep.equal(['Liberec', null, 'Liberec']);
  });
});
