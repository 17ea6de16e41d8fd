import { expect, fixture, html } from '@open-wc/testing';
import sinon from 'sinon';
import type { SinonFakeTimers } from 'sinon';
import { AnswerDatabase } from '../../src/controller/answer-database.js';
import type { LkEnergyDashboard } from '../../src/element/lk-energy-dashboard.js';
import '../../src/lk-energy-dashboard.js';
import { siteOf } from '../helper/energy-site.js';
import { PageWatch, all, textOf, until } from '../helper/mount.js';
import { online } from '../helper/page-state.js';

const MIDNIGHT = '2026-06-16T22:00:00Z';
const NOON = Date.parse('2026-06-17T10:02:00Z');
const HOUR = 3_600_000;
const fill = (count: number, value: number): number[] => new Array<number>(count).fill(value);
const school = { id: 'a', name: 'Škola', series: { pv: fill(48, 2.5), 'grid-import': fill(48, 1) } };

describe('what a dashboard keeps for a reload without a network', () => {
  let watch: PageWatch;
  let clock: SinonFakeTimers;
  let src: string;
  let free: () => void;
  /** What came of each answer that was to be kept. */
  let writes: sinon.SinonSpy<Parameters<AnswerDatabase['write']>, Promise<void>>;
  /** The fetch of the page, which knows the site document under an address that can be kept. */
  let network: sinon.SinonStub<Parameters<typeof fetch>, Promise<Response>>;
  let reachable: typeof fetch;

  beforeEach(() => {
    watch = new PageWatch();
    clock = sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
    src = new URL(`/kept/${Math.random()}/site.json`, location.href).href;
    const site = siteOf(MIDNIGHT, [school]);
    free = site.free;
    const fetchBefore = window.fetch.bind(window);
    reachable = (input, init) => fetchBefore(input === src ? site.url : input, init);
    network = sinon.stub(window, 'fetch').callsFake(reachable);
    writes = sinon.spy(AnswerDatabase.prototype, 'write');
  });
  afterEach(() => {
    sinon.restore();
    online(null);
    clock.restore();
    free();
    const { errors } = watch;
    watch.stop();
    expect(errors).to.deep.equal([]);
  });

  async function mount(view = 'overview', period = 'day'): Promise<LkEnergyDashboard> {
    const dashboard = await fixture<LkEnergyDashboard>(
      html`<lk-energy-dashboard view=${view} period=${period} loading="eager" src=${src}></lk-energy-dashboard>`,
    );
    await dashboard.ready.catch(() => undefined);
    return dashboard;
  }

  /** A page that was looked at until its answers were kept, and left. */
  async function visited(view = 'overview'): Promise<void> {
    const dashboard = await mount(view);
    expect(dashboard.status).to.equal('ready');
    await until(() => writes.called, 'the answers are kept');
    await writes.firstCall.returnValue;
    dashboard.remove();
    network.rejects(new TypeError('out of reach'));
    // It does not try to no purpose then, which takes its time.
    online(false);
  }

  it('draws the last good picture anew, as old as it is', async () => {
    await visited();
    clock.tick(HOUR);
    const dashboard = await mount();
    await until(() => all(dashboard, '.totals tbody tr').length > 0, 'it is drawn');
    expect(dashboard.status).to.equal('stale');
    expect(textOf(dashboard, '[part=heading]')).to.equal('Škola');
    expect(textOf(dashboard, '[part=age]')).to.match(/^poslední známá data z .*před 1 hodinou, obnovení se nezdařilo$/);
    expect(all(dashboard, '.way.flowing').length, 'an old reading is not the moment').to.equal(0);
    network.callsFake(reachable);
    online(null);
    await dashboard.reload();
    await dashboard.updateComplete;
    expect(textOf(dashboard, '[part=age]'), 'it did answer').to.not.contain('nezdařilo');
  });

  it('keeps nothing for another question, of another time, nor what was taken back', async () => {
    await visited();
    const other = await mount('overview', 'week');
    expect(other.status).to.equal('error');
    clock.tick(31 * 24 * HOUR);
    expect((await mount()).status, 'older than a month').to.equal('error');
    clock.setSystemTime(NOON);
    network.resolves(new Response('', { status: 404 }));
    expect((await mount()).status).to.equal('error');
    network.rejects(new TypeError('out of reach'));
    expect((await mount()).status, 'forgotten').to.equal('error');
  });

  it('shows a hallway what was last known, and what is always true when that is too old', async () => {
    await visited('kiosk');
    clock.tick(HOUR);
    const soon = await mount('kiosk');
    await until(() => textOf(soon, '.kiosk .title') !== '', 'the show is on');
    expect(soon.status).to.equal('stale');
    expect(textOf(soon, '.kiosk .title')).to.equal('Energie dnes');
    expect(textOf(soon, '[part=age]')).to.contain('poslední známá data');
    soon.remove();
    clock.tick(3 * 24 * HOUR);
    const late = await mount('kiosk');
    await until(() => textOf(late, '.kiosk .title') !== '', 'the show is on');
    expect(textOf(late, '.kiosk .title')).to.equal('Víte, že…');
  });

  it('survives what somebody else left in its place', async () => {
    await visited();
    const [entry] = writes.firstCall.args;
    const database = new AnswerDatabase();
    for (const junk of [null, [1, { url: 3 }], [{ url: src, contentType: '', bytes: new Uint8Array([123]) }]]) {
      await database.write(entry, junk, 0);
      expect((await mount()).status).to.equal('error');
    }
  });

  it('writes once in five minutes, however often it polls', async () => {
    const dashboard = await mount();
    await until(() => writes.called, 'the answers are kept');
    clock.tick(60_000);
    await dashboard.reload();
    clock.tick(60_000);
    await dashboard.reload();
    expect(writes.callCount).to.equal(1);
    clock.tick(300_000);
    await dashboard.reload();
    await until(() => writes.callCount === 2, 'they are kept again');
  });
});
