import type { CSSResult, LitElement, TemplateResult } from 'lit';
import type { Scene, Stop, StopList } from '../layout/scene.js';
import type { Locale } from '../locale/locale.js';
import { paintStops, stopBoxTemplate, stopsShown } from '../render/stop-box.js';
import type * as ChartPointing from './chart-pointing.js';
import type { StopWalk } from './stop-walk.js';

export interface StopReadingOptions {
  scene(): Scene | null;
  /** Pixels of the page per pixel of the drawing. */
  zoom(): number;
  /** The reader chose a stop. */
  onSelect(stop: Stop): void;
  /** The reader went to another stop, or (null) away. */
  onMove(stop: Stop | null): void;
  /** Styles that came with the first touch. */
  adopt(styles: CSSResult): void;
}

/**
 * The stops of a drawing for those who read it: the list of values that is there from the start, and, fetched with the first touch of it,
 * what walks them by pointer and keyboard and shows where the reader is. Most charts of a page are never touched.
 */
export class StopReading {
  readonly #host: LitElement;
  readonly #options: StopReadingOptions;
  #pointing: typeof ChartPointing | null = null;
  #walk: StopWalk | null = null;
  #fetched: Promise<void> | null = null;
  /** What the list of values was made of. */
  #listed: readonly unknown[] = [];

  constructor(host: LitElement, options: StopReadingOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Where the reader is; null when nowhere. */
  get stop(): Stop | null {
    const index = this.#walk?.index ?? -1;
    const stops = this.#options.scene()?.stops;
    return stops && index >= 0 && index < stops.length ? stops.at(index) : null;
  }

  /** The list box over the plot and its label; `id` tells the drawing's patterns from those of others. */
  render(scene: Scene, name: string, { strings }: Locale, id: string): TemplateResult {
    const stop = this.stop;
    return stopBoxTemplate(scene, {
      name,
      role: strings.chartRole,
      hint: strings.keyboardHint,
      active: this.#active(scene.stops),
      onEvent: this.#onEvent,
      label: (stop && this.#pointing?.tooltipTemplate(stop, scene, id)) ?? null,
    });
  }

  /** Shows in a painted `plot` where the reader is, and lists the values for those who don't see them. */
  paint(plot: HTMLElement, marks: SVGSVGElement, scene: Scene): void {
    const { stop } = this;
    this.#pointing?.paintPointed(marks, scene, stop);
    const options = plot.querySelector('.options');
    if (options) this.#list(options, scene.stops);
    const tooltip = plot.querySelector<HTMLElement>('.tooltip');
    if (!tooltip || !stop) return;
    const zoom = this.#options.zoom();
    const place = { x: stop.x * zoom, y: stop.y * zoom };
    this.#pointing?.placeTooltip(tooltip, place, { width: plot.clientWidth, height: plot.clientHeight });
  }

  #list(box: Element, stops: StopList): void {
    const shown = stopsShown(stops, this.#active(stops));
    const selected = this.#walk?.selected ?? -1;
    const listed = [box, stops, shown.from, shown.to, selected];
    if (listed.every((part, index) => part === this.#listed[index])) return;
    this.#listed = listed;
    paintStops(box, stops, shown, selected);
  }

  /** The value that a reader by keyboard is at or starts from. */
  #active({ length }: StopList): number {
    const { index = -1, last = 0 } = this.#walk ?? {};
    return Math.min(Math.max(index < 0 ? last : index, 0), Math.max(0, length - 1));
  }

  readonly #onEvent = (event: Event): void => {
    // Asked of the event now, as it forgets it.
    const box = event.currentTarget as HTMLElement;
    const handle = (): void => this.#walk?.handle(event, box);
    if (this.#walk) handle();
    else void (this.#fetched ??= this.#fetch()).then(handle);
  };

  async #fetch(): Promise<void> {
    const options = this.#options;
    try {
      const pointing = (this.#pointing = await import('./chart-pointing.js'));
      this.#walk = new pointing.StopWalk({
        stops: () => options.scene()?.stops,
        zoom: () => options.zoom(),
        onSelect: (index) => {
          const stop = options.scene()?.stops.at(index);
          if (stop) options.onSelect(stop);
          this.#host.requestUpdate();
        },
        onMove: () => {
          options.onMove(this.stop);
          this.#host.requestUpdate();
        },
      });
      options.adopt(pointing.pointingStyles);
    } catch {
      // The network is gone; the list of values is there, and the next move tries again.
      this.#fetched = null;
    }
  }
}
