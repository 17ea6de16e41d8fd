import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { Scene, StopList } from '../layout/scene.js';

/** More options than this are not all put into the document: only those around the reader. */
const MOST_OPTIONS = 60;
const AROUND = 8;

export interface StopWalkOptions {
  stops(): StopList | undefined;
  /** Pixels of the page per pixel of the drawing. */
  zoom(): number;
  /** The reader chose a stop. */
  onSelect(index: number): void;
  /** The reader went to another stop, or away. */
  onMove(): void;
}

/**
 * Walks the stops of a drawing by pointer and keyboard: a list box over the plot, one tab stop, an option per stop.
 * Screen readers speak the active option by themselves and switch to their focus mode on it.
 */
export class StopWalk {
  readonly #host: LitElement;
  readonly #options: StopWalkOptions;
  /** The stop shown; −1 when none is. */
  index = -1;
  #selected = -1;
  #last = 0;
  #shown: readonly unknown[] | null = null;

  constructor(host: LitElement, options: StopWalkOptions) {
    this.#host = host;
    this.#options = options;
  }

  #go(index: number): void {
    if (index === this.index) return;
    this.index = index;
    if (index >= 0) this.#last = index;
    // A label that the pointer opened is closed by Escape wherever the focus is (WCAG 2.2, 1.4.13).
    if (index >= 0) document.addEventListener('keydown', this.#onEscape);
    else document.removeEventListener('keydown', this.#onEscape);
    this.#options.onMove();
  }

  #choose(index: number): void {
    if (index < 0) return;
    this.#selected = index;
    this.#options.onSelect(index);
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const stops = this.#options.stops();
    if (!stops || stops.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const last = stops.length - 1;
    const current = this.index < 0 ? this.#last : this.index;
    const step = Math.max(1, Math.round(stops.length / 10));
    const target: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowDown: current + 1,
      ArrowLeft: current - 1,
      ArrowUp: current - 1,
      PageDown: current + step,
      PageUp: current - step,
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape') {
      // Only an open label takes the key; a dialog of the page around it gets the next one.
      if (this.index < 0) return;
      this.#go(-1);
    } else if (event.key === 'Enter' || event.key === ' ') this.#choose(current);
    else if (Object.hasOwn(target, event.key)) this.#go(Math.max(0, Math.min(last, target[event.key] as number)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#go(-1);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const stops = this.#options.stops();
    // A click focuses as well, but its place is the pointer's business.
    if (!stops || stops.length === 0 || !(event.target as HTMLElement).matches(':focus-visible')) return;
    this.#go(Math.min(this.#last, stops.length - 1));
  };

  readonly #at = (event: PointerEvent | MouseEvent): number => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const zoom = this.#options.zoom();
    const [x, y] = [(event.clientX - box.left) / zoom, (event.clientY - box.top) / zoom];
    return this.#options.stops()?.indexAt(x, y) ?? -1;
  };

  readonly #onPointer = (event: PointerEvent): void => this.#go(this.#at(event));

  readonly #onLeave = (event: PointerEvent): void => {
    // A finger lifted leaves the label standing; a mouse that goes takes it along.
    if (event.pointerType === 'mouse') this.#go(-1);
  };

  readonly #onClick = (event: MouseEvent): void => {
    const index = this.#at(event);
    this.#go(index);
    this.#choose(index);
  };

  /** The list box over the plot. */
  render(scene: Scene, name: string, role: string, hint: string): TemplateResult {
    const { stops, orientation } = scene;
    const centre = this.#centre(stops);
    return html`<div
        class="stops"
        role="listbox"
        tabindex="0"
        aria-label=${name || role}
        aria-describedby="sentence hint"
        aria-roledescription=${role}
        aria-orientation=${orientation}
        aria-activedescendant="stop-${centre}"
        @keydown=${this.#onKey}
        @focus=${this.#onFocus}
        @blur=${(): void => this.#go(-1)}
        @pointermove=${this.#onPointer}
        @pointerdown=${this.#onPointer}
        @pointerleave=${this.#onLeave}
        @click=${this.#onClick}
      >
        <div class="sr options" role="presentation"></div>
      </div>
      <p class="sr" id="hint">${hint}</p>`;
  }

  #centre(stops: StopList): number {
    return Math.min(Math.max(this.index < 0 ? this.#last : this.index, 0), Math.max(0, stops.length - 1));
  }

  /** Fills the list box: all stops, or of very many those around the reader. Made by hand, as they are many and alike. */
  paint(box: Element, stops: StopList): void {
    const all = stops.length <= MOST_OPTIONS;
    const centre = this.#centre(stops);
    const from = all ? 0 : Math.max(0, centre - AROUND);
    const to = all ? stops.length : Math.min(stops.length, centre + AROUND + 1);
    const shown = [box, stops, from, to, this.#selected];
    if (this.#shown?.every((part, index) => part === shown[index])) return;
    this.#shown = shown;
    const options: HTMLElement[] = [];
    for (let index = from; index < to; index++) {
      const option = document.createElement('div');
      option.id = `stop-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', String(index === this.#selected));
      option.setAttribute('aria-posinset', String(index + 1));
      option.setAttribute('aria-setsize', String(stops.length));
      option.textContent = stops.at(index).text;
      options.push(option);
    }
    box.replaceChildren(...options);
  }
}
