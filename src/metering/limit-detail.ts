import { commonStep } from '../energy/common-step.js';
import { MISSING, RECOVERED } from '../energy/quality.js';
import type { Series } from '../energy/series.js';
import { cleaned } from '../energy/units.js';
import { addUnits, startOf } from '../time/calendar.js';

const DAY = 86_400;

/**
 * A series that shows no more than a step of so many seconds would, on its own grid: within each step, or local day, every interval has the
 * same share of what all came to (of levels, their mean), and is told to be computed (`R`). A step that lacks an interval is missing: what is left of it would be
 * finer. One that is cut off at an end is missing too.
 */
export function limitDetail(series: Series, step: number): Series {
  if (step <= series.step) return series;
  const { startMs, values, codes } = series;
  const stepMs = series.step * 1000;
  // Where the step cuts an interval in two, one of the longer steps that cut none: what is left of a step would be finer.
  const wide = commonStep([step, series.step]);
  const shown = new Float64Array(values.length).fill(NaN);
  const letters = new Uint8Array(values.length).fill(MISSING);
  for (let index = 0; index < values.length;) {
    const at = startMs + index * stepMs;
    const [from, to] = blockOf(at, wide);
    const end = Math.round((to - startMs) / stepMs);
    const isWhole = from >= startMs && end <= values.length;
    const part = values.subarray(index, Math.min(end, values.length));
    const sum = isWhole ? part.reduce((total, value) => total + value, 0) : NaN;
    const worst = codes.subarray(index, index + part.length).reduce((code, next) => Math.max(code, next), 0);
    let before = 0;
    for (let place = 0; place < part.length; place++) {
      // By differences of the running amount, so that the shares add up to the whole.
      const until = cleaned((sum * (place + 1)) / part.length);
      shown[index + place] = cleaned(until - before);
      letters[index + place] = Number.isNaN(sum) ? Math.max(worst, MISSING) : Math.max(worst, RECOVERED);
      before = until;
    }
    index += Math.max(part.length, 1);
  }
  return { ...series, values: shown, codes: letters };
}

/** The step, or the local day, that holds an instant; epoch ms. */
function blockOf(at: number, step: number): readonly [number, number] {
  if (step < DAY) {
    const from = Math.floor(at / 1000 / step) * step * 1000;
    return [from, from + step * 1000];
  }
  const from = startOf(at, 'day');
  return [from, addUnits(from, 'day', 1)];
}
