import { expect } from '@open-wc/testing';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { heatmap } from '../../../src/layout/chart/heatmap.js';
import type { Scene } from '../../../src/layout/scene.js';
import { FIRST_DIVERGING, FIRST_SHADE } from '../../../src/layout/shades.js';
import { chartOfKind, rounded, sceneOfKind, textsOf } from '../../helper/charts.js';
import type { Rows, SceneOptions } from '../../helper/charts.js';

const loans: Rows = [
  { den: 'po', hodina: 9, půjčky: 40 },
  { den: 'po', hodina: 8, půjčky: 10 },
  { den: 'út', hodina: 8, půjčky: 20 },
  { den: 'út', hodina: 9, půjčky: null },
  { den: 'st', hodina: 8, půjčky: 50 },
];
const asked = { kind: 'heatmap', x: 'hodina', y: ['půjčky'], series: 'den' } as const;
const drawn = (rows: Rows, changes: Partial<ChartSpec> = {}, options: SceneOptions = {}): Scene =>
  sceneOfKind(heatmap, rows, { ...asked, ...changes }, options);
const cells = ({ bars }: Scene): Scene['bars'] => bars.filter(({ stop }) => stop >= 0);

describe('heatmap', () => {
  it('has a cell per row and column, those with an order in it, shaded by value', () => {
    const scene = drawn(loans);
    expect(cells(scene).map(({ value, stop }) => [value, stop])).to.deep.equal([
      [10, 0],
      [40, 1],
      [20, 2],
      [50, 4],
    ]);
    const shades = cells(scene).map(({ series }) => series - FIRST_SHADE);
    expect(shades).to.deep.equal([0, 6, 2, 6]);
    const [first, second] = cells(scene);
    expect(rounded((second?.x ?? 0) - (first?.x ?? 0))).to.equal(rounded((first?.width ?? 0) + 1));
    expect(textsOf(scene, 'cell')).to.deep.equal(['10', '40', '20', '50']);
    expect(textsOf(scene, 'category')).to.deep.equal(['po', 'út', 'st', '8', '9']);
  });

  it('hatches what has no value, outlines what has no row, and says in its key which is which', () => {
    const scene = drawn(loans);
    expect(scene.shapes?.map(({ role }) => role)).to.deep.equal(['gap', 'void', 'gap', 'void']);
    expect(textsOf(scene, 'tick').slice(-2)).to.deep.equal(['údaj chybí', 'není v\u00a0datech']);
    expect(scene.stops.at(3).text).to.equal('út, 9: údaj chybí');
    expect(scene.stops.at(5).text).to.equal('st, 9: není v\u00a0datech');
    expect(scene.stops.at(5).lines[0]?.missing).to.equal(true);
  });

  it('walks by rows, and finds the cell under a pointer', () => {
    const { stops } = drawn(loans, { unit: 'knih' });
    expect([stops.length, stops.across]).to.deep.equal([6, 2]);
    expect(stops.at(1).text).to.equal('po, 9: 40\u00a0knih');
    expect(stops.at(1).row).to.equal(0);
    const { area } = stops.at(4);
    expect(stops.indexAt(area.x + 1, area.y + 1)).to.equal(4);
    expect(stops.indexAt(area.x - 1, area.y + area.height + 2)).to.equal(-1);
  });

  it('chooses columns for both axes by itself: what is ordered across', () => {
    const { model } = chartOfKind(
      heatmap,
      [
        { okres: 'Semily', rok: 2021, podíl: 3 },
        { okres: 'Liberec', rok: 2020, podíl: 4 },
      ],
      { kind: 'heatmap' },
    );
    expect(model.xColumn.name).to.equal('rok');
    expect(model.series.map(({ label }) => label)).to.deep.equal(['Semily', 'Liberec']);
    expect([...model.positions]).to.deep.equal([1, 0]);
  });

  it('takes several measures for its rows', () => {
    const scene = drawn([{ obec: 'A', muži: 1, ženy: 2 }], { x: 'obec', y: undefined, series: undefined });
    expect(cells(scene)).to.have.length(2);
    expect(textsOf(scene, 'category')).to.deep.equal(['muži', 'ženy', 'A']);
  });

  it('puts long names in front of rows', () => {
    const rows: Rows = ['Jablonec nad Nisou', 'Frýdlant v Čechách', 'Železný Brod u řeky', 'Nový Bor a okolí'].flatMap(
      (obec, index) => [2020, 2021].map((rok) => ({ obec, rok: String(rok), n: index })),
    );
    const scene = drawn(rows, { x: 'obec', y: ['n'], series: 'rok' }, { width: 320 });
    expect(textsOf(scene, 'category').slice(-2)).to.deep.equal(['2020', '2021']);
    expect(scene.stops.across).to.equal(2);
    expect(scene.stops.at(1).text).to.equal('2021, Jablonec nad Nisou: 0');
  });

  it('has two colours where values lie on both sides of zero', () => {
    const scene = drawn([
      { den: 'po', hodina: 8, půjčky: -5 },
      { den: 'po', hodina: 9, půjčky: 5 },
    ]);
    const [low, high] = cells(scene).map(({ series }) => series - FIRST_DIVERGING);
    expect(low).to.be.below(3);
    expect(high).to.be.above(3);
  });

  it('puts a minus into the cells below zero, and into its key, where values have no room', () => {
    const minuses = ({ shapes = [] }: Scene): number =>
      shapes.filter(({ role }) => role === 'minus').reduce((sum, { d }) => sum + d.split('M').length - 1, 0);
    const hours = (low: number): Rows =>
      [...Array(40).keys()].map((hodina) => ({ den: 'po', hodina, půjčky: hodina < 10 ? low : 100 }));
    const scene = drawn(hours(-100), {}, { width: 320 });
    expect(textsOf(scene, 'cell')).to.deep.equal([]);
    const below = scene.bars.filter(({ stop, value }) => stop < 0 && value < 0).length;
    expect(minuses(scene)).to.equal(10 + below);
    const slots = scene.bars.filter(({ value }) => value < 0).map(({ series }) => series);
    for (const { role, series } of scene.shapes ?? []) if (role === 'minus') expect(slots).to.include(series);
    expect(minuses(drawn(hours(0), {}, { width: 320 }))).to.equal(0);
    expect(minuses(drawn(hours(-100).slice(8, 12)))).to.equal(0);
  });

  it('draws no values, one cell, and cells that are all equal', () => {
    expect(cells(drawn([{ den: 'po', hodina: 8, půjčky: null }], {}, {}))).to.deep.equal([]);
    expect(cells(drawn([{ den: 'po', hodina: 8, půjčky: 7 }]))).to.have.length(1);
    const equal = cells(drawn(loans.map((row) => ({ ...row, půjčky: 7 }))));
    expect(new Set(equal.map(({ series }) => series)).size).to.equal(1);
  });
});
