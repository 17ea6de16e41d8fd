import { expect } from '@open-wc/testing';
import sinon from 'sinon';
import { siteOf } from './energy-site.js';
import type { TestBuilding, TestSite } from './energy-site.js';
import { PageWatch } from './mount.js';

/** Of a Wednesday in June, and two minutes past noon of it, when its readings are in. */
export const MIDNIGHT = '2026-06-16T22:00:00Z';
export const NOON = Date.parse('2026-06-17T10:02:00Z');

export const quarters = (count: number, value: number | null): (number | null)[] =>
  new Array<number | null>(count).fill(value);

/** A school with a roof, and a museum without, in the first half of a day, kWh. */
export const schoolAndMuseum = [
  {
    id: 'skola',
    name: 'Základní škola',
    more: { areaM2: 1000, pupils: 100 },
    series: {
      pv: [...quarters(24, 0), ...quarters(24, 2.5)],
      'grid-import': [...quarters(24, 1), ...quarters(24, 1.25)],
      'grid-export': [...quarters(24, 0), ...quarters(24, 0.75)],
    },
  },
  { id: 'muzeum', name: 'Muzeum', more: { areaM2: 500 }, series: { 'grid-import': quarters(48, 1) } },
] as const satisfies readonly TestBuilding[];

/** What stands around each test of a dashboard. */
export interface EnergyPage {
  /** Serves the site document. */
  readonly site: TestSite;
  readonly clock: sinon.SinonFakeTimers;
  readonly watch: PageWatch;
  /** Goes to another instant. */
  setNow(now: number): void;
}

/** Has each test begin at noon with a site of these buildings, whose readings begin at `from`, and end without an error on the page. */
export function energyPage(buildings: readonly TestBuilding[], from = MIDNIGHT): EnergyPage {
  let site: TestSite;
  let clock: sinon.SinonFakeTimers;
  let watch: PageWatch;
  const setNow = (now: number): void => {
    clock = sinon.useFakeTimers({ now, toFake: ['Date'] });
  };
  beforeEach(() => {
    watch = new PageWatch();
    setNow(NOON);
    site = siteOf(from, buildings);
  });
  afterEach(() => {
    clock.restore();
    site.free();
    const { errors } = watch;
    watch.stop();
    expect(errors).to.deep.equal([]);
  });
  return {
    get site() {
      return site;
    },
    get watch() {
      return watch;
    },
    get clock() {
      return clock;
    },
    setNow(now) {
      clock.restore();
      setNow(now);
    },
  };
}
