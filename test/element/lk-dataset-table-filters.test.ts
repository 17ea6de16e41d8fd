import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LkFilterEvent } from '../../src/element/filter-event.js';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { violations } from '../helper/accessible.js';
import { all, inside, mountTable, PageWatch, plain, textOf, until } from '../helper/mount.js';

const rows = [
  { nazev: 'Zimní stadion', okres: 'Liberec', kapacita: 1200, otevreno: true, zahajeni: new Date('1985-09-01') },
  { nazev: 'Hřiště Železný Brod', okres: 'Jablonec', kapacita: 50, otevreno: true, zahajeni: new Date('2011-05-14') },
  { nazev: 'Koupaliště', okres: 'Semily', kapacita: 300, otevreno: false, zahajeni: null },
  { nazev: 'Sokolovna', okres: 'Semily', kapacita: null, otevreno: null, zahajeni: new Date('1928-10-28') },
  { nazev: 'Český dům', okres: null, kapacita: 10.5, otevreno: true, zahajeni: new Date('2020-01-02') },
];
let watch: PageWatch;

const names = (table: LkDatasetTable): string[] =>
  all(table, 'tbody tr').map((row) => plain(row.firstElementChild?.textContent));
const chips = (table: LkDatasetTable): string[] =>
  all(table, '.chips li > span').map((chip) => plain((chip as HTMLElement).innerText));
const sentence = (table: LkDatasetTable): string => textOf(table, '[part="sentence"]');
const focused = (table: LkDatasetTable): Element | null => table.shadowRoot?.activeElement ?? null;
const mount = (template: TemplateResult): Promise<LkDatasetTable> => mountTable(template);
const press = (table: LkDatasetTable, selector: string): void => inside(table, selector).click();

beforeEach(() => (watch = new PageWatch()));
afterEach(() => {
  const { errors } = watch;
  watch.stop();
  expect(errors).to.deep.equal([]);
});

describe('what is chosen of a list of rows', () => {
  it('is said in words, each with a button that takes it back', async () => {
    const table = await mount(
      html`<lk-dataset-table
        .data=${rows}
        filter="okres=Liberec|Semily&amp;kapacita=10..1250"
        search="st"
        sort="okres DESC, nazev"
      ></lk-dataset-table>`,
    );
    expect(chips(table)).to.deep.equal([
      'okres: Liberec, Semily',
      'kapacita: 10–1 250',
      'hledáno: st',
      'řazeno: okres ↓ sestupně',
      'dále řazeno: nazev ↑ vzestupně',
    ]);
    expect(names(table)).to.deep.equal(['Koupaliště', 'Zimní stadion']);
    const labels = all(table, '.chips li button').map((button) => plain(button.getAttribute('aria-label')));
    expect(labels[0]).to.equal('Zrušit „okres: Liberec, Semily“');
    expect(labels[3]).to.equal('Zrušit „řazeno: okres sestupně“');
    expect(await violations(table)).to.deep.equal([]);
  });

  it('is taken back one by one, and the focus stays among what is left', async () => {
    const table = await mount(
      html`<lk-dataset-table .data=${rows} filter="okres=Semily&amp;kapacita=10.." sort="nazev"></lk-dataset-table>`,
    );
    expect(names(table)).to.deep.equal(['Koupaliště']);
    press(table, '.chips li:nth-child(2) button');
    await until(() => names(table).length === 2, 'the range is gone');
    expect(table.filter).to.equal('okres=Semily');
    expect(focused(table)?.getAttribute('aria-label')).to.contain('řazeno');
    press(table, '.chips li:nth-child(2) button');
    await until(() => chips(table).length === 1, 'the order is gone');
    await until(() => focused(table) === inside(table, '.chips li button'), 'the last chip is focused');
    expect(table.sort).to.equal(null);
    press(table, '.chips li button');
    await until(() => names(table).length === 5, 'all rows are back');
    await until(() => focused(table) !== null, 'the focus is in the table');
    expect(all(table, '.chips')).to.have.length(0);
  });

  it('is taken back at once but for the order, and the new count is announced', async () => {
    const table = await mount(
      html`<lk-dataset-table .data=${rows} filter="okres=Semily" search="sokol" sort="nazev"></lk-dataset-table>`,
    );
    expect(plain(sentence(table))).to.equal('Nalezen 1 z 5 řádků.');
    press(table, '.chips > button');
    await until(() => names(table).length === 5, 'all rows are back');
    expect([table.filter, table.search, table.sort]).to.deep.equal([null, null, 'nazev']);
    await until(() => textOf(table, '[role="status"]') === 'Zobrazeno všech 5 řádků.', 'the count is announced');
    expect(focused(table)?.localName).to.equal('input');
  });

  it('leaves the head and a way back where nothing is found', async () => {
    const table = await mount(html`<lk-dataset-table .data=${rows} search="xyz"></lk-dataset-table>`);
    expect(sentence(table)).to.equal('Hledání a filtrům neodpovídá žádný řádek z 5.');
    expect(all(table, 'thead th')).to.have.length(5);
    press(table, '.nothing button');
    await until(() => names(table).length === 5, 'all rows are back');
    expect(all(table, '.nothing')).to.have.length(0);
  });

  it('is told to the page when a reader chose it', async () => {
    const table = await mount(html`<lk-dataset-table .data=${rows} filter="okres=Semily"></lk-dataset-table>`);
    const heard: unknown[] = [];
    table.addEventListener('lk-filter', ({ search, filter, sort, hidden }: LkFilterEvent) =>
      heard.push([search, filter, sort, hidden]),
    );
    press(table, 'thead button');
    await until(() => heard.length === 1, 'the order is told');
    const input = inside<HTMLInputElement>(table, '.search input');
    input.value = 'koup';
    input.dispatchEvent(new Event('input'));
    await until(() => heard.length === 2, 'the search is told');
    expect(heard).to.deep.equal([
      [null, 'okres=Semily', 'nazev', []],
      ['koup', 'okres=Semily', 'nazev', []],
    ]);
    table.filter = null;
    await until(() => names(table).length === 1, 'the page itself may choose');
    expect(heard).to.have.length(2);
  });

  it('is announced in one long list as well, but not when it is scrolled', async () => {
    const many = [...Array(400).keys()].map((index) => ({ cislo: index, druh: index % 2 ? 'lichá' : 'sudá' }));
    const table = await mount(
      html`<lk-dataset-table .data=${many} page-size="all" filter="druh=lichá"></lk-dataset-table>`,
    );
    await until(() => inside(table, '.tall').style.paddingBlock !== '', 'the window is measured');
    const spoken = textOf(table, '[role="status"]');
    inside(table, '.scroll').scrollTop = 3000;
    await until(() => Number(names(table)[0]) > 50, 'other rows are drawn');
    expect(textOf(table, '[role="status"]')).to.equal(spoken);
    table.search = '13';
    await until(() => sentence(table) !== 'Nalezeno 200 ze 400 řádků.', 'the search is answered');
    expect(sentence(table)).to.equal('Nalezen 1 ze 400 řádků.');
    await until(() => textOf(table, '[role="status"]') === sentence(table), 'the count is announced');
  });

  for (const [name, value, code] of [
    ['filter', 'kapacita=hodně', 'bad-attribute'],
    ['filter', 'neni=1', 'no-column'],
    ['sort', 'neni', 'no-column'],
    ['sort', 'nazev,,', 'bad-attribute'],
  ] as const) {
    it(`ends in an error when ${name} is ${value}, and is mended by a right one`, async () => {
      const codes: string[] = [];
      const onError = ({ code }: { code: string }): void => void codes.push(code);
      const table = await mount(
        html`<div @lk-error=${onError}><lk-dataset-table .data=${rows}></lk-dataset-table></div>`,
      );
      table.setAttribute(name, value);
      await until(() => table.status === 'error', 'the state is error');
      await until(() => codes.length > 0, 'the page is told');
      expect(codes).to.deep.equal([code]);
      await table.updateComplete;
      expect(table.status).to.equal('error');
      table.removeAttribute(name);
      await until(() => table.status === 'ready' && names(table).length === 5, 'all rows are back');
      table.setAttribute(name, value);
      const other = await mount(html`<lk-dataset-table .data=${rows} .filter=${'neni=1'}></lk-dataset-table>`);
      expect(other.status).to.equal('error');
      other.filter = 'okres=Semily';
      await until(() => other.status === 'ready' && names(other).length === 2, 'a first answer comes');
    });
  }
});
