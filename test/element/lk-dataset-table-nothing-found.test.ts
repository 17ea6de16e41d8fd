import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { all, inside, mountTable, plain, textOf, until } from '../helper/mount.js';
import { chipsOf, firstCells, sportsGrounds } from '../helper/sports-grounds.js';
import { watchedPage } from '../helper/watched-page.js';

const sentence = (table: LkDatasetTable): string => textOf(table, '[part="sentence"]');
const press = (table: LkDatasetTable, selector: string): void => inside(table, selector).click();

describe('a list of rows in which nothing is found', () => {
  watchedPage();

  it('leaves the head and a way back', async () => {
    const table = await mountTable(html`<lk-dataset-table .data=${sportsGrounds} search="xyz"></lk-dataset-table>`);
    expect(sentence(table)).to.equal('Hledání a filtrům neodpovídá žádný řádek z 5.');
    expect(all(table, 'thead th')).to.have.length(5);
    press(table, '.nothing button');
    await until(() => firstCells(table).length === 5, 'all rows are back');
    expect(all(table, '.nothing')).to.have.length(0);
  });

  it('has one way back to all rows, and the one among what is chosen again where something is found', async () => {
    const table = await mountTable(
      html`<lk-dataset-table .data=${sportsGrounds} filter="okres=Semily" search="x"></lk-dataset-table>`,
    );
    const back = (): (string | undefined)[] =>
      all(table, 'button')
        .filter((button) => plain(button.textContent) === 'Zobrazit všechny řádky')
        .map((button) => button.parentElement?.className);
    expect(back()).to.deep.equal(['nothing']);
    expect(chipsOf(table)).to.deep.equal(['okres: Semily', 'hledáno: x']);
    press(table, '.chips li:nth-child(2) button');
    await until(() => firstCells(table).length === 2, 'what the filter leaves');
    expect(back()).to.deep.equal(['chips']);
    table.search = 'x';
    await until(() => all(table, '.nothing').length > 0, 'nothing is found again');
    expect(back()).to.deep.equal(['nothing']);
  });

  it('has the way back where the rows would be, and moves nothing that is below', async () => {
    const list = await mountTable(
      html`<lk-dataset-table .data=${[...Array(60).keys()].map((nazev) => ({ nazev }))}></lk-dataset-table>`,
    );
    const bottom = (): number => Math.round(inside(list, '.rows').getBoundingClientRect().bottom);
    const before = bottom();
    list.search = 'velryba';
    await until(() => all(list, '.nothing').length === 1, 'the way back');
    const gap =
      inside(list, '.nothing').getBoundingClientRect().top - inside(list, 'thead').getBoundingClientRect().bottom;
    expect(gap).to.be.within(0, 20);
    expect(bottom()).to.equal(before);
  });
});
