import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { all, inside, plain, textOf, until } from '../helper/mount.js';
import { mapOf, topologyUrl } from '../helper/mount-map.js';
import { squares } from '../helper/squares.js';
import { watchedPage } from '../helper/watched-page.js';

const borders = topologyUrl(
  squares(3, 2, (unit) => ({
    ...(unit === 1 && { name: 'C2' }),
    properties: { orp_nazev: unit < 3 ? 'Semily' : 'Turnov' },
  })),
);
const data = [2019, 2020].flatMap((rok) =>
  [0, 1, 2, 3, 4, 5].map((unit) => ({ kod: String(unit + 1), rok, n: unit === 2 ? null : 1000 * unit + rok - 2019 })),
);

/** Prints a map once the code for it is there, at the first key of Ctrl+P; the browser's own dialog would stop the tests. */
async function printed(map: LkCartogram): Promise<void> {
  await until(() => all(map, '.stops, .facet').length > 0, 'the finished map');
  const styled = (): boolean =>
    (map.shadowRoot?.adoptedStyleSheets ?? []).some((sheet) =>
      [...sheet.cssRules].some((rule) => rule.cssText.startsWith('.paper')),
    );
  await until(() => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Control' }));
    return styled();
  }, 'a style for paper');
  await emulateMedia({ media: 'print' });
  dispatchEvent(new Event('beforeprint'));
}
const rows = (map: LkCartogram): string[] =>
  all(map, '.paper tbody tr').map((row) => [...row.children].map(({ textContent }) => plain(textContent)).join(' | '));

describe('lk-cartogram on paper', () => {
  watchedPage();
  afterEach(async () => {
    dispatchEvent(new Event('afterprint'));
    await emulateMedia({ media: 'screen' });
  });
  before(() => setViewport({ width: 1400, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('has no second table where the reader asked for one', async () => {
    const map = await mapOf({ geometry: borders, value: 'n', data, time: 'rok' });
    await until(() => all(map, '.stops').length > 0, 'the finished map');
    const before = all(map, '.paper').length;
    await printed(map);
    dispatchEvent(new Event('afterprint'));
    (all(map, '.actions button')[0] as HTMLElement).click();
    await until(() => all(map, '.table tbody tr').length > 0, 'the table');
    dispatchEvent(new Event('beforeprint'));
    expect(all(map, '.paper')).to.have.length(before);
  });

  it('keeps what it is, and what it says, on the page of its map', async () => {
    const map = await mapOf({
      geometry: borders,
      value: 'n',
      data,
      time: 'rok',
      heading: 'Mapa',
      description: 'Popis',
    });
    await printed(map);
    for (const name of ['[part=heading]', '.description', '[part=sentence]', '.row']) {
      const { breakAfter, breakInside } = getComputedStyle(inside(map, name));
      expect([breakAfter, breakInside], name).to.deep.equal(['avoid', 'avoid']);
    }
  });

  it('has the table of its values, from the highest down, and nothing to press; none on the screen again', async () => {
    const map = await mapOf({ geometry: borders, value: 'n', data, time: 'rok' });
    await printed(map);
    expect(all(map, '.paper th').map(({ textContent }) => plain(textContent))).to.deep.equal(['Území', 'n']);
    expect(rows(map)).to.deep.equal([
      'C2 (Turnov) | 5 001',
      'B2 | 4 001',
      'A2 | 3 001',
      'C2 (Semily) | 1 001',
      'A1 | 1',
      'C1 | neuvedeno',
    ]);
    expect(textOf(map, '.paper p')).to.contain('(2020)');
    for (const name of ['.tools', '.stops', '.choose', '.actions'])
      expect(getComputedStyle(inside(map, name)).display, name).to.equal('none');
    expect(inside(map, '.paper').getBoundingClientRect().height).to.be.greaterThan(50);
    dispatchEvent(new Event('afterprint'));
    expect(all(map, '.paper')).to.be.empty;
  });

  it('hatches what lies below the middle of two-sided colours, faintly on a screen, as without colours both sides are as dark', async () => {
    const sided = data.slice(0, 6).map(({ kod }, at) => ({ kod, n: at - 3 }));
    const map = await mapOf({ geometry: borders, value: 'n', data: sided, palette: 'diverging' });
    const below = (within: string): Element[] => all(map, `${within} .below`);
    await until(() => below('.ground').length > 0, 'the hatching');
    const [once, legend] = [below('.ground').length, below('.legend').length];
    expect(legend).to.be.greaterThan(0);
    expect(getComputedStyle(inside(map, '.below')).opacity).to.equal('0.35');
    await printed(map);
    expect(getComputedStyle(inside(map, '.below')).opacity).to.equal('1');
    dispatchEvent(new Event('afterprint'));
    // However often it is painted.
    map.highlight = '1';
    await until(() => all(map, '.stand').length > 0 && below('.ground').length > 0, 'what stands out');
    const [halo, ink] = ['.halo', '.stand'].map((name) => getComputedStyle(inside(map, name)));
    expect([halo?.stroke, halo?.strokeWidth]).to.deep.equal(['rgb(255, 255, 255)', '5px']);
    expect([ink?.stroke, ink?.strokeWidth]).to.deep.equal(['rgb(0, 0, 0)', '2px']);
    expect([below('.ground').length, below('.legend').length]).to.deep.equal([once, legend]);
    map.palette = 'sequential';
    map.data = data.slice(0, 6).map(({ kod }, at) => ({ kod, n: at }));
    await until(() => below('.ground').length === 0, 'one side');
    expect(all(map, '.below')).to.be.empty;
  });

  it('outlines what was chosen, and nothing that is pointed at', async () => {
    const map = await mapOf({ geometry: borders, value: 'n', data: data.slice(0, 6) });
    await until(() => all(map, '.stops').length > 0, 'the finished map');
    const stops = inside(map, '.stops');
    stops.focus();
    stops.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await until(() => all(map, '.pointed .chosen').length > 0, 'a territory that was chosen');
    stops.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    const shown = (classes: string): string[] =>
      all(map, `.pointed .outline${classes}`).map((outline) => getComputedStyle(outline).display);
    await until(() => shown(':not(.chosen)').length > 0, 'a territory that is pointed at');
    expect(shown(':not(.chosen)')).to.deep.equal(['inline']);
    await printed(map);
    // A window that loses the focus while it is printed has none.
    expect(shown(':not(.chosen)').filter((display) => display !== 'none')).to.be.empty;
    expect(shown('.chosen')).to.deep.equal(['inline']);
  });

  it('is no wider than the paper', async () => {
    const map = await mapOf({ geometry: borders, value: 'n', data: data.slice(0, 6) });
    await until(() => inside(map, '.marks').getBoundingClientRect().width > 700, 'a wide map');
    await printed(map);
    (map.parentElement as HTMLElement).style.width = '400px';
    // What is laid out for paper is no size that the map is drawn for.
    const marks = inside(map, '.marks').getBoundingClientRect();
    expect(marks.width).to.be.at.most(400);
    expect(marks.height).to.be.at.most(inside(map, '.map .plot').getBoundingClientRect().height + 1);
  });

  it('has nothing that is pointed at on small maps either, nor its values', async () => {
    const map = await mapOf({ geometry: borders, value: 'n', data, facet: 'rok' });
    await until(() => all(map, '.facet .marks path').length > 0, 'the small maps');
    const [box] = all(map, '.facet .ground');
    const { left, top, width, height } = (box as Element).getBoundingClientRect();
    const at = { clientX: left + width / 6, clientY: top + height / 4, bubbles: true, composed: true };
    (box as Element).dispatchEvent(new PointerEvent('pointermove', at));
    const isSeen = (selector: string): boolean[] =>
      all(map, selector).map((one) => one.checkVisibility({ visibilityProperty: true }));
    expect([isSeen('.facet .outline'), isSeen('.facet .at')]).to.deep.equal([
      [true, true],
      [true, true],
    ]);
    await printed(map);
    expect([isSeen('.facet .outline'), isSeen('.facet .at')]).to.deep.equal([
      [false, false],
      [false, false],
    ]);
  });

  it('lists the values of small maps as well', async () => {
    const map = await mapOf({ geometry: borders, value: 'n', data, facet: 'rok' });
    await printed(map);
    expect(rows(map)).to.have.length(12);
    expect(rows(map)[0]).to.equal('C2, 2020 (Turnov) | 5 001');
  });
});
