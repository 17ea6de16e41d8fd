import { expect } from '@open-wc/testing';
import { pyramid } from '../../../src/layout/chart/pyramid.js';
import type { Scene } from '../../../src/layout/scene.js';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { rounded, sceneOfKind, textsOf } from '../../helper/charts.js';
import type { Rows, SceneOptions } from '../../helper/charts.js';

const ages: Rows = [
  { věk: '0–14', muži: 40, ženy: 30 },
  { věk: '15–64', muži: 100, ženy: 90 },
  { věk: '65+', muži: 20, ženy: 50 },
];
const drawn = (rows: Rows, changes: Partial<ChartSpec> = {}, options: SceneOptions = {}): Scene =>
  sceneOfKind(pyramid, rows, { kind: 'pyramid', ...changes }, options);

describe('pyramid', () => {
  it('draws two series back to back over one scale, the first row lowest', () => {
    const { bars } = drawn(ages);
    const [left, right] = [bars.slice(0, 3), bars.slice(3)];
    expect(bars.map(({ series }) => series)).to.deep.equal([0, 0, 0, 1, 1, 1]);
    const foot = (left[0]?.x ?? 0) + (left[0]?.width ?? 0);
    for (const bar of left) expect(rounded(bar.x + bar.width)).to.equal(rounded(foot));
    for (const bar of right) expect(rounded(bar.x)).to.equal(rounded(600 - foot));
    expect(rounded((left[1]?.width ?? 0) / (left[0]?.width ?? 1))).to.equal(2.5);
    expect(rounded((right[1]?.width ?? 0) / (left[1]?.width ?? 1))).to.equal(0.9);
    expect(left.map(({ y }) => rounded(y))).to.deep.equal([121.5, 81.5, 41.5].map((y) => y - 18));
    expect(left[0]?.height).to.equal(37);
  });

  it('writes sizes without a sign on both sides, and takes one side below zero for its size', () => {
    const scene = drawn(ages.map((row) => ({ ...row, muži: -Number(row['muži']) })));
    expect(textsOf(scene, 'value')).to.deep.equal(['40', '100', '20', '30', '90', '50']);
    expect(scene.stops.at(0).text).to.equal('65+: ženy 50, muži 20');
  });

  it('refuses one series, three of them, and a side on both sides of zero', () => {
    expect(() => drawn([{ věk: 'a', muži: 1 }])).to.throw(RangeError, 'two series stand back to back, not 1');
    expect(() => drawn([{ věk: 'a', b: 1, c: 2, d: 3 }])).to.throw(RangeError, 'not 3');
    const mixed: Rows = [
      { věk: 'a', muži: 1, ženy: 2 },
      { věk: 'b', muži: -1, ženy: 2 },
    ];
    expect(() => drawn(mixed)).to.throw(RangeError, 'partly negative: muži');
  });

  it('goes down from the highest row, and finds the row under a pointer', () => {
    const { stops } = drawn(ages);
    expect([0, 1, 2].map((index) => stops.at(index).title)).to.deep.equal(['65+', '15–64', '0–14']);
    // By it a reader is followed to the same value when other rows come.
    expect([0, 1, 2].map((index) => stops.titleAt?.(index))).to.deep.equal(['65+', '15–64', '0–14']);
    const { area } = stops.at(2);
    expect(stops.indexAt(10, area.y + 1)).to.equal(2);
    expect(stops.indexAt(10, area.y + area.height + 1)).to.equal(-1);
    expect(stops.at(2).row).to.equal(0);
  });

  it('has an axis with round numbers where there is no room for values, and names every fifth of many ages', () => {
    const many = [...Array(91).keys()].map((věk) => ({ věk, muži: 1000 - 10 * věk, ženy: 900 - 9 * věk }));
    const scene = drawn(many, { x: 'věk', y: ['muži', 'ženy'] });
    expect(textsOf(scene, 'value')).to.deep.equal([]);
    const half = ['0', '200', '400', '600', '800', '1\u202f000'];
    expect(textsOf(scene, 'tick')).to.deep.equal([...half, ...half]);
    expect(textsOf(scene, 'category').slice(0, 3)).to.deep.equal(['0', '10', '20']);
    for (const { x } of scene.texts) expect(x).to.be.within(0, 600);
  });

  it('fills its axis on a narrow page, where a round number is far beyond the longest bar', () => {
    for (const largest of [14_200, 142_648, 61, 999]) {
      const many = [...Array(19).keys()].map((n) => ({ věk: `${n * 5}`, muži: largest - n, ženy: largest - 2 * n }));
      const { bars, plot } = drawn(many, {}, { width: 320, height: 300 });
      const longest = Math.max(...bars.map(({ width }) => width));
      expect(longest, String(largest)).to.be.at.least(0.85 * ((plot.width - 2 * 7 - 16) / 2 - 1) - 1);
    }
  });

  it('says what is missing and draws nothing there', () => {
    const scene = drawn([...ages, { věk: 'neznámý', muži: null, ženy: 5 }]);
    expect(scene.bars).to.have.length(7);
    expect(textsOf(scene, 'missing')).to.deep.equal(['údaj chybí']);
  });

  it('draws one row, all equal and all zero within its box', () => {
    const rows: readonly Rows[] = [
      [{ věk: 'a', muži: 1, ženy: 2 }],
      ages.map((row) => ({ ...row, muži: 7, ženy: 7 })),
      ages.map((row) => ({ ...row, muži: 0, ženy: 0 })),
    ];
    for (const one of rows) {
      for (const bar of drawn(one, {}, { width: 320 }).bars) {
        expect(bar.x).to.be.within(0, 320);
        expect(bar.x + bar.width).to.be.within(0, 320);
      }
    }
  });
});
