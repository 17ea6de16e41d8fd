import type { StopList } from '../layout/scene.js';

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
 * Walks the stops of a drawing by pointer and keyboard: hears the events of the list box over the plot. Its code comes with the first
 * of them, so each is handed over with the box it happened to, which it has forgotten by then.
 */
export class StopWalk {
  readonly #options: StopWalkOptions;
  /** The stop shown; −1 when none is. */
  index = -1;
  /** The stop chosen last; −1 when none was. */
  selected = -1;
  /** Where the keyboard goes on. */
  last = 0;

  constructor(options: StopWalkOptions) {
    this.#options = options;
  }

  handle(event: Event, box: HTMLElement): void {
    switch (event.type) {
      case 'keydown':
        return this.#onKey(event as KeyboardEvent);
      case 'focus':
        return this.#onFocus(box);
      case 'blur':
        return this.#go(-1);
      case 'pointerleave':
        // A finger lifted leaves the label standing; a mouse that goes takes it along.
        if ((event as PointerEvent).pointerType === 'mouse') this.#go(-1);
        return;
      case 'click':
        this.#go(this.#at(event as MouseEvent, box));
        return this.#choose(this.index);
      default:
        this.#go(this.#at(event as PointerEvent, box));
    }
  }

  #go(index: number): void {
    if (index === this.index) return;
    this.index = index;
    if (index >= 0) this.last = index;
    // A label that the pointer opened is closed by Escape wherever the focus is (WCAG 2.2, 1.4.13).
    if (index >= 0) document.addEventListener('keydown', this.#onEscape);
    else document.removeEventListener('keydown', this.#onEscape);
    this.#options.onMove();
  }

  #choose(index: number): void {
    if (index < 0) return;
    this.selected = index;
    this.#options.onSelect(index);
  }

  #onKey(event: KeyboardEvent): void {
    const stops = this.#options.stops();
    if (!stops || stops.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const last = stops.length - 1;
    const current = this.index < 0 ? this.last : this.index;
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
  }

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#go(-1);
  };

  #onFocus(box: HTMLElement): void {
    const stops = this.#options.stops();
    // A click focuses as well, but its place is the pointer's business.
    if (!stops || stops.length === 0 || !box.matches(':focus-visible')) return;
    this.#go(Math.min(this.last, stops.length - 1));
  }

  #at(event: PointerEvent | MouseEvent, box: HTMLElement): number {
    const { left, top } = box.getBoundingClientRect();
    const zoom = this.#options.zoom();
    return this.#options.stops()?.indexAt((event.clientX - left) / zoom, (event.clientY - top) / zoom) ?? -1;
  }
}
