import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { pageNumbers, pagesOf } from '../../../src/layout/rows/page-numbers.js';

describe('pagesOf', () => {
  it('counts a page that is not full, and one page where there are no rows', () => {
    expect([0, 1, 25, 26, 4812].map((rows) => pagesOf(rows, 25))).to.deep.equal([1, 1, 1, 2, 193]);
  });
});

describe('pageNumbers', () => {
  it('offers first, last and neighbours, with a gap only where two or more are left out', () => {
    expect(pageNumbers(1, 1)).to.deep.equal([1]);
    expect(pageNumbers(1, 5)).to.deep.equal([1, 2, null, 5]);
    expect(pageNumbers(3, 5)).to.deep.equal([1, 2, 3, 4, 5]);
    expect(pageNumbers(100, 193)).to.deep.equal([1, null, 99, 100, 101, null, 193]);
    expect(pageNumbers(193, 193)).to.deep.equal([1, null, 192, 193]);
  });

  it('rises, has both ends and the page, and never more than seven entries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (pages, share) => {
        const page = 1 + Math.round(share * (pages - 1));
        const offered = pageNumbers(page, pages);
        const numbers = offered.filter((number) => number !== null);
        expect(numbers).to.deep.equal([...new Set(numbers)].sort((a, b) => a - b));
        expect([numbers[0], numbers.at(-1), numbers.includes(page)]).to.deep.equal([1, pages, true]);
        expect(offered.length).to.be.at.most(7);
        offered.forEach((number, index) => {
          if (number === null) expect((offered[index + 1] ?? 0) - (offered[index - 1] ?? 0)).to.be.above(2);
          else if (index > 0 && offered[index - 1] !== null) expect(number - (offered[index - 1] ?? 0)).to.equal(1);
        });
      }),
    );
  });
});
