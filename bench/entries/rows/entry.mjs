import { reportRows } from './report.mjs';
import { rowsSite } from './site.mjs';
import { visitRows } from './visit.mjs';
import { visitScroll } from './visit-scroll.mjs';

export const title = 'A list of rows in memory';
export const rounds = { rounds: 15, warmup: 1 };

const scripts = [
  { name: 'ours', own: true },
  { name: 'ag-grid' },
  { name: 'floor' },
  { name: 'tabulator', style: 'tabulator-tables/dist/css/tabulator.min.css' },
];

/** `script` of whose page; `query` goes to it. */
export const contestants = [
  { name: 'ours', script: 'ours', label: 'lk-dataset-table, one long list' },
  { name: 'ours-pages', script: 'ours', query: { paged: 'yes' }, label: 'lk-dataset-table, pages of 25' },
  { name: 'ag-grid', script: 'ag-grid', label: 'ag-grid-community 36.2.0' },
  { name: 'tabulator', script: 'tabulator', label: 'tabulator-tables 6.5.3' },
];
const [ours, , ...peers] = contestants;
/** The page of all of them, with ten rows and no library: only its memory is measured. */
const floor = { name: 'floor', script: 'floor', label: 'ten rows, no library' };
/** The same rows as a file gives them. */
const file = { name: 'ours-csv', script: 'ours', query: { csv: 'yes' }, label: 'lk-dataset-table, read from CSV' };
const scrolling = [ours, file, ...peers];

export const passes = () => [
  {
    name: 'rows',
    label: '100,000 × 12 rows',
    count: 100_000,
    contestants: [...contestants, floor],
    measure: visitRows,
    hasShots: true,
  },
  {
    name: 'scroll',
    label: 'A scroll of 1,000,000 × 12 rows',
    count: 1_000_000,
    contestants: scrolling,
    measure: visitScroll,
  },
];
export const site = (folder) => rowsSite(scripts, folder);
export const visit = (browser, server, contestant, pass, screenshot) =>
  pass.measure(browser, server, contestant, pass, screenshot);
export const report = (samples, pass) => reportRows(pass.contestants, samples, pass.name);
