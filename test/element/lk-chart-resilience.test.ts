import { expect, fixture, html } from '@open-wc/testing';
import { spy, useFakeTimers } from 'sinon';
import { Recovery } from '../../src/controller/recovery.js';
import type { LkErrorEvent } from '../../src/element/events.js';
import type { LkChart } from '../../src/element/lk-chart.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { PageWatch, SERVICES, all, inside, mountChart, textOf, until } from '../helper/mount.js';
import { online } from '../helper/page-state.js';

const LAYER = `${SERVICES}/obyvatelstvo-okresy/FeatureServer/0`;

describe('lk-chart when its source is out of reach', () => {
  let watch: PageWatch;
  const fetchBefore = window.fetch.bind(window);

  beforeEach(() => void (watch = new PageWatch()));
  afterEach(() => {
    window.fetch = fetchBefore;
    online(null);
    watch.stop();
  });

  function goOffline(): void {
    online(false);
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  }

  it('shows the last good data of another visit with their age, says so, and tells the page why', async () => {
    const src = `/fault/key=kept-${Math.floor(performance.now())}${LAYER}`;
    const kept = spy(Recovery.prototype, 'loaded');
    await mountChart(html`<lk-chart kind="bar" where="rok = 2020" y="obyvatel" src=${src}></lk-chart>`);
    dispatchEvent(new Event('pointerover'));
    await until(() => kept.called, 'the answer to be kept');
    kept.restore();
    goOffline();
    const errors: LkErrorEvent[] = [];
    const box = await fixture<HTMLElement>(
      html`<div @lk-error=${(event: LkErrorEvent) => errors.push(event)}>
        <lk-chart kind="bar" where="rok = 2020" y="obyvatel" src=${src}></lk-chart>
      </div>`,
    );
    const chart = box.querySelector('lk-chart') as LkChart;
    await chart.ready;
    expect(chart.status).to.equal('stale');
    expect(chart.matches(':state(stale)')).to.equal(true);
    expect(all(chart, 'rect.bar')).to.have.length(4);
    expect(textOf(chart, '[part=age]')).to.match(/^poslední známá data z \d.* obnovení se nezdařilo$/);
    expect(errors.map(({ code, retryInMs }) => [code, retryInMs])).to.deep.equal([['network', null]]);
    await until(() => watch.warnings.length === 1, 'a warning');
    expect(watch.errors).to.deep.equal([]);
    const other = await mountChart(html`<lk-chart kind="bar" where="rok = 2019" y="obyvatel" src=${src}></lk-chart>`);
    expect(other.status).to.equal('error');
  });

  it('says that the device is offline, in the language of the page', async () => {
    goOffline();
    const chart = await mountChart(html`<lk-chart kind="bar" src="/nowhere-1${LAYER}"></lk-chart>`);
    expect(textOf(chart, '.what')).to.equal('Data se nepodařilo načíst: zařízení je bez připojení.');
    expect(watch.warnings[0]).to.contain('zařízení je bez připojení');
    const english = await mountChart(html`<lk-chart lang="en" kind="bar" src="/nowhere-2${LAYER}"></lk-chart>`);
    await until(() => all(english, '.what').length > 0, 'words');
    expect(textOf(english, '.what')).to.equal('The data could not be loaded: the device is offline.');
    english.lang = 'cs';
    await english.updateComplete;
    expect(textOf(english, '.what')).to.contain('zařízení je bez připojení');
  });

  it('names since when the data are where only that is known', async () => {
    const clock = useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 5, 12) });
    try {
      const src = URL.createObjectURL(new Blob(['[{"a": "x", "n": 1}]'], { type: 'application/json' }));
      const chart = await mountChart(html`<lk-chart kind="bar" src=${src}></lk-chart>`);
      expect(chart.status).to.equal('ready');
      clock.setSystemTime(Date.UTC(2026, 10, 5, 15));
      goOffline();
      await chart.reload().catch(() => undefined);
      await chart.updateComplete;
      expect(chart.status).to.equal('stale');
      expect(textOf(chart, '[part=age]')).to.equal(
        'poslední známá data z 5. 11. 2026, před 3 hodinami, obnovení se nezdařilo',
      );
    } finally {
      clock.restore();
    }
  });

  it('becomes stale before the eyes of its reader when its data grow older than their period', async () => {
    const now = Date.UTC(2026, 10, 5, 12);
    const clock = useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now });
    try {
      const data = tableFromRows([{ a: 'x', n: 1 }], { meta: { updated: new Date(now - 1000), periodMs: 3_600_000 } });
      const chart = await mountChart(html`<lk-chart kind="bar" refresh="2h" .data=${data}></lk-chart>`);
      expect(chart.status).to.equal('ready');
      const planned = spy(Recovery.prototype, 'loaded');
      await chart.reload();
      // Charts of the tests before may still be planning theirs.
      await until(() => planned.getCalls().some(({ args }) => args[1] === data), 'a plan');
      planned.restore();
      await clock.tickAsync(3_600_000);
      await chart.updateComplete;
      expect(inside(chart, '[part=age]').className).to.equal('age stale');
    } finally {
      clock.restore();
    }
  });
});
