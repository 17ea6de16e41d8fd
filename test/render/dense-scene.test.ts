import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { LkChart } from '../../src/element/lk-chart.js';
import { lineLayout } from '../../src/layout/chart/line-layout.js';
import { scatter } from '../../src/layout/chart/scatter.js';
import { marksOf, paintDense } from '../../src/render/dense-scene.js';
import { paintScene } from '../../src/render/svg-scene.js';
import { tableFromColumns } from '../../src/table/table-from-columns.js';
import type { Table } from '../../src/table/table.js';
import { sceneOf } from '../helper/charts.js';
import { all, inside, until } from '../helper/mount.js';
import { normalisedSvg } from '../helper/normalised-svg.js';

const BLUE = [0x23, 0x62, 0xa2] as const;

/** Values around 100 with one peak of 1000 and one gap. */
function readings(count: number, peak: number): Table {
  const [times, values] = [new Float64Array(count), new Float64Array(count)];
  for (let index = 0; index < count; index++) {
    times[index] = Date.UTC(2020, 0, 1) + index * 60_000;
    values[index] = 100 + (index % 7);
  }
  values[peak] = 1000;
  values.fill(NaN, Math.round(count * 0.8), Math.round(count * 0.9));
  return tableFromColumns({ čas: times, výkon: values }, { columns: [{ name: 'čas', type: 'date' }] });
}

async function mounted(data: Table, kind = 'line', theme = 'light'): Promise<LkChart> {
  const box = await fixture<HTMLElement>(html`
    <div>
      <lk-chart kind=${kind} theme=${theme} heading="Výkon" height="300" loading="eager" .data=${data}></lk-chart>
    </div>
  `);
  const chart = box.querySelector('lk-chart') as LkChart;
  await chart.ready;
  await chart.updateComplete;
  return chart;
}

/** Whether a pixel of the canvas under a place of the drawing (px) has about this colour. */
function isColoured(chart: LkChart, x: number, y: number, colour: readonly number[] = BLUE): boolean {
  const canvas = inside<HTMLCanvasElement>(chart, 'canvas');
  const scale = canvas.width / canvas.getBoundingClientRect().width;
  const pixel = canvas.getContext('2d')?.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data;
  return pixel?.[3] === 255 && colour.every((channel, index) => Math.abs(channel - (pixel[index] as number)) < 4);
}

describe('a chart of very many values', () => {
  before(() => import('../../src/lk-chart.js'));
  afterEach(fixtureCleanup);

  it('shows the one peak among a million values, and breaks where they are missing', async () => {
    const count = 1_000_000;
    const chart = await mounted(readings(count, 370_000));
    const svg = inside(chart, '.marks').getBoundingClientRect();
    const rule = inside(chart, '.rule').getBoundingClientRect();
    const x = rule.left - svg.left + 0.37 * rule.width;
    const rules = all(chart, '.rule').map((one) => one.getBoundingClientRect().top - svg.top);
    const [bottom, top] = [Math.max(...rules), Math.min(...rules)];
    const peak = bottom - (bottom - top) * 0.95;
    expect([-1, 0, 1].some((aside) => isColoured(chart, x + aside, peak))).to.equal(true);
    expect(isColoured(chart, x + 10, peak)).to.equal(false);
    const level = bottom - (bottom - top) * 0.103;
    expect(isColoured(chart, rule.left - svg.left + 0.5 * rule.width, level)).to.equal(true);
    expect(isColoured(chart, rule.left - svg.left + 0.85 * rule.width, level)).to.equal(false);
  });

  it('has its texts, its list of values and its table as any chart', async () => {
    const chart = await mounted(readings(5000, 100));
    expect(all(chart, '.marks text').length).to.be.greaterThan(5);
    expect(all(chart, '.marks path.line, .marks circle')).to.have.length(0);
    expect(inside(chart, '[role=option]').getAttribute('aria-setsize')).to.equal('5000');
    expect(inside(chart, 'canvas').getAttribute('aria-hidden')).to.equal('true');
    expect(chart.table?.length).to.equal(5000);
  });

  it('is drawn anew in the colours of another theme', async () => {
    const chart = await mounted(readings(5000, 100));
    const { width, height } = inside(chart, '.marks').getBoundingClientRect();
    const anywhere = (colour: readonly number[]): boolean => {
      for (let y = 0; y < height; y++) if (isColoured(chart, width / 2, y, colour)) return true;
      return false;
    };
    expect(anywhere(BLUE)).to.equal(true);
    chart.theme = 'dark';
    await until(() => anywhere([0x7f, 0xb2, 0xe6]), 'the line in the colour of the dark theme');
  });

  it('has more pixels on paper than on the screen', async () => {
    const chart = await mounted(readings(5000, 100));
    const canvas = inside<HTMLCanvasElement>(chart, 'canvas');
    const { width } = canvas;
    await emulateMedia({ media: 'print' });
    await until(() => canvas.width > 2 * width, 'a canvas of more pixels');
    await emulateMedia({ media: 'screen' });
    await until(() => canvas.width === width, 'the canvas of before');
  });

  it('goes back to elements when there are few values again', async () => {
    const chart = await mounted(readings(5000, 100));
    chart.data = readings(50, 10);
    await until(() => all(chart, '.marks path.line').length === 1, 'a line of its own');
    expect(all(chart, 'canvas')).to.have.length(0);
  });

  it('shows thousands of points as pixels', async () => {
    const count = 2100;
    const [x, y] = [new Float64Array(count), new Float64Array(count)];
    for (let index = 0; index < count; index++) [x[index], y[index]] = [index % 100, Math.floor(index / 100)];
    const chart = await mounted(tableFromColumns({ šířka: x, délka: y }), 'scatter');
    const { width, height } = inside(chart, '.stops').getBoundingClientRect();
    let seen = 0;
    for (let at = 100; at < width - 100; at++)
      for (let down = 0; down < 12; down++) if (isColoured(chart, at, height / 2 + down)) seen++;
    expect(seen).to.be.greaterThan(100);
  });
});

describe('a canvas', () => {
  const count = 2400;
  const grid = (): Record<string, unknown>[] =>
    [...Array(count).keys()].map((index) => ({
      x: index % 60,
      y: Math.floor(index / 60),
      druh: 'abc'[index % 3],
    }));
  before(() => import('../../src/lk-chart.js'));
  afterEach(fixtureCleanup);

  async function facets(kind = 'line'): Promise<LkChart> {
    const rows = ['Liberec', 'Semily'].flatMap((okres, place) =>
      [...Array(1500).keys()].map((index) => ({ okres, x: index, y: place * 50 + (index % 7) })),
    );
    const box = await fixture<HTMLElement>(
      html`<div>
        <lk-chart kind=${kind} x="x" y="y" facet="okres" height="260" theme="light" .data=${rows}></lk-chart>
      </div>`,
    );
    const chart = box.querySelector('lk-chart') as LkChart;
    await chart.ready;
    await until(() => all(chart, 'canvas').length === 1, 'a canvas');
    return chart;
  }

  it('has small multiples, each in its place, and their texts and rules above and below', async () => {
    const chart = await facets();
    const { width, height } = inside(chart, '.marks').getBoundingClientRect();
    const coloured = (from: number, to: number, top: number, bottom: number): number => {
      let found = 0;
      for (let x = from * width; x < to * width; x += 2)
        for (let y = top * height; y < bottom * height; y++) if (isColoured(chart, x, y)) found++;
      return found;
    };
    // The first is low, the second high, over one axis.
    await until(() => coloured(0.1, 0.45, 0.6, 1) > 100, 'the first of them');
    expect(coloured(0.1, 0.45, 0, 0.5)).to.equal(0);
    expect(coloured(0.6, 0.95, 0, 0.5)).to.be.greaterThan(100);
    expect(coloured(0.6, 0.95, 0.6, 1)).to.equal(0);
    expect(all(chart, '.marks path.line, .marks .rule')).to.have.length(0);
    expect(all(chart, '.marks text.direct').map(({ textContent }) => textContent)).to.deep.equal(['Liberec', 'Semily']);
  });

  it('has the points of small multiples in their places, in images no larger than they are', async () => {
    let pixels = 0;
    const Whole = globalThis.ImageData;
    globalThis.ImageData = class extends Whole {
      constructor(width: number, height: number) {
        super(width, height);
        pixels += width * height;
      }
    } as typeof ImageData;
    try {
      const chart = await facets('scatter');
      const canvas = inside<HTMLCanvasElement>(chart, 'canvas');
      await until(() => pixels > 0, 'points');
      pixels = 0;
      dispatchEvent(new Event('afterprint'));
      expect(pixels).to.be.within(1, 1.2 * canvas.width * canvas.height);
      const drawn = (from: number, top: number): number => {
        const [width, height] = [canvas.width / 2, canvas.height / 2];
        const data = canvas.getContext('2d')?.getImageData(from * width, top * height, width, height).data ?? [];
        return [...data].filter((value, index) => index % 4 === 3 && value > 0).length;
      };
      expect(drawn(0, 0)).to.equal(0);
      expect(drawn(0, 1)).to.be.greaterThan(1000);
      expect(drawn(1, 0)).to.be.greaterThan(1000);
      expect(drawn(1, 1)).to.equal(0);
    } finally {
      globalThis.ImageData = Whole;
    }
  });

  it('has its rules on paper, below thousands of points too', async () => {
    const [x, y] = [new Float64Array(2100), new Float64Array(2100)];
    for (let index = 0; index < 2100; index++) [x[index], y[index]] = [index % 7, 40 + Math.floor(index / 300)];
    const chart = await mounted(tableFromColumns({ šířka: x, délka: y }), 'scatter');
    dispatchEvent(new Event('beforeprint'));
    const canvas = inside<HTMLCanvasElement>(chart, 'canvas');
    const box = canvas.getBoundingClientRect();
    const scale = canvas.width / box.width;
    const there = all(chart, '.rule').filter((one) => {
      const { left, width, top, height } = one.getBoundingClientRect();
      const [from, middle] = [(left - box.left) * scale, (top + height / 2 - box.top) * scale];
      const data = canvas.getContext('2d')?.getImageData(from, middle - 2, Math.max(1, width * scale), 4).data ?? [];
      return [...data].filter((value, index) => index % 4 === 3 && value > 0).length > (width * scale) / 2;
    });
    dispatchEvent(new Event('afterprint'));
    expect(there.length).to.be.greaterThan(2);
  });

  it('is a part of the drawing on paper, at a scale that can be written in 64ths, and beside it again afterwards', async () => {
    const chart = await mounted(readings(5000, 100));
    const canvas = inside<HTMLCanvasElement>(chart, 'canvas');
    dispatchEvent(new Event('beforeprint'));
    const sixtyFourths = (64 * parseFloat(canvas.style.width)) / canvas.width;
    const [part, drawing] = [canvas.getBoundingClientRect(), inside(chart, '.marks').getBoundingClientRect()];
    const inDrawing = canvas.closest('svg') !== null;
    dispatchEvent(new Event('afterprint'));
    expect(inDrawing).to.equal(true);
    expect(sixtyFourths).to.equal(Math.round(sixtyFourths));
    expect([part.left, part.top, part.width]).to.deep.equal([drawing.left, drawing.top, drawing.width]);
    expect(canvas.closest('svg')).to.equal(null);
    expect(all(chart, 'foreignObject')).to.have.length(0);
    expect(canvas.style.position).to.equal('absolute');
  });

  it('stays as fine as paper while its colours change there', async () => {
    const chart = await mounted(readings(5000, 100));
    const canvas = inside<HTMLCanvasElement>(chart, 'canvas');
    const { width } = canvas;
    await emulateMedia({ media: 'print' });
    try {
      await until(() => canvas.width > 2 * width, 'a canvas of more pixels');
      const drawn = new Promise((resolve) => {
        inside(chart, '.plot > span').addEventListener('transitionend', resolve, { once: true });
      });
      chart.style.setProperty('--lk-series-1', '#c02040');
      await drawn;
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      expect(canvas.width).to.be.greaterThan(2 * width);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('follows colours that the page changes, as elements do', async () => {
    const chart = await mounted(readings(5000, 100));
    const { width, height } = inside(chart, '.marks').getBoundingClientRect();
    const anywhere = (colour: readonly number[]): boolean => {
      for (let y = 0; y < height; y++) if (isColoured(chart, width / 2, y, colour)) return true;
      return false;
    };
    expect(anywhere(BLUE)).to.equal(true);
    chart.style.setProperty('--lk-series-1', '#c02040');
    await until(() => anywhere([0xc0, 0x20, 0x40]), 'the line in the colour of the page');
  });

  it('has the shapes of series that elements have', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <lk-chart kind="scatter" x="x" y="y" series="druh" height="400" theme="light" .data=${grid()}></lk-chart>
      </div>`,
    );
    const chart = box.querySelector('lk-chart') as LkChart;
    await chart.ready;
    await until(() => all(chart, 'canvas').length === 1, 'a canvas');
    await until(() => all(chart, '.legend li').length === 3, 'the legend, which takes room of the plot');
    await new Promise(requestAnimationFrame);
    const svg = await (await chart.toSvg()).text();
    const [, x = '', y = ''] = /translate\(([\d.]+) ([\d.]+)\)">\s*<path d="M0,-4.6L4.4,3.2H-4.4Z"/.exec(svg) ?? [];
    const red = (dy: number): number =>
      [...Array(9).keys()].filter((dx) => isColoured(chart, Number(x) + dx - 4, Number(y) + dy, [0x8a, 0x07, 0x00]))
        .length;
    // A triangle is wide below and narrow above, a circle of the same ink is neither.
    expect(red(1)).to.be.greaterThan(red(-1));
    expect(red(1)).to.be.greaterThan(2);
  });
});

describe('paintDense', () => {
  const rows = [0, 1, 2, 3].map((index) => ({ rok: 2020 + index, muži: index, ženy: index === 2 ? null : 3 - index }));

  it('paints few marks in the same way as paintScene', () => {
    for (const scene of [
      sceneOf(lineLayout, rows),
      sceneOf(scatter.layout, rows, { kind: 'line', x: 'rok', y: ['muži'] }),
    ]) {
      const drawn = [paintScene, paintDense].map((paint) => {
        const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        paint(svg, scene, 'chart');
        return normalisedSvg(svg);
      });
      expect(drawn[1]).to.equal(drawn[0]);
    }
  });

  it('counts a line by its values, and has its path ready for who wants it', () => {
    const many = [...Array(3000).keys()].map((index) => ({ x: index, y: index % 5 }));
    const scene = sceneOf(lineLayout, many, { kind: 'line', x: 'x', y: ['y'] });
    expect(marksOf(scene)).to.be.greaterThan(3000);
    expect(scene.lines[0]?.d).to.match(/^M[\d.]+,[\d.]+L/);
    const points = scene.lines[0]?.d.match(/[ML]/g)?.length ?? 0;
    expect(points).to.equal(scene.lines[0]?.trace?.(1).x.length);
    expect(scene.lines[0]?.trace?.(2).x.length).to.be.greaterThan(points);
  });
});
