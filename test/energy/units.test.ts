import { expect } from '@open-wc/testing';
import { dayTemperature, degreeDays, degreesOfDay } from '../../src/energy/degree-days.js';
import { gasEnergy, gasSeries } from '../../src/energy/gas.js';
import type { Intervals } from '../../src/energy/intervals.js';
import { localDay } from '../../src/energy/local-day.js';
import { convertUnit } from '../../src/energy/convert-unit.js';
import { cleaned, parseUnit } from '../../src/energy/units.js';
import { validAt } from '../../src/energy/valid-at.js';
import { co2Avoided, moneySaved } from '../../src/energy/worth.js';
import { epochOf } from '../../src/time/calendar.js';

describe('units', () => {
  it('convert heat that is billed in gigajoules (U3)', () => {
    expect(convertUnit(2969.03, 'GJ', 'kWh')).to.be.closeTo(824_730.6, 0.05);
    expect(convertUnit(1, 'GJ', 'kWh')).to.be.closeTo(277.778, 0.001);
    expect(convertUnit(3.6, 'MJ', 'Wh')).to.equal(1000);
    expect(convertUnit(1, 'kWh', 'MJ')).to.equal(3.6);
  });

  it('of water convert between cubic metres and litres, both ways', () => {
    expect(convertUnit(1.5, 'm3', 'l')).to.equal(1500);
    expect(convertUnit(1500, 'l', 'm³')).to.equal(1.5);
    expect(convertUnit(3, 'm3/h', 'l/min')).to.equal(50);
  });

  it('of different things don’t convert, and unknown ones are errors', () => {
    expect(() => convertUnit(1, 'kWh', 'kW')).to.throw('no factor between units: kWh, kW');
    expect(() => convertUnit(1, 'm3', 'kWh')).to.throw('no factor between units: m3, kWh');
    expect(() => convertUnit(1, '°C', '%')).to.throw('no factor');
    expect(() => parseUnit('kwh')).to.throw('unknown unit: kwh');
  });

  it('are read in usual spellings', () => {
    expect(parseUnit('kW·h')).to.deep.equal(parseUnit('kWh'));
    expect(parseUnit(' m³ ')).to.deep.equal(parseUnit('m3'));
  });

  it('leave no dust of binary fractions', () => {
    expect([cleaned(0.1 + 0.2), cleaned(-1e-9), cleaned(1e15 + 0.3)]).to.deep.equal([0.3, -0, 1e15 + 0.3]);
  });
});

describe('gas', () => {
  const factor = { coefficient: 0.975, kwhPerM3: 10.81, from: null, source: 'ceny' };

  it('is volume by coefficient by gross calorific value (U2)', () => {
    expect(gasEnergy(128, factor)).to.equal(1_349_088);
    expect(gasEnergy(128, { coefficient: 1, kwhPerM3: 10.55 })).to.equal(1_350_400);
  });

  it('has the factors of each local day; without one its energy is missing, not nothing', () => {
    const midnight = localDay('2026-07-01').start.getTime();
    const data: Intervals = {
      start: new Date(midnight - 3_600_000),
      step: 3600,
      unit: 'm3',
      values: [1, 1, null],
      quality: ['A', 'E', 'O'],
    };
    const dated = [{ ...factor, from: '2026-07-01' }];
    const { values, codes, unit } = gasSeries(data, dated);
    expect(unit).to.equal('Wh');
    expect([...values]).to.deep.equal([NaN, 10_539.75, NaN]);
    expect([...codes]).to.deep.equal([5, 3, 1]);
    const litres = gasSeries({ ...data, unit: 'l' }, [{ ...factor, from: '2026-01-01' }]);
    expect(litres.values[0]).to.equal(10.53975);
    expect(() => gasSeries({ ...data, unit: 'Wh' }, dated)).to.throw('not a volume: Wh');
  });
});

describe('degree days', () => {
  it('are of the mean that counts the evening twice, of days below 13 °C (U6)', () => {
    expect(dayTemperature(-2, 4, 0)).to.equal(0.5);
    expect(degreesOfDay(0.5)).to.equal(19.5);
    expect([degreesOfDay(12.9), degreesOfDay(13), degreesOfDay(12, 21)]).to.deep.equal([7.1, 0, 9]);
  });

  it('take the local clock on days of 23 and 25 hours too, and say nothing of a day that lacks a reading', () => {
    for (const date of ['2026-03-29', '2026-10-25']) {
      const { start, end } = localDay(date);
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      const values = Array.from({ length: (end.getTime() - start.getTime()) / 3_600_000 }, () => 99);
      [7, 14, 21].forEach((hour, index) => {
        values[(epochOf(year, month, day, hour) - start.getTime()) / 3_600_000] = [-2, 4, 0][index] as number;
      });
      const quality = values.map(() => 'A');
      const data: Intervals = { start, step: 3600, unit: '°C', values, quality };
      expect(degreeDays(data, { from: start, to: end }), date).to.deep.equal([{ start, mean: 0.5, degrees: 19.5 }]);
      const later = { from: end, to: new Date(end.getTime() + 3_600_000) };
      expect(degreeDays(data, later)).to.deep.equal([{ start: end, mean: null, degrees: null }]);
    }
    const data: Intervals = { start: new Date(0), step: 3600, unit: 'Wh', values: [], quality: [] };
    expect(() => degreeDays(data, { from: new Date(0), to: new Date(1) })).to.throw('not a temperature: Wh');
  });
});

describe('CO₂ and money', () => {
  const co2 = (from: string | null, kgPerKwh: number, year: number) =>
    ({ from, kgPerKwh, year, medium: 'electricity', source: 'MPO' }) as const;
  const june = new Date('2026-06-15T10:00Z');

  it('are of the factor that is named with its year (U5)', () => {
    expect(co2Avoided([{ start: june, total: 1_000_000 }], [co2(null, 0.34, 2024)])).to.deep.equal({
      amount: 340,
      factors: [{ factor: co2(null, 0.34, 2024), energy: 1_000_000, amount: 340 }],
      unknown: 0,
    });
    const old = co2Avoided([{ start: june, total: 1_000_000 }], [co2(null, 1.06, 2004)]);
    expect(old.amount).to.equal(1060);
  });

  it('change with the local day from which a factor is valid', () => {
    const factors = [co2('2026-07-01', 0.3, 2025), co2('2026-01-01', 0.34, 2024)];
    const first = localDay('2026-07-01').start;
    expect(validAt(factors, first)?.year).to.equal(2025);
    expect(validAt(factors, new Date(first.getTime() - 1))?.year).to.equal(2024);
    expect(validAt(factors, new Date('2025-06-01T00:00Z'))).to.be.null;
    const energy = [first, new Date(first.getTime() - 1)].map((start) => ({ start, total: 1000 }));
    expect(co2Avoided(energy, factors).amount).to.equal(0.64);
  });

  it('are not known where no factor is, nor of another medium', () => {
    const energy = [
      { start: june, total: 500 },
      { start: june, total: null },
    ];
    expect(co2Avoided(energy, [])).to.deep.equal({ amount: null, factors: [], unknown: 500 });
    expect(co2Avoided(energy, [co2(null, 0.34, 2024)], 'gas')).to.include({ amount: null, unknown: 500 });
  });

  it('saved are at the price of what was not bought, earned at that of what was sold', () => {
    const price = { from: null, buy: 5.1, sell: 1.2, currency: 'CZK', source: null };
    const energy = [{ start: june, total: 10_000 }];
    const { used, sold, currency } = moneySaved(energy, energy, [price]);
    expect([used.amount, sold.amount, currency]).to.deep.equal([51, 12, 'CZK']);
    expect(moneySaved(energy, energy, [{ ...price, sell: null }]).sold).to.include({ amount: null, unknown: 10_000 });
    const euros = { ...price, from: '2026-07-01', currency: 'EUR' };
    const both = [...energy, { start: new Date('2026-08-01T00:00Z'), total: 1 }];
    const mixed = moneySaved(both, energy, [price, euros]);
    expect(mixed).to.deep.include({ currency: null, mixed: ['CZK', 'EUR'] });
    expect(mixed.used).to.deep.equal({ amount: null, factors: [], unknown: 10_001 });
    expect(mixed.sold.amount).to.equal(null);
  });
});
