import { bucketColumns, rollUpColumns } from '../../../src/energy.ts';
import { CHANNELS, checksum, FROM, makeChannels, STEP, TO } from './data.mjs';

const period = { from: new Date(FROM), to: new Date(TO) };

/** Days once, and of them months and years. */
function views(series) {
  const days = bucketColumns(series, 'day', period);
  const months = rollUpColumns(days, 'month');
  return [days, months, rollUpColumns(months, 'year')];
}

/** Each view from the readings, as a page makes it that shows one alone. */
const singleViews = (series) => ['day', 'month', 'year'].map((unit) => bucketColumns(series, unit, period));

globalThis.__prepare = ({ single }) => {
  const channels = makeChannels().map(({ values, codes }) => ({
    startMs: FROM,
    step: STEP,
    unit: 'Wh',
    values,
    codes,
  }));
  const of = single ? singleViews : views;
  return {
    run: () => channels.map(of),
    // By view, then by channel, as they stand in a group of Arquero.
    check: (result) =>
      checksum(
        [0, 1, 2].flatMap((view) =>
          CHANNELS.flatMap((_, channel) => {
            const { totals, valid } = result[channel][view];
            return [...totals].flatMap((total, bucket) => [total || 0, valid[bucket]]);
          }),
        ),
      ),
  };
};
