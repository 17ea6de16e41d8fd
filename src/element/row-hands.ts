import type { CSSResult, LitElement } from 'lit';
import type { Locale } from '../locale/locale.js';
import type { RowView } from '../layout/row-view.js';
import type { RowList, RowPage, RowQuestion } from '../query/row-list.js';
import type { Column } from '../table/column.js';

/** What a reader chooses of a list, as texts that an address of a page can hold. */
export interface RowState {
  readonly page: number;
  readonly sort: string | null;
  readonly search: string | null;
  readonly filter: string | null;
  readonly columns: string | null;
}

/** What a list of rows lends to the code that is fetched when a reader does something with it. */
export interface RowHands {
  readonly host: LitElement & RowState;
  list(): RowList | null;
  /** The rows on screen. */
  page(): RowPage | null;
  /** The same as they are read. */
  view(): RowView | null;
  /** What the rows on screen are the answer to. */
  question(): RowQuestion;
  /** The columns on screen. */
  columns(): readonly Column[];
  locale(): Locale | null;
  /** Tells those who don't see it what a choice of theirs did. */
  say(text: string): void;
  /** Styles that came with the code. */
  adopt(styles: CSSResult): void;
  /** Takes on what the reader chose, from the first page on unless it is a page. */
  choose(state: Partial<RowState>): void;
}
