import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { all, inside, textOf, until } from '../helper/mount.js';
import { violations } from '../helper/accessible.js';
import { mountMap, topologyUrl } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';
import { watchedPage } from '../helper/watched-page.js';

const NAMES = ['Liberec', 'Česká Lípa', 'Železný Brod', 'Pěnčín', 'Brodce', 'Pěnčín', 'Turnov', 'Semily', 'Doksy'];
const named = (unit: number): string => NAMES[unit] ?? `obec ${unit}`;
const borders = topologyUrl(
  squares(6, 5, (unit) => ({ name: named(unit), properties: { orp_nazev: unit < 4 ? 'Železný Brod' : 'Turnov' } })),
);
const data = [...Array(30).keys()].map((unit) => ({ kod: String(unit + 1), n: unit }));

const field = (map: LkCartogram): HTMLInputElement => inside(map, '.find input');
const key = (map: LkCartogram, name: string): boolean =>
  field(map).dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
  );
const type = async (map: LkCartogram, text: string): Promise<void> => {
  field(map).value = text;
  field(map).dispatchEvent(new Event('input'));
  await map.updateComplete;
};
const listed = (map: LkCartogram): string[] => all(map, '.find li').map((_, index) => textOf(map, `#found-${index}`));
const focused = (map: LkCartogram): Element | null | undefined => map.shadowRoot?.activeElement;

describe('the field of lk-cartogram that finds a place', () => {
  watchedPage();

  const mounted = async (noZoom = false): Promise<LkCartogram> => {
    const map = await mountMap(
      html`<lk-cartogram
        loading="eager"
        level="obec"
        key="kod"
        value="n"
        .geometry=${borders}
        .data=${data}
        ?no-zoom=${noZoom}
      ></lk-cartogram>`,
    );
    await until(() => all(map, '.finder').length > 0, 'the button');
    return map;
  };
  const opened = async (noZoom = false): Promise<LkCartogram> => {
    const map = await mounted(noZoom);
    inside(map, '.finder').click();
    await until(() => all(map, '.find input').length > 0, 'the field');
    await until(() => focused(map) === field(map), 'the focus in it');
    return map;
  };

  it('lists what fits as it is typed, without accents, says how many, and what each lies in', async () => {
    const map = await opened();
    expect(field(map).getAttribute('aria-label')).to.equal('Najít území');
    expect(field(map).getAttribute('aria-expanded')).to.equal('false');
    await type(map, 'penc');
    expect(listed(map)).to.deep.equal(['Pěnčín Železný Brod', 'Pěnčín Turnov']);
    expect(field(map).getAttribute('aria-expanded')).to.equal('true');
    await until(() => textOf(map, '[role=status]') === '2 nalezená území', 'how many');
    await type(map, 'brod');
    expect(listed(map)).to.deep.equal(['Brodce Turnov', 'Železný Brod']);
    await type(map, 'xyz');
    expect(textOf(map, '.find .none')).to.equal('Takové území na mapě není.');
    await until(() => textOf(map, '[role=status]') === 'Takové území na mapě není.', 'that there is none');
  });

  it('goes by Enter to the territory that arrows chose: closer, with the focus and the label there', async () => {
    const map = await opened();
    let hovered: string | null = null;
    map.addEventListener('lk-hover', (event) => (hovered = event.key));
    await type(map, 'penc');
    key(map, 'ArrowDown');
    await until(() => field(map).getAttribute('aria-activedescendant') === 'found-1', 'the second');
    expect(inside(map, '#found-1').getAttribute('aria-selected')).to.equal('true');
    key(map, 'Enter');
    await until(() => hovered === 'Pěnčín', 'the territory');
    expect(all(map, '.find')).to.be.empty;
    expect(focused(map)).to.equal(inside(map, '.stops'));
    await until(() => textOf(map, '.tooltip').includes('Turnov'), 'its label');
    await until(() => all(map, '.plot .locator').length > 0, 'the map closer');
    const part = Number(inside(map, '.plot .locator rect').getAttribute('width'));
    const locator = inside<SVGSVGElement & HTMLElement>(map, '.plot .locator');
    expect(locator.viewBox.baseVal.width / part).to.be.greaterThan(1.3);
    const spoken = inside(map, `#${inside(map, '.stops').getAttribute('aria-activedescendant')}`);
    expect(spoken.ariaLabel).to.contain('Pěnčín');
    const box = all(map, '.pointed path')[0]?.getBoundingClientRect();
    const plot = inside(map, '.plot').getBoundingClientRect();
    expect((box?.left ?? 0) + (box?.width ?? 0) / 2).to.be.within(plot.left, plot.right);
    // It grows with the letters.
    const { width } = locator.getBoundingClientRect();
    inside(map, '.root').style.fontSize = '32px';
    expect(locator.getBoundingClientRect().width).to.be.closeTo(2 * width, 2);
  });

  it('goes there by a click as well, and without zoom only there', async () => {
    const map = await opened(true);
    await type(map, 'liberec');
    const before = inside(map, '.ground').innerHTML;
    inside(map, '#found-0').click();
    await until(
      () => all(map, '.tooltip-title').length > 0 && textOf(map, '.tooltip-title') === 'Liberec',
      'the label',
    );
    expect(inside(map, '.ground').innerHTML).to.equal(before);
  });

  it('is closed by Escape, back to its button, and when the focus leaves it; Enter on nothing stays', async () => {
    const map = await opened();
    await type(map, 'xyz');
    key(map, 'Enter');
    await map.updateComplete;
    expect(all(map, '.find')).to.have.length(1);
    key(map, 'Escape');
    await until(() => focused(map)?.className === 'finder', 'the focus on the button');
    expect(all(map, '.find')).to.be.empty;
    inside(map, '.finder').click();
    await until(() => focused(map)?.localName === 'input', 'the field again');
    expect(field(map).value).to.equal('');
    inside(map, '.stops').focus();
    await until(() => all(map, '.find').length === 0, 'no field');
  });

  it('is right for axe while it is empty, with what fits, and with nothing that does', async () => {
    const map = await opened();
    for (const text of ['', 'penc', 'xyz']) {
      await type(map, text);
      expect(await violations(map), text).to.deep.equal([]);
    }
  }).timeout(20_000);

  it('is not there for a few territories', async () => {
    const map = await mountMap(
      html`<lk-cartogram
        loading="eager"
        .geometry=${topologyUrl(squares(3, 2))}
        key="kod"
        value="n"
        .data=${data.slice(0, 6)}
      ></lk-cartogram>`,
    );
    await until(() => all(map, '.zoom').length > 0, 'the tools');
    expect(all(map, '.finder')).to.be.empty;
  });

  it('stands whole within the map, beside the buttons or, in large letters, below them', async () => {
    const map = await mounted();
    map.style.width = '304px';
    inside(map, '.finder').click();
    await until(() => all(map, '.find input').length > 0, 'the field');
    const boxes = (): readonly DOMRect[] =>
      ['.zoom', '.find input', '.root'].map((name) => inside(map, name).getBoundingClientRect());
    const [buttons, usual, whole] = boxes() as [DOMRect, DOMRect, DOMRect];
    expect(usual.left).to.be.at.least(buttons.right);
    expect(usual.top).to.be.closeTo(buttons.top, 1);
    expect(usual.right).to.be.at.most(whole.right);
    inside(map, '.root').style.fontSize = '32px';
    map.requestUpdate();
    await map.updateComplete;
    await type(map, 'xyz');
    const [above, large] = boxes() as [DOMRect, DOMRect];
    expect(large.top).to.be.at.least(above.bottom);
    expect(large.right).to.be.at.most(whole.right);
    expect(large.width).to.be.greaterThan(200);
    const { left, right } = inside(map, '.find .none').getBoundingClientRect();
    expect([left >= whole.left, right <= whole.right]).to.deep.equal([true, true]);
  });

  it('has a button, as have all over the map, whose name is not read once more as a description', async () => {
    const map = await mounted();
    const buttons = all(map, '.tools button');
    expect(buttons.map((button) => button.getAttribute('title'))).to.deep.equal([
      'Přiblížit',
      'Oddálit',
      'Celá mapa',
      'Najít území',
    ]);
    for (const button of buttons) expect(button.hasAttribute('aria-label'), button.outerHTML).to.equal(false);
  });
});
