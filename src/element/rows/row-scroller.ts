import { css, html } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import { afterPaint } from '../../controller/after-paint.js';
import type { RowView } from '../../layout/rows/row-view.js';
import { isJump, movedTo, placeRows, positionAt, rowWindow, topAt } from '../../layout/rows/row-window.js';
import type { ListBox, RowWindow } from '../../layout/rows/row-window.js';
import { slidView } from '../../layout/rows/slid-view.js';
import type { TextPiece } from '../../locale/facts.js';
import type { RowRange } from '../../query/row-list.js';
import { RowLines } from '../../render/row-lines.js';
import type { DrawnRows } from '../../render/row-lines.js';
import type { DrawLines } from '../../render/row-table.js';
import type { Table } from '../../table/table.js';
import { sliceRows } from '../../transform/slice-rows.js';
import type { OwnHands } from './row-hands.js';
import type { RowLeaves } from './row-leaves.js';
import { ColumnWidths, fixedTableStyles } from './column-widths.js';

/** Height of a row before the first one is measured, px. */
const ROW_PX = 32;
/** Lengths are rounded by zoom and fractions of pixels. */
const SAME_PX = 0.5;
/** A list that was not scrolled for so long stands still, ms. */
const STANDS_MS = 150;

/** More rows are not printed as a whole: they would fill pages that nobody reads. */
const MOST_PRINTED = 2000;

/** A row is one line; paper says which of all rows it has. */
const longStyles = css`
  .tall tbody tr > * {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .tall .long {
    display: inline;
  }
  .tall .whole {
    display: none;
  }
  .on-paper {
    display: none;
  }
  /* What its column has no room for is read over what is around it. */
  @media not print {
    .tall .fixed:not(.moving) tbody tr:is(:hover, :focus, :focus-within) {
      position: relative;
      z-index: 1;
    }
    .tall .fixed:not(.moving) tbody :is(td, th):is(:hover, :focus),
    .tall .fixed:not(.moving) tbody tr:focus > * {
      block-size: max-content;
      min-block-size: 100%;
      white-space: normal;
      overflow: visible;
      overflow-wrap: anywhere;
      background-color: var(--lk-surface, var(--behind, var(--surface)));
    }
  }
  @media print {
    .tall {
      padding-block: 0 !important;
    }
    .on-paper {
      display: block;
    }
    .root:has(.on-paper) > #sentence {
      display: none;
    }
  }
`;

/** What the head, which stays, leaves of a box to the rows, px. */
const roomIn = (box: HTMLElement): number =>
  box.clientHeight - (box.querySelector('thead')?.getBoundingClientRect().height ?? 0);

/** What rows were asked by, without their place, which comes last. */
const questionIn = (asked: string): string => asked.slice(0, asked.lastIndexOf('{'));

/** Which rows of a long list are in sight; fetched where a list is shown as one. */
export class RowScroller implements ReactiveController {
  readonly #turn: () => void;
  readonly #isLocal: () => boolean;
  #box: HTMLElement | null = null;
  #rows = 0;
  #rowHeight = ROW_PX;
  #height: number;
  /** Where the box was scrolled to, and what is at its upper edge, px of all rows: of a list that is too high for a browser these are two things. */
  #top = 0;
  #position = 0;
  #window: RowWindow;
  /** Scrolled by the bar: rows beyond the edges would be gone with the next frame. */
  #jumps = false;
  /** What a first sight has, before anybody knows how high a row is; null once that is on screen. */
  #first: RowRange | null;
  /** Rows that are drawn. */
  #drawn: { readonly offset: number; readonly count: number } = { offset: 0, count: 0 };
  readonly #lines = new RowLines();
  /** Rows keep their lines from now on. */
  #moved = false;
  readonly #widths = new ColumnWidths();
  /** Where the focus was before the rows were drawn. */
  #focused: { readonly element: Element | null; readonly row: string | null; readonly place: number } | null = null;
  /**
   * Tells of a box of another size, which letters of another size make as well; in a frame of its own, as drawing changes what is observed. On paper a box
   * has the height of what is drawn.
   */
  readonly #observer = new ResizeObserver(() =>
    requestAnimationFrame(() => this.#box && !matchMedia('print').matches && this.#measure(this.#box)),
  );
  #standing: ReturnType<typeof setTimeout> | undefined;
  #printing = false;

  /** Calls `turn` when other rows are in sight. */
  constructor(turn: () => void, isLocal: () => boolean, height: number) {
    this.#turn = turn;
    this.#isLocal = isLocal;
    this.#height = height;
    this.#window = rowWindow({ top: 0, height, rowHeight: ROW_PX, rows: Infinity });
    this.#first = { offset: 0, count: Math.ceil(height / ROW_PX) };
  }

  hostConnected(): void {
    if (this.#box) this.#observer.observe(this.#box);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  /** Draws all rows for paper, where they are here and not too many, and those in sight again after it. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    this.#turn();
    // What paper says of them as well, though they may be the same.
    this.#turn();
  };

  /** Takes its part in the life of a list, with the looks of those that are scrolled. */
  join({ host, adopt }: OwnHands): void {
    host.addController(this);
    for (const styles of [fixedTableStyles, longStyles, this.#widths.styles]) adopt(styles);
  }

  /** The rows to draw, in whole blocks. */
  get range(): RowRange {
    if (this.#printing && this.#isLocal() && this.#rows <= MOST_PRINTED) return { offset: 0, count: this.#rows };
    const { offset, count } = this.#first ?? this.#window;
    // Of a service more than are in sight, as each question takes its time.
    const block = this.#isLocal() ? 1 : 100;
    const first = Math.floor(offset / block) * block;
    return { offset: first, count: Math.ceil((offset + count - first) / block) * block };
  }

  /** Draws rows in lines that are kept; null until the first ones are on screen, as it takes a moment longer. */
  get lines(): DrawLines | null {
    return this.#moved ? this.#draw : null;
  }

  readonly #draw: DrawLines = (rows) => {
    const line = this.#box?.querySelector('tbody tr:focus-within');
    const place = line ? [...line.querySelectorAll('*')].findIndex((inner) => inner.matches(':focus')) : -1;
    this.#focused = line ? { element: line.querySelector(':focus') ?? line, row: line.ariaRowIndex, place } : null;
    return this.#lines.draw(rows);
  };

  /**
   * Draws the rows that a scroll brings in the lines that are on screen, without an update of the element, and gives their view; null where more than their place is
   * another, or they are not here.
   */
  slide(
    leaves: RowLeaves,
    before: RowView | null,
    write: (table: Table, before: RowView) => RowView,
    rowClass: DrawnRows['rowClass'],
  ): RowView | null {
    const { list, page: last, question, key, asked } = leaves;
    const isSame = questionIn(asked) === questionIn(key);
    if (!this.#lines.shown || !before || !last || leaves.busy || leaves.refused || !isSame) return null;
    const page = list?.pageNow?.(question, this.range);
    if (!page) return null;
    leaves.page = page;
    leaves.asked = key;
    const { table, offset } = page;
    const some = (from: number, to: number): RowView => write(sliceRows(table, from, to), before);
    const view = slidView(before, offset - last.offset, table.length, some);
    this.#draw({ view, offset, rowClass });
    this.#place(offset, table.length);
    if (this.#box) this.#keepFocus(this.#box);
    return view;
  }

  /** Which of all rows are on paper. */
  paper(pieces: readonly TextPiece[]): TemplateResult {
    return html`<p class="on-paper" aria-hidden="true">${pieces.map(({ text }) => text)}</p>`;
  }

  /** Scrolls so that a row is the first in sight. */
  reach(row: number): void {
    const box = this.#box;
    if (!box) return;
    this.#height = roomIn(box);
    this.#stand(box, row * this.#rowHeight);
    this.#onScroll();
  }

  /** What was drawn first is on screen, or somebody scrolls it. */
  #begin(): void {
    this.#moved = true;
    this.#first = null;
  }

  /** From the first row on again. */
  rewind(): void {
    if (!this.#box) return;
    this.#stand(this.#box, 0);
    this.#look();
  }

  /** Places rows that were drawn from `offset` on, of so many, in their box. */
  paint(box: HTMLElement, offset: number, drawn: number, rows: number): void {
    const before = this.range;
    const other = this.#box !== box;
    if (other) {
      this.#box = box;
      box.addEventListener('scroll', this.#onScroll, { passive: true });
      this.#observer.disconnect();
      this.#observer.observe(box);
    }
    const fresh = other || this.#rows !== rows;
    this.#rows = rows;
    // Written before anything is read, so that the browser lays out once.
    if (!fresh) this.#place(offset, drawn);
    this.#drawn = { offset, count: drawn };
    // Not even once, where rows and columns have the size they had.
    if (!this.#moved || !this.#widths.isFixed(box)) this.#measure(box, fresh);
    else if (fresh) this.#settle(before);
    this.#keepFocus(box);
    // Not when somebody scrolls for the first time: that frame would be a long one.
    if (other)
      afterPaint(() => {
        this.#begin();
        this.#turn();
      });
  }

  /** Measures rows, columns and the box, and draws other rows where that changes which are in sight. */
  #measure(box: HTMLElement, fresh = false): void {
    const before = this.range;
    if (this.#moved) this.#widths.fix(box);
    const height = box.querySelector('tbody tr')?.getBoundingClientRect().height ?? 0;
    const resized = height > 0 && Math.abs(height - this.#rowHeight) > SAME_PX;
    if (resized) this.#rowHeight = height;
    if (!this.#moved) this.#widths.keep(box);
    if (!fresh && !resized && roomIn(box) === this.#height) return;
    this.#height = roomIn(box);
    this.#top = box.scrollTop;
    this.#settle(before);
  }

  #settle(before: RowRange): void {
    this.#position = positionAt(this.#top, this.#list);
    this.#look();
    this.#place(this.#drawn.offset, this.#drawn.count);
    this.#askOthers(before);
  }

  /** A row that is drawn elsewhere keeps the focus; one that leaves would take it along, or leave it to another: the next key must begin in the list. */
  #keepFocus(box: HTMLElement): void {
    if (!this.#focused) return;
    const { element, row, place } = this.#focused;
    this.#focused = null;
    const now = box.querySelector(':focus');
    // It was given to what stands in for a row that there is no more.
    if (now && now !== element) return;
    const line = [...box.querySelectorAll<HTMLElement>('tbody tr')].find(({ ariaRowIndex }) => ariaRowIndex === row);
    if (line?.matches(':focus-within')) return;
    const again = line && (place < 0 ? line : line.querySelectorAll<HTMLElement>('*')[place]);
    (again ?? box).focus({ preventScroll: true });
  }

  #place(offset: number, count: number): void {
    this.#drawn = { offset, count };
    const tall = this.#box?.querySelector<HTMLElement>('.tall');
    const { above, below } = placeRows(this.#window, offset, count, this.#rowHeight);
    // CSSOM, as a strict style-src blocks style attributes.
    if (tall) tall.style.paddingBlock = `${above}px ${below}px`;
  }

  readonly #onScroll = (): void => {
    const before = this.range;
    const box = this.#box;
    if (box) {
      this.#begin();
      this.#widths.begin(box);
      const { scrollTop } = box;
      this.#jumps = isJump(this.#top, scrollTop, this.#list);
      this.#position = movedTo(this.#position, this.#top, scrollTop, this.#list);
      this.#top = scrollTop;
      this.#look();
      clearTimeout(this.#standing);
      this.#standing = setTimeout(() => this.#rest(box), STANDS_MS);
    }
    this.#askOthers(before);
  };

  /** Once the list stands, it is scrolled to where its bar belongs, and the element is told what was drawn meanwhile. */
  #rest(box: HTMLElement): void {
    this.#widths.widen(box);
    this.#jumps = false;
    const away = Math.abs(topAt(this.#position, this.#list) - this.#top) >= 1;
    if (away) this.#stand(box, this.#position);
    this.#look();
    if (away) this.#place(this.#drawn.offset, this.#drawn.count);
    // For the rows around those in sight, and for the element.
    this.#turn();
    this.#turn();
  }

  #askOthers(before: RowRange): void {
    const { range } = this;
    if (range.offset !== before.offset || range.count !== before.count) this.#turn();
  }

  get #list(): ListBox {
    return { height: this.#height, rowHeight: this.#rowHeight, rows: this.#rows };
  }

  /** Has what is at `position` at the upper edge of the box. */
  #stand(box: HTMLElement, position: number): void {
    box.scrollTop = topAt(position, this.#list);
    this.#top = box.scrollTop;
    this.#position = position;
  }

  #look(): void {
    const spare = this.#jumps ? { spare: 0 } : {};
    this.#window = rowWindow({ top: this.#top, position: this.#position, ...spare, ...this.#list });
  }
}
