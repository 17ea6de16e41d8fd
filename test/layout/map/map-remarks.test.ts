import { expect } from '@open-wc/testing';
import { areRawCounts, mapRemarks } from '../../../src/layout/map/map-remarks.js';
import { mapModel, valueColumn } from '../../../src/layout/map/map-model.js';
import type { MapModel, MapSpec } from '../../../src/layout/map/map-model.js';
import * as code from '../../../src/layout/map/map-more.js';
import { mapPeriods } from '../../../src/layout/map/map-periods.js';
import { joinTerritories } from '../../../src/geo/join.js';
import { mapLateWords } from '../../../src/locale/map-late-words.js';
import { mapWords } from '../../../src/locale/map-words.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { squares } from '../../helper/squares.js';

const people = [120, 300, 80, 90, 9000, 150, 700, 240];
const grid = squares(4, 2, (unit) => ({ population: people[unit] ?? null }));
const spec: MapSpec = {
  value: 'n',
  per: null,
  unit: null,
  method: null,
  classes: 5,
  breaks: [],
  midpoint: null,
  diverging: false,
};

function modelOf(name: string, values: readonly number[], more: Partial<MapSpec> = {}): MapModel {
  const table = tableFromRows(values.map((value, unit) => ({ kod: String(unit + 1), [name]: value })));
  const key = table.column('kod');
  if (!key) throw new Error('no key');
  const { unitOfRow } = joinTerritories(grid.units, key);
  const column = valueColumn(table, name, key);
  const model = mapModel(
    table,
    column,
    mapPeriods(unitOfRow, 8, null),
    grid.units,
    { ...spec, ...more, value: name },
    () => code,
  );
  if (!model) throw new Error('no model');
  return model;
}

describe('areRawCounts', () => {
  it('knows counts by their name and by how unequal they are', () => {
    expect(areRawCounts(modelOf('pocet_skol', [1, 2, 0, 1, 40, 1, 3, 2]))).to.equal(true);
    expect(areRawCounts(modelOf('pocet_skol', [3, 2, 3, 3, 4, 3, 3, 2]))).to.equal(false);
  });

  it('knows them by the inhabitants that they go with', () => {
    expect(areRawCounts(modelOf('2020', people), grid.units)).to.equal(true);
    expect(
      areRawCounts(
        modelOf(
          '2020',
          [...people].sort((a, b) => b - a),
        ),
        grid.units,
      ),
    ).to.equal(false);
  });

  it('knows them, whatever they are called, where they are many and more unequal than any share', () => {
    const many = squares(8, 5, () => ({ population: null }));
    const model = (values: readonly number[]): MapModel => {
      const table = tableFromRows(values.map((value, unit) => ({ kod: String(unit + 1), 2020: value })));
      const key = table.column('kod')!;
      const periods = mapPeriods(joinTerritories(many.units, key).unitOfRow, values.length, null);
      return mapModel(table, valueColumn(table, '2020', key), periods, many.units, spec, () => code)!;
    };
    const towns = many.units.map((_, unit) => (unit === 7 ? 104_261 : 300 + unit));
    expect(areRawCounts(model(towns))).to.equal(true);
    expect(areRawCounts(model(towns.map((value) => Math.min(value, 9000))))).to.equal(false);
  });

  it('takes shares for none', () => {
    expect(areRawCounts(modelOf('pocet', people, { per: 'obyvatel' }), grid.units)).to.equal(false);
    expect(
      areRawCounts(
        modelOf(
          'podil',
          people.map((one) => one + 0.5),
        ),
        grid.units,
      ),
    ).to.equal(false);
  });
});

describe('mapRemarks', () => {
  it('counts rows and territories that did not meet, names some, and says where borders are from', () => {
    const table = tableFromRows([
      { kod: '1', n: 5 },
      { kod: '77', n: 6 },
      { kod: '78', n: 6 },
    ]);
    const key = table.column('kod');
    if (!key) throw new Error('no key');
    const problems = [{ unit: 'C2', reason: 'no shape' }];
    const territories = { ...grid, attribution: 'ČÚZK', approximate: true, problems };
    const remarkable = {
      join: joinTerritories(grid.units, key),
      territories,
      model: modelOf('x', [1, 2, 3]),
      repeated: 2,
    };
    const remarks = mapRemarks(remarkable, mapLateWords({ lang: 'cs' }), mapWords({ lang: 'cs' })).map((text) =>
      text.replace(/\s/g, ' '),
    );
    expect(remarks).to.deep.equal([
      'Data jsou k 1 z 8 obcí; řádky bez území: 77, 78; území bez řádku: B1, C1, D1, A2, B2, C2, D2.',
      'Na mapě není, protože hranice chybějí nebo jsou chybné: C2.',
      'Pro některá území je víc řádků; zobrazen je první, 2 řádky navíc ne.',
      'Hranice jsou jen přibližné.',
      'Hranice: ČÚZK',
    ]);
  });

  it('says that borders may be of another year where they lack codes of their level', () => {
    const coded = squares(4, 2, (unit) => ({ code: `50000${unit + 1}`, codes: [`50000${unit + 1}`] }));
    const kod = ['500001', '500002', '599999', 'celkem'];
    const table = tableFromRows(kod.map((code, n) => ({ kod: code, n })));
    const said = (more: Partial<typeof coded>): readonly string[] =>
      mapRemarks(
        {
          join: joinTerritories(coded.units, table.column('kod')!),
          territories: { ...coded, level: 'obec', ...more },
          model: modelOf('x', [1, 2, 3]),
          repeated: 0,
        },
        mapLateWords({ lang: 'cs' }),
        mapWords({ lang: 'cs' }),
      ).map((text) => text.replace(/\s/g, ' '));
    const end = 'neznají: mohou být z jiného roku než data, nebo jen pro část území.';
    expect(said({ vintage: '2021-07-28' })).to.include(`1 kód z dat hranice (2021-07-28) ${end}`);
    expect(said({ vintage: null })).to.include(`1 kód z dat hranice ${end}`);
    expect(said({ level: 'kraj' }).some((text) => text.includes('neznají'))).to.equal(false);
  });
});
