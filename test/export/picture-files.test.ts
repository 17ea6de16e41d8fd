import { expect } from '@open-wc/testing';
import { pictureToPng } from '../../src/export/png.js';
import { pictureToSvg } from '../../src/export/svg.js';
import type { Picture } from '../../src/layout/picture.js';

const none = { fill: null, fillOpacity: 1, stroke: null, strokeWidth: 0, dash: [] };
const picture: Picture = {
  width: 100,
  height: 60,
  background: '#ffffff',
  lang: 'cs',
  font: '"Segoe UI", system-ui, sans-serif',
  title: 'Obyvatelé <podle> "obcí" & jiné',
  source: 'Zdroj: ČSÚ',
  description: 'Nejvíc má Liberec.\u0001',
  items: [
    { shape: 'rect', x: 10, y: 20, width: 30, height: 20, ...none, fill: '#2362a2' },
    { shape: 'path', d: 'M0 50L100 50', ...none, stroke: '#8a0700', strokeWidth: 2, dash: [8, 4] },
    {
      shape: 'group',
      x: 0,
      y: 0,
      clip: { x: 50, y: 0, width: 20, height: 60 },
      items: [{ shape: 'circle', x: 50, y: 30, radius: 10, ...none, fill: '#9f8d0e' }],
    },
    {
      shape: 'text',
      x: 5,
      y: 12,
      anchor: 'start',
      sizePx: 13,
      fill: '#262626',
      italic: false,
      runs: [{ text: 'má ' }, { text: '<5>', strong: true }],
      url: 'https://example.org/?a=1&b=2',
    },
    { shape: 'rect', x: 70, y: 5, width: 30, height: 30, ...none, fill: '#23375c' },
    {
      shape: 'text',
      x: 85,
      y: 26,
      anchor: 'middle',
      sizePx: 16,
      fill: '#262626',
      italic: false,
      runs: [{ text: 'H' }],
      halo: { colour: '#ffffff', widthPx: 6 },
    },
  ],
};

const parsed = (): Document => new DOMParser().parseFromString(pictureToSvg(picture), 'image/svg+xml');

describe('pictureToSvg', () => {
  it('has title and description, named to assistive technology, and its language', () => {
    const { documentElement: svg } = parsed();
    expect(svg.localName).to.equal('svg');
    expect(svg.getAttribute('role')).to.equal('img');
    expect(svg.getAttribute('xml:lang')).to.equal('cs');
    const [title, description] = (svg.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => svg.querySelector(`#${id}`));
    expect(title?.localName).to.equal('title');
    expect(title?.textContent).to.equal('Obyvatelé <podle> "obcí" & jiné');
    expect(description?.localName).to.equal('desc');
    // What XML can't hold is not in it.
    expect(description?.textContent).to.equal('Nejvíc má Liberec.\ufffd');
  });

  it('needs nothing but itself: no style sheet, no class, no address but those of links', () => {
    const svg = pictureToSvg(picture);
    expect(svg).to.not.match(/<style|class=|style=|<image|url\(|<script|@import/);
    expect([...parsed().querySelectorAll('[href]')].map((link) => link.localName)).to.deep.equal(['a']);
  });

  it('keeps letters apart from what lies below them, in both kinds of files', async () => {
    const [plain, apart] = parsed().querySelectorAll('text');
    expect(plain?.hasAttribute('stroke')).to.equal(false);
    expect(['stroke', 'stroke-width', 'paint-order'].map((name) => apart?.getAttribute(name))).to.deep.equal([
      '#ffffff',
      '6',
      'stroke',
    ]);
    const at = pixelsOf(await createImageBitmap(await pictureToPng(picture)));
    const colours = new Set<string>();
    for (let x = 142; x < 198; x++) colours.add(at(x, 40).join());
    expect([...colours]).to.include.members(['255,255,255,255', '35,55,92,255', '38,38,38,255']);
  });

  it('keeps text text, with what is strong strong, and links what is a link', () => {
    const text = parsed().querySelector('a[href="https://example.org/?a=1&b=2"] > text');
    expect(text?.textContent).to.equal('má <5>');
    expect(text?.querySelector('tspan[font-weight="600"]')?.textContent).to.equal('<5>');
  });

  it('cuts off what leaves a frame', () => {
    const frame = parsed().querySelector('svg > svg');
    expect(['x', 'y', 'width', 'height', 'viewBox'].map((name) => frame?.getAttribute(name))).to.deep.equal([
      '50',
      '0',
      '20',
      '60',
      '50 0 20 60',
    ]);
  });

  it('is drawn by a browser as it is painted', async () => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(pictureToSvg(picture))}`;
    await image.decode();
    expect([image.width, image.height]).to.deep.equal([100, 60]);
    const [drawn, painted] = [pixelsOf(image), pixelsOf(await createImageBitmap(await pictureToPng(picture, 1)))];
    for (const [x, y] of [
      [20, 30],
      [52, 30],
      [45, 30],
      [2, 50],
      [10, 50],
      [60, 5],
    ] as const) {
      expect(drawn(x, y), `${x} ${y}`).to.deep.equal(painted(x, y));
    }
  });
});

function pixelsOf(
  image: CanvasImageSource & { readonly width: number; readonly height: number },
): (x: number, y: number) => number[] {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  return (x, y) => [...context.getImageData(x, y, 1, 1).data];
}

describe('pictureToPng', () => {
  it('has two pixels to a px, and the background where nothing is', async () => {
    const blob = await pictureToPng(picture);
    expect(blob.type).to.equal('image/png');
    const image = await createImageBitmap(blob);
    expect([image.width, image.height]).to.deep.equal([200, 120]);
    expect(pixelsOf(image)(198, 2)).to.deep.equal([255, 255, 255, 255]);
    expect(pixelsOf(image)(40, 60)).to.deep.equal([0x23, 0x62, 0xa2, 255]);
  });

  it('has dashes, and nothing outside of a frame', async () => {
    const at = pixelsOf(await createImageBitmap(await pictureToPng(picture)));
    expect(at(8, 100)).to.deep.equal([0x8a, 0x07, 0x00, 255]);
    expect(at(20, 100)).to.deep.equal([255, 255, 255, 255]);
    expect(at(104, 60)).to.deep.equal([0x9f, 0x8d, 0x0e, 255]);
    expect(at(94, 60)).to.deep.equal([255, 255, 255, 255]);
  });
});
