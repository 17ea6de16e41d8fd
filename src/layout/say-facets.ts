import type { KindWords, Sentence } from '../locale/kind-words.js';
import { isOrdered } from './chart-facts.js';
import type { Chart } from './chart.js';
import type { ChartModel } from './chart-model.js';

/** Of small multiples of one series along an order: which of them ends highest, and which lowest. Nothing where they end together or apart. */
export function sayFacets({ model, text }: Chart, words: KindWords): Sentence {
  const facets = model.facets ?? [];
  const [first] = facets;
  if (!first || facets.length < 2 || !isOrdered(first.model)) return [];
  if (facets.some(({ model: one }) => one.series.length !== 1)) return [];
  const lastOf = ({ series, positions }: ChartModel): number => series[0]?.values[positions.length - 1] ?? NaN;
  const ends = facets
    .map(({ title, model: one }) => ({ at: title, end: lastOf(one) }))
    .filter(({ end }) => !Number.isNaN(end))
    .sort((a, b) => b.end - a.end);
  const [highest, lowest] = [ends[0], ends[ends.length - 1]];
  if (!highest || !lowest || highest.end === lowest.end) return [];
  const state = ({ at, end }: typeof highest): { at: string; value: string } => ({ at, value: text.value(end) });
  return words.facets({
    // Positions of all stand one behind the other, named by theirs and the multiple's.
    at: text.position(first.model.positions.length - 1).replace(`${first.title}, `, ''),
    highest: state(highest),
    lowest: state(lowest),
  });
}
