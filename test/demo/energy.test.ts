import { expect } from '@open-wc/testing';
import { Validator } from '@cfworker/json-schema';
import { DemoClocks } from '../../demo/portal/energy/demo-clock.js';
import { buildingTotals } from '../../src/energy/building-totals.js';
import { siteNow } from '../../src/energy/site-clock.js';
import type { Building, Site } from '../../src/energy/site-document.js';
import { localDay } from '../../src/energy/local-day.js';
import { loadBuilding, loadLatest, loadSite } from '../../src/load-site.js';
import type { LoadedBuilding, MeterChannel } from '../../src/load-site.js';

/** A clock that stands still, so that every run sees the same: 26 November 2026, 11:20 in Prague. */
const STILL = 'at=2026-11-26T11:20&speed=0';
const DAYS = ['2026-03-29', '2026-10-25', '2026-11-25'] as const;

async function siteAt(query = STILL): Promise<Site> {
  return loadSite(`${location.origin}/energy/site.json?${query}`);
}

const buildingOf = (site: Site, id: string): Building => {
  const found = site.buildings.find((one) => one.id === id);
  if (!found) throw new Error(`no building: ${id}`);
  return found;
};

async function day(id: string, date: string, query = STILL): Promise<LoadedBuilding> {
  const site = await siteAt(query);
  const { start, end } = localDay(date);
  const now = new Date(siteNow(site, Date.now()));
  return loadBuilding(site, buildingOf(site, id), { from: start, to: end, now });
}

function channel({ channels }: LoadedBuilding, id: string): MeterChannel {
  const found = channels.find(({ meter }) => meter.id === id);
  if (!found) throw new Error(`no meter: ${id}`);
  return found;
}

const valid = ({ series }: MeterChannel): number[] => [...series.values].filter((value) => !Number.isNaN(value));
const sumOf = (one: MeterChannel): number => valid(one).reduce((sum, value) => sum + value, 0);
const kindsOf = ({ events }: MeterChannel): string[] => [...new Set(events.map(({ kind }) => kind))];

describe('the portal’s simulated buildings', () => {
  it('are described by a document that fits the schema, and say that they are a simulation', async () => {
    const schema = (await (
      await fetch(new URL('../../src/energy/energy-site.schema.json', import.meta.url))
    ).json()) as object;
    const site = await siteAt();
    expect(site.simulated).to.equal(true);
    // One meter is described badly on purpose.
    expect(site.problems.map(({ reason }) => reason)).to.deep.equal(['unknown unit of energy as register: impulzy']);
    const json = (await (await fetch(`/energy/site.json?${STILL}`)).json()) as { buildings: { meters: object[] }[] };
    json.buildings[4]?.meters.splice(10, 1);
    expect(new Validator(schema, '2020-12', false).validate(json).errors).to.deep.equal([]);
  });

  it('have whole days of 23, 24 and 25 hours', async () => {
    for (const [index, date] of DAYS.entries()) {
      const school = await day('skola', date);
      const pv = channel(school, 'pv');
      expect(pv.series.values).to.have.length([92, 100, 96][index] ?? 0);
      expect(valid(pv), date).to.have.length(pv.series.values.length);
      expect(pv.problems, date).to.deep.equal([]);
    }
  });

  it('keep their energy: what comes in goes somewhere, in every quarter hour', async () => {
    for (const date of DAYS) {
      const school = await day('skola', date);
      const [pv, from, to, charge, discharge] = [
        'pv',
        'grid-import',
        'grid-export',
        'battery-charge',
        'battery-discharge',
      ].map((id) => channel(school, id).series.values);
      pv?.forEach((value, index) => {
        const load =
          value +
          (from?.[index] ?? NaN) +
          (discharge?.[index] ?? NaN) -
          (to?.[index] ?? NaN) -
          (charge?.[index] ?? NaN);
        expect(load, `${date} ${index}`).to.be.within(900, 35_000);
        // What is rounded may be off by one.
        expect(Math.min(from?.[index] ?? NaN, to?.[index] ?? NaN)).to.be.at.most(3000);
      });
    }
  });

  it('have a sun that shines by day, and in summer more', async () => {
    const [winter, summer] = [await day('skola', '2025-12-21'), await day('skola', '2026-06-21')].map((one) =>
      channel(one, 'pv'),
    );
    expect(winter?.series.values.slice(0, 24).every((value) => value === 0)).to.equal(true);
    const best = Math.max(...(summer?.series.values ?? []));
    expect(best).to.be.within(1000, 49_500 / 4);
    let [dark, bright] = [0, 0];
    for (let index = 1; index < 8; index++) {
      dark += sumOf(channel(await day('skola', `2025-12-0${index}`), 'pv'));
      bright += sumOf(channel(await day('skola', `2026-06-0${index}`), 'pv'));
    }
    expect(bright).to.be.greaterThan(3 * dark);
  });

  it('say the same of the same instant, whatever is asked around it and whenever', async () => {
    const once = channel(await day('skola', '2026-03-29'), 'grid-import');
    const site = await siteAt('at=2026-08-01&speed=0');
    const [from, to] = [new Date('2026-03-27T23:00Z'), new Date('2026-04-02T22:00Z')];
    const now = new Date(siteNow(site, Date.now()));
    const week = channel(await loadBuilding(site, buildingOf(site, 'skola'), { from, to, now }), 'grid-import');
    const start = (once.series.startMs - week.series.startMs) / 900_000;
    expect([...week.series.values.slice(start, start + 92)]).to.deep.equal([...once.series.values]);
    const [file, span] = await Promise.all(
      ['porouchana/2026-10-25.json', 'porouchana/series.json?from=2026-10-24T22:00:00Z&to=2026-10-25T23:00:00Z'].map(
        async (path) =>
          (await fetch(`/energy/${path}${path.includes('?') ? '&' : '?'}${STILL}`)).json() as Promise<unknown>,
      ),
    );
    expect(file).to.deep.equal(span);
  });

  it('use less when nobody is there', async () => {
    const [monday, sunday] = [await day('skola', '2026-11-23'), await day('skola', '2026-11-22')];
    const used = (one: LoadedBuilding): number =>
      sumOf(channel(one, 'pv')) + sumOf(channel(one, 'grid-import')) - sumOf(channel(one, 'grid-export'));
    expect(used(monday)).to.be.greaterThan(1.5 * used(sunday));
    const [museum, closed] = [await day('muzeum', '2026-11-22'), await day('muzeum', '2026-11-23')];
    expect(sumOf(channel(museum, 'grid-import'))).to.be.greaterThan(1.1 * sumOf(channel(closed, 'grid-import')));
  });

  it('publish what is over, and of water no more than days', async () => {
    const today = await day('skola', '2026-11-26');
    const pv = channel(today, 'pv');
    expect(pv.series.values).to.have.length(45);
    expect(pv.latest?.at).to.equal(Date.UTC(2026, 10, 26, 10, 15));
    expect(valid(channel(today, 'water'))).to.deep.equal([]);
    const yesterday = channel(await day('skola', '2026-11-25'), 'water');
    expect(Math.max(...valid(yesterday)) - Math.min(...valid(yesterday))).to.be.lessThan(0.001);
    expect(sumOf(yesterday)).to.be.within(1500, 12_000);
    const text = await (
      await fetch(`/energy/skola/series.json?from=2026-11-25T23:00:00Z&to=2026-11-26T23:00:00Z&${STILL}`)
    ).text();
    expect(text).to.contain('"id":"water","kind":"register","unit":"l","at":["2026-11-25T23:00:00Z"]');
  });

  it('are told to have what they have when they fail, and nothing else', async () => {
    const bad = await day('porouchana', '2026-11-25');
    const events = Object.fromEntries(bad.channels.map((one) => [one.meter.id, kindsOf(one)]));
    expect(events).to.deep.include({
      'grid-import': ['reset'],
      gas: ['dip'],
      water: ['glitch'],
      rainwater: ['rollover'],
      greywater: ['meter-change'],
    });
    const codes = Object.fromEntries(bad.channels.map((one) => [one.meter.id, one.problems.map(({ code }) => code)]));
    expect(codes).to.deep.include({ pv: ['negative'], ev: ['stuck'], temperature: ['clock-skew'], humidity: [] });
    expect(bad.building.refused.map(({ id, reason }) => [id, reason])).to.deep.equal([
      ['heat', 'unknown unit of energy as register: impulzy'],
    ]);
    // From nine to noon there is nothing: spread over the gap, and told so.
    const letters = [...channel(bad, 'grid-export').series.codes];
    expect(letters.slice(36, 48).every((code) => code === 2)).to.equal(true);
    // Of two values for ten o'clock neither holds; at eleven the later edition does.
    const charge = channel(bad, 'battery-charge').series;
    expect([charge.values[40], charge.codes[40]]).to.deep.equal([NaN, 6]);
    expect(charge.values[44]).to.be.lessThan(2000);
    expect(valid(channel(bad, 'battery-discharge'))).to.have.length(96);
    expect(Math.min(...valid(channel(bad, 'humidity')))).to.be.greaterThan(20);
    expect(Math.max(...valid(channel(bad, 'humidity')))).to.be.lessThan(90);
  });

  it('add up, but for the one with a meter that counts too much', async () => {
    const left = async (id: string): Promise<number | null> => {
      const one = await day(id, '2026-11-25');
      const { start, end } = localDay('2026-11-25');
      return buildingTotals(one, { from: start.getTime(), to: end.getTime() }).unexplained;
    };
    for (const id of ['skola', 'muzeum', 'urad', 'domov']) expect(await left(id), id).to.equal(0);
    expect(await left('porouchana')).to.be.greaterThan(10_000);
  });

  it('tell at once what they are at, the office by questions with a tag', async () => {
    const site = await siteAt();
    const office = buildingOf(site, 'urad');
    const moments = await loadLatest(site, office, { now: () => siteNow(site, Date.now()) });
    expect(moments.get('grid-import')?.latest?.unit).to.equal('W');
    expect(moments.get('grid-import')?.latest?.value).to.be.within(10_000, 250_000);
    expect(moments.get('water')).to.deep.equal({ latest: null, problems: [] });
    const first = await fetch(`/energy/urad/now.json?${STILL}`, { cache: 'no-store' });
    const tag = first.headers.get('etag') ?? '';
    const again = await fetch(`/energy/urad/now.json?${STILL}`, {
      cache: 'no-store',
      headers: { 'If-None-Match': tag },
    });
    expect([again.status, await again.text()]).to.deep.equal([304, '']);
  });

  it('tell it by events, in a time-lapse by its own clock', async () => {
    const read = async (query: string): Promise<string> =>
      (await fetch(`/energy/skola/events?count=2&then=end&${query}`)).text();
    const still = await read(STILL);
    const ids = [...still.matchAll(/^id: (.*)$/gm)].map(([, id]) => id);
    expect(ids).to.deep.equal(['2026-11-26T10:20:00Z', '2026-11-26T10:20:05Z', '2026-11-26T10:20:10Z']);
    const rows = JSON.parse(/^event: rows\n.*\ndata: (.*)$/m.exec(still)?.[1] ?? '[]') as {
      meter: string;
      value: number;
    }[];
    const watts = Object.fromEntries(rows.map(({ meter, value }) => [meter, value]));
    const load =
      (watts['pv'] ?? NaN) +
      (watts['grid-import'] ?? NaN) +
      (watts['battery-discharge'] ?? NaN) -
      (watts['grid-export'] ?? NaN) -
      (watts['battery-charge'] ?? NaN);
    expect(load).to.be.greaterThan(3000);
    const began = Date.now() - 10_000;
    const fast = await read(`at=2026-03-29T01:30&speed=600&began=${began}`);
    const [first] = [...fast.matchAll(/^id: (.*)$/gm)].map(([, id]) => Date.parse(id ?? ''));
    expect((first ?? NaN) - Date.UTC(2026, 2, 29, 0, 30)).to.be.within(6_000_000, 12_000_000);
  });

  it('begin a replay with its first reader, and anew when it has shown a day and a half', () => {
    const clocks = new DemoClocks();
    const start = Date.UTC(2026, 10, 26);
    const shown = (ms: number, params: Record<string, string> = { at: '2026-03-29', speed: '600' }): string => {
      const clock = clocks.clockOf(params, start + ms);
      return typeof clock === 'string' ? clock : new Date(clock.now).toISOString();
    };
    expect([0, 60_000, 215_999, 216_000, 222_000].map((ms) => shown(ms))).to.deep.equal([
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T09:00:00.000Z',
      '2026-03-30T10:59:59.400Z',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T00:00:00.000Z',
    ]);
    // Whoever has begun goes on.
    const own = { at: '2026-03-29', speed: '600', began: String(start) };
    expect(shown(600_000, own)).to.equal('2026-04-02T03:00:00.000Z');
  });

  it('refuse a clock and a time that are none', async () => {
    for (const [path, message] of [
      ['site.json?at=kdysi', 'not an instant of the simulation: kdysi'],
      ['site.json?at=1999-01-01', 'not an instant of the simulation: 1999-01-01'],
      ['site.json?speed=-1', 'not a speed: -1'],
      ['skola/series.json?from=a&to=b', 'not a time from … to: a, b'],
      ['skola/2026-13-01.json', 'not a day: 2026-13-01'],
    ] as const) {
      const response = await fetch(`/energy/${path}`);
      expect(response.status, path).to.equal(400);
      expect(((await response.json()) as { error: { message: string } }).error.message).to.equal(message);
    }
    expect((await fetch('/energy/nikde/now.json')).status).to.equal(404);
  });

  it('take faults', async () => {
    expect((await fetch('/fault/503/energy/site.json')).status).to.equal(503);
    const cut = await fetch('/fault/truncate/energy/skola/now.json');
    expect(await cut.text()).to.match(/^\{"v":1/);
  });
});
