import { expect, html } from '@open-wc/testing';
import { all, inside, mountTable, until } from '../helper/mount.js';

describe('lk-dataset-table with long names of columns', () => {
  it('shows no more of a long text in a card than its clamp, however long its name', async () => {
    const name = 'Jméno sloupce, které se nevejde na jeden řádek ani na dva '.repeat(4);
    const data = [{ nazev: 'Hřiště', [name]: 'Slovo za slovem, a pořád to nekončí. '.repeat(9) }];
    const table = await mountTable(html`<lk-dataset-table style="width: 300px" .data=${data}></lk-dataset-table>`);
    const text = inside(table, 'td .long');
    const line = parseFloat(getComputedStyle(text).lineHeight);
    expect(text.clientHeight).to.be.at.most(3.5 * line);
  });

  it('leaves the arrow of a long head its size', async () => {
    const data = [{ ['Jméno sloupce o mnoha slovech '.repeat(6)]: 'a', okres: 'b' }];
    const table = await mountTable(html`<lk-dataset-table style="width: 800px" .data=${data}></lk-dataset-table>`);
    const width = (index: number): number => all(table, 'thead .arrow')[index]?.getBoundingClientRect().width ?? 0;
    await until(() => width(1) > 0 && Math.abs(width(0) - width(1)) < 0.5, 'arrows of one size');
  });
});
