import { expect } from '@open-wc/testing';
import { comparableCode, knownTerritories, knownTerritory } from '../../src/geo/codes.js';

describe('knownTerritories', () => {
  it('has the 14 regions, the four districts and the ten ORP, each code once in its level', () => {
    const counts = { kraj: 0, okres: 0, orp: 0, pou: 0, obec: 0 };
    const codes = new Set<string>();
    let all = 0;
    for (const known of knownTerritories) {
      counts[known.level]++;
      for (const code of known.codes) codes.add(`${known.level} ${comparableCode(code)}`);
      all += known.codes.length;
    }
    expect(counts).to.deep.equal({ kraj: 14, okres: 4, orp: 10, pou: 0, obec: 0 });
    expect(codes.size).to.equal(all);
  });

  it('adds up: areas of regions to the state, of districts and of ORP to the region; inhabitants alike both ways', () => {
    const sum = (level: string, of: 'areaKm2' | 'population'): number =>
      knownTerritories.filter((one) => one.level === level).reduce((total, one) => total + (one[of] ?? NaN), 0);
    expect(sum('kraj', 'areaKm2')).to.equal(78871);
    expect(sum('okres', 'areaKm2')).to.be.closeTo(3163.4, 0.05);
    expect(sum('orp', 'areaKm2')).to.be.closeTo(3163.4, 0.05);
    expect(sum('okres', 'population')).to.equal(442476);
    expect(sum('orp', 'population')).to.equal(442476);
  });

  it('finds a territory by the code of any system, number or text, however it is written', () => {
    for (const code of ['CZ051', 'cz-051', ' CZ 051 ', 78, '78', 78.0, '78.0', 3077, 'CZ-51', 'CZ51']) {
      expect(knownTerritory('kraj', code)?.name, String(code)).to.equal('Liberecký kraj');
    }
    for (const code of ['CZ0513', 3505, '40541']) expect(knownTerritory('okres', code)?.name).to.equal('Liberec');
    for (const code of [5105, '817', '5105.0']) expect(knownTerritory('orp', code)?.name).to.equal('Liberec');
    for (const none of ['', null, undefined, NaN, {}, 'CZ999', '051'])
      expect(knownTerritory('kraj', none)).to.equal(null);
  });

  it('keeps levels apart: 5103 is an ORP, never the district that lists of elections call so', () => {
    expect(knownTerritory('orp', 5103)?.name).to.equal('Jablonec nad Nisou');
    expect(knownTerritory('okres', 5103)).to.equal(null);
  });

  it('does not say in which district Turnov is, as it is in three', () => {
    expect(knownTerritory('orp', '5109')?.parents).to.deep.equal({ kraj: 'CZ051' });
    expect(knownTerritory('orp', '5108')?.parents).to.deep.equal({ kraj: 'CZ051', okres: 'CZ0512' });
  });
});
