import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { render } from 'lit';
import { lineLayout } from '../../src/layout/chart/line-layout.js';
import type { Stop } from '../../src/layout/scene.js';
import { placeTooltip } from '../../src/render/place-tooltip.js';
import { tooltipTemplate } from '../../src/render/tooltip.js';
import { sceneOf } from '../helper/charts.js';
import type { Rows } from '../helper/charts.js';

const MARKUP = '<img src=x onerror="window.hacked=1">';

function tooltipOf(rows: Rows, changes: Partial<Stop> = {}): HTMLElement {
  const host = document.createElement('div');
  const scene = sceneOf(lineLayout, rows);
  render(tooltipTemplate({ ...scene.stops.at(0), ...changes }, scene, 'a'), host);
  return host;
}

describe('tooltipTemplate', () => {
  it('has the title and a line per series, by value, what is missing last', () => {
    const host = tooltipOf([
      { rok: 2020, a: 1, b: null, c: 5 },
      { rok: 2021, a: 1, b: 1, c: 1 },
    ]);
    expect(host.querySelector('.tooltip-title')?.textContent).to.equal('2020');
    const lines = [...host.querySelectorAll('li')].map((line) => [
      line.querySelector('.swatch .line')?.getAttribute('class'),
      line.querySelector('.label')?.textContent,
      line.querySelector('.number')?.textContent,
      line.className,
    ]);
    expect(lines).to.deep.equal([
      ['line dashed s2', 'c', '5', ''],
      ['line dashed s0', 'a', '1', ''],
      ['line dashed s1', 'b', 'údaj chybí', 'missing'],
    ]);
  });

  it('does without a swatch for the only series', () => {
    const host = tooltipOf([{ rok: 2020, a: 1 }]);
    expect(host.querySelector('.swatch, .label')).to.equal(null);
    expect(host.querySelector('.number')?.textContent).to.equal('1');
  });

  it('keeps markup of the data as text', () => {
    const host = tooltipOf([{ rok: 2020, a: 1, [MARKUP]: 2 }], { title: MARKUP });
    expect(host.querySelector('img')).to.equal(null);
    expect(host.querySelector('.tooltip-title')?.textContent).to.equal(MARKUP);
    expect(host.querySelector('.label')?.textContent).to.equal(MARKUP);
  });
});

describe('placeTooltip', () => {
  let tooltip: HTMLElement;
  beforeEach(() => {
    tooltip = document.createElement('div');
    tooltip.style.cssText = 'position: absolute; width: 120px; height: 40px';
    document.body.append(tooltip);
  });
  afterEach(() => tooltip.remove());

  const place = (x: number, y: number, width: number, height: number): readonly [number, number] => {
    placeTooltip(tooltip, { x, y }, { width, height });
    const { left, top } = tooltip.getBoundingClientRect();
    return [left + scrollX, top + scrollY];
  };

  it('stands to the right of its place, in the middle of its height', () => {
    const [left, top] = place(100, 100, 600, 300);
    expect(left).to.be.above(100);
    expect(top + 20).to.equal(100);
  });

  it('has sharp edges: its size is no whole number of pixels, its place is', () => {
    tooltip.style.cssText += '; width: 120.4px; height: 41.7px';
    for (const [left, top] of [place(100.3, 100.7, 600, 300), place(590.2, 9.1, 600.5, 300)])
      expect([left % 1, top % 1]).to.deep.equal([0, 0]);
  });

  it('changes to the left where the right has no room', () => {
    expect(place(590, 100, 600, 300)[0] + 120).to.be.below(590);
  });

  it('stays inside the widget, wherever it points', () => {
    const share = fc.double({ noNaN: true, min: -0.2, max: 1.2 });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 120, max: 900 }), (across, down, width) => {
        const [left, top] = place(across * width, down * 240, width, 240);
        expect(left).to.be.within(0, width - 120);
        expect(top).to.be.within(0, 200);
      }),
    );
  });

  it('begins at the edge where it is wider than the widget', () => {
    expect(place(50, 10, 80, 30)).to.deep.equal([0, 0]);
  });
});
