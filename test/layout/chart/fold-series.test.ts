import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ChartModel, Series } from '../../../src/layout/chart/chart-model.js';
import { standingAt } from '../../../src/layout/chart/standing-of.js';
import { totalled, totalsOf } from '../../../src/layout/say/say-stack.js';
import { PALETTE_SLOTS } from '../../../src/layout/series-slots.js';
import { everything, shownPart } from '../../../src/layout/chart/shown-part.js';
import { standing } from '../../../src/table/provisional.js';
import { foldSeries } from '../../../src/layout/chart/fold-series.js';
import { loadKind } from '../../../src/layout/chart/kinds.js';
import { tableView } from '../../../src/layout/table-view.js';
import { cs } from '../../../src/locale/cs.js';
import { chartOfKind, modelOf, saidOf, sceneOfKind, specOf, textsOf } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

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
      'N: 55 (Liberec). U 1 hodnoty údaj chybí. Největší část tvoří j (19 %).',
    );
    const shares = { ...spec, stack: 'normalized' as const };
    const { model } = chartOfKind(await loadKind('bar', shares), rows, shares);
    expect([...(model.series.at(-1)?.values ?? [])]).to.deep.equal([15, NaN]);
  });

  it('draws the others in the common grey, wherever they are alone or among a few', async () => {
    const code = await loadKind('bar', spec);
    const { model } = chartOfKind(code, rows, spec);
    expect(model.series.at(-1)?.slot).to.equal(PALETTE_SLOTS);
    expect(sceneOfKind(code, rows, spec).legend.at(-1)).to.deep.equal({ series: PALETTE_SLOTS, label: 'ostatní (5)' });
    const few = shownPart(model, { ...everything, hidden: ['f', 'g'] }, spec);
    expect(few.series.map(({ slot }) => slot)).to.deep.equal([2, 3, 4, PALETTE_SLOTS]);
  });

  it('is as final as the least final of what it adds up, wherever the reader looks', async () => {
    const { model } = chartOfKind(await loadKind('bar', spec), rows, spec);
    // Only 'c' of Turnov is an estimate.
    const provisional = Uint8Array.from(rows, ({ obec, druh }) => (obec === 'Turnov' && druh === 'c' ? 2 : 0));
    const others = (one: ChartModel): number[] =>
      [...one.positions.keys()].map((index) => standingAt(one, one.series.at(-1) as Series, index));
    const told = { ...model, provisional };
    expect(others(told)).to.deep.equal([standing.final, standing.estimated]);
    expect(others(shownPart(told, { ...everything, hidden: ['f'] }, spec))).to.deep.equal([0, standing.estimated]);
    expect(standingAt(told, told.series[0] as Series, 1)).to.equal(standing.final);
  });

  it('is no total as long as one of the others is missing, when only they are shown', async () => {
    const { model } = chartOfKind(await loadKind('bar', spec), rows, spec);
    const alone = shownPart(model, { ...everything, hidden: [...'fghij'] }, spec);
    expect([...(totalsOf(alone).series[0]?.values ?? [])]).to.deep.equal([15, NaN]);
    expect([...(totalled(alone, cs).series[0]?.values ?? [])]).to.deep.equal([15, NaN]);
    expect(totalled(alone, cs).series[0]?.label).to.equal('ostatní (5)');
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
