import type { KindWords, Sentence } from '../../locale/kind-words.js';
import type { Chart } from '../chart/chart.js';
import { countBeyond } from '../chart/author-ends.js';
import { comparable } from '../chart/combo-columns.js';
import type { ChartKind } from '../chart/chart-spec.js';
import { totalsOf } from './say-stack.js';

/** Kinds whose marks end at the axis, and those of which nothing is drawn beyond it; points say it themselves. */
const CUT: readonly ChartKind[] = ['column', 'bar', 'combo', 'pyramid'];
const LEFT_OUT: readonly ChartKind[] = ['line', 'area'];

/** How many values lie beyond the ends that the author gave the axis; of stacks their totals do, and of shares none. */
export function sayBeyond({ model, spec }: Chart, words: KindWords): Sentence {
  const cut = CUT.includes(model.kind);
  if ((!cut && !LEFT_OUT.includes(model.kind)) || spec.stack === 'normalized') return [];
  const drawn = comparable(model);
  const { series } = spec.stack === 'stacked' ? totalsOf(drawn) : drawn;
  const count = series.reduce((sum, { values }) => sum + countBeyond(values, spec), 0);
  return count === 0 ? [] : [{ text: words.beyond(count, cut) }];
}
