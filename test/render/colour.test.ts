import { expect } from '@open-wc/testing';
import { adoptStyles } from 'lit';
import { frameStyles } from '../../src/element/frame-styles.js';
import { severalStyles } from '../../src/element/several-series.js';
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
