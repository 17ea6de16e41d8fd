import { html, nothing } from 'lit';
import type { CSSResult, ReactiveControllerHost, TemplateResult } from 'lit';
import { foundRows, searchedText, sortedRows } from '../layout/table-order.js';
import type { SortedBy } from '../layout/table-order.js';
import type { TableSource } from '../layout/table-source.js';
import { orderedView } from '../layout/table-view.js';
import { chartWords } from '../locale/chart-words.js';
import type { Locale } from '../locale/locale.js';
import { loadWorkingWords } from '../locale/working-words.js';
import type { WorkingWords } from '../locale/working-words.js';
import { dataTable } from '../render/data-table.js';
import { searchTemplate } from '../render/search-field.js';
import { compareCzech } from '../transform/compare-text.js';
import { tableStyles } from './table-styles.js';

/** What an element lends to a table of what it draws. */
interface TableHands {
  readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  locale(): Locale | null;
  /** Styles that came with the code. */
  adopt(styles: CSSResult): void;
  /** Tells those who don't see it what a choice of theirs did. */
  say(text: string): void;
}

/** What is drawn as a table that a reader sorts and searches. */
export class ValueTable {
  readonly #hands: TableHands;
  /** Rows that are shown at first, and added by each press. */
  readonly #step: number;
  #sorted: SortedBy | null = null;
  #search = '';
  #pages = 1;
  #words: WorkingWords | null = null;
  #lang = '';
  #source: TableSource | null = null;
  /** What each row is found by, once it was looked for. */
  #searched: string[] = [];
  #order: readonly number[] | null = null;

  constructor(hands: TableHands, step: number) {
    [this.#hands, this.#step] = [hands, step];
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

  /** The table of these rows under a heading; `note` says which part of the data it is. Order and search stay as long as the columns do. */
  render(source: TableSource, locale: Locale, heading: string, note: string | null | undefined): TemplateResult {
    const strings = chartWords(locale);
    const caption = `${strings.tableOf}: ${heading}${note ? ` (${note})` : ''}`;
    // Out of reach it is there without the field.
    if (locale.lang !== this.#lang) this.settled().catch(() => undefined);
    this.#take(source);
    const order = (this.#order ??= this.#ordered(source));
    const view = orderedView(source, order, this.#sorted, caption, this.#pages * this.#step);
    const rest = view.total - view.rows.length;
    const more = rest > 0 ? strings.showMore(Math.min(rest, this.#step), view.rows.length, view.total) : null;
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

  #take(source: TableSource): void {
    if (source === this.#source) return;
    [this.#source, this.#order, this.#searched] = [source, null, []];
    if (this.#sorted && this.#sorted.column >= source.heads.length) this.#sorted = null;
  }

  #ordered(source: TableSource): readonly number[] {
    const textOf = (row: number): string => (this.#searched[row] ??= searchedText(source.cells(row)));
    const found = foundRows(source.total, this.#search, textOf);
    return this.#sorted ? sortedRows(source, found, this.#sorted, compareCzech) : found;
  }
}
