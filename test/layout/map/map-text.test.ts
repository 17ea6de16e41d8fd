import { expect } from '@open-wc/testing';
import { joinTerritories } from '../../../src/geo/join.js';
import { mapModel, valueColumn } from '../../../src/layout/map/map-model.js';
import type { MapSpec } from '../../../src/layout/map/map-model.js';
import * as code from '../../../src/layout/map/map-more.js';
import { mapPeriods } from '../../../src/layout/map/map-periods.js';
import { mapText } from '../../../src/layout/map/map-text.js';
import type { MapText } from '../../../src/layout/map/map-text.js';
import { cs } from '../../../src/locale/cs.js';
import { mapWords } from '../../../src/locale/map-words.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { squares } from '../../helper/squares.js';

const grid = squares(3, 2, () => ({ areaKm2: () => 10 }));

function textOf(rows: readonly Record<string, unknown>[], more: Partial<MapSpec> = {}): MapText {
  const table = tableFromRows(rows);
  const key = table.column('kod');
  if (!key) throw new Error('no key');
  const spec = { value: 'n', per: null, unit: null, method: null, classes: 5, breaks: [], midpoint: null };
  const periods = mapPeriods(joinTerritories(grid.units, key).unitOfRow, 6, table.column('rok') ?? null);
  const asked = { ...spec, diverging: false, ...more };
  const model = mapModel(table, valueColumn(table, 'n', key), periods, grid.units, asked, () => code);
  const [shown] = model?.periods ?? [];
  if (!model || !shown) throw new Error('no model');
  const names = grid.units.map(({ name }) => name);
  return mapText(model, shown, names, cs, mapWords({ lang: 'cs' }));
}
const plain = (text: string): string => text.replace(/\s/g, ' ');
const values = (of: (unit: number) => number): readonly Record<string, unknown>[] =>
  grid.units.map(({ code: kod }, unit) => ({ kod, n: of(unit) }));

describe('mapText', () => {
  it('names classes of the smallest values apart', () => {
    const { ranges } = textOf(values((unit) => 1e-8 * unit));
    expect(ranges.map(plain)).to.deep.equal([
      '0,00 až pod 0,00000001',
      '0,00000001 až pod 0,00000002',
      '0,00000002 až pod 0,00000003',
      '0,00000003 až pod 0,00000004',
      '0,0000000400–0,0000000500',
    ]);
  });

  it('tells the first of the highest, the last of the lowest, how many are like them, and the middle one', () => {
    const told = (list: readonly (number | null)[]): unknown => {
      const { highest, lowest, median, missing } = textOf(values((unit) => (list[unit] ?? null) as number)).facts(
        'obec',
        null,
      );
      return [highest?.name, highest?.others, lowest?.name, lowest?.others, median, missing];
    };
    expect(told([1, 9, 1, 9, 9, 4])).to.deep.equal(['B1', 2, 'C1', 1, '4', 0]);
    expect(told([3, 8, 5, 6, 7, null])).to.deep.equal(['B1', 0, 'A1', 0, '6', 1]);
    expect(told([3, 8, null, null, 7, null])).to.deep.equal(['B1', 0, 'A1', 0, null, 3]);
  });

  it('says of a change of shares what it is a share of first', () => {
    const rows = [2010, 2020].flatMap((rok) =>
      grid.units.map(({ code: kod }, unit) => ({ kod, rok, n: rok - 2000 + unit * unit * (rok - 2000) })),
    );
    const text = textOf(rows, { per: 'km2', change: [0, 1] });
    expect(plain(text.measure)).to.equal('n na km², změna');
    expect(plain(text.facts('obec', null).measure)).to.equal('n na km², změna');
  });

  it('gives a change of percentages in points', () => {
    const rows = [2010, 2020].flatMap((rok) =>
      grid.units.map(({ code: kod }, unit) => ({ kod, rok, n: rok + 2 * unit })),
    );
    const text = textOf(rows, { unit: '%', change: [0, 1] });
    expect(plain(text.measure)).to.equal('n (p. b.), změna');
    expect(plain(text.stated(0))).to.equal('+10 p. b.');
    expect(plain(textOf(rows, { unit: '%' }).stated(0))).to.equal('2 010 %');
  });
});
