import { expect } from '@open-wc/testing';
import type { Scene } from '../../../src/layout/scene.js';
import { sparklineLayout } from '../../../src/layout/chart/sparkline-layout.js';
import { sceneOf, textsOf } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

const drawn = (rows: Rows): Scene => sceneOf(sparklineLayout, rows, { kind: 'sparkline' }, { width: 200, height: 48 });
const years: Rows = [3, 7, null, 5].map((kW, index) => ({ rok: 2020 + index, kW }));

describe('sparklineLayout', () => {
  it('draws the line without axes, inside its box, and its last value beside it', () => {
    const scene = drawn(years);
    expect([scene.rules, scene.legend]).to.deep.equal([[], []]);
    expect(scene.texts.map(({ text }) => text)).to.deep.equal(['5']);
    for (const [, x, y] of scene.lines[0]?.d.matchAll(/([-\d.]+),([-\d.]+)/g) ?? []) {
      expect(Number(x)).to.be.within(0, 200);
      expect(Number(y)).to.be.within(0, 48);
    }
  });

  it('keeps gaps, and its stops where the points are', () => {
    const scene = drawn(years);
    expect(scene.lines[0]?.d.match(/M/g)).to.have.length(2);
    expect(scene.stops.length).to.equal(4);
    expect(scene.stops.indexAt(scene.stops.at(1).x, 20)).to.equal(1);
    expect(scene.dots.at(-1)).to.deep.include({ x: scene.stops.at(3).x, y: scene.stops.at(3).dots[0]?.y });
  });

  it('draws nothing where every value is missing', () => {
    const rows: Rows = [2020, 2021].map((rok) => ({ rok, kW: null }));
    const scene = sceneOf(sparklineLayout, rows, { kind: 'sparkline', y: ['kW'] }, { height: 48 });
    expect([textsOf(scene, 'value'), scene.dots]).to.deep.equal([[], []]);
  });
});
