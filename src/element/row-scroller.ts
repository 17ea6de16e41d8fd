import type { LitElement } from 'lit';
import { rowWindow } from '../layout/row-window.js';
import type { RowWindow } from '../layout/row-window.js';
import type { RowRange } from '../query/row-list.js';

/** Height of a row before the first one is measured, px. */
const ROW_PX = 32;

/** Which rows of a long list are in sight; fetched where a list is shown as one. */
export class RowScroller {
  readonly #host: LitElement;
  /** Rows asked for at once: of a service more than are in sight, as each question takes its time. */
  readonly #block: number;
  #box: HTMLElement | null = null;
  #rows = 0;
  #rowHeight = ROW_PX;
  #window: RowWindow;
  readonly #widths: number[] = [];

  constructor(host: LitElement, local: boolean, height: number) {
    this.#host = host;
    this.#block = local ? 1 : 100;
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
    if (this.#box) this.#box.scrollTop = 0;
  }

  /** Places rows that were drawn from `offset` on, of so many, in their box. */
  paint(box: HTMLElement, offset: number, drawn: number, rows: number): void {
    if (this.#box !== box) {
      this.#box = box;
      box.addEventListener('scroll', this.#onScroll, { passive: true });
    }
    this.#rows = rows;
    const height = box.querySelector('tbody tr')?.getBoundingClientRect().height ?? 0;
    if (height > 0) this.#rowHeight = height;
    this.#keepWidths(box);
    this.#look(box);
    const tall = box.querySelector<HTMLElement>('.tall');
    const { before, after, count } = this.#window;
    // Others are in sight than those drawn, which stay where they are until these have come.
    if (!tall || this.range.offset !== offset) return;
    const above = before - (this.#window.offset - offset) * this.#rowHeight;
    const below = after + count * this.#rowHeight - (drawn - (this.#window.offset - offset)) * this.#rowHeight;
    // CSSOM, as a strict style-src blocks style attributes.
    tall.style.paddingBlock = `${Math.max(0, above)}px ${Math.max(0, below)}px`;
  }

  readonly #onScroll = (): void => {
    const before = this.range;
    if (this.#box) this.#look(this.#box);
    const { range } = this;
    if (range.offset !== before.offset || range.count !== before.count) this.#host.requestUpdate();
  };

  #look(box: HTMLElement): void {
    const seen = { top: box.scrollTop, height: box.clientHeight, rowHeight: this.#rowHeight, rows: this.#rows };
    this.#window = rowWindow(seen);
  }

  /** Columns only grow: other rows must not move them to and fro. */
  #keepWidths(box: HTMLElement): void {
    box.querySelectorAll<HTMLElement>('thead th').forEach((head, index) => {
      const width = head.getBoundingClientRect().width;
      if (width <= (this.#widths[index] ?? 0)) return;
      this.#widths[index] = width;
      head.style.minInlineSize = `${width}px`;
    });
  }
}
