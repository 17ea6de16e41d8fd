import { expect } from '@open-wc/testing';
import { withPopulation } from '../../src/geo/per.js';
import type { Territory } from '../../src/geo/territories.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';

const units = ['563889', '563510'].map((code, at): Territory => {
  return {
    code,
    name: code,
    codes: [code],
    parents: {},
    population: at ? 0 : 200,
    areaKm2: () => (at ? null : 4),
    properties: {},
  };
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
