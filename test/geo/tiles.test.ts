import { expect } from '@open-wc/testing';
import { knownTerritories } from '../../src/geo/codes.js';
import { tilePlaces } from '../../src/geo/tiles.js';

describe('tilePlaces', () => {
  it('has a place of its own for every territory of regions, districts and ORP', () => {
    for (const level of ['kraj', 'okres', 'orp'] as const) {
      const places = tilePlaces(level)!;
      const codes = knownTerritories.filter((one) => one.level === level).map(({ code }) => code);
      expect(places.map(({ code }) => code).sort()).to.deep.equal(codes.sort());
      expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).to.equal(places.length);
      for (const { column, row } of places)
        expect([Number.isInteger(column), Number.isInteger(row)]).to.deep.equal([true, true]);
    }
    expect(tilePlaces('obec')).to.equal(null);
  });

  it('puts neighbours beside each other: Frýdlant north of Jablonec, Jilemnice in the east, Prague in Central Bohemia', () => {
    const at = (level: 'orp' | 'kraj', code: string): [number, number] => {
      const { column, row } = tilePlaces(level)!.find((place) => place.code === code)!;
      return [column, row];
    };
    expect(at('orp', '5102')).to.deep.equal([2, 0]);
    expect(at('orp', '5103')).to.deep.equal([2, 1]);
    expect(at('orp', '5104')).to.deep.equal([4, 2]);
    expect(at('kraj', 'CZ010')).to.deep.equal([1, 1]);
    expect(at('kraj', 'CZ020')).to.deep.equal([2, 1]);
    expect(at('kraj', 'CZ051')).to.deep.equal([2, 0]);
  });
});
