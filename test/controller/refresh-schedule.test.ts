import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { useFakeTimers } from 'sinon';
import type { SinonFakeTimers } from 'sinon';
import { RefreshSchedule, refreshDelay } from '../../src/controller/refresh-schedule.js';
import type { RefreshPlan } from '../../src/controller/refresh-schedule.js';
import { online, visible } from '../helper/page-state.js';

const MINUTE = 60_000;
const plain: RefreshPlan = { intervalMs: MINUTE, maxAgeMs: null, failures: 0, retryAfterMs: null };

describe('refreshDelay', () => {
  it('spreads over 30 % of the interval, around it', () => {
    expect(refreshDelay(plain, 0)).to.equal(51_000);
    expect(refreshDelay(plain, 0.5)).to.equal(MINUTE);
    expect(refreshDelay(plain, 1)).to.equal(69_000);
  });

  it('is none without an interval', () => {
    expect(refreshDelay({ ...plain, intervalMs: 0, failures: 3 }, 0.5)).to.equal(null);
  });

  it('grows with every failure up to a quarter of an hour, and never shrinks a longer interval', () => {
    const after = (failures: number, intervalMs = MINUTE): number | null =>
      refreshDelay({ ...plain, intervalMs, failures }, 0.5);
    expect([0, 1, 2, 3, 4, 5, 2000].map((failures) => after(failures))).to.deep.equal(
      [1, 2, 4, 8, 15, 15, 15].map((minutes) => minutes * MINUTE),
    );
    expect(after(5, 60 * MINUTE)).to.equal(60 * MINUTE);
  });

  it("asks a screen's source again after its patience or its own interval, however often it failed", () => {
    const after = (failures: number, intervalMs: number, patienceMs: number | null): number | null =>
      refreshDelay({ ...plain, intervalMs, failures, patienceMs }, 0.5);
    for (const failures of [1, 2, 7, 2000]) {
      expect(after(failures, MINUTE, MINUTE)).to.equal(MINUTE);
      expect(after(failures, 15 * MINUTE, MINUTE)).to.equal(MINUTE);
      expect(after(failures, 30_000, MINUTE)).to.equal(30_000);
      expect(after(failures, 15 * MINUTE, Infinity)).to.equal(15 * MINUTE);
      expect(after(failures, 0, MINUTE), 'nothing polls').to.equal(MINUTE);
      expect(after(failures, 0, null)).to.equal(null);
    }
    expect(after(0, 15 * MINUTE, MINUTE), 'nothing failed').to.equal(15 * MINUTE);
    expect(after(0, 0, MINUTE)).to.equal(null);
  });

  it('spreads what patience asks for, and leaves a service alone for as long as it asked all the same', () => {
    const failed = { ...plain, intervalMs: 15 * MINUTE, failures: 4, patienceMs: MINUTE };
    expect([refreshDelay(failed, 0), refreshDelay(failed, 1)]).to.deep.equal([51_000, 69_000]);
    expect(refreshDelay({ ...failed, retryAfterMs: 10 * MINUTE }, 0)).to.equal(10 * MINUTE);
  });

  it('leaves a service alone for as long as it asked, and spreads what comes then', () => {
    const asked = { ...plain, failures: 1, retryAfterMs: 10 * MINUTE };
    expect(refreshDelay(asked, 0)).to.equal(10 * MINUTE);
    expect(refreshDelay(asked, 1)).to.equal(10 * MINUTE + 36_000);
  });

  it('is never below the cache age, spread by 20 % of the interval at least, and a delay a timer can keep', () => {
    const plans = fc.record({
      intervalMs: fc.double({ min: 5000, max: 2 ** 31 / 1.2, noNaN: true }),
      maxAgeMs: fc.option(fc.double({ min: 0, max: 1e12, noNaN: true })),
      failures: fc.nat(2000),
      retryAfterMs: fc.option(fc.double({ min: 0, max: 1e12, noNaN: true })),
      patienceMs: fc.option(fc.double({ min: 5000, max: 1e6, noNaN: true })),
    });
    fc.assert(
      fc.property(plans, (plan) => {
        const least = refreshDelay(plan, 0) ?? NaN;
        const most = refreshDelay(plan, 1) ?? NaN;
        const longest = 2 ** 31 - 1;
        expect(most).to.be.at.most(longest);
        expect(least).to.be.at.least(Math.min(Math.max(plan.maxAgeMs ?? 0, plan.retryAfterMs ?? 0), longest));
        const patienceMs = plan.failures > 0 ? (plan.patienceMs ?? Infinity) : Infinity;
        const usual = Math.min(plan.intervalMs, patienceMs);
        expect(least).to.be.at.least(Math.min(usual * 0.85, longest));
        if (most < longest) expect(most - least).to.be.at.least(0.2 * usual);
      }),
    );
  });
});

describe('RefreshSchedule', () => {
  let clock: SinonFakeTimers;
  let schedule: RefreshSchedule;
  let loads: number;

  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 0, 1) });
    loads = 0;
    schedule = new RefreshSchedule(
      () => loads++,
      () => 0.5,
    );
    schedule.start();
  });

  afterEach(() => {
    schedule.stop();
    visible(null);
    online(null);
    clock.restore();
  });

  it('asks once when it is due, and not again by itself', () => {
    schedule.plan(plain, Date.now());
    expect(schedule.dueInMs).to.equal(MINUTE);
    clock.tick(MINUTE - 1);
    expect(loads).to.equal(0);
    clock.tick(10 * MINUTE);
    expect(loads).to.equal(1);
  });

  it('asks at once for a load that ended long ago', () => {
    schedule.plan(plain, Date.now() - 2 * MINUTE);
    clock.tick(0);
    expect(loads).to.equal(1);
  });

  it('asks nothing for an element that has gone, planned before or after that, until it is put back', () => {
    schedule.plan(plain, Date.now());
    schedule.stop();
    clock.tick(MINUTE / 2);
    schedule.plan(plain, Date.now() - MINUTE);
    clock.tick(10 * MINUTE);
    expect(loads).to.equal(0);
    schedule.start();
    clock.tick(0);
    expect(loads).to.equal(1);
  });

  it('polls nothing while it is paused, and asks at once when it no longer is and something is overdue', () => {
    schedule.plan(plain, Date.now());
    schedule.paused = true;
    clock.tick(10 * MINUTE);
    schedule.plan(plain, Date.now() - 2 * MINUTE);
    clock.tick(10 * MINUTE);
    expect(loads).to.equal(0);
    schedule.paused = false;
    clock.tick(0);
    expect(loads).to.equal(1);
  });

  it('polls nothing while the page is hidden, and asks once when it is seen again and overdue', () => {
    schedule.plan(plain, Date.now());
    visible(false);
    clock.tick(60 * MINUTE);
    expect(loads).to.equal(0);
    visible(true);
    clock.tick(0);
    expect(loads).to.equal(1);
  });

  it('waits for the rest of the interval when the page is seen again before it is due', () => {
    schedule.plan(plain, Date.now());
    visible(false);
    clock.tick(MINUTE / 2);
    visible(true);
    clock.tick(MINUTE / 2 - 1);
    expect(loads).to.equal(0);
    clock.tick(1);
    expect(loads).to.equal(1);
  });

  it('polls nothing while offline, and asks once, a little apart from others, when online again', () => {
    schedule.plan(plain, Date.now());
    online(false);
    clock.tick(60 * MINUTE);
    expect(loads).to.equal(0);
    online(true);
    clock.tick(2499);
    expect(loads).to.equal(0);
    clock.tick(60 * MINUTE);
    expect(loads).to.equal(1);
  });

  it('keeps to its interval when the network was away for a moment only', () => {
    schedule.plan(plain, Date.now());
    online(false);
    clock.tick(1000);
    online(true);
    expect(schedule.dueInMs).to.equal(MINUTE - 1000);
  });

  it('asks again when online for what failed, even where nothing polls', () => {
    schedule.plan({ ...plain, intervalMs: 0, failures: 1 }, Date.now());
    expect(schedule.dueInMs).to.equal(null);
    online(true);
    clock.tick(2500);
    expect(loads).to.equal(1);
    online(true);
    clock.tick(MINUTE);
    expect(loads).to.equal(1);
  });

  it('asks nothing when online again where nothing failed and nothing polls', () => {
    schedule.plan({ ...plain, intervalMs: 0 }, Date.now());
    online(true);
    clock.tick(60 * MINUTE);
    expect(loads).to.equal(0);
  });

  it('asks when the page comes back overdue from the back-forward cache, whose clocks stand still', () => {
    schedule.plan(plain, Date.now());
    clock.setSystemTime(Date.now() + 60 * MINUTE);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    clock.tick(0);
    expect(loads).to.equal(0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    clock.tick(0);
    expect(loads).to.equal(1);
  });

  it('has nothing due while a load is under way', () => {
    schedule.plan({ ...plain, failures: 1 }, Date.now());
    schedule.hold();
    visible(true);
    online(true);
    clock.tick(60 * MINUTE);
    expect(loads).to.equal(0);
    expect(schedule.dueInMs).to.equal(null);
  });

  it('leaves nothing behind when stopped', () => {
    schedule.plan({ ...plain, failures: 1 }, Date.now());
    schedule.stop();
    visible(true);
    online(true);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    clock.tick(60 * MINUTE);
    expect(loads).to.equal(0);
  });
});
