import { css } from 'lit';
import type { CSSResult } from 'lit';
import { afterPaint } from '../../controller/after-paint.js';
import { placeRows, rowWindow } from '../../layout/rows/row-window.js';
import type { RowWindow } from '../../layout/rows/row-window.js';
import type { RowRange } from '../../query/row-list.js';
import { RowLines } from '../../render/row-lines.js';
import type { DrawLines } from '../../render/row-table.js';
import { ColumnWidths, fixedTableStyles } from './column-widths.js';

/** Height of a row before the first one is measured, px. */
const ROW_PX = 32;
/** Lengths are rounded by zoom and fractions of pixels. */
const SAME_PX = 0.5;
/** A list that was not scrolled for so long stands still, ms. */
const STANDS_MS = 150;

/** Paper has the rows that are drawn, and says which of all they are. */
const paperStyles = css`
  .on-paper {
    display: none;
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

/** Which rows of a long list are in sight; fetched where a list is shown as one. */
export class RowScroller {
  readonly #turn: () => void;
  /** Rows asked for at once: of a service more than are in sight, as each question takes its time. */
  readonly #block: number;
  #box: HTMLElement | null = null;
  #rows = 0;
  #rowHeight = ROW_PX;
  #height: number;
  #window: RowWindow;
  readonly #lines = new RowLines();
  /** Rows keep their lines from now on. */
  #moved = false;
  readonly #widths = new ColumnWidths();
  /** Where the focus was before the rows were drawn. */
  #focused: { readonly row: string | null; readonly place: number } | null = null;
  #standing: ReturnType<typeof setTimeout> | undefined;

  /** Calls `turn` when other rows are in sight. */
  constructor(turn: () => void, local: boolean, height: number) {
    this.#turn = turn;
    this.#block = local ? 1 : 100;
    this.#height = height;
    this.#window = rowWindow({ top: 0, height, rowHeight: ROW_PX, rows: Infinity });
  }

  /** Looks of lists that are scrolled. */
  get styles(): readonly CSSResult[] {
    return [fixedTableStyles, paperStyles, this.#widths.styles];
  }

  /** The rows to draw, in whole blocks. */
  get range(): RowRange {
    const { offset, count } = this.#window;
    const first = Math.floor(offset / this.#block) * this.#block;
    return { offset: first, count: Math.ceil((offset + count - first) / this.#block) * this.#block };
  }

  /** Draws rows in lines that are kept; null until the first ones are on screen, as it takes a moment longer. */
  get lines(): DrawLines | null {
    return this.#moved ? this.#draw : null;
  }

  readonly #draw: DrawLines = (...rows) => {
    const line = this.#box?.querySelector('tbody tr:focus-within');
    const place = line ? [...line.querySelectorAll('*')].findIndex((inner) => inner.matches(':focus')) : -1;
    this.#focused = line ? { row: line.ariaRowIndex, place } : null;
    return this.#lines.draw(...rows);
  };

  /** From the first row on again. */
  rewind(): void {
    if (!this.#box) return;
    this.#box.scrollTop = 0;
    this.#window = rowWindow({ top: 0, height: this.#height, rowHeight: this.#rowHeight, rows: this.#rows });
  }

  /** Places rows that were drawn from `offset` on, of so many, in their box. */
  paint(box: HTMLElement, offset: number, drawn: number, rows: number): void {
    const before = this.range;
    const other = this.#box !== box;
    if (other) {
      this.#box = box;
      box.addEventListener('scroll', this.#onScroll, { passive: true });
    }
    const fresh = other || this.#rows !== rows;
    this.#rows = rows;
    const tall = box.querySelector<HTMLElement>('.tall');
    // Written before anything is read, so that the browser lays out once.
    if (tall && !fresh) this.#place(tall, offset, drawn);
    if (this.#moved) this.#widths.fix(box);
    const height = box.querySelector('tbody tr')?.getBoundingClientRect().height ?? 0;
    const resized = height > 0 && Math.abs(height - this.#rowHeight) > SAME_PX;
    if (resized) this.#rowHeight = height;
    if (!this.#moved) this.#widths.keep(box);
    this.#keepFocus(box);
    // Not when somebody scrolls for the first time: that frame would be a long one.
    if (other)
      afterPaint(() => {
        this.#moved = true;
        this.#turn();
      });
    if (fresh || resized) {
      this.#look(box);
      if (tall) this.#place(tall, offset, drawn);
      this.#askOthers(before);
    }
  }

  /** A row that is drawn elsewhere keeps the focus; one that leaves would take it along, or leave it to another: the next key must begin in the list. */
  #keepFocus(box: HTMLElement): void {
    if (!this.#focused) return;
    const { row, place } = this.#focused;
    this.#focused = null;
    const line = [...box.querySelectorAll<HTMLElement>('tbody tr')].find(({ ariaRowIndex }) => ariaRowIndex === row);
    if (line?.matches(':focus-within')) return;
    const again = line && (place < 0 ? line : line.querySelectorAll<HTMLElement>('*')[place]);
    (again ?? box).focus({ preventScroll: true });
  }

  #place(tall: HTMLElement, offset: number, drawn: number): void {
    const { above, below } = placeRows(this.#window, offset, drawn, this.#rowHeight);
    // CSSOM, as a strict style-src blocks style attributes.
    tall.style.paddingBlock = `${above}px ${below}px`;
  }

  readonly #onScroll = (): void => {
    const before = this.range;
    if (this.#box) {
      this.#moved = true;
      this.#widths.fix(this.#box);
      this.#look(this.#box);
      clearTimeout(this.#standing);
      this.#standing = setTimeout(() => this.#box && this.#widths.widen(this.#box), STANDS_MS);
    }
    this.#askOthers(before);
  };

  #askOthers(before: RowRange): void {
    const { range } = this;
    if (range.offset !== before.offset || range.count !== before.count) this.#turn();
  }

  #look(box: HTMLElement): void {
    this.#height = box.clientHeight;
    const seen = { top: box.scrollTop, height: this.#height, rowHeight: this.#rowHeight, rows: this.#rows };
    this.#window = rowWindow(seen);
  }
}
