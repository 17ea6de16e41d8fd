import { expect } from '@open-wc/testing';
import { divide, dividePer, withPopulation } from '../../src/geo/per.js';
import type { Territory } from '../../src/geo/territories.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';

const units = ['563889', '563510'].map((code, at): Territory => {
  return {
    code,
    name: code,
    codes: [code],
    parents: {},
    population: at ? 0 : 200,
    areaKm2: at ? null : 4,
    properties: {},
  };
});

describe('divide', () => {
  it('gives a share, never one of zero or of what is missing', () => {
    const { values, undivided } = divide([10, NaN, 10, 10, 10, 10, 0], (row) => [2, 2, 0, null, -1, Infinity, 5][row]);
    expect([...values]).to.deep.equal([5, NaN, NaN, NaN, NaN, NaN, 0]);
    expect(undivided).to.deep.equal([2, 3, 4, 5]);
    expect(divide([], () => 1)).to.deep.equal({ values: new Float64Array(0), undivided: [] });
  });
});

describe('dividePer', () => {
  it('divides by inhabitants and by km² of the territory that a row met', () => {
    const unitOfRow = new Int32Array([0, 1, -1]);
    expect([...dividePer([100, 100, 100], unitOfRow, units, 'obyvatel').values]).to.deep.equal([0.5, NaN, NaN]);
    expect(dividePer([100, 100, 100], unitOfRow, units, 'km2')).to.deep.equal({
      values: new Float64Array([25, NaN, NaN]),
      undivided: [1, 2],
    });
  });
});

describe('withPopulation', () => {
  it('takes the latest year that a territory has, its columns found by themselves', () => {
    const table = tableFromRows([
      { obec_kod: 563889, rok: 2018, obyvatel: 3 },
      { obec_kod: 563889, rok: 2020, obyvatel: null },
      { obec_kod: 563889, rok: 2019, obyvatel: 4 },
      { obec_kod: 563889, rok: 2019, obyvatel: 5 },
    ]);
    expect(withPopulation(units, table).map(({ population }) => population)).to.deep.equal([4, null]);
  });

  it('takes the columns that are named, and refuses a table without them', () => {
    const table = tableFromRows([{ a: 563510, b: 7, obyvatel: 8 }]);
    expect(withPopulation(units, table, { key: 'a', value: 'b' })[1]!.population).to.equal(7);
    expect(() => withPopulation(units, table, { key: 'x' })).to.throw('no column with codes of territories: x');
    expect(() => withPopulation(units, tableFromRows([{ a: 563510 }]))).to.throw(
      'no column of numbers of inhabitants: a',
    );
  });

  it('changes nothing by a table of other territories', () => {
    const table = tableFromRows([{ kod: 1, obyvatel: 8 }]);
    expect(withPopulation(units, table, { key: 'kod' })).to.equal(units);
  });
});
