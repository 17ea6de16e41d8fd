import { frameHeight } from '../../layout/reserved-height.js';
import { heightOf } from '../number-attribute.js';
import { foldToFit } from './fold-to-fit.js';

/** Height of what a view shows between the sentence and the footer, px; the loader holds as much. What does not fit is folded. */
const VIEW_PX = 720;
/** A show is no lower than this, px. */
const LEAST_KIOSK_PX = 360;
/** Narrower than this, em, remarks stand under their figures. */
const NARROW_EM = 30;

/** What of a dashboard its size depends on. */
export interface BoxHost {
  readonly view: string;
  readonly height: string | null;
  readonly heading: string | null;
  readonly src: string | null;
  readonly attribution: string | null;
}

/** How large a dashboard and its letters are. */
export class DashboardBox {
  readonly #host: BoxHost;
  readonly #width: () => number;
  /** Of the reader's letters, px. */
  emPx = 16;
  /** What was folded last depends on it. */
  #folded = '';

  constructor(host: BoxHost, width: () => number) {
    [this.#host, this.#width] = [host, width];
  }

  get #shows(): boolean {
    return this.#host.view === 'kiosk';
  }

  /** As the author says, else that of a screen for a show, px. */
  get height(): number {
    const usual = this.#shows ? Math.max(LEAST_KIOSK_PX, Math.min(innerHeight, (this.#width() * 9) / 16)) : VIEW_PX;
    return heightOf(this.#host.height) ?? usual;
  }

  /** Of everything, known before the data are, px. */
  get reserved(): number {
    const { src, attribution, heading } = this.#host;
    const sourced = src !== null || attribution !== null;
    return this.height + (this.#shows ? 0 : frameHeight(this.#width(), { heading, sourced }));
  }

  /** Letters of a show are in proportion to its box: 40 px on a screen of 1920 × 1080. */
  get #showPx(): number {
    return Math.max(14, Math.min(this.#width() / 48, this.height / 27));
  }

  /** What the root's letters are, before anything is drawn with them. */
  measure(root: HTMLElement | null): void {
    if (!root) return;
    const { style } = root;
    style.fontSize = this.#shows ? `${this.#showPx}px` : '';
    style.height = this.#shows ? `${this.height}px` : '';
    this.emPx = this.#shows ? this.#showPx : parseFloat(getComputedStyle(root).fontSize) || 16;
  }

  /** Holds the place, `held` or not, before what is drawn takes it. */
  hold(root: HTMLElement, held: boolean): void {
    // CSSOM, as a strict style-src blocks style attributes.
    root.style.minHeight = `${held ? this.reserved : 0}px`;
    root.dataset['view'] = this.#host.view;
    root.toggleAttribute('data-narrow', this.#width() < NARROW_EM * this.emPx);
  }

  /** Folds what does not fit. */
  fold(root: HTMLElement): void {
    const button = root.querySelector<HTMLElement>('.fold');
    if (button) this.#folded = foldToFit(root, button, this.reserved, this.#folded);
  }
}
