import { expect } from '@open-wc/testing';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { addCurves } from '../../../src/layout/chart/line-curves.js';
import { addLineStack } from '../../../src/layout/chart/line-stack.js';
import { lineLayout } from '../../../src/layout/chart/line-layout.js';
import { PALETTE_SLOTS } from '../../../src/layout/series-slots.js';
import type { Scene } from '../../../src/layout/scene.js';
import { en } from '../../../src/locale/en.js';
import { CHARACTER_PX, evenText, rounded, sceneOf, textsOf } from '../../helper/charts.js';
import type { Rows, SceneOptions } from '../../helper/charts.js';

addCurves();
addLineStack();

const years: Rows = [
  { rok: 2020, muzi: 10, zeny: 20 },
  { rok: 2021, muzi: null, zeny: 30 },
  { rok: 2022, muzi: 20, zeny: 40 },
];
const lines = (rows: Rows, changes: Partial<ChartSpec> = {}, options: SceneOptions = {}): Scene =>
  sceneOf(lineLayout, rows, changes, options);

/** Labels of the x axis, with plain spaces. */
const below = ({ texts }: Scene): string[] =>
  texts.filter(({ anchor }) => anchor === 'middle').map(({ text }) => text.replace(/\s/g, ' '));

/** The points a straight path goes through. */
const pointsOf = (d: string | undefined): (readonly [number, number])[] =>
  [...(d ?? '').matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('lineLayout', () => {
  it('cuts names of categories that are longer than the drawing is wide, and keeps more than one of them', () => {
    const rows = [1, 2, 3].map((n) => ({ nazev: `${String(n)} ${'příspěvková organizace '.repeat(4)}`, n }));
    const { texts, width } = lines(rows, { kind: 'line' });
    const names = texts.filter(({ role }) => role === 'category');
    expect(names).to.have.length(2);
    for (const { x, text } of names) {
      const half = (text.length * CHARACTER_PX) / 2;
      expect(text.endsWith('…')).to.equal(true);
      expect(x - half).to.be.at.least(0);
      expect(x + half).to.be.at.most(width);
    }
  });

  it('places years by their distance and values by their size', () => {
    const scene = lines([
      { rok: 2020, n: 0 },
      { rok: 2021, n: 50 },
      { rok: 2024, n: 100 },
    ]);
    const { plot } = scene;
    const wanted = [
      [plot.x, plot.y + plot.height],
      [plot.x + plot.width / 4, plot.y + plot.height / 2],
      [plot.x + plot.width, plot.y],
    ];
    pointsOf(scene.lines[0]?.d).forEach(([x, y], index) => {
      expect(x).to.be.closeTo(wanted[index]?.[0] as number, 0.06);
      expect(y).to.be.closeTo(wanted[index]?.[1] as number, 0.06);
    });
    expect(below(scene)).to.deep.equal(['2020', '2021', '2024']);
  });

  it('places dates by the calendar, a day of 23 hours narrower than its neighbours', () => {
    const scene = lines(
      ['2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31'].map((den, index) => ({ den, n: index })),
    );
    const x = [0, 1, 2, 3].map((index) => scene.stops.at(index).x - scene.plot.x);
    const hour = scene.plot.width / 71;
    expect(x.map(rounded)).to.deep.equal([0, 24, 47, 71].map((hours) => rounded(hours * hour)));
    expect(below(scene)).to.deep.equal(['28. 3. 2026', '29. 3.', '30. 3.', '31. 3.']);
  });

  it('says at the first tick, and where a day or a year begins, which it is', () => {
    const labels = (from: string, to: string, width: number): string[] =>
      below(
        lines(
          [from, to].map((den, index) => ({ den, n: index })),
          {},
          { width },
        ),
      );
    expect(labels('2026-03-28T00:00', '2026-03-29T12:00', 400)).to.deep.equal([
      '28. 3. 2026',
      '12:00',
      '29. 3.',
      '12:00',
    ]);
    expect(labels('2025-10-01', '2026-02-01', 600)).to.deep.equal(['říjen 2025', 'lis', 'pro', 'leden 2026', 'úno']);
  });

  it('has no ticks between dates that are only years', () => {
    expect(below(lines(['2024-01-01', '2025-01-01'].map((den) => ({ den, n: 1 }))))).to.deep.equal(['2024', '2025']);
  });

  it('breaks the line where a value is missing, and shows one that stands alone as a dot', () => {
    const scene = lines(years);
    const points = pointsOf(scene.lines[0]?.d);
    expect(scene.lines[0]?.d.match(/M/g)).to.have.length(2);
    expect(points).to.have.length(2);
    const alone = scene.dots.filter(({ series, x }) => series === 0 && x < scene.plot.x + 1);
    expect(alone.map(({ x }) => rounded(x))).to.deep.equal([rounded(scene.plot.x)]);
    expect(scene.lines[1]?.d).to.match(/^M[^M]*L[^M]*L[^M]*$/);
  });

  it('draws no dot twice', () => {
    const scene = lines([...years, { rok: 2023, muzi: null, zeny: null }, { rok: 2024, muzi: 5, zeny: 6 }], {
      curve: 'step',
    });
    const places = scene.dots.map(({ series, x, y }) => `${series} ${x} ${y}`);
    expect(new Set(places).size).to.equal(places.length);
  });

  it('marks the last point that is there', () => {
    const scene = lines([
      { rok: 2020, n: 1 },
      { rok: 2021, n: 2 },
      { rok: 2022, n: null },
    ]);
    expect(scene.dots.map(({ x }) => rounded(x))).to.deep.equal([rounded(scene.plot.x + scene.plot.width / 2)]);
  });

  it('names several lines at their right ends, and only one in no place', () => {
    const scene = lines(years);
    const labels = scene.texts.filter(({ role }) => role === 'direct');
    expect(labels.map(({ text, series }) => [text, series])).to.deep.equal([
      ['muzi', 0],
      ['zeny', 1],
    ]);
    for (const { x, text } of labels) {
      expect(x).to.be.above(scene.plot.x + scene.plot.width);
      expect(x + evenText(text, 13)).to.be.at.most(600);
    }
    expect(scene.legend).to.deep.equal([]);
    const one = lines([
      { rok: 2020, n: 1 },
      { rok: 2021, n: 2 },
    ]);
    expect([textsOf(one, 'direct'), one.legend]).to.deep.equal([[], []]);
  });

  it('names the first and the last of few years, whatever has no room between them', () => {
    const rows = [2006, 2010, 2014, 2018, 2020].map((rok) => ({ rok, n: rok % 7 }));
    for (const width of [130, 200, 260, 320, 600]) {
      const labels = below(lines(rows, {}, { width }));
      expect(labels[0], `${width} px`).to.equal('2006');
      expect(labels.at(-1), `${width} px`).to.equal('2020');
    }
  });

  it('names lines that end beyond the author’s axis at its edge, in their order, with dots', () => {
    const scene = lines(
      [
        { rok: 2020, a: 5, b: 6, c: 1 },
        { rok: 2021, a: 50, b: 90, c: 5 },
      ],
      { yMax: 10 },
    );
    const named = scene.texts.filter(({ role }) => role === 'direct').sort((one, two) => one.y - two.y);
    expect(named.map(({ text }) => text)).to.deep.equal(['b', 'a', 'c']);
    expect(scene.dots.map(({ series }) => series)).to.have.members([0, 1, 2]);
    for (const { y } of scene.dots) expect(y).to.be.within(scene.plot.y - 5, scene.plot.y + scene.plot.height);
  });

  it('has a legend instead where names are long or there is but one position', () => {
    const long = 'Obyvatelstvo ve věku nad 65 let';
    expect(lines(years.map((row) => ({ ...row, [long]: 5 }))).legend.map(({ label }) => label)).to.include(long);
    expect(lines(years.slice(0, 1)).legend).to.have.length(2);
  });

  it('gives colours and names to those of too many lines that end highest, and counts the others', () => {
    const nine = Object.fromEntries([...'abcdefghi'].map((name, index) => [`s${name}`, index]));
    const scene = lines([
      { rok: 2020, ...nine },
      { rok: 2021, ...nine },
    ]);
    expect(textsOf(scene, 'direct').sort()).to.deep.equal(['se', 'sf', 'sg', 'sh', 'si']);
    expect(scene.legend).to.deep.equal([{ series: PALETTE_SLOTS, label: 'další řady (4)' }]);
    // Grey lines lie below the others.
    expect(scene.lines.map(({ series }) => series)).to.deep.equal([
      ...Array<number>(4).fill(PALETTE_SLOTS),
      0,
      1,
      2,
      3,
      4,
    ]);
    expect(scene.stops.at(0).lines.map(({ label }) => label)).to.have.length(9);
  });

  it('keeps every label inside the drawing and apart from its neighbour', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({ rok: 1960 + index, n: index * 1000 }));
    const cases = [320, 600, 1000].flatMap((width) => [12, 60].map((count) => ({ width, count })));
    for (const { width, count } of cases) {
      const scene = lines(rows.slice(0, count), {}, { width });
      const labels = scene.texts.filter(({ anchor }) => anchor === 'middle');
      expect(labels.length).to.be.at.least(2);
      labels.forEach(({ x, text }, index) => {
        const half = (text.length * CHARACTER_PX) / 2;
        expect(x - half).to.be.at.least(0);
        expect(x + half).to.be.at.most(width);
        const previous = labels[index - 1];
        if (previous) expect(x - half).to.be.above(previous.x + (previous.text.length * CHARACTER_PX) / 2);
      });
    }
  });

  it('gives categories equal room and writes their names below', () => {
    const scene = lines(
      ['zima', 'jaro', 'léto'].map((doba, index) => ({ doba, n: index })),
      { kind: 'line' },
    );
    const { plot, stops } = scene;
    expect([0, 1, 2].map((index) => rounded(stops.at(index).x))).to.deep.equal(
      [1, 3, 5].map((sixths) => rounded(plot.x + (plot.width * sixths) / 6)),
    );
    expect(textsOf(scene, 'category')).to.deep.equal(['zima', 'jaro', 'léto']);
  });

  it('writes no year between two years', () => {
    const rows = Array.from({ length: 13 }, (_, index) => ({ rok: 2010 + index, n: index }));
    const scene = lines(rows, {}, { width: 1400 });
    const labels = below(scene);
    for (const text of labels) expect(text).to.match(/^20\d\d$/);
    expect(new Set(labels).size).to.equal(labels.length);
  });

  it('stacks lines from zero and writes shares in per cent', () => {
    const rows: Rows = [
      { rok: 2020, a: 10, b: 30 },
      { rok: 2021, a: 20, b: 20 },
    ];
    const stacked = lines(rows, { stack: 'stacked' });
    expect(pointsOf(stacked.lines[1]?.d).map(([, y]) => y)).to.deep.equal([stacked.plot.y, stacked.plot.y]);
    const shares = lines(rows, { stack: 'normalized' });
    expect(textsOf(shares, 'tick')[0]).to.equal('0\u00a0%');
    expect(textsOf(shares, 'tick')).to.include('100\u00a0%');
  });

  it('breaks the lines of a stack above a part that is missing, as nobody knows how high they lie', () => {
    const rows: Rows = [
      { rok: 2020, a: 1, b: 1 },
      { rok: 2021, a: null, b: 1 },
      { rok: 2022, a: 1, b: null },
    ];
    const scene = lines(rows, { stack: 'stacked' });
    expect(scene.stops.at(1).dots).to.deep.equal([]);
    expect(scene.stops.at(2).dots.map(({ series }) => series)).to.deep.equal([0]);
  });

  it('finds the stop nearest to a pointer, and none outside the drawing', () => {
    const { stops, plot } = lines(years);
    expect(stops.length).to.equal(3);
    expect(stops.indexAt(plot.x, 50)).to.equal(0);
    expect(stops.indexAt(plot.x + plot.width * 0.24, 50)).to.equal(0);
    expect(stops.indexAt(plot.x + plot.width * 0.26, 50)).to.equal(1);
    expect(stops.indexAt(599, 50)).to.equal(2);
    for (const [x, y] of [
      [-1, 50],
      [601, 50],
      [50, -1],
      [50, 301],
    ] as const)
      expect(stops.indexAt(x, y)).to.equal(-1);
  });

  it('tells at each stop what is there and what is missing', () => {
    const { stops } = lines(years, {}, { locale: en });
    const stop = stops.at(1);
    expect([stop.title, stop.text]).to.deep.equal(['2021', '2021: zeny 30, muzi no value']);
    expect(stop.dots.map(({ series }) => series)).to.deep.equal([1]);
    expect(stop.row).to.equal(1);
  });

  it('stands a single position in the middle and draws equal values in it', () => {
    const one = lines([{ rok: 2020, n: 5 }]);
    expect(rounded(one.stops.at(0).x)).to.equal(rounded(one.plot.x + one.plot.width / 2));
    expect(one.dots).to.have.length.at.least(1);
    const equal = lines([
      { rok: 2020, n: 5 },
      { rok: 2021, n: 5 },
    ]);
    for (const [, y] of pointsOf(equal.lines[0]?.d)) {
      expect(y).to.be.within(equal.plot.y + 1, equal.plot.y + equal.plot.height - 1);
    }
  });

  it('draws no mark where every value is missing', () => {
    const scene = lines(
      [
        { rok: 2020, n: null },
        { rok: 2021, n: null },
      ],
      { x: 'rok', y: ['n'] },
      { columns: [{ name: 'rok' }, { name: 'n', type: 'number' }] },
    );
    expect([scene.lines.map(({ d }) => d), scene.dots]).to.deep.equal([[''], []]);
    expect(scene.stops.at(0).text).to.equal('2020: údaj chybí');
  });
});
