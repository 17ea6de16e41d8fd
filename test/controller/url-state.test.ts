import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readUrlState, writeUrlState } from '../../src/controller/url-state.js';
import { shownOf, stateOf } from '../../src/element/chart/deep-link.js';

describe('the state of an element in an address', () => {
  it('leaves the parameters of others as they were written', () => {
    const search = '?q=a+b%20c&flag&lk-chart-1.hide=X&graf.hide=Y&%zz=1';
    expect(writeUrlState(search, 'graf', { hide: ['Z'] })).to.equal(
      '?q=a+b%20c&flag&lk-chart-1.hide=X&%zz=1&graf.hide=Z',
    );
    expect(writeUrlState('?graf.hide=Y', 'graf', {})).to.equal('');
    expect(writeUrlState('', 'graf', {})).to.equal('');
  });

  it('is read as it was written, whatever its names and the others', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 });
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.constantFrom('graf', 'lk-chart-2'), texts, (others, prefix, hide) => {
        const search = writeUrlState(`?${others}`, prefix, { hide });
        expect(readUrlState(search, prefix)).to.deep.equal({ hide });
        expect(readUrlState(search, 'jiný')).to.deep.equal({});
      }),
    );
  });

  it('names days of Prague by their dates, and is read back to the same instants', () => {
    const span = [Date.UTC(2019, 11, 31, 23), Date.UTC(2020, 5, 30, 22)] as const;
    const state = stateOf({ hidden: ['a, b'], span }, true);
    expect(state).to.deep.equal({ hide: ['a, b'], from: ['2020-01-01'], to: ['2020-07-01'] });
    expect(shownOf(state)).to.deep.equal({ hidden: ['a, b'], span });
    const quarter = [Date.UTC(2026, 9, 25, 0, 15), Date.UTC(2026, 9, 25, 1, 15)] as const;
    expect(shownOf(stateOf({ hidden: [], span: quarter }, true)).span).to.deep.equal(quarter);
    expect(shownOf(stateOf({ hidden: [], span: [1990, 2009] }, false)).span).to.deep.equal([1990, 2009]);
  });

  it('is nothing where it can not be read', () => {
    expect(shownOf({ from: ['x'], to: ['2020'] }).span).to.equal(null);
    expect(shownOf({ from: ['1'] }).span).to.equal(null);
    expect(shownOf({}).hidden).to.deep.equal([]);
  });
});
