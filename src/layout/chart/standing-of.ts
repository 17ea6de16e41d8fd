import { chartWords } from '../../locale/chart-words.js';
import type { Locale } from '../../locale/locale.js';
import { standing } from '../../table/provisional.js';
import type { Standing } from '../../table/provisional.js';
import type { ChartModel, Series } from './chart-model.js';

/** How final the value of a series at a position is. */
export function standingAt(model: ChartModel, series: Series, index: number): Standing {
  const rows = (series.parts ?? [series]).map((one) => one.rows.at(index) as number);
  return standingOfRows(model, rows);
}

/** How final what is made of several rows is: no more than the least final of them. */
export function standingOfRows({ provisional }: ChartModel, rows: readonly number[]): Standing {
  const all = rows.map((row) => provisional?.[row] ?? standing.final);
  return [standing.provisional, standing.estimated].find((one) => all.includes(one)) ?? standing.final;
}

/** A value with what it is, where that is not final: `82 (předběžné)`. */
export function withStanding(value: string, kind: Standing, locale: Locale): string {
  return kind === standing.final ? value : `${value} (${chartWords(locale).standing(kind)})`;
}
