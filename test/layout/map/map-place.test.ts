import { expect } from '@open-wc/testing';
import { mapPlace, mapPlaceFinder, unitsNamed } from '../../../src/layout/map/map-place.js';
import type { PlacedMap } from '../../../src/layout/map/map-place.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { epochOf } from '../../../src/time/calendar.js';
import { squares } from '../../helper/squares.js';

const DAYS = [epochOf(2024, 1, 1), epochOf(2025, 1, 1)];
const place = (more: Partial<PlacedMap> = {}): PlacedMap => ({
  territories: squares(2, 2, (unit) => ({
    name: ['Pěnčín', 'Pěnčín', 'Liberec', 'Semily'][unit] ?? '',
    codes: [String(unit + 1), ['70', '70', '2', '72'][unit] ?? ''],
  })),
  table: tableFromRows([
    { kod: '1', okres: 'Jablonec' },
    { kod: '3', okres: 'Liberec' },
  ]),
  values: { values: new Float64Array(4), missing: new Uint8Array(4), rows: Int32Array.from([0, -1, 1, -1]) },
  times: ['2019', '2020'],
  at: 1,
  time: { name: 'rok', label: 'rok', type: 'number', values: Float64Array.from([2019, 2020]), missing: null },
  marks: [2019, 2020],
  ...more,
});
const dated = place({
  times: ['1. 1. 2024', '1. 1. 2025'],
  time: { name: 'den', label: 'den', type: 'date', dateOnly: true, values: Float64Array.from(DAYS), missing: null },
  marks: DAYS,
});

describe('the places of a map', () => {
  it('are known by code, name and time, and by an instant where the times are some', () => {
    expect(mapPlace(place(), 2)).to.deep.equal({ names: ['3', 'liberec', '2020'], at: null });
    expect(mapPlace(place(), -1)).to.deep.equal({ names: ['2020'], at: null });
    expect(mapPlace(place({ times: [], time: null, marks: [] }), -1)).to.equal(null);
    expect(mapPlace(dated, 3)).to.deep.equal({ names: ['4', 'semily', '1. 1. 2025'], at: DAYS[1] });
  });

  it('are found by any code, the main one first, else by a name that one alone has', () => {
    const finder = mapPlaceFinder(place());
    const found = (...names: string[]): number => finder.unitOf({ names, at: null });
    expect(['1', '2', '72', '70', 'pěnčín', 'liberec', 'nic', ''].map((name) => found(name))).to.deep.equal([
      0, 1, 3, -1, -1, 2, -1, -1,
    ]);
    // The code says which of two of one name.
    expect(found('pěnčín', 'liberec', '2')).to.equal(1);
    expect(found()).to.equal(-1);
  });

  it('have times that are found by their instant or as they are written', () => {
    expect(mapPlaceFinder(place()).timeOf({ names: ['liberec', '2019'], at: null })).to.equal(0);
    expect(mapPlaceFinder(place()).timeOf({ names: ['liberec'], at: null })).to.equal(-1);
    expect(mapPlaceFinder(dated).timeOf({ names: [], at: DAYS[0] ?? 0 })).to.equal(0);
  });

  it('show the last time within a part of an axis', () => {
    const years = mapPlaceFinder(place());
    expect(years.lastWithin([epochOf(2018, 6, 1), epochOf(2019, 6, 1)])).to.equal(0);
    expect(years.lastWithin(null)).to.equal(1);
    expect(years.lastWithin([epochOf(2021, 1, 1), epochOf(2022, 1, 1)])).to.equal(-1);
    expect(mapPlaceFinder(dated).lastWithin([DAYS[0] ?? 0, DAYS[0] ?? 0])).to.equal(0);
  });

  it('are left out by a code, a name, or a text of their row', () => {
    const left = (...texts: string[]): number[] => [...unitsNamed(place(), new Set(texts))];
    expect(left('jablonec')).to.deep.equal([0]);
    expect(left('liberec')).to.deep.equal([2]);
    expect(left('72', '1')).to.deep.equal([0, 3]);
    expect(left('nic')).to.deep.equal([]);
  });
});
