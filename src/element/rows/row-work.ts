import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { filterPhrase } from '../../layout/rows/filter-phrase.js';
import { filterWords, loadFilterWords } from '../../locale/filter-words.js';
import type { FilterWords } from '../../locale/filter-words.js';
import type { TextPiece } from '../../locale/facts.js';
import type { Locale } from '../../locale/locale.js';
import type { ShownRows } from '../../locale/row-words.js';
import { allOf } from '../../query/all-of.js';
import { filterCondition } from '../../query/column-filter.js';
import type { ColumnFilter } from '../../query/column-filter.js';
import { filtersText, parseFilters } from '../../query/filters-text.js';
import type { Filters } from '../../query/filters-text.js';
import { orderText } from '../../query/order-text.js';
import { parseSort } from '../../query/parse-sort.js';
import type { OrderKey } from '../../query/query.js';
import type { RowList, RowQuestion } from '../../query/row-list.js';
import { withoutTexts } from '../../query/without-texts.js';
import { searchCondition } from '../../query/search-condition.js';
import { rowChips } from '../../render/row-chips.js';
import type { RowChip } from '../../render/row-chips.js';
import { asSourceError } from '../../source/source-error.js';
import { LkFilterEvent } from '../filter-event.js';
import { rowChipStyles } from './row-chip-styles.js';
import type { RowHands, RowState } from './row-hands.js';
import type { RowPanel } from './row-panel.js';

type RowTexts = Pick<RowState, 'sort' | 'search' | 'filter'>;

/** What the texts of a list say of its columns. */
interface ReadTexts {
  readonly filters: Filters;
  readonly orderBy: readonly OrderKey[];
  readonly search: string;
}

/** Search, filters and order of a list; fetched when a reader or an attribute asks for one of them. */
export class RowWork {
  readonly #hands: RowHands;
  /** The choice of columns and filters, once it was opened. */
  #panel: RowPanel | null = null;
  #worded = false;
  #doing: Promise<unknown> | null = null;
  #asked: { readonly by: readonly unknown[]; readonly question: RowQuestion } | null = null;

  constructor(hands: RowHands) {
    this.#hands = hands;
    hands.adopt(rowChipStyles);
  }

  /** What a list is asked for by these texts; the same object for the same ones. Throws a `SourceError` for one that can't be read. */
  question({ columns }: Pick<RowList, 'columns'>, { sort, search, filter }: RowTexts): RowQuestion {
    const hidden = this.#hands.hidden();
    const by = [columns, sort, search, filter, hidden];
    if (this.#asked && by.every((part, index) => part === this.#asked?.by[index])) return this.#asked.question;
    try {
      const read = questionOf(readTexts(columns, { sort, search, filter }), columns);
      const question = { ...read, filter: allOf([read.filter, ...withoutTexts(hidden, columns)]) };
      this.#asked = { by, question };
      return question;
    } catch (error) {
      throw asSourceError(error);
    }
  }

  /** What a column's own filter leaves out of account, and a key that tells such questions apart. */
  questionWithout(column: string, { columns }: RowList): { readonly key: string; readonly question: RowQuestion } {
    const { filters, search } = this.chosen;
    const others = new Map([...filters].filter(([name]) => name !== column));
    const question = questionOf({ filters: others, search, orderBy: [] }, columns);
    return { key: JSON.stringify([filtersText(others), search]), question };
  }

  /** Missing values are said in words. */
  get worded(): boolean {
    return this.#worded;
  }

  word(worded: boolean): void {
    this.#worded = worded;
    this.#hands.host.requestUpdate();
  }

  /** Whether the choice of columns and filters is open. */
  get open(): boolean {
    return this.#panel?.open ?? false;
  }

  /** Opens or closes it; out of reach, the next press tries again. */
  async toggle(): Promise<void> {
    const { RowPanel } = await (this.#doing = import('./row-panel.js'));
    this.#panel ??= new RowPanel(this.#hands, this);
    this.#panel.toggle();
  }

  /** What the press that is heard of now waits for; it is told once whether that came. */
  takeDoing(): Promise<unknown> | null {
    const doing = this.#doing;
    this.#doing = null;
    return doing;
  }

  /** What stands above the rows: the choice of columns and filters, and what is chosen. */
  above(locale: Locale): readonly (TemplateResult | typeof nothing)[] {
    const words = this.words(locale);
    if (!words) return [];
    const panel = this.open && !this.#hands.host.noFilter && this.#panel?.template(locale, words);
    return [panel || nothing, this.#chosen(locale, words)];
  }

  /** What is said under them: that there are none, with the way back, and that texts are in the service's own order. */
  below(locale: Locale): readonly (TemplateResult | typeof nothing)[] {
    const page = this.#hands.page();
    const words = this.words(locale);
    const none = html`<p class="nothing">
      <button type="button" @click=${this.#showAll}>${words?.showAll}</button>
    </p>`;
    return [
      page?.matched === 0 ? none : nothing,
      page?.foreignOrder ? html`<p class="note">${words?.foreignOrder}</p>` : nothing,
    ];
  }

  /** Gets ready for what a reader is about to type: in one column, or in the search of all. */
  foresee(column: string | null = null): void {
    const list = this.#hands.list();
    void list?.foresee?.(column === null ? list.columns.map(({ name }) => name) : [column]);
  }

  /** What is chosen now, though its rows may be on their way yet; nothing where a text can't be read, which is an error by itself. */
  get chosen(): ReadTexts {
    try {
      return readTexts(this.#hands.list()?.columns ?? [], this.#hands.host);
    } catch {
      return { filters: new Map(), orderBy: [], search: '' };
    }
  }

  /** Leads past the table, to the first thing behind it that takes the focus. */
  skip(): void {
    const { renderRoot } = this.#hands.host;
    const all = renderRoot.querySelectorAll<HTMLElement>('.pages button, .lost button, .footer a, .footer button');
    const next = [...all].find((one) => one.getClientRects().length > 0 && one.ariaDisabled !== 'true');
    const footer = next ?? renderRoot.querySelector<HTMLElement>('.footer');
    if (!next) footer?.setAttribute('tabindex', '-1');
    footer?.focus();
  }

  /**
   * Orders by a column: upwards, downwards, and as the rows came, in turn. `added`: behind the columns that the rows are in order of
   * already, else in their place.
   */
  sort(column: string, added: boolean): void {
    const { orderBy } = this.chosen;
    const before = orderBy.find((key) => key.column === column);
    const next: OrderKey[] = before?.descending ? [] : [{ column, descending: before !== undefined }];
    const others = added ? orderBy.filter((key) => key !== before) : [];
    // A column keeps its rank when it only turns round.
    const at = before && added ? orderBy.indexOf(before) : others.length;
    this.order([...others.slice(0, at), ...next, ...others.slice(at)]);
  }

  order(keys: readonly OrderKey[]): void {
    this.#hands.choose({ sort: orderText(keys) || null });
  }

  /** Filters a column, or takes its filter back. */
  filter(column: string, filter: ColumnFilter | null): void {
    const filters = new Map(this.chosen.filters);
    if (filter) filters.set(column, filter);
    else filters.delete(column);
    this.#hands.choose({ filter: filtersText(filters) || null });
  }

  /** Tells the page what the reader chose. */
  tell(state: Partial<RowState>): void {
    const { host } = this.#hands;
    if ('sort' in state || 'search' in state || 'filter' in state)
      host.dispatchEvent(new LkFilterEvent([], null, null, host));
  }

  readonly #showAll = (): void => {
    this.#hands.choose({ filter: null, search: null });
    void this.#focus(['.adjust', '.search input', '.scroll']);
  };

  /** Which of the rows that were found are on screen; nothing while the words are on their way. */
  found(locale: Locale, rows: ShownRows): readonly TextPiece[] {
    return this.words(locale)?.found(rows) ?? [];
  }

  /** What is filtered, searched and sorted, each with a button that takes it back. */
  #chosen(locale: Locale, words: FilterWords): TemplateResult | typeof nothing {
    const { host } = this.#hands;
    // With nothing found it stands in the place of the rows.
    const some = this.#hands.page()?.matched !== 0 && (host.filter || host.search);
    const all = some ? { label: words.showAll, onPress: this.#showAll } : null;
    return rowChips(this.#chips(locale, words), words, all, (index) => {
      const next = [index + 1, index].map((place) => `.chips li:nth-child(${place}) button`);
      void this.#focus([...next, '.adjust', '.search input', '.scroll']);
    });
  }

  /** Tells what a choice did: the order as well where that is another, as the sentence says nothing of it. */
  async announce({ orderBy: before }: RowQuestion): Promise<void> {
    const locale = this.#hands.locale();
    if (!locale) return;
    const other = JSON.stringify(before) !== JSON.stringify(this.#hands.question().orderBy);
    if (!filterWords(locale)) await loadFilterWords(locale);
    const words = other ? this.words(locale) : null;
    const order = words ? this.#chips(locale, words).filter(({ direction }) => direction !== null) : [];
    const parts = order.map(({ name, text, direction }) => `${name}: ${text}, ${direction && words?.[direction]}`);
    this.#hands.say([this.#hands.sentence(), ...parts].join(' – '));
  }

  #chips(locale: Locale, words: FilterWords): RowChip[] {
    const columns = this.#hands.list()?.columns ?? [];
    const labelOf = (name: string): string => columns.find((column) => column.name === name)?.label ?? name;
    const { filters, orderBy, search } = this.chosen;
    const chips: RowChip[] = [];
    for (const [name, filter] of filters) {
      const column = columns.find((one) => one.name === name);
      if (!column) continue;
      const text = filterPhrase(filter, column, locale, words);
      chips.push({ name: column.label, text, direction: null, onRemove: () => this.filter(name, null) });
    }
    const found = { name: words.searched, text: search, direction: null };
    if (search !== '') chips.push({ ...found, onRemove: () => this.#hands.choose({ search: null }) });
    for (const [index, key] of orderBy.entries()) {
      const direction = key.descending ? 'descending' : 'ascending';
      const onRemove = (): void => this.order(orderBy.filter((other) => other !== key));
      chips.push({ name: words.sorted(index + 1), text: labelOf(key.column), direction, onRemove });
    }
    return chips;
  }

  /** The words; null while they are on their way. */
  words(locale: Locale): FilterWords | null {
    const words = filterWords(locale);
    if (!words) void loadFilterWords(locale).then(() => this.#hands.host.requestUpdate());
    return words;
  }

  /** What had the focus is gone: it goes to the first of these that is there. */
  async #focus(selectors: readonly string[]): Promise<void> {
    const { host } = this.#hands;
    await host.updateComplete;
    const found = selectors.map((selector) => host.renderRoot.querySelector<HTMLElement>(selector));
    found.find((element) => element !== null)?.focus({ preventScroll: true });
  }
}

function questionOf({ filters, search, orderBy }: ReadTexts, columns: RowList['columns']): RowQuestion {
  const conditions = [...filters].map(([name, filter]) => filterCondition(name, filter));
  return {
    filter: allOf([searchCondition(search, columns), ...conditions]),
    orderBy: orderBy.map((key) => ({ ...key, natural: true })),
  };
}

function readTexts(columns: RowList['columns'], { sort, search, filter }: RowTexts): ReadTexts {
  return {
    filters: parseFilters(filter ?? '', columns),
    orderBy: parseSort(sort ?? '', columns),
    search: (search ?? '').trim(),
  };
}
