import { expect } from '@open-wc/testing';
import { combo } from '../../src/layout/chart/combo.js';
import { heatmap } from '../../src/layout/chart/heatmap.js';
import { pyramid } from '../../src/layout/chart/pyramid.js';
import type { Scene } from '../../src/layout/scene.js';
import { stat } from '../../src/layout/chart/stat.js';
import { en } from '../../src/locale/en.js';
import { sceneOfKind } from '../helper/charts.js';
import type { Rows, SceneOptions } from '../helper/charts.js';
import { drawn, expectStored } from '../helper/stored-drawing.js';

const ages: Rows = ['0–14', '15–29', '30–44', '45–59', '60–74', '75+'].map((věk, index) => ({
  věk,
  muži: [36412, 34120, 46930, 49218, 38007, 12950][index] as number,
  ženy: index === 4 ? null : ([34551, 32006, 44120, 47760, 0, 22340][index] as number),
}));
const loans: Rows = ['po', 'út', 'st', 'čt', 'pá', 'so'].flatMap((den, day) =>
  [8, 10, 12, 14, 16, 18].flatMap((hodina, hour) =>
    day === 5 && hour > 3 ? [] : [{ den, hodina, půjčky: day === 2 ? null : 12 + ((day * 7 + hour * 11) % 40) }],
  ),
);
const years: Rows = [442356, 443690, 442476, 437570, 449177, 450728].map((obyvatel, index) => ({
  rok: 2018 + index,
  obyvatel,
}));
const weather: Rows = ['leden', 'březen', 'květen', 'červenec', 'září', 'listopad'].map((měsíc, index) => ({
  měsíc,
  srážky: [62, 55, 68, 92, 60, 58][index] as number,
  teplota: index === 2 ? null : ([-1.2, 3.1, 13, 18, 13, 3.1][index] as number),
}));

/** Kind, then its drawing in a box. */
const kinds: Readonly<Record<string, (options: SceneOptions) => Scene>> = {
  pyramid: (options) => sceneOfKind(pyramid, ages, { kind: 'pyramid', unit: 'osob' }, { height: 260, ...options }),
  heatmap: (options) =>
    sceneOfKind(heatmap, loans, { kind: 'heatmap', x: 'hodina', y: ['půjčky'], series: 'den' }, options),
  stat: (options) => sceneOfKind(stat, years, { kind: 'stat', unit: 'MWh' }, { height: 140, ...options }),
  combo: (options) => sceneOfKind(combo, weather, { kind: 'combo', unit: 'mm, °C' }, options),
};
/** How each is drawn: wide, on a telephone, in English. */
const boxes: Readonly<Record<string, SceneOptions>> = {
  wide: { width: 800 },
  narrow: { width: 320 },
  english: { width: 560, locale: en },
};

describe('a kind of chart', () => {
  for (const [kind, draw] of Object.entries(kinds)) {
    for (const [box, options] of Object.entries(boxes)) {
      it(`looks as stored in test/snapshot/${kind}-${box}.svg`, () =>
        expectStored(`${kind}-${box}`, drawn(draw(options))));

      it(`lies inside its box: ${kind}, ${box}`, () => {
        const { texts, bars, width, height } = draw(options);
        for (const { x, y } of texts) {
          expect(x).to.be.within(0, width);
          expect(y).to.be.within(0, height);
        }
        for (const bar of bars) {
          expect(bar.x).to.be.at.least(0);
          expect(bar.x + bar.width).to.be.at.most(width + 0.001);
        }
      });
    }
  }
});
