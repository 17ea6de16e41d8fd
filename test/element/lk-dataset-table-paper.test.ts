import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect, html } from '@open-wc/testing';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { grounds } from '../../stories/table-rows.js';
import { all, inside, mountTable, plain, until } from '../helper/mount.js';
import { watchedPage } from '../helper/watched-page.js';

/** Of A4 on its end between margins of 1 cm, and on its side. */
const [PORTRAIT_PX, LANDSCAPE_PX] = [718, 1047];
/** 6 points. */
const LEAST_PX = 8;
/** Every type of column, and some more. */
const wide = (more: number): readonly Readonly<Record<string, unknown>>[] =>
  grounds.slice(0, 25).map((row, index) => ({
    ...row,
    ...Object.fromEntries([...Array(more).keys()].map((column) => [`Ukazatel číslo ${column}`, index * 1000.5])),
  }));
/** Their widest numbers are in a row that is not in sight. */
const withWide = grounds.map((row, index) =>
  index === 110 ? { ...row, Kapacita: 987_654_321_987, 'Podíl členů': -987_654_321 } : row,
);

describe('lk-dataset-table on paper', () => {
  watchedPage();
  before(() => setViewport({ width: 1300, height: 600 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(async () => {
    dispatchEvent(new Event('afterprint'));
    await emulateMedia({ media: 'screen' });
  });

  /** A list whose paper is so wide, on a screen that is so wide. */
  async function printed(
    data: readonly Readonly<Record<string, unknown>>[],
    paperPx: number,
    { screenPx = 800, pageSize = '25' } = {},
  ): Promise<LkDatasetTable> {
    const list = await mountTable(
      html`<lk-dataset-table
        heading="Sportoviště"
        page-size=${pageSize}
        ?grid=${pageSize === 'all'}
        style="width: ${screenPx}px"
        .data=${data}
      ></lk-dataset-table>`,
    );
    await until(() => all(list, '.skip').length > 0, 'all that comes after the first sight');
    if (pageSize === 'all') await until(() => all(list, 'table.fixed').length > 0, 'fixed columns');
    dispatchEvent(new Event('beforeprint'));
    await emulateMedia({ media: 'print' });
    list.style.width = `${paperPx}px`;
    await list.updateComplete;
    return list;
  }
  const cells = (list: LkDatasetTable): HTMLElement[] => all(list, 'tbody tr > *') as HTMLElement[];
  const letterPx = (list: LkDatasetTable): number => parseFloat(getComputedStyle(inside(list, 'table')).fontSize);
  /** Cells whose words go beyond them, or beyond the paper. */
  const cut = (list: LkDatasetTable): string[] => {
    const { right } = list.getBoundingClientRect();
    return cells(list)
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.getBoundingClientRect().right > right + 1)
      .map(({ textContent }) => plain(textContent));
  };

  for (const [screenPx, pageSize] of [
    [1200, '25'],
    [800, 'all'],
    [320, '25'],
  ] as const) {
    it(`has nine columns within its width, in letters that can be read (${screenPx} px wide on the screen, page size ${pageSize})`, async () => {
      const list = await printed(withWide, PORTRAIT_PX, { screenPx, pageSize });
      expect(getComputedStyle(inside(list, 'tbody td')).display).to.equal('table-cell');
      expect(cut(list)).to.deep.equal([]);
      expect(letterPx(list)).to.be.within(LEAST_PX, 12);
      expect(cells(list)).to.have.length(9 * (pageSize === 'all' ? grounds.length : 25));
    });
  }

  it('has letters of nine points where few columns need no more room', async () => {
    const list = await printed(
      grounds.map(({ Název, Okres }) => ({ Název, Okres })),
      PORTRAIT_PX,
    );
    expect(letterPx(list)).to.equal(12);
  });

  it('sets rows of very many columns as cards with every name and value, and as a table where paper lies on its side', async () => {
    const list = await printed(wide(6), PORTRAIT_PX);
    expect(getComputedStyle(inside(list, 'tbody tr')).display).to.equal('grid');
    expect(letterPx(list)).to.equal(12);
    expect(cut(list)).to.deep.equal([]);
    for (const cell of cells(list)) {
      expect(cell.getClientRects().length).to.equal(1);
      expect(getComputedStyle(cell).textAlign).to.equal('start');
      expect(getComputedStyle(cell, '::before').content).to.equal(`"${cell.dataset['label']}: "`);
    }
    list.style.width = `${LANDSCAPE_PX}px`;
    expect(getComputedStyle(inside(list, 'tbody tr')).display).to.equal('table-row');
    expect(cut(list)).to.deep.equal([]);
    expect(letterPx(list)).to.be.at.least(LEAST_PX);
  });

  it('begins each page with the heads, tears no row, and leaves no heading or source alone', async () => {
    const list = await printed(grounds, PORTRAIT_PX);
    for (const selector of ['thead', 'tbody tr'])
      expect(getComputedStyle(inside(list, selector)).breakInside, selector).to.equal('avoid');
    for (const part of ['heading', 'sentence'])
      expect(getComputedStyle(inside(list, `[part=${part}]`)).breakAfter, part).to.equal('avoid');
    expect(getComputedStyle(inside(list, '.footer')).breakBefore).to.equal('avoid');
    // Chromium leaves out what is drawn as a control.
    expect(getComputedStyle(inside(list, 'thead button')).display).to.equal('contents');
    expect(plain(inside(list, 'thead th').innerText)).to.equal('Název');
  });

  it('leaves the rows on the screen where they were', async () => {
    const list = await mountTable(
      html`<lk-dataset-table page-size="all" height="400" style="width: 800px" .data=${grounds}></lk-dataset-table>`,
    );
    const box = inside(list, '.scroll');
    await until(() => list.shadowRoot?.querySelector('table.fixed') instanceof Element, 'fixed columns');
    box.scrollTo(120, 700);
    const before = [box.scrollTop, box.scrollLeft, box.scrollWidth];
    dispatchEvent(new Event('beforeprint'));
    await list.updateComplete;
    dispatchEvent(new Event('afterprint'));
    await list.updateComplete;
    expect([box.scrollTop, box.scrollLeft, box.scrollWidth]).to.deep.equal(before);
    expect(all(list, '.measured')).to.deep.equal([]);
    expect(all(list, 'table.fixed')).to.have.length(1);
  });

  it('has widths of its own for each list of a page', async () => {
    const first = await printed(wide(0), PORTRAIT_PX);
    const alone = letterPx(first);
    const many = await printed(wide(14), PORTRAIT_PX);
    expect(letterPx(first)).to.be.closeTo(alone, 0.1);
    expect(getComputedStyle(inside(first, 'table')).display).to.equal('table');
    expect(getComputedStyle(inside(many, 'table')).display).not.to.equal('table');
  });
});
