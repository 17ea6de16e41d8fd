import { expect, html } from '@open-wc/testing';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { all, inside, mountTable, textOf, until } from '../helper/mount.js';
import { firstCells } from '../helper/sports-grounds.js';
import { watchedPage } from '../helper/watched-page.js';

describe('attributes of a list that name columns', () => {
  watchedPage();

  it('names the column that may be meant by one that is not there, in every attribute', async () => {
    const rows = [{ nazev: 'A', pocet_zaku: 1 }];
    for (const [attribute, value, name, closest] of [
      ['columns', 'nazev, pocet zaku', 'pocet zaku', 'pocet_zaku'],
      ['sort', 'Nazef DESC', 'Nazef', 'nazev'],
      ['filter', 'náze=A', 'náze', 'nazev'],
      ['where', "nazvv = 'A'", 'nazvv', 'nazev'],
      ['columns', 'kraj', 'kraj', null],
    ] as const) {
      const table = await mountTable(html`<lk-dataset-table .data=${rows}></lk-dataset-table>`);
      table.setAttribute(attribute, value);
      await until(
        () => all(table, '.message').length > 0 && textOf(table, '.message').includes('sloupec'),
        'the words',
      );
      const said = textOf(table, '.message');
      expect(said).to.contain(`V datech chybí sloupec „${name}“.`);
      expect(said.includes('Nemá to být „'), said).to.equal(closest !== null);
      if (closest !== null) expect(said).to.contain(`Nemá to být „${closest}“?`);
    }
  });

  it('take the heads of columns as well, whatever their case, and are written anew by their names', async () => {
    const data = tableFromRows(
      [
        { nazev: 'Koupaliště', okres: 'Semily' },
        { nazev: 'Zimní stadion', okres: 'Liberec' },
        { nazev: 'Sokolovna', okres: 'Semily' },
      ],
      {
        columns: [
          { name: 'okres', label: 'Okres kraje' },
          { name: 'nazev', label: 'Jak se jmenuje' },
        ],
      },
    );
    const table = await mountTable(
      html`<lk-dataset-table
        .data=${data}
        columns="Jak se jmenuje, okres kraje"
        sort="jak se jmenuje DESC"
        filter="Okres kraje=Semily"
      ></lk-dataset-table>`,
    );
    expect(table.status).to.equal('ready');
    expect(firstCells(table)).to.deep.equal(['Sokolovna', 'Koupaliště']);
    inside(table, 'thead [aria-sort="descending"] button').click();
    await until(() => table.sort === null, 'the order is taken back');
    table.sort = 'JAK SE JMENUJE';
    await until(() => firstCells(table).join() === 'Koupaliště,Sokolovna', 'the other order');
  });
});
