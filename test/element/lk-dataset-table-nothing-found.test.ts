import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
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
const press = (table: LkDatasetTable, selector: string): void => inside(table, selector).click();

beforeEach(() => (watch = new PageWatch()));
afterEach(() => {
  const { errors } = watch;
  watch.stop();
  expect(errors).to.deep.equal([]);
});

describe('a list of rows in which nothing is found', () => {
  it('leaves the head and a way back', async () => {
    const table = await mountTable(html`<lk-dataset-table .data=${rows} search="xyz"></lk-dataset-table>`);
    expect(sentence(table)).to.equal('Hledání a filtrům neodpovídá žádný řádek z 5.');
    expect(all(table, 'thead th')).to.have.length(5);
    press(table, '.nothing button');
    await until(() => names(table).length === 5, 'all rows are back');
    expect(all(table, '.nothing')).to.have.length(0);
  });

  it('has one way back to all rows, and the one among what is chosen again where something is found', async () => {
    const table = await mountTable(
      html`<lk-dataset-table .data=${rows} filter="okres=Semily" search="x"></lk-dataset-table>`,
    );
    const back = (): (string | undefined)[] =>
      all(table, 'button')
        .filter((button) => plain(button.textContent) === 'Zobrazit všechny řádky')
        .map((button) => button.parentElement?.className);
    expect(back()).to.deep.equal(['nothing']);
    expect(chips(table)).to.deep.equal(['okres: Semily', 'hledáno: x']);
    press(table, '.chips li:nth-child(2) button');
    await until(() => names(table).length === 2, 'what the filter leaves');
    expect(back()).to.deep.equal(['chips']);
    table.search = 'x';
    await until(() => all(table, '.nothing').length > 0, 'nothing is found again');
    expect(back()).to.deep.equal(['nothing']);
  });
});
