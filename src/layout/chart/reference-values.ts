import type { ReferenceFacts } from '../../locale/kind-words.js';
import type { Locale } from '../../locale/locale.js';
import { digitsOfStep } from '../../locale/tick-style.js';
import type { Chart } from './chart.js';
import { chartText } from './chart-text.js';
import type { ChartText } from './chart-text.js';
import { columnsOf, hasOwnAxis } from './combo-columns.js';
import { valuesOf } from '../say/say.js';
import { sharesOf, totalsOf } from '../say/say-stack.js';

/** Kinds whose series may stand on each other. */
const STACKED = /^(?:area|bar|column|combo)$/;

/** What the values of an axis are on which lines of reference lie. */
export interface AxisValues {
  readonly what: ReferenceFacts['what'];
  readonly values: readonly number[];
  /** They are one series. */
  readonly single: boolean;
}

const isOfShares = ({ spec, model }: Pick<Chart, 'spec' | 'model'>): boolean =>
  spec.stack === 'normalized' && STACKED.test(model.kind);

/** Valid digits of a line's own value that are written at the most. */
const MOST_VALID = 4;

/** How places of the axis at the left are written: with the decimals that their author gave them, as 2.5 among whole numbers is neither 2 nor 3; shares in per cent, of a combo in the unit of its columns. */
export function referenceText(
  chart: Pick<Chart, 'spec' | 'model' | 'text'>,
  locale: Locale,
): Pick<ChartText, 'value'> & { bare(value: number): string } {
  const { text, model } = chart;
  // A combo's line may have another unit, and an axis of its own.
  const own = chart.model.facets?.[0]?.model ?? chart.model;
  if (own.kind === 'combo' && hasOwnAxis(own)) return chartText(columnsOf(own), locale);
  if (!isOfShares(chart)) return model.format ? text : withOwnDigits(text, model.unit, locale);
  const value = (share: number): string => locale.number(share, { percent: true });
  return { value, bare: value };
}

function withOwnDigits(text: ChartText, unit: string | undefined, locale: Locale): Pick<ChartText, 'value' | 'bare'> {
  const digitsOf = (value: number): number =>
    Math.min(digitsOfStep(value), MOST_VALID - 1 - Math.floor(Math.log10(Math.abs(value))));
  return {
    value: (value) =>
      digitsOf(value) > 0 ? locale.measure(value, unit, { digits: digitsOf(value) }) : text.value(value),
    bare: (value) => (digitsOf(value) > 0 ? locale.number(value, { digits: digitsOf(value) }) : text.bare(value)),
  };
}

/**
 * The values that can be seen to stand above or below a line across the axis at the left: of stacks their totals (none where a part is
 * missing) or the shares of them, of a combo none of another axis, and none of a histogram, whose axis counts.
 */
export function axisValues({ spec, model }: Pick<Chart, 'spec' | 'model'>): AxisValues | null {
  if (model.kind === 'histogram') return null;
  const parts = model.facets?.map((facet) => facet.model) ?? [model];
  const shares = isOfShares({ spec, model });
  const stacks = STACKED.test(model.kind) && spec.stack === 'stacked';
  const combined = model.kind === 'combo';
  const [first] = parts;
  if (!first) return null;
  // Its line stands among the columns where it has their axis.
  const lines = combined && !shares && !hasOwnAxis(first);
  const values = parts.flatMap((part) => {
    const stack = combined ? columnsOf(part) : part;
    const stood = shares ? sharesOf(stack) : (stacks ? totalsOf(stack) : stack).series;
    return [...valuesOf([...stood, ...(lines ? part.series.slice(-1) : [])])].map(({ value }) => value);
  });
  if (values.length === 0) return null;
  const several = first.series.length > (combined ? 2 : 1);
  return {
    what: shares ? 'share' : stacks && several && !lines ? 'total' : 'value',
    values,
    single: parts.length === 1 && !combined && (!several || stacks),
  };
}
