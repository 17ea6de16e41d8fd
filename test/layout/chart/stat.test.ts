import { expect } from '@open-wc/testing';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import type { Scene } from '../../../src/layout/scene.js';
import { stat } from '../../../src/layout/chart/stat.js';
import { en } from '../../../src/locale/en.js';
import { sceneOfKind, textsOf } from '../../helper/charts.js';
import type { Rows, SceneOptions } from '../../helper/charts.js';

const years: Rows = [
  { rok: 2023, obyvatel: 450728 },
  { rok: 2021, obyvatel: 437570 },
  { rok: 2022, obyvatel: 449177 },
  { rok: 2024, obyvatel: null },
];
const drawn = (rows: Rows, changes: Partial<ChartSpec> = {}, options: SceneOptions = {}): Scene =>
  sceneOfKind(stat, rows, { kind: 'stat', ...changes }, { height: 128, ...options });

describe('stat', () => {
  it('writes the latest value that is there, when it was, and its change against the one before', () => {
    const scene = drawn(years, { unit: 'obyvatel' });
    expect(textsOf(scene, 'figure')).to.deep.equal(['450\u202f728']);
    expect(textsOf(scene, 'axis')).to.deep.equal(['obyvatel, 2023']);
    expect(textsOf(scene, 'category')).to.deep.equal(['obyvatel']);
    expect(textsOf(scene, 'value')).to.deep.equal(['+0,3\u00a0% (+1\u202f551) proti 2022']);
    expect(scene.stops.at(0).text).to.equal(
      'obyvatel, 2023: 450\u202f728\u00a0obyvatel, +0,3\u00a0% (+1\u202f551) proti 2022',
    );
    expect(scene.stops.at(0).row).to.equal(0);
  });

  it('draws how it came there, and nothing of two values', () => {
    expect(drawn(years).lines).to.have.length(1);
    expect(drawn(years).dots).to.have.length(1);
    expect(drawn(years.slice(0, 2)).lines).to.deep.equal([]);
  });

  it('says a change in per cent in points, none of a share where it means nothing, and that nothing changed', () => {
    const change = (from: number, to: number, unit?: string): string | undefined =>
      textsOf(
        drawn(
          [
            { rok: 2020, n: from },
            { rok: 2021, n: to },
          ],
          { unit },
        ),
        'value',
      )[0];
    expect(change(4, 5.5, '%')).to.equal('+1,5\u00a0p.\u00a0b. proti 2020');
    expect(change(-4, 5)).to.equal('+9 proti 2020');
    expect(change(5, 5)).to.equal('beze změny proti 2020');
    expect(change(72_461, 72_480), 'next to nothing').to.equal('+19 proti 2020');
    expect(change(10, 8)).to.equal('−20\u00a0% (−2) proti 2020');
  });

  it('has a figure for each measure, side by side or one under another', () => {
    const rows: Rows = [{ rok: 2020, muzea: 42, knihovny: 218, galerie: 12 }];
    const xs = (scene: Scene): number[] => scene.texts.filter(({ role }) => role === 'figure').map(({ x }) => x);
    expect(xs(drawn(rows, {}, { width: 720 }))).to.deep.equal([0, 240, 480]);
    const narrow = drawn(rows, {}, { width: 320 });
    expect(xs(narrow)).to.deep.equal([0, 0, 0]);
    expect(narrow.height).to.equal(252);
    expect(narrow.stops.indexAt(5, 100)).to.equal(1);
  });

  it('takes a table of nothing but numbers, and categories without an order have no change', () => {
    expect(textsOf(drawn([{ muzea: 42 }]), 'figure')).to.deep.equal(['42']);
    const towns = drawn([
      { obec: 'A', n: 1 },
      { obec: 'B', n: 2 },
    ]);
    expect(textsOf(towns, 'axis')).to.deep.equal(['n, B']);
    expect(textsOf(towns, 'value')).to.deep.equal([]);
  });

  it('says what is missing, and never zero', () => {
    const scene = drawn([{ rok: 2020, n: null }], {}, { columns: [{ name: 'rok' }, { name: 'n', type: 'number' }] });
    expect(textsOf(scene, 'missing')).to.deep.equal(['údaj chybí']);
    expect(textsOf(scene, 'figure')).to.deep.equal([]);
  });

  it('makes its number smaller where it would not fit', () => {
    const size = (width: number): number | undefined =>
      drawn([{ rok: 2020, n: 123456789012 }], { unit: 'Kč' }, { width }).texts.find(({ role }) => role === 'figure')
        ?.size;
    expect(size(600)).to.equal(44);
    expect(size(60)).to.equal(20);
  });

  it('speaks English', () => {
    expect(textsOf(drawn(years, {}, { locale: en }), 'value')).to.deep.equal(['+0.3% (+1,551) against 2022']);
  });
});
