import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { distinct, join, load, pivot, resample, SourceError, Table, unpivot } from '../src/data.js';
import type { ResampleOptions } from '../src/data.js';
import { missingKind } from '../src/table/column.js';
import type { Column } from '../src/table/column.js';
import { missing } from '../src/table/missing.js';
import { tableFromRows } from '../src/table/table-from-rows.js';
import { rejection } from './helper/rejection.js';

describe('distinct', () => {
  const table = tableFromRows([
    { a: 'x', b: 1, c: 1 },
    { a: 'x', b: null, c: 2 },
    { a: 'X', b: 1, c: 3 },
    { a: 'x', b: 1, c: 4 },
    { a: 'x', b: null, c: 5 },
  ]);

  it('keeps the first of rows that are alike in the columns named', async () => {
    const result = await distinct(table, ['A', 'b']);
    expect(result.rows()).to.deep.equal([
      { a: 'x', b: 1 },
      { a: 'x', b: null },
      { a: 'X', b: 1 },
    ]);
    expect(result.meta.matched).to.equal(3);
    expect((await distinct(table)).length).to.equal(5);
  });

  it('is the same when done twice, and names the column that is not there', async () => {
    const once = await distinct(table, ['b']);
    expect((await distinct(once)).rows()).to.deep.equal(once.rows());
    expect((await rejection(distinct(table, ['nic']))).code).to.equal('no-column');
    expect((await rejection(distinct(new Table(0, [])))).code).to.equal('bad-attribute');
  });
});

describe('join', () => {
  const left = tableFromRows([
    { kod: '00501', n: 1 },
    { kod: '501', n: 2 },
    { kod: null, n: 3 },
    { kod: '00501', n: 4 },
  ]);
  const right = tableFromRows([
    { kod: '00502', nazev: 'B', n: 20 },
    { kod: '00501', nazev: 'A', n: 10 },
    { kod: null, nazev: 'C', n: 30 },
  ]);

  it('adds columns by code, in the order of the left table, and says what met nothing on either side', async () => {
    const { table, leftOnly, rightOnly } = await join(left, right, { on: 'kod' });
    expect(table.rows()).to.deep.equal([
      { kod: '00501', n: 1, nazev: 'A', n_right: 10 },
      { kod: '501', n: 2, nazev: null, n_right: null },
      { kod: null, n: 3, nazev: null, n_right: null },
      { kod: '00501', n: 4, nazev: 'A', n_right: 10 },
    ]);
    expect([...leftOnly]).to.deep.equal([1, 2]);
    expect([...rightOnly]).to.deep.equal([0, 2]);
    expect(missingKind(table.column('nazev') as Column, 1)).to.equal(missing.absent);
    expect(table.meta.matched).to.equal(4);
  });

  it('leaves rows without a match out of an inner join, and takes only the columns wanted', async () => {
    const { table, leftOnly } = await join(left, right, { on: ['kod', 'KOD'], kind: 'inner', columns: ['nazev'] });
    expect(table.rows()).to.deep.equal([
      { kod: '00501', n: 1, nazev: 'A' },
      { kod: '00501', n: 4, nazev: 'A' },
    ]);
    expect([...leftOnly]).to.deep.equal([1, 2]);
  });

  it('refuses keys of two types, as 00501 is not 501', async () => {
    const numbers = tableFromRows([{ kod: 501, x: 1 }]);
    const error = await rejection(join(left, numbers, { on: 'kod' }));
    expect(error).to.be.instanceOf(SourceError);
    expect([error.code, error.message]).to.deep.equal([
      'bad-attribute',
      'join: keys of two types, text and number: kod, kod',
    ]);
    expect((await join(numbers, tableFromRows([{ kod: 501.0, y: 2 }]), { on: 'kod' })).table.rows()).to.deep.equal([
      { kod: 501, x: 1, y: 2 },
    ]);
  });

  it('refuses a code that the right table has twice, as sums would count double', async () => {
    const twice = tableFromRows([{ kod: 'a' }, { kod: 'b' }, { kod: 'a' }]);
    expect((await rejection(join(left, twice, { on: 'kod' }))).message).to.equal(
      'join: code twice in the right table, in kod: a',
    );
  });

  it('compares coded values by code, texts whatever their Unicode form', async () => {
    const coded = tableFromRows([{ k: 1 }, { k: 2 }], {
      columns: [{ name: 'k', domain: [{ code: 1, label: 'Obec' }] }],
    });
    const names = tableFromRows([{ k: 1, nazev: 'jedna' }]);
    expect((await join(coded, names, { on: 'k' })).table.rows()).to.deep.equal([
      { k: 'Obec', nazev: 'jedna' },
      { k: '2', nazev: null },
    ]);
    const composed = tableFromRows([{ k: 'Č' }]);
    const decomposed = tableFromRows([{ k: 'C\u030c', v: 1 }]);
    expect((await join(composed, decomposed, { on: 'k' })).leftOnly.length).to.equal(0);
  });

  it('joins nothing to nothing, and all to a table without rows', async () => {
    expect((await join(left, right, { on: ['n', 'n'] })).leftOnly.length).to.equal(4);
    const none = tableFromRows([], {
      columns: [
        { name: 'kod', type: 'text' },
        { name: 'x', type: 'number' },
      ],
    });
    const { table, leftOnly } = await join(left, none, { on: 'kod' });
    expect([table.length, leftOnly.length, table.row(0)['x']]).to.deep.equal([4, 4, null]);
    expect((await join(none, right, { on: 'kod' })).rightOnly.length).to.equal(3);
  });

  it('moves problems with their cells', async () => {
    const bad = tableFromRows([
      { kod: '00501', x: 1 },
      { kod: 'z', x: 2 },
      { kod: 'y', x: 'no' },
    ]);
    const wrong = tableFromRows([{ kod: 'y' }, { kod: '00501' }]);
    const { table } = await join(wrong, bad, { on: 'kod' });
    expect(table.problems.map(({ row, column, value }) => [row, column, value])).to.deep.equal([[0, 'x', 'no']]);
  });

  it('loses no row of the left table and invents none, whatever the codes', () => {
    const code = fc.option(fc.constantFrom<string>('a', 'b', 'c', '__proto__', ''), { nil: null });
    return fc.assert(
      fc.asyncProperty(
        fc.array(code),
        fc.uniqueArray(fc.constantFrom<string>('a', 'b', '__proto__', '')),
        async (l, r) => {
          const columns = [
            { name: 'k', type: 'text' as const },
            { name: 'v', type: 'number' as const },
          ];
          const one = tableFromRows(
            l.map((k, v) => ({ k, v })),
            { columns },
          );
          const two = tableFromRows(
            r.map((k, v) => ({ k, v })),
            { columns },
          );
          const { table, leftOnly, rightOnly } = await join(one, two, { on: 'k' });
          expect(table.rows()).to.deep.equal(
            l.map((k, v) => ({ k, v, v_right: k !== null && r.includes(k) ? r.indexOf(k) : null })),
          );
          expect([...leftOnly]).to.deep.equal(l.flatMap((k, row) => (k !== null && r.includes(k) ? [] : [row])));
          expect([...rightOnly]).to.deep.equal(r.flatMap((k, row) => (l.includes(k) ? [] : [row])));
        },
      ),
    );
  });
});

describe('pivot and unpivot', () => {
  const long = tableFromRows([
    { okres: 'Semily', rok: 2020, pocet: 3 },
    { okres: 'Liberec', rok: 2019, pocet: 1 },
    { okres: 'Liberec', rok: 2020, pocet: 0 },
    { okres: 'Semily', rok: 2021, pocet: null },
  ]);

  it('makes columns in order of their names; what is not there is absent, not zero', async () => {
    const wide = await pivot(long, { names: 'rok', values: 'pocet' });
    expect(wide.rows()).to.deep.equal([
      { okres: 'Semily', 2019: null, 2020: 3, 2021: null },
      { okres: 'Liberec', 2019: 1, 2020: 0, 2021: null },
    ]);
    expect(wide.columns.map(({ name }) => name)).to.deep.equal(['okres', '2019', '2020', '2021']);
    const kinds = ['2019', '2021'].map((name) => missingKind(wide.column(name) as Column, 0));
    expect(kinds).to.deep.equal([missing.absent, missing.null]);
    expect(
      await pivot(long, { rows: [], names: 'rok', values: 'pocet' }).catch((error: SourceError) => error.message),
    ).to.equal('pivot: two values in one cell, group them first: 2020');
  });

  it('says how many rows have no name, writes days as days, and refuses a name twice', async () => {
    const days = tableFromRows([
      { d: '2026-03-29', v: 1 },
      { d: null, v: 2 },
      { d: '2026-03-30', v: 3 },
    ]);
    const wide = await pivot(days, { rows: [], names: 'd', values: 'v' });
    expect(wide.rows()).to.deep.equal([{ '2026-03-29': 1, '2026-03-30': 3 }]);
    expect(wide.problems).to.deep.equal([{ row: -1, column: 'd', value: '1', reason: 'rows without a name' }]);
    const clash = tableFromRows([{ k: 'x', n: 'k', v: 1 }]);
    expect((await rejection(pivot(clash, { names: 'n', values: 'v' }))).message).to.equal(
      'pivot: two columns of one name: k',
    );
    const many = tableFromRows(Array.from({ length: 1001 }, (_, n) => ({ n, v: n })));
    expect((await rejection(pivot(many, { names: 'n', values: 'v' }))).message).to.contain('over 1000 columns');
  });

  it('lays columns under one another, row by row, with the reason of a missing cell', async () => {
    const wide = tableFromRows(
      [
        { k: 'a', x: 1, y: null },
        { k: 'b', x: 2, y: 'no' },
        { k: 'c', x: 3, y: 4 },
        { k: 'd', x: 1, y: 5 },
      ],
      {
        columns: [{ name: 'k' }, { name: 'x', unit: 'ks' }, { name: 'y', unit: 'ks', label: 'Ypsilon' }],
      },
    );
    const result = await unpivot(wide, { columns: ['x', 'y'], names: 'co', values: 'kolik' });
    expect(result.rows().slice(0, 4)).to.deep.equal([
      { k: 'a', co: 'x', kolik: 1 },
      { k: 'a', co: 'Ypsilon', kolik: null },
      { k: 'b', co: 'x', kolik: 2 },
      { k: 'b', co: 'Ypsilon', kolik: null },
    ]);
    const kinds = [1, 3].map((row) => missingKind(result.column('kolik') as Column, row));
    expect(kinds).to.deep.equal([missing.null, missing.unreadable]);
    expect(result.column('kolik')?.unit).to.equal('ks');
    expect(result.problems.map(({ row, column }) => [row, column])).to.deep.equal([[3, 'kolik']]);
    expect((await rejection(unpivot(wide, { columns: ['k', 'x'] }))).message).to.contain('of type text and number');
    expect((await rejection(unpivot(wide, { columns: ['x'], names: 'k' }))).message).to.equal(
      'unpivot: name is taken: k',
    );
    expect((await rejection(unpivot(wide, { columns: [] }))).code).to.equal('bad-attribute');
  });

  it('gives back what it was made of', () => {
    const record = fc.tuple(fc.constantFrom('a', 'b', '__proto__'), fc.constantFrom('p', 'q', 'č', 'ch'));
    return fc.assert(
      fc.asyncProperty(fc.uniqueArray(record, { minLength: 1, selector: String }), async (pairs) => {
        const rows = pairs.map(([k, name], value) => ({ k, name, value }));
        const wide = await pivot(tableFromRows(rows), { names: 'name', values: 'value' });
        const columns = wide.columns.slice(1).map(({ name }) => name);
        const back = await load({
          data: await unpivot(wide, { columns }),
          where: 'value IS NOT NULL',
          orderBy: 'value',
        });
        expect(back.rows()).to.deep.equal(rows);
      }),
      { numRuns: 50 },
    );
  });
});

describe('resample', () => {
  const QUARTER = 900_000;
  const HOUR = 3_600_000;
  const quarters = (from: number, count: number): Table =>
    tableFromRows(Array.from({ length: count }, (_, index) => ({ t: new Date(from + index * QUARTER), kwh: 1 })));
  const daily: ResampleOptions = { time: 't', unit: 'day', measure: 'sum(kwh)', stepMs: QUARTER };

  it('knows that days of Prague have 23, 24 and 25 hours', async () => {
    for (const [start, count] of [
      [Date.UTC(2026, 2, 28, 23), 92],
      [Date.UTC(2026, 5, 1, 22), 96],
      [Date.UTC(2026, 9, 24, 22), 100],
    ] as const) {
      const result = await resample(quarters(start, count), daily);
      expect(result.rows()).to.deep.equal([{ day_t: new Date(start), sum_kwh: count, coverage_kwh: 1 }]);
      expect(result.problems).to.deep.equal([]);
      const hours = await resample(quarters(start, count), { ...daily, unit: 'hour' });
      expect(hours.length).to.equal(count / 4);
      expect(hours.rows().every((row) => row['sum_kwh'] === 4 && row['coverage_kwh'] === 1)).to.equal(true);
    }
  });

  it('leaves gaps as missing rows, and says which sums are of a part', async () => {
    const start = Date.UTC(2026, 0, 4, 23);
    const source = tableFromRows([
      { t: new Date(start), kwh: 1 },
      { t: new Date(start + QUARTER), kwh: null },
      { t: new Date(start + 48 * HOUR), kwh: 5 },
      { t: null, kwh: 9 },
    ]);
    const result = await resample(source, { ...daily, measure: 'sum(kwh), count(*), max(kwh)' });
    expect(result.rows().map(({ sum_kwh, count, coverage_kwh }) => [sum_kwh, count, coverage_kwh])).to.deep.equal([
      [1, 2, 1 / 96],
      [null, 0, 0],
      [5, 1, 1 / 96],
    ]);
    expect(result.problems).to.deep.equal([
      { row: -1, column: 't', value: '1', reason: 'rows without a time' },
      { row: 0, column: 'sum_kwh', value: '1 / 96', reason: 'sum of a part of the intervals' },
      { row: 2, column: 'sum_kwh', value: '1 / 96', reason: 'sum of a part of the intervals' },
    ]);
  });

  it('keeps series apart over the same units, and tells two values in one interval', async () => {
    const t = new Date(Date.UTC(2026, 0, 5));
    const source = tableFromRows([
      { m: 'b', t, kwh: 1 },
      { m: 'a', t: new Date(t.getTime() + HOUR), kwh: 2 },
      { m: 'b', t: new Date(t.getTime() + 1000), kwh: 4 },
    ]);
    const result = await resample(source, { ...daily, unit: 'hour', by: ['m'] });
    expect(result.rows().map(({ m, sum_kwh, coverage_kwh }) => [m, sum_kwh, coverage_kwh])).to.deep.equal([
      ['b', 5, 0.25],
      ['b', null, 0],
      ['a', null, 0],
      ['a', 2, 0.25],
    ]);
    expect(result.problems.filter(({ reason }) => reason.startsWith('more than')).map(({ row }) => row)).to.deep.equal([
      0,
    ]);
  });

  it('takes a stamp at the end of an interval for the interval before', async () => {
    const midnight = Date.UTC(2026, 0, 5, 23);
    const result = await resample(tableFromRows([{ t: new Date(midnight), kwh: 1 }]), { ...daily, stamp: 'end' });
    expect(result.row(0)['day_t']).to.deep.equal(new Date(midnight - 24 * HOUR));
  });

  it('covers months and years of daily values wholly, across both changes of time', async () => {
    const days: Record<string, unknown>[] = [];
    for (let day = 0; day < 365; day++) {
      const utc = Date.UTC(2026, 0, 1 + day);
      days.push({ d: new Date(utc).toISOString().slice(0, 10), n: 1 });
    }
    const options: ResampleOptions = { time: 'd', unit: 'month', measure: 'sum(n), avg(n)', stepMs: 24 * HOUR };
    const months = await resample(tableFromRows(days), options);
    expect(months.rows().map((row) => row['sum_n'])).to.deep.equal([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(months.rows().every((row) => row['coverage_n'] === 1)).to.equal(true);
    expect(months.problems).to.deep.equal([]);
    expect((await resample(tableFromRows(days), { ...options, unit: 'year' })).rows()).to.deep.equal([
      { year_d: new Date('2025-12-31T23:00:00Z'), sum_n: 365, avg_n: 1, coverage_n: 1 },
    ]);
  });

  it('gives no rows for none, and refuses what it cannot do', async () => {
    const none = tableFromRows([], {
      columns: [
        { name: 't', type: 'date' },
        { name: 'kwh', type: 'number' },
      ],
    });
    expect((await resample(none, daily)).length).to.equal(0);
    const wrong: [Partial<ResampleOptions>, string][] = [
      [{ time: 'kwh' }, 'resample: column is no date: kwh'],
      [{ unit: 'week' as 'day' }, 'resample: not one of year month day hour: week'],
      [{ stepMs: 0 }, 'resample: not a length of time in ms: 0'],
      [{ measure: '' }, 'resample: no measure'],
      [{ measure: 'sum(t)' }, 'measure: column is no number: sum_t'],
    ];
    for (const [options, message] of wrong) {
      const error = await rejection(resample(quarters(0, 1), { ...daily, ...options }));
      expect([error.code, error.message]).to.deep.equal(['bad-attribute', message]);
    }
    const far = tableFromRows([
      { t: new Date(0), kwh: 1 },
      { t: new Date(8e15), kwh: 1 },
    ]);
    expect((await rejection(resample(far, { ...daily, unit: 'hour' }))).message).to.contain('over 2000000 rows');
  });

  it('conserves the sum of all values, whatever the unit', () => {
    const value = fc.record({
      t: fc.integer({ min: Date.UTC(2026, 8, 1), max: Date.UTC(2026, 10, 15) }).map((ms) => new Date(ms)),
      n: fc.option(fc.integer({ min: -9, max: 9 }), { nil: null }),
    });
    const unit = fc.constantFrom('hour', 'day', 'month', 'year');
    return fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1 }), unit, async (rows, by) => {
        const columns = [
          { name: 't', type: 'date' as const },
          { name: 'n', type: 'number' as const },
        ];
        const result = await resample(tableFromRows(rows, { columns }), {
          time: 't',
          unit: by,
          measure: 'sum(n), count(*)',
          stepMs: HOUR,
        });
        const total = (name: string): number =>
          result.rows().reduce((sum, row) => sum + ((row[name] as number | null) ?? 0), 0);
        expect(total('sum_n')).to.equal(rows.reduce((sum, { n }) => sum + (n ?? 0), 0));
        expect(total('count')).to.equal(rows.length);
      }),
      { numRuns: 50 },
    );
  });
});
