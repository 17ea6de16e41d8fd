import { expect } from '@open-wc/testing';
import { barLayout } from '../../../src/layout/chart/bar-layout.js';
import { withExtras } from '../../../src/layout/chart/extras.js';
import type { Layout } from '../../../src/layout/chart/layout-input.js';
import { lineLayout } from '../../../src/layout/chart/line-layout.js';
import type { Scene } from '../../../src/layout/scene.js';
import { tableView } from '../../../src/layout/table-view.js';
import { cs } from '../../../src/locale/cs.js';
import { chartOfKind, rounded, sceneOfKind, textsOf } from '../../helper/charts.js';
import type { Rows, SceneOptions } from '../../helper/charts.js';

const rows: Rows = [
  { okres: 'Liberec', rok: 2020, n: 10 },
  { okres: 'Liberec', rok: 2021, n: 20 },
  { okres: 'Liberec', rok: 2022, n: 40 },
  { okres: 'Semily', rok: 2020, n: 5 },
  { okres: 'Semily', rok: 2022, n: 7 },
  { okres: null, rok: 2020, n: 99 },
];
const faceted = async (layout: Layout, options: SceneOptions = {}): Promise<Scene> => {
  const code = await withExtras({ layout }, { facet: 'okres' });
  return sceneOfKind(code, rows, { kind: layout === barLayout ? 'bar' : 'line', x: 'rok', y: ['n'] }, options);
};

describe('small multiples', () => {
  it('draw a panel per value, named, over the same axes; rows without a value are in none', async () => {
    const scene = await faceted(lineLayout);
    expect(textsOf(scene, 'direct')).to.deep.equal(['Liberec', 'Semily']);
    const [first, second] = (scene.panels ?? []).map(({ scene: panel }) => panel);
    expect(first?.axes?.value.domain).to.deep.equal(second?.axes?.value.domain);
    expect(first?.axes?.position(2)).to.equal(second?.axes?.position(2));
    // Labels of two digits and 8 px; the room beside them is shared.
    expect(scene.panels?.map(({ x }) => x)).to.deep.equal([22, 22 + (600 - 22 + 20) / 2]);
  });

  it('have the labels of an axis that all share beside the first of each row, and plots of one size', async () => {
    const { scatter } = await import('../../../src/layout/chart/scatter.js');
    const { columnLayout } = await import('../../../src/layout/chart/column-layout.js');
    for (const [base, kind] of [
      [{ layout: lineLayout }, 'line'],
      [{ layout: columnLayout }, 'column'],
      [scatter, 'scatter'],
    ] as const) {
      const code = await withExtras(base, { facet: 'okres' });
      const many = [...'abcde'].flatMap((okres, at) => rows.slice(0, 3).map((row) => ({ ...row, okres, n: at * 100 })));
      const spec = { kind, x: kind === 'scatter' ? 'n' : 'rok', y: [kind === 'scatter' ? 'rok' : 'n'] };
      const { panels = [] } = sceneOfKind(code, many, spec, { width: 400, height: 400 });
      const labels = panels.map(({ scene }) => scene.texts.filter(({ role, x }) => role === 'tick' && x < 0).length);
      expect(labels[0], kind).to.be.above(1);
      expect(labels, kind).to.deep.equal([labels[0], 0, labels[0], 0, labels[0]]);
      const widths = panels.map(({ scene }) => rounded(scene.plot.width + scene.plot.x));
      expect(new Set(widths).size, kind).to.equal(1);
      for (const { x, scene } of panels)
        for (const text of scene.texts) expect(x + text.x, `${kind} ${text.text}`).to.be.at.least(0);
    }
  });

  it('share both axes of columns and lines of two units, each named and numbered once', async () => {
    const { combo } = await import('../../../src/layout/chart/combo.js');
    const code = await withExtras(combo, { facet: 'okres' });
    const two = rows
      .slice(0, 3)
      .flatMap((row, at) =>
        ['A', 'B', 'C'].map((okres, index) => ({ okres, rok: row.rok, n: 10 * (at + 1), podíl: (index + 1) * 20 })),
      );
    const spec = { kind: 'combo', x: 'rok', y: ['n', 'podíl'], unit: 'MWh, %' } as const;
    const { panels = [], texts } = sceneOfKind(code, two, spec, { width: 420, height: 400 });
    expect(texts.filter(({ role }) => role === 'axis').map(({ text }) => text)).to.deep.equal(['n (MWh)', 'podíl (%)']);
    for (const { scene } of panels) expect(textsOf(scene, 'axis')).to.deep.equal([]);
    const right = panels.map(
      ({ scene }) => scene.texts.filter(({ role, x }) => role === 'tick' && x > scene.width).length,
    );
    expect(right.map((count) => count > 0)).to.deep.equal(
      panels.map((_, index) => index === panels.length - 1 || index % 2 === 1),
    );
    const heights = panels.map(({ scene }) => scene.dots[0]?.y ?? NaN);
    // 20, 40 and 60 % are equally far from each other on one axis, and three heights on it.
    expect(rounded((heights[0] ?? 0) - (heights[1] ?? 0))).to.equal(rounded((heights[1] ?? 0) - (heights[2] ?? 0)));
    expect(heights[0]).to.be.above(heights[1] ?? NaN);
    for (const { x, scene } of panels)
      for (const text of scene.texts) expect(x + text.x, text.text).to.be.within(0, 420);
  });

  it('have only their own categories where no category is in two of them', async () => {
    const towns = ['A', 'B'].flatMap((okres) => [1, 2, 3].map((n) => ({ okres, obec: `${okres}${n}`, n })));
    const code = await withExtras({ layout: barLayout }, { facet: 'okres' });
    const names = ({ panels }: Scene): string[][] => (panels ?? []).map(({ scene }) => textsOf(scene, 'category'));
    const of = (some: Rows): Scene => sceneOfKind(code, some, { kind: 'bar', x: 'obec', y: ['n'] });
    expect(names(of(towns))).to.deep.equal([
      ['A1', 'A2', 'A3'],
      ['B1', 'B2', 'B3'],
    ]);
    for (const { scene } of of(towns).panels ?? []) expect(textsOf(scene, 'missing')).to.deep.equal([]);
    // One that is in both makes them comparable.
    expect(new Set(names(of([...towns, { okres: 'B', obec: 'A1', n: 5 }])).map(String)).size).to.equal(1);
    const { model, facts } = chartOfKind(code, towns, { kind: 'bar', x: 'obec', y: ['n'] });
    expect(facts.missing).to.equal(0);
    expect(
      tableView(model, chartOfKind(code, towns, { kind: 'bar', x: 'obec', y: ['n'] }).text, cs, '', 10).rows,
    ).to.have.length(6);
  });

  it('have round ends of their axis that hold the folded ones as well', async () => {
    const scene = await faceted(lineLayout, { width: 200, height: 140 });
    expect(scene.folded).to.equal(1);
    expect(scene.panels?.[0]?.scene.axes?.value.domain).to.deep.equal([0, 40]);
    const later = sceneOfKind(
      await withExtras({ layout: lineLayout }, { facet: 'okres' }),
      [...rows.slice(3, 5), ...rows.slice(0, 3)],
      { kind: 'line', x: 'rok', y: ['n'] },
      { width: 200, height: 140 },
    );
    expect(later.panels?.[0]?.scene.axes?.value.domain).to.deep.equal([0, 40]);
  });

  it('have the same numbers under all of them where each has points of its own', async () => {
    const { scatter } = await import('../../../src/layout/chart/scatter.js');
    const code = await withExtras(scatter, { facet: 'okres' });
    const points: Rows = [...rows, { okres: 'Semily', rok: 2020, n: 5000 }].map((row, index) => ({
      okres: row.okres,
      plocha: index,
      n: row.n,
    }));
    const scene = sceneOfKind(code, points, { kind: 'scatter', x: 'n', y: ['plocha'] });
    const [first, second] = (scene.panels ?? []).map(({ scene: panel }) => panel.axes?.along?.(40));
    expect(first).to.equal(second);
    expect(scene.panels?.[0]?.scene.axes?.along?.(5000)).to.be.at.most(scene.panels?.[0]?.scene.width ?? 0);
  });

  it('say once what is along their axes', async () => {
    const code = await withExtras({ layout: lineLayout }, { facet: 'okres' });
    const scene = sceneOfKind(code, rows, { kind: 'line', x: 'rok', y: ['n'], xLabel: 'Rok sčítání' });
    expect(textsOf(scene, 'axis').filter((text) => text === 'Rok sčítání')).to.have.length(1);
    for (const { scene: panel } of scene.panels ?? []) expect(textsOf(panel, 'axis')).to.deep.equal([]);
  });

  it('say once what is measured along them, with its unit, where points and bins have names of their axes', async () => {
    const [{ scatter }, { histogram }] = await Promise.all([
      import('../../../src/layout/chart/scatter.js'),
      import('../../../src/layout/chart/histogram.js'),
    ]);
    for (const [base, kind] of [
      [scatter, 'scatter'],
      [histogram, 'histogram'],
    ] as const) {
      const code = await withExtras(base, { facet: 'okres' });
      const scene = sceneOfKind(code, rows, {
        kind,
        x: kind === 'scatter' ? 'n' : undefined,
        y: [kind === 'scatter' ? 'rok' : 'n'],
      });
      expect(
        textsOf(scene, 'axis').filter((text) => text === 'n'),
        kind,
      ).to.have.length(1);
      for (const { scene: panel } of scene.panels ?? []) expect(textsOf(panel, 'axis')).to.deep.equal([]);
    }
  });

  it('keep gaps: what a panel lacks is missing there', async () => {
    const scene = await faceted(lineLayout);
    expect(scene.panels?.[1]?.scene.stops.at(1).text).to.equal('2021: údaj chybí');
  });

  it('have one list of stops, which names the panel, and finds it under a pointer', async () => {
    const { stops, panels } = await faceted(lineLayout);
    expect(stops.length).to.equal(6);
    expect(stops.at(0).text).to.equal('Liberec, 2020: 10');
    expect(stops.at(5).text).to.equal('Semily, 2022: 7');
    expect(stops.at(5).row).to.equal(4);
    const panel = panels?.[1];
    expect(stops.indexAt((panel?.x ?? 0) + 270, (panel?.y ?? 0) + 40)).to.equal(5);
  });

  it('fold what does not fit the height, and unfold', async () => {
    const folded = await faceted(barLayout, { width: 300, height: 180 });
    expect([folded.panels?.length, folded.folded]).to.deep.equal([1, 1]);
    const unfolded = await faceted(barLayout, { width: 300, height: 180, unfolded: true });
    expect([unfolded.panels?.length, unfolded.folded]).to.deep.equal([2, 0]);
    expect(unfolded.height).to.equal(2 * 150 + 20);
    const wide = await faceted(lineLayout, { width: 340, height: 140 });
    expect([wide.panels?.length, wide.folded]).to.deep.equal([2, 0]);
  });

  it('fold and unfold what does not fit into one of them', async () => {
    const options = { width: 640, height: 150 };
    const many = Array.from({ length: 24 }, (_, index) => ({
      okres: index % 2 ? 'A' : 'B',
      obec: `o${index >> 1}`,
      n: index,
    }));
    const code = await withExtras({ layout: barLayout }, { facet: 'okres' });
    const of = (more: SceneOptions): Scene =>
      sceneOfKind(code, many, { kind: 'bar', x: 'obec', y: ['n'] }, { ...options, ...more });
    const barsOf = ({ panels }: Scene): number[] => (panels ?? []).map(({ scene }) => scene.bars.length);
    const folded = of({});
    const [shown = NaN] = barsOf(folded);
    expect(shown).to.be.within(1, 11);
    expect(folded.folded).to.equal(12 - shown);
    const unfolded = of({ unfolded: true });
    expect([...barsOf(unfolded), unfolded.folded]).to.deep.equal([12, 12, 0]);
    expect(unfolded.height).to.be.above(options.height);
    for (const { y, scene } of unfolded.panels ?? [])
      for (const bar of scene.bars) expect(y + bar.y + bar.height).to.be.at.most(unfolded.height);
    expect(unfolded.stops.length).to.equal(24);
    expect(unfolded.panels?.[0]?.scene.axes?.value.domain).to.deep.equal(
      unfolded.panels?.[1]?.scene.axes?.value.domain,
    );
  });

  it('are one table, and one sentence', async () => {
    const code = await withExtras({ layout: lineLayout }, { facet: 'okres' });
    const { model, text, facts } = chartOfKind(code, rows, { kind: 'line', x: 'rok', y: ['n'] });
    const view = tableView(model, text, cs, '', 10);
    expect(view.heads[0]?.label).to.equal('okres, rok');
    expect(view.rows[4]).to.deep.equal(['Semily, 2021', 'údaj chybí']);
    expect(facts.highest).to.deep.equal({ at: 'Liberec, 2022', value: '40' });
    expect(model.facets).to.have.length(2);
  });

  it('refuse a column of too many values, and one that is not there', async () => {
    const many = [...Array(61).keys()].map((n) => ({ okres: `o${n}`, rok: 2020, n }));
    const code = await withExtras({ layout: lineLayout }, { facet: 'okres' });
    expect(() => chartOfKind(code, many, { kind: 'line', x: 'rok' })).to.throw(RangeError, '61 values');
    const none = await withExtras({ layout: lineLayout }, { facet: 'kraj' });
    expect(() => chartOfKind(none, many, { kind: 'line' })).to.throw('missing column: kraj');
  });
});
