import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { RowBoxes } from '../../../src/layout/rows/row-boxes.js';

const window = fc.record({ first: fc.nat({ max: 60 }), count: fc.integer({ min: 0, max: 20 }) });

describe('boxes of rows that come and go', () => {
  it('gives each row on screen one of its own, and the rows that stay the one they have', () => {
    fc.assert(
      fc.property(fc.array(window, { minLength: 2, maxLength: 12 }), (windows) => {
        const boxes = new RowBoxes();
        let before = new Map<number, number>();
        for (const { first, count } of windows) {
          const now = new Map(boxes.of(first, count).map((box, index) => [first + index, box]));
          expect(now.size).to.equal(count);
          expect(new Set(now.values()).size).to.equal(count);
          for (const [row, box] of now) if (before.has(row)) expect(box).to.equal(before.get(row));
          // A new box is made only where none is free.
          const free = [...before].filter(([row]) => !now.has(row)).length;
          const made = [...now.values()].filter((box) => ![...before.values()].includes(box)).length;
          const came = [...now.keys()].filter((row) => !before.has(row)).length;
          expect(made).to.equal(Math.max(0, came - free));
          before = now;
        }
      }),
    );
  });

  it('leaves all where they are when no row stays', () => {
    const boxes = new RowBoxes();
    boxes.of(0, 4);
    expect(boxes.of(100, 4)).to.deep.equal([0, 1, 2, 3]);
  });
});
