import { expect } from '@open-wc/testing';
import { foldKey } from '../../../src/layout/fold-key.js';
import { highlightOf } from '../../../src/layout/chart/highlight.js';
import { chartOf, specOf } from '../../helper/charts.js';
import type { ChartOptions, Rows } from '../../helper/charts.js';

const rows: Rows = [
  { orp: 5103, a: 1, b: 2 },
  { orp: 5104, a: 1, b: 2 },
];
const columns: ChartOptions['columns'] = [
  {
    name: 'orp',
    domain: [
      { code: 5103, label: 'Jablonec nad Nisou' },
      { code: 5104, label: 'Jilemnice' },
    ],
  },
  { name: 'a', label: 'Muži' },
  { name: 'b', label: 'Ženy' },
];

/** What stands out, by position, then series. */
function standing(highlight: readonly string[]): (boolean | undefined)[][] {
  const spec = specOf({ highlight, kind: 'column', x: 'orp' });
  const { model, text } = chartOf(rows, spec, { columns });
  const of = highlightOf(model, spec, text);
  return [0, 1].map((position) => [0, 1].map((series) => of(position, series)));
}

describe('highlightOf', () => {
  it('says nothing where nothing was asked for', () => {
    expect(standing([])).to.deep.equal([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('finds a category by its name or its code, without regard to case and blanks', () => {
    for (const key of ['Jilemnice', ' JILEMNICE ', '5104']) {
      expect(standing([key]), key).to.deep.equal([
        [false, false],
        [true, true],
      ]);
    }
  });

  it('finds a series by its name, however its accents are encoded', () => {
    for (const key of ['ženy', 'ŽENY'.normalize('NFD')]) {
      expect(standing([key]), key).to.deep.equal([
        [false, true],
        [false, true],
      ]);
    }
  });

  it('lets all step back for a name that is not there', () => {
    expect(standing(['Praha'])).to.deep.equal([
      [false, false],
      [false, false],
    ]);
  });

  it('finds a date or a number as a keyboard writes it', () => {
    expect(foldKey('31.\u00a01. 2026')).to.equal(foldKey('31. 1. 2026'));
    expect(foldKey('1\u202f234')).to.equal(foldKey('1 234'));
  });
});
