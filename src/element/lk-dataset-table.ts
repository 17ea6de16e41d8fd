import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { pageNumbers, pagesOf } from '../layout/rows/page-numbers.js';
import { frameHeight } from '../layout/reserved-height.js';
import { rowView } from '../layout/rows/row-view.js';
import type { RowView } from '../layout/rows/row-view.js';
import { ROWS_PX, fillsHeight } from '../layout/rows/rows-height.js';
import type { LoadOptions } from '../load.js';
import type { TextPiece } from '../locale/facts.js';
import type { Locale } from '../locale/locale.js';
import { loadRowWords, rowWords } from '../locale/row-words.js';
import { openRows } from '../open-rows.js';
import type { RowList } from '../query/row-list.js';
import { rowPages } from '../render/row-pages.js';
import { rowTable } from '../render/row-table.js';
import { rowTools } from '../render/row-tools.js';
import type { Status } from '../controller/data-controller.js';
import { lazy } from '../source/lazy.js';
import type { Table } from '../table/table.js';
import { cellLink } from './rows/cell-link.js';
import { datasetTableStyles } from './rows/dataset-table-styles.js';
import type { FetchRows } from './download/file-source.js';
import { frameStyles } from './frame-styles.js';
import { LkElement } from './lk-element.js';
import { heightOf } from './number-attribute.js';
import type { TablePart } from './part-table.js';
import type { RowCode } from './rows/row-code.js';
import { rowColumns } from './rows/row-columns.js';
import type { OwnHands, RowLoad } from './rows/row-hands.js';
import { RowLate } from './rows/row-late.js';
import { RowLeaves } from './rows/row-leaves.js';

/** Narrower than this, px, rows are cards of any height, which come in pages. */
const CARDS = 480;

/**
 * A list of rows of open data: pages, order and search, asked of the service where it can answer.
 *
 * @element lk-dataset-table
 * @attr {string} lang - `cs` (default) or `en`; inherited from the nearest ancestor that has one.
 * @slot - Shown before the rows are in, without JavaScript, and when loading fails: a table, a paragraph.
 * A child `<table>` or `<script type="application/json">` (array of objects) is the data when there is no `src`.
 * @fires {LkLoadEvent} lk-load - Rows are in and painted; `rows` counts those of all pages.
 * @fires {LkErrorEvent} lk-error - Loading failed, of all rows or of those of another page; has `code`, `message`, `url`, `retryInMs`.
 * @fires {LkFilterEvent} lk-filter - The reader filtered, searched or sorted; has `search`, `filter`, `sort` as the properties of these names.
 * @fires {LkSelectEvent} lk-select - The reader chose a row; has `row`, `key` (what stands in its first column).
 * @fires {LkHoverEvent} lk-hover - The reader points at a row; has `row`, `key`, both null when no longer.
 * @csspart heading - Heading.
 * @csspart description - Text under the heading.
 * @csspart sentence - How many rows there are, and which of them are on screen.
 * @csspart search - The search.
 * @csspart filters - The choice of columns, their order and filters.
 * @csspart chips - What is filtered, searched and sorted, each with a button that takes it back.
 * @csspart table - The rows, which scroll inside their box.
 * @csspart pages - The pages.
 * @csspart footer - Source, licence, date of the data, downloads.
 * @csspart downloads - The menu of files to take away.
 * @csspart status - Message in place of the rows: empty or error.
 * @cssprop [--lk-ink=#262626] - Text.
 * @cssprop [--lk-ink-secondary=#4f4f4f] - Missing values, names in cards, footer.
 * @cssprop [--lk-rule=#d9d9d9] - Rules between rows.
 * @cssprop [--lk-accent=#2362a2] - Links and buttons.
 * @cssprop [--lk-focus=#007bff] - Focus ring.
 * @cssprop [--lk-surface=#ffffff] - Background of head and first column, which stay in sight.
 * @cssstate loading - Rows are being fetched.
 * @cssstate ready - Rows are on screen.
 * @cssstate stale - A refresh failed, or the data are older than their own period.
 * @cssstate empty - There are no rows.
 * @cssstate error - Nothing could be shown.
 * @example
 * ```html
 * <lk-dataset-table src="https://…/FeatureServer/0" columns="nazev,okres,kapacita" heading="Sportoviště v kraji"></lk-dataset-table>
 * ```
 */
export class LkDatasetTable extends LkElement {
  static override styles: CSSResultGroup = [frameStyles, datasetTableStyles];

  #view: RowView | null = null;
  #viewed: unknown[] = [];
  /** Of the reader's letters to those of a browser that was left as it is; null before it is measured. */
  #zoom: number | null = null;
  /** The code it was measured by in this frame: later in it, the browser would have to lay out for the answer. */
  #measured: unknown;
  readonly #hands: OwnHands = {
    host: this,
    view: () => this.#view,
    columns: () => rowColumns(this.table?.columns ?? [], this.columns),
    locale: () => this.locale,
    sentence: () => this.sentence.map(({ text }) => text).join(''),
    say: (text) => this.say(text),
    adopt: (styles) => this.adopt(styles),
    windowed: () => this.#windowed(),
    reach: (row) => this.#late.scroller?.reach(row),
  };

  readonly #late: RowLate = new RowLate(
    this.#hands,
    (Scroller) => new Scroller(this.#seek, () => this.#leaves.local, this.#height()),
  );

  /** What a reader or an attribute asks for; out of reach, the next press tries again. */
  readonly #wantCode: () => Promise<RowCode> = lazy(
    async () => (this.#code = (await import('./rows/row-code.js')).rowCode(this.#hands, this.#leaves)),
  );
  #code: RowCode | null = null;
  readonly #leaves: RowLeaves = new RowLeaves(
    {
      element: this,
      sought: () => this.#late.scroller?.range ?? null,
      windowed: () => this.#windowed(),
    },
    this.#wantCode,
  );

  /** Columns to show, in this order, separated by commas; default: all that say something to people. */
  @property() columns: string | null = null;
  /** Rows of a page (25), or `all` for one long list of which only what is in sight is drawn. */
  @property({ attribute: 'page-size' }) pageSize: string | null = null;
  /** The page on screen, from 1. */
  @property({ type: Number }) page = 1;
  /** Columns the rows are in order of: `okres, kapacita DESC`; text by Czech rules. */
  @property() sort: string | null = null;
  /** Words to find in any column, without regard to case and diacritics. */
  @property() search: string | null = null;
  /** Filters of columns: `okres=Liberec|Semily&kapacita=10..50`. */
  @property() filter: string | null = null;
  /** Without the search. */
  @property({ type: Boolean, attribute: 'no-search' }) noSearch = false;
  /** Without filters and the choice of columns. */
  @property({ type: Boolean, attribute: 'no-filter' }) noFilter = false;
  /** Without the menu of files. */
  @property({ type: Boolean, attribute: 'no-downloads', reflect: true }) noDownloads = false;

  /** Keep page, order, search, filters and columns in the page's address, under the element's `id`. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;
  /** Elements of the same group show the row a reader points at or chose on any of them, and leave out the same series. */
  @property() group: string | null = null;
  /** Cells are walked through by arrows, with one stop of the Tab key for all of them. */
  @property({ type: Boolean }) grid = false;

  constructor() {
    super();
    this.addEventListener('lk-error', (event) => {
      if (event.target === this && super.status === 'stale') this.#do((code) => code.explain(event));
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#code?.leave();
    this.#leaves.leave();
  }

  protected override async fetchRows(options: LoadOptions): Promise<Table> {
    const { onRows, signal = null } = options;
    const linked = this.#linked ? this.#wantCode() : null;
    if (this.#narrow) this.#late.wantCards();
    const scroller = this.#windowed() && this.#late.wantScroller();
    const arrive = async (list: RowList): Promise<Table> => {
      // What it asks for is no more than is in sight.
      await scroller;
      // What an address says is part of the first question.
      await (await linked?.catch(() => null))?.begin(list.columns);
      return this.#leaves.arrive(list, signal);
    };
    const load: RowLoad = { arrive, onRows, newest: 0 };
    const list = await openRows({
      ...options,
      onRows: onRows && ((rows) => this.#do((code) => code.arrived(rows, load))),
    });
    load.answered = true;
    return arrive(list);
  }

  get #linked(): boolean {
    return this.deepLink || this.group !== null || this.grid;
  }

  get #narrow(): boolean {
    return this.size.width < CARDS * (this.#zoom ?? 1);
  }

  #windowed(): boolean {
    return this.pageSize?.trim().toLowerCase() === 'all' && !this.#narrow;
  }

  protected override readonly fileRows: FetchRows = async () => (await this.#wantCode()).files();

  protected override async shownPart(): Promise<TablePart | null> {
    return this.#leaves.question.filter && (await this.#wantCode()).part();
  }

  protected override rowsOf({ length, meta }: Table): number {
    return meta.matched ?? length;
  }

  /** The rows on screen; null before they are in. */
  override get table(): Table | null {
    return this.#leaves.shown(super.table);
  }

  override get status(): Status {
    const status = super.status;
    return this.#code?.troubled && status === 'ready' ? 'stale' : status;
  }

  protected override get prepared(): Promise<unknown> {
    return this.#late.prepared;
  }

  protected override foresee(table: Table): void {
    if (table.columns.some(({ type }) => type === 'date')) this.#late.wantDates();
  }

  /** At once when the code is here. */
  readonly #do = (run: (code: RowCode) => unknown): unknown => {
    const code = this.#code;
    const done = code ? new Promise((resolve) => resolve(run(code))) : this.#wantCode().then(run);
    return done.catch(() => undefined);
  };

  /** Rows that are here come before the next frame; an update before them would only say that they are on their way. */
  readonly #seek = (): void => {
    const leaves = this.#leaves;
    const { list, isOther } = leaves;
    const slides = isOther && !this.#linked && !this.isUpdatePending;
    const slid = slides && this.#late.scroller?.slide(leaves, this.#view, this.#write, this.#code?.rowClass ?? null);
    if (slid) {
      this.#view = slid;
      this.#viewed[0] = this.table;
    } else if (list?.local && isOther) leaves.turn();
    else this.requestUpdate();
  };

  /** What the page around gives to the element: the size of letters, and what is behind it. */
  #measure(root: HTMLElement): void {
    const { finish = null } = this.#late;
    if (this.#measured === finish) return;
    this.#measured = finish;
    requestAnimationFrame(() => (this.#measured = undefined));
    this.#zoom = (parseFloat(getComputedStyle(root).fontSize) || 16) / 16;
    finish?.adoptSurface(this, root);
  }

  protected override compute(changed: PropertyValues<this>): void {
    // Before anything is written.
    const root = this.hasUpdated && this.renderRoot.querySelector<HTMLElement>('.root');
    if (root) this.#measure(root);
    const leaves = this.#leaves;
    if (leaves.settle(super.table)) this.#code?.came();
    const { table, locale } = this;
    const other = changed.has('sort') || changed.has('search') || changed.has('filter');
    if (!table || !locale) {
      this.#view = null;
      // A text that could not be read has become another one.
      if (this.hasUpdated && other && this.status === 'error') void this.reload();
      return;
    }
    if (this.hasUpdated && other && !changed.has('page')) this.page = 1;
    if (other) this.#late.scroller?.rewind();
    if (leaves.list && this.#windowed()) void this.#late.wantScroller();
    if (leaves.list && leaves.isOther) leaves.turn();
    else if (leaves.refused) throw leaves.refused.error as Error;
    const words = loadRowWords(locale);
    if (words) {
      this.#view = null;
      void words.then(() => this.requestUpdate());
      return;
    }
    const columns = rowColumns(table.columns, this.columns);
    if (columns.some(({ type }) => type === 'date') && !this.#late.dates) return this.#late.wantDates();
    if (this.#narrow && !this.#late.cards) return this.#late.wantCards();
    const key = [table, locale, this.columns, this.#late.dates, leaves.question, this.#code?.worded];
    if (key.every((part, index) => part === this.#viewed[index])) return;
    this.#viewed = key;
    // What comes while a list is scrolled looks as what was there.
    this.#view = this.#write(table, this.#late.scroller?.lines ? this.#view : null);
  }

  readonly #write = (table: Table, before: RowView | null): RowView => {
    const locale = this.locale as Locale;
    const writing = {
      locale,
      words: rowWords(locale),
      linkOf: cellLink,
      dates: this.#late.dates,
      worded: this.#code?.worded ?? false,
    };
    return rowView(table, rowColumns(table.columns, this.columns), this.#leaves.question.orderBy, writing, before);
  };

  protected override get drawing(): object | null {
    return this.#view;
  }

  protected override get drawable(): boolean {
    return this.#view !== null && (this.#leaves.page?.total ?? this.table?.length ?? 0) > 0;
  }

  protected override get sentence(): readonly TextPiece[] {
    const { table, locale } = this;
    if (!table || !locale) return [];
    const { page } = this.#leaves;
    const shown = this.#windowed()
      ? this.#shown(locale, 0, page?.matched ?? this.rowsOf(table))
      : this.#shown(locale, page?.offset ?? 0, table.length);
    return this.status === 'loading' ? [...shown, { text: this.#code?.arriving(locale) ?? '' }] : shown;
  }

  /** That so many rows from `offset` on are shown. */
  #shown(locale: Locale, offset: number, count: number): readonly TextPiece[] {
    const rows = this.table ? this.rowsOf(this.table) : 0;
    const { matched, total } = this.#leaves.page ?? { matched: rows, total: rows };
    const shown = { from: offset + 1, to: offset + count, matched, total };
    const found = this.#leaves.question.filter && this.#code?.found(locale, shown);
    return found ?? rowWords(locale).shown(shown);
  }

  protected override get defaultHeading(): string {
    return '';
  }

  protected override get reservedHeight(): number {
    const sourced = [this.src, this.datasetId, this.attribution].some((text) => text !== null);
    return frameHeight(this.size.width, { heading: this.heading, sourced }) + this.#height();
  }

  #height(): number {
    return heightOf(this.height) ?? ROWS_PX;
  }

  protected override paint(): void {
    const root = this.renderRoot.querySelector<HTMLElement>('.root');
    if (!root) return;
    const { page } = this.#leaves;
    const full = this.drawable && fillsHeight(page?.total ?? 0, this.#height());
    // CSSOM, as a strict style-src blocks style attributes. In em, as larger letters need more room.
    root.style.minHeight = full || this.status === 'loading' ? `${this.reservedHeight / 16}em` : '0';
    const rows = root.querySelector<HTMLElement>('.rows');
    rows?.style.setProperty('--least', `${this.#height() / 16}em`);
    rows?.classList.toggle('full', full);
    if (this.#zoom === null) {
      this.#measure(root);
      if (this.#zoom !== 1) this.requestUpdate();
    }
    this.#late.wantFinish(this.#do);
    if (this.#linked) this.#do((code) => code.links());
    const box = rows?.querySelector<HTMLElement>('.scroll');
    if (box && page && this.#windowed()) this.#late.scroller?.paint(box, page.offset, page.table.length, page.matched);
  }

  protected override renderBody(locale: Locale): TemplateResult {
    const { table } = this;
    const view = this.#view;
    const leaves = this.#leaves;
    if (!view || !table) return html``;
    const { page, busy } = leaves;
    const words = rowWords(locale);
    const matched = page?.matched ?? this.rowsOf(table);
    const offset = page?.offset ?? 0;
    const windowed = this.#windowed();
    const work = this.#code;
    const facts = {
      view,
      caption: this.headingText,
      matched,
      offset,
      busy,
      words,
      windowed,
      lines: windowed ? (this.#late.scroller?.lines ?? null) : null,
      rowClass: work?.rowClass ?? null,
      hint: this.#late.finish?.orderHint(locale) ?? null,
    };
    const pages = windowed || !page ? 1 : pagesOf(matched, leaves.size);
    const number = offset / leaves.size + 1;
    return html`<div class=${work?.open ? 'rows open' : 'rows'}>
      ${
        leaves.list
          ? rowTools(words, {
              search: this.noSearch
                ? null
                : { text: this.search ?? '', onSearch: (text) => this.#do((code) => code.type(text)) },
              panel: this.noFilter
                ? null
                : { open: work?.open ?? false, onToggle: () => this.#do((code) => code.toggle()) },
            })
          : nothing
      }
      ${work?.above(locale)} ${this.#late.finish?.skipButton(locale, this.#do)}
      ${(windowed && page && this.#late.scroller?.paper(this.#shown(locale, page.offset, page.table.length))) || nothing}
      ${rowTable(facts, (column, added) => this.#do((work) => work.sort(column, added)))}
      ${this.#late.finish?.under(locale, table.length < matched && !this.noDownloads)}
      ${rowPages(pageNumbers(number, pages), number, pages, words, (to) => this.#do((code) => code.choose({ page: to })))}
      ${work?.below(locale)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lk-dataset-table': LkDatasetTable;
  }
}
