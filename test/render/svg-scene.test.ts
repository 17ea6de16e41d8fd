import { expect } from '@open-wc/testing';
import { areaLayout } from '../../src/layout/chart/area-layout.js';
import { barLayout } from '../../src/layout/chart/bar-layout.js';
import { columnLayout } from '../../src/layout/chart/column-layout.js';
import { lineLayout } from '../../src/layout/chart/line-layout.js';
import type { Scene } from '../../src/layout/scene.js';
import { paintPointed } from '../../src/render/pointed.js';
import { addPatterns } from '../../src/render/patterns.js';
import { paintScene } from '../../src/render/svg-scene.js';
import { SERIES_SLOTS, seriesClass } from '../../src/render/series-class.js';
import { sceneOf } from '../helper/charts.js';
import type { Rows } from '../helper/charts.js';

const SVG = 'http://www.w3.org/2000/svg';
const MARKUP = '<img src=x onerror="window.hacked=1"><b>';

function painted(scene: Scene, id = 'a'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  paintScene(svg, scene, id);
  return svg;
}
const all = (svg: SVGSVGElement, selector: string): SVGElement[] => [...svg.querySelectorAll<SVGElement>(selector)];

const groups: Rows = [
  { obec: 'A', x1: 3, x2: -2, x3: 1 },
  { obec: 'B', x1: 1, x2: null, x3: 2 },
];
const grouped = (): Scene => sceneOf(columnLayout, groups, { kind: 'column', stack: 'grouped' });
const lined = (): Scene =>
  sceneOf(lineLayout, [
    { rok: 2020, a: 1, b: 2 },
    { rok: 2021, a: 2, b: 4 },
  ]);

addPatterns();

describe('paintScene', () => {
  it('cuts off areas with their lines', () => {
    const scene = sceneOf(
      areaLayout,
      [
        { rok: 2020, n: 60 },
        { rok: 2021, n: 70 },
      ],
      { kind: 'area', yMin: 50, yMax: 80 },
    );
    const svg = painted(scene);
    expect(all(svg, 'svg > .area')).to.have.length(1);
    expect(all(svg, 'svg.frame .area')).to.have.length(1);
    expect(all(svg, 'svg.frame .line')).to.have.length(1);
    const whole = painted(
      sceneOf(
        areaLayout,
        [
          { rok: 2020, n: 60 },
          { rok: 2021, n: 70 },
        ],
        { kind: 'area' },
      ),
    );
    expect(all(whole, '.frame')).to.deep.equal([]);
  });

  it('sets every text of the data as text', () => {
    const scene = sceneOf(barLayout, [{ obec: MARKUP, [MARKUP]: 3 }], { kind: 'bar', unit: MARKUP }, { width: 2000 });
    const svg = painted(scene, 'x');
    document.body.append(svg);
    expect(all(svg, 'img, b, script, foreignObject')).to.deep.equal([]);
    expect(all(svg, 'text.category').map(({ textContent }) => textContent)).to.deep.equal([MARKUP]);
    expect('hacked' in window).to.equal(false);
    svg.remove();
  });

  it('draws every part of the scene once, in its namespace', () => {
    const scene = grouped();
    const svg = painted(scene);
    expect(all(svg, 'rect.bar')).to.have.length(scene.bars.length);
    expect(all(svg, 'text')).to.have.length(scene.texts.length);
    expect(all(svg, 'line.rule')).to.have.length(scene.rules.length);
    expect(all(svg, 'line.zero')).to.have.length(1);
    for (const node of all(svg, '*')) expect(node.namespaceURI).to.equal(SVG);
  });

  it('cuts lines off at the ends that the author gave the axis, and marks nothing beyond them', () => {
    const rows: Rows = [
      { rok: 2020, a: 1 },
      { rok: 2021, a: 90 },
    ];
    const scene = sceneOf(lineLayout, rows, { yMin: 0, yMax: 10 });
    const frame = all(painted(scene), 'svg')[0];
    const { x, y, width, height } = scene.plot;
    expect(frame?.getAttribute('viewBox')).to.equal([x, y, width, height].join(' '));
    expect(frame?.querySelector('path.line')).to.not.equal(null);
    expect(scene.dots).to.deep.equal([]);
    expect(scene.stops.at(1).dots).to.deep.equal([]);
    expect(all(painted(sceneOf(lineLayout, rows)), 'svg')).to.deep.equal([]);
  });

  it('writes places to a tenth of a pixel, and its size', () => {
    const svg = painted(grouped());
    for (const rect of all(svg, 'rect')) {
      for (const name of ['x', 'y', 'width', 'height']) {
        expect(rect.getAttribute(name), name).to.match(/^\d+(\.\d)?$/);
      }
    }
    expect(svg.getAttribute('viewBox')).to.equal('0 0 600 300');
    expect([svg.getAttribute('width'), svg.getAttribute('height')]).to.deep.equal(['600', '300']);
  });

  it('gives every mark the class of its series, and no style of its own', () => {
    const scene = grouped();
    const svg = painted(scene);
    expect(all(svg, 'rect.bar').map((bar) => bar.getAttribute('class'))).to.deep.equal(
      scene.bars.map(({ series }) => `bar s${series}`),
    );
    expect(all(svg, '[style]')).to.deep.equal([]);
  });

  it('tells series apart by patterns whose names differ between two drawings', () => {
    const [one, other] = [painted(grouped(), 'a'), painted(grouped(), 'b')];
    const ids = [...all(one, '[id]'), ...all(other, '[id]')].map(({ id }) => id);
    expect(ids).to.deep.equal(['a-1', 'a-2', 'b-1', 'b-2']);
    const fills = all(other, '.hatch').map((hatch) => hatch.getAttribute('fill'));
    expect([...new Set(fills)].sort()).to.deep.equal(['url(#b-1)', 'url(#b-2)']);
    const single = painted(sceneOf(columnLayout, [{ obec: 'A', n: 1 }], { kind: 'column' }));
    expect(all(single, 'pattern, .hatch')).to.deep.equal([]);
  });

  it('dashes the lines of several series only', () => {
    expect(all(painted(lined()), '.line').map((line) => line.getAttribute('class'))).to.deep.equal([
      'line s0 dashed',
      'line s1 dashed',
    ]);
    const one = sceneOf(lineLayout, [
      { rok: 2020, a: 1 },
      { rok: 2021, a: 2 },
    ]);
    expect(all(painted(one), '.line').map((line) => line.getAttribute('class'))).to.deep.equal(['line s0']);
  });

  it('marks what stands out and what steps back', () => {
    const rows: Rows = [
      { obec: 'A', n: 2 },
      { obec: 'B', n: 1 },
    ];
    const svg = painted(sceneOf(barLayout, rows, { kind: 'bar', highlight: ['B'] }));
    expect(all(svg, '.bar').map((bar) => bar.getAttribute('class'))).to.deep.equal([
      'bar s0 receding',
      'bar s0 highlighted',
    ]);
  });

  it('replaces what it painted before', () => {
    const svg = painted(grouped());
    paintScene(svg, lined(), 'a');
    expect([all(svg, '.bar').length, all(svg, '.line').length, all(svg, 'defs').length]).to.deep.equal([0, 2, 0]);
  });
});

describe('paintPointed', () => {
  it('shows a band behind a category and takes it away', () => {
    const scene = grouped();
    const svg = painted(scene);
    paintPointed(svg, scene, scene.stops.at(0));
    expect(all(svg, '.pointed .band')).to.have.length(1);
    paintPointed(svg, scene, scene.stops.at(1));
    expect(all(svg, '.pointed > *')).to.have.length(1);
    paintPointed(svg, scene, null);
    expect(all(svg, '.pointed > *')).to.deep.equal([]);
  });

  it('shows a line with a dot for each value of an instant', () => {
    const scene = lined();
    const svg = painted(scene);
    const before = all(svg, '*').length;
    paintPointed(svg, scene, scene.stops.at(1));
    expect(all(svg, '.pointed .cross')).to.have.length(1);
    expect(all(svg, '.pointed .dot').map((dot) => dot.getAttribute('class'))).to.deep.equal(['dot s0', 'dot s1']);
    paintPointed(svg, scene, null);
    expect(all(svg, '*')).to.have.length(before);
  });

  it('does nothing to a drawing that was never painted', () => {
    const scene = lined();
    const svg = document.createElementNS(SVG, 'svg');
    paintPointed(svg, scene, scene.stops.at(0));
    expect(svg.childElementCount).to.equal(0);
  });
});

describe('seriesClass', () => {
  it('shares one grey among what is beyond the palette', () => {
    expect([0, SERIES_SLOTS - 1, SERIES_SLOTS, SERIES_SLOTS + 1].map(seriesClass)).to.deep.equal([
      's0',
      's7',
      'rest',
      's9',
    ]);
  });
});
