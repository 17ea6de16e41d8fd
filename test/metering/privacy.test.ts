import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseSite } from '../../src/energy/site-document.js';
import { loadBuilding, loadLatest } from '../../src/load-site.js';
import { addUnits, startOf } from '../../src/time/calendar.js';
import { fakeFetch } from '../helper/fake-fetch.js';
import { meterJson } from '../helper/site-json.js';

const DAY_S = 86_400;
/** Both days on which the clock changes, a leap day and any others. */
const starts = fc.constantFrom(
  ...['2026-03-27T23:00Z', '2026-10-23T22:00Z', '2024-02-27T23:00Z', '2026-06-16T22:00Z'].map(Date.parse),
);

/** The step of privacy, or the local day, that holds an instant; epoch ms. */
function blockOf(at: number, step: number): readonly [number, number] {
  if (step < DAY_S) {
    const from = Math.floor(at / 1000 / step) * step * 1000;
    return [from, from + step * 1000];
  }
  const from = startOf(at, 'day');
  return [from, addUnits(from, 'day', 1)];
}

describe('what a page is given of a meter (I18)', () => {
  it('is never finer nor fresher than its privacy allows, whatever it told and whenever it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        starts,
        fc.array(fc.option(fc.integer({ min: 0, max: 5000 }), { freq: 9 }), { minLength: 1, maxLength: 300 }),
        fc.constantFrom(300, 900, 3600),
        fc.constantFrom(0, 300, 600, 900, 1800, 3600, 7200, DAY_S),
        fc.oneof(fc.constantFrom(0, 900, 3600, DAY_S), fc.integer({ min: 0, max: 200_000 })),
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: -200_000, max: 400_000 }),
        async (start, values, step, shownStep, delay, asked, sinceS) => {
          const now = start + sinceS * 1000;
          const meter = meterJson({ step, unit: 'Wh', privacy: { step: shownStep, delay }, staleAfter: 1e9 });
          const site = parseSite(
            {
              version: 1,
              buildings: [{ id: 'a', name: 'A', meters: [meter], live: { src: 'now.json', source: 'lk-energy' } }],
            },
            'https://skola.example/site.json',
          );
          const [building] = site.buildings;
          if (!building) throw new Error('no building');
          const from = new Date(start).toISOString();
          const told = start + values.length * step * 1000;
          const { fetch } = fakeFetch(({ url }) =>
            url.pathname.endsWith('now.json')
              ? { v: 1, now: { at: new Date(told).toISOString(), unit: 'W', odber: 1234 } }
              : { v: 1, series: [{ id: 'odber', unit: 'Wh', step, stamp: 'start', from, values }] },
          );
          const question = { from: new Date(start), to: new Date(told), now: new Date(now), delay: asked, fetch };
          const { channels } = await loadBuilding(site, building, question);
          const until = now - Math.max(delay, asked) * 1000;
          for (const { series, latest } of channels) {
            const stepMs = series.step * 1000;
            const held = Math.max(delay, asked) > 0;
            const blocks = new Map<number, number[]>();
            series.values.forEach((value, index) => {
              if (Number.isNaN(value)) return;
              const at = series.startMs + index * stepMs;
              // Without a delay a reading may be of an interval that is not over.
              if (held) expect(at + stepMs, 'fresh').to.be.at.most(until);
              if (shownStep <= series.step) return;
              const [first, last] = blockOf(at, shownStep);
              if (held) expect(last, 'a step that is not over').to.be.at.most(until);
              blocks.set(first, [...(blocks.get(first) ?? []), value]);
            });
            for (const block of blocks.values())
              // A share of a step is rounded to a millionth, so that two of them may differ by one.
              expect(Math.max(...block) - Math.min(...block), 'fine').to.be.at.most(1e-5);
            if (latest && held) expect(latest.at, 'the latest').to.be.at.most(until);
          }
          const moments = await loadLatest(site, building, { now: () => now, delay: asked, fetch });
          for (const { latest } of moments.values()) {
            if (latest === null) continue;
            expect(shownStep, 'a moment is finer than any step').to.equal(0);
            if (until < now) expect(latest.at).to.be.at.most(until);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
