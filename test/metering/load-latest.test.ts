import { expect, waitUntil } from '@open-wc/testing';
import { parseSite } from '../../src/energy/site-document.js';
import type { Building, Site } from '../../src/energy/site-document.js';
import { followLatest, liveWays, loadLatest } from '../../src/load-site.js';
import type { BuildingMoments } from '../../src/load-site.js';
import { FakeStream } from '../helper/fake-stream.js';
import { fakeFetch, hang } from '../helper/fake-fetch.js';
import { meterJson } from '../helper/site-json.js';

const BASE = 'https://skola.example/energie/site.json';
const NOW = Date.UTC(2026, 10, 23, 10, 15);
const AT = NOW - 20_000;
const now = (): number => NOW;

function site(meters: readonly unknown[], more: Record<string, unknown> = {}, base = BASE): [Site, Building] {
  const whole = parseSite({ version: 1, buildings: [{ id: 'a', name: 'A', meters, ...more }] }, base);
  const [building] = whole.buildings;
  if (!building || building.refused.length > 0) throw new Error(JSON.stringify(whole.problems));
  return [whole, building];
}

const relay = (values: object): unknown => ({ v: 1, now: { at: new Date(AT).toISOString(), unit: 'W', ...values } });
const live = { src: 'now.json', source: 'lk-energy', refresh: 20 };

describe('the newest readings of a building', () => {
  it('come from one address for all its meters, by series or id, in one unit', async () => {
    const [whole, building] = site(
      [
        meterJson({ id: 'strecha', role: 'pv', source: { src: 'a.json', series: 'pv' } }),
        meterJson({ id: 'import' }),
        meterJson({ id: 'nic' }),
      ],
      { live },
    );
    const { fetch, seen } = fakeFetch(() => relay({ pv: 12.4, import: -3, units: { pv: 'kW' } }));
    const moments = await loadLatest(whole, building, { now, fetch });
    expect(seen.map(({ url }) => url.href)).to.deep.equal(['https://skola.example/energie/now.json']);
    expect([...moments].map(([id, { latest }]) => [id, latest])).to.deep.equal([
      ['strecha', { at: AT, value: 12_400, unit: 'W' }],
      ['import', { at: AT, value: -3, unit: 'W' }],
      ['nic', null],
    ]);
    expect(liveWays(building)).to.deep.equal({ events: false, refresh: 20 });
  });

  it('show a solar plant that takes as one that gives nothing', async () => {
    const [whole, building] = site([meterJson({ id: 'pv', role: 'pv' })], { live });
    const { fetch } = fakeFetch(() => relay({ pv: -6 }));
    expect((await loadLatest(whole, building, { now, fetch })).get('pv')?.latest?.value).to.equal(0);
  });

  it('are not told of a meter whose privacy forbids it: too fresh, or finer than its step', async () => {
    const meters = [
      meterJson({ id: 'pv', role: 'pv', privacy: { delay: 0 } }),
      meterJson({ id: 'import', privacy: { delay: 60 } }),
      meterJson({ id: 'export', role: 'grid-export', privacy: { step: 3600 } }),
    ];
    const [whole, building] = site(meters, { live });
    const { fetch } = fakeFetch(() => relay({ pv: 1, import: 2, export: 3 }));
    const shown = async (clock: number, delay = 0): Promise<unknown[]> =>
      [...(await loadLatest(whole, building, { now: () => clock, fetch, delay }))].map(
        ([, { latest }]) => latest?.value ?? null,
      );
    expect(await shown(NOW)).to.deep.equal([1, null, null]);
    expect(await shown(AT + 60_000)).to.deep.equal([1, 2, null]);
    expect(await shown(AT + 60_000, 900)).to.deep.equal([null, null, null]);
  });

  it('may come from a meter’s own feed', async () => {
    const own = { src: 'https://emon.example/feed/timevalue.json?id=3', source: 'emoncms', unit: 'kW', refresh: 5 };
    const [whole, building] = site([meterJson({ live: own })]);
    const { fetch } = fakeFetch(() => ({ time: AT / 1000, value: 2.5 }));
    const moments = await loadLatest(whole, building, { now, fetch });
    expect(moments.get('odber')?.latest).to.deep.equal({ at: AT, value: 2500, unit: 'W' });
    expect(liveWays(building).refresh).to.equal(5);
  });

  it('may come from a table, the last row of each meter', async () => {
    const rows = [
      { cas: new Date(AT - 60_000).toISOString(), meter: 'odber', kw: 1 },
      { cas: new Date(AT).toISOString(), meter: 'odber', kw: 2 },
      { cas: new Date(AT - 90_000).toISOString(), meter: 'odber', kw: 3 },
      { cas: new Date(AT).toISOString(), meter: 'jiný', kw: 4 },
    ];
    const columns = { at: 'cas', value: 'kw' };
    const [whole, building] = site([meterJson()], { live: { src: 'a.json', source: 'json', unit: 'kW', columns } });
    const { fetch } = fakeFetch(() => rows);
    const moments = await loadLatest(whole, building, { now, fetch });
    expect(moments.get('odber')?.latest).to.deep.equal({ at: AT, value: 2000, unit: 'W' });
  });

  it('tell levels and flows in their units, and refuse what is none', async () => {
    const meters = [
      meterJson({ id: 't', role: 'temperature', unit: '°C', kind: 'power' }),
      meterJson({ id: 'voda', role: 'water', unit: 'm3', kind: 'register' }),
      meterJson({ id: 'odber' }),
    ];
    const [whole, building] = site(meters, { live });
    const { fetch } = fakeFetch(() =>
      relay({ t: 21.5, voda: 0.06, odber: 5, units: { t: '°C', voda: 'm3/h', odber: 'kWh' } }),
    );
    const moments = await loadLatest(whole, building, { now, fetch });
    expect(moments.get('t')?.latest).to.deep.equal({ at: AT, value: 21.5, unit: '°C' });
    expect(moments.get('voda')?.latest).to.deep.equal({ at: AT, value: 60, unit: 'l/h' });
    expect(moments.get('odber')).to.deep.equal({
      latest: null,
      problems: [{ code: 'unit', reason: 'no unit of a moment: kWh', at: AT, count: 1, error: null }],
    });
  });

  it('say what failed, of each meter, and end when abandoned', async () => {
    const [whole, building] = site([meterJson()], { live });
    const failing = fakeFetch(() => new Response('', { status: 404 }));
    const moments = await loadLatest(whole, building, { now, fetch: failing.fetch });
    expect(moments.get('odber')?.problems[0]).to.include({ code: 'source' });
    const controller = new AbortController();
    const hanging = fakeFetch(hang);
    const abandoned = loadLatest(whole, building, { now, fetch: hanging.fetch, signal: controller.signal });
    controller.abort(new Error('enough'));
    expect(String(await abandoned.catch((error: unknown) => error))).to.equal('Error: enough');
  });

  it('are none without a live source', async () => {
    const [whole, building] = site([meterJson()]);
    const { fetch, seen } = fakeFetch(() => null);
    expect([...(await loadLatest(whole, building, { now, fetch }))]).to.deep.equal([]);
    expect(seen).to.deep.equal([]);
    expect(liveWays(building)).to.deep.equal({ events: false, refresh: null });
  });

  it('come by themselves as events, until nobody listens', async () => {
    const meters = [meterJson({ id: 'pv', role: 'pv' }), meterJson({ id: 'grid-import' })];
    const src = `/energy/skola/events?count=1&at=2026-06-21T12:00&speed=0&x=${Date.now()}`;
    const [whole, building] = site(meters, { live: { src, source: 'events' } }, `${location.origin}/`);
    expect(liveWays(building)).to.deep.equal({ events: true, refresh: null });
    const controller = new AbortController();
    const heard: BuildingMoments[] = [];
    const clock = Date.UTC(2026, 5, 21, 10);
    followLatest(whole, building, {
      now: () => clock,
      signal: controller.signal,
      onMoments: (moments) => heard.push(moments),
      onError: (error) => {
        throw error;
      },
    });
    await waitUntil(() => heard.some((moments) => moments.get('pv')?.latest?.at === clock + 5000), 'no event', {
      timeout: 5000,
    });
    controller.abort();
    expect(heard[0]?.get('pv')?.latest?.value).to.be.greaterThan(1000);
    const { fetch, seen } = fakeFetch(() => null);
    expect([...(await loadLatest(whole, building, { now, fetch }))]).to.deep.equal([]);
    expect(seen).to.deep.equal([]);
  });

  it('forget a meter that a later whole of the events does not have', async () => {
    const [whole, building] = site([meterJson({ id: 'pv', role: 'pv' }), meterJson({ id: 'import' })], {
      live: { src: `https://stream.example/${Math.random()}`, source: 'events' },
    });
    const Source = globalThis.EventSource;
    globalThis.EventSource = FakeStream as unknown as typeof EventSource;
    const controller = new AbortController();
    const heard: (number | null)[][] = [];
    try {
      followLatest(whole, building, {
        now,
        signal: controller.signal,
        onMoments: (moments) => heard.push([...moments.values()].map(({ latest }) => latest?.value ?? null)),
        onError: (error) => {
          throw error;
        },
      });
      await waitUntil(() => FakeStream.last !== null, 'it listens');
      const row = (meter: string, value: number): object => ({
        meter,
        at: new Date(AT).toISOString(),
        value,
        unit: 'W',
      });
      FakeStream.last?.say('snapshot', { key: 'meter', rows: [row('pv', 5), row('import', 7)] });
      await waitUntil(() => heard.length === 1, 'the first readings');
      FakeStream.last?.say('rows', row('pv', 6));
      await waitUntil(() => heard.length === 2, 'the next one');
      FakeStream.last?.say('snapshot', { key: 'meter', rows: [row('pv', 8)] });
      await waitUntil(() => heard.length === 3, 'a new whole');
    } finally {
      controller.abort();
      globalThis.EventSource = Source;
      FakeStream.last = null;
    }
    expect(heard).to.deep.equal([
      [5, 7],
      [6, 7],
      [8, null],
    ]);
  });

  it('are not told of a meter that is shown in steps, however short these are', async () => {
    const [whole, building] = site([meterJson({ id: 'pv', role: 'pv', privacy: { delay: 0, step: 300 } })], { live });
    const { fetch } = fakeFetch(() => relay({ pv: 1 }));
    expect((await loadLatest(whole, building, { now, fetch })).get('pv')).to.deep.equal({ latest: null, problems: [] });
  });

  it('come from a stream that can not be had at first', async () => {
    const Source = globalThis.EventSource;
    globalThis.EventSource = FakeStream as unknown as typeof EventSource;
    const controller = new AbortController();
    try {
      const [whole, building] = site([meterJson({ id: 'pv', role: 'pv' })], {
        live: { src: `https://stream.example/${Math.random()}`, source: 'events' },
      });
      FakeStream.last = null;
      const told: BuildingMoments[] = [];
      const errors: string[] = [];
      followLatest(whole, building, {
        now,
        signal: controller.signal,
        fetch: () => Promise.resolve(new Response('', { status: 404 })),
        onMoments: (moments) => told.push(moments),
        onError: ({ code }) => errors.push(code),
      });
      await waitUntil(() => FakeStream.last !== null, 'it connects');
      const stream = (): FakeStream | null => FakeStream.last;
      const first = stream();
      const endWaiting = first?.giveUp();
      await waitUntil(() => errors.length > 0, 'it tells');
      endWaiting?.();
      expect(stream(), 'it connects anew').to.not.equal(first);
      stream()?.say('snapshot', {
        key: 'meter',
        rows: [{ at: new Date(AT).toISOString(), meter: 'pv', value: 5, unit: 'W' }],
      });
      await waitUntil(() => told.length > 0, 'what comes is told');
      expect([told.at(-1)?.get('pv')?.latest?.value, errors]).to.deep.equal([5, ['http']]);
    } finally {
      controller.abort();
      globalThis.EventSource = Source;
      FakeStream.last = null;
    }
  });

  it('tell when events can not be had', async () => {
    const [whole, building] = site(
      [meterJson()],
      { live: { src: '/fault/404/events/x', source: 'events' } },
      `${location.origin}/`,
    );
    const controller = new AbortController();
    const error = await new Promise<{ code: string }>((resolve) =>
      followLatest(whole, building, { now, signal: controller.signal, onMoments: () => undefined, onError: resolve }),
    );
    controller.abort();
    expect(error.code).to.equal('http');
  });
});
