import * as aq from 'arquero';
import { dictionary, float64, tableFromArrays, utf8 } from '@uwdata/flechette';
import { checksum, makeColumns, rounded } from './data.mjs';

const textOf = ({ codes, dictionary }) => Array.from(codes, (code) => dictionary[code]);
const arraysOf = (columns) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.dictionary ? textOf(column) : column]),
  );

/** Text columns as Arrow's dictionaries, which the group-by reads faster. */
function arrowOf(columns) {
  const types = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.dictionary ? dictionary(utf8()) : float64()]),
  );
  return aq.fromArrow(tableFromArrays(arraysOf(columns), { types }));
}

const { compare } = new Intl.Collator('cs');
const order = (values) => checksum(values);
const sorted = (key) => ({
  whole: (table) => table.orderby(key).reify(),
  indices: (table) => table.orderby(key).indices(),
});

const TASKS = {
  group: {
    whole: (table) =>
      table
        .groupby('okres', 'druh')
        .rollup({ pocet: aq.op.count(), soucet: aq.op.sum('kc'), prumer: aq.op.mean('kc'), nejvic: aq.op.max('kc') })
        .orderby(aq.desc('soucet'))
        .reify(),
    check: (table) => checksum(['pocet', 'soucet', 'prumer', 'nejvic'].flatMap((name) => rounded(table.array(name)))),
  },
  number: sorted('kc'),
  text: sorted(aq.collate('obec', compare)),
  textPlain: sorted('obec'),
  distinct: sorted(aq.collate('jmeno', compare)),
  distinctPlain: sorted('jmeno'),
};

globalThis.__prepare = (name, { arrow, indices, plain }) => {
  const columns = makeColumns(name === 'distinct');
  const made = arrow ? arrowOf(columns) : aq.table(arraysOf(columns));
  const task = TASKS[plain ? `${name}Plain` : name];
  const check = task.check ?? (indices ? order : (result) => order(result.array('id')));
  return { run: () => (indices ? task.indices : task.whole)(made), check };
};
