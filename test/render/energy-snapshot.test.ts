import { render } from 'lit';
import type { TemplateResult } from 'lit';
import type { Flows } from '../../src/energy/flows.js';
import { comfortPlace } from '../../src/layout/energy/comfort-scale.js';
import { energyPicture } from '../../src/layout/energy/energy-picture.js';
import { energySankey } from '../../src/layout/energy/energy-sankey.js';
import type { NodeFacts, LinkFacts } from '../../src/layout/energy/energy-picture.js';
import { cs } from '../../src/locale/cs.js';
import { en } from '../../src/locale/en.js';
import { enEnergyWords } from '../../src/locale/en-energy.js';
import { energyWords } from '../../src/locale/energy-words.js';
import { spanWords } from '../../src/locale/span-words.js';
import { pictureTemplate } from '../../src/render/energy-picture.js';
import { comfortTemplate } from '../../src/render/energy-beside.js';
import { splitTemplate } from '../../src/render/energy-totals.js';
import { sankeyTemplate } from '../../src/render/energy-sankey.js';
import { normalisedSvg } from '../helper/normalised-svg.js';
import { expectStored } from '../helper/stored-drawing.js';

function svgOf(template: TemplateResult): string {
  const box = document.createElement('div');
  render(template, box);
  const svg = box.querySelector('svg') as SVGSVGElement;
  // What is as wide as its place is stored at a width of its own.
  if (!svg.hasAttribute('viewBox')) svg.setAttribute('viewBox', '0 0 320 14');
  return normalisedSvg(svg);
}

const nodesOf = ({ nodes, charges, gives }: typeof enEnergyWords): Record<NodeFacts['node'], NodeFacts> => ({
  pv: { node: 'pv', label: nodes.pv, value: '38,4 kW', missing: false, note: '' },
  grid: { node: 'grid', label: nodes.grid, value: '12,0 kW', missing: false, note: gives },
  battery: { node: 'battery', label: nodes.battery, value: '6,4 kW', missing: false, note: charges },
  load: { node: 'load', label: nodes.load, value: '20,0 kW', missing: false, note: '' },
  ev: { node: 'ev', label: nodes.ev, value: '?', missing: true, note: '' },
});
const links: readonly LinkFacts[] = [
  { from: 'pv', to: 'load', share: 1 },
  { from: 'pv', to: 'battery', share: 0.32 },
  { from: 'pv', to: 'grid', share: 0.6 },
  { from: 'grid', to: 'load', share: 0 },
  { from: 'battery', to: 'load', share: 0 },
  { from: 'load', to: 'ev', share: null },
];
const picture = (width: number, words: typeof enEnergyWords, some = Object.values(nodesOf(words))): string =>
  svgOf(pictureTemplate(energyPicture({ nodes: some, links, width, typePx: 16 }), { name: words.picture, lines: [] }));

const flows: Flows = {
  pvToLoad: 262_000,
  pvToBattery: 31_000,
  pvToGrid: 84_000,
  batteryToLoad: 27_000,
  batteryToGrid: 0,
  gridToLoad: 849_000,
  gridToBattery: 2_000,
  load: 1_138_000,
  unexplained: 0,
};
const sankey = (width: number, locale: typeof cs, some: Flows = flows): string => {
  const words = spanWords(locale);
  const drawing = energySankey(some, 41_000, { width, emPx: 16 }, locale, words);
  if (!drawing) throw new Error('nothing to draw');
  return svgOf(sankeyTemplate(drawing, words.sankey('2026'), 16));
};

const shares = { pv: 0.46, battery: 0.05, grid: 0.49 } as const;
const split = (): string =>
  svgOf(
    splitTemplate({
      title: 'Odkud',
      total: '96 kWh',
      parts: Object.entries(shares).map(([role, share]) => ({
        role,
        label: role,
        value: `${96 * share} kWh`,
        share,
        percent: `${100 * share} %`,
      })),
    }),
  );
const comfort = (value: number | null, low: number | null, high: number | null): string => {
  const { verdict, ...place } = comfortPlace('temperature', value, { low, high });
  const row = {
    role: 'temperature',
    label: 'Teplota',
    value: '',
    missing: value === null,
    verdict: String(verdict),
    within: verdict === 'within',
    note: '',
    ...place,
  };
  return svgOf(comfortTemplate('Uvnitř', [row]) as TemplateResult);
};

/** File name in test/snapshot, then the drawing. */
const drawings: Readonly<Record<string, () => string>> = {
  'energy-picture-wide': () => picture(640, energyWords(cs)),
  'energy-picture-narrow': () => picture(296, energyWords(cs)),
  'energy-picture-english': () => picture(640, enEnergyWords),
  'energy-picture-grid-only': () => {
    const { grid, load } = nodesOf(energyWords(cs));
    return picture(640, energyWords(cs), [grid, load]);
  },
  'energy-split': split,
  'energy-comfort-within': () => comfort(21.5, 20, 24),
  'energy-comfort-beyond': () => comfort(27, 20, 24),
  'energy-comfort-missing': () => comfort(null, 20, null),
  'energy-sankey-wide': () => sankey(800, cs),
  'energy-sankey-narrow': () => sankey(296, cs),
  'energy-sankey-english': () => sankey(800, en),
  'energy-sankey-grid-only': () =>
    sankey(640, cs, { ...flows, pvToLoad: 0, pvToBattery: 0, pvToGrid: 0, batteryToLoad: 0, gridToBattery: 0 }),
};

describe('the pictures of energy as stored drawings', () => {
  for (const [name, drawn] of Object.entries(drawings))
    it(`draws ${name} as before`, () => expectStored(name, drawn()));
});
