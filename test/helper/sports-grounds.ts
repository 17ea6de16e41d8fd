import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { all, plain } from './mount.js';

/** Rows of every type, some with gaps. */
export const sportsGrounds = [
  { nazev: 'Zimní stadion', okres: 'Liberec', kapacita: 1200, otevreno: true, zahajeni: new Date('1985-09-01') },
  { nazev: 'Hřiště Železný Brod', okres: 'Jablonec', kapacita: 50, otevreno: true, zahajeni: new Date('2011-05-14') },
  { nazev: 'Koupaliště', okres: 'Semily', kapacita: 300, otevreno: false, zahajeni: null },
  { nazev: 'Sokolovna', okres: 'Semily', kapacita: null, otevreno: null, zahajeni: new Date('1928-10-28') },
  { nazev: 'Český dům', okres: null, kapacita: 10.5, otevreno: true, zahajeni: new Date('2020-01-02') },
];

/** What stands in the first column of each row. */
export const firstCells = (table: LkDatasetTable): string[] =>
  all(table, 'tbody tr').map((row) => plain(row.firstElementChild?.textContent));

/** What is said to be chosen. */
export const chipsOf = (table: LkDatasetTable): string[] =>
  all(table, '.chips li > span').map((chip) => plain((chip as HTMLElement).innerText));
