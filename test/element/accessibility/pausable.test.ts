import { expect, fixtureCleanup, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { useFakeTimers } from 'sinon';
import type { LkChart } from '../../../src/element/lk-chart.js';
import { violations } from '../../helper/accessible.js';
import { SERVICES, all, inside, mountChart, plain, textOf, until } from '../../helper/mount.js';

const LAYER = `${SERVICES}/obyvatelstvo-okresy/FeatureServer/0`;

/** A stream of events that sends what it is told to. */
class FakeSource {
  static last: FakeSource | null = null;
  readonly readyState = 1;
  readonly #listeners = new Map<string, (event: { data: string; lastEventId: string }) => void>();

  constructor() {
    FakeSource.last = this;
  }

  addEventListener(type: string, listener: (event: { data: string; lastEventId: string }) => void): void {
    this.#listeners.set(type, listener);
  }

  close(): void {
    this.#listeners.clear();
  }

  send(rows: unknown, lastEventId: string): void {
    this.#listeners.get('message')?.({ data: JSON.stringify(rows), lastEventId });
  }
}

const named = (chart: LkChart, name: string): HTMLButtonElement | undefined =>
  (all(chart, '.actions button') as HTMLButtonElement[]).find(({ textContent }) => plain(textContent) === name);

/** Counts what changes in the shadow root of a chart from now on. */
function changesOf(chart: LkChart): () => number {
  let count = 0;
  const observer = new MutationObserver((records) => (count += records.length));
  observer.observe(chart.shadowRoot as ShadowRoot, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  return () => (count += observer.takeRecords().length);
}

describe('a chart that changes by itself can be stopped', () => {
  afterEach(() => fixtureCleanup());

  it('27: polls stop by a button that the keyboard reaches; for three intervals nothing changes, then it goes on', async function () {
    this.timeout(30_000);
    const key = `pause-${Math.floor(performance.now())}`;
    const hits = async (): Promise<number> =>
      ((await (await fetch(`/fault-log?key=${key}`)).json()) as unknown[]).length;
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.now() });
    try {
      const chart = await mountChart(
        html`<lk-chart kind="bar" refresh="1h" x="okres" y="obyvatel" src="/fault/key=${key}${LAYER}"></lk-chart>`,
      );
      await until(() => named(chart, 'Pozastavit') !== undefined, 'the button');
      inside(chart, '.stops').focus();
      for (let press = 0; press < 9 && plain(chart.shadowRoot?.activeElement?.textContent) !== 'Pozastavit'; press++)
        await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await chart.updateComplete;
      expect(plain(chart.shadowRoot?.activeElement?.textContent)).to.equal('Pokračovat');
      // News do not come faster than they can be listened to.
      clock.tick(6000);
      await chart.updateComplete;
      expect(textOf(chart, '[role=status]')).to.equal('Obnovování dat stojí.');
      const [before, changes] = [await hits(), changesOf(chart)];
      clock.tick(3 * 3_600_000);
      await new Promise(requestAnimationFrame);
      expect([await hits(), changes()]).to.deep.equal([before, 0]);
      await sendKeys({ press: 'Enter' });
      clock.tick(0);
      for (let turn = 0; turn < 60 && (await hits()) === before; turn++) await new Promise(requestAnimationFrame);
      expect(await hits()).to.be.above(before);
      expect(plain(chart.shadowRoot?.activeElement?.textContent)).to.equal('Pozastavit');
    } finally {
      clock.restore();
    }
  });

  it('27: events stop as well, in English, and go on from where they are by then', async function () {
    this.timeout(30_000);
    const { EventSource } = globalThis;
    Object.assign(globalThis, { EventSource: FakeSource });
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.now() });
    const row = (minute: number): unknown => ({ cas: `2026-06-01T12:${minute}:00Z`, vykon: minute });
    try {
      const mounted = mountChart(
        html`<lk-chart lang="en" kind="line" source="events" src="/zivy-vykon" x="cas" y="vykon"></lk-chart>`,
      );
      await until(() => FakeSource.last !== null, 'the connection');
      const { last: stream } = FakeSource;
      stream?.send([row(10), row(11)], '1');
      const chart = await mounted;
      await until(() => named(chart, 'Pause') !== undefined, 'the button');
      stream?.send([row(12)], '2');
      clock.tick(300);
      await until(() => chart.table?.length === 3, 'what came by itself');
      named(chart, 'Pause')?.click();
      await until(() => named(chart, 'Go on') !== undefined, 'the other name');
      clock.tick(6000);
      await chart.updateComplete;
      expect(textOf(chart, '[role=status]')).to.equal('Updates are paused.');
      const changes = changesOf(chart);
      stream?.send([row(13)], '3');
      clock.tick(6000);
      await new Promise(requestAnimationFrame);
      expect([chart.table?.length, changes()]).to.deep.equal([3, 0]);
      named(chart, 'Go on')?.click();
      await until(() => FakeSource.last !== stream, 'a new connection');
      FakeSource.last?.send([row(13), row(14), row(15), row(16)], '6');
      await until(() => chart.table?.length === 4, 'the rows of now');
    } finally {
      clock.restore();
      globalThis.EventSource = EventSource;
    }
  });

  it('27: the button is right for axe', async () => {
    const chart = await mountChart(
      html`<lk-chart kind="bar" refresh="1h" x="okres" y="obyvatel" src=${LAYER}></lk-chart>`,
    );
    await until(() => named(chart, 'Pozastavit') !== undefined, 'the button');
    expect(await violations(chart)).to.deep.equal([]);
  });

  it('27: a chart that stays as it is has no such button', async () => {
    const chart = await mountChart(html`<lk-chart kind="bar" x="okres" y="obyvatel" src=${LAYER}></lk-chart>`);
    expect(all(chart, '.actions button').map(({ textContent }) => plain(textContent))).to.deep.equal([
      'Zobrazit jako tabulku',
      'Stáhnout',
    ]);
  });
});
