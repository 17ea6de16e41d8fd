import { expect } from '@open-wc/testing';
import sinon from 'sinon';
import { AskedReadings } from '../../../src/element/energy/asked-readings.js';
import { ReadingPace } from '../../../src/element/energy/reading-pace.js';
import type { SiteReading } from '../../../src/element/energy/site-reading.js';
import type { SiteWish } from '../../../src/element/energy/site-wish.js';

const NOON = Date.parse('2026-06-17T10:02:00Z');
const wish: SiteWish = { view: 'kiosk', period: 'day', at: null, building: null, chosen: null, delay: null };
const readingAt = (readAt: number): SiteReading => ({ wish, readAt, data: { site: { clock: null } } }) as SiteReading;

let clock: sinon.SinonFakeTimers;
beforeEach(() => (clock = sinon.useFakeTimers({ now: NOON, toFake: ['Date'] })));
afterEach(() => clock.restore());

describe('readings that were asked for', () => {
  it('are asked for again once when what polls did not come itself, and with what comes after that', () => {
    const host = { refresh: null as string | null };
    const pace = new ReadingPace(host);
    const asked = new AskedReadings();
    let reading = readingAt(NOON);
    const asks = (): boolean => asked.ask(wish, reading, pace.lateMs(1));
    pace.poll('60s');
    asked.came(reading);
    clock.tick(179_000);
    expect(asks()).to.equal(false);
    clock.tick(2000);
    expect([asks(), asks()]).to.deep.equal([true, false]);
    reading = readingAt(Date.now() + 1000);
    asked.came(reading);
    clock.tick(170_000);
    expect(asks()).to.equal(false);
    clock.tick(20_000);
    expect(asks()).to.equal(true);
  });

  it('wait while a reader has them stand still, and for as long as the author says', () => {
    const host = { refresh: null as string | null };
    const pace = new ReadingPace(host);
    pace.poll('60s');
    expect(pace.lateMs(1)).to.equal(180_000);
    pace.paused = true;
    expect(pace.lateMs(1)).to.equal(Infinity);
    pace.paused = false;
    host.refresh = '1h';
    expect(pace.lateMs(1)).to.equal(Infinity);
  });

  it('are asked for once when the clock was set back', () => {
    const asked = new AskedReadings();
    const reading = readingAt(NOON);
    asked.came(reading);
    clock.setSystemTime(NOON - 3 * 3_600_000);
    expect([asked.ask(wish, reading, 900_000), asked.ask(wish, reading, 900_000)]).to.deep.equal([true, false]);
    const next = readingAt(Date.now());
    asked.came(next);
    clock.tick(901_000);
    expect(asked.ask(wish, next, 900_000)).to.equal(true);
  });

  it('are asked for at once when midnight passed while they were read', () => {
    const asked = new AskedReadings();
    clock.setSystemTime(Date.parse('2026-06-17T21:59:59Z'));
    const reading = readingAt(Date.now());
    clock.tick(2000);
    asked.came(reading);
    expect([asked.ask(wish, reading, 900_000), asked.ask(wish, reading, 900_000)]).to.deep.equal([true, false]);
  });

  it('are asked for each quarter of an hour where others come as events, sooner by a fast clock, and on another day', () => {
    const pace = new ReadingPace({ refresh: null });
    const asked = new AskedReadings();
    asked.came(readingAt(NOON));
    clock.tick(900_000);
    expect(asked.ask(wish, readingAt(NOON), pace.lateMs(1))).to.equal(false);
    expect(asked.ask(wish, readingAt(NOON), pace.lateMs(60))).to.equal(true);
    const late = readingAt(Date.now() + 86_400_000);
    clock.tick(86_400_000);
    expect(asked.ask(wish, late, pace.lateMs(1))).to.equal(true);
  });
});
