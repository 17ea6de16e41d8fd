import type { StatedPart } from '../../locale/kind-words.js';
import { missingOf } from './chart-facts.js';
import type { Say } from './say.js';
import { sumOf } from './say.js';
import { shareText } from './say-parts.js';

/** Of a pyramid: how its two sides compare, and which group is the largest. */
export const sayPyramid: Say = ({ model, text }, locale, words) => {
  // A side that is drawn to the left may have its values below zero.
  const sides = model.series.map(({ label, values }) => ({ label, sum: Math.abs(sumOf(values)) }));
  const known = sides.filter(({ sum }) => !Number.isNaN(sum)).sort((a, b) => b.sum - a.sum);
  const total = known.reduce((all, { sum }) => all + sum, 0);
  let most = -1;
  let size = -Infinity;
  for (const index of model.positions.keys()) {
    const group = model.series.reduce((sum, { values }) => sum + Math.abs(values[index] as number), 0);
    if (group > size) [most, size] = [index, group];
  }
  return words.pyramid({
    measure: model.measure,
    sides: known.map(({ label, sum }): StatedPart => ({
      name: label,
      value: text.told(sum),
      share: total > 0 ? shareText(sum / total, locale) : '',
    })),
    most: most === -1 ? null : { at: text.place(most), value: text.told(size) },
    missing: missingOf(model),
  });
};
