import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { movedTo, placeRows, positionAt, rowWindow, topAt } from '../../../src/layout/rows/row-window.js';

const list = { height: 480, rowHeight: 32 };

describe('rowWindow', () => {
  it('draws the rows in sight and a few around them', () => {
    expect(rowWindow({ ...list, top: 0, rows: 1000 })).to.deep.equal({
      offset: 0,
      count: 24,
      before: 0,
      after: 976 * 32,
    });
    expect(rowWindow({ ...list, top: 3200, rows: 1000 })).to.deep.equal({
      offset: 96,
      count: 24,
      before: 96 * 32,
      after: 880 * 32,
    });
  });

  it('draws no rows around those in sight where it is told so', () => {
    const { offset, count } = rowWindow({ ...list, top: 3200, rows: 1000, spare: 0 });
    expect([offset, count]).to.deep.equal([100, 16]);
  });

  it('draws all of a short list, and nothing of an empty one', () => {
    expect(rowWindow({ ...list, top: 0, rows: 3 })).to.deep.equal({ offset: 0, count: 3, before: 0, after: 0 });
    expect(rowWindow({ ...list, top: 0, rows: 0 })).to.deep.equal({ offset: 0, count: 0, before: 0, after: 0 });
  });

  it('has the last row at the end of what browsers can lay out', () => {
    const rows = 5_000_000;
    const { offset, count, before, after } = rowWindow({ ...list, top: 15e6 - 480, rows });
    expect(offset + count).to.equal(rows);
    expect(before + count * 32 + after).to.be.closeTo(15e6, 1);
  });

  it('covers the box wherever it scrolls, keeps the height, and stays within the list', () => {
    const arbitrary = fc.record({
      rows: fc.integer({ min: 1, max: 3_000_000 }),
      rowHeight: fc.integer({ min: 18, max: 90 }),
      height: fc.integer({ min: 100, max: 2000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(arbitrary, ({ rows, rowHeight, height, share }) => {
        const whole = Math.min(rows * rowHeight, 15e6);
        const top = Math.max(0, whole - height) * share;
        const seen = rowWindow({ top, height, rowHeight, rows });
        expect(seen.offset).to.be.at.least(0);
        expect(seen.offset + seen.count).to.be.at.most(rows);
        const bottom = Math.min(top + height, whole);
        expect(seen.before).to.be.at.most(top + 0.01);
        expect(seen.before + seen.count * rowHeight).to.be.at.least(bottom - 0.01);
        // Rows at the end may stick out by the share of one that is cut off.
        expect(seen.before + seen.count * rowHeight + seen.after).to.be.at.least(whole - 0.01);
      }),
    );
  });

  it('finds where a row is the first in sight', () => {
    const arbitrary = fc.record({
      rows: fc.integer({ min: 1, max: 3_000_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(arbitrary, ({ rows, share }) => {
        const box = { ...list, rows };
        const row = Math.floor(share * (rows - 1));
        const top = topAt(Math.min(row * 32, Math.max(0, rows * 32 - 480)), box);
        expect(top).to.be.at.most(15e6 - 480);
        const { offset, count } = rowWindow({ ...box, top });
        expect(row).to.be.within(offset, offset + count - 1);
      }),
    );
  });
});

describe('a list that is higher than browsers can lay out', () => {
  const tall = { ...list, rows: 3_000_000 };
  const end = 3_000_000 * 32 - 480;
  const place = fc.double({ min: 0, max: 1, noNaN: true });

  it('is at one place for each place of its bar, and the other way round', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [top, below] = [one, other].map((share) => share * (15e6 - 480)).sort((a, b) => a - b) as [
          number,
          number,
        ];
        expect(positionAt(top, tall)).to.be.at.most(positionAt(below, tall));
        expect(topAt(positionAt(top, tall), tall)).to.be.closeTo(top, 0.01);
      }),
    );
    expect([positionAt(0, tall), positionAt(15e6 - 480, tall)]).to.deep.equal([0, end]);
  });

  it('passes over no row when it is scrolled by hand, wherever it is', () => {
    const step = fc.integer({ min: -480, max: 480 });
    fc.assert(
      fc.property(place, step, (share, by) => {
        const top = Math.min(Math.max(share * 15e6, 500), 15e6 - 1000);
        const position = positionAt(top, tall);
        expect(movedTo(position, top, top + by, tall) - position).to.be.closeTo(by, 0.01);
      }),
    );
  });

  it('goes by the bar where it is scrolled far at once, and to both ends', () => {
    expect(movedTo(1000, 1000, 5e6, tall)).to.equal(positionAt(5e6, tall));
    expect(movedTo(1000, 1000, 15e6 - 480, tall)).to.equal(end);
    expect(movedTo(end, 15e6 - 480, 0, tall)).to.equal(0);
  });
});

describe('placeRows', () => {
  it('leaves rows that were drawn for another place of the list in their own, and the list as high as it is', () => {
    const arbitrary = fc.record({
      rows: fc.integer({ min: 1, max: 400_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      other: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(arbitrary, ({ rows, share, other }) => {
        const whole = rows * 32;
        const top = Math.max(0, whole - 480) * share;
        const seen = rowWindow({ ...list, top, rows });
        const offset = Math.floor((rows - 1) * other);
        const drawn = Math.min(40, rows - offset);
        const { above, below } = placeRows(seen, offset, drawn, 32);
        expect(above).to.be.closeTo(offset * 32, 0.01);
        expect(above + drawn * 32 + below).to.be.closeTo(whole, 0.01);
      }),
    );
  });
});
