import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { joinGroup } from '../../src/controller/group-channel.js';
import type { GroupMessage } from '../../src/controller/group-channel.js';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import type { LkHoverEvent, LkSelectEvent } from '../../src/element/pointing-events.js';
import { PageWatch, all, mountTable, plain, until } from '../helper/mount.js';

const ROWS = ['Liberec', 'Semily', 'Jablonec'].flatMap((okres, index) =>
  [2019, 2020].map((rok) => ({ okres, skola: `ZŠ ${index}${rok}`, rok, web: 'https://a.example/' })),
);
async function mount(group: string | null = null): Promise<LkDatasetTable> {
  const table = await mountTable(
    html`<lk-dataset-table heading="Školy" columns="skola,okres,rok,web" group=${group ?? ''} .data=${ROWS}>
    </lk-dataset-table>`,
  );
  // What hears of pointers comes right after the first sight.
  await until(() => table.shadowRoot?.querySelector('.skip') !== null, 'the finish');
  return table;
}
const cell = (table: LkDatasetTable, row: number, column = 1): HTMLElement =>
  all(table, 'tbody tr')[row]?.children[column] as HTMLElement;
const marked = (table: LkDatasetTable, name: string): number[] =>
  all(table, 'tbody tr').flatMap((row, index) => (row.classList.contains(name) ? [index] : []));
const over = (target: Element, type = 'pointerover', relatedTarget: Element | null = null): boolean =>
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, relatedTarget }));

describe('rows of lk-dataset-table as a reader points at them', () => {
  let watch: PageWatch;
  beforeEach(() => (watch = new PageWatch()));
  afterEach(() => {
    watch.stop();
    expect(watch.errors).to.deep.equal([]);
  });

  it('are told to the page when one is pointed at, left and chosen, by what stands in their first column', async () => {
    const table = await mount();
    const seen: unknown[] = [];
    table.addEventListener('lk-hover', ({ key, row }: LkHoverEvent) => seen.push([key, row?.['okres']]));
    table.addEventListener('lk-select', ({ key, row }: LkSelectEvent) => seen.push(['!', key, row['okres']]));
    over(cell(table, 2));
    await until(() => seen.length > 0, 'the first row, once the code is there');
    over(cell(table, 2, 0));
    cell(table, 2).click();
    over(cell(table, 2, 0), 'pointerout', document.body);
    await until(() => marked(table, 'chosen').length > 0 && seen.length > 2, 'the rest');
    expect(seen).to.deep.equal([
      ['ZŠ 12019', 'Semily'],
      ['!', 'ZŠ 12019', 'Semily'],
      [null, undefined],
    ]);
    expect(marked(table, 'chosen')).to.deep.equal([2]);
  });

  it('are not chosen by a press on a link, and stay chosen in another order', async () => {
    const table = await mount();
    const seen: string[] = [];
    table.addEventListener('lk-select', ({ key }: LkSelectEvent) => seen.push(key));
    const link = cell(table, 0, 3).querySelector('a') as HTMLElement;
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    cell(table, 1).click();
    await until(() => seen.length > 0, 'a choice');
    expect(seen).to.deep.equal(['ZŠ 02020']);
    table.sort = 'skola DESC';
    await until(() => marked(table, 'chosen').includes(4), 'the same row in its new place');
    expect(marked(table, 'chosen')).to.deep.equal([4]);
  });

  it('are chosen by the keyboard where the element is one of a group, with one stop for all rows', async () => {
    const table = await mount('klavesy');
    const seen: string[] = [];
    table.addEventListener('lk-select', ({ key }: LkSelectEvent) => seen.push(key));
    await until(() => all(table, 'tbody tr[tabindex="0"]').length === 1, 'the stop');
    (all(table, 'tbody tr')[0] as HTMLElement).focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await until(() => seen.length > 0, 'the choice');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Space' });
    await until(() => seen.length > 1, 'another choice');
    expect(seen).to.deep.equal(['ZŠ 02020', 'ZŠ 22020']);
    await sendKeys({ press: 'Escape' });
    expect(table.shadowRoot?.activeElement?.className).to.equal('scroll');
  });
});

describe('the group of lk-dataset-table', () => {
  let watch: PageWatch;
  beforeEach(() => (watch = new PageWatch()));
  afterEach(() => {
    watch.stop();
    expect(watch.errors).to.deep.equal([]);
  });

  it('hears of the place of a row: its texts folded, its codes and years', async () => {
    const heard: GroupMessage[] = [];
    const other = joinGroup('mista', (message) => heard.push(message));
    const table = await mount('mista');
    over(cell(table, 0));
    await until(() => heard.some(({ act }) => act === 'hover'), 'the row');
    cell(table, 3).click();
    await until(() => heard.some(({ act }) => act === 'select'), 'the choice');
    other.leave();
    const web = 'https://a.example/';
    expect(heard).to.deep.include({ act: 'hover', place: { names: ['zš 02019', 'liberec', '2019', web], at: null } });
    expect(heard).to.deep.include({ act: 'select', place: { names: ['zš 12020', 'semily', '2020', web], at: null } });
  });

  it('marks the rows of a place that others point at or chose', async () => {
    const table = await mount('znacky');
    const other = joinGroup('znacky', () => undefined);
    other.tell({ act: 'hover', place: { names: ['semily'], at: null } });
    await until(() => marked(table, 'pointed').length > 0, 'the rows pointed at');
    expect(marked(table, 'pointed')).to.deep.equal([2, 3]);
    other.tell({ act: 'select', place: { names: ['neznámé', 'jablonec'], at: null } });
    other.tell({ act: 'hover', place: null });
    await until(() => marked(table, 'chosen').length > 0, 'the rows chosen');
    expect(marked(table, 'chosen')).to.deep.equal([4, 5]);
    expect(marked(table, 'pointed')).to.deep.equal([]);
    other.leave();
  });

  it('brings a row chosen elsewhere in sight inside its own box', async () => {
    const rows = [...new Array<null>(200).keys()].map((index) => ({ misto: `M${index}` }));
    const table = await mountTable(
      html`<lk-dataset-table group="dohled" page-size="200" height="300" .data=${rows}></lk-dataset-table>`,
    );
    const other = joinGroup('dohled', () => undefined);
    const box = table.shadowRoot?.querySelector('.scroll') as HTMLElement;
    const before = scrollY;
    other.tell({ act: 'select', place: { names: ['m150'], at: null } });
    await until(() => box.scrollTop > 0, 'the box scrolled');
    const row = all(table, 'tbody .chosen')[0] as HTMLElement;
    expect(row.getBoundingClientRect().bottom).to.be.at.most(box.getBoundingClientRect().bottom + 1);
    expect(scrollY).to.equal(before);
    other.leave();
  });

  it('leaves out the rows of series that are hidden on a chart, keeps those without a text, and brings them back', async () => {
    const rows = [{ okres: 'Liberec' }, { okres: 'Semily' }, { okres: null }];
    const table = await mountTable(html`<lk-dataset-table group="rady" .data=${rows}></lk-dataset-table>`);
    const other = joinGroup('rady', () => undefined);
    other.tell({ act: 'series', hide: ['semily'], show: [] });
    await until(() => table.table?.length === 2, 'the rows left');
    expect(table.table?.rows().map(({ okres }) => okres)).to.deep.equal(['Liberec', null]);
    other.tell({ act: 'series', hide: [], show: ['semily'] });
    await until(() => table.table?.length === 3, 'all rows');
    other.leave();
  });

  it('hears which values a filter of one column leaves out', async () => {
    const heard: GroupMessage[] = [];
    const other = joinGroup('filtr', (message) => message.act === 'series' && heard.push(message));
    const table = await mount('filtr');
    table.filter = 'okres=Liberec';
    await until(() => heard.length === 1, 'the filter');
    table.filter = null;
    await until(() => heard.length === 2, 'no filter');
    other.leave();
    expect(heard).to.deep.equal([
      { act: 'series', hide: ['jablonec', 'semily'], show: [] },
      { act: 'series', hide: [], show: ['jablonec', 'semily'] },
    ]);
    expect(plain(table.table?.meta.matched?.toString())).to.equal('6');
  });
});
