import { expect } from '@open-wc/testing';
import type { ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { combo } from '../../../src/layout/chart/combo.js';
import type { Scene } from '../../../src/layout/scene.js';
import { tableView } from '../../../src/layout/table-view.js';
import { cs } from '../../../src/locale/cs.js';
import { chartOfKind, rounded, sceneOfKind, textsOf } from '../../helper/charts.js';
import type { Rows, SceneOptions } from '../../helper/charts.js';

const weather: Rows = [
  { měsíc: 'led', srážky: 60, teplota: -1.5 },
  { měsíc: 'dub', srážky: 40, teplota: 8 },
  { měsíc: 'čvc', srážky: 90, teplota: null },
  { měsíc: 'říj', srážky: 50, teplota: 8.5 },
];
const power: Rows = [
  { rok: 2022, výroba: 100, spotřeba: 300 },
  { rok: 2023, výroba: 200, spotřeba: 290 },
];
const drawn = (rows: Rows, changes: Partial<ChartSpec> = {}, options: SceneOptions = {}): Scene =>
  sceneOfKind(combo, rows, { kind: 'combo', ...changes }, options);
const units = { unit: 'mm, °C' };

describe('combo', () => {
  it('draws the last measure as a line over columns of the others, on one axis where the unit is the same', () => {
    const scene = drawn(power, { unit: 'MWh' });
    expect(scene.bars.map(({ value }) => value)).to.deep.equal([100, 200]);
    expect(scene.lines.map(({ series }) => series)).to.deep.equal([1]);
    expect(textsOf(scene, 'axis')).to.deep.equal(['MWh']);
    const zero = (scene.bars[0]?.y ?? 0) + (scene.bars[0]?.height ?? 0);
    const perUnit = (scene.bars[0]?.height ?? 0) / 100;
    expect(rounded(scene.dots[0]?.y ?? 0)).to.equal(rounded(zero - 290 * perUnit));
  });

  it('has a second axis on the same rules where units differ, and says whose it is', () => {
    const scene = drawn(weather, units);
    expect(textsOf(scene, 'axis')).to.deep.equal(['srážky (mm)', 'teplota (°C)']);
    expect(scene.legend).to.deep.equal([
      { series: 0, label: 'srážky (mm)', line: false },
      { series: 1, label: 'teplota (°C), osa vpravo', line: true },
    ]);
    const right = scene.texts.filter(({ role, x }) => role === 'tick' && x === 600);
    expect(right.map(({ y }) => rounded(y - 13 / 3))).to.deep.equal(scene.rules.map(({ y1 }) => rounded(y1)));
    expect(right.map(({ text }) => text)).to.deep.equal(['−5', '0', '5', '10', '15', '20'].slice(0, right.length));
  });

  it('keeps its line apart from the columns, under it and in its shape, unless it is cut off', () => {
    const scene = drawn(weather, units);
    expect(scene.shapes).to.deep.equal([{ role: 'casing', series: 0, d: scene.lines[0]?.d }]);
  });

  it('does not say a unit that its name says', () => {
    const counts: Rows = [
      { rok: 2022, obyvatel: 100, podíl: 3 },
      { rok: 2023, obyvatel: 200, podíl: 2 },
    ];
    const scene = drawn(counts, { unit: 'Obyvatel, %' });
    expect(scene.legend.map(({ label }) => label)).to.deep.equal(['obyvatel', 'podíl (%), osa vpravo']);
    expect(textsOf(scene, 'axis')).to.deep.equal(['obyvatel', 'podíl (%)']);
  });

  it('writes each value with its own unit and decimals', () => {
    const chart = chartOfKind(combo, weather, { kind: 'combo', ...units });
    expect(chart.text.spoken(0)).to.equal('led: srážky 60\u00a0mm, teplota −1,5\u00a0°C');
    expect(chart.text.spoken(2)).to.equal('čvc: srážky 90\u00a0mm, teplota údaj chybí');
    const view = tableView(chart.model, chart.text, cs, '', 10);
    expect(view.heads.map(({ label }) => label)).to.deep.equal(['měsíc', 'srážky (mm)', 'teplota (°C)']);
    expect(view.rows[1]).to.deep.equal(['dub', '40', '8,0']);
    expect(chart.facts.highest?.value).to.equal('90\u00a0mm');
  });

  it('leaves a gap in the line, and marks what stands alone', () => {
    const scene = drawn(weather, units);
    expect(scene.lines[0]?.d.match(/M/g)).to.have.length(2);
    expect(scene.dots).to.have.length(1);
  });

  it('thins out names where they have no room, as bars of two units would lie', () => {
    const scene = drawn(weather, units, { width: 130 });
    expect(scene.bars).to.have.length(4);
    expect(textsOf(scene, 'category').length).to.be.below(4);
  });

  it('refuses a single measure, and draws one row and values that are all equal', () => {
    expect(() => drawn([{ rok: 2020, n: 1 }])).to.throw(RangeError, 'two measures');
    for (const rows of [power.slice(0, 1), power.map((row) => ({ ...row, výroba: 5, spotřeba: 5 }))]) {
      const scene = drawn(rows, { unit: 'a,b' });
      for (const { y } of scene.dots) expect(y).to.be.within(scene.plot.y - 1, scene.plot.y + scene.plot.height + 1);
    }
  });
});
