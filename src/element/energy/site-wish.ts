import { spanPeriods } from '../../energy/period-span.js';
import type { SpanPeriod } from '../../energy/period-span.js';
import { SourceError } from '../../source/source-error.js';
import { energyViews } from './energy-views.js';
import type { ViewName } from './energy-views.js';
import type { ReaderChoice } from './reader-choice.js';

/** What a dashboard is asked to show. */
export interface SiteWish {
  readonly view: ViewName;
  readonly period: SpanPeriod;
  /** An instant of the span, epoch ms; null for the one that goes on. */
  readonly at: number | null;
  readonly building: string | null;
  /** The building that a reader chose, in place of the author's where there is such. */
  readonly chosen: string | null;
  /** As the author wrote it. */
  readonly delay: string | null;
}

/** What the page's author asks for by attributes. */
export interface AuthorWish {
  readonly view: string;
  readonly period: string;
  readonly building: string | null;
  readonly delay: string | null;
}

/** What is to be shown by the author's wish and the reader's choice; throws what is a `bad-attribute`. */
export function siteWish({ view, period: given, building, delay }: AuthorWish, choice: ReaderChoice): SiteWish {
  const authored = oneOf('period', given, ['now', ...spanPeriods] as const);
  const period = choice.period ?? (authored === 'now' ? 'day' : authored);
  return { view: oneOf('view', view, energyViews), period, at: choice.at, building, chosen: choice.building, delay };
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new SourceError('bad-attribute', `${name}="${value}": one of ${allowed.join(', ')}`);
  return found;
}
