import { expect } from '@open-wc/testing';
import { parseQuery } from '../../src/query/parse-query.js';
import type { Texts } from '../../src/table/texts.js';
import { Table } from '../../src/table/table.js';
import { answerQuery } from '../../src/transform/answer-query.js';
import { AskedRows } from '../../src/transform/asked-rows.js';

const ROWS = 12_000;
const FEW = 8192;

/** A table of two columns of texts that may only be read at once after they were read piece by piece, or so many at a time. */
function lateTable(): { table: Table; read: string[] } {
  const read: string[] = [];
  const columns = ['a', 'b'].map((name) => {
    const texts = [...Array(ROWS).keys()].map((row) => `${name}${ROWS - row}`);
    const all = (): string[] => {
      if (!read.includes(name)) throw new Error(`read at once: ${name}`);
      return texts;
    };
    const dictionary: Texts = {
      length: ROWS,
      at: (index) => texts[index],
      map: (make) => all().map(make),
      slice: (from = 0, to = ROWS) => (to - from <= FEW ? texts : all()).slice(from, to),
      readAll: () => Promise.resolve(void read.push(name)),
      [Symbol.iterator]: () => all().values(),
    };
    const values = new Uint32Array(ROWS).map((_, row) => row);
    return { name, label: name, type: 'text', missing: null, values, dictionary } as const;
  });
  return { table: new Table(ROWS, columns), read };
}

describe('readTexts', () => {
  it('leaves what a list is ordered by as it is kept, and reads a few texts at a time', async () => {
    const { table, read } = lateTable();
    const rows = await new AskedRows(table).rowsOf({ filter: null, orderBy: [{ column: 'b', descending: false }] });
    expect(rows?.length).to.equal(ROWS);
    expect(read).to.deep.equal([]);
  });

  it('leaves what a reader searches as it is kept, and reads a few texts at a time', async () => {
    const { table, read } = lateTable();
    const asked = new AskedRows(table);
    await asked.foresee(['a']);
    const operand = { kind: 'column', name: 'a' } as const;
    const rows = await asked.rowsOf({ filter: { kind: 'contains', operand, text: '7' }, orderBy: [] });
    expect(rows?.length).to.be.above(1000);
    await asked.values('b', { filter: { kind: 'contains', operand, text: '7' }, orderBy: [] }, 10);
    expect(read).to.deep.equal([]);
  });

  it('reads what a list is filtered by piece by piece', async () => {
    const { table, read } = lateTable();
    const { where } = parseQuery({ where: "a LIKE '%7%'" });
    const rows = await new AskedRows(table).rowsOf({ filter: where, orderBy: [] });
    expect(rows?.length).to.be.above(1000);
    expect(read).to.deep.equal(['a']);
  });

  it('leaves what values are counted of as it is kept, and reads a few texts at a time', async () => {
    const { table, read } = lateTable();
    await new AskedRows(table).values('a', { filter: null, orderBy: [] }, 10);
    expect(read).to.deep.equal([]);
  });

  it('reads what a query compares piece by piece, and leaves what it orders by as it is kept', async () => {
    const { table, read } = lateTable();
    const answer = await answerQuery(table, parseQuery({ where: "A > 'a5'", orderBy: 'b' }));
    expect(answer.length).to.be.above(1000);
    expect(read).to.deep.equal(['a']);
  });
});
