import type { TemplateResult } from 'lit';
import type { MapText } from '../../layout/map/map-text.js';
import { mapLateWords } from '../../locale/map-late-words.js';
import type { MapLateWords } from '../../locale/map-late-words.js';
import { paintStops, stopBoxTemplate, stopsShown } from '../../render/stop-box.js';
import type { MapHands } from './map-hands.js';
import type { MapListener, MapTouch } from './map-touch.js';
import { besideOf } from './view-neighbours.js';
import type { MapZooming } from './map-zooming.js';

/**
 * The territories of a map for those who read it: a list from the highest value down that is there from the start, and, fetched with the first
 * touch of it, what walks them by pointer and keyboard and shows where the reader is.
 */
export class MapReading {
  readonly #hands: MapHands;
  #touch: MapTouch | null = null;
  readonly #listeners: MapListener[] = [];
  #fetched: Promise<void> | null = null;
  /** What the list was made of. */
  #listed: readonly unknown[] = [];

  readonly #zooming: MapZooming;

  /** Goes into a territory. */
  readonly #enter: (unit: number) => void;

  constructor(hands: MapHands, zooming: MapZooming, enter: (unit: number) => void) {
    [this.#hands, this.#enter] = [hands, enter];
    this.#zooming = zooming;
  }

  /** Where the reader is; −1 for nowhere. */
  get unit(): number {
    return this.#touch?.unit ?? -1;
  }

  /** The territory chosen last; −1 for none. */
  get selected(): number {
    return this.#touch?.selected ?? -1;
  }

  /** What walks the territories is there. */
  get touched(): boolean {
    return this.#touch !== null;
  }

  /** Hears of what the reader does, besides the page. */
  listen(listener: MapListener): void {
    this.#listeners.push(listener);
    this.#touch?.listeners.add(listener);
  }

  /** Shows a territory that a reader of something else points at; −1 for none. Nobody is told. */
  show(unit: number): void {
    if (unit < 0 && !this.#touch) return;
    this.touch((touch) => {
      touch.show(unit);
      this.#hands.point();
    });
  }

  /** The same of one that was chosen. */
  select(unit: number): void {
    if (unit < 0 && !this.#touch) return;
    this.touch((touch) => {
      touch.selected = unit;
      this.#hands.point();
    });
  }

  /** The list box over the map and the place of its label. */
  render(name: string, { role, hint }: MapLateWords): TemplateResult {
    return stopBoxTemplate({ orientation: 'vertical' }, { name, role, hint, onEvent: this.#onEvent });
  }

  /** Shows where the reader is, if anywhere, on a map that was painted anew. */
  paintPlace(plot: HTMLElement): void {
    if (this.unit >= 0) this.#touch?.paint(plot);
  }

  /** Shows on a painted map where the reader is, and lists the territories for those who don't see them. */
  paint(plot: HTMLElement, text: MapText): void {
    this.#touch?.paint(plot);
    const box = plot.querySelector('.stops');
    const options = plot.querySelector('.options');
    if (!box || !options) return;
    const active = Math.max(0, text.order.indexOf(this.#touch?.active ?? -1));
    const selected = text.order.indexOf(this.#touch?.selected ?? -1);
    const { order } = text;
    const spoken = this.#speaker(text);
    const stops = { length: order.length, at: (index: number) => ({ text: spoken(order[index] as number) }) };
    const shown = stopsShown(stops, active);
    const listed = [options, text, shown.from, shown.to, selected];
    const current = listed.every((part, index) => part === this.#listed[index]);
    // Who only points does not read the list, and moves faster than it is written.
    if (this.#listed[1] === text && !box.matches(':focus')) return;
    if (!current) paintStops(options, stops, shown, selected);
    this.#listed = listed;
    box.setAttribute('aria-activedescendant', `stop-${active}`);
  }

  /** Says everything about a territory, and what its neighbours have. */
  #speaker(text: MapText): (unit: number) => string {
    const view = this.#hands.view();
    const locale = this.#hands.locale();
    const values = view && locale && besideOf(view, locale);
    if (!values) return (unit) => text.spoken(unit);
    const words = mapLateWords(locale).beside.toLowerCase();
    return (unit) => {
      const beside = values.text(unit);
      return beside ? `${text.spoken(unit)}, ${words} ${beside}` : text.spoken(unit);
    };
  }

  readonly #onEvent = (event: Event): void => {
    // Asked of the event now, as it forgets it.
    const box = event.currentTarget as HTMLElement;
    this.touch((touch) => touch.handle(event, box));
  };

  /** Does something with what walks the territories, at once where that is there. */
  touch(run: (touch: MapTouch) => void): void {
    if (this.#touch) run(this.#touch);
    else void (this.#fetched ??= this.#fetch()).then(() => this.#touch && run(this.#touch));
  }

  async #fetch(): Promise<void> {
    try {
      const { MapTouch } = await import('./map-touch.js');
      this.#touch = new MapTouch(this.#hands, this.#zooming, this.#enter);
      for (const listener of this.#listeners) this.#touch.listeners.add(listener);
    } catch {
      // The network is gone; the list is there, and the next move tries again.
      this.#fetched = null;
    }
  }
}
