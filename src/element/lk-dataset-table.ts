import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DateCells } from '../layout/date-cells.js';
import { pageNumbers, pagesOf } from '../layout/page-numbers.js';
import { frameHeight } from '../layout/reserved-height.js';
import { rowView } from '../layout/row-view.js';
import type { RowView } from '../layout/row-view.js';
import { ROWS_PX, fillsHeight } from '../layout/rows-height.js';
import type { LoadOptions } from '../load.js';
import type { TextPiece } from '../locale/facts.js';
import type { Locale } from '../locale/locale.js';
import { loadRowWords, rowWords } from '../locale/row-words.js';
import { openRows } from '../open-rows.js';
import { everyRow } from '../query/row-list.js';
import type { RowList, RowPage, RowQuestion, RowRange } from '../query/row-list.js';
import { rowPages } from '../render/row-pages.js';
import { rowTable } from '../render/row-table.js';
import { rowTools } from '../render/row-tools.js';
import type { Status } from '../controller/data-controller.js';
import { lazy } from '../source/lazy.js';
import { SourceError } from '../source/source-error.js';
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
import type * as Finish from './rows/row-finish.js';
import type { RowHands, RowLeaf, RowLoad, RowState } from './rows/row-hands.js';
import type { RowScroller } from './rows/row-scroller.js';

const PAGE_SIZE = 25;
/** Narrower than this, px, rows are cards of any height, which come in pages. */
const CARDS = 480;
/** A service is asked for what is typed when nothing was for so long, ms. */
const TYPING_MS = 300;

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

  #list: RowList | null = null;
  #page: RowPage | null = null;
  #question: RowQuestion = everyRow;
  /** What the rows on screen, or those under way, were asked by. */
  #asked = '';
  #turning: AbortController | null = null;
  /** Why there is no answer to what is asked now. */
  #refused: { readonly error: unknown } | null = null;
  #view: RowView | null = null;
  #viewed: readonly unknown[] = [];
  #dates: DateCells | null = null;
  #datesFetched: Promise<unknown> | null = null;
  #scroller: RowScroller | null = null;
  #scrollerFetched: Promise<unknown> | null = null;
  #finish: typeof Finish | null = null;
  #finishFetched: Promise<unknown> | null = null;
  /** Of the reader's letters to those of a browser that was left as it is; null before it is measured. */
  #zoom: number | null = null;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** What was typed and not asked yet. */
  #typed: Pick<RowState, 'search'> | null = null;
  /** What lies behind the tables that are given to the controller. */
  readonly #leaves = new WeakMap<Table, RowLeaf>();
  #base: Table | null = null;
  /** Folded texts whose rows the group leaves out. */
  #hidden: readonly string[] = [];
  readonly #hands: RowHands = {
    host: this,
    list: () => this.#list,
    page: () => this.#page,
    view: () => this.#view,
    question: () => this.#question,
    columns: () => rowColumns(this.table?.columns ?? [], this.columns),
    locale: () => this.locale,
    say: (text) => this.say(text),
    adopt: (styles) => this.adopt(styles),
    choose: (state) => {
      this.#choose(state);
      this.#do((work) => work.tell(state));
    },
    windowed: () => this.#windowed(),
    touch: (run) => this.#do((code) => code.reach(run)),
    hidden: () => this.#hidden,
    leaveOut: (hidden) => {
      this.#hidden = hidden;
      this.page = 1;
      this.requestUpdate();
    },
  };

  /** What a reader or an attribute asks for; out of reach, the next press tries again. */
  readonly #wantCode = lazy(async () => (this.#code = new (await import('./rows/row-code.js')).RowCode(this.#hands)));
  #code: RowCode | null = null;

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
    clearTimeout(this.#typing);
    if (!this.#turning) return;
    this.#turning.abort();
    this.#turning = null;
    this.#asked = '';
  }

  protected override async fetchRows(options: LoadOptions): Promise<Table> {
    const { onRows, signal = null } = options;
    const linked = this.#linked ? this.#wantCode() : null;
    const arrive = async (list: RowList): Promise<Table> => {
      // What an address says is part of the first question.
      await (await linked?.catch(() => null))?.begin(list.columns);
      const leaf = await this.#fetchLeaf(list, signal);
      this.#leaves.set(leaf.page.table, leaf);
      return leaf.page.table;
    };
    const load: RowLoad = { arrive, onRows, newest: 0 };
    const list = await openRows({
      ...options,
      onRows: onRows && ((rows) => this.#do((code) => code.arrived(rows, load))),
    });
    load.newest++;
    return arrive(list);
  }

  get #linked(): boolean {
    return this.deepLink || this.group !== null || this.grid;
  }

  #take({ list, page, question, asked }: RowLeaf): void {
    const same = asked === this.#key();
    this.#list = list;
    this.#page = page;
    this.#question = question;
    this.#code?.came();
    this.#refused = null;
    if (same && !this.#windowed()) this.page = page.offset / this.#size() + 1;
    this.#asked = same ? this.#key() : asked;
  }

  async #fetchLeaf(list: RowList, signal: AbortSignal | null): Promise<RowLeaf> {
    const asked = this.#key();
    const plain = !(this.sort || this.search || this.filter || this.#hidden.length > 0);
    const question = plain ? everyRow : (await this.#wantCode()).question(list, this);
    const range = this.#range();
    let page = await list.page(question, range, signal);
    // Fewer pages than there were, or than somebody thought.
    const last = Math.max(0, Math.ceil(page.matched / range.count) - 1) * range.count;
    if (range.offset > last) page = await list.page(question, { ...range, offset: last }, signal);
    return { list, page, question, asked };
  }

  #windowed(): boolean {
    return this.pageSize?.trim().toLowerCase() === 'all' && this.size.width >= CARDS * (this.#zoom ?? 1);
  }

  #size(): number {
    const text = this.pageSize?.trim().toLowerCase();
    const size = !text || text === 'all' ? PAGE_SIZE : Number(text);
    if (Number.isInteger(size) && size > 0) return size;
    throw new SourceError('bad-attribute', `page-size: neither a number of rows nor all: ${this.pageSize}`);
  }

  #range(): RowRange {
    const count = this.#size();
    if (this.#windowed()) return this.#scroller?.range ?? { offset: 0, count: 2 * count };
    return { offset: (Math.max(1, Math.round(this.page) || 1) - 1) * count, count };
  }

  /** Everything that a page depends on. */
  #key(): string {
    return JSON.stringify([this.#range(), this.sort, this.search, this.filter, this.#hidden]);
  }

  protected override readonly fileRows: FetchRows = async () => (await this.#wantCode()).files();

  protected override async shownPart(): Promise<TablePart | null> {
    return this.#question.filter && (await this.#wantCode()).part();
  }

  protected override rowsOf({ length, meta }: Table): number {
    return meta.matched ?? length;
  }

  /** The rows on screen; null before they are in. */
  override get table(): Table | null {
    const table = super.table;
    return table && table === this.#base ? (this.#page?.table ?? table) : table;
  }

  override get status(): Status {
    const status = super.status;
    return this.#code?.troubled && status === 'ready' ? 'stale' : status;
  }

  protected override get prepared(): Promise<unknown> {
    return Promise.resolve(this.#datesFetched);
  }

  protected override foresee(table: Table): void {
    if (table.columns.some(({ type }) => type === 'date')) this.#wantDates();
  }

  #wantDates(): void {
    this.#datesFetched ??= import('../layout/date-cells.js').then(
      ({ dateCells }) => {
        this.#dates = dateCells();
        this.requestUpdate();
      },
      () => (this.#datesFetched = null),
    );
  }

  readonly #do = (run: (code: RowCode) => unknown): unknown =>
    this.#wantCode()
      .then(run)
      .catch(() => undefined);

  #wantScroller({ local }: RowList): void {
    this.#scrollerFetched ??= import('./rows/row-scroller.js').then(
      ({ RowScroller }) => {
        this.#scroller = new RowScroller(this.#seek, local, this.#height());
        this.requestUpdate();
      },
      () => (this.#scrollerFetched = null),
    );
  }

  /** Rows that are here come before the next frame; an update before them would only say that they are on their way. */
  readonly #seek = (): void => {
    if (this.#list?.local && this.#asked !== this.#key()) void this.#turn(this.#list);
    else this.requestUpdate();
  };

  #choose(state: Partial<RowState>): void {
    clearTimeout(this.#typing);
    // What was typed a moment ago is part of the same question.
    Object.assign(this, { page: 1 }, this.#typed, state);
    this.#typed = null;
    if (!this.#code?.troubled) return;
    // What did not come may be asked for once more.
    this.#asked = '';
    this.requestUpdate();
  }

  /** Other rows came than those the pages so far are of. */
  #settle(): void {
    const table = super.table;
    if (table === this.#base) return;
    this.#base = table;
    this.#turning?.abort();
    this.#turning = null;
    const leaf = table && this.#leaves.get(table);
    if (leaf) this.#take(leaf);
    else [this.#list, this.#page, this.#question] = [null, null, everyRow];
  }

  /** What the page around gives to the element: the size of letters, and what is behind it. */
  #measure(root: HTMLElement): void {
    this.#zoom = (parseFloat(getComputedStyle(root).fontSize) || 16) / 16;
    this.#finish?.adoptSurface(this, root);
  }

  protected override compute(changed: PropertyValues<this>): void {
    // Before anything is written: after it, the browser would have to lay out for the answer.
    const root = this.hasUpdated && this.renderRoot.querySelector<HTMLElement>('.root');
    if (root) this.#measure(root);
    this.#settle();
    const { table, locale } = this;
    const other = changed.has('sort') || changed.has('search') || changed.has('filter');
    if (!table || !locale) {
      this.#view = null;
      // A text that could not be read has become another one.
      if (this.hasUpdated && other && this.status === 'error') void this.reload();
      return;
    }
    if (this.hasUpdated && other && !changed.has('page')) this.page = 1;
    if (other) this.#scroller?.rewind();
    if (this.#list && this.#windowed()) this.#wantScroller(this.#list);
    if (this.#list && this.#asked !== this.#key()) void this.#turn(this.#list);
    else if (this.#refused) throw this.#refused.error as Error;
    const words = loadRowWords(locale);
    if (words) {
      this.#view = null;
      void words.then(() => this.requestUpdate());
      return;
    }
    const columns = rowColumns(table.columns, this.columns);
    if (columns.some(({ type }) => type === 'date') && !this.#dates) return this.#wantDates();
    const key = [table, locale, this.columns, this.#dates, this.#question, this.#code?.worded];
    if (key.every((part, index) => part === this.#viewed[index])) return;
    this.#viewed = key;
    const writing = {
      locale,
      words: rowWords(locale),
      linkOf: cellLink,
      dates: this.#dates,
      worded: this.#code?.worded ?? false,
    };
    this.#view = rowView(table, columns, this.#question.orderBy, writing);
  }

  /** Gets the rows that are asked for now; those on screen stay until they are in. */
  async #turn(list: RowList): Promise<void> {
    this.#asked = this.#key();
    this.#refused = null;
    this.#turning?.abort();
    const turning = (this.#turning = new AbortController());
    const before = this.#question;
    try {
      const leaf = await this.#fetchLeaf(list, turning.signal);
      if (turning.signal.aborted) return;
      this.#take(leaf);
      const words = this.sentence.map(({ text }) => text).join('');
      if (before !== this.#question) this.#do((code) => code.announce(words, before));
      else if (!this.#windowed()) this.say(words);
    } catch (error) {
      if (turning.signal.aborted) return;
      // What was asked can't be: that is said in place of the rows; of others that did not come, beside those on screen.
      if (/^bad|^no-/.test((error as SourceError).code)) this.#refused = { error };
      else this.#do((code) => code.miss(error as SourceError));
    }
    this.#turning = null;
    this.requestUpdate();
  }

  protected override get drawing(): object | null {
    return this.#view;
  }

  protected override get drawable(): boolean {
    return this.#view !== null && (this.#page?.total ?? this.table?.length ?? 0) > 0;
  }

  protected override get sentence(): readonly TextPiece[] {
    const { table, locale } = this;
    if (!table || !locale) return [];
    const rows = this.rowsOf(table);
    const { offset, matched, total } = this.#page ?? { offset: 0, matched: rows, total: rows };
    const [from, to] = this.#windowed() ? [1, matched] : [offset + 1, offset + table.length];
    const words = rowWords(locale);
    const shown = words.shown({ from, to, matched, total, filtered: this.#question.filter !== null });
    return this.status === 'loading' ? [...shown, { text: words.arriving }] : shown;
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
    const page = this.#page;
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
    this.#finishFetched ??= import('./rows/row-finish.js').then(
      (code) => {
        this.#finish = code;
        code.listen(this.renderRoot, this.#do);
        this.adopt(code.rowFinishStyles);
        this.requestUpdate();
      },
      () => null,
    );
    if (this.#linked) this.#do((code) => code.links());
    const box = rows?.querySelector<HTMLElement>('.scroll');
    if (box && page && this.#windowed()) this.#scroller?.paint(box, page.offset, page.table.length, page.matched);
  }

  #search(text: string): void {
    clearTimeout(this.#typing);
    this.#typed = { search: text || null };
    const choose = (): void => this.#hands.choose(this.#typed ?? {});
    if (this.#list?.local) choose();
    else this.#typing = setTimeout(choose, TYPING_MS);
  }

  protected override renderBody(locale: Locale): TemplateResult {
    const [view, page, { table }] = [this.#view, this.#page, this];
    if (!view || !table) return html``;
    const words = rowWords(locale);
    const matched = page?.matched ?? this.rowsOf(table);
    const [offset, windowed] = [page?.offset ?? 0, this.#windowed()];
    const busy = this.#turning !== null;
    const rowClass = this.#code?.rowClass ?? null;
    const facts = {
      view,
      caption: this.headingText,
      matched,
      offset,
      busy,
      words,
      windowed,
      rowClass,
    };
    const pages = windowed || !page ? 1 : pagesOf(matched, this.#size());
    const number = offset / this.#size() + 1;
    const work = this.#code;
    return html`<div class=${work?.open ? 'rows open' : 'rows'}>
      ${
        this.#list
          ? rowTools(words, {
              search: this.noSearch ? null : { text: this.search ?? '', onSearch: (text) => this.#search(text) },
              panel: this.noFilter
                ? null
                : { open: work?.open ?? false, onToggle: () => this.#do((code) => code.toggle()) },
            })
          : nothing
      }
      ${(!this.noFilter && work?.panel(locale)) || nothing} ${work?.chips(locale) ?? nothing}
      ${this.#finish?.skipButton(words.skip, this.#do) ?? nothing}
      ${rowTable(facts, (column, added) => this.#do((work) => work.sort(column, added)))}
      ${(matched === 0 && this.#code?.nothingFound(locale)) || nothing}
      ${rowPages(pageNumbers(number, pages), number, pages, words, (to) => this.#choose({ page: to }))}
      ${this.#code?.lost(locale) ?? nothing} ${(page?.foreignOrder && this.#code?.foreign(locale)) || nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lk-dataset-table': LkDatasetTable;
  }
}
