import { expect } from '@open-wc/testing';
import { mapLegend } from '../../../src/layout/map/map-legend.js';
import { mapPeriods } from '../../../src/layout/map/map-periods.js';
import { mapValues, orderOf, ranksOf, readableTimes } from '../../../src/layout/map/map-values.js';
import type { NumberColumn } from '../../../src/table/column.js';
import { missing } from '../../../src/table/missing.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';

const column = (values: readonly number[], kinds: readonly number[] | null = null): NumberColumn => ({
  name: 'hodnota',
  label: 'hodnota',
  type: 'number',
  values: Float64Array.from(values),
  missing: kinds && Uint8Array.from(kinds),
});

describe('mapValues', () => {
  it('tells four kinds of missing apart', () => {
    const cells = column([5, NaN, NaN, NaN], [0, missing.null, missing.suppressed, missing.notApplicable]);
    const { values, missing: kinds } = mapValues(cells, Int32Array.from([0, 1, 2, 3, -1]), null);
    expect([...values]).to.deep.equal([5, NaN, NaN, NaN, NaN]);
    expect([...kinds]).to.deep.equal([0, missing.null, missing.suppressed, missing.notApplicable, missing.absent]);
  });

  it('divides, and has no value where it can not', () => {
    const by = [100, 0, NaN, -1];
    const { values, missing: kinds } = mapValues(column([7, 7, 7, 7]), Int32Array.from([0, 1, 2, 3]), {
      of: (unit) => by[unit] as number,
      times: 1000,
    });
    expect([...values]).to.deep.equal([70, NaN, NaN, NaN]);
    expect([...kinds]).to.deep.equal([0, missing.notApplicable, missing.null, missing.notApplicable]);
  });
});

describe('readableTimes', () => {
  it('makes the middle value one or more', () => {
    expect(readableTimes([2, 3, 400])).to.equal(1);
    expect(readableTimes([0.002, 0.004, 0.03, NaN])).to.equal(1000);
    expect(readableTimes([0.00002, 0.00004])).to.equal(100_000);
    expect(readableTimes([])).to.equal(1);
  });
});

describe('ranksOf', () => {
  it('gives equal values the same rank, and none to what is missing', () => {
    const values = Float64Array.from([3, 9, NaN, 9, 1]);
    expect([...ranksOf({ values })]).to.deep.equal([3, 1, 0, 1, 4]);
    expect(orderOf(values)).to.deep.equal([1, 3, 0, 4]);
  });
});

describe('mapPeriods', () => {
  const table = tableFromRows([
    { kod: 1, rok: 2020, n: 5 },
    { kod: 2, rok: 2010, n: 6 },
    { kod: 1, rok: 2010, n: 7 },
    { kod: 1, rok: 2010, n: 8 },
  ]);
  const units = Int32Array.from([0, 1, 0, 0]);

  it('has rows of each time in their order, and counts those that come again', () => {
    const { times, rows, repeated } = mapPeriods(units, 3, table.column('rok') ?? null);
    expect(times).to.deep.equal([2010, 2020]);
    expect(rows.map((one) => [...one])).to.deep.equal([
      [2, 1, -1],
      [0, -1, -1],
    ]);
    expect(repeated).to.equal(1);
  });

  it('shows the first row of each territory without a column of times', () => {
    const { rows, repeated } = mapPeriods(units, 3, null);
    expect(rows.map((one) => [...one])).to.deep.equal([[0, 1, -1]]);
    expect(repeated).to.equal(2);
  });
});

describe('mapLegend', () => {
  it('counts values in parts of each class, and what is missing by its kind', () => {
    const values = Float64Array.from([0, 1, 9, 10, 19, 20, NaN, NaN]);
    const kinds = Uint8Array.from([0, 0, 0, 0, 0, 0, missing.unreadable, missing.absent]);
    const legend = mapLegend(
      { values, missing: kinds, rows: new Int32Array(8) },
      { breaks: [10], low: 0, high: 20, middle: null },
    );
    expect(legend.classes).to.deep.equal([
      { count: 3, bins: [2, 0, 0, 1] },
      { count: 3, bins: [1, 0, 0, 2] },
    ]);
    expect(legend.most).to.equal(2);
    expect(legend.missing.map(({ kind, count }) => [kind, count])).to.deep.equal([
      [missing.null, 1],
      [missing.absent, 1],
    ]);
  });
});
