import { expect, fixture, html } from '@open-wc/testing';
import sinon from 'sinon';
import type { SinonFakeTimers } from 'sinon';
import type { LkEnergyDashboard } from '../../src/element/lk-energy-dashboard.js';
import { LkElement } from '../../src/element/lk-element.js';
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

async function mount(src: string, height = '540'): Promise<LkEnergyDashboard> {
  const dashboard = await fixture<LkEnergyDashboard>(
    html`<lk-energy-dashboard view="kiosk" loading="eager" height=${height} src=${src}></lk-energy-dashboard>`,
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

  it('knows its letters before it draws with them', async () => {
    sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
    const again: string[] = [];
    interface Updated {
      readonly localName: string;
      readonly isUpdatePending: boolean;
      updated: (this: Updated, changed: unknown) => void;
    }
    const elements = LkElement.prototype as unknown as Updated;
    const { updated } = elements;
    sinon.replace(elements, 'updated', function (this: Updated, changed: unknown): void {
      updated.call(this, changed);
      if (this.isUpdatePending) again.push(this.localName);
    });
    const site = siteOf(MIDNIGHT, [school]);
    const dashboard = await mount(site.url);
    await titles(dashboard, 3);
    await until(() => all(dashboard, '.panel .chart').length === 1, 'a chart is shown');
    const chart = inside(dashboard, '.panel .chart');
    await until(() => (chart.shadowRoot?.querySelectorAll('.marks *').length ?? 0) > 0, 'it is drawn');
    expect(again).to.deep.equal([]);
    site.free();
  });

  it('is led by the arrows of a remote control where it has the screen for itself', async () => {
    sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
    const site = siteOf(MIDNIGHT, [school]);
    const press = (key: string): boolean =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
      );
    const part = await mount(site.url, '360');
    expect(press('ArrowRight'), 'the page scrolls').to.equal(true);
    expect(textOf(part, '.kiosk .title')).to.equal('Právě teď');
    part.remove();
    const dashboard = await mount(site.url, String(innerHeight));
    expect(press('ArrowRight')).to.equal(false);
    await dashboard.updateComplete;
    expect(textOf(dashboard, '.kiosk .title')).to.equal('Energie dnes');
    expect(getComputedStyle(inside(dashboard, '.show')).opacity).to.equal('1');
    press(' ');
    await dashboard.updateComplete;
    expect(all(dashboard, '.show button')[1]?.getAttribute('aria-pressed')).to.equal('true');
    dashboard.remove();
    expect(press('ArrowLeft'), 'it is gone').to.equal(true);
    site.free();
  });

  it('goes on by itself when whoever stopped it has left', async () => {
    const date = sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
    const site = siteOf(MIDNIGHT, [school]);
    const dashboard = await mount(site.url);
    date.restore();
    const clock = sinon.useFakeTimers({ now: NOON, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const [, stop] = all(dashboard, '.show button') as HTMLButtonElement[];
    dashboard.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    stop?.click();
    await dashboard.updateComplete;
    clock.tick(60_000);
    await dashboard.updateComplete;
    expect(textOf(dashboard, '.kiosk .title')).to.equal('Právě teď');
    expect(stop?.getAttribute('aria-pressed')).to.equal('true');
    clock.tick(300_000);
    await dashboard.updateComplete;
    expect(stop?.getAttribute('aria-pressed')).to.equal('false');
    clock.tick(14_000);
    await dashboard.updateComplete;
    expect(textOf(dashboard, '.kiosk .title')).to.equal('Energie dnes');
    site.free();
  });

  /** A show of a school on a screen, and its time, which is left to the test from then on. */
  const onScreen = async (
    more: Readonly<Record<string, unknown>>,
  ): Promise<{ dashboard: LkEnergyDashboard; clock: SinonFakeTimers; free: () => void }> => {
    const date = sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
    const { url, free } = siteOf(MIDNIGHT, [{ ...school, more }]);
    const dashboard = await mount(url);
    date.restore();
    const clock = sinon.useFakeTimers({ now: NOON, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    return { dashboard, clock, free };
  };

  /** Lets so many seconds pass, and what takes no time by this clock come in between. */
  const pass = async (clock: SinonFakeTimers, seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 5) {
      await clock.tickAsync(5000);
      await new Promise(requestAnimationFrame);
    }
  };

  /** Lets time pass until the show is like that: slowly, as what is loaded in the meantime takes its time. */
  const untilStatus = async (dashboard: LkEnergyDashboard, clock: SinonFakeTimers, status: string): Promise<void> => {
    while (dashboard.status !== status) {
      await clock.tickAsync(500);
      await new Promise(requestAnimationFrame);
    }
  };

  it('asks again about every minute for intervals that did not come, though newer readings come by themselves', async () => {
    const live = { src: new URL('/events/vykon?count=1&then=hold', location.href).href, source: 'events' };
    const { dashboard, clock, free } = await onScreen({ live });
    expect([dashboard.table?.meta.live, dashboard.refresh]).to.deep.equal([true, null]);
    const asked = sinon.stub(window, 'fetch').rejects(new TypeError('out of reach'));
    clock.tick(16 * 60_000);
    dashboard.requestUpdate();
    // However long a busy machine takes.
    while (dashboard.status !== 'stale') await pass(clock, 5);
    expect(asked.callCount).to.be.above(0);
    for (let minute = 0; minute < 5; minute++) {
      asked.resetHistory();
      await pass(clock, 75);
      expect(asked.callCount, `in minute ${minute}`).to.be.above(0);
    }
    free();
  });

  it('asks again for a document that is not there for a while, though readings come by themselves', async () => {
    const live = { src: new URL('/events/vykon?count=1&then=hold', location.href).href, source: 'events' };
    const { dashboard, clock, free } = await onScreen({ live });
    const asked = sinon.stub(window, 'fetch').resolves(new Response('', { status: 404 }));
    clock.tick(16 * 60_000);
    dashboard.requestUpdate();
    await untilStatus(dashboard, clock, 'stale');
    asked.restore();
    const from = Date.now();
    await untilStatus(dashboard, clock, 'ready');
    expect(Date.now() - from).to.be.below(180_000);
    free();
  });

  it('shows a building that its document lacks at first as soon as it is there', async () => {
    const clock = sinon.useFakeTimers({ now: NOON, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const site = siteOf(MIDNIGHT, [school]);
    const real = window.fetch.bind(window);
    const whole = await (await real(site.url)).text();
    let told = whole.replace('"id":"a"', '"id":"jina"');
    const asked = sinon
      .stub(window, 'fetch')
      .callsFake((input, init) =>
        input === site.url
          ? Promise.resolve(new Response(told, { headers: { 'Content-Type': 'application/json' } }))
          : real(input, init),
      );
    const dashboard = await fixture<LkEnergyDashboard>(
      html`<lk-energy-dashboard
        view="kiosk"
        loading="eager"
        height="540"
        building="a"
        src=${site.url}
      ></lk-energy-dashboard>`,
    );
    await untilStatus(dashboard, clock, 'error');
    told = whole;
    const from = Date.now();
    await untilStatus(dashboard, clock, 'ready');
    expect(Date.now() - from).to.be.below(180_000);
    asked.restore();
    expect(textOf(dashboard, '.kiosk .title')).to.equal('Právě teď');
    site.free();
  });

  it('tells of the last whole day, and of no moment, what is held back for a day', async () => {
    sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
    const site = siteOf('2026-06-14T22:00:00Z', [
      {
        id: 'a',
        name: 'Škola',
        series: { pv: fill(240, 2.5), 'grid-import': fill(240, 1) },
        meterMore: { privacy: { delay: 86_400 } },
      },
    ]);
    const dashboard = await mount(site.url);
    const [first, second] = await titles(dashboard, 2);
    expect([first, second]).to.deep.equal(['Energie 15. 6. 2026', 'Co dokázalo slunce']);
    site.free();
  });

  it('says what must not be hidden', async () => {
    sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
    const pv = fill(48, 2.5)
      .fill(NaN, 40)
      .map((value) => (Number.isNaN(value) ? null : value));
    const site = siteOf(MIDNIGHT, [{ ...school, series: { ...school.series, pv } }]);
    const dashboard = await mount(site.url);
    await until(() => all(dashboard, '.kiosk > .remark').length > 0, 'a remark');
    expect(textOf(dashboard, '.kiosk > .remark')).to.include('před');
    site.free();
  });

  it('is back within about a minute of the end of a fault, however long that was', async () => {
    const { dashboard, clock, free } = await onScreen({});
    expect(dashboard.refresh).to.equal('900s');
    const asked = sinon.stub(window, 'fetch').resolves(new Response('', { status: 503 }));
    void dashboard.reload();
    await pass(clock, 10 * 60);
    expect(dashboard.status).to.equal('stale');
    expect(asked.callCount, 'each time it is tried four times').to.be.within(4 * 7, 4 * 13);
    asked.restore();
    await pass(clock, 75);
    await until(() => dashboard.status === 'ready', 'it is back');
    free();
  });

  it('leaves a service alone that asked for it', async () => {
    sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
    const busy = new Response('', { status: 429, headers: { 'Retry-After': '600' } });
    const asked = sinon.stub(window, 'fetch').resolves(busy);
    const dashboard = await mount('/busy/site.json');
    expect([dashboard.refresh, asked.callCount]).to.deep.equal(['600s', 1]);
  });

  it('says of a sum that is not whole that it is not', async () => {
    sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
    const pv = [...fill(24, 2.5), ...new Array<null>(24).fill(null)];
    const site = siteOf(MIDNIGHT, [{ ...school, series: { ...school.series, pv } }]);
    const dashboard = await mount(site.url);
    await until(() => textOf(dashboard, '.kiosk .title') === 'Energie dnes', 'there is no moment');
    expect(all(dashboard, '.bigs small').map((note) => note.textContent)[0]).to.include('neúplné');
    (all(dashboard, '.show button')[2] as HTMLButtonElement).click();
    await dashboard.updateComplete;
    expect(textOf(dashboard, '.panel .remark')).to.include('neúplné');
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
    await until(() => all(dashboard, '.moving').length > 0, 'dots move');
    const cleared = sinon.spy(window, 'clearTimeout');
    dashboard.remove();
    expect(all(dashboard, '.moving').length).to.equal(0);
    expect(cleared.callCount).to.be.above(0);
    site.free();
  });
});
