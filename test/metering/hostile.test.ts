import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { loadBuilding, loadLatest, loadSite } from '../../src/load-site.js';
import { meterProblemCodes } from '../../src/load-site.js';
import { SourceError } from '../../src/source/source-error.js';
import { czechDays, pndFile } from '../helper/czech-meter-files.js';
import { fakeFetch } from '../helper/fake-fetch.js';
import { expectCleanPrototypes, mutated, mutatedText } from '../helper/mutated.js';
import { meterJson } from '../helper/site-json.js';

const MIDNIGHT = Date.UTC(2026, 2, 28, 23);
const DAY = 23 * 3_600_000;

const relay = {
  v: 1,
  now: { at: '2026-03-29T10:14:40Z', pv: 12400, odber: 3100, unit: 'W', units: { pv: 'W' } },
  series: [
    {
      id: 'pv',
      kind: 'interval',
      unit: 'Wh',
      step: 900,
      stamp: 'start',
      from: '2026-03-28T23:00:00Z',
      values: [0, null, 12],
      q: 'AMA',
    },
  ],
  registers: [
    {
      id: 'voda',
      unit: 'l',
      meter: '1',
      at: ['2026-03-28T23:00:00Z', '2026-03-29T01:00:00Z'],
      values: [5, 7],
      revision: 1,
    },
  ],
  flags: [{ from: '2026-03-28T22:00Z', to: '2026-03-30T22:00Z', kind: 'leak', medium: 'water', source: 'SČVK' }],
};
const emoncms = [
  [MIDNIGHT, 1.5],
  [MIDNIGHT + 900_000, null],
];
const pnd = pndFile(czechDays[0]);
const edc =
  'Datum;Cas od;Cas do;IN-859182400000000001-D;OUT-859182400000000001-D\r\n' +
  '29.03.2026;01:45;03:00;0,50;0,20;\r\n29.03.2026;03:00;03:15;0,40;;\r\n';

const site = {
  version: 1,
  simulated: true,
  clock: { real: '2026-03-29T10:00:00Z', shown: '2026-03-29T10:00:00Z', speed: 1 },
  buildings: [
    {
      id: 'a',
      name: 'A',
      live: { src: 'relay.json', source: 'lk-energy', refresh: 60 },
      meters: [
        meterJson({ id: 'pv', role: 'pv', source: { src: 'relay.json?{day}', source: 'lk-energy' } }),
        meterJson({
          id: 'voda',
          role: 'water',
          kind: 'register',
          unit: 'l',
          modulus: 1000,
          source: { src: 'relay.json' },
        }),
        meterJson({ id: 'emon', source: { src: 'feed/data.json?id=1', source: 'emoncms' } }),
        meterJson({ id: 'pnd', kind: 'power', unit: 'kW', source: { src: 'pnd.csv', source: 'pnd' } }),
        meterJson({
          id: 'edc',
          role: 'grid-export',
          source: { src: 'edc.csv', source: 'edc', series: 'SHARED-D' },
          privacy: { step: 86_400 },
        }),
      ],
    },
  ],
};

const good = { site, relay, emoncms, pnd, edc };
const changed = fc.oneof(
  mutated(site).map((json) => ({ ...good, site: json })),
  mutated(relay).map((json) => ({ ...good, relay: json })),
  mutated(emoncms).map((json) => ({ ...good, emoncms: json })),
  mutatedText(pnd).map((text) => ({ ...good, pnd: text })),
  mutatedText(edc).map((text) => ({ ...good, edc: text })),
);

/** Loads all there is; a SourceError ends it as well as an answer. */
async function load(files: Readonly<Record<keyof typeof good, unknown>>): Promise<string> {
  const { fetch } = fakeFetch(({ url }) => {
    const { pathname } = url;
    if (pathname.endsWith('site.json')) return files.site;
    if (pathname.endsWith('relay.json')) return files.relay;
    if (pathname.endsWith('data.json')) return files.emoncms;
    const text = pathname.endsWith('pnd.csv') ? files.pnd : pathname.endsWith('edc.csv') ? files.edc : null;
    return text === null
      ? new Response('', { status: 404 })
      : new Response(text as string, { headers: { 'Content-Type': 'text/csv' } });
  });
  try {
    const whole = await loadSite('https://a.example/site.json', { fetch });
    for (const building of whole.buildings) {
      const [from, now] = [new Date(MIDNIGHT), new Date(MIDNIGHT + DAY / 2)];
      const { channels } = await loadBuilding(whole, building, { from, to: new Date(MIDNIGHT + DAY), now, fetch });
      for (const { series, problems } of channels) {
        expect(series.values.length).to.be.at.most(DAY / 60_000);
        for (const value of series.values) expect(value === Infinity || value === -Infinity).to.equal(false);
        for (const { code, reason } of problems) {
          expect(meterProblemCodes).to.include(code);
          expect(reason).not.to.contain('TypeError');
        }
      }
      await loadLatest(whole, building, { now: () => now.getTime(), fetch });
    }
    return 'answer';
  } catch (error) {
    if (error instanceof SourceError) return error.code;
    throw error;
  }
}

describe('documents of meters that somebody spoiled', () => {
  it('are good before that', async () => {
    expect(await load(good)).to.equal('answer');
  });

  it('give an answer or a SourceError, soon, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(changed, async (files) => {
        await load(files);
        expectCleanPrototypes();
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);
});
