import { expect } from '@open-wc/testing';
import { pictureLayout } from '../../src/layout/picture-layout.js';
import type { PictureInput } from '../../src/layout/picture-layout.js';
import type { PictureItem, TextItem } from '../../src/layout/picture.js';
import { evenText } from '../helper/charts.js';

const paint = { fill: '#2362a2', fillOpacity: 1, stroke: null, strokeWidth: 0, dash: [] };
const bar: PictureItem = { shape: 'rect', x: 10, y: 20, width: 100, height: 16, ...paint };

const input: PictureInput = {
  lang: 'cs',
  font: 'sans-serif',
  ink: '#262626',
  secondary: '#4f4f4f',
  background: '#ffffff',
  heading: 'Kde žije nejvíc lidí',
  sentence: [{ text: 'Nejvíc má Liberec: ' }, { text: '107 389', strong: true }],
  description: null,
  alt: 'Pruhový graf.',
  plot: { width: 600, height: 300, items: [bar] },
  legend: [],
  more: null,
  note: null,
  foot: [
    { text: 'Zdroj: ČSÚ', url: 'https://example.org/' },
    { text: 'licence CC BY 4.0', url: null },
    { text: 'data z 2. 1. 2026', url: null },
  ],
  measureText: evenText,
};

/** All texts with their places on the whole picture, in the order they are drawn. */
function textsOf(
  items: readonly PictureItem[],
  dx = 0,
  dy = 0,
): { text: string; x: number; y: number; item: TextItem }[] {
  return items.flatMap((item) => {
    if (item.shape === 'group') return textsOf(item.items, dx + item.x, dy + item.y);
    if (item.shape !== 'text') return [];
    return [{ text: item.runs.map(({ text }) => text).join(''), x: item.x + dx, y: item.y + dy, item }];
  });
}

describe('pictureLayout', () => {
  it('has heading, sentence, plot and source, one below another from the same left edge', () => {
    const { items, width, height } = pictureLayout(input);
    const texts = textsOf(items);
    expect(texts.map(({ text }) => text)).to.deep.equal([
      'Kde žije nejvíc lidí',
      'Nejvíc má Liberec: 107 389',
      'Zdroj: ČSÚ',
      '·',
      'licence CC BY 4.0',
      '·',
      'data z 2. 1. 2026',
    ]);
    const plot = items.find((item) => item.shape === 'group' && item.items.includes(bar));
    if (plot?.shape !== 'group') throw new Error('no plot');
    expect([texts[0]?.x, texts[1]?.x, plot.x, texts[2]?.x]).to.deep.equal([16, 16, 16, 16]);
    const [heading = 0, sentence = 0, source = 0] = [0, 1, 2].map((index) => texts[index]?.y ?? 0);
    expect(heading).to.be.below(sentence);
    expect(sentence).to.be.below(plot.y);
    expect(plot.y + 300).to.be.below(source);
    expect(source).to.be.below(height);
    expect(width).to.equal(632);
  });

  it('keeps the most important number strong, and the source a link', () => {
    const texts = textsOf(pictureLayout(input).items);
    expect(texts[1]?.item.runs.at(-1)).to.deep.equal({ text: '107 389', strong: true });
    expect(texts[2]?.item.url).to.equal('https://example.org/');
  });

  it('says in its description all that is written around the plot', () => {
    expect(pictureLayout({ ...input, note: 'Předběžné.' }).description).to.equal(
      'Pruhový graf. Nejvíc má Liberec: 107 389 Předběžné. Zdroj: ČSÚ · licence CC BY 4.0 · data z 2. 1. 2026',
    );
  });

  it('breaks texts that are wider than the plot, and grows by their lines', () => {
    const narrow = { ...input, plot: { ...input.plot, width: 320 } };
    const long = { ...narrow, heading: 'Kde žije nejvíc lidí a kde jich nejvíc přibylo od roku dva tisíce' };
    expect(pictureLayout(long).height - pictureLayout(narrow).height).to.equal(26);
    const far = textsOf(pictureLayout(long).items).map(({ text, x }) => x + evenText(text, 16));
    expect(Math.max(...far)).to.be.at.most(336);
  });

  it('puts a fact that does not fit on a line of its own, without a dot before it', () => {
    const narrow = { ...input, plot: { ...input.plot, width: 320 } };
    const foot = [...input.foot, { text: 'hodnot, které se nepodařilo přečíst: 2', url: null }];
    const texts = textsOf(pictureLayout({ ...narrow, foot }).items);
    expect(texts.at(-1)?.text).to.equal(foot[3]?.text);
    expect(texts.at(-2)?.text).to.equal(foot[2]?.text);
    expect(texts.at(-1)?.x).to.equal(16);
  });

  it('is no narrower than its texts need, however small the plot', () => {
    expect(pictureLayout({ ...input, plot: { width: 120, height: 48, items: [] } }).width).to.equal(352);
  });

  it('has the legend with its samples, broken into rows where it must', () => {
    const legend = ['Muži', 'Ženy', 'Neuvedeno a všechno ostatní dohromady'].map((label) => ({ label, swatch: [bar] }));
    const wide = textsOf(pictureLayout({ ...input, legend }).items).slice(2, 5);
    expect(new Set(wide.map(({ y }) => y)).size).to.equal(1);
    const narrow = { ...input, plot: { ...input.plot, width: 320 }, legend };
    const rows = textsOf(pictureLayout(narrow).items).slice(2, 5);
    expect(rows[0]?.y).to.equal(rows[1]?.y);
    expect(rows[2]?.y).to.be.above(rows[1]?.y ?? 0);
  });

  it('says what did not fit into the plot', () => {
    expect(textsOf(pictureLayout({ ...input, more: 'dalších 12' }).items)[2]?.text).to.equal('dalších 12');
  });

  it('is the plot alone where nothing is known', () => {
    const bare = { ...input, heading: '', sentence: [], foot: [] };
    expect(textsOf(pictureLayout(bare).items)).to.deep.equal([]);
  });
});
