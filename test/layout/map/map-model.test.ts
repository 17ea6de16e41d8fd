import { expect } from '@open-wc/testing';
import { joinTerritories } from '../../../src/geo/join.js';
import { mapModel, valueColumn } from '../../../src/layout/map/map-model.js';
import type { MapModel, MapMore, MapSpec } from '../../../src/layout/map/map-model.js';
import * as code from '../../../src/layout/map/map-more.js';
import { mapPeriods } from '../../../src/layout/map/map-periods.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { squares } from '../../helper/squares.js';

const grid = squares(4, 2);
const SIDED = [-40, -3, 1, 2, 3, 90, 95, 100];
const POSITIVE = SIDED.map((value) => value + 41);
const plain: MapSpec = {
  value: 'n',
  per: null,
  unit: null,
  method: null,
  classes: 3,
  breaks: [],
  midpoint: null,
  diverging: false,
};

function modelOf(
  values: readonly number[],
  spec: Partial<MapSpec>,
  more: () => MapMore | null,
): MapModel | null | undefined {
  const table = tableFromRows(values.map((n, unit) => ({ kod: String(unit + 1), n })));
  const key = table.column('kod');
  if (!key) throw new Error('no key');
  const { unitOfRow } = joinTerritories(grid.units, key);
  const column = valueColumn(table, 'n', key);
  return mapModel(table, column, mapPeriods(unitOfRow, 8, null), grid.units, { ...plain, ...spec }, more);
}

const lost = (): MapMore => ({ moreBreaks: null, commonMean: () => NaN });

describe('valueColumn', () => {
  it('takes the first measure, not the codes of other territories', () => {
    const table = tableFromRows([
      { obec: 563_889, orp: 5105, obyvatel: 107_389 },
      { obec: 577_626, orp: 5110, obyvatel: 14_500 },
    ]);
    expect(valueColumn(table, null, table.columns[0] ?? null).name).to.equal('obyvatel');
  });
});

describe('mapModel', () => {
  it('waits for code of ways that only some maps are parted by, and for no other', () => {
    for (const method of ['jenks', 'equal', 'stddev'] as const)
      expect(
        modelOf(POSITIVE, { method }, () => null),
        method,
      ).to.equal(undefined);
    expect(modelOf(POSITIVE, { method: 'quantile', midpoint: 0 }, () => null)).to.equal(undefined);
    for (const method of ['quantile', 'nice'] as const)
      expect(
        modelOf(POSITIVE, { method }, () => {
          throw new Error('asked for');
        })?.method,
      ).to.equal(method);
  });

  it('says of values that are parted by equal numbers for want of that code that they are', () => {
    const quantile = modelOf(POSITIVE, { method: 'quantile' }, lost);
    for (const method of ['jenks', 'equal', 'stddev'] as const) {
      expect(modelOf(POSITIVE, { method }, () => code)?.method).to.equal(method);
      const without = modelOf(POSITIVE, { method }, lost);
      expect(without?.method, method).to.equal('quantile');
      expect(without?.classes, method).to.deep.equal(quantile?.classes);
    }
  });

  it('keeps its way and has colours of one side where only the middle is out of reach', () => {
    for (const spec of [{ method: 'nice' as const }, { breaks: [0, 50], midpoint: 'mean' as const }]) {
      expect(modelOf(SIDED, spec, () => code)?.diverging).to.equal(true);
      const without = modelOf(SIDED, spec, lost);
      expect(without?.diverging).to.equal(false);
      expect(without?.method).to.equal('method' in spec ? 'nice' : 'manual');
    }
  });
});
