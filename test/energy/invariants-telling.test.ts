import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { publicDays, publicSeries, stricterPrivacy } from '../../src/energy/public-view.js';
import { readingAge } from '../../src/energy/reading-age.js';
import { roundParts } from '../../src/energy/round-parts.js';
import { seriesOf } from '../../src/energy/series.js';
import { co2Avoided } from '../../src/energy/worth.js';
import { localDate } from '../../src/time/calendar-edges.js';
import { DAY, instantOf, amountOf, maybeOf, intervals, sumOf } from '../helper/any-energy.js';

describe('what is told, arithmetic of energy', () => {
  it('I15: rounded parts add up to the rounded whole, none is off by one or more', () => {
    fc.assert(
      fc.property(fc.array(maybeOf, { maxLength: 12 }), fc.constantFrom(0, 1, 2), (parts, decimals) => {
        const given = parts.map((part) => (part === null ? null : part / 1000));
        const factor = 10 ** decimals;
        const rounded = roundParts(given, decimals);
        const units = rounded.map((part) => (part === null ? null : Math.round(part * factor)));
        expect(sumOf(units)).to.equal(Math.round(Number((sumOf(given) * factor).toPrecision(12))));
        rounded.forEach((part, index) => {
          const own = given[index];
          if (part === null || own === null || own === undefined) expect([part, own]).to.deep.equal([null, null]);
          else expect(Math.abs(part - own) * factor).to.be.below(1 + 1e-9);
        });
      }),
    );
  });

  it('I16: age is that of the reading, and a reading of the future tells of a wrong clock', () => {
    fc.assert(
      fc.property(instantOf, fc.integer({ min: -DAY, max: DAY }), fc.nat(86_400), (at, age, staleAfter) => {
        const { state, ageMs } = readingAge(new Date(at), new Date(at + age), staleAfter);
        expect(ageMs).to.equal(age);
        expect(state === 'clock-skew').to.equal(age < -120_000);
        if (state !== 'clock-skew') expect(state === 'stale').to.equal(age > staleAfter * 1000);
      }),
    );
    expect(readingAge(new Date(NaN), new Date(0), 60).state).to.equal('stale');
  });

  it('I17: CO₂ is linear in energy, by the factor of its day', () => {
    const factor = (from: string | null, kgPerKwh: number, year: number) =>
      ({ from, kgPerKwh, year, medium: 'electricity', source: 'MPO' }) as const;
    const factors = [factor('2025-01-01', 0.34, 2024), factor(null, 0.428, 2019)];
    const days = fc.array(fc.record({ start: instantOf.map((ms) => new Date(ms)), total: amountOf }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 9 }), (energy, times) => {
        const one = co2Avoided(energy, factors);
        const more = co2Avoided(
          energy.map(({ start, total }) => ({ start, total: total * times })),
          factors,
        );
        expect(more.amount ?? 0).to.be.closeTo((one.amount ?? 0) * times, 1e-4);
        const expected = energy.reduce(
          (sum, { start, total }) => sum + (total / 1000) * (localDate(+start) < '2025-01-01' ? 0.428 : 0.34),
          0,
        );
        expect(one.amount ?? 0).to.be.closeTo(expected, 1e-4);
        expect(one.unknown).to.equal(0);
        for (const { factor: used } of one.factors) expect([2019, 2024]).to.include(used.year);
      }),
    );
  });

  it('I18: what is public is never finer and never fresher than allowed, whatever is asked for', () => {
    const steps = fc.constantFrom(0, 900, 1800, 3600, 86_400);
    const delays = fc.integer({ min: 0, max: 200_000 });
    const asked = fc.record({ step: fc.oneof(steps, fc.constant(NaN)), delay: fc.oneof(delays, fc.constant(-5)) });
    fc.assert(
      fc.property(
        instantOf,
        fc.array(amountOf, { maxLength: 400 }),
        fc.nat(500 * 900),
        steps,
        delays,
        asked,
        (start, values, sinceS, step, delay, wanted) => {
          const now = new Date(start + sinceS * 1000);
          const privacy = stricterPrivacy({ step, delay }, wanted);
          expect(privacy.step).to.be.at.least(step);
          expect(privacy.delay).to.be.at.least(delay);
          const series = seriesOf(intervals(start, values));
          const latest = +now - delay * 1000;
          if (privacy.step === 86_400) {
            expect(() => publicSeries(series, privacy, now)).to.throw('local days');
            for (const { end } of publicDays(series, privacy, now)) expect(+end).to.be.at.most(latest);
            return;
          }
          const shown = publicSeries(series, privacy, now);
          expect(shown.step).to.be.at.least(step);
          expect(shown.startMs + shown.values.length * shown.step * 1000).to.be.at.most(
            Math.max(latest, shown.startMs),
          );
          expect(Object.keys(shown).sort()).to.deep.equal(['codes', 'startMs', 'step', 'unit', 'values']);
        },
      ),
    );
  });
});
