import { expect } from '@open-wc/testing';
import { compared } from '../../../src/layout/chart/compare-series.js';
import { cs } from '../../../src/locale/cs.js';
import { en } from '../../../src/locale/en.js';
import { chartOf, saidAside } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

const mix: Rows = [
  { rok: 2020, uhlí: 60, vítr: 40 },
  { rok: 2021, uhlí: 30, vítr: null },
  { rok: 2022, uhlí: 20, vítr: 80 },
  // Alike is not above, and 1 of 3 is not the same the other way round.
  { rok: 2023, uhlí: 10, vítr: 90 },
  { rok: 2024, uhlí: 10, vítr: 10 },
];
const said = (rows: Rows, y: readonly string[], locale = cs): string =>
  saidAside(compared(chartOf(rows, { kind: 'line', y }), locale)).replace(/\u00a0/g, ' ');

describe('how two series compare', () => {
  it('is said for those who don’t see it, of places that have both', () => {
    expect(said(mix, ['uhlí', 'vítr'])).to.equal('Řada uhlí je výše než řada vítr v 1 ze 4 případů.');
    expect(said(mix, ['uhlí', 'vítr'], en)).to.equal('Uhlí is above vítr in 1 of 4 cases.');
  });

  it('is said in other words of all places, none, and the only one', () => {
    const one = { rok: 2020, a: 1, b: 2 };
    const rows = [one, { rok: 2021, a: 2, b: 3 }];
    expect(said(rows, ['a', 'b'])).to.equal('Řada a není výše než řada b ani v jednom ze 2 případů.');
    expect(said(rows, ['b', 'a'])).to.equal('Řada b je výše než řada a ve všech 2 případech.');
    expect(said([one], ['a', 'b'])).to.equal('Řada a není výše než řada b.');
    expect(said([one], ['b', 'a'])).to.equal('Řada b je výše než řada a.');
    expect(said(rows, ['a', 'b'], en)).to.equal('A is above b in none of 2 cases.');
    expect(said(rows, ['b', 'a'], en)).to.equal('B is above a in all 2 cases.');
    expect(said([one], ['a', 'b'], en)).to.equal('A is not above b.');
  });

  it('is not said of one, of three, and of none that meet', () => {
    expect(said(mix, ['uhlí'])).to.equal('');
    expect(said(mix, ['uhlí', 'vítr', 'uhlí'])).to.equal('');
    expect(
      said(
        [
          { rok: 2020, uhlí: 60, vítr: null },
          { rok: 2021, uhlí: null, vítr: 5 },
        ],
        ['uhlí', 'vítr'],
      ),
    ).to.equal('');
  });
});
