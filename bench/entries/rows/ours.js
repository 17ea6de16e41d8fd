import { load, tableFromColumns } from '/index.js';
import '/elements/lk-dataset-table.js';
import { box, HEIGHT } from './box.js';
import { COLUMNS, rowColumns, rowsCsv } from './data.js';

// Code that is fetched when it is first used is loaded, as all of a peer's is; nothing of it has run.
const asked = new URLSearchParams(location.search);
await Promise.all((asked.get('load') ?? '').split(',').map((file) => file && import(file)));

const paged = asked.has('paged');
const fromCsv = asked.has('csv');
let table = null;
let element = null;

const root = () => element.shadowRoot;
const drawn = () => [...root().querySelectorAll('tbody tr')];
const head = (name) => root().querySelector(`thead th:nth-child(${COLUMNS.indexOf(name) + 1})`);

/** Resolves in the microtask after the rows on screen became the answer to what `ask` asks. */
function answered(ask) {
  return new Promise((resolve) => {
    const observer = new MutationObserver((records) => {
      const busy = records.find(({ attributeName }) => attributeName === 'aria-busy');
      if (busy?.target.ariaBusy !== 'false') return;
      observer.disconnect();
      resolve();
    });
    observer.observe(root(), { subtree: true, attributeFilter: ['aria-busy'] });
    ask();
  });
}

globalThis.__grid = {
  /** Milliseconds that the columns took to become a table, which are told apart. */
  prepare: async (count) => {
    const made = fromCsv ? URL.createObjectURL(rowsCsv(count)) : rowColumns(count);
    const start = performance.now();
    table = fromCsv
      ? await load({ src: made, format: 'csv' })
      : tableFromColumns(made, { columns: [{ name: 'datum', type: 'date' }] });
    return performance.now() - start;
  },
  show: () =>
    new Promise((resolve, reject) => {
      element = document.createElement('lk-dataset-table');
      element.addEventListener('lk-load', () => resolve());
      element.addEventListener('lk-error', ({ code, message }) => reject(new Error(`${code}: ${message}`)));
      Object.assign(element, { heading: 'Školy', height: String(HEIGHT), pageSize: paged ? null : 'all' });
      element.data = table;
      box.append(element);
    }),
  sort: (name) => answered(() => head(name).querySelector('button').click()),
  unsort: () => answered(() => (element.sort = null)),
  search: (text) => answered(() => (element.search = text || null)),
  filter: (text) => answered(() => (element.filter = text ? `nazev=~${text}` : null)),
  /** A reader opens the filters and the column, or presses the field of the search; the filters stay open. */
  comeTo: async (method) => {
    if (method === 'search') return root().querySelector('.search input').focus();
    const seen = (selector) =>
      new Promise((resolve) => {
        const look = () => (root().querySelector(selector) ? resolve() : requestAnimationFrame(look));
        look();
      });
    root().querySelector('.adjust').click();
    await seen('.columns summary');
    const names = [...root().querySelectorAll('.columns summary .name')].map(({ textContent }) => textContent.trim());
    root().querySelectorAll('.columns summary')[names.indexOf('nazev')].click();
    await seen('.columns .part input');
    root().querySelector('.columns .part input').focus();
  },
  matched: () => element.table.meta.matched,
  shown: () =>
    drawn()
      .filter((row) => row.getBoundingClientRect().bottom > head('id').getBoundingClientRect().bottom + 1)
      .map((row) => row.firstElementChild.textContent.trim()),
  /** The element tells no more than the rows on screen; `load` sorts by the same code. */
  order: async (name) => [...(await load({ data: table, orderBy: name })).column('id').values],
  scroller: () => root().querySelector('.scroll'),
  rowAt: (x, y) => root().elementFromPoint(x, y)?.closest('tbody tr') ?? null,
};
