import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Chart } from '../../layout/chart/chart.js';
import { foundRows, searchedText, sortedRows } from '../../layout/table-order.js';
import type { SortedBy } from '../../layout/table-order.js';
import { tableSource } from '../../layout/table-source.js';
import type { TableSource } from '../../layout/table-source.js';
import { orderedView } from '../../layout/table-view.js';
import { chartWords } from '../../locale/chart-words.js';
import type { Locale } from '../../locale/locale.js';
import { loadWorkingWords } from '../../locale/working-words.js';
import type { WorkingWords } from '../../locale/working-words.js';
import { dataTable } from '../../render/data-table.js';
import { searchTemplate } from '../../render/search-field.js';
import { compareCzech } from '../../transform/compare-text.js';
import type { ChartHands } from './chart-hands.js';
import { tableStyles } from '../table-styles.js';

/** Rows that are shown at first, and added by each press. */
const TABLE_ROWS = 200;

/** The values of a chart as a table that can be sorted and searched; fetched when a reader asks for it. */
export class ChartTable {
  readonly #hands: ChartHands;
  #sorted: SortedBy | null = null;
  #search = '';
  #pages = 1;
  #words: WorkingWords | null = null;
  #lang = '';
  #chart: Chart | null = null;
  #locale: Locale | null = null;
  #source: TableSource | null = null;
  /** What each row is found by, once it was looked for. */
  #searched: string[] = [];
  #order: readonly number[] | null = null;

  constructor(hands: ChartHands) {
    this.#hands = hands;
    hands.adopt(tableStyles);
  }

  /** Resolved when it can speak the language of its host. */
  async settled(): Promise<void> {
    const lang = this.#hands.locale()?.lang ?? 'cs';
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#words = await loadWorkingWords(lang);
    this.#hands.host.requestUpdate();
  }

  /** The table of a chart under a heading; `note` says which part of the data it is. */
  render(chart: Chart, locale: Locale, heading: string, note: string | null | undefined): TemplateResult {
    const strings = chartWords(locale);
    const caption = `${strings.tableOf}: ${heading}${note ? ` (${note})` : ''}`;
    if (locale.lang !== this.#lang) void this.settled();
    const source = this.#sourceOf(chart, locale);
    const order = (this.#order ??= this.#ordered(source));
    const view = orderedView(source, order, this.#sorted, caption, this.#pages * TABLE_ROWS);
    const rest = view.total - view.rows.length;
    const more = rest > 0 ? strings.showMore(Math.min(rest, TABLE_ROWS), view.rows.length, view.total) : null;
    return html`${source.total > 1 && this.#words ? this.#renderSearch(this.#words, order.length, source.total) : nothing}
    ${dataTable(view, more, {
      onSort: (column) => this.#sort(column, source),
      onMore: () => {
        this.#pages++;
        this.#hands.host.requestUpdate();
      },
    })}`;
  }

  #renderSearch(words: WorkingWords, found: number, total: number): TemplateResult {
    return searchTemplate({
      label: words.search,
      text: this.#search,
      found: this.#search.trim() === '' ? null : words.found(found, total),
      onSearch: (text) => {
        this.#search = text;
        this.#pages = 1;
        this.#change();
        if (this.#source) this.#hands.say(words.found(this.#ordered(this.#source).length, total));
      },
    });
  }

  /** Rows by the column upwards, downwards, and as they stand, in turn. */
  #sort(column: number, { heads }: TableSource): void {
    const before = this.#sorted;
    const again = before?.column === column;
    this.#sorted = again && before.descending ? null : { column, descending: again };
    this.#change();
    this.#hands.say(this.#words?.sorted(heads[column]?.label ?? '', this.#sorted?.descending ?? null) ?? '');
  }

  #change(): void {
    this.#order = null;
    this.#hands.host.requestUpdate();
  }

  #sourceOf(chart: Chart, locale: Locale): TableSource {
    if (!this.#source || chart !== this.#chart || locale !== this.#locale) {
      [this.#chart, this.#locale, this.#order, this.#searched] = [chart, locale, null, []];
      this.#source = tableSource(chart.model, chart.text, locale);
      if (this.#sorted && this.#sorted.column >= this.#source.heads.length) this.#sorted = null;
    }
    return this.#source;
  }

  #ordered(source: TableSource): readonly number[] {
    const textOf = (row: number): string => (this.#searched[row] ??= searchedText(source.cells(row)));
    const found = foundRows(source.total, this.#search, textOf);
    return this.#sorted ? sortedRows(source, found, this.#sorted, compareCzech) : found;
  }
}
