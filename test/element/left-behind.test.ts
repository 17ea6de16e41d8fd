import '../helper/no-reader.js';
import { expect } from '@open-wc/testing';
import type { LkElement } from '../../src/element/lk-element.js';
import '../../src/lk-cartogram.js';
import '../../src/lk-chart.js';
import '../../src/lk-dataset-table.js';
import '../../src/lk-energy-dashboard.js';
import { uncollected } from '../helper/collected.js';
import { siteOf } from '../helper/energy-site.js';

const ROWS = [
  { orp: 'Liberec', n: 103979 },
  { orp: 'Turnov', n: 14000 },
  { orp: 'Semily', n: 8000 },
];
const MANY = [...Array(3000).keys()].map((n) => ({ n, x: n % 17 }));

/** Puts an element on the page until it has drawn, and takes it away. */
async function shown(tag: string, attributes: Readonly<Record<string, string>>, data: LkElement['data'] = null) {
  const element = document.createElement(tag) as LkElement;
  for (const [name, value] of Object.entries({ loading: 'eager', ...attributes })) element.setAttribute(name, value);
  if (data) element.data = data;
  document.body.append(element);
  await element.ready;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  element.remove();
  return new WeakRef(element);
}

describe('elements that come and go before a reader does', () => {
  it('leave nothing behind', async function () {
    this.timeout(50_000);
    const fill = (value: number): number[] => Array<number>(48).fill(value);
    const site = siteOf('2026-11-20T00:00:00Z', [
      { id: 'a', name: 'Škola', series: { pv: fill(2.5), 'grid-import': fill(1) } },
    ]);
    const refs = new Map([
      ['a chart', await shown('lk-chart', { kind: 'bar', x: 'orp', y: 'n' }, ROWS)],
      ['a chart on a canvas', await shown('lk-chart', { kind: 'line', x: 'n', y: 'x' }, MANY)],
      ['a list', await shown('lk-dataset-table', {}, ROWS)],
      ['a map', await shown('lk-cartogram', { variant: 'tiles', level: 'orp', key: 'orp', value: 'n' }, ROWS)],
      ['a building', await shown('lk-energy-dashboard', { src: site.url })],
      ['a hallway screen', await shown('lk-energy-dashboard', { src: site.url, view: 'kiosk' })],
    ]);
    expect(await uncollected(refs)).to.deep.equal([]);
    site.free();
  });
});
