import { expect } from '@open-wc/testing';
import { energySankey } from '../../../src/layout/energy/energy-sankey.js';
import type { SankeyDrawing } from '../../../src/layout/energy/energy-sankey.js';
import { cs } from '../../../src/locale/cs.js';
import { spanWords } from '../../../src/locale/span-words.js';

const words = spanWords(cs);
const none = {
  pvToLoad: 0,
  pvToBattery: 0,
  pvToGrid: 0,
  batteryToLoad: 0,
  batteryToGrid: 0,
  gridToLoad: 0,
  gridToBattery: 0,
};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const drawn = (flows: Partial<typeof none>, ev: number | null = null, width = 800): SankeyDrawing | null =>
  energySankey({ ...none, ...flows }, ev, { width, emPx: 16 }, cs, words);
const blocks = (drawing: SankeyDrawing | null): string[] =>
  (drawing?.nodes ?? []).map(({ label, value }) => plain(`${label} ${value}`));

describe('energySankey', () => {
  it('draws blocks and ribbons of what flowed, and only that', () => {
    const drawing = drawn({ pvToLoad: 42_000, pvToGrid: 18_000, gridToLoad: 54_000 });
    expect(blocks(drawing)).to.deep.equal([
      'Slunce 60,0 kWh',
      'Odběr ze sítě 54,0 kWh',
      'Budova 96,0 kWh',
      'Dodávka do sítě 18,0 kWh',
    ]);
    expect(drawing?.links.map(({ role }) => role)).to.deep.equal(['pv', 'export', 'grid']);
  });

  it('takes cars for a part of what was used, where there is room to tell', () => {
    const flows = { gridToLoad: 100_600 };
    expect(blocks(drawn(flows, 10_500))).to.deep.equal([
      'Odběr ze sítě 101 kWh',
      'Budova 101 kWh',
      'Auta 11 kWh',
      'Ostatní 90 kWh',
    ]);
    expect(blocks(drawn(flows, 10_500, 320))).to.deep.equal(['Odběr ze sítě 101 kWh', 'Budova 101 kWh']);
  });

  it('is none where nothing flowed, or where it is not known what did', () => {
    expect(drawn({})).to.equal(null);
    const unknown = { ...none, gridToLoad: 5000, pvToLoad: null };
    expect(energySankey(unknown, null, { width: 800, emPx: 16 }, cs, words)).to.equal(null);
  });

  it('keeps every block inside', () => {
    for (const width of [320, 800, 1600]) {
      const drawing = drawn({ pvToLoad: 5, pvToBattery: 1e6, gridToLoad: 2e6, batteryToLoad: 3e5 }, 1000, width);
      for (const { x, y, height, width: wide } of drawing?.nodes ?? []) {
        expect(x).to.be.at.least(0);
        expect(x + wide).to.be.at.most(width + 0.1);
        expect(y).to.be.at.least(0);
        expect(y + height).to.be.at.most((drawing?.height ?? 0) + 0.1);
      }
    }
  });
});
