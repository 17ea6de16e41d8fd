import { expect, fixture, html } from '@open-wc/testing';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { missing } from '../../src/table/missing.js';
import { Table } from '../../src/table/table.js';
import { tableFromColumns } from '../../src/table/table-from-columns.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { violations } from '../helper/accessible.js';
import { PageWatch, SERVICES, all, inside, mountTable, plain, textOf, until } from '../helper/mount.js';

type Row = Readonly<Record<string, unknown>>;

const READINGS = `${SERVICES}/ukazkova-mereni/FeatureServer/0`;
const numbered = (count: number): Row[] =>
  [...new Array<undefined>(count)].map((_, i) => ({ nazev: `Hřiště č. ${i + 1}`, n: i + 1 }));
const names = (table: LkDatasetTable): string[] => all(table, 'tbody th').map((cell) => plain(cell.textContent));
const cells = (table: LkDatasetTable, column: number): string[] =>
  all(table, `tbody tr > :nth-child(${column})`).map((cell) => plain((cell as HTMLElement).innerText));
const heads = (table: LkDatasetTable): string[] =>
  all(table, 'thead th').map((cell) => plain((cell as HTMLElement).innerText));
const sentence = (table: LkDatasetTable): string => textOf(table, '[part=sentence]');
const pressed = (table: LkDatasetTable, label: string): HTMLElement => {
  const found = all(table, '.pages button').find((button) => plain(button.textContent) === label);
  if (!found) throw new Error(`no such button: ${label}`);
  return found as HTMLElement;
};
const head = (table: LkDatasetTable, index: number): HTMLElement => all(table, 'thead button')[index] as HTMLElement;
const sorted = (table: LkDatasetTable): (string | null)[] =>
  all(table, 'thead th').map((cell) => cell.getAttribute('aria-sort'));

let watch: PageWatch;
beforeEach(() => (watch = new PageWatch()));
afterEach(() => {
  const { errors } = watch;
  watch.stop();
  expect(errors).to.deep.equal([]);
});

describe('lk-dataset-table', () => {
  it('is a table with a caption, heads of columns and of rows', async () => {
    const table = await mountTable(
      html`<lk-dataset-table heading="Sportoviště" .data=${numbered(3)}></lk-dataset-table>`,
    );
    expect(textOf(table, 'caption')).to.equal('Sportoviště');
    expect(all(table, 'thead th').map((cell) => cell.getAttribute('scope'))).to.deep.equal(['col', 'col']);
    expect(all(table, 'tbody th').map((cell) => cell.getAttribute('scope'))).to.deep.equal(['row', 'row', 'row']);
    // All rows are here: numbers of rows would only be read in vain.
    expect(inside(table, 'table').hasAttribute('aria-rowcount')).to.equal(false);
    expect(await violations(table)).to.deep.equal([]);
  });

  it('takes its rows from JSON and from a table written into it', async () => {
    const json = JSON.stringify(numbered(2));
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.innerHTML = `<lk-dataset-table><script type="application/json">${json}</script></lk-dataset-table>
      <lk-dataset-table><table><caption>Vrcholy</caption><tr><th>Vrchol</th><th>Výška</th></tr><tr><td>Ještěd</td><td>1 012</td></tr></table></lk-dataset-table>`;
    const [first, second] = [...box.querySelectorAll('lk-dataset-table')] as [LkDatasetTable, LkDatasetTable];
    await Promise.all([first.ready, second.ready]);
    expect(names(first)).to.deep.equal(['Hřiště č. 1', 'Hřiště č. 2']);
    expect(textOf(second, 'caption')).to.equal('Vrcholy');
    expect(cells(second, 2)).to.deep.equal(['1 012']);
    expect(second.table?.rows()).to.deep.equal([{ Vrchol: 'Ještěd', Výška: 1012 }]);
  });

  it('shows a table written into it as long as its source fails', async () => {
    const table = await mountTable(
      html`<lk-dataset-table src="/fault/404${READINGS}"
        ><table>
          <tr>
            <td id="own">Záloha</td>
          </tr>
        </table></lk-dataset-table
      >`,
    );
    expect(table.status).to.equal('error');
    expect(table.querySelector('#own')?.getBoundingClientRect().height).to.be.above(0);
  });

  it('leafs through a feature service of 120,960 rows, and numbers them truly', async () => {
    const table = await mountTable(html`<lk-dataset-table page="3" src=${READINGS}></lk-dataset-table>`);
    expect(sentence(table)).to.equal('Zobrazeno 51–75 ze 120 960 řádků.');
    expect(inside(table, 'table').getAttribute('aria-rowcount')).to.equal('120961');
    const index = (): (string | null)[] => all(table, 'tr').map((row) => row.getAttribute('aria-rowindex'));
    expect([index().length, index()[0], index()[1], index()[25]]).to.deep.equal([26, '1', '52', '76']);
    expect(heads(table)).not.to.include('OBJECTID');
    pressed(table, 'Další').click();
    await until(() => index()[1] === '77', 'the fourth page');
    expect(sentence(table)).to.equal('Zobrazeno 76–100 ze 120 960 řádků.');
    pressed(table, '4 839').click();
    await until(() => index()[1] === '120952', 'the last page');
    expect(index()).to.have.length(11);
    expect(pressed(table, 'Další').getAttribute('aria-disabled')).to.equal('true');
  });

  it('decodes coded values and names columns as the source does', async () => {
    const table = await mountTable(
      html`<lk-dataset-table
        columns="nazev, zrizovatel"
        src="${SERVICES}/skoly-soupis/FeatureServer/3"
      ></lk-dataset-table>`,
    );
    expect(heads(table)).to.deep.equal(['Název', 'Zřizovatel']);
    expect(cells(table, 2)).to.include.members(['Obec', 'Kraj', 'Soukromý', 'Církev']);
  });

  it('asks a service once where two lists show the same', async () => {
    const key = `two-${Math.floor(performance.now())}`;
    const src = `/fault/key=${key}${READINGS}`;
    const box = await fixture<HTMLElement>(
      html`<div><lk-dataset-table src=${src}></lk-dataset-table><lk-dataset-table src=${src}></lk-dataset-table></div>`,
    );
    for (const table of box.querySelectorAll('lk-dataset-table')) await table.ready;
    const log = (await (await fetch(`/fault-log?key=${key}`)).json()) as { url: string }[];
    expect(new Set(log.map(({ url }) => url)).size).to.equal(log.length);
  });

  for (const [count, czech, english] of [
    [1, 'Zobrazen 1 řádek.', 'Showing 1 row.'],
    [2, 'Zobrazeny všechny 2 řádky.', 'Showing all 2 rows.'],
    [5, 'Zobrazeno všech 5 řádků.', 'Showing all 5 rows.'],
    [137, 'Zobrazeno 1–25 ze 137 řádků.', 'Showing 1–25 of 137 rows.'],
    [4812, 'Zobrazeno 1–25 ze 4 812 řádků.', 'Showing 1–25 of 4,812 rows.'],
  ] as const) {
    it(`says that there are ${count} rows`, async () => {
      const table = await mountTable(html`<lk-dataset-table .data=${numbered(count)}></lk-dataset-table>`);
      expect(sentence(table)).to.equal(czech);
      table.lang = 'en';
      await until(() => all(table, '[part=sentence]').some((part) => plain(part.textContent) === english), english);
    });
  }

  it('finds words without regard to diacritics, and says how many rows have them', async () => {
    const data = [{ mesto: 'Železný Brod' }, { mesto: 'Syseľ' }, { mesto: 'Turnov' }];
    const table = await mountTable(html`<lk-dataset-table search="zelezny" .data=${data}></lk-dataset-table>`);
    expect(names(table)).to.deep.equal(['Železný Brod']);
    expect(sentence(table)).to.equal('Nalezen 1 ze 3 řádků.');
    const field = inside<HTMLInputElement>(table, 'input[type=search]');
    field.value = 'sysel';
    field.dispatchEvent(new Event('input'));
    await until(() => names(table)[0] === 'Syseľ', 'the other row');
    field.value = 'velryba';
    field.dispatchEvent(new Event('input'));
    await until(() => names(table).length === 0, 'none');
    expect(sentence(table)).to.equal('Hledání a filtrům neodpovídá žádný řádek ze 3.');
    expect(await violations(table)).to.deep.equal([]);
  });

  it('keeps the focus on the button of a page, and marks the page', async () => {
    const table = await mountTable(html`<lk-dataset-table .data=${numbered(60)}></lk-dataset-table>`);
    const previous = pressed(table, 'Předchozí');
    expect(previous.getAttribute('aria-disabled')).to.equal('true');
    previous.click();
    expect(table.page).to.equal(1);
    const next = pressed(table, 'Další');
    next.focus();
    for (const first of ['Hřiště č. 26', 'Hřiště č. 51']) {
      next.click();
      await until(() => names(table)[0] === first, first);
    }
    expect(table.shadowRoot?.activeElement).to.equal(next);
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(table, '[aria-current=page]')).to.equal('3');
  });

  it('orders by heads: up, down, as it came; by more of them with Shift; Czech, and what is missing last', async () => {
    const data = [
      { mesto: 'Hodkovice', n: 1 },
      { mesto: 'Chrastava', n: 2 },
      { mesto: null, n: 1 },
      { mesto: 'Čáslav', n: 2 },
      { mesto: 'Cvikov', n: 1 },
      { mesto: 'Ivanovice', n: 2 },
    ];
    const table = await mountTable(html`<lk-dataset-table .data=${data}></lk-dataset-table>`);
    const up = ['Cvikov', 'Čáslav', 'Hodkovice', 'Chrastava', 'Ivanovice'];
    const first = (): string[] => names(table).slice(0, 5);
    head(table, 0).click();
    await until(() => sorted(table)[0] === 'ascending', 'upwards');
    expect(first()).to.deep.equal(up);
    head(table, 0).click();
    await until(() => sorted(table)[0] === 'descending', 'downwards');
    expect(first()).to.deep.equal([...up].reverse());
    head(table, 0).click();
    await until(() => sorted(table)[0] === null, 'as it came');
    expect(names(table)[0]).to.equal('Hodkovice');
    head(table, 1).click();
    await until(() => sorted(table)[1] === 'ascending', 'by number');
    head(table, 0).dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    await until(() => sorted(table)[0] === 'ascending', 'and name');
    expect(sorted(table)).to.deep.equal(['ascending', 'ascending']);
    expect(names(table).filter((name) => up.includes(name))).to.deep.equal([
      'Cvikov',
      'Hodkovice',
      'Čáslav',
      'Chrastava',
      'Ivanovice',
    ]);
    expect(table.sort).to.equal('n, mesto');
  });

  it('shows all columns where no column is named', async () => {
    const table = await mountTable(html`<lk-dataset-table columns=" , " .data=${[{ a: 1, b: 2 }]}></lk-dataset-table>`);
    expect(all(table, 'thead button').map((head) => plain(head.textContent))).to.deep.equal(['a', 'b']);
  });

  it('shows the columns that it is told to, and says which one is not there', async () => {
    const table = await mountTable(html`<lk-dataset-table columns="n, NAZEV" .data=${numbered(2)}></lk-dataset-table>`);
    expect(heads(table)).to.deep.equal(['n', 'nazev']);
    let code = '';
    table.addEventListener('lk-error', (event) => (code = event.code));
    table.columns = 'n, plocha';
    await until(() => code !== '', 'an error');
    expect([code, table.status]).to.deep.equal(['no-column', 'error']);
  });

  for (const size of ['0', '-5', '2.5', 'mnoho']) {
    it(`takes page-size ${size} for a mistake`, async () => {
      const table = await mountTable(
        html`<lk-dataset-table page-size=${size} .data=${numbered(2)}></lk-dataset-table>`,
      );
      expect(await table.ready.catch((error: unknown) => (error as { code: string }).code)).to.equal('bad-attribute');
      expect(table.status).to.equal('error');
    });
  }

  it('links only what is safe to follow, and shows the rest as text', async () => {
    const links = ['https://a.cz/x', 'javascript:alert(1)', 'data:text/html,x', '//a.cz', 'a@b.cz', '<b>x</b>'];
    const data = links.map((web, i) => ({ i, web, telefon: `+420 485 100 10${i}` }));
    const table = await mountTable(html`<lk-dataset-table columns="web,telefon" .data=${data}></lk-dataset-table>`);
    expect(all(table, 'tbody th a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://a.cz/x',
      'mailto:a@b.cz',
    ]);
    expect(names(table)[1]).to.equal('javascript:alert(1)');
    expect(names(table)[5]).to.equal('<b>x</b>');
    expect(inside<HTMLAnchorElement>(table, 'tbody td a').href).to.equal('tel:+420485100100');
  });

  it('clamps long texts, with a button under each that shows it whole', async () => {
    const data = [{ a: 'x', popis: 'slovo '.repeat(90) }];
    for (const width of ['800px', '300px']) {
      const box = await fixture<HTMLElement>(
        html`<div style="width: ${width}"><lk-dataset-table .data=${data}></lk-dataset-table></div>`,
      );
      const table = box.querySelector('lk-dataset-table') as LkDatasetTable;
      await table.ready;
      const text = inside(table, '.long');
      const button = inside(table, '.whole');
      await until(() => all(table, '.skip').length > 0, 'all that comes after the first sight');
      expect(text.scrollHeight).to.be.above(text.clientHeight);
      expect(button.getBoundingClientRect().top).to.be.at.least(text.getBoundingClientRect().bottom - 1);
      expect(button.getBoundingClientRect().left).to.be.closeTo(text.getBoundingClientRect().left, 1);
      button.focus();
      button.click();
      expect(text.scrollHeight).to.equal(text.clientHeight);
      expect(table.shadowRoot?.activeElement).to.equal(text);
    }
  });

  it('sets numbers in line at their decimal mark, and no missing one as zero', async () => {
    const data = [
      { a: 'x', n: 1.25 },
      { a: 'y', n: 1000 },
      { a: 'z', n: null },
    ];
    const table = await mountTable(html`<lk-dataset-table .data=${data}></lk-dataset-table>`);
    expect(all(table, 'tbody td').map((cell) => cell.querySelector('.pad')?.textContent ?? '')).to.deep.equal([
      '',
      ',00',
      '',
    ]);
    expect(all(table, '.missing .sr').map(({ textContent }) => plain(textContent))).to.deep.equal(['neuvedeno']);
    expect(cells(table, 2)[2]).to.match(/^–/);
  });

  it('says why a value is not there, each reason in its own words', async () => {
    const made = tableFromRows([1, 2, 3, 4, 5].map((n) => ({ a: `r${n}`, n })));
    const columns = made.columns.map((column) =>
      column.type === 'number' ? { ...column, missing: Uint8Array.from([1, 2, 3, 4, 5]) } : column,
    );
    expect(missing.notApplicable).to.equal(5);
    const table = await mountTable(
      html`<lk-dataset-table .data=${new Table(5, columns, made.meta)}></lk-dataset-table>`,
    );
    const said = all(table, '.missing .sr').map(({ textContent }) => plain(textContent));
    expect(new Set(said).size).to.equal(5);
    expect(said[3]).to.equal('důvěrný údaj');
  });

  it('writes dates as days, and instants as they are in Prague', async () => {
    const data = [{ a: 'x', den: '2026-06-01', cas: new Date(Date.UTC(2026, 6, 1, 10, 15)) }];
    const table = await mountTable(html`<lk-dataset-table .data=${data}></lk-dataset-table>`);
    expect(cells(table, 2)).to.deep.equal(['1. 6. 2026']);
    expect(cells(table, 3)).to.deep.equal(['1. 7. 2026 12:15']);
  });

  it('is empty, and takes no more room than the words for it', async () => {
    const table = await mountTable(html`<lk-dataset-table heading="Nic" .data=${[]}></lk-dataset-table>`);
    expect(table.status).to.equal('empty');
    await until(() => table.getBoundingClientRect().height < 200, 'no place held');
    expect(await violations(table)).to.deep.equal([]);
  });

  it('leaves nothing empty below few rows, and does not move what is below many', async () => {
    const few = await mountTable(html`<lk-dataset-table .data=${numbered(3)}></lk-dataset-table>`);
    const below = few.getBoundingClientRect().bottom - inside(few, '.footer').getBoundingClientRect().bottom;
    expect(below).to.be.within(0, 8);
    const many = await mountTable(html`<lk-dataset-table .data=${numbered(60)}></lk-dataset-table>`);
    const { height } = many.getBoundingClientRect();
    many.page = 3;
    await until(() => names(many).length === 10, 'the last page');
    expect(many.getBoundingClientRect().height).to.equal(height);
    many.search = 'č. 60';
    await until(() => names(many).length === 1, 'one row');
    expect(many.getBoundingClientRect().height).to.equal(height);
  });

  it('stops asking when it is taken away, and goes on when it is back', async () => {
    const table = await mountTable(html`<lk-dataset-table src=${READINGS}></lk-dataset-table>`);
    const parent = table.parentElement as HTMLElement;
    table.page = 2;
    await table.updateComplete;
    table.remove();
    parent.append(table);
    table.page = 3;
    await until(() => sentence(table).startsWith('Zobrazeno 51–75'), 'the third page');
    expect(table.status).to.equal('ready');
  });

  it('makes cards of rows where it is narrow, and the page does not scroll sideways', async () => {
    const data = numbered(4).map((row) => ({
      ...row,
      odkaz: `https://example.cz/${'x'.repeat(90)}`,
      t: 'y'.repeat(99),
    }));
    const box = await fixture<HTMLElement>(
      html`<div style="width: 320px"><lk-dataset-table .data=${data}></lk-dataset-table></div>`,
    );
    const table = box.querySelector('lk-dataset-table') as LkDatasetTable;
    await table.ready;
    expect(box.scrollWidth).to.equal(320);
    const scroll = inside(table, '.scroll');
    expect(scroll.scrollWidth).to.equal(scroll.clientWidth);
    expect(getComputedStyle(inside(table, 'tbody td'), '::before').content).to.equal('"n"');
    expect(await violations(table)).to.deep.equal([]);
  });

  it('puts a value under its name in cards whose letters are twice as large', async () => {
    const table = await mountTable(
      html`<lk-dataset-table
        style="width: 300px"
        .data=${[{ nazev: 'Hřiště', okres: 'Jablonec nad Nisou' }]}
      ></lk-dataset-table>`,
    );
    const columns = (): number => getComputedStyle(inside(table, 'tbody td')).gridTemplateColumns.split(' ').length;
    expect(columns()).to.equal(2);
    // What the reader chose in the browser, which pages can't.
    const letters = new CSSStyleSheet();
    letters.replaceSync('.root { font-size: 32px }');
    table.shadowRoot?.adoptedStyleSheets.push(letters);
    expect(columns()).to.equal(1);
    const scroll = inside(table, '.scroll');
    expect(scroll.scrollWidth).to.equal(scroll.clientWidth);
  });

  it('puts the long name of a value on more lines in a card, never over the value', async () => {
    const data = [{ nazev: 'Hřiště', 'začátek čtvrthodiny měření': new Date('2026-01-01T00:00:00Z'), od: true }];
    const table = await mountTable(html`<lk-dataset-table style="width: 280px" .data=${data}></lk-dataset-table>`);
    const [date, brief] = all(table, 'td').map((cell) => cell.getBoundingClientRect().height) as [number, number];
    expect(date).to.be.above(brief * 1.5);
  });

  it('looks the same on a page whose style means every table, button and cell', async () => {
    const style = document.createElement('style');
    style.textContent =
      '* { color: red !important; font-size: 40px !important; padding: 30px !important; } th { text-transform: uppercase }';
    document.head.append(style);
    try {
      const table = await mountTable(html`<lk-dataset-table .data=${numbered(2)}></lk-dataset-table>`);
      const cell = getComputedStyle(inside(table, 'tbody td'));
      expect([cell.color, cell.fontSize]).to.deep.equal(['rgb(38, 38, 38)', '14px']);
      expect(getComputedStyle(inside(table, 'th')).textTransform).to.equal('none');
    } finally {
      style.remove();
    }
  });
});

describe('one long list', () => {
  const million = tableFromColumns({
    n: Float64Array.from({ length: 1_000_000 }, (_, i) => i + 1),
    m: Float64Array.from({ length: 1_000_000 }, (_, i) => (i * 7919) % 1000),
  });

  it('draws the rows in sight of a million, and has an end to scroll to', async () => {
    const table = await mountTable(html`<lk-dataset-table page-size="all" .data=${million}></lk-dataset-table>`);
    const box = (): HTMLElement => inside(table, '.scroll');
    await until(() => all(table, '.tall').length === 1 && box().scrollHeight > 1e6, 'a long list');
    expect(sentence(table)).to.equal('Zobrazeno všech 1 000 000 řádků.');
    expect(all(table, '.pages')).to.have.length(0);
    expect(all(table, 'tbody tr').length).to.be.below(100);
    box().scrollTop = box().scrollHeight;
    await until(() => names(table).at(-1) === '1 000 000', 'the last row');
    const last = all(table, 'tbody tr').at(-1) as HTMLElement;
    expect(last.getAttribute('aria-rowindex')).to.equal('1000001');
    expect(inside(table, 'table').getAttribute('aria-rowcount')).to.equal('1000001');
    expect(last.getBoundingClientRect().bottom).to.be.closeTo(box().getBoundingClientRect().bottom, 20);
    box().scrollTop = box().scrollHeight / 2;
    await until(() => Math.abs(Number(names(table)[0]?.replace(/\s/g, '')) - 500_000) < 200, 'the middle');
  });

  it('comes in pages where it is too narrow for columns', async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="width: 320px"><lk-dataset-table page-size="all" .data=${numbered(80)}></lk-dataset-table></div>`,
    );
    const table = box.querySelector('lk-dataset-table') as LkDatasetTable;
    await table.ready;
    expect(sentence(table)).to.equal('Zobrazeno 1–25 z 80 řádků.');
    expect(all(table, '.pages')).to.have.length(1);
  });
});
