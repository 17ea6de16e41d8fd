import { chartStrings } from '../../locale/chart-strings.js';
import type { TemplateResult } from 'lit';
import type { Scene, StopList } from '../../layout/scene.js';
import type { Locale } from '../../locale/locale.js';
import { paintStops, stopBoxTemplate, stopsShown } from '../../render/stop-box.js';
import type { ChartHands } from './chart-hands.js';
import type { StopTouch } from './stop-touch.js';

/**
 * The stops of a drawing for those who read it: the list of values that is there from the start, and, fetched with the first touch of it,
 * what walks them by pointer and keyboard and shows where the reader is. Most charts of a page are never touched.
 */
export class StopReading {
  readonly #hands: ChartHands;
  #touch: StopTouch | null = null;
  #fetched: Promise<void> | null = null;
  /** What the list of values was made of. */
  #listed: readonly unknown[] = [];

  constructor(hands: ChartHands) {
    this.#hands = hands;
  }

  /** The list box over the plot and the place of its label. */
  render(scene: Scene, name: string, locale: Locale): TemplateResult {
    const { chartRole: role, keyboardHint: hint } = chartStrings(locale);
    return stopBoxTemplate(scene, { name, role, hint, onEvent: this.#onEvent });
  }

  /**
   * Shows in a painted `plot` where the reader is, and lists the values for those who don't see them; `id` tells the drawing's patterns
   * from those of others.
   */
  paint(plot: HTMLElement, marks: SVGSVGElement, scene: Scene, id: string): void {
    this.#touch?.paint(plot, marks, scene, id);
    const box = plot.querySelector('.stops');
    const options = plot.querySelector('.options');
    if (!box || !options) return;
    const [listedIn, listed, , , chosen] = this.#listed;
    const current = listedIn === options && listed === scene.stops && chosen === this.#selected;
    // Who only points does not read the list, and moves faster than it is written.
    if (current && !box.matches(':focus')) return;
    box.setAttribute('aria-activedescendant', `stop-${this.#active(scene.stops)}`);
    this.#list(options, scene.stops);
  }

  #list(box: Element, stops: StopList): void {
    const shown = stopsShown(stops, this.#active(stops));
    const listed = [box, stops, shown.from, shown.to, this.#selected];
    if (listed.every((part, index) => part === this.#listed[index])) return;
    this.#listed = listed;
    paintStops(box, stops, shown, this.#selected);
  }

  get #selected(): number {
    return this.#touch?.walk.selected ?? -1;
  }

  /** The value that a reader by keyboard is at or starts from. */
  #active({ length }: StopList): number {
    return Math.min(this.#touch?.walk.active ?? 0, Math.max(0, length - 1));
  }

  readonly #onEvent = (event: Event): void => {
    // Asked of the event now, as it forgets it.
    const box = event.currentTarget as HTMLElement;
    this.touch((touch) => touch.walk.handle(event, box));
  };

  /** Does something with what walks the stops, at once where that is there. */
  touch(run: (touch: StopTouch) => void): void {
    if (this.#touch) run(this.#touch);
    else void (this.#fetched ??= this.#fetch()).then(() => this.#touch && run(this.#touch));
  }

  async #fetch(): Promise<void> {
    try {
      const { StopTouch } = await import('./stop-touch.js');
      this.#touch = new StopTouch(this.#hands);
    } catch {
      // The network is gone; the list of values is there, and the next move tries again.
      this.#fetched = null;
    }
  }
}
