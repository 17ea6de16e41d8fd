import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { PALETTE_SLOTS, seriesSlots } from '../../src/layout/series-slots.js';

const none = (count: number): boolean[] => Array<boolean>(count).fill(false);
const GREY = PALETTE_SLOTS;

describe('seriesSlots', () => {
  it('gives each of a few series its own colour', () => {
    expect(seriesSlots([], [])).to.deep.equal([]);
    expect(seriesSlots([3], [false])).to.deep.equal([0]);
    expect(seriesSlots([3, NaN, 9], none(3))).to.deep.equal([0, 1, 2]);
    expect(seriesSlots([1, 2, 3, 4, 5, 6, 7, 8], none(8))).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('gives the colours of too many to those that end highest, and grey to the rest', () => {
    expect(seriesSlots([1, 9, 8, 2, 7, 3, 6, 4, NaN, 5], none(10))).to.deep.equal([
      GREY,
      0,
      1,
      GREY,
      2,
      GREY,
      3,
      GREY,
      GREY,
      4,
    ]);
  });

  it('keeps the colours for what the author asked to stand out', () => {
    expect(seriesSlots([1, 2, 3], [false, true, false])).to.deep.equal([GREY, 0, GREY]);
    expect(seriesSlots([1], [true])).to.deep.equal([0]);
  });

  it('never gives a colour twice', () => {
    const series = fc.array(fc.tuple(fc.double(), fc.boolean()), { maxLength: 20 });
    fc.assert(
      fc.property(series, (given) => {
        const slots = seriesSlots(
          given.map(([last]) => last),
          given.map(([, wanted]) => wanted),
        );
        expect(slots.length).to.equal(given.length);
        const own = slots.filter((slot) => slot !== GREY);
        expect(new Set(own).size).to.equal(own.length);
        for (const slot of own) expect(slot).to.be.within(0, PALETTE_SLOTS - 1);
        if (given.length > 0) expect(own.length).to.be.at.least(1);
      }),
    );
  });
});
