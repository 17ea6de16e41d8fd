import { expect, fixture, html } from '@open-wc/testing';
import { readDrawing } from '../../src/export/read-drawing.js';
import type { PictureItem } from '../../src/layout/picture.js';
import { energyPicture } from '../../src/layout/energy/energy-picture.js';
import type { LinkFacts, NodeFacts } from '../../src/layout/energy/energy-picture.js';
import { DrawnPicture } from '../../src/render/drawn-picture.js';

const paths = (items: readonly PictureItem[]): string[] =>
  items.flatMap((item) => (item.shape === 'group' ? paths(item.items) : item.shape === 'path' ? [item.d] : []));

describe('readDrawing', () => {
  it('has of a picture of flows the ways that are seen now, and those where nothing flows no second time', async () => {
    const nodes = (['pv', 'grid', 'load'] as const).map((node): NodeFacts => ({
      node,
      label: node,
      value: '1 kW',
      missing: false,
      note: '',
    }));
    const links = (pv: number, grid: number): LinkFacts[] => [
      { from: 'pv', to: 'load', share: pv },
      { from: 'grid', to: 'load', share: grid },
    ];
    const picture = energyPicture({ nodes, links: links(1, 0), width: 600, typePx: 16 });
    const drawn = new DrawnPicture();
    drawn.draw(picture, { name: '', lines: [] });
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.append(drawn.element);
    const read = (): string[] => paths(readDrawing(box.querySelector('.flows') as SVGElement, '#ffffff')).sort();
    const [sun, grid] = picture.links;
    expect(read()).to.deep.equal([sun?.d, sun?.head, grid?.d].sort());
    drawn.write({ nodes, links: links(0, 1) });
    expect(read()).to.deep.equal([sun?.d, grid?.head, grid?.d].sort());
  });
});
