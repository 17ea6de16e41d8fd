import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { columnLayout } from '../../../src/layout/chart/column-layout.js';
import type { Bar, Scene } from '../../../src/layout/scene.js';
import { CHARACTER_PX, rounded, sceneOf, textsOf } from '../../helper/charts.js';
import type { Rows, SceneOptions } from '../../helper/charts.js';

const columns = (rows: Rows, changes: Partial<ChartSpec> = {}, options: SceneOptions = {}): Scene =>
  sceneOf(columnLayout, rows, { kind: 'column', ...changes }, options);
const named = (...values: readonly (number | null)[]): Rows => values.map((n, index) => ({ obec: `obec ${index}`, n }));
const box = ({ x, y, width, height }: Bar): number[] => [x, y, width, height].map(rounded);

describe('columnLayout', () => {
  it('stands columns on zero, a third of a step apart', () => {
    const scene = columns(named(100, 50));
    const { plot } = scene;
    const step = plot.width / 2;
    expect(scene.bars.map(box)).to.deep.equal([
      [plot.x + step / 6, plot.y, (step * 2) / 3, plot.height].map(rounded),
      [plot.x + (step * 7) / 6, plot.y + plot.height / 2, (step * 2) / 3, plot.height / 2].map(rounded),
    ]);
  });

  it('places this chart on these pixels', () => {
    const scene = columns(named(3, 1), {}, { width: 400, height: 240 });
    expect(scene.plot).to.deep.equal({ x: 15, y: 29, width: 385, height: 183 });
    expect(scene.bars.map(box)).to.deep.equal([
      [47.083, 29, 128.333, 183],
      [239.583, 151, 128.333, 61],
    ]);
  });

  it('draws columns as high as their values are to each other', () => {
    const value = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 12 }), (values) => {
        const size = Math.max(...values.map(Math.abs));
        fc.pre(size > 1e-3);
        const { bars } = columns(named(...values));
        const scale = Math.max(...bars.map(({ height }) => height)) / size;
        bars.forEach(({ height, stop }) => {
          expect(height).to.be.closeTo(Math.abs(values[stop] as number) * scale, 1e-6);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('hangs negative values below a stronger line of zero', () => {
    const scene = columns(named(10, -7));
    const zero = scene.rules.filter(({ strong }) => strong);
    expect(zero).to.have.length(1);
    const y = zero[0]?.y1 as number;
    const [up, down] = scene.bars;
    expect(rounded((up?.y ?? 0) + (up?.height ?? 0))).to.equal(rounded(y));
    expect(rounded(down?.y ?? 0)).to.equal(rounded(y));
    const values = scene.texts.filter(({ role }) => role === 'value');
    expect(values.map(({ text }) => text)).to.deep.equal(['10', '\u22127']);
    expect(values[0]?.y).to.be.below(up?.y as number);
    expect(values[1]?.y).to.be.above((down?.y ?? 0) + (down?.height ?? 0));
  });

  it('writes the value of a negative column over the zero line where it has no room below', () => {
    const scene = columns(named(10, -10));
    const zero = scene.rules.find(({ strong }) => strong)?.y1 as number;
    const labels = scene.texts.filter(({ role }) => role === 'value');
    expect(labels.map(({ text }) => text)).to.deep.equal(['10', '\u221210']);
    expect(labels[1]?.y).to.be.below(zero);
  });

  it('draws no column where a value is missing, but says so, by a dash where words have no room', () => {
    const scene = columns(named(10, null, 0));
    expect(scene.bars.map(({ stop, height }) => [stop, rounded(height) === 0])).to.deep.equal([
      [0, false],
      [2, true],
    ]);
    expect(textsOf(scene, 'missing')).to.deep.equal(['údaj chybí']);
    expect(textsOf(columns(named(10, null, 0), {}, { width: 200 }), 'missing')).to.deep.equal(['–']);
    expect(scene.stops.at(1).text).to.equal('obec 1: údaj chybí');
  });

  it('leaves the values out where one of them has no room, not only that one', () => {
    expect(textsOf(columns(named(1234567, 5), {}, { width: 300 }), 'value')).to.have.length(2);
    const narrow = columns(named(...Array<number>(8).fill(1234567), 5), {}, { width: 500 });
    expect(textsOf(narrow, 'value')).to.deep.equal([]);
    expect(narrow.bars).to.have.length(9);
  });

  it('stands groups side by side without overlap, with a legend in the order of the series', () => {
    const rows: Rows = [
      { obec: 'A', x1: 3, x2: -2, x3: null },
      { obec: 'B', x1: 1, x2: 2, x3: 3 },
    ];
    const scene = columns(rows, { stack: 'grouped' });
    expect(scene.legend.map(({ label }) => label)).to.deep.equal(['x1', 'x2', 'x3']);
    const sorted = [...scene.bars].sort((a, b) => a.x - b.x);
    expect(sorted.map(({ stop, series }) => [stop, series])).to.deep.equal([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    sorted.slice(1).forEach((bar, index) => {
      const before = sorted[index] as Bar;
      expect(bar.x).to.be.at.least(before.x + before.width);
    });
    expect(textsOf(scene, 'missing')).to.deep.equal(['–']);
  });

  it('puts the parts of a stack on top of each other, and shares up to 100 %', () => {
    const rows: Rows = [
      { obec: 'A', x1: 3, x2: null, x3: 1 },
      { obec: 'B', x1: 0, x2: 1, x3: 0 },
    ];
    const stacked = columns(rows, { stack: 'stacked' }).bars.filter(({ stop }) => stop === 0);
    expect(stacked.map(({ series }) => series)).to.deep.equal([0, 2]);
    expect(rounded((stacked[1]?.y ?? 0) + (stacked[1]?.height ?? 0))).to.equal(rounded(stacked[0]?.y ?? NaN));
    expect(rounded((stacked[0]?.height ?? 0) / (stacked[1]?.height ?? 1))).to.equal(3);
    expect(textsOf(columns(rows, { stack: 'stacked' }), 'missing')).to.deep.equal(['neúplné']);
    const shares = columns(rows, { stack: 'normalized' });
    expect(shares.bars.reduce((sum, { height }) => sum + height, 0)).to.be.closeTo(shares.plot.height, 1e-6);
    expect(textsOf(shares, 'tick').at(-1)).to.equal('100\u00a0%');
    // Of a whole that nobody knows there are no shares.
    expect(shares.bars.map(({ stop }) => stop)).to.deep.equal([1, 1, 1]);
    expect(textsOf(shares, 'missing')).to.deep.equal(['údaj chybí']);
  });

  it('says where names or columns have no room', () => {
    const long: Rows = [
      { obec: 'Frýdlant v Čechách pod Jizerskými horami', n: 1 },
      { obec: 'Liberec', n: 2 },
    ];
    expect(() => columns(long, {}, { width: 320 })).to.throw('no room');
    expect(columns(long, {}, { width: 900 }).bars).to.have.length(2);
    const many = Array.from({ length: 200 }, (_, index) => ({ rok: 1800 + index, n: index }));
    expect(() => columns(many)).to.throw('no room');
    expect(columns(many.slice(0, 90)).bars).to.have.length(90);
  });

  it('breaks names into two lines and thins out years that have no room', () => {
    const twice = columns(
      [
        { obec: 'Jablonec nad Nisou', n: 1 },
        { obec: 'Liberec', n: 2 },
      ],
      {},
      { width: 300 },
    );
    expect(textsOf(twice, 'category')).to.deep.equal(['Jablonec nad', 'Nisou', 'Liberec']);
    const years = columns(Array.from({ length: 40 }, (_, index) => ({ rok: 1980 + index, n: index })));
    const labels = years.texts.filter(({ role }) => role === 'category');
    expect(labels.length).to.be.within(5, 20);
    labels.slice(1).forEach(({ x }, index) => {
      expect(x - (labels[index]?.x as number)).to.be.at.least(4 * CHARACTER_PX);
    });
  });

  it('names dates by what changes from one to the next, and no name leaves the drawing', () => {
    const months = [0, 1, 2, 12].map((month) => ({ den: new Date(Date.UTC(2025, month, 1, 12)), n: month }));
    const rows = months.map(({ den, n }) => ({ den: den.toISOString().slice(0, 10), n }));
    expect(textsOf(columns(rows, {}, { width: 2000 }), 'category')).to.deep.equal([
      'leden 2025',
      'úno',
      'bře',
      'leden 2026',
    ]);
    const hours = [...new Array(24).keys()].map((hour) => ({
      čas: new Date(Date.UTC(2026, 5, 1, hour)).toISOString(),
      n: hour,
    }));
    for (const width of [320, 500, 900]) {
      const { texts } = columns(hours, {}, { width });
      const labels = texts.filter(({ role }) => role === 'category');
      expect(labels[0]?.text, String(width)).to.equal('2:00');
      for (const { x, text } of labels) {
        const half = (text.length * CHARACTER_PX) / 2;
        expect(x - half, text).to.be.at.least(0);
        expect(x + half, text).to.be.at.most(width + 2);
      }
    }
  });

  it('thins out school years, which go on from one to the next, and no other texts', () => {
    const school = [...Array(12).keys()].map((n) => ({ rok: `${2010 + n}/${11 + n}`, n }));
    expect(textsOf(columns(school, {}, { width: 320 }), 'category')).to.deep.equal([
      '2010/11',
      '2013/14',
      '2016/17',
      '2019/20',
    ]);
    const mixed = school.map(({ rok, n }) => ({ rok: n === 5 ? '2010/11 znovu' : rok, n }));
    expect(() => columns(mixed, {}, { width: 320 })).to.throw();
  });

  it('writes the year of each date that is in another one than the date written before it', () => {
    const ends = [2018, 2019, 2020, 2021].map((year) => ({ den: `${year}-06-30`, n: year }));
    const written = textsOf(columns(ends, {}, { width: 900 }), 'category').map((text) => text.replace(/\s/g, ' '));
    expect(written).to.deep.equal(['30. 6. 2018', '30. 6. 2019', '30. 6. 2020', '30. 6. 2021']);
    const months = [...Array(40).keys()].map((n) => ({
      den: `${2021 + Math.floor((n + 2) / 12)}-${String(((n + 2) % 12) + 1).padStart(2, '0')}`,
      n,
    }));
    for (const width of [320, 500, 700]) {
      const labels = columns(months, {}, { width }).texts.filter(({ role }) => role === 'category');
      expect(labels.length).to.be.at.least(3);
      const years = labels.map(({ text }) => /\d{4}/.exec(text)?.[0]).filter((year) => year !== undefined);
      expect(years, String(width)).to.include.members(['2021', '2022', '2023']);
      labels.slice(1).forEach(({ x, text }, index) => {
        const before = labels[index] as (typeof labels)[number];
        const room = x - before.x - ((text.length + before.text.length) * CHARACTER_PX) / 2;
        expect(room, `${width} ${text}`).to.be.at.least(5);
      });
    }
  });

  it('draws no column beyond the ends the author gave', () => {
    for (const ends of [{ yMin: 50 }, { yMax: 60 }, { yMin: 50, yMax: 60 }, { yMax: -5, yMin: -20 }]) {
      const { bars, plot } = columns(named(100, 55, 10, -10), ends);
      for (const bar of bars) {
        expect(bar.y, JSON.stringify(ends)).to.be.at.least(plot.y - 1e-6);
        expect(bar.y + bar.height, JSON.stringify(ends)).to.be.at.most(plot.y + plot.height + 1e-6);
      }
    }
  });

  it('finds the column under a pointer by its step, and none beside the plot', () => {
    const { stops, plot } = columns(named(1, 2, 3, 4));
    const step = plot.width / 4;
    expect([0, 1, 2, 3].map((index) => stops.indexAt(plot.x + (index + 0.01) * step, 290))).to.deep.equal([0, 1, 2, 3]);
    expect(stops.indexAt(plot.x - 1, 100)).to.equal(-1);
    expect(stops.indexAt(601, 100)).to.equal(-1);
    expect(stops.indexAt(300, 301)).to.equal(-1);
  });

  it('draws nothing but an axis where every value is missing, and one column over its whole step', () => {
    const none = columns(
      named(null, null),
      { x: 'obec', y: ['n'] },
      { columns: [{ name: 'obec' }, { name: 'n', type: 'number' }] },
    );
    expect([none.bars, textsOf(none, 'missing'), textsOf(none, 'value')]).to.deep.equal([
      [],
      ['údaj chybí', 'údaj chybí'],
      [],
    ]);
    expect(textsOf(none, 'tick')[0]).to.match(/^0/);
    const one = columns(named(7));
    expect(rounded(one.bars[0]?.width ?? 0)).to.equal(rounded((one.plot.width * 2) / 3));
  });

  it('writes the unit once above the axis', () => {
    expect(textsOf(columns(named(1, 2), { unit: 'MWh' }), 'axis')).to.deep.equal(['n (MWh)']);
    expect(textsOf(columns(named(1, 2), { unit: 'MWh', yLabel: 'spotřeba v MWh' }), 'axis')).to.deep.equal([
      'spotřeba v MWh',
    ]);
  });
});
