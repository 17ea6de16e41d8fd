import { expect, fixture, html } from '@open-wc/testing';
import sinon from 'sinon';
import type { LkEnergyDashboard } from '../../src/element/lk-energy-dashboard.js';
import '../../src/lk-energy-dashboard.js';
import { mountDashboard } from '../helper/mount-dashboard.js';
import { siteOf } from '../helper/energy-site.js';
import { PageWatch, all, inside, plain, until } from '../helper/mount.js';

/** Midnight of a Wednesday in Prague, and noon of it. */
const MIDNIGHT = '2026-06-16T22:00:00Z';
const NOON = Date.parse('2026-06-17T10:02:00Z');
const quarters = (count: number, value: number | null): (number | null)[] =>
  new Array<number | null>(count).fill(value);

const school = {
  id: 'skola',
  name: 'Základní škola',
  more: { areaM2: 1000, pupils: 100 },
  series: {
    pv: [...quarters(24, 0), ...quarters(24, 2.5)],
    'grid-import': [...quarters(24, 1), ...quarters(24, 1.25)],
    'grid-export': [...quarters(24, 0), ...quarters(24, 0.75)],
  },
};
const museum = {
  id: 'muzeum',
  name: 'Muzeum',
  more: { areaM2: 500 },
  series: { 'grid-import': quarters(48, 1) },
};

let site: ReturnType<typeof siteOf>;
let clock: sinon.SinonFakeTimers;
let watch: PageWatch;

beforeEach(() => {
  watch = new PageWatch();
  clock = sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
  site = siteOf(MIDNIGHT, [school, museum]);
});
afterEach(() => {
  clock.restore();
  site.free();
  const { errors } = watch;
  watch.stop();
  expect(errors).to.deep.equal([]);
});

const mount = (attributes: Readonly<Record<string, string>> = {}, src = site.url): Promise<LkEnergyDashboard> =>
  mountDashboard(src, attributes);

describe('the place of lk-energy-dashboard', () => {
  const everything = {
    ...school,
    series: {
      ...school.series,
      ...Object.fromEntries(
        ['battery-charge', 'battery-discharge', 'ev', 'consumption', 'heat'].map((role) => [role, quarters(48, 0.5)]),
      ),
    },
  };
  for (const width of [320, 700])
    for (const view of ['overview', 'flow', 'history', 'compare'])
      it(`moves nothing on a page when its data come: ${view} in ${width} px`, async () => {
        const full = siteOf(MIDNIGHT, [everything, museum]);
        let moved = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved += (entry as PerformanceEntry & { value: number }).value;
        });
        observer.observe({ type: 'layout-shift' });
        const box = await fixture<HTMLElement>(html`<div></div>`);
        box.style.width = `${width}px`;
        const dashboard = document.createElement('lk-energy-dashboard');
        for (const [name, value] of Object.entries({ loading: 'eager', view, src: full.url }))
          dashboard.setAttribute(name, value);
        const after = document.createElement('p');
        box.append(dashboard, after);
        await dashboard.updateComplete;
        const top = after.getBoundingClientRect().top;
        expect(top).to.be.above(720);
        await dashboard.ready;
        const charts = all(dashboard, '.chart').filter((chart) => chart.getClientRects().length > 0);
        await until(() => charts.every((chart) => chart.shadowRoot?.querySelector('.marks *')), 'all is drawn');
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        expect(after.getBoundingClientRect().top - top).to.equal(0);
        observer.disconnect();
        expect(moved).to.be.below(0.01);
        full.free();
      });

  it('has both charts of a day in its height, where little is said beside them', async () => {
    const dashboard = await mount({ view: 'history' });
    await until(() => all(dashboard, '.chart').length === 2, 'the charts');
    await dashboard.updateComplete;
    expect(all(dashboard, '.chart').filter((chart) => chart.getClientRects().length > 0)).to.have.length(2);
    expect(inside(dashboard, '.fold').hidden).to.equal(true);
  });

  it('folds what does not fit, says so, and shows all on demand', async () => {
    const full = siteOf(MIDNIGHT, [everything]);
    const dashboard = await mount({ height: '500' }, full.url);
    const seen = (): number =>
      all(dashboard, '.totals tr, .split').filter((part) => part.getClientRects().length > 0).length;
    const fold = inside<HTMLButtonElement>(dashboard, '.fold');
    const some = seen();
    expect([plain(fold.textContent), fold.getAttribute('aria-expanded')]).to.deep.equal(['Zobrazit vše', 'false']);
    expect(all(dashboard, '.picture, .remarks').length).to.be.above(0);
    fold.click();
    await dashboard.updateComplete;
    expect([plain(fold.textContent), fold.getAttribute('aria-expanded')]).to.deep.equal(['Zobrazit méně', 'true']);
    expect(seen()).to.be.above(some);
    fold.click();
    await dashboard.updateComplete;
    expect(seen()).to.equal(some);
    const small = await mount({ building: 'muzeum' });
    expect(inside(small, '.fold').hidden).to.equal(true);
    full.free();
  });
});
