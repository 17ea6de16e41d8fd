import { load, Table } from '../../../src/data.ts';
import { checksum, makeColumns, rounded, ROWS } from './data.mjs';

function tableOf(columns) {
  return new Table(
    ROWS,
    Object.entries(columns).map(([name, column]) =>
      column.dictionary
        ? { name, label: name, type: 'text', missing: null, values: column.codes, dictionary: column.dictionary }
        : { name, label: name, type: 'number', missing: null, values: column },
    ),
  );
}

const order = (table) => checksum(table.column('id').values);

const TASKS = {
  group: {
    query: {
      groupBy: 'okres, druh',
      measure: 'count(*) as pocet, sum(kc) as soucet, avg(kc) as prumer, max(kc) as nejvic',
      orderBy: 'soucet DESC',
    },
    check: (table) =>
      checksum(['pocet', 'soucet', 'prumer', 'nejvic'].flatMap((name) => rounded(table.column(name).values))),
  },
  number: { query: { orderBy: 'kc' }, check: order },
  text: { query: { orderBy: 'obec' }, check: order },
  distinct: { query: { orderBy: 'jmeno' }, check: order },
};

globalThis.__prepare = (name) => {
  const table = tableOf(makeColumns(name === 'distinct'));
  const { query, check } = TASKS[name];
  return { run: () => load({ data: table, ...query }), check };
};
