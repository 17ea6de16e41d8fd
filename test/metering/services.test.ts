import { expect } from '@open-wc/testing';
import { parseSite } from '../../src/energy/site-document.js';
import { loadBuilding } from '../../src/load-site.js';
import type { MeterChannel } from '../../src/load-site.js';
import { meterJson } from '../helper/site-json.js';

const SERVICES = '/arcgis/rest/services';

/** The channel of one meter whose source is a service of the portal. */
async function channelOf(meter: unknown, from: string, to: string, now = '2026-12-01T00:00Z'): Promise<MeterChannel> {
  const site = parseSite(
    { version: 1, buildings: [{ id: 'a', name: 'A', meters: [meter] }] },
    `${location.origin}/energie/site.json`,
  );
  const [building] = site.buildings;
  if (!building) throw new Error('no building');
  expect(building.refused).to.deep.equal([]);
  const question = { from: new Date(from), to: new Date(to), now: new Date(now) };
  const { channels } = await loadBuilding(site, building, question);
  return channels[0] as MeterChannel;
}

async function asked(key: string): Promise<string[]> {
  const hits = (await (await fetch(`/fault-log?key=${key}`)).json()) as { url: string }[];
  return hits.map(({ url }) => decodeURIComponent(url).replaceAll('+', ' '));
}

const valuesOf = ({ series }: MeterChannel): (number | null)[] =>
  [...series.values].map((value) => (Number.isNaN(value) ? null : value));

describe('a meter whose readings are with a service', () => {
  it('is read from SensorThings: intervals of the day asked for, letters and gaps with them', async () => {
    const key = `metering-${Date.now()}-1`;
    const src = `/fault/key=${key}/sensorthings/v1.1/Datastreams(1)/Observations`;
    const meter = meterJson({ source: { src, source: 'sensorthings' } });
    const channel = await channelOf(meter, '2026-03-28T23:00Z', '2026-03-29T22:00Z');
    const values = valuesOf(channel);
    expect(values).to.have.length(92);
    expect(values.filter((value) => value === null)).to.have.length(2);
    expect(Math.min(...values.map((value) => value ?? Infinity))).to.be.greaterThan(900);
    expect([...channel.series.codes].filter((code) => code === 3).length).to.be.within(3, 5);
    expect(channel.problems).to.deep.equal([]);
    const questions = await asked(key);
    expect(
      questions.some((url) => url.includes('$filter=') && url.includes('phenomenonTime ge 2026-03-28T22:45')),
    ).to.equal(true);
  });

  it('is read from SensorThings: levels as samples', async () => {
    const source = { src: '/sensorthings/v1.1/Datastreams(2)/Observations', source: 'sensorthings' };
    const meter = meterJson({ role: 'temperature', unit: '°C', kind: 'power', step: 3600, stamp: 'start', source });
    const channel = await channelOf(meter, '2026-03-28T23:00Z', '2026-03-29T22:00Z');
    expect(valuesOf(channel)).to.have.length(23);
    for (const value of valuesOf(channel)) if (value !== null) expect(value).to.be.within(19, 23);
  });

  it('is read from a table of ArcGIS: quarter hours of one building, the time asked of the service', async () => {
    const key = `metering-${Date.now()}-2`;
    const source = {
      src: `/fault/key=${key}${SERVICES}/ukazkova-mereni/FeatureServer/0`,
      source: 'arcgis',
      where: "budova = 'ZŠ Vzorová'",
      columns: { at: 'cas', value: 'kwh', quality: 'stav' },
    };
    const channel = await channelOf(meterJson({ source }), '2026-03-28T23:00Z', '2026-03-29T22:00Z');
    expect(channel.series.values).to.have.length(92);
    const codes = [...channel.series.codes];
    expect(codes.every((code) => [0, 3, 5].includes(code))).to.equal(true);
    expect(codes.filter((code) => code === 0).length).to.be.greaterThan(80);
    expect(channel.problems).to.deep.equal([]);
    const questions = (await asked(key)).filter((url) => url.includes('where='));
    expect(questions.every((url) => url.includes("cas >= TIMESTAMP '2026-03-28 22:45:00'"))).to.equal(true);
  });

  it('is read from a table of ArcGIS: a register that is read once a day', async () => {
    const source = {
      src: `${SERVICES}/ukazkova-odecty/FeatureServer/0`,
      source: 'arcgis',
      where: "merak = '0001-VODA'",
      columns: { at: 'datum', value: 'odecet' },
    };
    const meter = meterJson({
      role: 'water',
      unit: 'm3',
      kind: 'register',
      staleAfter: 200_000,
      privacy: { step: 86_400 },
      source,
    });
    const channel = await channelOf(meter, '2024-03-30T23:00Z', '2024-03-31T22:00Z');
    const values = valuesOf(channel);
    expect(values).to.have.length(92);
    const sum = values.reduce<number>((total, value) => total + (value ?? NaN), 0);
    expect(sum).to.be.within(0, 5);
    expect([...channel.series.codes].every((code) => code === 2)).to.equal(true);
  });
});
