import { frameHeight } from '../../layout/reserved-height.js';
import { mapSize } from '../../layout/map/map-size.js';
import type { MapSize } from '../../layout/map/map-size.js';
import { heightOf } from '../number-attribute.js';

/** What of an element its box depends on. */
interface BoxHost {
  readonly heading: string | null;
  readonly src: string | null;
  readonly datasetId: string | null;
  readonly attribution: string | null;
  readonly height: string | null;
  readonly time: string | null;
  readonly facet: string | null;
  readonly compare: string | null;
  readonly variant: string | null;
  readonly locator: boolean;
}

/** The room of a map in its page: what is held for it before any data, and how large it is by the reader's letters. */
export class MapBox {
  readonly #host: BoxHost;
  readonly #width: () => number;
  /** Pixels of the page per pixel of the drawing. */
  zoom = 1;

  /** `width`, px of the page. */
  constructor(host: BoxHost, width: () => number) {
    this.#host = host;
    this.#width = width;
  }

  /** px of the drawing. */
  get size(): MapSize {
    const { height, time, facet, compare, variant, locator } = this.#host;
    return mapSize(this.#width() / this.zoom, heightOf(height), {
      timed: Boolean(time && !facet && !compare),
      extras: Number(/^(?:symbols|dorling)$/.test(variant ?? '')) + Number(locator),
    });
  }

  /** px of the page. */
  get reserved(): number {
    const { heading, src, datasetId, attribution } = this.#host;
    const texts = { heading, sourced: Boolean(src ?? datasetId ?? attribution) };
    return (frameHeight(this.#width() / this.zoom, texts) + this.size.reserved) * this.zoom;
  }

  /** Whether letters are as large as they were: what is drawn is for these. */
  measure(root: HTMLElement | null): boolean {
    const before = this.zoom;
    this.zoom = (parseFloat(root ? getComputedStyle(root).fontSize : '') || 16) / 16;
    return this.zoom === before;
  }

  /** Holds the room; a message needs no more than it has words. By CSSOM, as a strict style-src blocks style attributes. */
  hold(root: HTMLElement, held: boolean): void {
    root.style.minHeight = `${held ? this.reserved : 0}px`;
  }

  /** Makes the plot as large as what is drawn. */
  fit(plot: HTMLElement, { width, height }: MapSize): void {
    plot.style.inlineSize = `${width * this.zoom}px`;
    plot.style.blockSize = `${height * this.zoom}px`;
  }
}
