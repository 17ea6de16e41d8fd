import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { LkElement } from '../../src/element/lk-element.js';
import '../../src/lk-cartogram.js';
import '../../src/lk-chart.js';
import '../../src/lk-dataset-table.js';
import { plain } from '../helper/mount.js';
import { topologyUrl } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';
import { watchedPage } from '../helper/watched-page.js';

const grid = squares(3, 2);
const rows = grid.units.map(({ code, name }, unit) => ({ kod: code, obec: name, hodnota: 10 + unit }));
const geometry = topologyUrl(grid);
const given: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'lk-chart': { x: 'obec', y: 'hodnota' },
  'lk-dataset-table': {},
  'lk-cartogram': { geometry, value: 'hodnota', join: 'kod' },
};
/** An author who empties these wants no text there. */
const texts = ['heading', 'description', 'note', 'attribution', 'license', 'unit', 'x-label', 'y-label', 'feedback'];
/** Present or not, whatever is in them. */
const flags = ['compact', 'deep-link', 'sources'];

describe('an attribute that an editor left empty', () => {
  const page = watchedPage();

  /** State and look of an element with some attributes beside those that it needs. */
  async function lookOf(tag: string, more: Readonly<Record<string, string>>): Promise<string> {
    const box = await fixture<HTMLElement>(html`<div style="width: 600px"></div>`);
    const element = document.createElement(tag) as LkElement;
    for (const [name, value] of Object.entries({ loading: 'eager', ...given[tag], ...more }))
      element.setAttribute(name, value);
    element.data = rows;
    box.append(element);
    const said = await element.ready.then(
      () => '',
      (error: Error) => error.message,
    );
    await element.updateComplete;
    const { status } = element;
    const shown = plain(element.shadowRoot?.querySelector('[part=sentence], tbody')?.textContent);
    box.remove();
    return `${status} ${said} ${shown}`;
  }

  it('is none to lk-chart where it would name a column of an axis', async () => {
    const none = { x: '', y: '' };
    expect(await lookOf('lk-chart', none)).to.match(/^ready  \S/);
  });

  for (const tag of Object.keys(given))
    it(`is none to ${tag}`, async () => {
      const without = await lookOf(tag, {});
      expect(without).to.match(/^ready  \S/);
      const { observedAttributes } = customElements.get(tag) as unknown as typeof LkElement;
      const wrong: string[] = [];
      for (const name of observedAttributes) {
        if (texts.includes(name) || flags.includes(name) || name in given[tag]!) continue;
        const look = await lookOf(tag, { [name]: '' });
        if (look !== without) wrong.push(`${name}: ${look}`);
      }
      expect(wrong).to.deep.equal([]);
      expect(page().warnings).to.deep.equal([]);
    });
});
