import { expect, fixture, html } from '@open-wc/testing';
import sinon from 'sinon';
import type { LkEnergyDashboard } from '../../src/element/lk-energy-dashboard.js';
import '../../src/lk-energy-dashboard.js';
import { siteOf } from '../helper/energy-site.js';
import type { TestSite } from '../helper/energy-site.js';
import { FakeStream } from '../helper/fake-stream.js';
import { PageWatch, all, plain, textOf, until } from '../helper/mount.js';

/** Midnight of a Wednesday in Prague, and noon of it. */
const MIDNIGHT = '2026-06-16T22:00:00Z';
const NOON = Date.parse('2026-06-17T10:02:00Z');
const quarters = (value: number): number[] => new Array<number>(48).fill(value);

const rows = (values: Readonly<Record<string, number>>): unknown[] =>
  Object.entries(values).map(([meter, value]) => ({ at: new Date(Date.now()).toISOString(), meter, value, unit: 'W' }));
const columns = [
  { name: 'at', type: 'date' },
  { name: 'meter', type: 'text' },
  { name: 'value', type: 'number' },
  { name: 'unit', type: 'text' },
];

let site: TestSite;
let clock: sinon.SinonFakeTimers;
let watch: PageWatch;
const Source = globalThis.EventSource;

beforeEach(() => {
  watch = new PageWatch();
  clock = sinon.useFakeTimers({ now: NOON, toFake: ['Date'] });
  globalThis.EventSource = FakeStream as unknown as typeof EventSource;
  const live = { src: `https://stream.example/${Math.random()}`, source: 'events' };
  const series = { pv: quarters(2), 'grid-import': quarters(1), 'grid-export': quarters(0) };
  site = siteOf(MIDNIGHT, [{ id: 'skola', name: 'Škola', series, more: { live } }]);
});
afterEach(() => {
  globalThis.EventSource = Source;
  clock.restore();
  site.free();
  const { errors } = watch;
  watch.stop();
  expect(errors).to.deep.equal([]);
});

async function mount(view: string): Promise<LkEnergyDashboard> {
  const dashboard = await fixture<LkEnergyDashboard>(
    html`<lk-energy-dashboard loading="eager" src=${site.url} view=${view}></lk-energy-dashboard>`,
  );
  await dashboard.ready;
  await until(() => FakeStream.last !== null, 'it listens');
  FakeStream.last?.say('snapshot', { key: 'meter', columns, rows: rows({ pv: 8000, 'grid-import': 4000 }) });
  return dashboard;
}

const nodes = (dashboard: LkEnergyDashboard): string[] =>
  all(dashboard, '.node').map((node) => plain(node.textContent));

describe('lk-energy-dashboard on a stream', () => {
  afterEach(() => (FakeStream.last = null));

  it('writes a reading into picture and sentence, and lets all else be', async () => {
    const dashboard = await mount('overview');
    await until(() => nodes(dashboard)[0] === 'Slunce 8,0 kW', 'the first reading is drawn');
    FakeStream.last?.say('rows', rows({ pv: 8500, 'grid-import': 4000 }));
    await until(() => all(dashboard, '.moment').length > 0, 'what writes readings is there');
    await dashboard.updateComplete;
    const render = sinon.spy(dashboard, 'requestUpdate');
    const [total] = all(dashboard, '.totals td');
    FakeStream.last?.say('rows', rows({ pv: 9000, 'grid-import': 3500 }));
    await until(() => nodes(dashboard)[0] === 'Slunce 9,0 kW', 'the next one is drawn');
    expect(nodes(dashboard)).to.deep.equal(['Slunce 9,0 kW', 'Síť 3,5 kW odběr', 'Budova 12,5 kW']);
    expect(textOf(dashboard, '[part=sentence]')).to.contain('odebírala 12,5 kW');
    expect(render.callCount).to.equal(0);
    expect(all(dashboard, '.totals td')[0]).to.equal(total);
  });

  it('tells those who hear the picture which minute it is of, and writes that anew with all of it', async () => {
    const dashboard = await mount('overview');
    FakeStream.last?.say('rows', rows({ pv: 8000, 'grid-import': 4000, 'grid-export': 0 }));
    await until(() => textOf(dashboard, '[part=sentence]').includes('12:02'), 'the first reading is drawn');
    dashboard.requestUpdate();
    await dashboard.updateComplete;
    const list = (): string[] => all(dashboard, '.picture ul li').map((item) => plain(item.textContent));
    const name = (): string =>
      plain(dashboard.shadowRoot?.querySelector('.picture ul')?.getAttribute('aria-label') ?? '');
    expect(name()).to.equal('Kudy teče elektřina, stav v 12:02');
    expect(list()[0]).to.equal('Slunce: 8,0 kW');
    clock.setSystemTime(NOON + 65_000);
    FakeStream.last?.say('rows', rows({ pv: 9000, 'grid-import': 3500, 'grid-export': 0 }));
    await until(() => nodes(dashboard)[0] === 'Slunce 9,0 kW', 'the next one is drawn');
    expect([name(), list()[0]]).to.deep.equal(['Kudy teče elektřina, stav v 12:02', 'Slunce: 8,0 kW']);
    dashboard.requestUpdate();
    await dashboard.updateComplete;
    expect([name(), list()[0]]).to.deep.equal(['Kudy teče elektřina, stav v 12:03', 'Slunce: 9,0 kW']);
  });

  it('says the same after the next drawing of all of it', async () => {
    const dashboard = await mount('overview');
    await until(() => nodes(dashboard)[0] === 'Slunce 8,0 kW', 'the first reading is drawn');
    FakeStream.last?.say('rows', rows({ pv: 9000, 'grid-import': 3500 }));
    await until(() => nodes(dashboard)[0] === 'Slunce 9,0 kW', 'the next one is drawn');
    const said = textOf(dashboard, '[part=sentence]');
    expect(said).to.match(/^V 12:00 budova odebírala 12,5 kW[^V]*$/);
    dashboard.requestUpdate();
    await dashboard.updateComplete;
    expect(textOf(dashboard, '[part=sentence]')).to.equal(said);
    expect(all(dashboard, '#sentence').length).to.equal(1);
    expect(nodes(dashboard)[0]).to.equal('Slunce 9,0 kW');
  });

  it('draws all of it anew where a meter falls silent', async () => {
    const dashboard = await mount('overview');
    await until(() => nodes(dashboard)[0] === 'Slunce 8,0 kW', 'the first reading is drawn');
    FakeStream.last?.say('rows', rows({ pv: 8500, 'grid-import': 4000 }));
    await until(() => all(dashboard, '.moment').length > 0, 'what writes readings is there');
    await dashboard.updateComplete;
    expect(all(dashboard, '.remarks').length).to.equal(0);
    clock.setSystemTime(NOON + 3 * 3_600_000);
    FakeStream.last?.say('rows', rows({ 'grid-import': 3500 }));
    await until(() => all(dashboard, '.remarks li').length > 0, 'what is silent is told');
    expect(nodes(dashboard)[0]).not.to.match(/8,\d kW/);
  });

  for (const view of ['overview', 'kiosk'])
    it(`draws a way that was never there, in the view ${view}`, async () => {
      site.free();
      const live = { src: `https://stream.example/${Math.random()}`, source: 'events' };
      const names = ['pv', 'grid-import', 'grid-export', 'battery-charge', 'battery-discharge'];
      const series = Object.fromEntries(names.map((name) => [name, quarters(1)]));
      site = siteOf(MIDNIGHT, [{ id: 'skola', name: 'Škola', series, more: { live } }]);
      const dashboard = await mount(view);
      const none = Object.fromEntries(names.map((name) => [name, 0]));
      FakeStream.last?.say('rows', rows({ ...none, 'grid-import': 3000, 'battery-charge': 1000 }));
      await until(() => nodes(dashboard)[1] === 'Síť 3,00 kW odběr', 'the battery takes from the grid');
      FakeStream.last?.say('rows', rows({ ...none, 'grid-import': 4000, 'battery-charge': 1000 }));
      await until(() => nodes(dashboard)[1] === 'Síť 4,00 kW odběr', 'it is written');
      const flowing = (): number =>
        all(dashboard, '.way.flowing').filter((way) => way.closest('[opacity="0"]') === null).length;
      expect(flowing()).to.equal(2);
      FakeStream.last?.say('rows', rows({ ...none, 'grid-export': 2000, 'battery-discharge': 3000 }));
      await until(() => nodes(dashboard)[1] === 'Síť 2,00 kW dodávka', 'the battery gives to the grid');
      await dashboard.updateComplete;
      expect(flowing(), 'battery to building and grid').to.equal(2);
      expect(all(dashboard, '.way.flowing.r-export, .way.flowing.r-battery')).to.have.length.above(1);
    });

  it('is stale while its stream is lost, says so once, and is not when the stream is back', async () => {
    const dashboard = await mount('overview');
    await until(() => nodes(dashboard).some((text) => text.includes('8,0')), 'the picture of the moment');
    const codes: string[] = [];
    dashboard.addEventListener('lk-error', ({ code }) => codes.push(code));
    const lost = FakeStream.last;
    const endWaiting = lost?.giveUp();
    await until(() => dashboard.status === 'stale', 'it is stale');
    dashboard.requestUpdate();
    await dashboard.updateComplete;
    expect([dashboard.status, codes]).to.deep.equal(['stale', ['network']]);
    await until(() => all(dashboard, '.stale').length > 0, 'it shows that it is');
    expect(nodes(dashboard)).to.have.length.above(1);
    endWaiting?.();
    expect(FakeStream.last, 'it connects anew').to.not.equal(lost);
    FakeStream.last?.say('rows', rows({ pv: 9000 }));
    await until(() => dashboard.status === 'ready', 'it is not');
    expect(codes).to.deep.equal(['network']);
  });

  it('keeps what came by itself when all is read anew', async () => {
    const dashboard = await mount('overview');
    await until(() => nodes(dashboard)[0] === 'Slunce 8,0 kW', 'the first reading is drawn');
    const fetched = sinon.spy(globalThis, 'fetch');
    try {
      FakeStream.last?.say('rows', rows({ pv: 9700 }));
      await until(() => nodes(dashboard)[0] === 'Slunce 9,7 kW', 'a newer one');
      clock.setSystemTime(NOON + 16 * 60_000);
      dashboard.requestUpdate();
      await until(() => fetched.callCount > 0, 'all is read anew');
      const { table } = dashboard;
      await dashboard.reload();
      await until(() => dashboard.table !== table && dashboard.status === 'ready', 'it is in');
      await dashboard.updateComplete;
      expect(nodes(dashboard)[0]).to.equal('Slunce 9,7 kW');
    } finally {
      fetched.restore();
    }
  });

  it('lets a view be that shows nothing of the moment', async () => {
    const still = await mount('flow');
    const dashboard = await mount('overview');
    await until(() => nodes(dashboard)[0] === 'Slunce 8,0 kW', 'the first reading is drawn');
    await still.updateComplete;
    const render = sinon.spy(still, 'requestUpdate');
    FakeStream.last?.say('rows', rows({ pv: 9000 }));
    await until(() => nodes(dashboard)[0] === 'Slunce 9,0 kW', 'others hear of it');
    expect(render.callCount).to.equal(0);
  });
});
