import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseQuery } from '../../src/query/parse-query.js';
import type { QueryText } from '../../src/query/parse-query.js';
import { MissingColumnError } from '../../src/query/query-error.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import type { Row } from '../../src/table/table.js';
import { applyQuery } from '../../src/transform/apply-query.js';

const rows = [
  { okres: 'Liberec', n: 1, t: 'b', d: new Date(Date.UTC(2025, 11, 31, 23, 30)) },
  { okres: 'Semily', n: null, t: 'č', d: new Date(Date.UTC(2025, 11, 31, 22, 30)) },
  { okres: 'Liberec', n: 2, t: 'h', d: new Date(Date.UTC(2026, 2, 28, 23)) },
  { okres: null, n: 10, t: null, d: null },
  { okres: 'Liberec', n: 6, t: 'ch', d: new Date(Date.UTC(2026, 2, 29, 21, 59)) },
];
const table = tableFromRows(rows);
const ask = (query: QueryText): Row[] => applyQuery(table, parseQuery(query)).rows();

describe('applyQuery with groups', () => {
  it('computes every measure and skips missing values', () => {
    expect(
      ask({ groupBy: 'okres', measure: 'count(*), count(n), sum(n), avg(n), min(n), max(n), median(n)' }),
    ).to.deep.equal([
      { okres: 'Liberec', count: 3, count_n: 3, sum_n: 9, avg_n: 3, min_n: 1, max_n: 6, median_n: 2 },
      { okres: 'Semily', count: 1, count_n: 0, sum_n: null, avg_n: null, min_n: null, max_n: null, median_n: null },
      { okres: null, count: 1, count_n: 1, sum_n: 10, avg_n: 10, min_n: 10, max_n: 10, median_n: 10 },
    ]);
  });

  it('takes texts that differ in case only for one, written as the first of them', () => {
    const cases = tableFromRows([{ o: 'Liberec' }, { o: 'liberec' }, { o: 'Č' }, { o: 'C' }, { o: 'LIBEREC' }]);
    expect(applyQuery(cases, parseQuery({ groupBy: 'o', orderBy: 'count DESC, o' })).rows()).to.deep.equal([
      { o: 'Liberec', count: 3 },
      { o: 'C', count: 1 },
      { o: 'Č', count: 1 },
    ]);
  });

  it('gives one row without group keys, even of no rows', () => {
    expect(ask({ measure: 'sum(n) as celkem' })).to.deep.equal([{ celkem: 19 }]);
    expect(ask({ where: 'n > 100', measure: 'sum(n), count(*)' })).to.deep.equal([{ sum_n: null, count: 0 }]);
    expect(ask({ where: 'n > 100', groupBy: 'okres' })).to.deep.equal([]);
  });

  it('takes calendar units of Prague, across New Year and the change of time', () => {
    expect(ask({ groupBy: 'year(d)' })).to.deep.equal([
      { year_d: 2025, count: 1 },
      { year_d: 2026, count: 3 },
      { year_d: null, count: 1 },
    ]);
    expect(ask({ groupBy: 'day(d) as den', where: "d >= DATE '2026-03-01'" })).to.deep.equal([
      { den: new Date(Date.UTC(2026, 2, 28, 23)), count: 2 },
    ]);
    const autumn = tableFromRows(
      [0, 30, 60, 90].map((minutes) => ({ d: new Date(Date.UTC(2026, 9, 25, 0, minutes)) })),
    );
    expect(applyQuery(autumn, parseQuery({ groupBy: 'hour(d)' })).rows()).to.deep.equal([
      { hour_d: new Date(Date.UTC(2026, 9, 25, 0)), count: 2 },
      { hour_d: new Date(Date.UTC(2026, 9, 25, 1)), count: 2 },
    ]);
    expect(applyQuery(autumn, parseQuery({ groupBy: 'month(d)' })).rows()).to.deep.equal([
      { month_d: new Date(Date.UTC(2026, 8, 30, 22)), count: 4 },
    ]);
  });

  it('finds the least and the greatest text by Czech rules, and of dates', () => {
    expect(ask({ measure: 'min(t), max(t), min(d)' })).to.deep.equal([
      { min_t: 'b', max_t: 'ch', min_d: new Date(Date.UTC(2025, 11, 31, 22, 30)) },
    ]);
  });

  it('sorts and limits what came out, and says how many groups there were', () => {
    const result = applyQuery(
      table,
      parseQuery({ groupBy: 'okres', measure: 'count(*)', orderBy: 'count(*) DESC', limit: 1 }),
    );
    expect(result.rows()).to.deep.equal([{ okres: 'Liberec', count: 3 }]);
    expect(result.meta.matched).to.equal(3);
  });

  it('groups coded values by code and shows their labels', () => {
    const domain = [
      { code: 2, label: 'Kraj' },
      { code: 1, label: 'Obec' },
    ];
    const coded = tableFromRows([{ z: 1 }, { z: 2 }, { z: 1 }], { columns: [{ name: 'z', domain }] });
    const result = applyQuery(coded, parseQuery({ groupBy: 'z' }));
    expect(result.rows()).to.deep.equal([
      { z: 'Kraj', count: 1 },
      { z: 'Obec', count: 2 },
    ]);
    expect(result.column('z')?.domain).to.deep.equal(domain);
  });

  it('keeps label and unit of a lone measure, and the names of two on one column', () => {
    const source = tableFromRows([{ n: 1 }], { columns: [{ name: 'n', label: 'Počet', unit: 'ks' }] });
    const labels = (measure: string): unknown[] =>
      applyQuery(source, parseQuery({ measure })).columns.map(({ label, unit }) => [label, unit]);
    expect(labels('sum(n)')).to.deep.equal([['Počet', 'ks']]);
    expect(labels('min(n), max(n)')).to.deep.equal([
      ['min_n', 'ks'],
      ['max_n', 'ks'],
    ]);
    expect(labels('count(n)')).to.deep.equal([['count_n', undefined]]);
  });

  it('says what a source could not read without naming a row that is gone', () => {
    const source = tableFromRows([{ n: 1 }, { n: 'x' }, { n: 2 }]);
    expect(applyQuery(source, parseQuery({ measure: 'sum(n)' })).problems.map(({ row }) => row)).to.deep.equal([-1]);
  });

  it('sums independent of order, close to the exact sum', () => {
    const numbers = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(numbers, (values) => {
        const sum = (list: readonly number[]): unknown =>
          applyQuery(tableFromRows(list.map((n) => ({ n }))), parseQuery({ measure: 'sum(n)' })).row(0)['sum_n'];
        expect(sum(values)).to.be.closeTo(sum([...values].reverse()) as number, 1e-6);
      }),
    );
    const tenths = tableFromRows([...new Array<undefined>(10)].map(() => ({ n: 0.1 })));
    expect(applyQuery(tenths, parseQuery({ measure: 'sum(n)' })).row(0)['sum_n']).to.equal(1);
  });

  it('conserves rows and totals over any grouping', () => {
    const record = fc.record({
      k: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null }),
      n: fc.integer({ min: -99, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1 }), (data) => {
        const groups = applyQuery(
          tableFromRows(data, { columns: [{ name: 'k', type: 'text' }, { name: 'n' }] }),
          parseQuery({ groupBy: 'k', measure: 'count(*), sum(n)' }),
        ).rows();
        const total = (name: string): number => groups.reduce((sum, row) => sum + (row[name] as number), 0);
        expect(total('count')).to.equal(data.length);
        expect(total('sum_n')).to.equal(data.reduce((sum, { n }) => sum + n, 0));
      }),
    );
  });
});

describe('applyQuery without groups', () => {
  it('filters, sorts and limits, and counts before the limit', () => {
    const result = applyQuery(table, parseQuery({ where: 'N > 0', orderBy: 'n DESC', limit: 2 }));
    expect(result.rows().map((row) => row['n'])).to.deep.equal([10, 6]);
    expect(result.meta.matched).to.equal(4);
    expect(applyQuery(table, parseQuery({ limit: 0 })).length).to.equal(0);
  });

  it('names the missing column', () => {
    expect(() => ask({ where: 'nic = 1' })).to.throw(
      MissingColumnError,
      'missing column: nic (there are: okres, n, t, d)',
    );
    expect(() => ask({ orderBy: 'nic' })).to.throw(MissingColumnError);
    expect(() => ask({ measure: 'sum(nic)' })).to.throw(MissingColumnError);
  });
});
