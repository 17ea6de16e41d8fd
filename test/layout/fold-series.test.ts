import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldSeries } from '../../src/layout/fold-series.js';
import { loadKind } from '../../src/layout/kinds.js';
import { tableView } from '../../src/layout/table-view.js';
import { cs } from '../../src/locale/cs.js';
import { chartOfKind, modelOf, saidOf, sceneOfKind, specOf, textsOf } from '../helper/charts.js';
import type { Rows } from '../helper/charts.js';

const NAMES = [...'abcdefghij'];
/** Ten series at two places; the smallest ones share the grey, and one of them is missing at the second. */
const rows: Rows = ['Liberec', 'Turnov'].flatMap((obec, place) =>
  NAMES.map((druh, index) => ({ obec, druh, n: place === 1 && druh === 'b' ? null : index + 1 })),
);
const spec = specOf({ kind: 'bar', x: 'obec', y: ['n'], series: 'druh', stack: 'stacked' });

describe('a stack of more series than can be told apart', () => {
  it('adds up the others, says how many they are, and where one of them is missing', async () => {
    const code = await loadKind('bar', spec);
    const { model, text } = chartOfKind(code, rows, spec);
    expect(model.series.map(({ label }) => label)).to.deep.equal(['f', 'g', 'h', 'i', 'j', 'ostatní (5)']);
    expect([...(model.series.at(-1)?.values ?? [])]).to.deep.equal([15, 13]);
    const scene = sceneOfKind(code, rows, spec);
    expect(scene.legend.map(({ label }) => label)).to.include('ostatní (5)');
    expect(scene.stops.at(0).text).to.contain('ostatní (5) 15').and.not.to.contain('neúplné');
    expect(scene.stops.at(1).text).to.contain('ostatní (5) 13 (neúplné)');
    expect(textsOf(scene, 'missing')).to.deep.equal(['neúplné']);
    expect(tableView(model, text, cs, '', 9).rows[1]?.at(-1)).to.equal('13 (neúplné)');
  });

  it('knows no total of which a part is missing, and no share of it', async () => {
    expect(await saidOf(rows, { ...spec, kind: 'bar' })).to.equal(
      'N: Liberec 55. U 1 hodnoty údaj chybí. Největší část tvoří j (19 %).',
    );
    const shares = { ...spec, stack: 'normalized' as const };
    const { model } = chartOfKind(await loadKind('bar', shares), rows, shares);
    expect([...(model.series.at(-1)?.values ?? [])]).to.deep.equal([15, NaN]);
  });

  it('has no others where all have a colour of their own', async () => {
    const few = rows.filter(({ druh }) => String(druh) < 'i');
    const { model } = chartOfKind(await loadKind('bar', spec), few, spec);
    expect(model.series).to.have.length(8);
  });

  it('keeps what there is: nothing is lost and nothing is made', () => {
    const values = fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }), { minLength: 2, maxLength: 2 }),
      { minLength: 9, maxLength: 14 },
    );
    fc.assert(
      fc.property(values, (series) => {
        const table = ['x', 'y'].flatMap((obec, place) =>
          series.map((cells, index) => ({ obec, druh: `s${index}`, n: cells[place] ?? null })),
        );
        if (table.every(({ n }) => n === null)) return;
        const model = modelOf(table, { ...spec, stack: 'none' });
        const folded = foldSeries(model, cs, false);
        const sum = (one: typeof model): number =>
          one.series.reduce((all, each) => all + each.values.reduce((part, value) => part + (value || 0), 0), 0);
        expect(sum(folded)).to.equal(sum(model));
      }),
      { numRuns: 50 },
    );
  });
});
