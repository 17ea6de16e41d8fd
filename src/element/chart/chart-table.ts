import type { TemplateResult } from 'lit';
import type { Chart } from '../../layout/chart/chart.js';
import { tableSource } from '../../layout/table-source.js';
import type { TableSource } from '../../layout/table-source.js';
import type { Locale } from '../../locale/locale.js';
import { ValueTable } from '../value-table.js';
import type { ChartHands } from './chart-hands.js';

const ROWS = 200;

/** The values of a chart as a table; fetched when a reader asks for it. */
export class ChartTable {
  readonly #table: ValueTable;
  #chart: Chart | null = null;
  #locale: Locale | null = null;
  #source: TableSource | null = null;

  constructor(hands: ChartHands) {
    this.#table = new ValueTable(hands, ROWS);
  }

  settled(): Promise<void> {
    return this.#table.settled();
  }

  /** The table of a chart under a heading; `note` says which part of the data it is. */
  render(chart: Chart, locale: Locale, heading: string, note: string | null | undefined): TemplateResult {
    if (!this.#source || chart !== this.#chart || locale !== this.#locale) {
      [this.#chart, this.#locale] = [chart, locale];
      this.#source = tableSource(chart.model, chart.text, locale);
    }
    return this.#table.render(this.#source, locale, heading, note);
  }
}
