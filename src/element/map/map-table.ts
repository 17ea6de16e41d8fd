import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { mapTable } from '../../layout/map/map-table.js';
import { withinOf } from '../../layout/map/within.js';
import { foundRows, searchedText, sortedRows } from '../../layout/table-order.js';
import type { SortedBy } from '../../layout/table-order.js';
import type { TableSource } from '../../layout/table-source.js';
import { orderedView } from '../../layout/table-view.js';
import { chartWords } from '../../locale/chart-words.js';
import type { Locale } from '../../locale/locale.js';
import { mapLateWords } from '../../locale/map-late-words.js';
import { loadWorkingWords } from '../../locale/working-words.js';
import type { WorkingWords } from '../../locale/working-words.js';
import { dataTable } from '../../render/data-table.js';
import { searchTemplate } from '../../render/search-field.js';
import { compareCzech } from '../../transform/compare-text.js';
import type { MapView } from './map-build.js';
import type { MapHands } from './map-hands.js';
import { tableStyles } from '../table-styles.js';

/** Rows that are shown at first, and added by each press. */
const TABLE_ROWS = 250;

/** The values of a map as a table that can be sorted and searched; fetched when a reader asks for it. */
export class MapTable {
  readonly #hands: MapHands;
  #sorted: SortedBy | null = null;
  #search = '';
  #pages = 1;
  #words: WorkingWords | null = null;
  #lang = '';

  constructor(hands: MapHands) {
    this.#hands = hands;
    hands.adopt(tableStyles);
  }

  async #fetchWords(lang: string): Promise<void> {
    this.#lang = lang;
    this.#words = await loadWorkingWords(lang);
    this.#hands.host.requestUpdate();
  }

  source(view: MapView, locale: Locale): TableSource {
    const { model, values, text, names } = view;
    const { territory, rank, class: name, within: place } = mapLateWords(locale);
    return mapTable(model, values, text, names, (unit) => withinOf(view.territories, unit), {
      territory,
      rank,
      class: name,
      within: place,
    });
  }

  /** The table of a map under a heading. */
  render(view: MapView, locale: Locale, heading: string): TemplateResult {
    if (locale.lang !== this.#lang) void this.#fetchWords(locale.lang).catch(() => undefined);
    const words = chartWords(locale);
    const source = this.source(view, locale);
    const found = foundRows(source.total, this.#search, (row) => searchedText(source.cells(row)));
    const order = this.#sorted ? sortedRows(source, found, this.#sorted, compareCzech) : found;
    const time = view.times[view.at];
    const caption = `${words.tableOf}: ${heading}${time ? ` (${time})` : ''}`;
    const shown = orderedView(source, order, this.#sorted, caption, this.#pages * TABLE_ROWS);
    const rest = shown.total - shown.rows.length;
    const more = rest > 0 ? words.showMore(Math.min(rest, TABLE_ROWS), shown.rows.length, shown.total) : null;
    return html`${this.#words ? this.#renderSearch(this.#words, order.length, source.total) : nothing}
    ${dataTable(shown, more, {
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
        this.#hands.host.requestUpdate();
      },
    });
  }

  /** Rows by the column upwards, downwards, and as they stand, in turn. */
  #sort(column: number, { heads }: TableSource): void {
    const before = this.#sorted;
    const again = before?.column === column;
    this.#sorted = again && before.descending ? null : { column, descending: again };
    this.#hands.host.requestUpdate();
    this.#hands.say(this.#words?.sorted(heads[column]?.label ?? '', this.#sorted?.descending ?? null) ?? '');
  }
}
