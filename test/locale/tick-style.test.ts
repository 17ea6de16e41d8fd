import { expect } from '@open-wc/testing';
import { formatNumber } from '../../src/locale/number-format.js';
import { digitsOfStep, tickStyle } from '../../src/locale/tick-style.js';

const NARROW = '\u202f';
const MINUS = '\u2212';
const NBSP = '\u00a0';

describe('digitsOfStep', () => {
  it('counts the decimals that tell two ticks apart', () => {
    const cases: readonly (readonly [number, number])[] = [
      [5, 0],
      [1, 0],
      [0.5, 1],
      [0.25, 2],
      [0.1 + 0.2, 1],
      [0.002, 3],
      [1e-12, 12],
      [2e6, 0],
    ];
    for (const [step, digits] of cases) expect(digitsOfStep(step), String(step)).to.equal(digits);
  });

  it('is none for what is no step', () => {
    for (const step of [0, -1, NaN, Infinity]) expect(digitsOfStep(step), String(step)).to.equal(0);
  });
});

describe('tickStyle', () => {
  const labels = (...ticks: number[]): string[] => {
    const style = tickStyle(ticks, (ticks[1] as number) - (ticks[0] as number));
    return ticks.map((tick) => formatNumber('cs', tick, style));
  };

  it('writes the labels of an axis in one power, as short as leaves them apart', () => {
    expect(labels(0, 50_000, 100_000)).to.deep.equal(['0', `50${NARROW}000`, `100${NARROW}000`]);
    expect(labels(0, 500_000, 1_000_000)).to.deep.equal(['0', `0,5${NBSP}mil.`, `1,0${NBSP}mil.`]);
    expect(labels(-2e9, -1e9, 0)).to.deep.equal([`${MINUS}2${NBSP}mld.`, `${MINUS}1${NBSP}mld.`, '0']);
    expect(labels(0, 0.25, 0.5)).to.deep.equal(['0,00', '0,25', '0,50']);
  });

  it('does not shorten what would need more decimals than it saves', () => {
    expect(labels(1_000_000, 1_000_010)).to.deep.equal([`1${NARROW}000${NARROW}000`, `1${NARROW}000${NARROW}010`]);
  });

  it('writes the very large and the very small by powers of ten', () => {
    expect(labels(0, 5e299, 1e300)).to.deep.equal(['0', `5${NBSP}×${NBSP}10²⁹⁹`, `1${NBSP}×${NBSP}10³⁰⁰`]);
    expect(labels(0, 5e-10)).to.deep.equal(['0', `5${NBSP}×${NBSP}10⁻¹⁰`]);
  });
});
