import { expect } from '@open-wc/testing';
import type { Moments } from '../../../src/energy/building-data.js';
import { NewestReadings } from '../../../src/element/energy/newest-readings.js';
import type { LoadOptions } from '../../../src/load.js';

const moment = (meter: string, value: number): Moments => new Map([[meter, { latest: { at: value, value } }]]);
const told = ({ moments }: NewestReadings): Record<string, number | undefined> =>
  Object.fromEntries([...moments].map(([meter, { latest }]) => [meter, latest?.value]));
const options: LoadOptions = {};

describe('the newest readings of a dashboard', () => {
  it('that came by themselves while all was read anew are newer than what was read', () => {
    const newest = new NewestReadings(() => undefined);
    newest.listener(options, { table: null }).onMoments(moment('pv', 2));
    newest.came(new Map([...moment('pv', 1), ...moment('grid', 1)]));
    expect(told(newest)).to.deep.equal({ pv: 2, grid: 1 });
  });

  it('stay until another reading is in, which has only what the site document still allows', () => {
    const newest = new NewestReadings(() => undefined);
    newest.listener(options, { table: null }).onMoments(new Map([...moment('pv', 2), ...moment('grid', 2)]));
    newest.came(new Map());
    newest.listener(options, { table: null }).onMoments(moment('pv', 3));
    expect(told(newest)).to.deep.equal({ pv: 3, grid: 2 });
    newest.came(new Map());
    expect(told(newest)).to.deep.equal({ pv: 3 });
  });
});
