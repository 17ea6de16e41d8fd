import { FilterModule, FormatModule, SortModule, Tabulator } from 'tabulator-tables';
import { box, HEIGHT } from './box.js';
import { COLUMNS, folded, rowObjects, TEXTS } from './data.js';

Tabulator.registerModule([FilterModule, FormatModule, SortModule]);

const collator = new Intl.Collator('cs');
let rows = null;
let table = null;
/** All texts of a row without diacritics, made with the first search. */
const texts = new WeakMap();

const columns = COLUMNS.map((field) => ({
  title: field,
  field,
  width: 100,
  ...(TEXTS.includes(field) && { sorter: (a, b) => collator.compare(a, b) }),
}));

const once = (event, ask) =>
  new Promise((resolve) => {
    const done = () => {
      table.off(event, done);
      resolve();
    };
    table.on(event, done);
    ask();
  });

function textsOf(row) {
  let text = texts.get(row);
  if (text === undefined) {
    text = folded(TEXTS.map((name) => row[name] ?? '').join('\n'));
    texts.set(row, text);
  }
  return text;
}

globalThis.__grid = {
  prepare: (count) => {
    rows = rowObjects(count);
    return 0;
  },
  show: () =>
    new Promise((resolve) => {
      table = new Tabulator(box, { data: rows, columns, height: HEIGHT, rowHeight: 32 });
      rows = null;
      table.on('tableBuilt', () => resolve());
    }),
  sort: (name) => once('renderComplete', () => table.setSort(name, 'asc')),
  unsort: () => once('renderComplete', () => table.clearSort()),
  search: (text) =>
    once('renderComplete', () => {
      const wanted = folded(text);
      if (text) table.setFilter((row) => textsOf(row).includes(wanted));
      else table.clearFilter(true);
    }),
  filter: (text) =>
    once('renderComplete', () => (text ? table.setFilter('nazev', 'like', text) : table.clearFilter(true))),
  matched: () => table.getDataCount('active'),
  shown: () => [...box.querySelectorAll('.tabulator-row')].map((row) => row.firstElementChild.textContent.trim()),
  order: async () => table.getData('active').map(({ id }) => id),
  scroller: () => box.querySelector('.tabulator-tableholder'),
  rowAt: (x, y) => document.elementFromPoint(x, y)?.closest('.tabulator-row') ?? null,
};
