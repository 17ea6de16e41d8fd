import type { TemplateResult } from 'lit';
import { namesFound } from '../../layout/map/find-name.js';
import { withinOf } from '../../layout/map/within.js';
import type { Locale } from '../../locale/locale.js';
import { mapLateWords } from '../../locale/map-late-words.js';
import { findTemplate } from '../../render/map-find.js';
import { mapFindStyles } from './map-find-styles.js';
import type { MapHands } from './map-hands.js';
import type { MapReading } from './map-reading.js';
import type { MapZooming } from './map-zooming.js';

/** More of them nobody reads: another letter leaves fewer. */
const MOST_PLACES = 7;

/** Finds a territory by its name and goes there; fetched when a reader asks for it. */
export class MapFind {
  readonly #hands: MapHands;
  readonly #reading: MapReading;
  readonly #zooming: MapZooming;
  #text = '';
  #active = 0;
  open = false;

  constructor(hands: MapHands, reading: MapReading, zooming: MapZooming) {
    [this.#hands, this.#reading, this.#zooming] = [hands, reading, zooming];
    hands.adopt(mapFindStyles);
  }

  /** Shows the field with the focus in it, or takes it away. */
  async toggle(): Promise<void> {
    this.open = !this.open;
    [this.#text, this.#active] = ['', 0];
    await this.#update();
    if (this.open) this.#element('.find input')?.focus({ preventScroll: true });
  }

  get #found(): readonly number[] {
    return namesFound(this.#hands.view()?.names ?? [], this.#text);
  }

  #element(selector: string): HTMLElement | null {
    return this.#hands.host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #update(): Promise<unknown> {
    this.#hands.host.requestUpdate();
    return this.#hands.host.updateComplete;
  }

  readonly #ask = (text: string): void => {
    [this.#text, this.#active] = [text, 0];
    const locale = this.#hands.locale();
    const { length } = this.#found;
    if (locale && text.trim() !== '') {
      const words = mapLateWords(locale);
      this.#hands.say(length > 0 ? words.found(length) : words.notFound);
    }
    void this.#update();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const count = Math.min(MOST_PLACES, this.#found.length);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') void this.#goTo(this.#active);
    else if (event.key === 'Escape') void this.#close();
    else if (step && count > 0) this.#active = (this.#active + step + count) % count;
    else return;
    // What is pressed here is none of the page's business: a form around would be sent, a dialog closed.
    event.preventDefault();
    event.stopPropagation();
    void this.#update();
  };

  /** Back to where the field was opened. */
  async #close(): Promise<void> {
    await this.toggle();
    this.#element('.tools .finder')?.focus({ preventScroll: true });
  }

  /** Goes to one of those found: it is shown closer, and the reader goes on from there. */
  async #goTo(index: number): Promise<void> {
    const unit = this.#found[index];
    const view = this.#hands.view();
    if (unit === undefined || !view) return;
    if (this.#hands.canZoom()) this.#zooming.goTo(view.drawing.geometry, unit);
    await this.toggle();
    this.#element('.stops')?.focus({ preventScroll: true });
    this.#reading.touch((touch) => touch.visit(unit));
  }

  render(locale: Locale): TemplateResult {
    const { find, notFound } = mapLateWords(locale);
    const view = this.#hands.view();
    const found = this.#found;
    return findTemplate({
      label: find,
      text: this.#text,
      places: found
        .slice(0, MOST_PLACES)
        .map((unit) => ({ name: view?.names[unit] ?? '', within: view ? withinOf(view.territories, unit) : '' })),
      active: this.#active,
      none: this.#text.trim() !== '' && found.length === 0 ? notFound : null,
      onText: this.#ask,
      onKey: this.#onKey,
      onPick: (index) => void this.#goTo(index),
      onLeave: () => {
        if (!this.open) return;
        this.open = false;
        void this.#update();
      },
    });
  }
}
