import { expect } from '@open-wc/testing';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { donutLayout, pieLayout } from '../../../src/layout/chart/pie-layout.js';
import type { Scene } from '../../../src/layout/scene.js';
import { PALETTE_SLOTS } from '../../../src/layout/series-slots.js';
import { evenText, sceneOf, textsOf } from '../../helper/charts.js';
import type { Rows, SceneOptions } from '../../helper/charts.js';

const sources: Rows = [
  { zdroj: 'Slunce', MWh: 25 },
  { zdroj: 'Síť', MWh: 50 },
  { zdroj: 'Baterie', MWh: 25 },
];
const pie = (rows: Rows, changes: Partial<ChartSpec> = {}, options: SceneOptions = {}): Scene =>
  sceneOf(pieLayout, rows, { kind: 'pie', ...changes }, options);
const donut = (rows: Rows, options: SceneOptions = {}): Scene => sceneOf(donutLayout, rows, { kind: 'donut' }, options);
const centre = ({ plot }: Scene): { x: number; y: number } => ({
  x: plot.x + plot.width / 2,
  y: plot.y + plot.height / 2,
});

describe('pieLayout', () => {
  it('draws a slice and a swatch of the same colour for each part, the largest from twelve o’clock on', () => {
    const scene = pie(sources);
    const { x, y } = centre(scene);
    const slices = scene.shapes?.slice(0, 3) ?? [];
    expect(slices.map(({ series }) => series)).to.deep.equal([0, 1, 2]);
    expect(scene.shapes?.slice(3).map(({ series }) => series)).to.deep.equal([0, 1, 2]);
    expect(slices[0]?.d.startsWith(`M${x},${y - scene.plot.height / 2}A`)).to.equal(true);
    expect(textsOf(scene, 'category')).to.deep.equal(['Síť', 'Slunce', 'Baterie']);
    expect(textsOf(scene, 'value')).to.deep.equal(['50 (50\u00a0%)', '25 (25\u00a0%)', '25 (25\u00a0%)']);
  });

  it('says a unit once over the list where it would cut names off', () => {
    const long: Rows = [
      { okres: 'Jablonec nad Nisou', lidé: 91_533 },
      { okres: 'Liberec', lidé: 175_465 },
    ];
    const scene = pie(long, { unit: 'obyvatel' }, { width: 500 });
    expect(textsOf(scene, 'category')).to.deep.equal(['Liberec', 'Jablonec nad Nisou']);
    expect(textsOf(scene, 'axis')).to.deep.equal(['obyvatel']);
    for (const text of textsOf(scene, 'value')) expect(text).not.to.contain('obyvatel');
    const [unit, name] = [
      scene.texts.find(({ role }) => role === 'axis'),
      scene.texts.find(({ role }) => role === 'category'),
    ];
    expect(unit?.y).to.be.within(13, (name?.y ?? 0) - 13);
    expect(textsOf(pie(long, { unit: 'obyvatel' }, { width: 1000 }), 'axis')).to.deep.equal([]);
  });

  it('finds the slice and the line of the list under a pointer, and none beside them', () => {
    const scene = pie(sources);
    const { x, y } = centre(scene);
    const { stops } = scene;
    const near = scene.plot.width / 4;
    expect([stops.indexAt(x + near, y), stops.indexAt(x - near, y + 3), stops.indexAt(x - 3, y - near)]).to.deep.equal([
      0, 1, 2,
    ]);
    const { area } = stops.at(1);
    expect(stops.indexAt(area.x + 1, area.y + 1)).to.equal(1);
    expect(stops.indexAt(scene.plot.x - 1, scene.plot.y)).to.equal(-1);
  });

  it('says name, value and share at each stop', () => {
    expect(pie(sources, { unit: 'MWh' }).stops.at(0).text).to.equal('Síť: 50\u00a0MWh, 50\u00a0%');
  });

  it('draws a single part as a whole circle, and nothing of zero', () => {
    const scene = pie([
      { zdroj: 'Síť', MWh: 5 },
      { zdroj: 'Slunce', MWh: 0 },
    ]);
    expect(scene.shapes?.[0]?.d.match(/A/g)).to.have.length(2);
    expect(scene.shapes?.[1]?.d).to.equal('');
    expect(scene.stops.length).to.equal(2);
  });

  it('gives the others the grey, which is no series’ own', () => {
    const many: Rows = [9, 8, 7, 6, 5, 4, 3].map((n, index) => ({ obec: `obec ${index}`, n }));
    expect(pie(many).shapes?.[5]?.series).to.equal(PALETTE_SLOTS);
  });

  it('writes decimals where a share would be written as none', () => {
    const texts = textsOf(
      pie([
        { zdroj: 'Síť', MWh: 996 },
        { zdroj: 'Slunce', MWh: 4 },
      ]),
      'value',
    );
    expect(texts).to.deep.equal(['996 (99,6\u00a0%)', '4 (0,4\u00a0%)']);
  });

  it('stands over its list on a narrow page, with everything inside', () => {
    const scene = pie(sources, {}, { width: 300, height: 400 });
    for (const { x, y } of scene.texts) {
      expect(x).to.be.within(0, 300);
      expect(y).to.be.within(scene.plot.y + scene.plot.height, scene.height);
    }
  });
});

describe('donutLayout', () => {
  it('breaks a total that is wider than its hole', () => {
    const scene = sceneOf(donutLayout, sources, { kind: 'donut', unit: 'megawatthodin' }, { width: 320, height: 220 });
    const inside = scene.texts.filter(({ anchor }) => anchor === 'middle').map(({ text }) => text);
    expect(inside.slice(0, 2)).to.deep.equal(['celkem', '100']);
    expect(inside[2]).to.match(/^mega/);
    for (const text of inside) expect(evenText(text, 13)).to.be.at.most(scene.plot.width * 0.6);
  });

  it('says the total in its hole, and that it is incomplete when a part is missing', () => {
    expect(textsOf(donut(sources), 'tick')).to.deep.equal(['celkem']);
    expect(textsOf(donut(sources), 'value').at(-1)).to.equal('100');
    const partial = donut([...sources, { zdroj: 'Vítr', MWh: null }]);
    expect(textsOf(partial, 'missing')).to.deep.equal(['neúplné']);
  });

  it('has nothing under the pointer in its hole', () => {
    const scene = donut(sources);
    const { x, y } = centre(scene);
    expect(scene.stops.indexAt(x, y)).to.equal(-1);
  });
});
