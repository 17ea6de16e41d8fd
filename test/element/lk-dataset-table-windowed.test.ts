import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { useFakeTimers } from 'sinon';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { tableFromColumns } from '../../src/table/table-from-columns.js';
import { PageWatch, all, inside, mountTable, plain, until } from '../helper/mount.js';

const ROWS = [...new Array(3000).keys()].map((id) => ({
  nazev: `Škola č. ${id + 1}`,
  okres: id < 20 ? 'Semily' : 'Praha',
}));

const mount = (rows: readonly object[] = ROWS, grid = false): Promise<LkDatasetTable> =>
  mountTable(
    html`<lk-dataset-table
      heading="Seznam"
      page-size="all"
      height="400"
      ?grid=${grid}
      style="width: 800px"
      .data=${rows}
    ></lk-dataset-table>`,
  );
const names = (table: LkDatasetTable): string[] => all(table, 'tbody th').map((one) => plain(one.textContent));

/** Has no rows but those in sight while it is scrolled by its bar. */
const stands = (table: LkDatasetTable): Promise<void> =>
  until(() => names(table).length > seen(table).length + 2, 'rows around those in sight');

/** The names of rows that are in sight. */
function seen(table: LkDatasetTable): string[] {
  const box = inside(table, '.scroll').getBoundingClientRect();
  const rows = all(table, 'tbody tr').filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > box.top && top < box.bottom;
  });
  return rows.map((row) => plain(row.firstElementChild?.textContent));
}

describe('a long list of lk-dataset-table', () => {
  let watch: PageWatch;
  beforeEach(() => (watch = new PageWatch()));
  afterEach(() => {
    watch.stop();
    expect(watch.errors).to.deep.equal([]);
  });

  it('draws no more rows at first than its box can show, and those around them once they are on screen', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 800px"></div>`);
    const table = document.createElement('lk-dataset-table');
    Object.assign(table, { pageSize: 'all', height: '400', data: ROWS });
    const bottom = (selector: string): number => all(table, selector).at(-1)?.getBoundingClientRect().bottom ?? NaN;
    const counts: number[] = [];
    table.addEventListener('lk-load', () => counts.push(names(table).length, bottom('tbody tr') - bottom('.scroll')));
    box.append(table);
    await until(() => names(table).length > 13, 'the rows around those in sight');
    const [drawn, below] = counts;
    // 400 px in rows of 32.
    expect(drawn).to.equal(13);
    expect(below).to.be.at.least(0);
  });

  it('has its last row in sight when it is scrolled to the end at once', async () => {
    const table = await mount();
    await until(() => names(table).length > 0 && names(table).length < 50, 'rows in sight');
    const box = inside(table, '.scroll');
    box.scrollTop = box.scrollHeight;
    await until(() => seen(table).includes('Škola č. 3000'), 'the last row');
    box.scrollTop = 0;
    await until(() => seen(table).includes('Škola č. 1'), 'the first row');
  });

  it('draws no more than is in sight while its bar is pulled, and the rows around it once it stands', async () => {
    const table = await mount();
    const box = inside(table, '.scroll');
    await until(() => table.shadowRoot?.querySelector('table.fixed') instanceof Element, 'fixed columns');
    const drawn = names(table).length;
    box.scrollTop = 30_000;
    await until(() => seen(table).length > 5 && !seen(table).includes('Škola č. 1'), 'other rows');
    expect(names(table).length).to.be.at.most(seen(table).length + 1);
    await until(() => names(table).length >= drawn, 'the rows around them');
  });

  it('still has all of its last row in sight once it stands at the end', async () => {
    const table = await mount();
    const box = inside(table, '.scroll');
    await until(() => table.shadowRoot?.querySelector('table.fixed') instanceof Element, 'fixed columns');
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      box.scrollTop = box.scrollHeight;
      await until(() => seen(table).includes('Škola č. 3000'), 'the last row');
      clock.tick(1000);
      await table.updateComplete;
      const last = all(table, 'tbody tr').find((row) => plain(row.textContent).startsWith('Škola č. 3000'));
      expect(last?.getBoundingClientRect().bottom).to.be.at.most(box.getBoundingClientRect().bottom + 1);
    } finally {
      clock.restore();
    }
  });

  it('is a table of the rows that are drawn on paper, without the room of the others, and says which they are', async () => {
    const table = await mount();
    const box = inside(table, '.scroll');
    await until(() => table.shadowRoot?.querySelector('table.fixed') instanceof Element, 'fixed columns');
    box.scrollTop = 60_000;
    await until(() => seen(table).length > 5 && !seen(table).includes('Škola č. 1'), 'other rows');
    await stands(table);
    const said = inside(table, '.on-paper');
    const shown = (element: HTMLElement): boolean => element.getBoundingClientRect().height > 0;
    expect([shown(said), shown(inside(table, '#sentence'))]).to.deep.equal([false, true]);
    try {
      await emulateMedia({ media: 'print' });
      const [first = '', last = ''] = [names(table)[0], names(table).at(-1)].map((name) => name?.split(' ').at(-1));
      const number = new Intl.NumberFormat('cs');
      const range = plain(`${number.format(Number(first))}–${number.format(Number(last))}`);
      await until(() => plain(said.textContent) === `Zobrazeno ${range} ze 3 000 řádků.`, 'which rows they are');
      const more = inside(table, '.get-all');
      expect([shown(more), plain(more.textContent)]).to.deep.equal([
        true,
        'Na papíře je jen část řádků. Všechny si stáhnete na webové stránce tlačítkem Stáhnout pod tabulkou.',
      ]);
      expect([shown(said), shown(inside(table, '#sentence'))]).to.deep.equal([true, false]);
      expect(getComputedStyle(inside(table, 'table.fixed')).display).to.equal('table');
      expect(getComputedStyle(inside(table, '.tall')).paddingBlock).to.equal('0px');
      expect(inside(table, 'table').scrollWidth).to.be.at.most(box.clientWidth);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('says on paper in English that it has only some of the rows', async () => {
    const table = await mountTable(
      html`<lk-dataset-table
        lang="en"
        heading="List"
        page-size="all"
        height="400"
        style="width: 800px"
        .data=${ROWS}
      ></lk-dataset-table>`,
    );
    await until(() => table.shadowRoot?.querySelector('.get-all') instanceof Element, 'the note');
    expect(plain(inside(table, '.get-all').textContent)).to.equal(
      'Only some of the rows are on paper. To get all of them, use Download below the table on the web page.',
    );
    expect(plain(inside(table, '.on-paper').textContent)).to.match(/^Showing 1–\d+ of 3,000 rows\.$/);
  });

  it('has all rows on paper where they are not too many, and those in sight again after it', async () => {
    const table = await mount(ROWS.slice(0, 500));
    const box = inside(table, '.scroll');
    await until(() => table.shadowRoot?.querySelector('table.fixed') instanceof Element, 'fixed columns');
    box.scrollTop = 6000;
    await until(() => seen(table).length > 5 && !seen(table).includes('Škola č. 1'), 'other rows');
    await stands(table);
    const before = seen(table);
    try {
      await emulateMedia({ media: 'print' });
      dispatchEvent(new Event('beforeprint'));
      // Paper waits for nothing but what follows at once.
      await Promise.resolve();
      await table.updateComplete;
      expect(names(table)).to.deep.equal(ROWS.slice(0, 500).map(({ nazev }) => nazev));
      expect(plain(inside(table, '.on-paper').textContent)).to.equal('Zobrazeno všech 500 řádků.');
      expect(all(table, '.get-all')).to.deep.equal([]);
    } finally {
      dispatchEvent(new Event('afterprint'));
      await emulateMedia({ media: 'screen' });
    }
    await until(() => names(table).length < 50, 'rows in sight');
    expect(seen(table)).to.deep.equal(before);
  });

  it('shows the whole of a text that its column has no room for where the focus is', async () => {
    const long = 'Základní škola a mateřská škola s velmi dlouhým jménem '.repeat(4).trim();
    const rows = ROWS.slice(0, 300).map((row) => ({ ...row, popis: long }));
    const table = await mount(rows, true);
    await until(() => table.shadowRoot?.querySelector('table.fixed') instanceof Element, 'fixed columns');
    await until(() => inside(table, 'table').getAttribute('role') === 'grid', 'the grid mode');
    const cell = inside(table, 'tbody tr:nth-child(3) td:last-child');
    const row = cell.parentElement as HTMLElement;
    const height = row.getBoundingClientRect().height;
    expect(cell.scrollWidth).to.be.above(cell.clientWidth);
    cell.focus();
    expect(cell.scrollWidth).to.equal(cell.clientWidth);
    expect(cell.getBoundingClientRect().height).to.be.above(2 * height);
    // Nothing else moves.
    expect(row.getBoundingClientRect().height).to.equal(height);
    const { left, bottom } = cell.getBoundingClientRect();
    expect(table.shadowRoot?.elementFromPoint(left + 5, bottom - 3)).to.equal(cell);
  });

  it('leads the keyboard through its rows where it is no grid, and shows all of the one that has the focus', async () => {
    const long = 'Základní škola a mateřská škola s velmi dlouhým jménem '.repeat(4).trim();
    const table = await mount(ROWS.slice(0, 300).map((row) => ({ ...row, popis: long })));
    await until(() => table.shadowRoot?.querySelector('table.fixed') instanceof Element, 'fixed columns');
    await until(() => all(table, '.skip').length > 0, 'all that comes after the first sight');
    expect(all(table, 'tbody [tabindex]')).to.deep.equal([]);
    inside(table, '.adjust').focus();
    // Past the way around the table.
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(table.shadowRoot?.activeElement?.className).to.equal('scroll');
    await until(() => all(table, 'tbody tr[tabindex="0"]').length === 1, 'one stop');
    const heads = all(table, 'thead button').length;
    for (let stop = 0; stop <= heads; stop++) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    const row = inside(table, 'tbody tr:nth-child(2)');
    expect(table.shadowRoot?.activeElement).to.equal(row);
    const cell = row.lastElementChild as HTMLElement;
    await until(() => cell.scrollWidth === cell.clientWidth, 'the whole text');
    expect(cell.getBoundingClientRect().height).to.be.above(2 * row.getBoundingClientRect().height);
    const chosen: unknown[] = [];
    table.addEventListener('lk-select', ({ key }) => chosen.push(key));
    await sendKeys({ press: 'Enter' });
    await until(() => chosen.length === 1, 'a chosen row');
    expect(chosen).to.deep.equal(['Škola č. 2']);
  });

  it('shows what is left when it was scrolled far down before', async () => {
    const table = await mount();
    const box = inside(table, '.scroll');
    await until(() => names(table).length < 50, 'rows in sight');
    box.scrollTop = 60_000;
    await until(() => seen(table).length > 5 && !seen(table).includes('Škola č. 1'), 'other rows');
    table.filter = 'okres=Semily';
    await until(() => seen(table)[0] === 'Škola č. 1', 'the first row');
    await until(() => names(table).length === 20, 'twenty rows');
    expect(box.scrollTop).to.equal(0);
  });

  it('keeps its columns as wide as they are however often it is drawn', async () => {
    const table = await mount();
    const width = (): number => inside(table, 'table').getBoundingClientRect().width;
    await until(() => names(table).length < 50, 'rows in sight');
    const box = inside(table, '.scroll');
    await table.updateComplete;
    const before = width();
    for (let step = 1; step <= 5; step++) {
      const first = names(table)[0];
      box.scrollTop = step * 1000;
      await until(() => names(table)[0] !== first, 'other rows');
    }
    // Numbers of one more digit are a little wider.
    expect(width()).to.be.closeTo(before, 12);
  });

  it('leaves rows that stay in their boxes, writes those that come into the boxes of those that left, and never says that it waits', async () => {
    const table = await mount();
    await until(() => names(table).length < 50, 'rows in sight');
    const box = inside(table, '.scroll');
    box.scrollTop = 3000;
    await until(() => seen(table).length > 5 && !seen(table).includes('Škola č. 1'), 'rows of the middle');
    await stands(table);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((some) => records.push(...some));
    observer.observe(box, { attributeFilter: ['aria-busy'], childList: true, subtree: true });
    const boxOf = (): Map<string, Element> =>
      new Map(all(table, 'tbody tr').map((row) => [plain(row.firstElementChild?.textContent), row]));
    for (const step of [120, -120]) {
      const before = boxOf();
      box.scrollTop += step;
      await until(() => names(table)[0] !== [...before.keys()][0], 'the next rows');
      const stayed = [...boxOf()].filter(([name]) => before.has(name));
      expect(stayed.length).to.be.above(15);
      expect(stayed.filter(([name, row]) => before.get(name) !== row)).to.deep.equal([]);
      // A window may have one row more where it begins within one.
      const known = new Set(before.values());
      expect([...boxOf().values()].filter((row) => !known.has(row)).length).to.be.at.most(1);
      const moved = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLElement);
      expect(moved.filter(({ localName }) => localName === 'tr').length).to.be.below(9);
      records.length = 0;
    }
    observer.disconnect();
    expect(records.filter(({ type }) => type === 'attributes')).to.have.length(0);
  });

  it('keeps the order that is read the order that is seen', async () => {
    const table = await mount();
    const box = inside(table, '.scroll');
    await until(() => names(table).length < 50, 'rows in sight');
    const numbers = (): number[] => names(table).map((name) => Number(name.replace(/\D/g, '')));
    for (const step of [500, 120, 90, -300, 20_000, -60, 60_000]) {
      const first = names(table)[0];
      box.scrollTop += step;
      await until(() => names(table)[0] !== first, 'other rows');
      const [least = 0] = numbers();
      expect(numbers()).to.deep.equal(numbers().map((_one, index) => least + index));
      const indexes = all(table, 'tbody tr').map((row) => Number(row.getAttribute('aria-rowindex')));
      expect(indexes).to.deep.equal(numbers().map((number) => number + 1));
    }
  });

  it('leaves columns as they are while it is scrolled, and makes room for a wider text once it stands', async () => {
    const rows = ROWS.map((row, id) => ({ ...row, okres: id === 1500 ? 'Jablonec nad Nisou' : row.okres }));
    const table = await mount(rows);
    const box = inside(table, '.scroll');
    const width = (): number => inside(table, 'thead th:nth-child(2)').getBoundingClientRect().width;
    await until(() => names(table).length < 50, 'rows in sight');
    const height = inside(table, 'tbody tr').getBoundingClientRect().height;
    const before = width();
    box.scrollTop = 1495 * height;
    await until(() => seen(table).includes('Škola č. 1501'), 'the long text');
    expect(width()).to.equal(before);
    await until(() => width() > before, 'a wider column');
    const cell = all(table, 'tbody td').find(({ textContent }) => plain(textContent).startsWith('Jablonec'));
    expect(cell?.scrollWidth).to.equal(cell?.clientWidth);
  });

  it('measures its columns anew when there are others', async () => {
    const table = await mount();
    const box = inside(table, '.scroll');
    await until(() => names(table).length < 50, 'rows in sight');
    box.scrollTop = 3000;
    await until(() => !seen(table).includes('Škola č. 1'), 'other rows');
    table.columns = 'okres, nazev';
    await until(() => names(table)[0] === 'Praha', 'other columns');
    const cells = all(table, 'tbody tr:first-child > *');
    expect(cells.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).to.deep.equal([0, 0]);
    box.scrollTop = 6000;
    await until(() => seen(table).length > 5, 'rows');
    const [whole, ...parts] = [inside(table, 'table'), ...all(table, 'thead th')].map(
      (one) => one.getBoundingClientRect().width,
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).to.be.closeTo(whole ?? 0, 1);
  });

  it('has rows of their height again after there were none, in a box of another width', async () => {
    const table = await mount();
    const box = inside(table, '.scroll');
    await until(() => names(table).length < 50, 'rows in sight');
    const height = (): number => inside(table, 'tbody tr').getBoundingClientRect().height;
    const before = height();
    box.scrollTop = 3000;
    await until(() => !seen(table).includes('Škola č. 1'), 'other rows');
    table.search = 'nic takového';
    await until(() => names(table).length === 0, 'no rows');
    table.style.width = '700px';
    await until(() => inside(table, '.scroll').clientWidth < 720, 'a narrower box');
    table.search = null;
    await until(() => names(table).length > 5, 'rows');
    await until(() => inside(table, 'table').matches('.fixed'), 'fixed columns');
    expect(height()).to.be.closeTo(before, 1);
  });

  it('makes its rows higher for letters that become larger', async () => {
    const table = await mount();
    await until(() => table.shadowRoot?.querySelector('table.fixed') instanceof Element, 'fixed columns');
    const height = (): number => inside(table, 'tbody tr').getBoundingClientRect().height;
    const before = height();
    // What the reader chose in the browser, which pages can't.
    const letters = new CSSStyleSheet();
    letters.replaceSync('.root { font-size: 32px }');
    table.shadowRoot?.adoptedStyleSheets.push(letters);
    await until(() => height() > before * 1.5, 'higher rows');
    inside(table, '.scroll').scrollTop = 60_000;
    await until(() => seen(table).length > 5 && !seen(table).includes('Škola č. 1'), 'other rows');
  });

  it('keeps the focus in the list when the row that has it is scrolled away', async () => {
    const rows = ROWS.map((row) => ({ ...row, web: 'https://example.org/' }));
    const table = await mount(rows);
    const box = inside(table, '.scroll');
    await until(() => all(table, 'tbody a').length > 16, 'rows around those in sight');
    const focused = (): string => plain(table.shadowRoot?.activeElement?.closest('tr')?.firstElementChild?.textContent);
    const link = all(table, 'tbody a')[15] as HTMLElement;
    link.focus({ preventScroll: true });
    // The first time, rows are drawn in other lines.
    for (const top of [400, 460]) {
      const first = names(table)[0];
      box.scrollTop = top;
      await until(() => names(table)[0] !== first, 'other rows');
      expect(focused()).to.equal('Škola č. 16');
      expect(table.shadowRoot?.activeElement?.localName).to.equal('a');
    }
    box.scrollTop = 3000;
    await until(() => table.shadowRoot?.activeElement === box, 'the focus in the list');
  });

  it('goes row by row by hand in the middle of a list that is too high for a browser', async () => {
    const million = tableFromColumns({ n: Float64Array.from({ length: 1_000_000 }, (_, row) => row) });
    const table = await mountTable(html`<lk-dataset-table page-size="all" .data=${million}></lk-dataset-table>`);
    const box = inside(table, '.scroll');
    await until(() => box.scrollHeight > 1e6, 'a long list');
    // What all rows would be high; so much no browser lays out.
    expect(1_000_000 * inside(table, 'tbody tr').getBoundingClientRect().height).to.be.above(
      2 * box.scrollHeight * 0.9,
    );
    const first = (): number => Number(seen(table)[0]?.replace(/\s/g, ''));
    box.scrollTop = box.scrollHeight / 2;
    await until(() => Math.abs(first() - 500_000) < 200, 'the middle');
    await stands(table);
    const before = first();
    box.scrollTop += 90;
    await until(() => first() > before, 'other rows');
    expect(first() - before).to.be.within(2, 4);
    expect(seen(table).map((name) => Number(name.replace(/\s/g, '')) - first())).to.deep.equal([...seen(table).keys()]);
  });

  it('sorts numbers in texts by their value', async () => {
    const table = await mount();
    table.sort = 'nazev DESC';
    await until(() => names(table)[0] === 'Škola č. 3000', 'the greatest number first');
    expect(names(table).slice(0, 3)).to.deep.equal(['Škola č. 3000', 'Škola č. 2999', 'Škola č. 2998']);
  });
});
