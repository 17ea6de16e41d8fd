import { placeRows, rowWindow } from '../../layout/rows/row-window.js';
import type { RowWindow } from '../../layout/rows/row-window.js';
import type { RowRange } from '../../query/row-list.js';

/** Height of a row before the first one is measured, px. */
const ROW_PX = 32;
/** Lengths are rounded by zoom and fractions of pixels. */
const SAME_PX = 0.5;

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
  readonly #widths = new WeakMap<HTMLElement, number>();

  /** Calls `turn` when other rows are in sight. */
  constructor(turn: () => void, local: boolean, height: number) {
    this.#turn = turn;
    this.#block = local ? 1 : 100;
    this.#height = height;
    this.#window = rowWindow({ top: 0, height, rowHeight: ROW_PX, rows: Infinity });
  }

  /** The rows to draw, in whole blocks. */
  get range(): RowRange {
    const { offset, count } = this.#window;
    const first = Math.floor(offset / this.#block) * this.#block;
    return { offset: first, count: Math.ceil((offset + count - first) / this.#block) * this.#block };
  }

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
    const height = box.querySelector('tbody tr')?.getBoundingClientRect().height ?? 0;
    const resized = height > 0 && Math.abs(height - this.#rowHeight) > SAME_PX;
    if (resized) this.#rowHeight = height;
    this.#keepWidths(box);
    if (fresh || resized) {
      this.#look(box);
      if (tall) this.#place(tall, offset, drawn);
      this.#askOthers(before);
    }
  }

  #place(tall: HTMLElement, offset: number, drawn: number): void {
    const { above, below } = placeRows(this.#window, offset, drawn, this.#rowHeight);
    // CSSOM, as a strict style-src blocks style attributes.
    tall.style.paddingBlock = `${above}px ${below}px`;
  }

  readonly #onScroll = (): void => {
    const before = this.range;
    if (this.#box) this.#look(this.#box);
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

  /** Columns only grow: other rows must not move them to and fro. */
  #keepWidths(box: HTMLElement): void {
    const heads = [...box.querySelectorAll<HTMLElement>('thead th')];
    const widths = heads.map((head) => head.getBoundingClientRect().width);
    heads.forEach((head, index) => {
      const width = widths[index] ?? 0;
      if (width <= (this.#widths.get(head) ?? 0) + SAME_PX) return;
      this.#widths.set(head, width);
      // What was measured has the padding in it, else a head grows by that each time it is looked at.
      head.style.boxSizing = 'border-box';
      head.style.minInlineSize = `${width}px`;
    });
  }
}
