import { expect, html } from '@open-wc/testing';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { PageWatch, all, inside, mountTable, plain, until } from '../helper/mount.js';

const ROWS = [...new Array(3000).keys()].map((id) => ({
  nazev: `Škola č. ${id + 1}`,
  okres: id < 20 ? 'Semily' : 'Praha',
}));

const mount = (): Promise<LkDatasetTable> =>
  mountTable(
    html`<lk-dataset-table
      heading="Seznam"
      page-size="all"
      height="400"
      style="width: 800px"
      .data=${ROWS}
    ></lk-dataset-table>`,
  );
const names = (table: LkDatasetTable): string[] => all(table, 'tbody th').map((one) => plain(one.textContent));

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

  it('has its last row in sight when it is scrolled to the end at once', async () => {
    const table = await mount();
    await until(() => names(table).length > 0 && names(table).length < 50, 'rows in sight');
    const box = inside(table, '.scroll');
    box.scrollTop = box.scrollHeight;
    await until(() => seen(table).includes('Škola č. 3000'), 'the last row');
    box.scrollTop = 0;
    await until(() => seen(table).includes('Škola č. 1'), 'the first row');
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

  it('writes the next rows into the boxes that are there, and never says that it waits', async () => {
    const table = await mount();
    await until(() => names(table).length < 50, 'rows in sight');
    const box = inside(table, '.scroll');
    box.scrollTop = 3000;
    await until(() => seen(table).length > 5 && !seen(table).includes('Škola č. 1'), 'rows of the middle');
    const busy: unknown[] = [];
    const observer = new MutationObserver((records) => busy.push(...records));
    observer.observe(box, { attributeFilter: ['aria-busy'] });
    const known = new Set(all(table, 'tbody tr'));
    const first = names(table)[0];
    box.scrollTop += 120;
    await until(() => names(table)[0] !== first, 'the next rows');
    // A window may have one row more where it begins within one.
    expect(all(table, 'tbody tr').filter((row) => !known.has(row)).length).to.be.at.most(1);
    observer.disconnect();
    expect(busy).to.have.length(0);
  });

  it('sorts numbers in texts by their value', async () => {
    const table = await mount();
    table.sort = 'nazev DESC';
    await until(() => names(table)[0] === 'Škola č. 3000', 'the greatest number first');
    expect(names(table).slice(0, 3)).to.deep.equal(['Škola č. 3000', 'Škola č. 2999', 'Škola č. 2998']);
  });
});
