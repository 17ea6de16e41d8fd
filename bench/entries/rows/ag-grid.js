import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  ModuleRegistry,
  QuickFilterModule,
  RowApiModule,
  TextFilterModule,
} from 'ag-grid-community';
import { box, HEIGHT } from './box.js';
import { COLUMNS, folded, rowObjects, TEXTS } from './data.js';

ModuleRegistry.registerModules([
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  RowApiModule,
  ColumnApiModule,
  QuickFilterModule,
  TextFilterModule,
]);

const collator = new Intl.Collator('cs');
let rows = null;
let api = null;

const columnDefs = COLUMNS.map((field) => {
  if (!TEXTS.includes(field)) return { field, width: 100, getQuickFilterText: () => '' };
  return {
    field,
    width: 100,
    filter: 'agTextColumnFilter',
    comparator: (a, b) => collator.compare(a, b),
    getQuickFilterText: ({ value }) => (value === null ? '' : folded(value)),
  };
});

globalThis.__grid = {
  prepare: (count) => {
    rows = rowObjects(count);
    return 0;
  },
  show: () =>
    new Promise((resolve) => {
      box.style.height = `${HEIGHT}px`;
      api = createGrid(box, {
        columnDefs,
        rowData: rows,
        rowHeight: 32,
        headerHeight: 36,
        animateRows: false,
        cacheQuickFilter: true,
        onFirstDataRendered: () => resolve(),
      });
      rows = null;
    }),
  // These are done when they return.
  sort: async (colId) => api.applyColumnState({ state: [{ colId, sort: 'asc' }], defaultState: { sort: null } }),
  unsort: async () => api.applyColumnState({ defaultState: { sort: null } }),
  search: async (text) => api.setGridOption('quickFilterText', folded(text)),
  filter: async (text) => {
    await api.setColumnFilterModel('nazev', text ? { filterType: 'text', type: 'contains', filter: text } : null);
    api.onFilterChanged();
  },
  matched: () => api.getDisplayedRowCount(),
  shown: () =>
    [...box.querySelectorAll('.ag-row')]
      .sort((a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')))
      .map((row) => row.querySelector('[col-id="nazev"]').textContent.trim()),
  order: async () => {
    const ids = [];
    api.forEachNodeAfterFilterAndSort(({ data }) => ids.push(data.id));
    return ids;
  },
  scroller: () =>
    [...box.querySelectorAll('*')].find(
      (part) => part.scrollHeight > part.clientHeight + 1000 && /auto|scroll/.test(getComputedStyle(part).overflowY),
    ),
  rowAt: (x, y) => document.elementFromPoint(x, y)?.closest('.ag-row') ?? null,
};
