import { expect, oneEvent } from '@open-wc/testing';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { all, inside, plain, textOf, until } from '../helper/mount.js';
import { mapOf, territoriesOf, topologyUrl } from '../helper/mount-map.js';
import { violations } from '../helper/accessible.js';
import { squares } from '../helper/squares.js';
import { watchedPage } from '../helper/watched-page.js';

const grid = squares(3, 2);
const borders = topologyUrl(grid);
const YEARS = [2010, 2015, 2020];
/** Rises in the first ones, falls in the last ones. */
const rows = YEARS.flatMap((rok, step) =>
  grid.units.map(({ code }, unit) => ({ kod: code, rok, hodnota: 100 + step * (20 - 10 * unit) })),
);

const mounted = (more: Partial<LkCartogram> = {}): Promise<LkCartogram> =>
  mapOf({ geometry: borders, level: 'obec', value: 'hodnota', data: rows, heading: 'Mapa', ...more });
const slots = (map: Element): string =>
  territoriesOf(map)
    .map((one) => /s\d+/.exec(one)?.[0])
    .join(' ');

describe('lk-cartogram of two times', () => {
  watchedPage();

  it('shows by how much the later differs from the earlier, in colours that change at zero', async () => {
    const map = await mounted({ time: 'rok', compare: '2010, 2020', classes: '2', classification: 'equal' });
    expect(plain(textOf(map, '[part="sentence"]'))).to.equal(
      'Hodnota, změna 2010–2020: nejvíce +40 (A1), nejméně −60 (C2); polovina má nejvýše −20.',
    );
    // Two-sided: blue below zero, brown from it on.
    const names = territoriesOf(map).map((one) => Number(/s(\d+)/.exec(one)?.[1]));
    expect(names.map((slot) => Math.sign(slot - 19))).to.deep.equal([1, 1, 1, -1, -1, -1]);
    expect(all(map, '.time')).to.be.empty;
    expect(plain(textOf(map, '.measure'))).to.equal('hodnota, změna');
  });

  it('has no difference where either value is missing', async () => {
    const data = rows.filter(({ kod, rok }) => !(kod === '1' && rok === 2010));
    const map = await mounted({ data, time: 'rok', compare: '2010,2020' });
    expect(territoriesOf(map)).to.have.length(5);
    expect(plain(textOf(map, '[part="sentence"]')))
      .to.contain('nejvíce +20 (B1)')
      .and.contain('chybí u 1 ze 6');
  });

  it('says which times there are to one that is none of them', async () => {
    const map = document.createElement('lk-cartogram');
    const asked = { loading: 'eager', geometry: borders, level: 'obec', key: 'kod', value: 'hodnota', data: rows };
    Object.assign(map, { ...asked, time: 'rok', compare: '2010, 2011' });
    const failed = oneEvent(map, 'lk-error');
    document.body.append(map);
    const { code, message } = (await failed) as unknown as Record<string, string>;
    expect(code).to.equal('bad-attribute');
    expect(message).to.contain('2010, 2015, 2020');
    map.remove();
  });
});

describe('lk-cartogram of small maps', () => {
  watchedPage();
  const maps = (map: LkCartogram): Element[] => all(map, '.facet .marks');

  it('draws one for each value of the column, with the same classes and one legend for all', async () => {
    const map = await mounted({ facet: 'rok', classes: '3', classification: 'equal' });
    expect(all(map, '.facet figcaption').map((one) => one.textContent)).to.deep.equal(['2010', '2015', '2020']);
    expect(maps(map).map((one) => slots(one))).to.deep.equal([
      's12 s12 s12 s12 s12 s12',
      's15 s15 s12 s12 s12 s9',
      's15 s15 s12 s12 s9 s9',
    ]);
    expect(all(map, '.legend')).to.have.length(1);
    expect(all(map, '.legend .number').map((one) => plain(one.textContent))).to.deep.equal(['4', '11', '3']);
    expect(plain(textOf(map, '[part="sentence"]'))).to.equal(
      'Hodnota: nejvíce 140 (A1, 2020), nejméně 40 (C2, 2020); polovina má nejvýše 100.',
    );
  });

  it('says what each shows to those who do not see it, and lists all values in the table', async () => {
    const map = await mounted({ facet: 'rok' });
    expect(plain(maps(map)[1]?.getAttribute('aria-label'))).to.equal(
      'Hodnota 2015: nejvíce 120 (A1), nejméně 70 (C2); polovina má nejvýše 90.',
    );
    (all(map, '.actions button')[0] as HTMLElement).click();
    await until(() => all(map, 'tbody tr').length === 18, 'a row for each territory of each map');
    expect(plain(all(map, 'tbody tr')[0]?.firstElementChild?.textContent)).to.equal('A1, 2020');
  });

  it('shows a territory that is pointed at on all of them, with its values', async () => {
    const map = await mounted({ facet: 'rok' });
    const [first] = maps(map) as [Element];
    const { left, top, width, height } = (first.querySelector('.ground') as Element).getBoundingClientRect();
    const at = { clientX: left + width / 6, clientY: top + height / 4, bubbles: true, composed: true };
    (first.querySelector('.ground path') as Element).dispatchEvent(new PointerEvent('pointermove', at));
    expect(all(map, '.facet .at').map((one) => one.textContent)).to.deep.equal(['A1: 100', 'A1: 120', 'A1: 140']);
    expect(all(map, '.facet .outline')).to.have.length(3);
    inside(map, '.facets').dispatchEvent(new PointerEvent('pointerleave'));
    expect(all(map, '.facet .outline')).to.be.empty;
  });

  it('is walked by keyboard as one map, with the values of all in each option', async () => {
    const map = await mounted({ facet: 'rok' });
    const box = inside(map, '.facets .stops');
    const press = (key: string): boolean =>
      box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const active = (): string => plain(inside(map, `#${box.getAttribute('aria-activedescendant') ?? ''}`).ariaLabel);
    expect(all(map, '.facets [tabindex="0"]')).to.have.length(1);
    press('Home');
    expect(active()).to.equal('A1: 2010 100, 2015 120, 2020 140');
    expect(all(map, '.facet .at').map((one) => one.textContent)).to.deep.equal(['A1: 100', 'A1: 120', 'A1: 140']);
    press('ArrowRight');
    expect(active()).to.match(/^B1: /);
    press('ArrowDown');
    expect(active()).to.match(/^B2: /);
    press('End');
    expect(active()).to.equal('C2: 2010 100, 2015 70, 2020 40');
    press('b');
    expect(active()).to.match(/^B1: /);
    expect([press('Escape'), all(map, '.facet .outline').length, press('Escape')]).to.deep.equal([false, 0, true]);
    expect(await violations(map)).to.deep.equal([]);
  });

  it('ends, walked by keyboard, at the lowest value there is, not at what is missing', async () => {
    const map = await mounted({
      facet: 'rok',
      data: rows.map((row) => (row.kod === grid.units[5]?.code && row.rok === 2020 ? { ...row, hodnota: null } : row)),
    });
    const box = inside(map, '.facets .stops');
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
    const active = inside(map, `#${box.getAttribute('aria-activedescendant') ?? ''}`);
    expect(plain(active.ariaLabel)).to.equal('B2: 2010 100, 2015 80, 2020 60');
  });

  it('lets a class of the legend stand out on all of them', async () => {
    const map = await mounted({ facet: 'rok', classes: '3', classification: 'equal' });
    (all(map, '.legend button')[2] as HTMLElement).dispatchEvent(new PointerEvent('pointerenter'));
    const standing = (one: Element): number => territoriesOf(one).filter((name) => !name.includes('receding')).length;
    expect(maps(map).map(standing)).to.deep.equal([0, 1, 2]);
  });

  it('is taken away as one picture', async () => {
    const map = await mounted({ facet: 'rok' });
    const drawing = await (await map.toSvg()).text();
    for (const year of YEARS) expect(drawing).to.contain(`>${year}<`);
  });
});
