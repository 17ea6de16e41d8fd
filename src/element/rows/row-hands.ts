import type { CSSResult, LitElement } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { RowView } from '../../layout/rows/row-view.js';
import type { RowList, RowPage, RowQuestion } from '../../query/row-list.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import type { RowTouch } from './row-touch.js';

/** What a reader chooses of a list, as texts that an address of a page can hold. */
export interface RowState {
  readonly page: number;
  readonly sort: string | null;
  readonly search: string | null;
  readonly filter: string | null;
  readonly columns: string | null;
}

/** Rows on screen, and what they were asked by. */
export interface RowLeaf {
  readonly list: RowList;
  readonly page: RowPage;
  readonly question: RowQuestion;
  /** The same as one text, with the range. */
  readonly asked: string;
}

/** Rows on their way, of which some may come before the others, or later: `newest` counts those, until and after all were `answered`. */
export interface RowLoad {
  readonly arrive: (list: RowList) => Promise<Table>;
  readonly onRows: ((table: Table) => void) | null | undefined;
  newest: number;
  answered?: boolean;
}

/** What a list of rows lends by itself to the code that is fetched when a reader does something with it. */
export interface OwnHands {
  readonly host: LitElement &
    RowState & {
      readonly group: string | null;
      readonly grid: boolean;
      readonly deepLink: boolean;
      readonly noFilter: boolean;
      readonly ready: Promise<void>;
      reload(): Promise<void>;
    };
  /** The rows on screen as they are read. */
  view(): RowView | null;
  /** The columns on screen. */
  columns(): readonly Column[];
  locale(): Locale | null;
  /** Which rows are on screen, in words. */
  sentence(): string;
  /** Tells those who don't see it what a choice of theirs did. */
  say(text: string): void;
  /** Styles that came with the code. */
  readonly adopt: (styles: CSSResult) => void;
  /** One long list, of which only what is in sight is drawn. */
  windowed(): boolean;
  /** Scrolls one long list to a row. */
  reach(row: number): void;
}

/** What parts of that code lend to each other, and what they have of the pages. */
export interface RowHands extends OwnHands {
  list(): RowList | null;
  /** The rows on screen. */
  page(): RowPage | null;
  /** What the rows on screen are the answer to. */
  question(): RowQuestion;
  /** Fetches what shows where the reader is, and does something with it. */
  touch(run: (touch: RowTouch) => void): void;
  /** Folded texts whose rows the group leaves out. */
  hidden(): readonly string[];
  leaveOut(hidden: readonly string[]): void;
  /** Takes on what the reader chose, from the first page on unless it is a page. */
  choose(state: Partial<RowState>): void;
}
