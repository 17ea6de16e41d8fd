import type { StopList } from '../../layout/scene.js';

export interface StopWalkOptions {
  stops(): StopList | undefined;
  /** Pixels of the page per pixel of the drawing. */
  zoom(): number;
  /** The reader chose a stop. */
  onSelect(index: number): void;
  /** The reader went to another stop, or away, or draws a part. */
  onMove(): void;
  /** Whether a part of the axis can be shown alone. */
  canZoom(): boolean;
  /** The reader drew from one stop to another. */
  onBrush(from: number, to: number): void;
  onZoom(step: 'closer' | 'farther'): void;
  /** The reader wants the table. */
  onTable(): void;
}

/** A pointer that moved less still means to press, px. */
const SLACK_PX = 6;
/** A drag let go of farther above or below the plot is given up, px. */
const AWAY_PX = 40;
/** A label that has stood so long can be gone to, ms. */
const REST_MS = 500;
/** So many stops on either side are looked at for one that was shown before other rows came. */
const FAR = 2000;

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
  /** Height of the pointer, px of the drawing; null when the reader came by keyboard. */
  height: number | null = null;
  /** Stops between which the reader draws. */
  brush: readonly [number, number] | null = null;
  /** When the label came to where it is, ms. */
  #since = 0;
  #drag: { readonly from: number; readonly x: number; readonly pointer: number } | null = null;
  /** The press that ended a drag chooses nothing. */
  #dragged = false;
  #box: HTMLElement | null = null;
  #label: HTMLElement | null = null;
  #followed: StopList | null = null;

  constructor(options: StopWalkOptions) {
    this.#options = options;
  }

  handle(event: Event, box: HTMLElement): void {
    this.#listen(box);
    switch (event.type) {
      case 'keydown':
        return this.#onKey(event as KeyboardEvent);
      case 'focus':
        return this.#onFocus(box);
      case 'blur':
        // A press on the label takes the focus, and must not take the label along.
        return this.#label?.matches(':hover') ? undefined : this.#go(-1);
      case 'pointerleave':
        return this.#onLeave(event as PointerEvent);
      case 'pointerup':
      case 'pointercancel':
        return this.#onRelease(event as PointerEvent, box);
      case 'click':
        if (this.#dragged) return;
        this.#point(event as PointerEvent, box);
        return this.#choose(this.index);
      case 'pointerdown':
        this.#onPress(event as PointerEvent, box);
        return this.#point(event as PointerEvent, box);
      default:
        this.#onPointer(event as PointerEvent, box);
    }
  }

  /** Where a reader by keyboard is, or starts from. */
  get active(): number {
    return this.index < 0 ? this.last : this.index;
  }

  /** Shows a stop that something else pointed at; −1 for none. Nobody is told. */
  show(index: number): void {
    this.index = index;
    this.height = null;
  }

  /** What the label and the release of a drag need is heard from here, as few charts are ever touched. */
  #listen(box: HTMLElement): void {
    if (box === this.#box) return;
    this.#box = box;
    this.#label = box.parentElement?.querySelector('.tooltip') ?? null;
    const handle = (event: Event): void => this.handle(event, box);
    for (const type of ['pointerup', 'pointercancel']) box.addEventListener(type, handle);
    for (const type of ['pointermove', 'pointerleave']) this.#label?.addEventListener(type, handle);
  }

  #go(index: number): void {
    if (index === this.index) return;
    this.index = index;
    this.#since = performance.now();
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
    const current = this.active;
    const row = stops.across ?? 1;
    const step = Math.max(1, Math.round(stops.length / 10));
    const target: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowDown: current + row,
      ArrowLeft: current - 1,
      ArrowUp: current - row,
      PageDown: current + step,
      PageUp: current - step,
      Home: 0,
      End: last,
    };
    this.height = null;
    const zooms = this.#options.canZoom();
    if (event.key === 'Escape') {
      // Only an open label takes the key; a dialog of the page around it gets the next one.
      if (!this.#dismiss()) return;
    } else if (event.key === 'Enter' || event.key === ' ') this.#choose(current);
    else if (zooms && (event.key === '+' || event.key === '=')) this.#options.onZoom('closer');
    else if (zooms && event.key === '-') this.#options.onZoom('farther');
    else if (event.key.toLowerCase() === 't') this.#options.onTable();
    else if (Object.hasOwn(target, event.key)) this.#go(Math.max(0, Math.min(last, target[event.key] as number)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Takes away what is drawn or said beside the pointer; false when there was nothing. */
  #dismiss(): boolean {
    const open = this.index >= 0 || this.brush !== null;
    this.#drag = this.brush = null;
    if (this.index < 0 && open) this.#options.onMove();
    this.#go(-1);
    return open;
  }

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#dismiss();
  };

  #onFocus(box: HTMLElement): void {
    const stops = this.#options.stops();
    // A click focuses as well, but its place is the pointer's business.
    if (!stops || stops.length === 0 || !box.matches(':focus-visible')) return;
    this.height = null;
    const start = Math.min(this.last, stops.length - 1);
    // Where the pointer is already nothing moves, but the list of values was not written for who only points.
    if (start === this.index) this.#options.onMove();
    this.#go(start);
  }

  #onPress({ pointerType, button, clientX, pointerId }: PointerEvent, box: HTMLElement): void {
    this.#dragged = false;
    // A finger that moves along reads the values one after another; for a part of the axis it has buttons.
    if (pointerType !== 'mouse' || button !== 0 || !this.#options.canZoom()) return;
    const from = this.#at(clientX, box.getBoundingClientRect().top + 1, box);
    if (from >= 0) this.#drag = { from, x: clientX, pointer: pointerId };
  }

  #onPointer(event: PointerEvent, box: HTMLElement): void {
    const drag = this.#drag;
    if (!drag || (event.buttons & 1) === 0) {
      this.#drag = this.brush = null;
      return this.#point(event, box);
    }
    if (this.brush === null && Math.abs(event.clientX - drag.x) <= SLACK_PX) return;
    if (this.brush === null) capture(box, drag.pointer);
    const to = this.#at(event.clientX, box.getBoundingClientRect().top + 1, box);
    this.brush = [drag.from, to < 0 ? (this.brush?.[1] ?? drag.from) : to];
    this.index = this.brush[1];
    this.#options.onMove();
  }

  /** The part is chosen when the button is let go; far from the plot the reader thought better of it (WCAG 2.2, 2.5.2). */
  #onRelease({ type, clientY }: PointerEvent, box: HTMLElement): void {
    const { brush } = this;
    this.#drag = this.brush = null;
    if (!brush) return;
    this.#dragged = true;
    const { top, bottom } = box.getBoundingClientRect();
    this.#go(-1);
    if (type === 'pointerup' && clientY > top - AWAY_PX && clientY < bottom + AWAY_PX) this.#options.onBrush(...brush);
    else this.#options.onMove();
  }

  #onLeave({ pointerType, relatedTarget }: PointerEvent): void {
    // A finger lifted leaves the label standing; a mouse that goes takes it along, but not where it goes to the label itself.
    if (pointerType !== 'mouse' || this.brush !== null) return;
    if (relatedTarget === this.#box || relatedTarget === this.#label) return;
    this.#go(-1);
  }

  /** Goes to the stop under the pointer. */
  #point(event: PointerEvent | MouseEvent, box: HTMLElement): void {
    const index = this.#at(event.clientX, event.clientY, box);
    if (index !== this.index && this.#holds(event, box)) return;
    const before = this.height;
    this.height = (event.clientY - box.getBoundingClientRect().top) / this.#options.zoom();
    if (index !== this.index) this.#go(index);
    else if (index >= 0 && before !== this.height) this.#options.onMove();
  }

  /** The label has stood for a while, and the pointer is on it or on its way there: it must not move off (WCAG 2.2, 1.4.13). */
  #holds(event: PointerEvent | MouseEvent, box: HTMLElement): boolean {
    const label = this.#label;
    if (!label || this.index < 0 || event.timeStamp - this.#since < REST_MS) return false;
    const stop = this.#options.stops()?.at(this.index);
    const { left, right, top, bottom } = label.getBoundingClientRect();
    const at = box.getBoundingClientRect().left + (stop?.x ?? 0) * this.#options.zoom();
    const { clientX: x, clientY: y } = event;
    return x >= Math.min(left, at) && x <= Math.max(right, at) && y >= top && y <= bottom;
  }

  #at(clientX: number, clientY: number, box: HTMLElement): number {
    const { left, top } = box.getBoundingClientRect();
    const zoom = this.#options.zoom();
    return this.#options.stops()?.indexAt((clientX - left) / zoom, (clientY - top) / zoom) ?? -1;
  }

  /** Other rows may have come, or another part is shown: the reader stays at what it was, wherever that is now. */
  follow(stops: StopList): void {
    const before = this.#followed;
    this.#followed = stops;
    if (!before || before === stops) return;
    const moved = (index: number): number =>
      index < 0 || index >= before.length ? -1 : findTitle(stops, titleAt(before, index), index);
    const last = moved(this.last);
    this.index = moved(this.index);
    this.selected = moved(this.selected);
    this.last = last < 0 ? Math.max(0, Math.min(this.last, stops.length - 1)) : last;
    this.brush = this.#drag = null;
  }
}

/** A pointer that is gone by now can't be held. */
function capture(box: HTMLElement, pointer: number): void {
  try {
    box.setPointerCapture(pointer);
  } catch {
    // Then the drag ends at the edge of the plot.
  }
}

const titleAt = (stops: StopList, index: number): string => stops.titleAt?.(index) ?? stops.at(index).title;

/** The stop of that title nearest to an index; −1 when there is none within reach. */
function findTitle(stops: StopList, title: string, near: number): number {
  for (let away = 0; away <= FAR; away++) {
    const [before, after] = [near - away, near + away];
    if (before < 0 && after >= stops.length) break;
    if (after < stops.length && titleAt(stops, after) === title) return after;
    if (before >= 0 && before < stops.length && titleAt(stops, before) === title) return before;
  }
  return -1;
}
