import { expect, html } from '@open-wc/testing';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { PageWatch, SERVICES, all, inside, mountTable, plain, until } from '../helper/mount.js';

const ROWS = [...new Array<null>(30).keys()].map((index) => ({ nazev: `N${index}`, n: index }));
const mounted = (): Promise<LkDatasetTable> =>
  mountTable(html`<lk-dataset-table id="seznam" deep-link page-size="10" .data=${ROWS}></lk-dataset-table>`);
const first = (table: LkDatasetTable): string => plain(inside(table, 'tbody th').textContent);

describe('the deep link of lk-dataset-table', () => {
  const before = location.href;
  let watch: PageWatch;
  beforeEach(() => (watch = new PageWatch()));
  afterEach(() => {
    watch.stop();
    history.replaceState(null, '', before);
    expect(watch.errors).to.deep.equal([]);
  });
  const say = (text: string): void =>
    history.replaceState(null, '', `${location.pathname}${location.search}${location.search ? '&' : '?'}${text}`);

  it('keeps page, order, search, filter and columns in the address beside what is there, and clears them again', async () => {
    history.replaceState({ of: 'page' }, '', `${before}#kotva`);
    const foreign = location.search;
    const table = await mounted();
    expect(location.search).to.equal(foreign);
    table.sort = 'n DESC';
    await until(() => location.search.includes('seznam.sort=n%20DESC'), 'the order');
    table.page = 2;
    await until(() => location.search.includes('seznam.page=2'), 'the page');
    expect(location.search.startsWith(foreign)).to.equal(true);
    expect(location.hash).to.equal('#kotva');
    expect(history.state).to.deep.equal({ of: 'page' });
    Object.assign(table, { sort: null, page: 1 });
    await until(() => location.search === foreign, 'the address as it was');
  });

  it('shows what the address says, and again when the page goes back', async () => {
    say('seznam.page=2&seznam.sort=n%20DESC&seznam.columns=n');
    const table = await mounted();
    expect(first(table)).to.equal('19');
    expect(all(table, 'thead th').length).to.equal(1);
    history.replaceState(null, '', before);
    dispatchEvent(new PopStateEvent('popstate'));
    await until(() => first(table) === 'N0', 'the list as its author has it');
    expect(all(table, 'thead th').length).to.equal(2);
  });

  it('asks a service for the page of the address and for no other', async () => {
    say('seznam.page=3&seznam.sort=obyvatel%20DESC');
    const asked: string[] = [];
    const own = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return own(input, init);
    };
    try {
      const table = await mountTable(
        html`<lk-dataset-table
          id="seznam"
          deep-link
          loading="eager"
          page-size="5"
          src="${SERVICES}/obce-vetsi/FeatureServer/0"
        ></lk-dataset-table>`,
      );
      expect(table.page).to.equal(3);
      expect(asked.filter((url) => /resultRecordCount=5(?:&|$)/.test(url) && /resultOffset=0/.test(url))).to.deep.equal(
        [],
      );
    } finally {
      globalThis.fetch = own;
    }
  });

  it('drops what an address says that cannot be, without a word', async () => {
    say('seznam.page=-3&seznam.sort=neni%20DESC&seznam.filter=n=abc&seznam.columns=nic&seznam.search=N2');
    const table = await mounted();
    expect(table.status).to.equal('ready');
    expect([table.page, table.sort, table.filter, table.columns, table.search]).to.deep.equal([
      1,
      null,
      null,
      null,
      'N2',
    ]);
    expect(table.table?.meta.matched).to.equal(11);
    expect(watch.warnings).to.deep.equal([]);
  });
});
