import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { clampScale, linearScale, valueAxis } from '../../src/scale/linear-scale.js';

const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
/** Extents as they occur: the ends of a much smaller one are too near to each other for a double. */
const extent = fc
  .tuple(number, fc.double({ noNaN: true, min: 1e-2, max: 1e9 }))
  .map(([low, size]): [number, number] => [low, low + size]);

const close = (actual: number, wanted: number, size: number): void => {
  expect(Math.abs(actual - wanted), `${actual} for ${wanted}`).to.be.at.most(Math.abs(size) * 1e-9);
};

describe('linearScale', () => {
  it('maps a domain on a range, also backwards and beyond the ends', () => {
    const up = linearScale([0, 10], [100, 200]);
    expect([0, 5, 10, 20, -10].map((value) => up(value))).to.deep.equal([100, 150, 200, 300, 0]);
    const down = linearScale([0, 10], [200, 100]);
    expect([0, 2.5, 10].map((value) => down(value))).to.deep.equal([200, 175, 100]);
    expect([up.domain, up.range]).to.deep.equal([
      [0, 10],
      [100, 200],
    ]);
  });

  it('maps everything on the middle where the domain has no extent', () => {
    const scale = linearScale([7, 7], [100, 200]);
    expect([0, 7, 1e9].map((value) => scale(value))).to.deep.equal([150, 150, 150]);
  });

  it('maps no number on no number', () => {
    expect(linearScale([0, 1], [0, 100])(NaN)).to.be.NaN;
  });

  it('maps the ends on the ends and keeps the order in between', () => {
    fc.assert(
      fc.property(extent, extent, fc.double({ noNaN: true, min: 0, max: 1 }), (domain, range, share) => {
        const scale = linearScale(domain, range);
        expect(scale(domain[0])).to.equal(range[0]);
        close(scale(domain[1]), range[1], Math.abs(range[0]) + range[1] - range[0]);
        const inside = domain[0] + share * (domain[1] - domain[0]);
        expect(scale(inside)).to.be.at.least(scale(domain[0]));
        expect(scale(domain[1])).to.be.at.least(scale(Math.min(inside, domain[1])));
      }),
    );
  });
});

describe('clampScale', () => {
  it('keeps what lies beyond the domain at its ends', () => {
    const scale = clampScale(linearScale([0, 10], [200, 100]));
    expect([-5, 0, 5, 10, 15].map((value) => scale(value))).to.deep.equal([200, 200, 150, 100, 100]);
    expect(scale.domain).to.deep.equal([0, 10]);
  });
});

describe('valueAxis', () => {
  it('has round ends and ticks around the values, from zero for bars', () => {
    const cases: readonly (readonly [readonly [number, number], number, boolean, readonly number[]])[] = [
      [[0, 97], 5, true, [0, 20, 40, 60, 80, 100]],
      [[83, 97], 5, true, [0, 20, 40, 60, 80, 100]],
      [[83, 97], 3, false, [80, 85, 90, 95, 100]],
      [[-30, 70], 5, true, [-40, -20, 0, 20, 40, 60, 80]],
      [[-9, -2], 5, true, [-10, -8, -6, -4, -2, 0]],
      [[0, 0.7], 3, true, [0, 0.2, 0.4, 0.6, 0.8]],
    ];
    for (const [given, count, fromZero, ticks] of cases) {
      const axis = valueAxis(given, count, fromZero);
      const text = `${given.join()} ${fromZero}`;
      expect(axis.ticks, text).to.deep.equal(ticks);
      expect(axis.domain, text).to.deep.equal([ticks[0], ticks.at(-1)]);
      expect(axis.step, text).to.be.closeTo((ticks[1] as number) - (ticks[0] as number), 1e-9);
    }
  });

  it('goes from 0 to 1 where there are no values', () => {
    expect(valueAxis([NaN, NaN], 5, true).domain).to.deep.equal([0, 1]);
    expect(valueAxis([NaN, NaN], 5, false).domain).to.deep.equal([0, 1]);
  });

  it('gives a single value room', () => {
    for (const value of [0, 5, -5, 0.001, 1e9]) {
      const free = valueAxis([value, value], 5, false);
      expect(free.domain[0], String(value)).to.be.below(value);
      expect(free.domain[1], String(value)).to.be.above(value);
      const fromZero = valueAxis([value, value], 5, true);
      expect(fromZero.domain[0], String(value)).to.be.below(fromZero.domain[1]);
      expect(fromZero.domain, String(value)).to.include(0);
    }
  });

  it('leaves no more than half of itself empty for the sake of few ticks, and has two of them', () => {
    expect(valueAxis([-256, 1222], 2, false)).to.deep.equal({ domain: [-500, 1500], ticks: [0, 1000], step: 1000 });
    expect(valueAxis([-256, 1222], 3, false, {}, 0.25).domain).to.deep.equal([-400, 1400]);
    fc.assert(
      fc.property(extent, fc.constantFrom(2, 3, 4), (given, count) => {
        fc.pre(given[1] - given[0] > 1e-6 * Math.max(...given.map(Math.abs)));
        const { domain, ticks } = valueAxis(given, count, false);
        expect((given[1] - given[0]) / (domain[1] - domain[0])).to.be.at.least(0.499);
        expect(ticks.length).to.be.at.least(2);
      }),
    );
  });

  it('keeps the ends the author gave as they are', () => {
    expect(valueAxis([0, 97], 5, true, { min: 3, max: 50 }).domain).to.deep.equal([3, 50]);
    expect(valueAxis([0, 97], 5, true, { max: 97 }).domain).to.deep.equal([0, 97]);
    // An upper end below the lower one can't be drawn.
    const turned = valueAxis([0, 97], 5, true, { min: 100, max: 50 }).domain;
    expect(turned[0]).to.be.below(turned[1]);
  });

  it('has ascending round ticks inside its domain, and the values too', () => {
    fc.assert(
      fc.property(extent, fc.integer({ min: 2, max: 12 }), fc.boolean(), (given, count, fromZero) => {
        const { domain, ticks, step } = valueAxis(given, count, fromZero);
        const size = domain[1] - domain[0];
        expect(domain[0]).to.be.at.most(given[0]);
        expect(domain[1]).to.be.at.least(given[1]);
        if (fromZero) expect(domain[0] <= 0 && domain[1] >= 0).to.equal(true);
        expect(ticks.length).to.be.within(2, 2 * count + 2);
        // Round: one, two or five of a power of ten.
        const leading = step / 10 ** Math.floor(Math.log10(step) + 1e-6);
        expect(Math.min(...[1, 2, 5].map((one) => Math.abs(one - leading)))).to.be.below(0.01);
        ticks.forEach((tick, index) => {
          expect(tick).to.be.within(domain[0] - size * 1e-9, domain[1] + size * 1e-9);
          if (index > 0) close(tick - (ticks[index - 1] as number), step, Math.abs(given[0]) + size);
        });
      }),
    );
  });
});

describe('an axis of the largest numbers', () => {
  it('has its ends and ticks where they belong', () => {
    const { domain, ticks } = valueAxis([-1.7e308, 1.7e308], 5, true);
    const y = linearScale(domain, [100, 0]);
    expect([domain[0], 0, domain[1]].map(y)).to.deep.equal([100, 50, 0]);
    expect(ticks).to.deep.equal([-1e308, 0, 1e308]);
  });

  it('has none where a step vanishes beside them, and ends', () => {
    expect(valueAxis([1e12, 1e12 + 1e-3], 5, false).ticks.length).to.be.below(20);
    expect(valueAxis([1e17, 1e17 + 32], 50, false).ticks.length).to.be.below(60);
  });
});
