import { expect } from '@open-wc/testing';
import { prepareChart } from '../../../src/layout/chart/chart.js';
import type { Chart } from '../../../src/layout/chart/chart.js';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { scatter } from '../../../src/layout/chart/scatter.js';
import type { Scene } from '../../../src/layout/scene.js';
import { tableView } from '../../../src/layout/table-view.js';
import { cs } from '../../../src/locale/cs.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { evenText, saidOf, specOf } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

const places: Rows = [
  { obec_kod: '1', obec: 'A', okres: 'Liberec', rozloha: 10, obyvatel: 300 },
  { obec_kod: '2', obec: 'B', okres: 'Semily', rozloha: 30, obyvatel: 100 },
  { obec_kod: '3', obec: 'C', okres: 'Liberec', rozloha: 20, obyvatel: null },
  { obec_kod: '4', obec: 'D', okres: 'Liberec', rozloha: 20, obyvatel: 200 },
];
const chart = (rows: Rows, changes: Partial<ChartSpec> = {}): Chart | null =>
  prepareChart(tableFromRows(rows), specOf({ kind: 'scatter', ...changes }), cs, scatter);
const drawn = (rows: Rows, changes: Partial<ChartSpec> = {}, width = 600): Scene =>
  scatter.layout({
    ...(chart(rows, changes) as Chart),
    locale: cs,
    width,
    height: 300,
    measureText: evenText,
    unfolded: false,
  }) as Scene;

describe('scatter', () => {
  it('has as many numbers under it as have room beside each other, all of them inside', () => {
    for (const largest of [145_386, 999_999, 12_345_678, 0.00123]) {
      const rows: Rows = [
        { obec: 'A', rozloha: largest / 12, obyvatel: 1 },
        { obec: 'B', rozloha: largest, obyvatel: 2 },
      ];
      for (let width = 280; width < 900; width += 20) {
        const scene = drawn(rows, {}, width);
        // The lowest number of the axis at the left is a little lower than the plot.
        const below = scene.plot.y + scene.plot.height + 10;
        const ticks = scene.texts.filter(({ role, y }) => role === 'tick' && y > below);
        expect(ticks.length).to.be.at.least(2);
        const ends = ticks.map(({ x, text }) => [x - evenText(text, 13) / 2, x + evenText(text, 13) / 2] as const);
        ends.forEach(([start, end], index) => {
          expect(start, `${width} px`).to.be.at.least(index > 0 ? (ends[index - 1]?.[1] ?? 0) + 4 : 0);
          expect(end).to.be.at.most(width);
        });
      }
    }
  });

  it('fills three quarters of the width, however few numbers have room under it', () => {
    for (const width of [280, 320, 400, 600]) {
      const scene = drawn(
        [
          { obec: 'A', přírůstek: -256, obyvatel: 1 },
          { obec: 'B', přírůstek: 1222, obyvatel: 2 },
        ],
        {},
        width,
      );
      const xs = scene.dots.map(({ x }) => x);
      expect(Math.max(...xs) - Math.min(...xs), `${width} px`).to.be.at.least(scene.plot.width * 0.75);
      const ticks = scene.texts.filter(({ role, y }) => role === 'tick' && y > scene.plot.y + scene.plot.height + 10);
      expect(ticks.length).to.be.at.least(2);
    }
  });

  it('draws no point beyond the ends that the author gave, goes to none of them, and says how many there are', async () => {
    const rows: Rows = [...Array(9).keys()].map((n) => ({ obec: `obec ${n}`, rozloha: n, obyvatel: n * 100 }));
    const scene = drawn(rows, { yMin: 100, yMax: 300 });
    expect(scene.dots.map(({ y }) => Math.round(y))).to.have.length(3);
    for (const { y } of scene.dots)
      expect(y).to.be.within(scene.plot.y - 1e-6, scene.plot.y + scene.plot.height + 1e-6);
    const { stops } = scene;
    expect([...Array(stops.length).keys()].map((at) => stops.at(at).row)).to.deep.equal([1, 2, 3]);
    const said = (yMax?: number): Promise<string> => saidOf(rows, { kind: 'scatter', yMin: yMax && 100, yMax });
    expect(await said(300)).to.contain('6 bodů leží mimo rozsah osy a v grafu není.');
    expect(await said(600)).to.contain('3 body leží mimo rozsah osy a v grafu nejsou.');
    expect(await said(800)).to.contain('1 bod leží mimo rozsah osy a v grafu není.');
    expect(await said()).not.to.contain('mimo');
  });

  it('places a point per row that has both values, and counts those that lack one', () => {
    const scene = drawn(places);
    expect(scene.dots).to.have.length(3);
    const [a, b, d] = scene.dots;
    expect((d?.x ?? 0) * 2).to.be.closeTo((a?.x ?? 0) + (b?.x ?? 0), 1e-6);
    expect((d?.y ?? 0) * 2).to.be.closeTo((a?.y ?? 0) + (b?.y ?? 0), 1e-6);
    expect(a?.y).to.be.below(b?.y as number);
    expect(chart(places)?.model.left).to.equal(1);
  });

  it('names a few points where there is room, inside the drawing, clear of points and of each other', () => {
    const names = ['Praha', 'Středočeský', 'Jihočeský', 'Plzeňský', 'Karlovarský', 'Ústecký', 'Liberecký', 'Vysočina'];
    const rows: Rows = names.map((kraj, n) => ({
      kraj,
      mzda: (((n >> 1) * 37) % 11) + (n % 2) / 3,
      podíl: ((n >> 1) * 53) % 13,
    }));
    for (const width of [320, 600]) {
      const scene = drawn(rows, {}, width);
      const placed = scene.texts.filter(({ role }) => role === 'category');
      expect(placed.length, `${width} px`).to.be.at.least(4);
      const boxes = placed.map(({ x, y, text, anchor }) => {
        const wide = evenText(text, 13);
        const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
        return { left, right: left + wide, top: y - 10, bottom: y + 3 };
      });
      for (const [index, box] of boxes.entries()) {
        expect(box.left).to.be.at.least(scene.plot.x);
        expect(box.right).to.be.at.most(width);
        for (const { x, y } of scene.dots)
          expect(x > box.left && x < box.right && y > box.top - 4 && y < box.bottom + 4).to.equal(false);
        for (const other of boxes.slice(0, index))
          expect(
            box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
          ).to.equal(false);
      }
    }
  });

  it('names no points that share a name, and none of many', () => {
    const named = (rows: Rows): string[] =>
      drawn(rows)
        .texts.filter(({ role }) => role === 'category')
        .map(({ text }) => text);
    expect(named(places)).to.have.members(['A', 'B', 'D']);
    expect(named([...places, { obec: 'A', rozloha: 15, obyvatel: 10 }])).to.deep.equal([]);
    expect(named([...Array(31).keys()].map((n) => ({ obec: `o${n}`, rozloha: n, obyvatel: n })))).to.deep.equal([]);
    expect(
      named([
        { rozloha: 1, obyvatel: 2 },
        { rozloha: 2, obyvatel: 3 },
      ]),
    ).to.deep.equal([]);
  });

  it('has a point that the author named stand out among grey ones, over them and larger', () => {
    const { dots, texts } = drawn(places, { highlight: ['d'] });
    expect(dots.map(({ series, radius }) => [series, radius])).to.deep.equal([
      [8, 3.5],
      [8, 3.5],
      [0, 5],
    ]);
    expect(texts.find(({ role }) => role === 'category')?.text).to.equal('D');
    expect(drawn(places, { highlight: ['nic'] }).dots.map(({ series }) => series)).to.deep.equal([0, 0, 0]);
  });

  it('tells series apart by colour and names them in the legend', () => {
    const scene = drawn(places, { series: 'okres' });
    expect(scene.legend.map(({ label }) => label)).to.deep.equal(['Liberec', 'Semily']);
    expect(scene.dots.map(({ series }) => series)).to.deep.equal([0, 0, 1]);
  });

  it('goes through the points from left to right, with the name (no code) and both values', () => {
    const { stops } = drawn(places, { unit: 'osob' });
    expect([0, 1, 2].map((index) => stops.at(index).title)).to.deep.equal(['A', 'D', 'B']);
    expect(stops.at(0).text).to.equal('A: rozloha 10, obyvatel 300\u00a0osob');
    expect(stops.at(2).row).to.equal(1);
  });

  it('finds the nearest point within reach of a pointer, and none far from all', () => {
    const scene = drawn(places);
    const [a] = scene.dots;
    expect(scene.stops.indexAt((a?.x ?? 0) + 5, (a?.y ?? 0) + 5)).to.equal(0);
    expect(scene.stops.indexAt((a?.x ?? 0) + 100, (a?.y ?? 0) + 100)).to.equal(-1);
  });

  it('takes the columns that the author names, and refuses one without numbers', () => {
    expect(chart(places, { x: 'obyvatel', y: ['rozloha'] })?.model.xColumn.name).to.equal('obyvatel');
    expect(chart(places, { y: ['rozloha'] })).to.equal(null);
    expect(() => chart(places, { x: 'okres' })).to.throw('not a column of numbers: okres');
    expect(chart([{ a: 'x', b: 1 }])).to.equal(null);
  });

  it('shows name and both values in its table', () => {
    const made = chart(places) as Chart;
    const view = tableView(made.model, made.text, cs, '', 10);
    expect(view.heads.map(({ label }) => label)).to.deep.equal(['obec', 'rozloha', 'obyvatel']);
    expect(view.rows[1]).to.deep.equal(['B', '30', '100']);
  });
});
