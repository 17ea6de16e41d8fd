import { expect } from '@open-wc/testing';
import { commonUnit } from '../../src/scale/common-unit.js';

describe('commonUnit', () => {
  it('takes the unit of the largest number, with three valid digits of it', () => {
    const written = (base: string, largest: number): string => {
      const { unit, factor, digits } = commonUnit(base, largest);
      return `${(largest / factor).toFixed(digits)} ${unit}`;
    };
    expect([400, 2400, 24_000, 240_000, 2_400_000].map((watts) => written('W', watts))).to.deep.equal([
      '400 W',
      '2.40 kW',
      '24.0 kW',
      '240 kW',
      '2.40 MW',
    ]);
    expect([5, 500, 5_000_000, 50_000_000].map((wh) => written('Wh', wh))).to.deep.equal([
      '0.01 kWh',
      '0.50 kWh',
      '5000 kWh',
      '50.0 MWh',
    ]);
    expect([written('l', 700), written('l', 3840), written('g', 13_000)]).to.deep.equal([
      '700 l',
      '3.84 m³',
      '13.0 kg',
    ]);
  });

  it('leaves an unknown unit as it is, and has one for nothing', () => {
    expect(commonUnit('°C', 21)).to.include({ unit: '°C', factor: 1 });
    expect(commonUnit('W', NaN)).to.deep.equal({ unit: 'W', factor: 1, digits: 0 });
    expect(commonUnit('Wh', 0)).to.include({ unit: 'kWh' });
  });
});
