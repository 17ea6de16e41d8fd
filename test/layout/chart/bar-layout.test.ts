import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { barLayout } from '../../../src/layout/chart/bar-layout.js';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import type { Bar, Scene } from '../../../src/layout/scene.js';
import { evenText, rounded, sceneOf, textsOf } from '../../helper/charts.js';
import type { Rows, SceneOptions } from '../../helper/charts.js';

const bars = (rows: Rows, changes: Partial<ChartSpec> = {}, options: SceneOptions = {}): Scene =>
  sceneOf(barLayout, rows, { kind: 'bar', ...changes }, options);
const named = (...values: readonly (number | null)[]): Rows => values.map((n, index) => ({ obec: `obec ${index}`, n }));
const zeroOf = (scene: Scene): number => scene.rules.find(({ strong }) => strong)?.x1 as number;
const end = (bar: Bar | undefined): number => (bar ? bar.x + bar.width : NaN);
const long = 'Sdružení obcí a měst Frýdlantska a Jizerských hor';

describe('barLayout', () => {
  it('draws bars from zero, as long as their values are to each other, the value behind each', () => {
    const scene = bars(named(100, 50, 0));
    const [full, half, none] = scene.bars;
    const zero = zeroOf(scene);
    expect(scene.bars.map(({ x }) => rounded(x))).to.deep.equal(Array(3).fill(rounded(zero)));
    expect(rounded((full?.width ?? 0) / (half?.width ?? 1))).to.equal(2);
    expect(none?.width).to.equal(0);
    const values = scene.texts.filter(({ role }) => role === 'value');
    expect(values.map(({ text }) => text)).to.deep.equal(['100', '50', '0']);
    values.forEach(({ x, text }, index) => {
      expect(x).to.be.above(end(scene.bars[index]));
      expect(x + evenText(text, 13)).to.be.at.most(600);
    });
  });

  it('draws bars proportional to their values, whatever their signs', () => {
    const value = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 8 }), (values) => {
        const size = Math.max(...values.map(Math.abs));
        fc.pre(size > 1e-3);
        const scene = bars(named(...values));
        const scale = Math.max(...scene.bars.map(({ width }) => width)) / size;
        scene.bars.forEach((bar) => {
          const given = values[bar.stop] as number;
          expect(bar.width).to.be.closeTo(Math.abs(given) * scale, 1e-6);
          expect(given < 0 ? end(bar) : bar.x).to.be.closeTo(zeroOf(scene), 1e-6);
          expect(bar.x).to.be.at.least(scene.plot.x - 1e-6);
          expect(end(bar)).to.be.at.most(scene.width + 1e-6);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('writes the value of a negative bar at its left end, right of the names', () => {
    const scene = bars(named(10, -5));
    const label = scene.texts.find(({ text }) => text === '\u22125');
    expect(label?.anchor).to.equal('end');
    expect(label?.x).to.be.below(scene.bars[1]?.x as number);
    expect((label?.x ?? 0) - evenText('\u22125', 13)).to.be.at.least(scene.plot.x);
  });

  it('says in words what is missing, in place of a bar', () => {
    const scene = bars(named(10, null));
    expect(scene.bars.map(({ stop }) => stop)).to.deep.equal([0]);
    expect(textsOf(scene, 'missing')).to.deep.equal(['údaj chybí']);
    expect(scene.stops.length).to.equal(2);
  });

  it('takes no more height than its rows may spread over', () => {
    const few = bars(named(7), {}, { height: 400 });
    const lowest = Math.max(...few.bars.map(({ y, height }) => y + height));
    expect(few.height).to.be.within(lowest, lowest + 40);
    expect(bars(named(...new Array<number>(30).fill(1)), {}, { height: 400 }).height).to.equal(400);
  });

  it('folds the rows that do not fit the height, and shows them all when it may grow', () => {
    const rows = named(...Array.from({ length: 40 }, (_, index) => 100 - index));
    const folded = bars(rows, {}, { height: 260 });
    expect(folded.folded).to.be.above(20);
    expect(folded.folded + folded.stops.length).to.equal(40);
    expect(folded.bars.length).to.equal(folded.stops.length);
    expect(folded.height).to.equal(260);
    for (const bar of folded.bars) expect(bar.y + bar.height).to.be.at.most(260);
    const unfolded = bars(rows, {}, { height: 260, unfolded: true });
    expect([unfolded.folded, unfolded.bars.length]).to.deep.equal([0, 40]);
    expect(unfolded.height).to.be.above(700);
    for (const bar of unfolded.bars) expect(bar.y + bar.height).to.be.at.most(unfolded.height);
  });

  it('shows at least one row, however low it is', () => {
    expect(bars(named(1, 2, 3), {}, { height: 5 }).stops.length).to.equal(1);
  });

  it('scales the bars by all values, also those of folded rows', () => {
    const rising = named(...Array.from({ length: 40 }, (_, index) => index + 1));
    const folded = bars(rising, {}, { height: 260 });
    const all = bars(rising, {}, { height: 260, unfolded: true });
    expect(end(folded.bars[0])).to.be.at.most(end(all.bars[39]));
  });

  it('puts names that are too long above their bars, whole where they fit', () => {
    const rows: Rows = [
      { obec: long, n: 10 },
      { obec: 'Liberec', n: 5 },
    ];
    const wide = bars(rows, {}, { width: 1000 });
    const narrow = bars(rows, {}, { width: 400 });
    const top = (scene: Scene): number => scene.texts.find(({ role }) => role === 'category')?.y as number;
    expect(top(narrow)).to.be.below(narrow.bars[0]?.y as number);
    expect(top(wide)).to.be.above(wide.bars[0]?.y as number);
    expect(textsOf(narrow, 'category')[0]).to.equal(long);
    expect(narrow.plot.x).to.equal(0);
    const least = bars(rows, {}, { width: 320 });
    expect(textsOf(least, 'category')[0]).to.match(/…$/);
    for (const name of textsOf(least, 'category')) expect(evenText(name, 13)).to.be.at.most(320);
  });

  it('stands groups under each other without overlap', () => {
    const scene = bars([
      { obec: 'A', x1: 3, x2: -2 },
      { obec: 'B', x1: 1, x2: null },
    ]);
    const sorted = [...scene.bars].sort((a, b) => a.y - b.y);
    expect(sorted.map(({ stop, series }) => [stop, series])).to.deep.equal([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
    sorted.slice(1).forEach((bar, index) => {
      const before = sorted[index] as Bar;
      expect(bar.y).to.be.at.least(before.y + before.height);
    });
    expect(scene.legend).to.have.length(2);
  });

  it('makes the bars of many series thin before one row of many is left', () => {
    const series = [...Array(12).keys()].map((index) => `řada ${index}`);
    const rows: Rows = [...Array(8).keys()].map((row) => ({
      obec: `obec ${row}`,
      ...Object.fromEntries(series.map((name, index) => [name, row + index || null])),
    }));
    const low = bars(rows, {}, { height: 220, width: 320 });
    expect(low.stops.length).to.be.at.least(3);
    expect(low.stops.length + low.folded).to.equal(8);
    expect(textsOf(low, 'value')).to.deep.equal([]);
    expect(textsOf(low, 'missing')).to.deep.equal(['–']);
    const high = bars(rows, {}, { height: 520, width: 320 });
    expect(high.folded).to.equal(0);
    for (const scene of [low, high]) {
      const sorted = [...scene.bars].sort((a, b) => a.y - b.y);
      for (const { y, height } of sorted) expect(y + height).to.be.at.most(scene.height);
      sorted.slice(1).forEach(({ y }, index) => {
        const before = sorted[index] as Bar;
        expect(y).to.be.at.least(before.y + before.height);
      });
    }
    const unfolded = bars(rows, {}, { height: 220, width: 320, unfolded: true });
    expect(textsOf(unfolded, 'value')).to.have.length(95);
  });

  it('writes the total behind a stack, and none where a part is missing', () => {
    const scene = bars(
      [
        { obec: 'A', x1: 3, x2: 2 },
        { obec: 'B', x1: 1, x2: null },
      ],
      { stack: 'stacked' },
    );
    expect(textsOf(scene, 'value')).to.deep.equal(['5']);
    expect(scene.bars.filter(({ stop }) => stop === 0).map(({ width }) => width)[0]).to.be.closeTo(
      (end(scene.bars.find(({ stop, series }) => stop === 0 && series === 1)) - zeroOf(scene)) * 0.6,
      1e-6,
    );
  });

  it('draws shares as long as each other', () => {
    const scene = bars(
      [
        { obec: 'A', x1: 3, x2: 1 },
        { obec: 'B', x1: 1, x2: 1 },
      ],
      { stack: 'normalized' },
    );
    const ends = scene.bars.filter(({ series }) => series === 1).map(end);
    expect(rounded(ends[0] as number)).to.equal(rounded(ends[1] as number));
    expect(textsOf(scene, 'value')).to.deep.equal([]);
  });

  it('says of a stack and of shares that a part is missing', () => {
    const rows: Rows = [
      { obec: 'A', x1: 3, x2: null },
      { obec: 'B', x1: null, x2: null },
      { obec: 'C', x1: 1, x2: 1 },
    ];
    const words = (stack: 'stacked' | 'normalized'): string[] => textsOf(bars(rows, { stack }), 'missing');
    expect(words('stacked')).to.deep.equal(['neúplné', 'údaj chybí']);
    expect(words('normalized')).to.deep.equal(['údaj chybí', 'údaj chybí']);
  });

  it('draws no bar beyond the ends the author gave', () => {
    for (const ends of [{ yMin: 50 }, { yMax: 60 }, { yMin: 50, yMax: 60 }, { yMax: -5, yMin: -20 }]) {
      const scene = bars(named(100, 55, 10, -10), ends);
      for (const bar of scene.bars) {
        expect(bar.x, JSON.stringify(ends)).to.be.at.least(scene.plot.x - 1e-6);
        expect(end(bar), JSON.stringify(ends)).to.be.at.most(600 + 1e-6);
      }
    }
  });

  it('finds the row under a pointer, and none outside', () => {
    const { stops, plot } = bars(named(1, 2, 3), {}, { height: 200 });
    const step = plot.height / 3;
    expect([0, 1, 2].map((index) => stops.indexAt(1, plot.y + (index + 0.5) * step))).to.deep.equal([0, 1, 2]);
    expect([
      stops.indexAt(-1, 50),
      stops.indexAt(601, 50),
      stops.indexAt(50, -1),
      stops.indexAt(50, 201),
    ]).to.deep.equal([-1, -1, -1, -1]);
  });

  it('says what is missing where nothing is there, and draws equal values equally long', () => {
    const none = bars(
      named(null, null),
      { x: 'obec', y: ['n'] },
      { columns: [{ name: 'obec' }, { name: 'n', type: 'number' }] },
    );
    expect([none.bars.length, textsOf(none, 'missing').length]).to.deep.equal([0, 2]);
    const equal = bars(named(7, 7, 7));
    expect(new Set(equal.bars.map(({ width }) => rounded(width))).size).to.equal(1);
    expect(bars(named(7)).bars).to.have.length(1);
  });

  it('lets what was not asked to stand out step back', () => {
    const scene = bars(named(3, 2), { highlight: ['obec 1'] });
    expect(scene.bars.map(({ highlighted }) => highlighted)).to.deep.equal([false, true]);
    expect(bars(named(3, 2)).bars.map(({ highlighted }) => highlighted)).to.deep.equal([undefined, undefined]);
  });
});
