import type { KindWords, Sentence } from '../../locale/kind-words.js';
import type { Locale } from '../../locale/locale.js';
import { capital } from '../../locale/sentence.js';
import { isOrdered } from './chart-facts.js';
import type { Chart } from '../chart/chart.js';
import type { ChartModel, Series } from '../chart/chart-model.js';
import { comparable } from '../chart/combo-columns.js';
import { chartText } from '../chart/chart-text.js';
import { partsOfWhole } from '../chart/parts-of-whole.js';
import { sayShares, totalsOf } from './say-stack.js';

/** So many small multiples are each told of by themselves, where each is a picture of its own. */
const MOST_SAID = 4;

/** The chart of one small multiple, and what its kind says of it. */
export type SayOne = (model: ChartModel) => Sentence;

/**
 * Of small multiples along an order: which of them ends highest, and which lowest; of several series whose, and of stacks by their totals.
 * Nothing where they end together or apart, or where all of them end at the whole.
 */
export function sayFacets({ model, text, spec }: Chart, words: KindWords, locale: Locale): Sentence {
  const facets = model.facets ?? [];
  const [first] = facets;
  if (!first || facets.length < 2 || !isOrdered(first.model) || spec.stack === 'normalized') return [];
  const ends = facets
    .flatMap(({ title, model: one }) => {
      const told = comparable(one);
      const { series } = spec.stack === 'stacked' ? totalsOf(told) : told;
      return series.map(({ label, values }) => ({
        at: series.length > 1 ? `${title}, ${label}` : title,
        end: values[one.positions.length - 1] ?? NaN,
      }));
    })
    .filter(({ end }) => !Number.isNaN(end))
    .sort((a, b) => b.end - a.end);
  const [highest, lowest] = [ends[0], ends[ends.length - 1]];
  if (!highest || !lowest || highest.end === lowest.end) return [];
  const told = comparable(first.model);
  const written = told === first.model ? text : chartText(told, locale);
  const state = ({ at, end }: typeof highest): { at: string; value: string } => ({ at, value: written.told(end) });
  return words.facets({
    // Positions of all stand one behind the other, named by theirs and the multiple's.
    at: text.place(first.model.positions.length - 1).replace(`${first.title}, `, ''),
    highest: state(highest),
    lowest: state(lowest),
  });
}

/** Of a few small multiples of which each is a picture of its own: what each says, behind its name; null of more. */
export function sayEach({ facets = [], kind, measure, xColumn }: ChartModel, sayOne: SayOne): Sentence | null {
  if (facets.length > MOST_SAID) return null;
  // What is measured is said once; of bins it is the name of their axis.
  const named = kind === 'histogram' ? xColumn.label : kind === 'scatter' ? `${xColumn.label}, ${measure}` : measure;
  return facets.flatMap(({ title, model }, index) => {
    // Points name both of their measures; the others begin with what they are of.
    const points = kind === 'scatter';
    const [first, ...rest] = sayOne({ ...model, brief: true, measure: points ? measure : title });
    const lead = index > 0 ? ' ' : named === '' ? '' : `${capital(named)} – `;
    const text = points ? `${title}: ${first?.text ?? ''}` : (first?.text ?? '');
    return [{ ...first, text: lead + text }, ...rest];
  });
}

/** Of wholes beside each other, each with parts of its own: which part is the largest in all of them, and where one is most and least. */
export function sayWholes(chart: Chart, locale: Locale, words: KindWords): Sentence {
  const facets = chart.model.facets ?? [];
  const partsOf = ({ model, title }: (typeof facets)[number]): readonly (readonly [string, number])[] => {
    const text = chartText(model, locale);
    return partsOfWhole({ model, text, locale })
      .filter(({ others }) => !others)
      .map((part) => [part.title || title, part.value]);
  };
  const parts = facets.map((facet) => new Map(partsOf(facet)));
  const labels = [...new Set(parts.flatMap((one) => [...one.keys()]))];
  const series = labels.map((label, slot): Series => ({
    label,
    slot,
    values: new Float64Array(parts.map((one) => one.get(label) ?? NaN)),
    rows: new Int32Array(parts.length).fill(-1),
  }));
  const { xColumn, ...model } = chart.model;
  const titles = (index: number): string => facets[index]?.title ?? '';
  return sayShares(
    {
      ...chart,
      model: { ...model, xColumn, xKind: 'category', series, positions: new Int32Array(facets.length) },
      text: { ...chart.text, position: titles, place: titles },
    },
    locale,
    words,
  );
}
