import { expect } from '@open-wc/testing';
import type { LkElement } from '../../src/element/lk-element.js';
import '../../src/lk-cartogram.js';
import '../../src/lk-chart.js';
import '../../src/lk-dataset-table.js';
import '../../src/lk-energy-dashboard.js';
import { collected } from '../helper/collected.js';
import { siteOf } from '../helper/energy-site.js';

/** Puts an element on the page until it has drawn, and takes it away. */
async function shown(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  data?: LkElement['data'],
): Promise<WeakRef<object>> {
  const element = document.createElement(tag) as LkElement;
  for (const [name, value] of Object.entries({ loading: 'eager', ...attributes })) element.setAttribute(name, value);
  if (data) element.data = data;
  document.body.append(element);
  await element.ready;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  element.remove();
  return new WeakRef(element);
}

const ROWS = [
  { orp: 'Liberec', n: 103979 },
  { orp: 'Turnov', n: 14000 },
  { orp: 'Semily', n: 8000 },
];
const MANY = Array.from({ length: 3000 }, (_, n) => ({ n, x: n % 17 }));

describe('elements that come and go before a reader does leave nothing behind', function () {
  // Garbage is collected when the code that was under way has come.
  this.timeout(30_000);

  for (const kind of ['bar', 'line', 'stat', 'pie', 'heatmap'])
    it(`lk-chart, ${kind}`, async () => {
      const ref = await shown('lk-chart', { kind, x: 'orp', y: 'n' }, ROWS);
      expect(await collected(ref)).to.equal(true);
    });

  it('lk-chart on a canvas', async () => {
    const ref = await shown('lk-chart', { kind: 'line', x: 'n', y: 'x' }, MANY);
    expect(await collected(ref)).to.equal(true);
  });

  it('lk-dataset-table', async () => {
    expect(await collected(await shown('lk-dataset-table', {}, ROWS))).to.equal(true);
  });

  it('lk-cartogram', async () => {
    const ref = await shown('lk-cartogram', { variant: 'tiles', level: 'orp', key: 'orp', value: 'n' }, ROWS);
    expect(await collected(ref)).to.equal(true);
  });

  for (const view of ['overview', 'history', 'kiosk'])
    it(`lk-energy-dashboard, ${view}`, async () => {
      const site = siteOf('2026-11-20T00:00:00Z', [
        {
          id: 'a',
          name: 'Škola',
          series: { pv: Array<number>(48).fill(2.5), 'grid-import': Array<number>(48).fill(1) },
        },
      ]);
      const ref = await shown('lk-energy-dashboard', { view, src: site.url });
      expect(await collected(ref)).to.equal(true);
    });
});
