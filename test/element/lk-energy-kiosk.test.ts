import { expect, fixture, html } from '@open-wc/testing';
import sinon from 'sinon';
import type { LkEnergyDashboard } from '../../src/element/lk-energy-dashboard.js';
import '../../src/lk-energy-dashboard.js';
import { siteOf } from '../helper/energy-site.js';
import { PageWatch, all, inside, textOf, until } from '../helper/mount.js';

const MIDNIGHT = '2026-06-16T22:00:00Z';
const NOON = Date.parse('2026-06-17T10:02:00Z');
const fill = (count: number, value: number): number[] => new Array<number>(count).fill(value);
const school = { id: 'a', name: 'Škola', series: { pv: fill(48, 2.5), 'grid-import': fill(48, 1) } };

let watch: PageWatch;
beforeEach(() => (watch = new PageWatch()));
afterEach(() => {
  sinon.restore();
  const { errors } = watch;
  watch.stop();
  expect(errors).to.deep.equal([]);
});

async function mount(src: string): Promise<LkEnergyDashboard> {
  const dashboard = await fixture<LkEnergyDashboard>(
    html`<lk-energy-dashboard view="kiosk" loading="eager" height="540" src=${src}></lk-energy-dashboard>`,
  );
  await dashboard.ready.catch(() => undefined);
  await until(() => dashboard.shadowRoot?.querySelector('.kiosk') !== null, 'the show is on');
  return dashboard;
}

const titles = async (dashboard: LkEnergyDashboard, count: number): Promise<string[]> => {
  const found: string[] = [];
  for (let index = 0; index < count; index++) {
    found.push(textOf(dashboard, '.kiosk .title'));
    (all(dashboard, '.show button')[2] as HTMLButtonElement).click();
    await dashboard.updateComplete;
  }
  return found;
};

describe('the kiosk of lk-energy-dashboard', () => {
  it('goes from panel to panel, forward and back, and fills its box', async () => {
    sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
    const site = siteOf(MIDNIGHT, [school]);
    const dashboard = await mount(site.url);
    expect(await titles(dashboard, 5)).to.deep.equal([
      'Právě teď',
      'Energie dnes',
      'Co dokázalo slunce',
      'Posledních sedm dní: Spotřeba elektřiny',
      'Právě teď',
    ]);
    (all(dashboard, '.show button')[0] as HTMLButtonElement).click();
    await dashboard.updateComplete;
    expect(textOf(dashboard, '.kiosk .title')).to.equal('Právě teď');
    expect(Math.round(inside(dashboard, '.root').getBoundingClientRect().height)).to.equal(540);
    site.free();
  });

  it('shows no controls until somebody moves', async () => {
    sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
    const site = siteOf(MIDNIGHT, [school]);
    const dashboard = await mount(site.url);
    const opacity = (): string => getComputedStyle(inside(dashboard, '.show')).opacity;
    expect(opacity()).to.equal('0');
    dashboard.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    await dashboard.updateComplete;
    expect(opacity()).to.equal('1');
    site.free();
  });

  it('tells only what is always true when all it knows is old, or nothing could be read', async () => {
    sinon.useFakeTimers({ now: NOON + 10 * 86_400_000, toFake: ['Date'] });
    const site = siteOf(MIDNIGHT, [school]);
    const old = await mount(site.url);
    expect(textOf(old, '.kiosk .title')).to.equal('Víte, že…');
    expect(all(old, '.picture').length).to.equal(0);
    const codes: string[] = [];
    document.addEventListener('lk-error', (event) => codes.push((event as Event & { code: string }).code), {
      once: true,
    });
    const lost = await mount(new URL('/nothing-here/site.json', location.href).href);
    expect(textOf(lost, '.kiosk .title')).to.equal('Víte, že…');
    expect(codes).to.deep.equal(['http']);
    expect(lost.refresh).to.equal('60s');
    site.free();
  });

  it('leaves no timer and no dot behind', async () => {
    sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
    const site = siteOf(MIDNIGHT, [school]);
    const dashboard = await mount(site.url);
    expect(all(dashboard, '.moving').length).to.be.above(0);
    const cleared = sinon.spy(window, 'clearTimeout');
    dashboard.remove();
    expect(all(dashboard, '.moving').length).to.equal(0);
    expect(cleared.callCount).to.be.above(0);
    site.free();
  });
});
