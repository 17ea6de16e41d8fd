import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { emulateMedia } from '@web/test-runner-commands';
import { all, inside, plain, until } from '../helper/mount.js';
import { mountMap, topologyUrl } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';

const borders = topologyUrl(squares(3, 2));
const data = [0, 1, 2, 3, 4, 5].map((unit) => ({ kod: String(unit + 1), n: 100 * unit }));
const template = html`<lk-cartogram
  loading="eager"
  .geometry=${borders}
  key="kod"
  value="n"
  .data=${data}
></lk-cartogram>`;
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

describe('the first sight of lk-cartogram', () => {
  const seen = (map: LkCartogram, selector: string): boolean => inside(map, selector).checkVisibility();

  it('is the map with its heading and sentence; classes and footer come together once that is on screen', async () => {
    const parent = document.createElement('div');
    document.body.append(parent);
    try {
      const loaded = new Promise<LkCartogram>((resolve) =>
        parent.addEventListener('lk-load', ({ target }) => resolve(target as LkCartogram)),
      );
      render(template, parent);
      const map = await loaded;
      expect(['.territory', '#sentence', '.actions button'].map((part) => seen(map, part))).to.deep.equal([
        true,
        true,
        false,
      ]);
      expect(all(map, '.legend')).to.be.empty;
      await frame();
      await until(() => all(map, '.legend').length > 0, 'the classes');
      expect(plain(inside(map, '.legend').textContent)).to.contain('500');
      await until(() => seen(map, '.class'), 'the sight of them');
      expect(seen(map, '.actions button')).to.equal(true);
      // Nor do they go away again.
      map.heading = 'Jinak';
      await map.updateComplete;
      expect(seen(map, '.class')).to.equal(true);
    } finally {
      parent.remove();
    }
  });

  it('has all of it on paper', async () => {
    const map = await mountMap(template);
    await until(() => all(map, '.class').length > 0, 'the classes');
    inside(map, '.root').dataset['sight'] = 'first';
    expect(seen(map, '.class')).to.equal(false);
    await emulateMedia({ media: 'print' });
    try {
      expect(seen(map, '.class')).to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});
