import { expect } from '@open-wc/testing';
import { loadBuilding, loadSite } from '../src/load-site.js';
import type { BuildingQuestion, LoadedBuilding, MeterChannel } from '../src/load-site.js';
import { parseSite } from '../src/energy/site-document.js';
import { fakeFetch, hang, jsonResponse } from './helper/fake-fetch.js';
import type { FakeFetch, SeenRequest } from './helper/fake-fetch.js';
import { rejection } from './helper/rejection.js';
import { meterJson } from './helper/site-json.js';

const BASE = 'https://skola.example/energie/site.json';
/** Midnight of 1 July in Prague. */
const MIDNIGHT = Date.UTC(2026, 5, 30, 22);
const HOUR = 3_600_000;

const relay = (values: readonly (number | null)[], more: Record<string, unknown> = {}): unknown => ({
  v: 1,
  series: [{ id: 'odber', unit: 'Wh', step: 900, stamp: 'start', from: '2026-06-30T22:00:00Z', values, ...more }],
});

async function ask(
  meters: readonly unknown[],
  answer: (request: SeenRequest) => unknown,
  question: Partial<BuildingQuestion> = {},
  building: Record<string, unknown> = {},
): Promise<LoadedBuilding & { requests: FakeFetch['seen'] }> {
  const { fetch, seen } = fakeFetch(answer);
  const site = parseSite({ version: 1, buildings: [{ id: 'a', name: 'A', meters, ...building }] }, BASE);
  const [first] = site.buildings;
  if (!first) throw new Error('no building');
  const whole = { from: new Date(MIDNIGHT), to: new Date(MIDNIGHT + HOUR), now: new Date(MIDNIGHT + HOUR), fetch };
  return { ...(await loadBuilding(site, first, { ...whole, ...question })), requests: seen };
}

const valuesOf = (channel: MeterChannel | undefined): (number | null)[] =>
  [...(channel?.series.values ?? [])].map((value) => (Number.isNaN(value) ? null : value));
const codesOf = (channel: MeterChannel | undefined): string[] => channel?.problems.map(({ code }) => code) ?? [];

describe('loading a site document', () => {
  it('reads it with its address, against which its sources are', async () => {
    const { fetch, seen } = fakeFetch(() => ({ version: 1, buildings: [] }));
    const site = await loadSite(BASE, { fetch });
    expect(site.url).to.equal(BASE);
    expect(seen.map(({ url }) => url.href)).to.deep.equal([BASE]);
  });

  it('says what is no site document, and what can not be had', async () => {
    const none = fakeFetch(() => ({ v: 1 }));
    expect(await rejection(loadSite(BASE, none))).to.include({ code: 'parse', url: BASE });
    const missing = fakeFetch(() => new Response('', { status: 404 }));
    expect(await rejection(loadSite(BASE, missing))).to.include({ code: 'http', status: 404 });
    expect(await rejection(loadSite('', none))).to.include({ code: 'bad-attribute' });
  });
});

describe('loading a building', () => {
  it('gives each meter on the UTC grid over the time asked for, gaps and all', async () => {
    const { channels, requests } = await ask([meterJson()], () => relay([250, null, 240]));
    expect(requests.map(({ url }) => url.href)).to.deep.equal(['https://skola.example/energie/odber.json']);
    expect(valuesOf(channels[0])).to.deep.equal([250, null, 240, null]);
    expect(channels[0]?.series).to.include({ startMs: MIDNIGHT, step: 900, unit: 'Wh' });
    expect(channels[0]?.problems).to.deep.equal([]);
    expect(channels[0]?.latest).to.deep.equal({ at: MIDNIGHT + 0.75 * HOUR, value: 960, unit: 'W' });
  });

  it('asks for the time it needs, and once for all meters of an address', async () => {
    const source = { src: '../data?from={from}&to={to}', source: 'lk-energy' };
    const { requests } = await ask([meterJson({ source }), meterJson({ id: 'b', source })], () => relay([1]));
    expect(requests.map(({ url }) => url.href)).to.deep.equal([
      'https://skola.example/data?from=2026-06-30T21%3A45%3A00Z&to=2026-06-30T23%3A15%3A00Z',
    ]);
  });

  it('asks once for meters that need different times: registers want what is before and after as well', async () => {
    const source = { src: '../data?from={from}&to={to}', source: 'lk-energy' };
    const register = meterJson({ id: 'c', kind: 'register', staleAfter: 7200, source });
    const { requests } = await ask([meterJson({ source }), register], () => relay([1]));
    expect(requests.map(({ url }) => url.searchParams.get('from'))).to.deep.equal(['2026-06-30T20:00:00Z']);
    expect(requests.map(({ url }) => url.searchParams.get('to'))).to.deep.equal(['2026-07-01T01:00:00Z']);
  });

  it('asks for days by name, and is content with those there are', async () => {
    const source = { src: '{day}.json', source: 'lk-energy' };
    const { channels, requests } = await ask(
      [meterJson({ source })],
      ({ url }) => (url.pathname.endsWith('2026-07-01.json') ? relay([5]) : new Response('', { status: 404 })),
      { to: new Date(MIDNIGHT + 72 * HOUR), now: new Date(MIDNIGHT + 26 * HOUR) },
    );
    expect(requests.map(({ url }) => url.pathname.slice(-15))).to.deep.equal(['2026-07-01.json', '2026-07-02.json']);
    expect(valuesOf(channels[0])[0]).to.equal(5);
    expect(channels[0]?.problems[0]).to.deep.include({ code: 'source', count: 1 });
    expect(channels[0]?.problems[0]?.reason).to.contain('1 of 2 parts: HTTP 404');
  });

  it('keeps what came when another meter fails, and says why', async () => {
    const { channels } = await ask([meterJson(), meterJson({ id: 'b', source: { src: 'b.json' } })], ({ url }) =>
      url.pathname.endsWith('/b.json') ? new Response('', { status: 403 }) : relay([1, 2, 3, 4]),
    );
    expect(valuesOf(channels[0])).to.deep.equal([1, 2, 3, 4]);
    expect(valuesOf(channels[1])).to.deep.equal([null, null, null, null]);
    expect(codesOf(channels[1])).to.deep.equal(['no-access']);
  });

  it('rejects when no meter could be read, and when it is abandoned', async () => {
    const failing = ask([meterJson()], () => new Response('', { status: 404 }));
    expect(await rejection(failing)).to.include({ code: 'http', status: 404 });
    const controller = new AbortController();
    const abandoned = ask([meterJson()], hang, { signal: controller.signal }).catch((error: unknown) => error);
    controller.abort(new Error('enough'));
    expect(String(await abandoned)).to.equal('Error: enough');
  });

  it('has channels for the good meters of a building with a bad one', async () => {
    const { channels, building } = await ask([meterJson({ id: 'x', unit: 'kilo' }), meterJson()], () => relay([1]));
    expect(channels.map(({ meter }) => meter.id)).to.deep.equal(['odber']);
    expect(building.refused[0]?.reason).to.equal('unknown unit of energy as interval: kilo');
  });

  it('takes unit, step and stamp from the series where it names them, and refuses a unit of something else', async () => {
    const end = await ask([meterJson()], () => relay([1, 2, 3, 4], { unit: 'kWh', stamp: 'end' }));
    expect(valuesOf(end.channels[0])).to.deep.equal([2000, 3000, 4000, null]);
    const water = await ask([meterJson()], () => relay([1, 2], { unit: 'm3' }));
    expect(valuesOf(water.channels[0])).to.deep.equal([null, null, null, null]);
    expect(water.channels[0]?.problems).to.deep.include({
      code: 'unit',
      reason: 'unknown unit of energy as interval: m3',
      at: null,
      count: 0,
      error: null,
    });
  });

  it('refuses readings of a step that no grid of hours has', async () => {
    for (const step of [1.5, 77, 86_400]) {
      const { channels } = await ask([meterJson()], () => relay([1, 2], { step }));
      expect(valuesOf(channels[0])).to.deep.equal([null, null, null, null]);
      expect(channels[0]?.problems[0]).to.include({ code: 'readings', reason: `unknown step: ${step}` });
    }
  });

  it('tells readings of the future, and does not show them', async () => {
    const at = ['2026-06-30T22:00:00Z', '2026-06-30T23:00:00Z', '2026-07-01T09:00:00Z'];
    const registers = [{ id: 'odber', unit: 'kWh', at, values: [100, 104, 300] }];
    const meter = meterJson({ kind: 'register' });
    const { channels } = await ask([meter], () => ({ v: 1, registers }));
    expect(valuesOf(channels[0])).to.deep.equal([1000, 1000, 1000, 1000]);
    const [problem] = channels[0]?.problems ?? [];
    expect(problem).to.include({ code: 'clock-skew', count: 1, at: Date.UTC(2026, 6, 1, 9) });
  });

  it('tells a meter that has been silent for long, but not when last year is looked at', async () => {
    const silent = await ask([meterJson()], () => relay([1]), {
      now: new Date(MIDNIGHT + 2 * HOUR),
      to: new Date(MIDNIGHT + 2 * HOUR),
    });
    expect(silent.channels[0]?.problems[0]).to.include({ code: 'stale', at: MIDNIGHT + HOUR / 4 });
    const past = await ask([meterJson()], () => relay([1]), { now: new Date(MIDNIGHT + 999 * HOUR) });
    expect(codesOf(past.channels[0])).to.deep.equal([]);
    expect(past.channels[0]?.latest).to.equal(null);
    const nothing = await ask([meterJson()], () => ({ v: 1, series: [] }));
    expect(codesOf(nothing.channels[0])).to.deep.equal(['empty']);
  });

  it('shows nothing fresher than the document or the page lets be seen', async () => {
    const answer = (): unknown => relay([1, 2, 3, 4]);
    const own = await ask([meterJson({ privacy: { delay: 1800 } })], answer);
    expect(valuesOf(own.channels[0])).to.deep.equal([1, 2]);
    expect(own.channels[0]?.latest?.at).to.equal(MIDNIGHT + HOUR / 2);
    const page = await ask([meterJson({ privacy: { delay: 600 } })], answer, { delay: 2700 });
    expect(valuesOf(page.channels[0])).to.deep.equal([1]);
    const less = await ask([meterJson({ privacy: { delay: 2700 } })], answer, { delay: 0 });
    expect(valuesOf(less.channels[0])).to.deep.equal([1]);
  });

  it('shows nothing finer than the document lets be seen, and loses nothing of the sum', async () => {
    const values = [...new Array<undefined>(96)].map((_, index) => (index === 40 ? 977 : index));
    const whole = { to: new Date(MIDNIGHT + 24 * HOUR), now: new Date(MIDNIGHT + 30 * HOUR) };
    const daily = await ask([meterJson()], () => relay(values), whole, { privacy: { step: 86_400 } });
    const shown = valuesOf(daily.channels[0]) as number[];
    expect(shown).to.have.length(96);
    expect(Math.max(...shown) - Math.min(...shown)).to.be.lessThan(0.001);
    const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
    expect(sum(shown)).to.be.closeTo(sum(values), 1e-6);
    const hourly = await ask([meterJson({ privacy: { step: 3600 } })], () => relay([1, 2, 3, 6, 5, null, 5, 5]), {
      to: new Date(MIDNIGHT + 2 * HOUR),
      now: new Date(MIDNIGHT + 2 * HOUR),
    });
    expect(valuesOf(hourly.channels[0])).to.deep.equal([3, 3, 3, 3, null, null, null, null]);
  });

  it('shows a solar plant that takes at night as one that gives nothing', async () => {
    const meter = meterJson({ role: 'pv', kind: 'power', unit: 'W', step: 900, stamp: 'start' });
    const { channels } = await ask([meter], () => relay([-6, -6, 0, 400], { unit: 'W' }));
    expect(valuesOf(channels[0])).to.deep.equal([0, 0, 0, 100]);
    expect(channels[0]?.problems[0]).to.include({
      code: 'negative',
      count: 2,
      reason: 'own use of the inverter: 3 Wh',
    });
  });

  it('tells a meter that says the same for a day', async () => {
    const values = [...new Array<undefined>(100)].map((_, index) => (index < 3 ? index : 42));
    const { channels } = await ask([meterJson()], () => relay(values), {
      to: new Date(MIDNIGHT + 25 * HOUR),
      now: new Date(MIDNIGHT + 25 * HOUR),
    });
    expect(channels[0]?.problems[0]).to.include({ code: 'stuck', count: 97, at: MIDNIGHT + 0.75 * HOUR });
  });

  it('does not take for stuck what privacy spreads over a day, nor a register that is read once a day', async () => {
    const to = new Date(MIDNIGHT + 48 * HOUR);
    const drops = [...new Array<undefined>(192)].map((_, index) => 100 + (index % 7));
    const daily = await ask([meterJson({ privacy: { step: 86_400 } })], () => relay(drops), { to, now: to });
    expect(daily.channels[0]?.problems).to.deep.equal([]);
    const register = meterJson({ kind: 'register', unit: 'kWh', step: 900 });
    const at = [0, 24, 48].map((hours) => new Date(MIDNIGHT + hours * HOUR).toISOString());
    const registers = [{ id: 'odber', unit: 'kWh', at, values: [0, 240, 480] }];
    const seldom = await ask([register], () => ({ v: 1, registers }), { to, now: to });
    expect(seldom.channels[0]?.problems).to.deep.equal([]);
    const stuck = await ask([meterJson({ privacy: { step: 86_400 } })], () => relay(drops.map(() => 42)), {
      to,
      now: to,
    });
    expect(stuck.channels[0]?.problems.map(({ code, reason }) => [code, reason])).to.deep.equal([
      ['stuck', 'same value for 48 hours'],
    ]);
  });

  it('passes on what was said of its medium in that time, by the document and by the relay', async () => {
    const flags = [
      { kind: 'leak', medium: 'grid-import', from: '2026-06-30T22:10Z', source: 'SČVK' },
      { kind: 'leak', medium: 'water', from: '2026-06-30T22:10Z' },
      { kind: 'works', from: '2026-01-01T00:00Z', to: '2026-01-02T00:00Z' },
      { kind: 'revize', from: '2026-06-30T00:00Z' },
    ];
    const own = {
      flags: [{ kind: 'outage', role: 'grid-import', from: '2026-06-30T22:00Z', to: '2026-06-30T22:30Z' }],
    };
    const { channels } = await ask([meterJson()], () => ({ ...(relay([1]) as object), flags }), {}, own);
    expect(channels[0]?.flags.map(({ kind, source, text }) => [kind, source, text])).to.deep.equal([
      ['outage', null, null],
      ['leak', 'SČVK', null],
      ['note', null, 'revize'],
    ]);
  });

  it('reads tables, asks services for the time needed, and knows columns by name', async () => {
    const rows = [
      { cas: '2026-06-30T22:00:00Z', kwh: 0.25, odhad: 'odhad' },
      { cas: '2026-06-30T22:15:00Z', kwh: null, odhad: null },
    ];
    const source = { src: 'a.json', source: 'json', columns: { at: 'cas', value: 'kwh', quality: 'odhad' } };
    const { channels } = await ask([meterJson({ source })], () => rows);
    expect(valuesOf(channels[0])).to.deep.equal([250, null, null, null]);
    expect([...(channels[0]?.series.codes ?? [])].slice(0, 2)).to.deep.equal([3, 5]);
    const wrong = await rejection(ask([meterJson({ source: { ...source, columns: { value: 'mwh' } } })], () => rows));
    expect(wrong).to.include({ code: 'no-column', message: 'no single column of numbers: mwh' });
  });

  it('has no more values than intervals that are over', async () => {
    const now = new Date(MIDNIGHT + 20 * 60_000);
    const { channels } = await ask([meterJson()], () => relay([1, 2, 3]), { now });
    expect(valuesOf(channels[0])).to.deep.equal([1]);
  });

  it('is not stopped by an answer of another kind', async () => {
    const other = meterJson({ id: 'b', source: { src: 'b.json', source: 'lk-energy' } });
    for (const body of ['<!doctype html>', '{"v":2}', '{"error":{"message":"not today"}}', '[1]']) {
      const { channels } = await ask([meterJson(), other], ({ url }) =>
        url.pathname.endsWith('/b.json') ? new Response(body) : jsonResponse(relay([1])),
      );
      expect(codesOf(channels[1])).to.deep.equal(['source']);
    }
  });
});
