import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseQuery } from '../../src/query/parse-query.js';
import type { QueryText } from '../../src/query/parse-query.js';
import { MissingColumnError } from '../../src/query/query-error.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import type { Row, Table } from '../../src/table/table.js';
import { answerQuery } from '../../src/transform/answer-query.js';

const rows = [
  { okres: 'Liberec', n: 1, t: 'b', d: new Date(Date.UTC(2025, 11, 31, 23, 30)) },
  { okres: 'Semily', n: null, t: 'č', d: new Date(Date.UTC(2025, 11, 31, 22, 30)) },
  { okres: 'Liberec', n: 2, t: 'h', d: new Date(Date.UTC(2026, 2, 28, 23)) },
  { okres: null, n: 10, t: null, d: null },
  { okres: 'Liberec', n: 6, t: 'ch', d: new Date(Date.UTC(2026, 2, 29, 21, 59)) },
];
const table = tableFromRows(rows);
const answer = (rows: Table, query: QueryText): Promise<Table> => answerQuery(rows, parseQuery(query));
const ask = async (query: QueryText): Promise<Row[]> => (await answer(table, query)).rows();

describe('answerQuery with groups', () => {
  it('computes every measure and skips missing values', async () => {
    expect(
      await ask({ groupBy: 'okres', measure: 'count(*), count(n), sum(n), avg(n), min(n), max(n), median(n)' }),
    ).to.deep.equal([
      { okres: 'Liberec', count: 3, count_n: 3, sum_n: 9, avg_n: 3, min_n: 1, max_n: 6, median_n: 2 },
      { okres: 'Semily', count: 1, count_n: 0, sum_n: null, avg_n: null, min_n: null, max_n: null, median_n: null },
      { okres: null, count: 1, count_n: 1, sum_n: 10, avg_n: 10, min_n: 10, max_n: 10, median_n: 10 },
    ]);
  });

  it('takes texts that differ in case only for one, written as the first of them', async () => {
    const cases = tableFromRows([{ o: 'Liberec' }, { o: 'liberec' }, { o: 'Č' }, { o: 'C' }, { o: 'LIBEREC' }]);
    expect((await answer(cases, { groupBy: 'o', orderBy: 'count DESC, o' })).rows()).to.deep.equal([
      { o: 'Liberec', count: 3 },
      { o: 'C', count: 1 },
      { o: 'Č', count: 1 },
    ]);
  });

  it('gives one row without group keys, even of no rows', async () => {
    expect(await ask({ measure: 'sum(n) as celkem' })).to.deep.equal([{ celkem: 19 }]);
    expect(await ask({ where: 'n > 100', measure: 'sum(n), count(*)' })).to.deep.equal([{ sum_n: null, count: 0 }]);
    expect(await ask({ where: 'n > 100', groupBy: 'okres' })).to.deep.equal([]);
  });

  it('takes calendar units of Prague, across New Year and the change of time', async () => {
    expect(await ask({ groupBy: 'year(d)' })).to.deep.equal([
      { year_d: 2025, count: 1 },
      { year_d: 2026, count: 3 },
      { year_d: null, count: 1 },
    ]);
    expect(await ask({ groupBy: 'day(d) as den', where: "d >= DATE '2026-03-01'" })).to.deep.equal([
      { den: new Date(Date.UTC(2026, 2, 28, 23)), count: 2 },
    ]);
    const autumn = tableFromRows(
      [0, 30, 60, 90].map((minutes) => ({ d: new Date(Date.UTC(2026, 9, 25, 0, minutes)) })),
    );
    expect((await answer(autumn, { groupBy: 'hour(d)' })).rows()).to.deep.equal([
      { hour_d: new Date(Date.UTC(2026, 9, 25, 0)), count: 2 },
      { hour_d: new Date(Date.UTC(2026, 9, 25, 1)), count: 2 },
    ]);
    const isDay = async (groupBy: string): Promise<unknown> => {
      const [key] = (await answer(autumn, { groupBy })).columns;
      return key?.type === 'date' && key.dateOnly;
    };
    expect([await isDay('hour(d)'), await isDay('day(d)'), await isDay('month(d)')]).to.deep.equal([false, true, true]);
    expect((await answer(autumn, { groupBy: 'month(d)' })).rows()).to.deep.equal([
      { month_d: new Date(Date.UTC(2026, 8, 30, 22)), count: 4 },
    ]);
  });

  it('finds the least and the greatest text by Czech rules, and of dates', async () => {
    expect(await ask({ measure: 'min(t), max(t), min(d)' })).to.deep.equal([
      { min_t: 'b', max_t: 'ch', min_d: new Date(Date.UTC(2025, 11, 31, 22, 30)) },
    ]);
  });

  it('sorts and limits what came out, and says how many groups there were', async () => {
    const result = await answer(table, { groupBy: 'okres', measure: 'count(*)', orderBy: 'count(*) DESC', limit: 1 });
    expect(result.rows()).to.deep.equal([{ okres: 'Liberec', count: 3 }]);
    expect(result.meta.matched).to.equal(3);
  });

  it('groups coded values by code and shows their labels', async () => {
    const domain = [
      { code: 2, label: 'Kraj' },
      { code: 1, label: 'Obec' },
    ];
    const coded = tableFromRows([{ z: 1 }, { z: 2 }, { z: 1 }], { columns: [{ name: 'z', domain }] });
    const result = await answer(coded, { groupBy: 'z' });
    expect(result.rows()).to.deep.equal([
      { z: 'Kraj', count: 1 },
      { z: 'Obec', count: 2 },
    ]);
    expect(result.column('z')?.domain).to.deep.equal(domain);
  });

  it('keeps label and unit of a lone measure, and the names of two on one column', async () => {
    const source = tableFromRows([{ n: 1 }], { columns: [{ name: 'n', label: 'Počet', unit: 'ks' }] });
    const labels = async (measure: string): Promise<unknown[]> =>
      (await answer(source, { measure })).columns.map(({ label, unit }) => [label, unit]);
    expect(await labels('sum(n)')).to.deep.equal([['Počet', 'ks']]);
    expect(await labels('min(n), max(n)')).to.deep.equal([
      ['min_n', 'ks'],
      ['max_n', 'ks'],
    ]);
    expect(await labels('count(n)')).to.deep.equal([['count_n', undefined]]);
    expect(await labels('count(n), sum(n)')).to.deep.equal([
      ['count_n', undefined],
      ['Počet', 'ks'],
    ]);
  });

  it('says what a source could not read without naming a row that is gone', async () => {
    const source = tableFromRows([{ n: 1 }, { n: 'x' }, { n: 2 }]);
    expect((await answer(source, { measure: 'sum(n)' })).problems.map(({ row }) => row)).to.deep.equal([-1]);
  });

  it('sums independent of order, close to the exact sum', async () => {
    const numbers = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(numbers, async (values) => {
        const sum = async (list: readonly number[]): Promise<unknown> =>
          (await answer(tableFromRows(list.map((n) => ({ n }))), { measure: 'sum(n)' })).row(0)['sum_n'];
        expect(await sum(values)).to.be.closeTo((await sum([...values].reverse())) as number, 1e-6);
      }),
    );
    const tenths = tableFromRows([...new Array<undefined>(10)].map(() => ({ n: 0.1 })));
    expect((await answer(tenths, { measure: 'sum(n)' })).row(0)['sum_n']).to.equal(1);
  });

  it('conserves rows and totals over any grouping', async () => {
    const record = fc.record({
      k: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null }),
      n: fc.integer({ min: -99, max: 99 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1 }), async (data) => {
        const groups = (
          await answer(tableFromRows(data, { columns: [{ name: 'k', type: 'text' }, { name: 'n' }] }), {
            groupBy: 'k',
            measure: 'count(*), sum(n)',
          })
        ).rows();
        const total = (name: string): number => groups.reduce((sum, row) => sum + (row[name] as number), 0);
        expect(total('count')).to.equal(data.length);
        expect(total('sum_n')).to.equal(data.reduce((sum, { n }) => sum + n, 0));
      }),
    );
  });
});

describe('answerQuery without groups', () => {
  it('filters, sorts and limits, and counts before the limit', async () => {
    const result = await answer(table, { where: 'N > 0', orderBy: 'n DESC', limit: 2 });
    expect(result.rows().map((row) => row['n'])).to.deep.equal([10, 6]);
    expect(result.meta.matched).to.equal(4);
    expect((await answer(table, { limit: 0 })).length).to.equal(0);
  });

  it('moves no column that nobody asked for', async () => {
    const query = parseQuery({ where: 'n > 0', orderBy: 't' });
    const some = await answerQuery(table, query, ['OKRES']);
    expect(some.columns.map(({ name }) => name)).to.deep.equal(['okres', 'n', 't']);
    const picked = (result: Table): unknown[] => result.rows().map(({ okres, n, t }) => ({ okres, n, t }));
    expect(picked(some)).to.deep.equal(picked(await answerQuery(table, query)));
    const groups = await answerQuery(table, parseQuery({ groupBy: 'okres', measure: 'sum(n)' }), ['sum_n']);
    expect(groups.columns.map(({ name }) => name)).to.deep.equal(['okres', 'sum_n']);
    const error = await answerQuery(table, query, ['nic']).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(MissingColumnError);
  });

  it('names the missing column', async () => {
    const refused = (query: QueryText): Promise<unknown> => ask(query).catch((error: unknown) => error);
    const error = await refused({ where: 'nic = 1' });
    expect(error).to.be.instanceOf(MissingColumnError);
    expect(error).to.have.property('message', 'missing column: nic (there are: okres, n, t, d)');
    expect(await refused({ orderBy: 'nic' })).to.be.instanceOf(MissingColumnError);
    expect(await refused({ measure: 'sum(nic)' })).to.be.instanceOf(MissingColumnError);
  });
});
