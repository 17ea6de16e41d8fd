import type { TemplateResult } from 'lit';
import { columnPlaces, movedColumn, withColumn } from '../../layout/rows/column-places.js';
import { filterPhrase, instantPhrase, numberPhrase, valuePhrase } from '../../layout/rows/filter-phrase.js';
import { chosenColumns } from '../../layout/rows/row-view.js';
import type { FilterWords } from '../../locale/filter-words.js';
import type { Locale } from '../../locale/locale.js';
import { rowWords } from '../../locale/row-words.js';
import type { ColumnFilter } from '../../query/column-filter.js';
import { columnNamesText } from '../../query/column-names-text.js';
import type { RowList } from '../../query/row-list.js';
import { chooseValue, valueChoices } from '../../query/value-choices.js';
import type { ColumnFields, RangeEnd } from '../../render/column-fields.js';
import { columnPanel } from '../../render/column-panel.js';
import type { ColumnActions, PanelColumn } from '../../render/column-panel.js';
import { columnHead } from '../../table/column-head.js';
import type { Column } from '../../table/column.js';
import { parseNumber } from '../../table/parse-number.js';
import { ColumnAnswers } from './column-answers.js';
import type { RowHands } from './row-hands.js';
import { rowPanelStyles } from './row-panel-styles.js';
import type { RowWork } from './row-work.js';

/** A service is asked when nothing was typed for so long, ms; a day is typed digit by digit, and each of its years is one. */
const TYPING_MS = 300;
const DAY_MS = 600;

/** The choice of columns, their order and filters; fetched when a reader opens it. */
export class RowPanel {
  open = false;
  readonly #hands: RowHands;
  readonly #work: RowWork;
  readonly #answers = new Map<string, ColumnAnswers>();
  #order: readonly string[] = [];
  #list: RowList | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(hands: RowHands, work: RowWork) {
    this.#hands = hands;
    this.#work = work;
    hands.adopt(rowPanelStyles);
    hands.host.renderRoot.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent));
  }

  toggle(): void {
    this.open = !this.open;
    this.#hands.host.requestUpdate();
  }

  #close(): void {
    this.open = false;
    this.#hands.host.requestUpdate();
    this.#hands.host.renderRoot.querySelector<HTMLElement>('.adjust')?.focus({ preventScroll: true });
  }

  #onKey(event: KeyboardEvent): void {
    const { target } = event;
    if (!this.open || event.key !== 'Escape' || !(target instanceof Element) || !target.closest('.panel, .adjust'))
      return;
    // A dialog of the page around it gets the next one.
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  }

  template(locale: Locale, words: FilterWords): TemplateResult | null {
    const list = this.#hands.list();
    if (!list) return null;
    if (this.#list !== list) this.#begin(list);
    const shown = this.#shown();
    this.#order = columnPlaces(this.#order, shown);
    const columns = this.#order.flatMap((name) => {
      const column = list.columns.find((one) => one.name === name);
      return column ? [this.#viewOf(column, list, shown, locale, words)] : [];
    });
    const texts = { title: rowWords(locale).adjust, loading: locale.strings.loading, words };
    return columnPanel(columns, this.#work.worded, texts, {
      of: (name) => this.#actionsOf(name),
      worded: (on) => this.#work.word(on),
      allColumns: () => this.#choose(this.#order),
      close: () => this.#close(),
    });
  }

  #begin(list: RowList): void {
    this.#list = list;
    const names = chosenColumns(list.columns, null).map(({ name }) => name);
    // Fetched anew with the same columns, they stay in the order that somebody gave them.
    if (names.length !== this.#order.length || names.some((name) => !this.#order.includes(name))) this.#order = names;
  }

  #shown(): readonly string[] {
    return [...new Set(this.#hands.columns().map(({ name }) => name))];
  }

  #answersOf(name: string): ColumnAnswers {
    let answers = this.#answers.get(name);
    if (!answers) this.#answers.set(name, (answers = new ColumnAnswers()));
    return answers;
  }

  #viewOf(column: Column, list: RowList, shown: readonly string[], locale: Locale, words: FilterWords): PanelColumn {
    const { name } = column;
    const { filters, orderBy } = this.#work.chosen;
    const filter = filters.get(name) ?? null;
    const key = orderBy.find((one) => one.column === name);
    const { open } = this.#answersOf(name);
    return {
      name,
      label: columnHead(column),
      says: filter ? filterPhrase(filter, column, locale, words) : '',
      shown: shown.includes(name),
      last: shown.length === 1 && shown[0] === name,
      first: shown[0] === name,
      end: shown.at(-1) === name,
      sorted: key ? (key.descending ? 'descending' : 'ascending') : null,
      fields: open ? this.#fieldsOf(column, list, filter, locale, words) : null,
    };
  }

  #fieldsOf(
    column: Column,
    list: RowList,
    filter: ColumnFilter | null,
    locale: Locale,
    words: FilterWords,
  ): ColumnFields {
    const answers = this.#answersOf(column.name);
    const { key, question } = this.#work.questionWithout(column.name, list);
    answers.ask(list, column, key, question, () => this.#hands.host.requestUpdate());
    const { failed, values, extent } = answers;
    const write = (value: number): string =>
      column.type === 'date' ? instantPhrase(value, locale) : numberPhrase(value, column, locale);
    if (column.type === 'number' || column.type === 'date') {
      const ends = rangeTexts(filter, (value) => numberPhrase(value, column, locale));
      const written = { min: answers.written('min', filter), max: answers.written('max', filter) };
      return {
        kind: column.type,
        min: written.min ?? ends.min,
        max: written.max ?? ends.max,
        wrong: (['min', 'max'] as const).filter((end) => written[end] !== null),
        extent: extent ? words.extent(write(extent[0]), write(extent[1])) : extent === null ? words.noValues : null,
        missing: filter?.kind === 'set' && filter.values.includes(null),
        failed,
      };
    }
    const text = answers.written('text', filter) ?? (filter?.kind === 'text' ? filter.text : '');
    const choices = values && valueChoices(values, filter);
    return {
      kind: 'values',
      text: column.type === 'text' ? text : null,
      choices:
        choices?.map(({ value, label, count, chosen }) => ({
          label: label || valuePhrase(value, column, locale, words),
          count: count === null ? null : locale.number(count),
          chosen,
        })) ?? (failed ? [] : null),
      more: values?.more ?? false,
      failed,
    };
  }

  #filterOf(name: string): ColumnFilter | null {
    return this.#work.chosen.filters.get(name) ?? null;
  }

  #actionsOf(name: string): ColumnActions {
    const answers = this.#answersOf(name);
    const work = this.#work;
    return {
      unfold: (open) => {
        if (answers.open === open) return;
        answers.open = open;
        if (open) this.#work.foresee(name);
        else answers.forget();
        this.#hands.host.requestUpdate();
      },
      range: (end, text) => this.#range(name, end, text.trim()),
      missing: (only) => work.filter(name, only ? { kind: 'set', values: [null] } : null),
      text: (text) => {
        answers.write('text', text, this.#filterOf(name));
        const filter = text.trim() === '' ? null : ({ kind: 'text', text } as const);
        this.#later(this.#list?.local ? 0 : TYPING_MS, () => work.filter(name, filter));
      },
      value: (index, chosen) => {
        const filter = this.#filterOf(name);
        const choice = answers.values && valueChoices(answers.values, filter)[index];
        if (choice) work.filter(name, chooseValue(filter, choice.value, chosen));
      },
      clear: () => {
        work.filter(name, null);
        void this.#focusSummary(name);
      },
      order: (descending) => work.order([{ column: name, descending }]),
      addOrder: () => {
        const { orderBy } = work.chosen;
        const others = orderBy.filter(({ column }) => column !== name);
        work.order(others.length < orderBy.length ? others : [...others, { column: name, descending: false }]);
      },
      show: (visible) => this.#choose(withColumn(this.#order, this.#shown(), name, visible)),
      move: (by) => void this.#move(name, by),
    };
  }

  #range(name: string, end: RangeEnd, text: string): void {
    const column = this.#list?.columns.find((one) => one.name === name);
    const before = this.#filterOf(name);
    if (column?.type === 'date') {
      const old = before?.kind === 'days' ? before : { from: null, to: null };
      const days = { kind: 'days', from: old.from, to: old.to, [end === 'min' ? 'from' : 'to']: text || null } as const;
      this.#later(DAY_MS, () => this.#work.filter(name, (days.from ?? days.to) ? days : null));
      return;
    }
    const value = text === '' ? null : parseNumber(text);
    if (text !== '' && value === null) {
      this.#answersOf(name).write(end, text, before);
      this.#hands.host.requestUpdate();
      return;
    }
    const old = before?.kind === 'range' ? before : { min: null, max: null };
    const range = { kind: 'range', min: old.min, max: old.max, [end]: value } as const;
    this.#answersOf(name).unwrite(end);
    this.#work.filter(name, range.min === null && range.max === null ? null : range);
  }

  #later(ms: number, run: () => void): void {
    clearTimeout(this.#timer);
    if (ms === 0) run();
    else this.#timer = setTimeout(run, ms);
  }

  /** The focus goes along with the column. */
  async #move(name: string, by: -1 | 1): Promise<void> {
    const { host } = this.#hands;
    const { activeElement } = host.renderRoot as ShadowRoot;
    const buttons = (box?: Element | null): HTMLElement[] => [...(box?.querySelectorAll('button') ?? [])];
    const pressed = buttons(activeElement?.closest('details')).findIndex((button) => button === activeElement);
    const shown = movedColumn(this.#shown(), name, by);
    this.#choose(shown);
    await host.updateComplete;
    const box = host.renderRoot.querySelectorAll('.columns details')[this.#order.indexOf(name)];
    buttons(box)[pressed]?.focus({ preventScroll: true });
    const locale = this.#hands.locale();
    const words = locale && this.#work.words(locale);
    const column = this.#list?.columns.find((one) => one.name === name);
    if (words && column) this.#hands.say(words.place(column.label, shown.indexOf(name) + 1, shown.length));
  }

  async #focusSummary(name: string): Promise<void> {
    const { host } = this.#hands;
    await host.updateComplete;
    const summaries = host.renderRoot.querySelectorAll<HTMLElement>('.columns summary');
    summaries[this.#order.indexOf(name)]?.focus({ preventScroll: true });
  }

  /** Rows stay where they are: other columns of them are shown. */
  #choose(shown: readonly string[]): void {
    const usual = this.#list ? chosenColumns(this.#list.columns, null).map(({ name }) => name) : [];
    const columns = shown.join('\n') === usual.join('\n') ? null : columnNamesText(shown);
    this.#hands.choose({ columns, page: this.#hands.host.page });
  }
}

function rangeTexts(
  filter: ColumnFilter | null,
  write: (value: number) => string,
): { readonly min: string; readonly max: string } {
  if (filter?.kind === 'days') return { min: filter.from ?? '', max: filter.to ?? '' };
  if (filter?.kind !== 'range') return { min: '', max: '' };
  const end = (value: number | null): string => (value === null ? '' : write(value));
  return { min: end(filter.min), max: end(filter.max) };
}
