import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { violations } from '../helper/accessible.js';
import { PageWatch, all, inside, mountTable, plain, until } from '../helper/mount.js';

const ROWS = [...new Array<null>(30).keys()].map((index) => ({
  nazev: `N${index}`,
  n: index,
  web: 'https://a.example/',
}));
async function mount(pageSize = '10'): Promise<LkDatasetTable> {
  const table = await mountTable(
    html`<lk-dataset-table grid heading="Síť" page-size=${pageSize} height="300" .data=${ROWS}></lk-dataset-table>`,
  );
  await until(() => table.shadowRoot?.querySelector('[role=grid]') !== null, 'the grid');
  return table;
}
const focused = (table: LkDatasetTable): string => plain(table.shadowRoot?.activeElement?.textContent);
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const [one = '', other] = key.split('+');
    if (other === undefined) await sendKeys({ press: one });
    else {
      await sendKeys({ down: one });
      await sendKeys({ press: other });
      await sendKeys({ up: one });
    }
  }
}

describe('the grid mode of lk-dataset-table', () => {
  let watch: PageWatch;
  beforeEach(() => (watch = new PageWatch()));
  afterEach(() => {
    watch.stop();
    expect(watch.errors).to.deep.equal([]);
  });

  it('has one stop among its cells, and says that it is a grid', async () => {
    const table = await mount();
    expect(all(table, 'table [tabindex="0"]').length).to.equal(1);
    expect(all(table, 'tbody td').every((cell) => cell.getAttribute('role') === 'gridcell')).to.equal(true);
    expect(await violations(table)).to.deep.equal([]);
  });

  it('becomes a grid when it is told to be one after it is shown', async () => {
    const table = await mountTable(
      html`<lk-dataset-table page-size="10" height="300" .data=${ROWS}></lk-dataset-table>`,
    );
    await until(() => all(table, '.skip').length > 0, 'all that comes after the first sight');
    table.setAttribute('grid', '');
    await until(() => table.shadowRoot?.querySelector('[role=grid]') !== null, 'the grid');
    expect(all(table, 'table [tabindex="0"]').length).to.equal(1);
  });

  it('is a table again, and the focus in its row, when it is told to be no grid any more', async () => {
    const table = await mount();
    inside(table, 'tbody tr:nth-child(3) td:last-child').focus();
    await press(' ');
    await until(() => inside(table, 'tbody tr:nth-child(3)').ariaSelected === 'true', 'a chosen row');
    table.removeAttribute('grid');
    await until(() => inside(table, 'table').getAttribute('role') === 'table', 'a table');
    expect(all(table, '[role=gridcell], [aria-selected], :is(td, th, a, thead button)[tabindex]')).to.deep.equal([]);
    expect(all(table, 'tbody td').every((cell) => cell.getAttribute('role') === 'cell')).to.equal(true);
    await until(() => table.shadowRoot?.activeElement === inside(table, 'tbody tr:nth-child(3)'), 'the row');
    expect(await violations(table)).to.deep.equal([]);
  });

  it('walks by arrows, Home and End, and over the heads', async () => {
    const table = await mount();
    inside(table, 'tbody th').focus();
    await press('ArrowDown', 'ArrowRight');
    expect(focused(table)).to.equal('1');
    await press('Home');
    expect(focused(table)).to.equal('N1');
    await press('End', 'ArrowRight');
    expect(focused(table)).to.equal('a.example');
    await press('Control+End');
    expect(focused(table)).to.equal('a.example');
    await press('Control+Home', 'ArrowUp');
    expect(focused(table)).to.equal('nazev');
    await press('ArrowUp');
    expect(focused(table)).to.equal('nazev');
  });

  it('orders by a head with Enter, and keeps the focus there', async () => {
    const table = await mount();
    inside(table, 'tbody th').focus();
    await press('ArrowUp', 'ArrowRight', 'Enter');
    await until(() => table.sort === 'n', 'the order');
    await press('Enter');
    await until(() => table.sort === 'n DESC', 'the other order');
    await table.updateComplete;
    expect(focused(table)).to.equal('n');
  });

  it('turns pages, and stays in its column', async () => {
    const table = await mount();
    inside(table, 'tbody th').focus();
    await press('ArrowDown', 'PageDown');
    await until(() => focused(table) === 'N11', 'the second page');
    await press('PageDown', 'PageDown');
    await until(() => focused(table) === 'N21', 'the last page');
    await press('PageUp');
    await until(() => focused(table) === 'N11', 'back');
  });

  it('opens the link of a cell with Enter, and chooses the row of any other', async () => {
    const table = await mount();
    const seen: string[] = [];
    table.addEventListener('lk-select', ({ key }) => seen.push(key));
    inside(table, 'tbody a').addEventListener('click', (event) => {
      event.preventDefault();
      seen.push('link');
    });
    inside(table, 'tbody th').focus();
    await press('Enter');
    await until(() => seen.length === 1, 'the row');
    await press('End', 'Enter');
    expect(seen).to.deep.equal(['N0', 'link']);
    await until(() => inside(table, 'tbody tr').getAttribute('aria-selected') === 'true', 'the row said to be chosen');
  });

  it('is left by Escape, and a link leads past it', async () => {
    const table = await mount();
    inside(table, 'tbody th').focus();
    await press('Escape');
    expect(table.shadowRoot?.activeElement?.className).to.equal('scroll');
    await until(() => all(table, '.skip').length > 0, 'all that comes after the first sight');
    const skip = inside(table, '.skip');
    const { top } = inside(table, '.scroll').getBoundingClientRect();
    skip.focus();
    expect(skip.getBoundingClientRect().height).to.be.greaterThan(20);
    expect(getComputedStyle(skip).clipPath).to.equal('none');
    // Over the head, which stays where it is.
    expect(inside(table, '.scroll').getBoundingClientRect().top).to.equal(top);
    expect(skip.getBoundingClientRect().top).to.be.at.least(inside(table, '.tools').getBoundingClientRect().bottom);
    expect(skip.getBoundingClientRect().width).to.be.lessThan(200);
    await press('Enter');
    await until(() => table.shadowRoot?.activeElement?.closest('.pages') !== null, 'what is behind');
    expect(focused(table)).to.equal('1');
  });

  it('goes to the last cell of one long list, which is not drawn yet, and back to the first', async () => {
    const rows = [...new Array<null>(3000).keys()].map((index) => ({ nazev: `N${index}`, n: index }));
    const table = await mountTable(
      html`<lk-dataset-table grid page-size="all" height="400" style="width: 800px" .data=${rows}></lk-dataset-table>`,
    );
    await until(() => all(table, 'tbody tr').length < 50 && all(table, '[tabindex="-1"]').length > 9, 'the grid');
    inside(table, 'tbody th').focus();
    await press('Control+End');
    await until(() => focused(table) === '2 999', 'the last cell');
    await press('ArrowLeft', 'ArrowUp');
    expect(focused(table)).to.equal('N2998');
    await press('Control+Home');
    await until(() => focused(table) === 'N0', 'the first cell');
  });
});
