import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { instantsOf, isTimed, spanAt } from '../../../src/layout/say/time-span.js';
import type { Column } from '../../../src/table/column.js';

const base = { label: '', unit: undefined, domain: undefined, missing: null };
const years: Column = { ...base, name: 'rok', type: 'number', values: new Float64Array([2018, 2019]) };
const dates: Column = { ...base, name: 'kdy', type: 'date', values: new Float64Array([0]), dateOnly: true };
const prices: Column = { ...base, name: 'cena', type: 'number', values: new Float64Array([2018]) };

describe('a span of time', () => {
  it('is one of an axis of dates or years, not of other numbers', () => {
    expect([years, dates, prices].map(isTimed)).to.deep.equal([true, true, false]);
  });

  it('reaches from the first instant of its first year in Prague to the last of its last', () => {
    const [from, to] = instantsOf(years, [2018, 2019]);
    expect(new Date(from).toISOString()).to.equal('2017-12-31T23:00:00.000Z');
    expect(new Date(to).toISOString()).to.equal('2019-12-31T22:59:59.999Z');
    expect(instantsOf(dates, [1, 5])).to.deep.equal([1, 5]);
  });

  it('comes back as the same years and dates', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2999 }), fc.nat({ max: 200 }), (from, more) => {
        const span = [from, from + more] as const;
        expect(spanAt(years, instantsOf(years, span))).to.deep.equal(span);
        expect(spanAt(dates, instantsOf(dates, span))).to.deep.equal(span);
      }),
    );
  });
});
