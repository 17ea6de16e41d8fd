import { expect } from '@open-wc/testing';
import { adoptStyles } from 'lit';
import type { CSSResult } from 'lit';
import { cartogramStyles } from '../../src/element/map/cartogram-styles.js';
import { chartStyles } from '../../src/element/chart/chart-styles.js';
import { frameStyles } from '../../src/element/frame-styles.js';
import { rareKindStyles } from '../../src/element/chart/rare-kind-styles.js';
import { twoSidedStyles } from '../../src/element/two-sided-styles.js';
import { severalStyles } from '../../src/element/chart/several-series.js';
import { FIRST_DIVERGING, FIRST_SHADE, SHADES } from '../../src/layout/shades.js';
import { SERIES_SLOTS } from '../../src/render/series-class.js';
import { ciede2000, contrast, labOf } from '../helper/colour.js';

/** The tokens of one theme as a browser sees them, by name without dashes. */
function tokensOf(theme: string): Readonly<Record<string, string>> {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  adoptStyles(shadow, [frameStyles, severalStyles]);
  const root = document.createElement('div');
  root.className = 'root';
  root.dataset['theme'] = theme;
  shadow.append(root);
  document.body.append(host);
  const style = getComputedStyle(root);
  const names = [
    'ink',
    'ink-2',
    'rule',
    'focus',
    'accent',
    'surface',
    'control',
    'rest',
    's0',
    's1',
    's2',
    's3',
    's4',
    's5',
    's6',
    's7',
  ];
  const tokens = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  host.remove();
  return tokens;
}

/** Theme, background it is made for, least CIEDE2000 between two series. */
const themes = [
  ['light', '#ffffff', 16],
  ['dark', '#16191d', 14],
] as const;

describe('ciede2000', () => {
  it('measures the pairs published with the formula', () => {
    const pairs = [
      [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
      [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
      [[50, 0, 0], [50, -1, 2], 2.3669],
      [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
      [[50, 2.5, 0], [73, 25, -18], 27.1492],
      [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
      [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
    ] as const;
    for (const [one, other, difference] of pairs) {
      expect(ciede2000(one, other)).to.be.closeTo(difference, 1e-4);
      expect(ciede2000(other, one)).to.be.closeTo(difference, 1e-4);
    }
  });
});

for (const [theme, background, least] of themes) {
  describe(`the colours of the ${theme} theme`, () => {
    const tokens = tokensOf(theme);
    const colour = (name: string): string => {
      const found = tokens[name];
      if (found === undefined) throw new Error(`missing token: ${name}`);
      return found;
    };
    const series = Array.from({ length: SERIES_SLOTS }, (_, slot) => colour(`s${slot}`));
    const pairs = series.flatMap((one, index) => series.slice(index + 1).map((other) => [one, other] as const));

    it('are set on the background they are made for', () => {
      expect(colour('surface')).to.equal(background);
      expect(series).to.have.length(8);
    });

    it('let texts be read', () => {
      expect(contrast(colour('ink'), background)).to.be.at.least(7);
      expect(contrast(colour('ink-2'), background)).to.be.at.least(4.5);
      expect(contrast(colour('accent'), background)).to.be.at.least(4.5);
    });

    it('let marks, controls and the focus be seen', () => {
      for (const mark of [...series, colour('rest'), colour('control'), colour('focus')]) {
        expect(contrast(mark, background), mark).to.be.at.least(3);
      }
    });

    it(`let any two series be told apart by a difference of ${least} at least`, () => {
      for (const [one, other] of pairs) {
        expect(ciede2000(labOf(one), labOf(other)), `${one} ${other}`).to.be.at.least(least);
      }
    });
  });
}

/** An empty drawing on the page, in the frame of an element with these styles. */
function drawingIn(theme: string, styles: readonly CSSResult[]): { host: HTMLElement; svg: SVGElement } {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  adoptStyles(shadow, [frameStyles, ...styles]);
  const root = document.createElement('div');
  root.className = 'root';
  root.dataset['theme'] = theme;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  root.append(svg);
  shadow.append(root);
  document.body.append(host);
  return { host, svg };
}

/** Fill of the cells of a heat map from one slot on, and of the values written in them, as a browser paints them. */
function cellsOf(theme: string, first: number): { cell: string; text: string }[] {
  const { host, svg } = drawingIn(theme, [chartStyles, rareKindStyles]);
  const fillOf = (name: string, classes: string): string => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    node.setAttribute('class', classes);
    svg.append(node);
    const channels = getComputedStyle(node).fill.match(/\d+/g) ?? [];
    return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
  };
  const cells = Array.from({ length: SHADES }, (_, shade) => ({
    cell: fillOf('rect', `bar s${first + shade}`),
    text: fillOf('text', `cell s${first + shade}`),
  }));
  host.remove();
  return cells;
}

for (const theme of ['light', 'dark'] as const) {
  for (const [name, first] of [
    ['one way', FIRST_SHADE],
    ['both ways from the middle', FIRST_DIVERGING],
  ] as const) {
    describe(`the shades of a heat map that go ${name}, in ${theme}`, () => {
      const cells = cellsOf(theme, first);

      it('let the value in any of them be read', () => {
        for (const { cell, text } of cells) expect(contrast(text, cell), cell).to.be.at.least(4.5);
      });

      it('are told apart from their neighbours', () => {
        cells.slice(1).forEach(({ cell }, index) => {
          const before = cells[index]?.cell ?? '';
          expect(ciede2000(labOf(before), labOf(cell)), `${before} ${cell}`).to.be.at.least(8);
        });
      });

      it('grow lighter or darker all the way, so that they keep their order where colour is gone', () => {
        const lightness = cells.map(({ cell }) => labOf(cell)[0]);
        const sides = first === FIRST_SHADE ? [lightness] : [lightness.slice(0, 4), lightness.slice(3).reverse()];
        for (const side of sides) {
          const steps = side.slice(1).map((value, index) => Math.sign(value - (side[index] as number)));
          expect(new Set(steps).size, side.join(' ')).to.equal(1);
        }
      });
    });
  }
}

for (const theme of ['light', 'dark'] as const) {
  describe(`the two lines between territories of a map, in ${theme}`, () => {
    const { host, svg } = drawingIn(theme, [cartogramStyles, twoSidedStyles]);
    const styleOf = (classes: string): CSSStyleDeclaration => {
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('class', classes);
      svg.append(path);
      return getComputedStyle(path);
    };
    const hex = (colour: string): string =>
      `#${(colour.match(/\d+/g) ?? []).map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
    const slots = [FIRST_SHADE, FIRST_DIVERGING].flatMap((first) => [...Array(SHADES).keys()].map((at) => first + at));
    const fills = slots.map((slot) => hex(styleOf(`territory s${slot}`).fill));
    const lines = ['seam', 'border'].map((name) => hex(styleOf(name).stroke));
    host.remove();

    it('are such that one of them stands out from any class', () => {
      expect(new Set(fills).size).to.be.at.least(SHADES + 5);
      for (const fill of fills)
        expect(Math.max(...lines.map((line) => contrast(line, fill))), `${fill} ${lines.join()}`).to.be.at.least(3);
    });
  });
}
