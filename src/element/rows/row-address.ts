import type { ReactiveController } from 'lit';
import { PageAddress } from '../../controller/page-address.js';
import type { UrlState } from '../../controller/url-state.js';
import { chosenColumns } from '../../layout/rows/row-view.js';
import { parseColumnNames } from '../../query/column-names.js';
import { parseFilters } from '../../query/filters-text.js';
import { parseSort } from '../../query/parse-sort.js';
import type { Column } from '../../table/column.js';
import type { RowHands, RowState } from './row-hands.js';

/** Keeps what a reader chose of a list in the address of the page, under the element's id or its tag and place. */
export class RowAddress implements ReactiveController {
  readonly #hands: RowHands;
  readonly #address: PageAddress;
  /** What the page's author chose, which no address needs to say. */
  readonly #own: RowState;
  #columns: readonly Column[] | null = null;

  constructor(hands: RowHands) {
    const { host } = hands;
    this.#hands = hands;
    this.#address = new PageAddress(host, (state) => this.#adopt(state));
    this.#own = stateOf(host);
    host.addController(this);
  }

  begin(columns: readonly Column[]): void {
    if (this.#columns) return;
    this.#columns = columns;
    const state = this.#address.read();
    if (state) this.#adopt(state);
  }

  hostUpdated(): void {
    // Rows on screen: before, the address has the word.
    if (this.#columns && this.#hands.page()) this.#address.write(changed(stateOf(this.#hands.host), this.#own));
  }

  #adopt(state: UrlState): void {
    Object.assign(this.#hands.host, readable(state, this.#own, this.#columns ?? []));
  }
}

const stateOf = ({ page, sort, search, filter, columns }: RowState): RowState => ({
  page,
  sort: sort || null,
  search: search || null,
  filter: filter || null,
  columns: columns || null,
});

/** What differs from the author's choice; what a reader took back is empty. */
function changed(state: RowState, own: RowState): UrlState {
  const names = ['page', 'sort', 'search', 'filter', 'columns'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (state[name] === own[name] ? [] : [[name, [String(state[name] ?? '')]]])),
  );
}

/** The author's choice with what an address says in its place; what cannot be read, or is of no such column, is left out. */
function readable(state: UrlState, own: RowState, columns: readonly Column[]): RowState {
  const text = (name: keyof RowState, check: (text: string) => unknown): string | null | undefined => {
    const said = state[name]?.[0];
    if (said === undefined) return undefined;
    try {
      if (said !== '') check(said);
      return said || null;
    } catch {
      return undefined;
    }
  };
  const page = Number(state['page']?.[0]);
  const pick = <T>(read: T | undefined, otherwise: T): T => (read === undefined ? otherwise : read);
  return {
    page: Number.isSafeInteger(page) && page > 0 ? page : own.page,
    sort: pick(
      text('sort', (sort) => parseSort(sort, columns)),
      own.sort,
    ),
    search: pick(
      text('search', () => true),
      own.search,
    ),
    filter: pick(
      text('filter', (filter) => parseFilters(filter, columns)),
      own.filter,
    ),
    columns: pick(
      text('columns', (chosen) => chosenColumns(columns, parseColumnNames(chosen))),
      own.columns,
    ),
  };
}
