import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { useFakeTimers } from 'sinon';
import type { SinonFakeTimers } from 'sinon';
import { AnswerDatabase } from '../../src/controller/answer-database.js';
import { LastGoodStore } from '../../src/controller/last-good-store.js';
import { Recovery } from '../../src/controller/recovery.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import type { TableMeta } from '../../src/table/table.js';

class RecoveryHost extends LitElement {
  updates = 0;
  protected override willUpdate(): void {
    this.updates++;
  }
  protected override render(): TemplateResult {
    return html`<div class="footer"><div class="actions"></div></div>`;
  }
}
customElements.define('recovery-host', RecoveryHost);

const NOW = Date.UTC(2026, 10, 5, 12);
const HOUR = 3_600_000;
const question = { src: 'https://data.example/a.csv' };
const tableOf = (meta: Partial<TableMeta> = {}): ReturnType<typeof tableFromRows> =>
  tableFromRows([{ a: 1 }], { meta });

describe('Recovery', () => {
  let clock: SinonFakeTimers;
  let host: RecoveryHost;
  let recovery: Recovery;
  let loads: number;
  /** What comes by itself was begun (true) or ended. */
  let going: boolean[];

  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: NOW });
    loads = 0;
    going = [];
    host = new RecoveryHost();
    document.body.append(host);
    const store = new LastGoodStore(new AnswerDatabase({ factory: () => undefined }));
    const loading = {
      load: () => loads++,
      hostConnected: () => going.push(true),
      hostDisconnected: () => going.push(false),
    };
    recovery = new Recovery(host, loading, store);
  });

  afterEach(() => {
    host.remove();
    clock.restore();
  });

  it('plans by the interval, the cache age and the failures, from when the load ended', () => {
    recovery.intervalMs = HOUR;
    expect(recovery.dueInMs).to.equal(null);
    recovery.loaded(question, tableOf(), NOW - 1000);
    expect(recovery.dueInMs).to.be.within(0.85 * HOUR - 1000, 1.15 * HOUR - 1000);
    recovery.intervalMs = 2 * HOUR;
    expect(recovery.dueInMs).to.be.within(1.7 * HOUR - 1000, 2.3 * HOUR - 1000);
    recovery.loaded(question, tableOf({ maxAgeMs: 9 * HOUR }), NOW);
    expect(recovery.dueInMs).to.be.within(9 * HOUR, 12 * HOUR);
    recovery.intervalMs = 0;
    expect(recovery.dueInMs).to.equal(null);
  });

  it('backs off after failures, and is back to normal after a good load', async () => {
    recovery.intervalMs = 10_000;
    await recovery.failed(null, { code: 'network' });
    expect(recovery.dueInMs).to.be.within(17_000, 23_000);
    await recovery.failed(null, { code: 'http', status: 503 });
    expect(recovery.dueInMs).to.be.within(34_000, 46_000);
    await recovery.failed(null, { code: 'rate-limited', status: 429, retryAfterMs: HOUR });
    expect(recovery.dueInMs).to.be.at.least(HOUR);
    recovery.loaded(null, tableOf(), NOW);
    expect(recovery.dueInMs).to.be.within(8500, 11_500);
  });

  it('asks again soon for a host with little patience, but not for what is wrong where nothing polls', async () => {
    Object.assign(host, { patienceMs: 60_000 });
    await recovery.failed(null, { code: 'http', status: 404 });
    expect(recovery.dueInMs).to.equal(null);
    for (let time = 0; time < 6; time++) await recovery.failed(null, { code: 'http', status: 503 });
    expect(recovery.dueInMs).to.be.within(51_000, 69_000);
    recovery.intervalMs = HOUR;
    await recovery.failed(null, { code: 'http', status: 404 });
    expect(recovery.dueInMs).to.be.within(51_000, 69_000);
    await recovery.failed(null, { code: 'rate-limited', status: 429, retryAfterMs: HOUR / 2 });
    expect(recovery.dueInMs).to.be.at.least(HOUR / 2);
    Object.assign(host, { patienceMs: null });
    await recovery.failed(null, { code: 'network' });
    expect(recovery.dueInMs).to.be.above(HOUR / 5);
    recovery.loaded(null, tableOf(), NOW);
    expect(recovery.dueInMs).to.be.at.least(0.85 * HOUR);
  });

  it('has nothing due while a load is under way, whatever is told of an earlier one meanwhile', () => {
    recovery.intervalMs = HOUR;
    recovery.loaded(question, tableOf(), NOW);
    clock.setSystemTime(NOW + 5);
    recovery.hold();
    recovery.loaded(question, tableOf(), NOW);
    recovery.intervalMs = 2 * HOUR;
    expect(recovery.dueInMs).to.equal(null);
  });

  it('loads when it is due, only while its host is on the page', () => {
    recovery.intervalMs = HOUR;
    recovery.loaded(question, tableOf(), NOW);
    host.remove();
    clock.tick(5 * HOUR);
    expect(loads).to.equal(0);
    document.body.append(host);
    clock.tick(0);
    expect(loads).to.equal(1);
  });

  it('has its host look again when the data grow older than their period before its eyes', async () => {
    await host.updateComplete;
    const before = host.updates;
    recovery.loaded(null, tableOf({ updated: new Date(NOW - HOUR), periodMs: 3 * HOUR }), NOW);
    clock.tick(2 * HOUR);
    await host.updateComplete;
    expect(host.updates).to.equal(before);
    clock.tick(1);
    await host.updateComplete;
    expect(host.updates).to.equal(before + 1);
  });

  it('gives the last good answer with its time after a failure that may pass, and keeps none without a question', async () => {
    const table = tableOf();
    recovery.loaded(question, table, NOW);
    recovery.loaded(null, tableOf(), NOW);
    expect(await recovery.failed(question, { code: 'network' })).to.deep.equal({ table, at: NOW });
    expect(await recovery.failed(null, { code: 'network' })).to.equal(null);
    expect(await recovery.failed(question, { code: 'bad-attribute' })).to.equal(null);
    expect(await recovery.failed(question, { code: 'http', status: 404 })).to.equal(null);
    expect(await recovery.failed(question, { code: 'network' })).to.equal(null);
  });

  /** The button that the host's footer was given; undefined while there is none. */
  const button = async (): Promise<HTMLButtonElement | undefined> => {
    for (let turn = 0; turn < 100; turn++) {
      const found = host.shadowRoot?.querySelector('button');
      if (found) return found;
      await new Promise(requestAnimationFrame);
    }
    return undefined;
  };

  it('lets a reader stop the polls, and asks at once for what was missed when they go on', async () => {
    recovery.intervalMs = HOUR;
    recovery.loaded(question, tableOf(), NOW);
    (await button())?.click();
    clock.tick(5 * HOUR);
    recovery.loaded(question, tableOf(), NOW + 5 * HOUR);
    clock.tick(5 * HOUR);
    expect(loads).to.equal(0);
    (await button())?.click();
    clock.tick(0);
    expect(loads).to.equal(1);
    expect(going).to.deep.equal([]);
  });

  it('lets a reader stop what comes by itself, on an element that is moved in its page too; it is neither polled nor kept', async () => {
    recovery.loaded(question, tableOf({ live: true }), NOW);
    expect(recovery.dueInMs).to.equal(null);
    expect(await recovery.failed(question, { code: 'network' })).to.equal(null);
    (await button())?.click();
    host.remove();
    document.body.append(host);
    (await button())?.click();
    expect(going).to.deep.equal([false, false, true]);
  });

  it('has no button where nothing changes by itself, nor on an element that has its own', async () => {
    recovery.loaded(question, tableOf(), NOW);
    Object.assign(host, { paused: false });
    recovery.intervalMs = HOUR;
    expect(await button()).to.equal(undefined);
  });
});
