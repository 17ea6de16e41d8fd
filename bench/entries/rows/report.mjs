import { markdownTable, verdict } from '../../lib/markdown-table.mjs';
import { median } from '../../lib/statistics.mjs';

/** Heads of the tables of a pass and the measure under each. */
const TABLES = {
  rows: [
    {
      'first rows, ms': 'paint',
      'of it work': 'work',
      'and a table made': 'paintMade',
      'CPU ms': 'cpu',
      'gzip B': 'bytes',
    },
    {
      'sort, repeated, ms': 'paintText',
      'work ': 'workText',
      'sort, distinct, ms': 'paintDistinct',
      'work  ': 'workDistinct',
    },
    {
      'filter, first letter, ms': 'filterFirst',
      'next ones': 'filter',
      'search, first letter, ms': 'searchFirst',
      'next ones ': 'search',
    },
    { 'heap, rows shown, MB': 'heap', 'at the end': 'heapEnd', 'own memory, MB': 'own', 'peak RSS, MB': 'peak' },
  ],
  scroll: [
    {
      'wheel, median ms': 'wheelHalf',
      'p99 ms': 'wheel99',
      'blank, %': 'wheelBlank',
      'bar, median ms': 'barHalf',
      'p99 ms ': 'bar99',
      'blank, % ': 'barBlank',
    },
  ],
};

/** What is to be at most so large a share, of whom. */
const GOALS = [
  { what: 'first rows', key: 'paint', goal: 0.35, of: ['ag-grid', 'tabulator'] },
  { what: 'first rows and a table made', key: 'paintMade', goal: 0.35, of: ['ag-grid', 'tabulator'] },
  { what: 'sort, repeated', key: 'paintText', goal: 0.25, of: ['ag-grid'] },
  { what: 'sort, distinct', key: 'paintDistinct', goal: 0.5, of: ['ag-grid'] },
  { what: 'filter, first letter', key: 'filterFirst', goal: 0.5, of: ['tabulator'] },
  { what: 'filter, next letters', key: 'filter', goal: 0.5, of: ['tabulator'] },
  { what: 'search, first letter', key: 'searchFirst', goal: 0.5, of: ['tabulator'] },
  { what: 'search, next letters', key: 'search', goal: 0.5, of: ['tabulator'] },
  { what: 'heap, rows shown', key: 'heap', goal: 0.5, of: ['ag-grid'] },
  { what: 'heap at the end', key: 'heapEnd', goal: 0.5, of: ['ag-grid'] },
  { what: 'own memory at the end', key: 'own', goal: 0.5, of: ['ag-grid'] },
  { what: 'own memory at the end', key: 'own', goal: 0.5, of: ['ag-grid'], overFloor: true },
  { what: 'peak RSS', key: 'peak', goal: 0.5, of: ['ag-grid'] },
  { what: 'peak RSS', key: 'peak', goal: 0.5, of: ['ag-grid'], overFloor: true },
];
const LONGEST_FRAME_MS = 32;

/** The medians of a pass as Markdown tables, each with our share, and a line per goal. */
export function reportRows(contestants, samples, pass) {
  const seen = (name, key) => median(samples.get(name).map((sample) => sample[key]));
  const written = (name, key) => {
    const value = seen(name, key);
    if (!Number.isFinite(value)) return '-';
    const share = name === 'floor' || name.startsWith('ours') ? '' : ` (${(seen('ours', key) / value).toFixed(2)})`;
    return key === 'bytes' ? value.toLocaleString('en') : value.toFixed(1) + (key.endsWith('Blank') ? '' : share);
  };
  const tables = TABLES[pass].map((columns) =>
    markdownTable(
      ['', ...Object.keys(columns).map((head) => head.trim())],
      contestants.map(({ name, label }) => [label, ...Object.values(columns).map((key) => written(name, key))]),
    ),
  );
  return [...tables, verdicts(contestants, seen, pass).join('\n')].join('\n\n');
}

function verdicts(contestants, seen, pass) {
  if (pass === 'scroll') {
    return ['wheel99', 'bar99'].map((key) => verdict(`${key}, ms,`, LONGEST_FRAME_MS, null, seen('ours', key)));
  }
  return GOALS.map(({ what, key, goal, of, overFloor = false }) => {
    const peers = contestants.filter(({ name }) => of.includes(name));
    const best = peers.reduce((a, b) => (seen(b.name, key) < seen(a.name, key) ? b : a));
    const floor = overFloor ? seen('floor', key) : 0;
    const told = overFloor ? `${what}, (own - floor) / same` : what;
    return verdict(told, goal, best.label, (seen('ours', key) - floor) / (seen(best.name, key) - floor));
  });
}
