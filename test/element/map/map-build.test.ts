import { expect } from '@open-wc/testing';
import { MapBuild } from '../../../src/element/map/map-build.js';
import type { MapWish } from '../../../src/element/map/map-build.js';
import type { MapMore } from '../../../src/layout/map/map-model.js';
import * as more from '../../../src/layout/map/map-more.js';
import { mapSize } from '../../../src/layout/map/map-size.js';
import { cs } from '../../../src/locale/cs.js';
import { loadMapWords } from '../../../src/locale/map-words.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { squares } from '../../helper/squares.js';

const grid = squares(3, 2);
const table = tableFromRows([1, 2, 3, 50, 60, 70].map((pocet, unit) => ({ kod: String(unit + 1), pocet })));
const wish: MapWish = {
  spec: {
    value: 'pocet',
    per: null,
    unit: null,
    method: 'jenks',
    classes: 2,
    breaks: [],
    midpoint: null,
    diverging: false,
  },
  key: 'kod',
  highlight: null,
  size: mapSize(600, null, { timed: false, extras: 0 }),
  locale: cs,
  labels: undefined,
  time: null,
  at: null,
  closer: null,
  canZoom: true,
  variant: null,
  points: null,
  compare: null,
};

describe('MapBuild', () => {
  before(() => loadMapWords(cs));

  it('asks again for a way of parting values that could not be fetched, and keeps its map meanwhile', async () => {
    let isOffline = true;
    let asked = 0;
    let change = (): void => undefined;
    const changed = (): Promise<void> => new Promise((resolve) => (change = resolve));
    const build = new MapBuild(
      () => change(),
      (): Promise<MapMore> => {
        asked++;
        return isOffline ? Promise.reject(new TypeError('offline')) : Promise.resolve(more);
      },
    );
    const method = (): string | undefined => build.view(table, grid, wish)?.model.method;
    const without = changed();
    expect(method(), 'on its way').to.equal(undefined);
    await without;
    expect(method(), 'one that is here stands in').to.equal('quantile');
    expect([method(), asked], 'not with every drawing').to.deep.equal(['quantile', 1]);
    build.retry();
    await Promise.resolve();
    expect([method(), asked], 'still out of reach').to.deep.equal(['quantile', 2]);
    isOffline = false;
    const reached = changed();
    build.retry();
    expect(method(), 'what is there stays').to.equal('quantile');
    await reached;
    expect(method()).to.equal('jenks');
    build.retry();
    expect([method(), asked], 'once it is here').to.deep.equal(['jenks', 3]);
  });
});
