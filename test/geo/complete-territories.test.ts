import { expect } from '@open-wc/testing';
import { completeTerritories, guessLevel, knownTerritoriesOf } from '../../src/geo/complete-territories.js';
import { territoriesFromTopoJson } from '../../src/geo/from-topojson.js';
import type { Territories } from '../../src/geo/territories.js';
import { squares } from './squares.js';

function withProperties(...properties: Record<string, unknown>[]): Territories {
  const file = squares();
  file.objects.obce.geometries.forEach((geometry, at) => {
    geometry.id = '';
    geometry.properties = properties[at]!;
  });
  return territoriesFromTopoJson({ ...file, objects: { x: file.objects.obce } });
}

describe('completeTerritories', () => {
  it("tells the level by the codes, and makes the table's codes those of the territories", () => {
    const { level, units } = completeTerritories(withProperties({ kod: 3501 }, { kod: 3505, nazev: 'okr. Liberec' }));
    expect(level).to.equal('okres');
    expect(units.map(({ code, name }) => [code, name])).to.deep.equal([
      ['CZ0511', 'Česká Lípa'],
      ['CZ0513', 'okr. Liberec'],
    ]);
    expect(units[1]!.codes).to.deep.equal(['CZ0513', '3505', '40541']);
    expect(units[1]!.parents).to.deep.equal({ kraj: 'CZ051' });
    expect(units[1]!.population).to.equal(175465);
  });

  it('keeps the area of a real shape, and takes the known one where the shape is approximate', () => {
    const real = withProperties({ kod: 3501 }, { kod: 3505 });
    expect(completeTerritories(real).units[0]!.areaKm2()).to.be.greaterThan(7000);
    expect(completeTerritories({ ...real, approximate: 'Schéma' }).units[0]!.areaKm2()).to.equal(1072.97);
    const towns = { ...withProperties({ kod: 563889 }, { kod: 563510 }), approximate: true };
    expect(completeTerritories(towns).units[0]!.areaKm2()).to.equal(null);
  });

  it('writes what a municipality lies in by the same codes, and adds what follows from it', () => {
    const { units } = completeTerritories(withProperties({ kod: 563889, okres: 3505 }, { kod: 563510, orp: 779 }));
    expect(units.map(({ parents }) => parents)).to.deep.equal([
      { kraj: 'CZ051', okres: 'CZ0513' },
      { kraj: 'CZ051', okres: 'CZ0512', orp: '5103' },
    ]);
  });

  it('leaves alone what it does not know', () => {
    const strange = withProperties({ kod: 'a' }, { kod: 'b' });
    expect(completeTerritories(strange)).to.equal(strange);
  });
});

describe('knownTerritoriesOf', () => {
  it('has what ships, without shapes', () => {
    const { units, polygons, level } = knownTerritoriesOf('orp')!;
    expect([level, units.length, polygons.length]).to.deep.equal(['orp', 10, 10]);
    expect(units.reduce((sum, { areaKm2 }) => sum + (areaKm2() ?? NaN), 0)).to.be.closeTo(3163.4, 0.05);
    expect(knownTerritoriesOf('obec')).to.equal(null);
  });
});

describe('guessLevel', () => {
  it('knows municipalities, districts and regions of the whole state, and ORP of the region', () => {
    expect(guessLevel([563889, '500011'])).to.equal('obec');
    expect(guessLevel(['CZ0100', 'CZ020A'])).to.equal('okres');
    expect(guessLevel(['CZ010', 'CZ020'])).to.equal('kraj');
    expect(guessLevel([5101, 5109])).to.equal('orp');
    expect(guessLevel([701, 817])).to.equal('orp');
  });

  it('takes a few numbers among many for no codes', () => {
    expect(guessLevel([...new Array<undefined>(60)].map((_, at) => at))).to.equal(null);
    expect(guessLevel([])).to.equal(null);
    expect(guessLevel(['Liberec'])).to.equal(null);
  });
});
