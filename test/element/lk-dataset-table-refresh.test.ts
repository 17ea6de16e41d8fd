import { expect, html } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import type { SinonFakeTimers } from 'sinon';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { PageWatch, all, inside, mountTable, plain, until } from '../helper/mount.js';
import { watchedPage } from '../helper/watched-page.js';

/** Rows whose numbers say how often they were fetched. */
const rowsOf = (time: number, count: number): object[] =>
  [...new Array<null>(count).keys()].map((index) => ({
    nazev: `N${index}`,
    n: 1000 * time + index,
    web: `https://a.example/${index}`,
    okres: index % 3 === 0 ? 'Liberec' : 'Semily',
  }));
/** Compared by `===` alone: the report of two elements that differ would not end. */
const focused = (table: LkDatasetTable): Element | null => table.shadowRoot?.activeElement ?? null;
const focusedText = (table: LkDatasetTable): string => plain(focused(table)?.textContent);

describe('the focus in a list whose rows are fetched anew', () => {
  const fetchBefore = window.fetch.bind(window);
  let watch: PageWatch;
  /** What the source has by now. */
  let rows: object[];
  let times: number;

  beforeEach(() => {
    watch = new PageWatch();
    times = 1;
    window.fetch = (input, init): Promise<Response> =>
      (input instanceof Request ? input.url : String(input)).endsWith('/rows.json')
        ? Promise.resolve(new Response(JSON.stringify(rows), { headers: { 'Content-Type': 'application/json' } }))
        : fetchBefore(input, init);
  });
  afterEach(() => {
    window.fetch = fetchBefore;
    const { errors } = watch;
    watch.stop();
    expect(errors).to.deep.equal([]);
  });

  async function mount(count: number, pageSize: string, grid = false): Promise<LkDatasetTable> {
    rows = rowsOf(1, count);
    const table = await mountTable(
      html`<lk-dataset-table
        src="/rows.json"
        heading="Seznam"
        page-size=${pageSize}
        height="400"
        style="width: 800px"
        ?grid=${grid}
      ></lk-dataset-table>`,
    );
    await until(() => all(table, '.skip').length > 0, 'all that comes after the first sight');
    if (grid)
      await until(() => table.shadowRoot?.querySelector('[role=grid] [tabindex="-1"]') instanceof Element, 'the grid');
    return table;
  }

  /** Has so many other rows come in the place of those on screen, as a poll does. */
  async function renew(table: LkDatasetTable, count: number): Promise<void> {
    rows = rowsOf(++times, count);
    await table.reload();
    await table.updateComplete;
    await until(
      () => count === 0 || all(table, 'tbody td').some(({ textContent }) => plain(textContent).startsWith(`${times} `)),
      'the newer rows',
    );
    await table.updateComplete;
  }

  for (const pageSize of ['10', 'all']) {
    const many = pageSize === 'all' ? 300 : 25;
    describe(`with page-size ${pageSize}`, () => {
      it('stays on a head', async () => {
        const table = await mount(many, pageSize);
        const button = inside(table, 'th:nth-child(2) button');
        button.focus();
        await renew(table, many);
        await renew(table, many - 1);
        expect(focused(table) === button).to.equal(true);
      });

      it('stays on a cell of a grid', async () => {
        const table = await mount(many, pageSize, true);
        inside(table, 'tbody tr:nth-child(3) td').focus();
        await renew(table, many);
        expect(focusedText(table)).to.equal('2 002');
      });

      it('goes to the last row of a grid where its own is gone', async () => {
        const table = await mount(5, pageSize, true);
        inside(table, 'tbody tr:nth-child(5) td').focus();
        await renew(table, 4);
        expect(focusedText(table)).to.equal('2 003');
        expect(all(table, 'table [tabindex="0"]').map((stop) => plain(stop.textContent))).to.deep.equal(['2 003']);
      });

      it('stays on a link', async () => {
        const table = await mount(many, pageSize);
        inside(table, 'tbody tr:nth-child(3) a').focus();
        await renew(table, many);
        expect(focused(table) === inside(table, 'tbody tr:nth-child(3) a')).to.equal(true);
      });

      it('goes to the link of the last row where that of its own is gone', async () => {
        const table = await mount(5, pageSize);
        inside(table, 'tbody tr:nth-child(5) a').focus();
        await renew(table, 4);
        expect(focused(table) === inside(table, 'tbody tr:nth-child(4) a')).to.equal(true);
      });

      it('stays in the search, with what is typed there', async () => {
        const table = await mount(many, pageSize);
        const field = inside<HTMLInputElement>(table, '.search input');
        field.focus();
        field.value = 'N1';
        field.dispatchEvent(new Event('input'));
        await until(() => all(table, '.chips li').length === 1, 'the search');
        await renew(table, many - 1);
        expect(focused(table) === field).to.equal(true);
        expect(field.value).to.equal('N1');
      });

      it('stays on a value in the choice of a filter, though another one comes before it', async () => {
        const table = await mount(many, pageSize);
        inside(table, '.adjust').click();
        await until(() => all(table, '.columns summary').length === 4, 'the columns');
        inside(table, '.columns details:nth-child(4) summary').click();
        await until(() => all(table, '.columns fieldset input').length === 2, 'the values');
        const ticked = (): string => plain(focused(table)?.closest('label')?.querySelector('span')?.textContent);
        const tick = inside(table, '.columns fieldset input');
        tick.focus();
        const value = ticked();
        await renew(table, many - 1);
        expect(ticked()).to.equal(value);
        // By its name and by how often it is there, the new one is the first.
        rows = rowsOf(9, many).map((row) => ({ ...row, okres: 'Česká Lípa' }));
        rows.push({ ...rows[0], okres: value });
        await table.reload();
        const first = (): string => plain(inside(table, '.columns fieldset label').textContent);
        await until(() => first().startsWith('Česká Lípa'), 'the new value');
        expect(ticked()).to.equal(value);
      });

      it('stays in the element when there are no rows any more', async () => {
        const table = await mount(5, pageSize);
        inside(table, 'tbody a').focus();
        rows = [];
        await table.reload();
        await until(() => all(table, '.message').length === 1, 'the message');
        await table.updateComplete;
        expect(focused(table)?.className).to.equal('root');
      });
    });
  }

  it('stays on the button of a page', async () => {
    const table = await mount(100, '10');
    const page = (number: number): HTMLElement => inside(table, `.pages button[aria-label="Stránka ${number}"]`);
    page(2).focus();
    await renew(table, 100);
    expect(focused(table) === page(2)).to.equal(true);
  });

  it('goes to the button of the page on screen where that of its own is gone, and to the rows where there is one page', async () => {
    const table = await mount(21, '10');
    inside(table, '.pages button[aria-label="Stránka 3"]').focus();
    await renew(table, 20);
    expect(focused(table)?.getAttribute('aria-current')).to.equal('page');
    await renew(table, 10);
    expect(focused(table)?.className).to.equal('scroll');
  });

  it('is left alone where it is outside', async () => {
    const table = await mount(21, '10');
    const other = document.createElement('button');
    table.after(other);
    other.focus();
    await renew(table, 4);
    expect(document.activeElement === other).to.equal(true);
  });
});

describe('what is told of a list whose source goes out of reach', () => {
  const watched = watchedPage();
  const fetchBefore = window.fetch.bind(window);
  let isThere = true;
  let clock: SinonFakeTimers;
  beforeEach(() => {
    isThere = true;
    clock = useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.now() });
    window.fetch = (): Promise<Response> =>
      Promise.resolve(
        isThere
          ? new Response(JSON.stringify(rowsOf(1, 60)), { headers: { 'Content-Type': 'application/json' } })
          : new Response('', { status: 404 }),
      );
  });
  afterEach(() => {
    clock.restore();
    window.fetch = fetchBefore;
  });

  it('is the failure once, with the rows left as they were, and their number when it is back', async () => {
    const table = await mountTable(html`<lk-dataset-table src="/rows.json" heading="Seznam"></lk-dataset-table>`);
    await until(() => all(table, '.skip').length > 0, 'all that comes after the first sight');
    const told: string[] = [];
    const region = inside(table, '[role=status]');
    const hear = (): void => {
      const text = plain(region.textContent);
      if (text !== told.at(-1)) told.push(text);
    };
    hear();
    const listening = new MutationObserver(hear);
    listening.observe(region, { childList: true, characterData: true, subtree: true });
    /** Asks the source for news, and lets so much time pass that all is told that is to be. */
    const refresh = async (status: string): Promise<void> => {
      await table.reload().catch(() => undefined);
      await until(() => table.status === status, status);
      for (let turn = 0; turn < 20; turn++) {
        clock.tick(1000);
        await table.updateComplete;
        await new Promise(requestAnimationFrame);
      }
    };
    await refresh('ready');
    isThere = false;
    await refresh('stale');
    await refresh('stale');
    expect(all(table, 'tbody tr')).to.have.length(25);
    isThere = true;
    await refresh('ready');
    listening.disconnect();
    expect(told).to.deep.equal([
      'Načteno 60 řádků.',
      `Data se nepodařilo načíst: ${location.host} hlásí chybu 404.`,
      'Načteno 60 řádků.',
    ]);
    expect(all(table, '.lost')).to.deep.equal([]);
    expect(watched().errors).to.deep.equal([]);
  });
});
