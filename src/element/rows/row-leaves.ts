import { everyRow } from '../../query/row-list.js';
import type { RowList, RowPage, RowQuestion, RowRange } from '../../query/row-list.js';
import { SourceError } from '../../source/source-error.js';
import type { Table } from '../../table/table.js';
import type { RowCode } from './row-code.js';
import type { RowLeaf, RowState } from './row-hands.js';

const PAGE_SIZE = 25;

/** What pages are made by. */
export interface Leafed {
  readonly element: Omit<RowState, 'page'> & { page: number; readonly pageSize: string | null; requestUpdate(): void };
  /** The rows in sight of one long list; null before anybody knows. */
  sought(): RowRange | null;
  /** One long list, of which only what is in sight is drawn. */
  windowed(): boolean;
}

/** The pages of a list: the one on screen, what it was asked by, and what is to be asked. Another one is turned to by `rows/row-turn.ts`. */
export class RowLeaves {
  list: RowList | null = null;
  page: RowPage | null = null;
  question: RowQuestion = everyRow;
  /** Why there is no answer to what is asked now. */
  refused: { readonly error: unknown } | null = null;
  /** Folded texts whose rows the group leaves out. */
  hidden: readonly string[] = [];
  /** What the rows on screen, or those under way, were asked by. */
  asked = '';
  /** All rows are here; known from the first question on. */
  local = false;
  #turning: AbortController | null = null;
  #base: Table | null = null;
  /** What lies behind the tables that are given to the controller of data. */
  readonly #leaves = new WeakMap<Table, RowLeaf>();
  readonly #host: Leafed;
  readonly #code: () => Promise<RowCode>;

  constructor(host: Leafed, code: () => Promise<RowCode>) {
    this.#host = host;
    this.#code = code;
  }

  /** Other rows are on their way. */
  get busy(): boolean {
    return this.#turning !== null;
  }

  get size(): number {
    const { pageSize } = this.#host.element;
    const text = pageSize?.trim().toLowerCase();
    const size = !text || text === 'all' ? PAGE_SIZE : Number(text);
    if (Number.isInteger(size) && size > 0) return size;
    throw new SourceError('bad-attribute', `page-size: a number or all, not ${pageSize}`);
  }

  get #range(): RowRange {
    const { size: count } = this;
    const host = this.#host;
    if (host.windowed()) return host.sought() ?? { offset: 0, count: 2 * count };
    return { offset: (Math.max(1, Math.round(host.element.page) || 1) - 1) * count, count };
  }

  /** Everything that a page depends on. */
  get key(): string {
    const { sort, search, filter } = this.#host.element;
    return JSON.stringify([sort, search, filter, this.hidden, this.#range]);
  }

  /** Others than those on screen, or on their way, are asked for now. */
  get isOther(): boolean {
    return this.asked !== this.key;
  }

  /** Gets the page that is asked for now. */
  async fetch(list: RowList, signal: AbortSignal | null): Promise<RowLeaf> {
    this.local = list.local;
    const asked = this.key;
    const { sort, search, filter } = this.#host.element;
    const plain = !(sort || search || filter || this.hidden.length > 0);
    const question = plain ? everyRow : (await this.#code()).question(list, this.#host.element);
    const range = this.#range;
    let page = await list.page(question, range, signal);
    // Fewer pages than there were, or than somebody thought.
    const last = Math.max(0, Math.ceil(page.matched / range.count) - 1) * range.count;
    if (range.offset > last) page = await list.page(question, { ...range, offset: last }, signal);
    return { list, page, question, asked };
  }

  /** The same of rows that are new, as the table that stands for them. */
  async arrive(list: RowList, signal: AbortSignal | null): Promise<Table> {
    const leaf = await this.fetch(list, signal);
    this.#leaves.set(leaf.page.table, leaf);
    return leaf.page.table;
  }

  take({ list, page, question, asked }: RowLeaf): void {
    const same = asked === this.key;
    this.list = list;
    this.page = page;
    this.question = question;
    this.refused = null;
    if (same && !this.#host.windowed()) this.#host.element.page = page.offset / this.size + 1;
    this.asked = same ? this.key : asked;
  }

  /** Takes the rows that came, where they are others than those the pages so far are of; true when it did. */
  settle(table: Table | null): boolean {
    if (table === this.#base) return false;
    this.#base = table;
    this.#turning?.abort();
    this.#turning = null;
    const leaf = table && this.#leaves.get(table);
    if (leaf) this.take(leaf);
    else [this.list, this.page, this.question] = [null, null, everyRow];
    return leaf !== null;
  }

  /** The rows on screen, of a page that was turned to as well. */
  shown(table: Table | null): Table | null {
    return table && table === this.#base ? (this.page?.table ?? table) : table;
  }

  /** Gets the rows that are asked for now; those on screen stay until they are in. */
  turn(): void {
    this.asked = this.key;
    this.refused = null;
    this.#turning?.abort();
    const turning = (this.#turning = new AbortController());
    void this.#code()
      .then((code) => code.turn(turning.signal))
      .catch(() => undefined)
      .then(() => {
        if (this.#turning !== turning) return;
        this.#turning = null;
        this.#host.element.requestUpdate();
      });
  }

  /** Asks for what did not come once more. */
  again(): void {
    this.asked = '';
    this.#host.element.requestUpdate();
  }

  /** Nobody looks any more: what is on its way is asked for again when somebody does. */
  leave(): void {
    if (!this.#turning) return;
    this.#turning.abort();
    this.#turning = null;
    this.asked = '';
  }
}
