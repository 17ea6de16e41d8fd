import { expect } from '@open-wc/testing';
import { areaLayout } from '../../src/layout/chart/area-layout.js';
import { barLayout } from '../../src/layout/chart/bar-layout.js';
import { columnLayout } from '../../src/layout/chart/column-layout.js';
import { addCurves } from '../../src/layout/chart/line-curves.js';
import { addLineStack } from '../../src/layout/chart/line-stack.js';
import { lineLayout } from '../../src/layout/chart/line-layout.js';
import { donutLayout, pieLayout } from '../../src/layout/chart/pie-layout.js';
import type { Scene } from '../../src/layout/scene.js';
import { sparklineLayout } from '../../src/layout/chart/sparkline-layout.js';
import { en } from '../../src/locale/en.js';
import { sceneOf } from '../helper/charts.js';
import type { Rows } from '../helper/charts.js';
import { drawn, expectStored } from '../helper/stored-drawing.js';

addCurves();
addLineStack();

const places: Rows = [
  { orp: 'Česká Lípa', obyvatel: 77121 },
  { orp: 'Frýdlant', obyvatel: 24511 },
  { orp: 'Jablonec nad Nisou', obyvatel: 55718 },
  { orp: 'Liberec', obyvatel: 149306 },
  { orp: 'Tanvald', obyvatel: 20837 },
  { orp: 'Turnov', obyvatel: 33195 },
];
const change: Rows = [
  { orp: 'Liberec', přirozený: -214, migrační: 1305, celkem: 1091 },
  { orp: 'Semily', přirozený: -96, migrační: null, celkem: null },
  { orp: 'Tanvald', přirozený: -151, migrační: -42, celkem: -193 },
];
const supply: Rows = [
  { zdroj: 'Škola', slunce: 42, síť: 61, baterie: 12 },
  { zdroj: 'Úřad', slunce: 18, síť: 74, baterie: null },
  { zdroj: 'Bazén', slunce: 30, síť: 155, baterie: 25 },
];
const museums: Rows = [
  { muzeum: 'Severočeské muzeum v Liberci', návštěvníci: 68210 },
  { muzeum: 'Muzeum skla a bižuterie v Jablonci nad Nisou', návštěvníci: 54102 },
  { muzeum: 'Muzeum Českého ráje v Turnově', návštěvníci: 31877 },
  { muzeum: 'Vlastivědné muzeum a galerie v České Lípě', návštěvníci: null },
];
const sexes: Rows = Array.from({ length: 9 }, (_, index) => ({
  rok: 2016 + index,
  muži: index === 4 ? null : 216000 + index * 900,
  ženy: 224000 + index * index * 120,
}));
/** Hours across the change to summer time on 29 March 2026. */
const hours: Rows = Array.from({ length: 31 }, (_, index) => ({
  čas: new Date(Date.UTC(2026, 2, 28, 18 + index)).toISOString(),
  výkon: Math.round(40 + 30 * Math.sin(index / 4)),
}));

/** File name in test/snapshot, then the drawing. */
const charts: Readonly<Record<string, () => Scene>> = {
  columns: () => sceneOf(columnLayout, places, { kind: 'column', unit: 'osob' }, { width: 640 }),
  'columns-grouped': () => sceneOf(columnLayout, change, { kind: 'column', stack: 'grouped' }),
  'columns-stacked': () => sceneOf(columnLayout, supply, { kind: 'column', stack: 'stacked', unit: 'MWh' }),
  'bars-wide': () => sceneOf(barLayout, places, { highlight: ['Turnov'] }, { width: 800 }),
  'bars-narrow': () => sceneOf(barLayout, museums, { kind: 'bar' }, { width: 320 }),
  'lines-years': () => sceneOf(lineLayout, sexes, { unit: 'osob' }),
  'line-clock-change': () => sceneOf(lineLayout, hours, { unit: 'kW', curve: 'step' }),
  areas: () => sceneOf(areaLayout, sexes, { kind: 'area', unit: 'osob' }),
  'areas-stacked-english': () =>
    sceneOf(areaLayout, sexes, { kind: 'area', stack: 'stacked', curve: 'monotone' }, { locale: en, width: 480 }),
  pie: () => sceneOf(pieLayout, places, { kind: 'pie', unit: 'osob' }),
  'donut-narrow': () => sceneOf(donutLayout, places, { kind: 'donut' }, { width: 320, height: 420 }),
  sparkline: () => sceneOf(sparklineLayout, hours, { kind: 'sparkline', unit: 'kW' }, { width: 240, height: 48 }),
  'lines-english': () =>
    sceneOf(lineLayout, sexes, { curve: 'monotone', yLabel: 'People' }, { locale: en, width: 480 }),
};

describe('a chart as a whole', () => {
  for (const [name, scene] of Object.entries(charts)) {
    it(`looks as stored in test/snapshot/${name}.svg`, () => expectStored(name, drawn(scene())));
  }

  it('is drawn in the same way twice', () => {
    for (const [name, scene] of Object.entries(charts)) expect(drawn(scene()), name).to.equal(drawn(scene()));
  });

  it('is a picture that opens on its own', () => {
    for (const [name, scene] of Object.entries(charts)) {
      const read = new DOMParser().parseFromString(drawn(scene()), 'image/svg+xml');
      expect(read.querySelector('parsererror'), name).to.equal(null);
      expect(read.documentElement.localName, name).to.equal('svg');
    }
  });
});
