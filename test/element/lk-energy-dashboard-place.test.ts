import { expect, fixture, html } from '@open-wc/testing';
import type { LkEnergyDashboard } from '../../src/element/lk-energy-dashboard.js';
import '../../src/lk-energy-dashboard.js';
import { mountDashboard } from '../helper/mount-dashboard.js';
import { siteOf } from '../helper/energy-site.js';
import { MIDNIGHT, energyPage, quarters, schoolAndMuseum } from '../helper/energy-page.js';
import { all, inside, plain, until } from '../helper/mount.js';

const page = energyPage(schoolAndMuseum);
const [school, museum] = schoolAndMuseum;

const mount = (attributes: Readonly<Record<string, string>> = {}, src = page.site.url): Promise<LkEnergyDashboard> =>
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

  it('never folds the first two of its totals, however large the letters are', async () => {
    const full = siteOf(MIDNIGHT, [everything]);
    const dashboard = await mount({ height: '100' }, full.url);
    const seen = all(dashboard, '.totals tbody tr').filter((row) => row.getClientRects().length > 0);
    expect(seen.map((row) => plain(row.querySelector('th')?.textContent ?? '').trim())).to.deep.equal([
      'Vyrobeno ze slunce',
      'Spotřeba budovy',
    ]);
    full.free();
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
