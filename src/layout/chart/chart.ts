import type { ChartFacts } from '../../locale/facts.js';
import type { Locale } from '../../locale/locale.js';
import type { Table } from '../../table/table.js';
import { chartFacts } from '../say/chart-facts.js';
import { chartModel } from './chart-model.js';
import type { ChartModel } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';
import type { KindCode } from './kinds.js';
import { chartText, columnText, dateWriting } from './chart-text.js';
import type { ChartText } from './chart-text.js';

/** A chart before it has a size: what is drawn, how it is written, what is worth saying. */
export interface Chart {
  readonly spec: ChartSpec;
  readonly model: ChartModel;
  readonly text: ChartText;
  readonly facts: ChartFacts;
}

/**
 * Prepares a chart of a table, by what its kind has of its own (`code`); null when the table has nothing to draw.
 * `narrow` leaves the part of the model that a reader chose to see. Throws `missing column: name`.
 */
export function prepareChart(
  table: Table,
  spec: ChartSpec,
  locale: Locale,
  code?: Partial<KindCode> | null,
  narrow?: (model: ChartModel, spec: ChartSpec) => ChartModel,
): Chart | null {
  if (table.length === 0) return null;
  const found = code?.model
    ? code.model(table, spec, locale)
    : chartModel(table, spec, (column) => columnText(column, locale));
  if (found === null) return null;
  const whole = dateWriting.complete?.(found) ?? found;
  const model = narrow?.(whole, spec) ?? whole;
  const text = (code?.text ?? chartText)(model, locale);
  return { spec, model, text, facts: (code?.facts ?? chartFacts)(model, text, locale, spec.stack) };
}
