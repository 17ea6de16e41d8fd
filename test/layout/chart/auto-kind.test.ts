import { expect } from '@open-wc/testing';
import { autoKind } from '../../../src/layout/chart/auto-kind.js';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { Table } from '../../../src/table/table.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { specOf } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

const chosen = (rows: Rows, changes: Partial<ChartSpec> = {}): string => {
  const { kind, stack } = autoKind(specOf(changes), tableFromRows(rows));
  return `${kind} ${stack}`;
};

describe('autoKind', () => {
  it('draws a table of nothing but numbers by how many there are', () => {
    expect(chosen([{ a: 1 }])).to.equal('stat none');
    expect(chosen([{ a: 1 }, { a: 2 }, { a: 3 }])).to.equal('histogram none');
    expect(
      chosen([
        { a: 1, b: 2 },
        { a: 2, b: 3 },
      ]),
    ).to.equal('scatter none');
  });

  it('takes no column of yes and no about the standing of its rows for a measure', () => {
    const { length, columns } = tableFromRows(
      [1, 2, 3].map((a) => ({ obec: `obec ${a}`, a, předběžné: Number(a > 2) })),
    );
    const table = new Table(
      length,
      columns.map((column) => (column.name === 'a' ? { ...column, unit: 'kWh' } : column)),
    );
    expect(autoKind(specOf({}), table).kind).to.equal('scatter');
    expect(autoKind(specOf({ extras: { provisional: true } }), table).kind).to.equal('auto');
  });

  it('leaves time and categories to the model', () => {
    expect(chosen([{ rok: 2020, a: 1, b: 2 }])).to.equal('auto none');
    expect(chosen([{ den: '2024-01-01', a: 1 }])).to.equal('auto none');
    expect(chosen([{ obec: 'A', a: 1 }])).to.equal('auto none');
    expect(chosen([])).to.equal('auto none');
    expect(chosen([{ a: 1 }], { kind: 'bar' })).to.equal('bar none');
  });

  it('takes names that come again at every time for series, and no others', () => {
    const panel = [2019, 2020].flatMap((rok) => ['A', 'B'].map((obec, a) => ({ rok, obec, a })));
    const series = (rows: Rows, changes: Partial<ChartSpec> = {}): string | undefined =>
      autoKind(specOf(changes), tableFromRows(rows)).series;
    expect(series(panel)).to.equal('obec');
    expect(series(panel.map(({ rok, ...rest }) => ({ den: `${rok}-01-01`, ...rest })))).to.equal('obec');
    expect(series(panel.slice(0, 3))).to.equal(undefined);
    // A year of each municipality, the municipalities of one year, twice the same place, another name beside.
    expect(series(panel.map((row, index) => ({ ...row, obec: `obec ${index}` })))).to.equal(undefined);
    expect(series(panel.filter(({ rok }) => rok === 2019))).to.equal(undefined);
    expect(series([...panel, ...panel])).to.equal(undefined);
    expect(series(panel.map((row) => ({ ...row, druh: 'x' })))).to.equal(undefined);
    expect(series(panel, { x: 'obec' })).to.equal(undefined);
    expect(series(panel, { kind: 'bar' })).to.equal(undefined);
  });

  it('stacks per cents that add up to a hundred, and no others', () => {
    const parts: Rows = [
      { obec: 'A', děti: 20, dospělí: 60, senioři: 20 },
      { obec: 'B', děti: 15, dospělí: 60, senioři: 25 },
    ];
    expect(chosen(parts, { unit: '%' })).to.equal('auto stacked');
    expect(chosen(parts)).to.equal('auto none');
    expect(chosen([...parts, { obec: 'C', děti: 15, dospělí: 60, senioři: null }], { unit: '%' })).to.equal(
      'auto none',
    );
    expect(chosen([...parts, { obec: 'C', děti: 1, dospělí: 2, senioři: 3 }], { unit: '%' })).to.equal('auto none');
    const long = parts.flatMap(({ obec, ...rest }) =>
      Object.entries(rest).map(([věk, podíl]) => ({ obec, věk, podíl })),
    );
    expect(chosen(long, { unit: '%', x: 'obec', series: 'věk' })).to.equal('auto stacked');
  });
});
