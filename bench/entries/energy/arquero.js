import * as aq from 'arquero';
import { localDate, localEdges } from '../../../src/time/calendar-edges.ts';
import { CHANNELS, checksum, FROM, LENGTH, makeChannels, STEP, TO } from './data.mjs';

/** The day, month and year of each reading, which Arquero has no calendar of Prague for: made beforehand, its time is not counted. */
function keys() {
  const days = localEdges(FROM, TO, 'day');
  const day = new Int32Array(LENGTH);
  const month = new Int32Array(LENGTH);
  const year = new Int32Array(LENGTH);
  for (let at = 0; at + 1 < days.length; at++) {
    const [y, m, d] = localDate(days[at]).split('-').map(Number);
    const first = (days[at] - FROM) / 1000 / STEP;
    const last = (days[at + 1] - FROM) / 1000 / STEP;
    day.fill(y * 10_000 + m * 100 + d, first, last);
    month.fill(y * 100 + m, first, last);
    year.fill(y, first, last);
  }
  return { day, month, year };
}

const sums = Object.fromEntries(
  CHANNELS.flatMap((name) => [
    [`${name}Total`, aq.op.sum(name)],
    [`${name}Valid`, aq.op.valid(name)],
  ]),
);

globalThis.__prepare = () => {
  const channels = makeChannels();
  const table = aq.table({
    ...keys(),
    ...Object.fromEntries(CHANNELS.map((name, index) => [name, channels[index].values])),
  });
  return {
    run: () => ['day', 'month', 'year'].map((unit) => table.groupby(unit).rollup(sums).reify()),
    check: (result) =>
      checksum(
        result.flatMap((view) =>
          CHANNELS.flatMap((name) => {
            const totals = view.array(`${name}Total`);
            const valid = view.array(`${name}Valid`);
            return [...totals].flatMap((total, row) => [total ?? 0, valid[row]]);
          }),
        ),
      ),
  };
};
