import { nothing, render } from 'lit';
import { neighboursOf } from '../../geo/neighbours.js';
import { withinOf } from '../../layout/map/within.js';
import { inPx, unitPath } from '../../layout/map/map-paths.js';
import { unitAt, unitPlaces } from '../../layout/unit-places.js';
import { arrows, nextUnit, typeOn } from '../../layout/map/map-walk.js';
import type { Typed } from '../../layout/map/map-walk.js';
import { findName } from '../../layout/map/find-name.js';
import { mapTooltip } from '../../render/map-tooltip.js';
import { placeTooltip } from '../../render/place-tooltip.js';
import { svgElement } from '../../render/svg-element.js';
import type { Territories } from '../../geo/territories.js';
import type { Row } from '../../table/table.js';
import type { MapView } from './map-build.js';
import type { MapHands } from './map-hands.js';
import { mapTouchStyles } from './map-touch-styles.js';
import type { MapZooming } from './map-zooming.js';
import { LkHoverEvent, LkSelectEvent } from '../pointing-events.js';

/** A finger that scrolls the page is known by then. */
const LATE_MS = 100;

/** A reader goes to a territory (−1: away), or chooses one; `chosen` tells which. */
export type MapListener = (unit: number, chosen: boolean) => void;

/** Walks the territories of a map by pointer and keyboard, shows where the reader is and tells the page of it; fetched with the first of them. */
export class MapTouch {
  readonly #hands: MapHands;
  /** They hear of what the reader does, besides the page. */
  readonly listeners = new Set<MapListener>();
  /** The territory shown, chosen last, and where the keyboard goes on; −1 for none. */
  unit = -1;
  selected = -1;
  /** Those that the numbers are of. */
  #territories: Territories | null = null;
  #last = -1;
  #told = -1;
  #byFinger = false;
  #box: HTMLElement | null = null;
  #typed: Typed = { text: '', at: -Infinity };

  readonly #zooming: MapZooming;

  readonly #enter: (unit: number) => void;

  constructor(hands: MapHands, zooming: MapZooming, enter: (unit: number) => void) {
    [this.#hands, this.#enter] = [hands, enter];
    this.#zooming = zooming;
    hands.adopt(mapTouchStyles);
  }

  /** Where a reader by keyboard is, or starts from. */
  get active(): number {
    if (this.unit >= 0) return this.unit;
    return this.#last >= 0 ? this.#last : (this.#hands.view()?.text.order[0] ?? -1);
  }

  /** Shows a territory that something else pointed at; −1 for none. Nobody is told. */
  show(unit: number): void {
    this.unit = this.#told = unit;
  }

  /** The reader goes to a territory by another way than over the map. */
  visit(unit: number): void {
    this.#go(unit);
  }

  /** On another map: nobody is anywhere, and who is chosen is found again by its code. */
  follow({ territories }: Pick<MapView, 'territories'>): void {
    const before = this.#territories;
    this.#territories = territories;
    if (!before || before === territories) return;
    const code = before.units[this.selected]?.code;
    this.#last = -1;
    this.selected = code === undefined ? -1 : territories.units.findIndex((unit) => unit.code === code);
    this.#go(-1);
  }

  handle(event: Event, box: HTMLElement): void {
    this.#listen(box);
    if (event instanceof PointerEvent) this.#byFinger = event.pointerType === 'touch';
    // That this code was fetched for: by now the page may be scrolled by it, and who only tapped has a click to come.
    if (this.#byFinger && event.type !== 'click' && performance.now() - event.timeStamp > LATE_MS) return;
    switch (event.type) {
      case 'keydown':
        return this.#onKey(event as KeyboardEvent);
      case 'focus':
        return box.matches(':focus-visible') ? this.#go(this.active) : undefined;
      case 'blur':
        return this.#go(-1);
      case 'pointerleave':
        // A finger lifted leaves the label standing.
        return (event as PointerEvent).pointerType === 'mouse' ? this.#go(-1) : undefined;
      case 'click':
        this.#go(this.#at(event as PointerEvent, box));
        return this.#choose(this.unit);
      default:
        // While the picture is on the move a label would stand beside what it speaks of.
        this.#go(this.#zooming.dragged ? -1 : this.#at(event as PointerEvent, box));
    }
  }

  /** A finger that turned out to scroll the page is heard of from here, as few maps are ever touched. */
  #listen(box: HTMLElement): void {
    if (box === this.#box) return;
    this.#box = box;
    box.addEventListener('pointercancel', () => this.#go(-1));
  }

  #at({ clientX, clientY }: PointerEvent, box: HTMLElement): number {
    const drawing = this.#hands.view()?.drawing;
    const { left, top } = box.getBoundingClientRect();
    const zoom = this.#hands.zoom();
    return drawing ? unitAt(drawing.geometry, (clientX - left) / zoom, (clientY - top) / zoom) : -1;
  }

  #go(unit: number): void {
    if (unit === this.unit) return;
    this.unit = unit;
    if (unit >= 0) {
      this.#last = unit;
      // A label that the pointer opened is closed by Escape wherever the focus is (WCAG 2.2, 1.4.13).
      document.addEventListener('keydown', this.#onEscape);
    } else document.removeEventListener('keydown', this.#onEscape);
    if (unit !== this.#told) {
      this.#told = unit;
      const name = this.#hands.view()?.names[unit] ?? null;
      this.#hands.host.dispatchEvent(new LkHoverEvent(this.#row(unit), name));
      for (const tell of this.listeners) tell(unit, false);
    }
    this.#hands.point();
  }

  #choose(unit: number): void {
    if (unit < 0) return;
    this.selected = unit;
    const row = this.#row(unit);
    const code = this.#hands.view()?.territories.units[unit]?.code ?? '';
    if (row) this.#hands.host.dispatchEvent(new LkSelectEvent(row, code));
    for (const tell of this.listeners) tell(unit, true);
    this.#hands.point();
  }

  /** The row that a territory shows; null without one. */
  #row(unit: number): Row | null {
    const view = this.#hands.view();
    const row = view?.values.rows[unit] ?? -1;
    return view && row >= 0 ? view.table.row(row) : null;
  }

  readonly #onEscape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#go(-1);
  };

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!this.#press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Whether the key means something here. */
  #press({ key, timeStamp }: KeyboardEvent): boolean {
    const view = this.#hands.view();
    if (!view) return false;
    const { drawing, text } = view;
    const current = this.active;
    const direction = arrows[key];
    if (direction) {
      const next = nextUnit(current, direction, unitPlaces(drawing.geometry).places, this.#neighbours(current));
      this.#walk(view, next < 0 ? current : next);
      return true;
    }
    switch (key) {
      case 'Escape': {
        // Only an open label takes the key; a dialog of the page around it gets the next one.
        const open = this.unit >= 0;
        this.#go(-1);
        return open;
      }
      case 'Enter':
        this.#choose(current);
        this.#enter(current);
        return true;
      case 'Home':
        this.#walk(view, text.order[0] ?? -1);
        return true;
      case 'End':
        this.#walk(view, text.order.findLast((unit) => text.rank(unit) !== '') ?? -1);
        return true;
      default:
        return this.#zoom(key) || this.#type(view, key, timeStamp, current);
    }
  }

  /** By keyboard: also to what of a zoomed map is out of sight. */
  #walk({ drawing }: MapView, unit: number): void {
    this.#go(unit);
    if (unit >= 0) this.#zooming.reveal(drawing.geometry, unit);
  }

  #zoom(key: string): boolean {
    const step = { '+': 1, '=': 1, '-': -1, '0': null }[key];
    if (step === undefined || !this.#hands.canZoom()) return false;
    this.#zooming.step(step as 1 | -1 | null);
    return true;
  }

  /** Goes to the next name that begins with what is typed; a blank begins no name, and chooses. */
  #type(view: MapView, key: string, at: number, current: number): boolean {
    const typed = typeOn(this.#typed, key, at);
    if (!typed) {
      if (key === ' ') this.#choose(current);
      return key === ' ';
    }
    this.#typed = typed;
    const found = findName(view.names, typed.text, current);
    if (found >= 0) this.#walk(view, found);
    return true;
  }

  #neighbours(unit: number): readonly number[] {
    const view = this.#hands.view();
    return (view && neighboursOf(view.territories)[unit]) ?? [];
  }

  paint(plot: HTMLElement): void {
    const view = this.#hands.view();
    const tooltip = plot.querySelector<HTMLElement>('.tooltip');
    const group = plot.querySelector('.pointed');
    if (!view || !tooltip || !group) return;
    this.follow(view);
    const { geometry } = view.drawing;
    const outline = (unit: number, classes: string): SVGElement[] =>
      unit < 0 || unit >= geometry.shapes.polygons.length
        ? []
        : ['rim', 'outline'].map((name) =>
            svgElement('path', {
              d: inPx(unitPath(geometry.frame, geometry.shapes.polygons[unit] ?? [])),
              class: `${name} ${classes}`,
            }),
          );
    group.replaceChildren(...outline(this.selected, 'chosen'), ...outline(this.unit, ''));
    const { unit } = this;
    const { width, height } = view.drawing;
    const { places } = unitPlaces(geometry);
    const [x, y] = unit < 0 ? [0, 0] : [places[2 * unit] as number, places[2 * unit + 1] as number];
    const inside = unit >= 0 && x >= 0 && y >= 0 && x <= width && y <= height;
    tooltip.hidden = !inside;
    // A second finger that lands on it means the map as well. CSSOM, as a strict style-src blocks style attributes.
    tooltip.style.pointerEvents = this.#byFinger ? 'none' : '';
    render(unit < 0 ? nothing : label(view, unit), tooltip);
    if (unit < 0) return;
    const zoom = this.#hands.zoom();
    placeTooltip(tooltip, { x: x * zoom, y: y * zoom }, { width: plot.clientWidth, height: plot.clientHeight });
  }
}

const label = (view: MapView, unit: number): unknown =>
  mapTooltip({
    name: view.names[unit] ?? '',
    within: withinOf(view.territories, unit),
    value: view.text.stated(unit),
    rank: view.text.rank(unit),
    slot: view.drawing.slots[unit] ?? -1,
  });
