import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { knownTerritories } from '../../src/geo/codes.js';
import { knownTerritoriesOf } from '../../src/geo/complete-territories.js';
import { joinTerritories, keyColumnOf } from '../../src/geo/join.js';
import { levelOfKeys } from '../../src/geo/level-of-keys.js';
import type { Territory } from '../../src/geo/territories.js';
import type { Column } from '../../src/table/column.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';

function unit(name: string, ...codes: string[]): Territory {
  return { code: codes[0]!, name, codes, parents: {}, population: null, areaKm2: () => null, properties: {} };
}

const towns = [
  unit('Liberec', '563889'),
  unit('Pěnčín', '563749'),
  unit('Pěnčín', '564303'),
  unit('Jablonec nad Nisou', '563510'),
  unit('Jablonné v Podještědí', '562092'),
];
const districts = knownTerritoriesOf('okres')!.units;

function keys(...values: unknown[]): Column {
  return tableFromRows(values.map((kod) => ({ kod }))).column('kod')!;
}

describe('joinTerritories', () => {
  it('meets codes that are numbers or text, of any system', () => {
    expect([...joinTerritories(towns, keys(563889, 564303)).unitOfRow]).to.deep.equal([0, 2]);
    expect([...joinTerritories(towns, keys('563889', 'CZ_564303')).unitOfRow]).to.deep.equal([0, 2]);
    expect([...joinTerritories(districts, keys('CZ0511', '3505', '40550')).unitOfRow]).to.deep.equal([0, 2, 3]);
  });

  it('meets names where only one is called so, whatever the case, the marks and what is left out', () => {
    const { unitOfRow, strays } = joinTerritories(
      towns,
      keys(
        'LIBEREC',
        'Pěnčín',
        'Jablonec n. N.',
        'jablonec n.N.',
        'Jablonne v Podjestedi',
        'Jabl.',
        'okres Liberec',
        'Praha',
      ),
    );
    expect([...unitOfRow]).to.deep.equal([0, -1, 3, 3, 4, -1, 0, -1]);
    expect(strays).to.deep.equal([
      { row: 1, key: 'Pěnčín', reason: 'ambiguous' },
      { row: 5, key: 'Jabl.', reason: 'unknown' },
      { row: 7, key: 'Praha', reason: 'unknown' },
    ]);
  });

  it('counts both ways: rows without a territory, territories without a row, keys twice', () => {
    const { matchedRows, matchedUnits, strays, bare, repeated, rowsOfUnit } = joinTerritories(
      towns,
      keys(563889, null, 999999, 563889, 563510),
    );
    expect({ matchedRows, matchedUnits, bare, repeated }).to.deep.equal({
      matchedRows: 3,
      matchedUnits: 2,
      bare: [1, 2, 4],
      repeated: [0],
    });
    expect(rowsOfUnit[0]).to.deep.equal([0, 3]);
    expect(strays.map(({ key, reason }) => [key, reason])).to.deep.equal([
      ['', 'no-key'],
      ['999999', 'unknown'],
    ]);
  });

  it('gives a code that two have, in two systems, to the one whose main code it is', () => {
    const units = [unit('A', '10', '20'), unit('B', '20', '30'), unit('C', '40', '30')];
    expect([...joinTerritories(units, keys('20', '30')).unitOfRow]).to.deep.equal([1, -1]);
  });

  it('gives a main code that two have to nobody', () => {
    const units = [unit('A', '10'), unit('B', '10'), unit('C', '30', '10')];
    const { unitOfRow, strays } = joinTerritories(units, keys('10', '30'));
    expect([...unitOfRow]).to.deep.equal([-1, 2]);
    expect(strays.map(({ reason }) => reason)).to.deep.equal(['ambiguous']);
  });

  it('joins coded values by their codes', () => {
    const column: Column = {
      name: 'obec',
      label: 'Obec',
      type: 'text',
      values: new Uint32Array([0]),
      dictionary: ['Krajské město'],
      codes: [563889],
      missing: null,
    };
    expect([...joinTerritories(towns, column).unitOfRow]).to.deep.equal([0]);
  });

  it('loses nothing: every row is met or a stray, every territory met or bare', () => {
    const key = fc.oneof(
      fc.constantFrom<string | number | null>('563889', 563749, 'Pěnčín', 'Liberec', '3505', null, ''),
      fc.string(),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.array(key), fc.boolean(), (values, asText) => {
        const column = keys(...values.map((value) => (asText && value !== null ? `${value}` : value)));
        if (!column) return;
        for (const units of [towns, districts, []]) {
          const { unitOfRow, rowsOfUnit, matchedRows, matchedUnits, strays, bare } = joinTerritories(units, column);
          expect(matchedRows + strays.length).to.equal(values.length);
          expect(matchedUnits + bare.length).to.equal(units.length);
          const met = rowsOfUnit.flat();
          expect(met.length).to.equal(matchedRows);
          expect([...met, ...strays.map(({ row }) => row)].sort((a, b) => a - b)).to.deep.equal(
            values.map((_, row) => row),
          );
          rowsOfUnit.forEach((rows, one) => {
            for (const row of rows) expect(unitOfRow[row]).to.equal(one);
          });
        }
      }),
    );
  });
});

describe('keyColumnOf', () => {
  it('is the column that meets most territories where as many rows meet one', () => {
    const rows = ['563889', '563749', '564303'].map((obec) => ({ sidlo: 'Liberec', obec }));
    expect(keyColumnOf(tableFromRows(rows), towns)?.name).to.equal('obec');
    expect(keyColumnOf(tableFromRows([{ pocet: 1 }]), towns)).to.equal(null);
  });
});

describe('levelOfKeys', () => {
  const level = (name: string, ...values: unknown[]): string | null =>
    levelOfKeys(tableFromRows(values.map((value) => ({ [name]: value }))).column(name)!, knownTerritories);

  it('is told by codes, then by the name of the column, then by names of territories', () => {
    expect(level('kod', 563889, 563510)).to.equal('obec');
    expect(level('kod', '5101', '5105')).to.equal('orp');
    expect(level('obec', 'Liberec', 'Semily')).to.equal('obec');
    expect(level('uzemi', 'Liberecký', 'Kraj Vysočina')).to.equal('kraj');
    expect(level('uzemi', 'Liberec', 'Semily', 'Česká Lípa', 'Jablonec n. N.')).to.equal('okres');
    expect(level('uzemi', 'Liberec', 'Turnov', 'Semily')).to.equal('orp');
    expect(level('uzemi', 'Liberec', 'Stráž', 'Kryštofovo Údolí')).to.equal(null);
  });

  it('takes no numbers of districts in lists of elections for ORP', () => {
    expect(level('okres', 5101, 5102, 5103, 5104)).to.equal('okres');
  });
});

describe('keyColumnOf', () => {
  it('is the column by which most rows meet a territory', () => {
    const table = tableFromRows([
      { id: 1, nazev: 'Pěnčín', kod: 563749 },
      { id: 2, nazev: 'Liberec', kod: 563889 },
    ]);
    expect(keyColumnOf(table, towns)?.name).to.equal('kod');
    expect(keyColumnOf(tableFromRows([{ a: 1 }]), towns)).to.equal(null);
  });
});
