import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { chartModel } from '../../../src/layout/chart/chart-model.js';
import { isYearColumn } from '../../../src/layout/year-column.js';
import type { ChartModel } from '../../../src/layout/chart/chart-model.js';
import { tableFromColumns } from '../../../src/table/table-from-columns.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { modelOf, specOf } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

/** Series as `label: values`, NaN where missing. */
const seriesOf = ({ series }: ChartModel): Record<string, number[]> =>
  Object.fromEntries(series.map(({ label, values }) => [label, [...values]]));
const xOf = ({ xColumn, positions }: ChartModel): unknown[] =>
  [...positions].map((row) =>
    xColumn.type === 'text' ? xColumn.dictionary.at(xColumn.values[row] as number) : xColumn.values[row],
  );

const places: Rows = [
  { obec: 'Turnov', kod_obce: 577626, obyvatel: 14 },
  { obec: 'Liberec', kod_obce: 563889, obyvatel: 107 },
  { obec: 'Tanvald', kod_obce: 563820, obyvatel: null },
  { obec: 'Semily', kod_obce: 576964, obyvatel: 8 },
];
const years: Rows = [
  { rok: 2022, muzi: 3, zeny: 4 },
  { rok: 2020, muzi: 1, zeny: 2 },
];

describe('chartModel', () => {
  it('chooses bars from the largest down for names, what is missing last', () => {
    const model = modelOf(places);
    expect([model.kind, model.xKind, model.measure]).to.deep.equal(['bar', 'category', 'obyvatel']);
    expect(xOf(model)).to.deep.equal(['Liberec', 'Turnov', 'Semily', 'Tanvald']);
    expect(seriesOf(model)).to.deep.equal({ obyvatel: [107, 14, 8, NaN] });
    expect([...(model.series[0]?.rows ?? [])]).to.deep.equal([1, 0, 3, 2]);
  });

  it('chooses a line over years, in their order, and takes no code or year for a measure', () => {
    const model = modelOf(years);
    expect([model.kind, model.xKind, model.measure]).to.deep.equal(['line', 'number', '']);
    expect(xOf(model)).to.deep.equal([2020, 2022]);
    expect(seriesOf(model)).to.deep.equal({ muzi: [1, 3], zeny: [2, 4] });
  });

  it('chooses a line over dates', () => {
    const model = modelOf([
      { stanice: 'B', den: '2026-02-01', teplota: 2 },
      { stanice: 'A', den: '2026-01-01', teplota: 1 },
    ]);
    expect([model.kind, model.xKind, model.xColumn.name]).to.deep.equal(['line', 'time', 'den']);
    expect(seriesOf(model)).to.deep.equal({ teplota: [1, 2] });
  });

  it('draws columns of which every row has a place as they are, without a copy', () => {
    const columns = { čas: new Float64Array([1, 2, 3]), výkon: new Float64Array([5, 4, 6]) };
    const traits = [{ name: 'čas', type: 'date' as const }];
    const model = chartModel(tableFromColumns(columns, { columns: traits }), specOf());
    expect(model?.series[0]?.values).to.equal(columns.výkon);
    expect([...(model?.positions ?? [])]).to.deep.equal([0, 1, 2]);
    const gap = tableFromColumns({ ...columns, výkon: new Float64Array([5, NaN, 6]) }, { columns: traits });
    expect([...(chartModel(gap, specOf())?.series[0]?.values ?? [])]).to.deep.equal([5, NaN, 6]);
  });

  it('puts rows of a line in order that are not', () => {
    const columns = { čas: new Float64Array([3, 1, NaN, 2]), výkon: new Float64Array([30, 10, 0, 20]) };
    const model = chartModel(tableFromColumns(columns, { columns: [{ name: 'čas', type: 'date' }] }), specOf());
    expect(model && seriesOf(model)).to.deep.equal({ výkon: [10, 20, 30] });
    expect([...(model?.positions ?? [])]).to.deep.equal([1, 3, 0]);
  });

  it('keeps the order of the rows where the author chose a kind or an order', () => {
    expect(xOf(modelOf(places, { kind: 'bar' }))).to.deep.equal(['Turnov', 'Liberec', 'Tanvald', 'Semily']);
    expect(xOf(modelOf(places, { ordered: true }))).to.deep.equal(['Turnov', 'Liberec', 'Tanvald', 'Semily']);
    expect(xOf(modelOf(years, { kind: 'column' }))).to.deep.equal([2020, 2022]);
    expect(xOf(modelOf(years, { kind: 'column', ordered: true }))).to.deep.equal([2022, 2020]);
    expect(xOf(modelOf(years, { kind: 'line', ordered: true }))).to.deep.equal([2020, 2022]);
  });

  it('draws what the author named, and takes name and unit from there', () => {
    const model = modelOf(years, { x: 'muzi', y: ['zeny'], yLabel: 'ženy', unit: 'osob', kind: 'line' });
    expect([model.xColumn.name, model.measure, model.unit]).to.deep.equal(['muzi', 'ženy', 'osob']);
    expect(seriesOf(model)).to.deep.equal({ zeny: [2, 4] });
  });

  it('names a column that is not there, or holds no numbers', () => {
    const table = tableFromRows(places);
    expect(() => chartModel(table, specOf({ y: ['vyska'] }))).to.throw('missing column: vyska');
    expect(() => chartModel(table, specOf({ x: 'okres' }))).to.throw('missing column: okres');
    expect(() => chartModel(table, specOf({ series: 'pohlavi' }))).to.throw('missing column: pohlavi');
    expect(() => chartModel(table, specOf({ y: ['obec'] }))).to.throw('not a column of numbers: obec');
  });

  it('takes texts that are numbers for a measure where the author names them, and what has no values at all in any case', () => {
    const texts: Rows = [
      { obec: 'Liberec', n: '1 234,5' },
      { obec: 'Semily', n: null },
    ];
    expect(seriesOf(modelOf(texts, { y: ['n'] }))).to.deep.equal({ n: [1234.5, NaN] });
    expect(chartModel(tableFromRows(texts), specOf())).to.equal(null);
    const none = modelOf(texts.map((row) => ({ ...row, n: null })));
    expect([xOf(none), seriesOf(none)]).to.deep.equal([['Liberec', 'Semily'], { n: [NaN, NaN] }]);
  });

  it('has nothing to draw without a measure or an axis', () => {
    for (const rows of [[], [{ obec: 'Liberec' }], [{ kod_obce: 1, rok: 2020 }], [{ obyvatel: 5 }]] as Rows[]) {
      expect(chartModel(tableFromRows(rows), specOf()), JSON.stringify(rows)).to.equal(null);
    }
  });

  it('leaves rows without an x out of a line, and keeps them as bars', () => {
    const rows: Rows = [
      { rok: 2020, n: 1 },
      { rok: null, n: 9 },
      { rok: 2021, n: 2 },
    ];
    expect(seriesOf(modelOf(rows))).to.deep.equal({ n: [1, 2] });
    expect(modelOf(rows, { kind: 'bar', ordered: true }).positions.length).to.equal(3);
  });
});

describe('chartModel with a series column', () => {
  const long: Rows = [
    { rok: 2021, pohlavi: 'ženy', n: 4 },
    { rok: 2020, pohlavi: 'muži', n: 1 },
    { rok: 2021, pohlavi: 'muži', n: 3 },
    { rok: 2021, pohlavi: 'muži', n: 99 },
    { rok: 2022, pohlavi: null, n: 7 },
  ];

  it('spreads the rows over positions and series, with no row where there is none', () => {
    const model = modelOf(long, { series: 'pohlavi' });
    expect(xOf(model)).to.deep.equal([2020, 2021, 2022]);
    expect(seriesOf(model)).to.deep.equal({ ženy: [NaN, 4, NaN], muži: [1, 3, NaN], '–': [NaN, NaN, 7] });
    expect([...(model.series[0]?.rows ?? [])]).to.deep.equal([-1, 0, -1]);
    expect(model.measure).to.equal('n');
  });

  it('draws the first of rows that repeat and counts the others', () => {
    expect(modelOf(long, { series: 'pohlavi' }).repeated).to.equal(1);
    expect(modelOf([...long, ...long], { series: 'pohlavi' }).repeated).to.equal(6);
  });

  it('leaves rows without an x out of a line', () => {
    const model = modelOf([...long, { rok: null, pohlavi: 'ženy', n: 50 }], { series: 'pohlavi' });
    expect(xOf(model)).to.deep.equal([2020, 2021, 2022]);
  });

  it('loses and invents no value, whatever the order of the rows', () => {
    const row = fc.record({
      rok: fc.integer({ min: 2000, max: 2010 }),
      kraj: fc.constantFrom('LBK', 'HKK', 'PAK'),
      n: fc.option(fc.integer({ min: -50, max: 50 })),
    });
    const distinct = fc.uniqueArray(row, {
      minLength: 1,
      maxLength: 30,
      selector: ({ rok, kraj }) => `${rok} ${kraj}`,
    });
    fc.assert(
      fc.property(distinct, (rows) => {
        fc.pre(rows.some(({ n }) => n !== null));
        const model = modelOf(rows, { series: 'kraj', x: 'rok', y: ['n'], kind: 'line' });
        const drawn = model.series.flatMap(({ label, values }) =>
          [...values].flatMap((n, index) => (Number.isNaN(n) ? [] : [`${String(xOf(model)[index])} ${label} ${n}`])),
        );
        const given = rows.filter(({ n }) => n !== null).map(({ rok, kraj, n }) => `${rok} ${kraj} ${n}`);
        expect(drawn.sort()).to.deep.equal(given.sort());
        expect(model.repeated).to.equal(0);
      }),
    );
  });
});

describe('isYearColumn', () => {
  it('holds for whole years under a name that says so', () => {
    const columnOf = (name: string, values: readonly unknown[]): boolean => {
      const column = tableFromRows(values.map((value) => ({ [name]: value }))).column(name);
      return column !== undefined && isYearColumn(column);
    };
    for (const name of ['rok', 'Rok', 'year', 'rok_narozeni', 'skolni_rok']) {
      expect(columnOf(name, [2020, null, 2021]), name).to.equal(true);
    }
    expect(columnOf('hodnota', [2020])).to.equal(false);
    expect(columnOf('narok', [2020])).to.equal(false);
    expect(columnOf('rok', [2020.5])).to.equal(false);
    expect(columnOf('rok', [20200])).to.equal(false);
    expect(columnOf('rok', ['2020/21'])).to.equal(false);
  });
});
