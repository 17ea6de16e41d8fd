import { load, Table } from '../../../src/data.ts';
import { forLarge, prepareLarge } from '../../../src/transform/prepare-large.ts';
import { sortRows } from '../../../src/transform/sort.ts';
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

/** A whole table in the new order, or what `load` finds first for it: the order of the rows alone. */
const sorted = (column) => ({
  whole: (data) => load({ data, orderBy: column }),
  indices: async (data) => {
    const keys = [{ column, descending: false }];
    await prepareLarge(data);
    await forLarge()?.rankTexts(data, keys);
    return sortRows(data, keys);
  },
});

const GROUPS = {
  groupBy: 'okres, druh',
  measure: 'count(*) as pocet, sum(kc) as soucet, avg(kc) as prumer, max(kc) as nejvic',
  orderBy: 'soucet DESC',
};

const TASKS = {
  group: {
    whole: (data) => load({ data, ...GROUPS }),
    check: (table) =>
      checksum(['pocet', 'soucet', 'prumer', 'nejvic'].flatMap((name) => rounded(table.column(name).values))),
  },
  number: sorted('kc'),
  text: sorted('obec'),
  distinct: sorted('jmeno'),
};

globalThis.__prepare = (name, { indices }) => {
  const table = tableOf(makeColumns(name === 'distinct'));
  const task = TASKS[name];
  const check = task.check ?? (indices ? checksum : order);
  return { run: () => (indices ? task.indices : task.whole)(table), check };
};
