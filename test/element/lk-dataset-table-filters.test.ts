import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { stub } from 'sinon';
import type { TemplateResult } from 'lit';
import type { LkFilterEvent } from '../../src/element/filter-event.js';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { AskedRows } from '../../src/transform/asked-rows.js';
import { violations } from '../helper/accessible.js';
import { all, inside, mountTable, PageWatch, plain, SERVICES, textOf, until } from '../helper/mount.js';
import { chipsOf as chips, firstCells as names, sportsGrounds as rows } from '../helper/sports-grounds.js';

let watch: PageWatch;

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

describe('a reader who is about to search', () => {
  const list = [...new Array<undefined>(40)].map((_, index) => ({ nazev: `Škola ${index}`, kapacita: index }));

  it('finds the texts read: of all columns in the search, of one in its filter', async () => {
    const foresee = stub(AskedRows.prototype, 'foresee').resolves();
    try {
      const table = await mount(html`<lk-dataset-table .data=${list}></lk-dataset-table>`);
      await until(() => all(table, '.skip').length > 0, 'all that comes after the first sight');
      expect(foresee.callCount).to.equal(0);
      inside(table, '.search input').focus();
      await until(() => foresee.callCount === 1, 'the search');
      expect(foresee.firstCall.args[0]).to.include('nazev');
      press(table, '.adjust');
      await until(() => all(table, '.columns summary').length > 0, 'the columns');
      press(table, '.columns summary');
      await until(() => foresee.callCount === 2, 'the filter');
      expect(foresee.secondCall.args[0]).to.deep.equal(['nazev']);
    } finally {
      foresee.restore();
    }
  });

  it('is told in good Czech which of the found rows are on screen', async () => {
    const table = await mount(
      html`<lk-dataset-table .data=${list} search="skola" filter="kapacita=0..37"></lk-dataset-table>`,
    );
    await until(() => sentence(table) !== '', 'the sentence');
    expect(sentence(table)).to.equal('Zobrazeno 1–25 ze 38 nalezených řádků (celkem je jich 40).');
  });
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
    expect(focused(table)).to.equal(inside(table, '.adjust'));
  });

  it('is announced with the order, where only that is another', async () => {
    const table = await mount(html`<lk-dataset-table .data=${rows}></lk-dataset-table>`);
    press(table, 'thead button');
    const said = (): string => textOf(table, '[role="status"]');
    await until(() => said() === 'Zobrazeno všech 5 řádků. – řazeno: nazev, vzestupně', 'the order is announced');
  });

  it('has what was typed a moment ago, whatever else is chosen before a service is asked for it', async () => {
    const src = `${SERVICES}/obce-vetsi/FeatureServer/0`;
    const table = await mount(html`<lk-dataset-table src=${src} sort="nazev"></lk-dataset-table>`);
    await until(() => all(table, '.chips button').length > 0, 'the order is told');
    const input = inside<HTMLInputElement>(table, '.search input');
    input.value = 'liberec';
    input.dispatchEvent(new Event('input'));
    press(table, '.chips li button');
    expect([table.search, table.sort]).to.deep.equal(['liberec', null]);
    await until(() => names(table).length > 0 && names(table).every((name) => /liberec/i.test(name)), 'Liberec');
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

describe('the choice of columns and filters of a list', () => {
  const heads = (table: LkDatasetTable): string[] => all(table, 'thead button').map((head) => plain(head.textContent));
  const button = (table: LkDatasetTable, name: string): HTMLElement => {
    const found = all(table, '.panel button').find((one) => plain(one.textContent) === name);
    if (!found) throw new Error(`no button: ${name}`);
    return found as HTMLElement;
  };
  const box = (table: LkDatasetTable, name: string): HTMLInputElement => {
    const label = all(table, '.panel .tick').find((one) => plain(one.textContent).startsWith(name));
    const input = label?.querySelector('input');
    if (!input) throw new Error(`no box: ${name}`);
    return input;
  };
  const write = (table: LkDatasetTable, index: number, text: string, type = 'change'): void => {
    const input = inside<HTMLInputElement>(table, `.fields label:nth-child(${index}) input`);
    input.value = text;
    input.dispatchEvent(new Event(type));
  };

  async function opened(column: string, template?: TemplateResult): Promise<LkDatasetTable> {
    const table = await mount(template ?? html`<lk-dataset-table heading="Místa" .data=${rows}></lk-dataset-table>`);
    inside(table, '.adjust').focus();
    press(table, '.adjust');
    await until(() => all(table, '.panel').length === 1, 'the panel is there');
    const summary = all(table, 'summary').find((one) => plain(one.textContent).startsWith(column)) as HTMLElement;
    summary.click();
    await until(() => all(table, '.panel .fields').length === 1, 'the column is open');
    return table;
  }

  it('is closed at first, says whether it is open, and Escape leads back to its button', async () => {
    const table = await mount(html`<lk-dataset-table .data=${rows}></lk-dataset-table>`);
    const adjust = inside(table, '.adjust');
    expect(adjust.getAttribute('aria-expanded')).to.equal('false');
    adjust.click();
    await until(() => adjust.getAttribute('aria-expanded') === 'true', 'the panel is open');
    expect(all(table, '.panel summary')).to.have.length(5);
    inside(table, '.panel summary').focus();
    inside(table, '.panel summary').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => all(table, '.panel').length === 0, 'the panel is closed');
    expect(adjust.getAttribute('aria-expanded')).to.equal('false');
    expect(focused(table)).to.equal(adjust);
  });

  it('takes no room from the rows, and covers nothing', async () => {
    const many = [...Array(100).keys()].map((index) => ({ nazev: `Místo ${index}`, cislo: index }));
    const table = await opened('nazev', html`<lk-dataset-table .data=${many}></lk-dataset-table>`);
    await until(() => all(table, 'fieldset .tick').length === 100, 'the values are there');
    expect(inside(table, '.scroll').clientHeight).to.be.above(250);
    const end = inside(table, '.pages').getBoundingClientRect().bottom;
    expect(inside(table, '.footer').getBoundingClientRect().top).to.be.at.least(end);
  });

  it('is not there with no-filter', async () => {
    const table = await mount(
      html`<lk-dataset-table no-filter .data=${rows} filter="okres=Semily"></lk-dataset-table>`,
    );
    expect(all(table, '.adjust')).to.have.length(0);
    expect(chips(table)).to.deep.equal(['okres: Semily']);
  });

  it('filters a text by a set of values with their counts, the missing among them', async () => {
    const table = await opened('okres');
    await until(() => all(table, 'fieldset .tick').length === 4, 'the values are there');
    expect(all(table, 'fieldset .tick').map((one) => plain((one as HTMLElement).innerText))).to.deep.equal([
      'Jablonec 1',
      'Liberec 1',
      'Semily 2',
      'bez hodnoty 1',
    ]);
    expect(await violations(table)).to.deep.equal([]);
    box(table, 'Semily').focus();
    box(table, 'Semily').click();
    await until(() => names(table).length === 2, 'two rows are left');
    expect(focused(table)).to.equal(box(table, 'Semily'));
    box(table, 'bez hodnoty').click();
    await until(() => names(table).length === 3, 'and the one without a value');
    expect(table.filter).to.equal('okres=Semily|null');
    expect(textOf(table, 'details[open] summary')).to.equal('okres Semily, bez hodnoty');
    await until(() => textOf(table, '[role="status"]') === 'Nalezeny 3 z 5 řádků.', 'the count is announced');
    box(table, 'Semily').click();
    box(table, 'bez hodnoty').click();
    await until(() => names(table).length === 5, 'all rows are back');
    expect(table.filter).to.equal(null);
  });

  it('counts values under the other filters, and keeps chosen ones that no row has', async () => {
    const table = await opened(
      'okres',
      html`<lk-dataset-table .data=${rows} filter="okres=Praha&amp;kapacita=100.."></lk-dataset-table>`,
    );
    await until(() => all(table, 'fieldset .tick').length === 3, 'the values are there');
    expect(all(table, 'fieldset .tick').map((one) => plain((one as HTMLElement).innerText))).to.deep.equal([
      'Praha 0',
      'Liberec 1',
      'Semily 1',
    ]);
    expect(box(table, 'Praha').checked).to.equal(true);
  });

  it('counts values once the rows of the same question are on screen', async () => {
    const table = await opened('okres');
    await until(() => all(table, 'fieldset .tick').length === 4, 'the values are there');
    let found = -1;
    const counted = stub(AskedRows.prototype, 'values').callsFake(() => {
      found = names(table).length;
      return Promise.resolve({ values: [], more: false });
    });
    table.search = 'kou';
    await until(() => counted.callCount > 0, 'they are counted').finally(() => counted.restore());
    expect(found).to.equal(1);
  });

  it('filters a text by a part of it', async () => {
    const table = await opened('nazev');
    const input = inside<HTMLInputElement>(table, '.part input');
    input.focus();
    input.value = 'zelezny';
    input.dispatchEvent(new Event('input'));
    await until(() => names(table).length === 1, 'one row is left');
    expect(table.filter).to.equal('nazev=~zelezny');
    expect(focused(table)).to.equal(input);
    expect(chips(table)).to.deep.equal(['nazev: obsahuje „zelezny“']);
    press(table, '.chips li button');
    await until(() => input.value === '', 'the field is empty again');
  });

  it('filters numbers written the Czech way, and says what is none', async () => {
    const table = await opened('kapacita');
    await until(() => textOf(table, '.fields .hint') === 'V datech od 10,5 do 1 200', 'the extent is said');
    expect(await violations(table)).to.deep.equal([]);
    write(table, 1, '10,5');
    await until(() => names(table).length === 4, 'the missing one is left out');
    write(table, 2, '1 000');
    await until(() => names(table).length === 3, 'and the greatest');
    expect(table.filter).to.equal('kapacita=10.5..1000');
    write(table, 2, 'hodně');
    await until(() => textOf(table, '.fields .hint') === 'Tohle není číslo.', 'it is said what is wrong');
    expect(inside(table, '.fields label:nth-child(2) input').getAttribute('aria-invalid')).to.equal('true');
    expect(table.filter).to.equal('kapacita=10.5..1000');
    write(table, 2, '');
    await until(() => names(table).length === 4, 'the upper end is open');
    box(table, 'Jen řádky bez hodnoty').click();
    await until(() => names(table).join() === 'Sokolovna', 'only the one without a value');
    button(table, 'Zrušit filtr').click();
    await until(() => names(table).length === 5, 'all rows are back');
    await until(() => focused(table)?.localName === 'summary', 'the focus is on the column');
  });

  it('filters dates by days', async () => {
    const table = await opened('zahajeni');
    write(table, 1, '1985-09-01');
    await until(() => names(table).length === 3, 'the older ones are left out');
    write(table, 2, '2011-05-14');
    await until(() => names(table).length === 2, 'both ends count');
    expect(table.filter).to.equal('zahajeni=1985-09-01..2011-05-14');
    expect(chips(table)).to.deep.equal(['zahajeni: 1. 9. 1985 – 14. 5. 2011']);
  });

  it('orders by one column or by several', async () => {
    const table = await opened('nazev');
    button(table, 'Řadit sestupně').click();
    await until(() => names(table)[0] === 'Zimní stadion', 'it is ordered');
    expect(button(table, 'Řadit sestupně').getAttribute('aria-pressed')).to.equal('true');
    table.sort = 'okres';
    await until(
      () => all(table, '.panel button').some((one) => plain(one.textContent) === 'Přidat k řazení'),
      'not by it',
    );
    const add = button(table, 'Přidat k řazení');
    add.focus();
    add.click();
    await until(() => table.sort === 'okres, nazev', 'it is added');
    await table.updateComplete;
    expect(focused(table)).to.equal(add);
    expect(plain(add.textContent)).to.equal('Odebrat z řazení');
    add.click();
    expect(table.sort).to.equal('okres');
  });

  it('hides, shows and moves columns, and the focus stays where it was', async () => {
    const table = await opened('okres');
    button(table, 'Posunout dopředu').focus();
    button(table, 'Posunout dopředu').click();
    await until(() => heads(table)[0] === 'okres', 'it is the first');
    expect(table.columns).to.equal('okres,nazev,kapacita,otevreno,zahajeni');
    await until(() => focused(table) === button(table, 'Posunout dopředu'), 'the focus stays');
    expect(button(table, 'Posunout dopředu').getAttribute('aria-disabled')).to.equal('true');
    await until(() => textOf(table, '[role="status"]') === 'okres: 1. sloupec z 5', 'its place is announced');
    button(table, 'Posunout dozadu').click();
    await until(() => table.columns === null, 'as they came');
    box(table, 'Zobrazit sloupec').click();
    await until(() => heads(table).length === 4, 'it is hidden');
    expect(plain(inside(table, 'details[open] summary').textContent)).to.equal('okres skrytý');
    button(table, 'Zobrazit všechny sloupce').click();
    await until(() => heads(table).length === 5, 'all are shown');
    expect(table.columns).to.equal(null);
  });

  it('says missing values in words when asked to', async () => {
    const table = await opened('okres');
    box(table, 'Chybějící hodnoty slovy').click();
    await until(() => all(table, 'td .missing').some((one) => plain(one.textContent) === 'neuvedeno'), 'in words');
  });

  it('speaks English on an English page', async () => {
    const table = await opened(
      'okres',
      html`<lk-dataset-table lang="en" .data=${rows} filter="kapacita=..1200" sort="nazev"></lk-dataset-table>`,
    );
    expect(chips(table)).to.deep.equal(['kapacita: up to 1,200', 'sorted: nazev ↑ ascending']);
    expect(plain(button(table, 'Sort descending').textContent)).to.equal('Sort descending');
  });
});
