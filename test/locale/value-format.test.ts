import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cs } from '../../src/locale/cs.js';
import { en } from '../../src/locale/en.js';
import { loadValueFormat } from '../../src/locale/value-format.js';

const N = '\u202f';
const S = '\u00a0';
const MINUS = '\u2212';

type Case = readonly [format: string, unit: string | undefined, value: number, czech: string, english: string];

async function expectValues(cases: readonly Case[]): Promise<void> {
  for (const [format, unit, value, czech, english] of cases) {
    const title = `${format} ${unit} ${value}`;
    expect((await loadValueFormat(format, cs, unit)).value(value), `cs ${title}`).to.equal(czech);
    expect((await loadValueFormat(format, en, unit)).value(value), `en ${title}`).to.equal(english);
  }
}

describe('the format of a chart’s values', () => {
  before(() => Promise.all([cs.loadUnits('obyvatel', true), en.loadUnits('obyvatel', true)]));

  it('goes by names', async () => {
    await expectValues([
      ['number', undefined, 1234.5, `1${N}234,5`, '1,234.5'],
      ['number', 'kWh', -1234.5, `${MINUS}1${N}234,5${S}kWh`, `${MINUS}1,234.5${S}kWh`],
      ['percent', undefined, 0.1234, `12,3${S}%`, '12.3%'],
      ['percent', undefined, -0.5, `${MINUS}50${S}%`, `${MINUS}50%`],
      ['percent', '%', 12.34, `12,3${S}%`, '12.3%'],
      ['percent', '%', 12, `12${S}%`, '12%'],
      ['currency', undefined, 1234, `1${N}234${S}Kč`, `CZK${S}1,234`],
      ['currency', undefined, 1234.5, `1${N}234,50${S}Kč`, `CZK${S}1,234.50`],
      ['currency', '€', -1234, `${MINUS}1${N}234${S}€`, `${MINUS}€1,234`],
      ['currency', 'EUR', 5, `5${S}EUR`, '€5'],
      ['currency', 'tis. Kč', 5, `5${S}tis. Kč`, `5${S}tis. Kč`],
      ['compact', undefined, 2_500_000, `2,5${S}mil.`, '2.5M'],
      ['compact', undefined, 1_200, `1,2${S}tis.`, '1.2K'],
      ['compact', 'Kč', 2_500_000, `2,5${S}mil.${S}Kč`, `2.5M${S}Kč`],
      ['compact', 'obyvatel', 2_000, `2${S}tis.${S}obyvatel`, `2K${S}inhabitants`],
      ['compact', 'obyvatel', 3, `3${S}obyvatelé`, `3${S}inhabitants`],
    ]);
  });

  it('writes epoch milliseconds as a date of Prague', async () => {
    const text = (await loadValueFormat('date', cs)).value(Date.UTC(2026, 0, 15, 23, 30));
    expect(text.replace(/\s/g, ' ')).to.equal('16. 1. 2026');
  });

  it('goes by specifiers of d3-format, with the marks of the language', async () => {
    await expectValues([
      [',.2f', undefined, 1234.5, `1${N}234,50`, '1,234.50'],
      [',.0f', 'kWh', 1234.5, `1${N}235${S}kWh`, `1,235${S}kWh`],
      ['.1%', undefined, 0.123, `12,3${S}%`, '12.3%'],
      ['.0%', '%', 0.5, `50${S}%`, '50%'],
      ['+,d', undefined, 1234, `+1${N}234`, '+1,234'],
      [',d', undefined, -1234, `${MINUS}1${N}234`, `${MINUS}1,234`],
      ['$,.0f', undefined, 1234, `1${N}234${S}Kč`, `CZK${S}1,234`],
      ['$,.0f', '€', 1234, `1${N}234${S}€`, '€1,234'],
      ['.2s', 'W', 1234, `1,2${S}kW`, `1.2${S}kW`],
      ['.2s', undefined, 1234, '1,2k', '1.2k'],
      [',.1f', 'obyvatel', 1.5, `1,5${S}obyvatele`, `1.5${S}inhabitants`],
    ]);
  });

  it('writes bare what the axis names the unit of', async () => {
    const [plain, money, share, si] = await Promise.all([
      loadValueFormat('number', cs, 'kWh'),
      loadValueFormat('currency', cs),
      loadValueFormat('percent', cs, '%'),
      loadValueFormat('.1f', cs, 'kWh'),
    ]);
    expect([plain.bare(5), plain.unit]).to.deep.equal(['5', 'kWh']);
    expect([money.bare(1234), money.unit]).to.deep.equal([`1${N}234`, 'Kč']);
    expect([share.bare(5), share.unit]).to.deep.equal([`5${S}%`, undefined]);
    expect([si.bare(5), si.unit]).to.deep.equal(['5,0', 'kWh']);
  });

  it('gives an empty text for what is no number, whatever the format', async () => {
    for (const format of ['number', 'percent', 'currency', 'compact', 'date', ',.1f', '$', '.1s']) {
      for (const locale of [cs, en]) {
        const writer = await loadValueFormat(format, locale, 'Kč');
        expect([writer.value(NaN), writer.bare(NaN)], format).to.deep.equal(['', '']);
      }
    }
  });

  it('refuses what is neither a name nor a specifier', async () => {
    for (const format of ['penize', 'percents', '1.2.3']) {
      const error: unknown = await loadValueFormat(format, cs).catch((thrown: unknown) => thrown);
      expect(error, format).to.be.instanceOf(RangeError);
    }
  });

  it('never leaves a space that breaks a line', async () => {
    const formats = await Promise.all(
      ['number', 'percent', 'currency', 'compact', ',.2f', '$,.1f', '.3s'].map((name) => loadValueFormat(name, cs)),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (value) => {
        for (const format of formats) expect(format.value(value)).to.not.match(/[ -]/);
      }),
    );
  });
});
