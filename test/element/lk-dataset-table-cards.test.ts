import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { violations } from '../helper/accessible.js';
import { all, inside, plain, textOf, until } from '../helper/mount.js';

const numbered = (count: number): Record<string, unknown>[] =>
  [...new Array<undefined>(count)].map((_, index) => ({ nazev: `Škola ${index + 1}`, okres: 'Liberec', zaci: index }));

async function mount(rows: number | Record<string, unknown>[], width = 320, pageSize = '25'): Promise<LkDatasetTable> {
  const data = typeof rows === 'number' ? numbered(rows) : rows;
  const box = await fixture<HTMLElement>(
    html`<div style="width: ${width}px; padding-block-start: 300px">
      <lk-dataset-table page-size=${pageSize} .data=${data}></lk-dataset-table>
    </div>`,
  );
  const table = box.querySelector('lk-dataset-table') as LkDatasetTable;
  await table.ready;
  await until(() => all(table, '.unfold').length > 0, 'what comes after the first sight');
  if (boxed(table) && width < 480) await until(() => isSeen(unfold(table)), 'the way out of the box');
  return table;
}

const unfold = (table: LkDatasetTable): HTMLElement => inside(table, '.unfold');
const isSeen = (element: HTMLElement): boolean => element.getClientRects().length > 0;
const boxed = (table: LkDatasetTable): boolean => {
  const { scrollHeight, clientHeight } = inside(table, '.scroll');
  return scrollHeight > clientHeight + 1;
};

describe('cards of lk-dataset-table', () => {
  afterEach(() => scrollTo(0, 0));

  it('scroll in a box until a reader unfolds them, and again when they are folded', async () => {
    const table = await mount(60);
    const page = table.getBoundingClientRect().height;
    expect(boxed(table)).to.equal(true);
    expect(plain(unfold(table).innerText)).to.equal('Rozbalit seznam');
    expect(await violations(table)).to.deep.equal([]);
    unfold(table).click();
    expect(boxed(table)).to.equal(false);
    expect(plain(unfold(table).innerText)).to.equal('Sbalit seznam');
    unfold(table).click();
    expect(boxed(table)).to.equal(true);
    expect(table.getBoundingClientRect().height).to.be.closeTo(page, 1);
  });

  it('move nothing that is in sight when the button for that comes', async () => {
    const table = await mount(60);
    const top = inside(table, 'tbody tr').getBoundingClientRect().top;
    const bottom = inside(table, '.pages').getBoundingClientRect().top;
    unfold(table).remove();
    expect(inside(table, 'tbody tr').getBoundingClientRect().top).to.equal(top);
    expect(inside(table, '.pages').getBoundingClientRect().top).to.equal(bottom);
  });

  it('stay unfolded on the next page, which is read from its first card on', async () => {
    const table = await mount(60);
    unfold(table).click();
    const next = all(table, '.pages button').at(-1) as HTMLElement;
    next.scrollIntoView();
    expect(inside(table, '.rows').getBoundingClientRect().top).to.be.below(0);
    next.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    await until(() => textOf(table, '[part="sentence"]').startsWith('Zobrazeno 26–50'), 'the next page');
    expect(boxed(table)).to.equal(false);
    expect(inside(table, '.rows').getBoundingClientRect().top).to.be.closeTo(0, 1);
  });

  it('are not offered unfolded where there are few of them, nor a table', async () => {
    expect(isSeen(unfold(await mount(3)))).to.equal(false);
    expect(isSeen(unfold(await mount(60, 800)))).to.equal(false);
  });

  it('are offered unfolded where few of them are cut off by their box, and not when less of them is left', async () => {
    const data = numbered(4).map((row) => ({
      ...row,
      adresa: 'Příkladná ulice 12, Jablonec nad Nisou, Mšeno nad Nisou',
    }));
    const table = await mount(data);
    expect(boxed(table)).to.equal(true);
    expect(isSeen(unfold(table))).to.equal(true);
    table.search = 'Škola 4';
    await until(() => !isSeen(unfold(table)), 'one card needs no way out');
  });

  it('leave one long list in its box when there is room for a table again', async () => {
    const table = await mount(60, 320, 'all');
    unfold(table).click();
    expect(boxed(table)).to.equal(false);
    (table.parentElement as HTMLElement).style.width = '800px';
    await until(() => all(table, '.tall').length > 0, 'one long list');
    expect(boxed(table)).to.equal(true);
    expect(inside(table, '.rows').getBoundingClientRect().height).to.be.below(700);
  });
});
