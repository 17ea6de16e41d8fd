import { expect } from '@open-wc/testing';
import { tableView } from '../../src/layout/table-view.js';
import type { TableView } from '../../src/layout/table-view.js';
import { cs } from '../../src/locale/cs.js';
import { chartOf } from '../helper/charts.js';
import type { Rows } from '../helper/charts.js';

function viewOf(rows: Rows, changes: Parameters<typeof chartOf>[1] = {}, most = 100): TableView {
  const { model, text } = chartOf(rows, changes);
  return tableView(model, text, cs, 'Tabulka: obyvatelé', most);
}

describe('tableView', () => {
  it('has a row per position and says in words what is missing', () => {
    const view = viewOf(
      [
        { obec: 'Liberec', obyvatel: 107389 },
        { obec: 'Tanvald', obyvatel: null },
      ],
      { unit: 'osob' },
    );
    expect(view).to.deep.equal({
      caption: 'Tabulka: obyvatelé',
      heads: [
        { label: 'obec', numeric: false },
        { label: 'obyvatel (osob)', numeric: true },
      ],
      rows: [
        ['Liberec', '107\u202f389'],
        ['Tanvald', 'údaj chybí'],
      ],
      total: 2,
    });
  });

  it('has a column per series', () => {
    const view = viewOf([{ rok: 2020, muzi: 1, zeny: -2 }]);
    expect(view.heads.map(({ label }) => label)).to.deep.equal(['rok', 'muzi', 'zeny']);
    expect(view.rows).to.deep.equal([['2020', '1', '\u22122']]);
  });

  it('names the only series as the author named the measure', () => {
    const view = viewOf([{ obec: 'A', n: 1 }], { yLabel: 'Počet' });
    expect(view.heads.map(({ label }) => label)).to.deep.equal(['obec', 'Počet']);
  });

  it('sets names and years to the left and numbers to the right', () => {
    const numeric = (rows: Rows, x: string): boolean | undefined =>
      viewOf(rows, { x, y: ['n'], kind: 'bar' }).heads[0]?.numeric;
    expect(numeric([{ rok: 2020, n: 1 }], 'rok')).to.equal(false);
    expect(numeric([{ obec: 'A', n: 1 }], 'obec')).to.equal(false);
    expect(numeric([{ vek: 20, n: 1 }], 'vek')).to.equal(true);
  });

  it('shows the first rows of many and how many there are', () => {
    const rows = Array.from({ length: 30 }, (_, index) => ({ rok: 1990 + index, n: index }));
    const view = viewOf(rows, {}, 5);
    expect([view.rows.length, view.total]).to.deep.equal([5, 30]);
    expect(viewOf(rows, {}, 0).rows).to.deep.equal([]);
  });
});
