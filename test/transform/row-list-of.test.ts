import { expect } from '@open-wc/testing';
import { everyRow } from '../../src/query/row-list.js';
import type { RowQuestion } from '../../src/query/row-list.js';
import { parseWhere } from '../../src/query/parse-where.js';
import { MissingColumnError, QueryError } from '../../src/query/query-error.js';
import { tableFromColumns } from '../../src/table/table-from-columns.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { Table } from '../../src/table/table.js';
import { rowListOf } from '../../src/transform/row-list-of.js';

const domain = [
  { code: 1, label: 'Základní' },
  { code: 2, label: 'Mateřská' },
];
const table = tableFromRows(
  [
    { obec: 'Semily', n: 3, druh: 1, d: '2026-03-29', b: true },
    { obec: 'Česká Lípa', n: null, druh: 2, d: '2020-01-01', b: false },
    { obec: 'Chrastava', n: 'mnoho', druh: 1, d: null, b: true },
    { obec: null, n: 10, druh: null, d: '2026-03-29', b: null },
    { obec: 'SEMILY', n: -2, druh: 2, d: '2021-05-05', b: false },
    { obec: 'Semily', n: 3, druh: 1, d: '2022-01-01', b: true },
  ],
  {
    columns: [{ name: 'obec' }, { name: 'n' }, { name: 'druh', domain }, { name: 'd' }, { name: 'b' }],
    meta: { title: 'Obce' },
  },
);
const list = rowListOf(table);
const asked = (where: string, ...keys: string[]): RowQuestion => ({
  filter: parseWhere(where),
  orderBy: keys.map((key) => ({ column: key.replace('-', ''), descending: key.startsWith('-') })),
});
const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );
const obce = (shown: Table): unknown[] => shown.rows().map((row) => row['obec']);

describe('rowListOf', () => {
  it('gives a page of the rows as they are, and none behind the last', async () => {
    const page = await list.page(everyRow, { offset: 4, count: 25 });
    expect(obce(page.table)).to.deep.equal(['SEMILY', 'Semily']);
    expect(page).to.include({ offset: 4, matched: 6, total: 6, foreignOrder: false });
    expect(page.table.meta).to.include({ title: 'Obce', matched: 6 });
    const { table: one } = await list.page(everyRow, { offset: 3, count: 1 });
    expect(one.rows()).to.deep.equal([table.row(3)]);
    expect((await list.page(everyRow, { offset: 6, count: 25 })).table.length).to.equal(0);
    expect((await list.page(everyRow, { offset: 99, count: 25 })).table.length).to.equal(0);
  });

  it('copies no cell for a page of rows as they are', async () => {
    const values = new Float64Array(1000);
    const { table: some } = await rowListOf(tableFromColumns({ n: values })).page(everyRow, { offset: 500, count: 60 });
    expect(some.column('n')?.values.buffer).to.equal(values.buffer);
    expect(some.column('n')?.values.byteOffset).to.equal(4000);
  });

  it('finds and sorts by all keys, missing cells last both ways', async () => {
    const up = await list.page(asked('', 'obec', '-d'), { offset: 0, count: 9 });
    expect(obce(up.table)).to.deep.equal(['Česká Lípa', 'Chrastava', 'Semily', 'Semily', 'SEMILY', null]);
    const down = await list.page(asked('', '-n', '-d'), { offset: 0, count: 9 });
    expect(down.table.rows().map((row) => row['n'])).to.deep.equal([10, 3, 3, -2, null, null]);
    const found = await list.page(asked("obec = 'semily'", 'n'), { offset: 1, count: 1 });
    expect(found.table.rows().map((row) => row['n'])).to.deep.equal([3]);
    expect(found).to.include({ matched: 3, total: 6, offset: 1 });
  });

  it('moves problems with their rows', async () => {
    const problems = async (question: RowQuestion, offset: number): Promise<unknown[]> => {
      const { table: shown } = await list.page(question, { offset, count: 2 });
      return shown.problems.map(({ row, value }) => [row, value]);
    };
    expect(await problems(everyRow, 2)).to.deep.equal([[0, 'mnoho']]);
    expect(await problems(everyRow, 0)).to.deep.equal([]);
    expect(await problems(asked('', 'obec'), 0)).to.deep.equal([[1, 'mnoho']]);
    const whole = new Table(6, table.columns, {}, [{ row: -1, column: '', value: '', reason: 'cut' }]);
    const { table: shown } = await rowListOf(whole).page(everyRow, { offset: 3, count: 1 });
    expect(shown.problems.map(({ row }) => row)).to.deep.equal([-1]);
  });

  it('keeps the shapes of the rows', async () => {
    const shapes = table.rows().map((_, row) => ({ type: 'Point' as const, coordinates: [row, 0] as const }));
    const shaped = rowListOf(new Table(6, table.columns, {}, [], shapes));
    const plain = await shaped.page(everyRow, { offset: 4, count: 1 });
    expect(plain.table.geometry).to.deep.equal([shapes[4]]);
    const sorted = await shaped.page(asked('', 'obec'), { offset: 0, count: 1 });
    expect(sorted.table.geometry).to.deep.equal([shapes[1]]);
  });

  it('counts the values of a column among the rows of the question, in Czech order, missing ones last', async () => {
    const { values, more } = await list.values('obec', everyRow, 9);
    expect(more).to.equal(false);
    expect(values.map(({ label, count }) => [label, count])).to.deep.equal([
      ['Česká Lípa', 1],
      ['Chrastava', 1],
      ['Semily', 3],
      [null, 1],
    ]);
    const coded = await list.values('druh', asked('n > 0'), 9);
    expect(coded.values).to.deep.equal([
      { value: { kind: 'number', value: 1 }, label: 'Základní', count: 2 },
      { value: null, label: null, count: 1 },
    ]);
    const dates = await list.values('d', everyRow, 2);
    expect(dates.more).to.equal(true);
    expect(dates.values.map(({ count }) => count)).to.deep.equal([1, 1]);
    expect(dates.values[1]?.value).to.equal(null);
    const bits = await list.values('b', everyRow, 9);
    expect(bits.values.map(({ value, count }) => [value?.value ?? null, count])).to.deep.equal([
      [false, 2],
      [true, 3],
      [null, 1],
    ]);
  });

  it('tells the least and the greatest number and date of the rows of the question', async () => {
    expect(await list.extent('n', everyRow)).to.deep.equal([-2, 10]);
    expect(await list.extent('d', asked("obec = 'Česká Lípa'"))).to.deep.equal([
      Date.UTC(2019, 11, 31, 23),
      Date.UTC(2019, 11, 31, 23),
    ]);
    expect(await list.extent('n', asked("obec = 'Chrastava'"))).to.equal(null);
    expect(await list.extent('obec', everyRow)).to.equal(null);
  });

  it('gives all rows of a question in its order, and says how many they are', async () => {
    const told: number[] = [];
    const all = await list.all(asked('n > 0', 'n'), false, { onProgress: (...numbers) => told.push(...numbers) });
    expect(all.rows().map((row) => row['n'])).to.deep.equal([3, 3, 10]);
    expect(all.meta.matched).to.equal(3);
    expect(told).to.deep.equal([3, 3]);
  });

  it('rejects for a column that is not there, a value of another kind, and the reason of who gave up', async () => {
    expect(await rejection(list.page(asked('', 'nic'), { offset: 0, count: 1 }))).to.be.instanceOf(MissingColumnError);
    expect(await rejection(list.page(asked('nic = 1'), { offset: 0, count: 1 }))).to.be.instanceOf(MissingColumnError);
    expect(await rejection(list.values('nic', everyRow, 1))).to.be.instanceOf(MissingColumnError);
    const wrong = await rejection(list.page(asked("n = 'x'"), { offset: 0, count: 1 }));
    expect(wrong).to.be.instanceOf(QueryError);
    const named = rowListOf(table, () => 'said otherwise');
    expect(await rejection(named.page(asked("n = 'x'"), { offset: 0, count: 1 }))).to.equal('said otherwise');
    const gone = AbortSignal.abort('gone');
    expect(await rejection(list.page(everyRow, { offset: 0, count: 1 }, gone))).to.equal('gone');
  });

  it('does not spoil a question by the one after it', async () => {
    const first = asked("obec = 'semily'", 'd');
    const before = await list.page(first, { offset: 0, count: 9 });
    await list.page(asked('', '-n'), { offset: 0, count: 9 });
    await list.values('n', asked('n > 0'), 9);
    const after = await list.page(first, { offset: 0, count: 9 });
    expect(after.table.rows()).to.deep.equal(before.table.rows());
  });

  it('numbers the texts of a question by itself, all others ahead of need', async () => {
    const many = [...new Array(12_000).keys()];
    const table = tableFromColumns({
      obec: many.map((row) => `obec ${(row * 7) % 5000}`),
      ulice: many.map((row) => `ulice ${row}`),
    });
    const isNumbered = (name: string): boolean => table.column(name)?.part?.(0, 0) === null;
    const list = rowListOf(table);
    const page = await list.page(
      { filter: null, orderBy: [{ column: 'obec', descending: true }] },
      { offset: 0, count: 3 },
    );
    expect(page.table.rows()).to.deep.equal(
      [857, 5857, 10_857].map((row) => ({ obec: 'obec 999', ulice: `ulice ${row}` })),
    );
    expect([isNumbered('obec'), isNumbered('ulice')]).to.deep.equal([true, false]);
    await list.foresee?.([]);
    expect([isNumbered('obec'), isNumbered('ulice')]).to.deep.equal([true, true]);
  });
});
