import { makeChannels } from './data.mjs';

/** The limit of the machine: a loop that sums the same arrays, without a calendar, gaps or qualities. */
function sum(values) {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index];
  return total;
}

globalThis.__prepare = () => {
  const arrays = makeChannels().map(({ values }) => values);
  return { run: () => arrays.map(sum), check: (totals) => totals.length };
};
