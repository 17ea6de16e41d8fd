import type { MapGeometry } from '../../layout/map/map-geometry.js';
import { wholeMap } from '../../layout/map/map-zoom.js';
import type { MapZoom } from '../../layout/map/map-zoom.js';
import { clampedZoom, unzoomedBox, zoomOf, zoomText, zoomedBy, zoomedTo } from '../../layout/map/zoom-part.js';
import { unitPlaces } from '../../layout/unit-places.js';

export interface ZoomingOptions {
  /** px of the drawing. */
  size(): { readonly width: number; readonly height: number };
  /** Pixels of the page per pixel of the drawing. */
  zoom(): number;
  /** The map is to be drawn so. */
  onZoom(zoom: MapZoom): void;
  /** Whether something else is done with a double click. */
  onDouble(): boolean;
}

/** Until a map is drawn anew its picture is moved and stretched; that long after the last move, ms. */
const SETTLE_MS = 160;
const STEP = 2;
/** Nearer to the edge of what is seen a territory, and what is beside it, is hardly seen, px. */
const EDGE_PX = 40;

/**
 * Zooms and moves a map by wheel with Ctrl, by two fingers, by dragging what is zoomed, by double clicks: a wheel alone and one finger go on
 * scrolling the page. While a reader moves the map its picture is stretched, and drawn anew when he stops.
 */
export class MapZooming {
  readonly #options: ZoomingOptions;
  /** What is drawn, and what is shown of it now. */
  #drawn: MapZoom = wholeMap;
  #shown: MapZoom = wholeMap;
  readonly #fingers = new Map<number, { readonly x: number; readonly y: number }>();
  #drag: { readonly x: number; readonly y: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #box: HTMLElement | null = null;
  /** The click that ends a drag chooses nothing. */
  dragged = false;

  constructor(options: ZoomingOptions) {
    this.#options = options;
  }

  get closer(): boolean {
    return this.#shown.scale > 1;
  }

  /** What is drawn. */
  get part(): MapZoom {
    return this.#drawn;
  }

  /** Hears what happens over a map. */
  listen(box: HTMLElement): void {
    if (box === this.#box) return;
    this.#box = box;
    // Painted apart from the page beforehand: else the first move would wait for that, and each new scale would have all of it painted anew.
    this.#sheet?.style.setProperty('will-change', 'transform');
    this.#stretch();
    const on = (type: string, hear: (event: never) => void): void =>
      box.addEventListener(type, hear as EventListener, { passive: false, capture: true });
    on('wheel', this.#onWheel);
    on('dblclick', this.#onDouble);
    on('pointerdown', this.#onDown);
    on('pointermove', this.#onMove);
    for (const type of ['pointerup', 'pointercancel']) on(type, this.#onUp);
    on('click', (event: Event) => {
      if (this.dragged) event.stopImmediatePropagation();
      this.dragged = false;
    });
  }

  /** In steps, around the middle; null for the whole map. */
  step(direction: 1 | -1 | null): void {
    const { width, height } = this.#options.size();
    const factor = direction === 1 ? STEP : 1 / STEP;
    this.go(direction === null ? wholeMap : zoomedBy(this.#shown, factor, width / 2, height / 2, width, height));
  }

  /** Draws a part of the map at once. */
  go(zoom: MapZoom): void {
    this.#shown = zoom;
    this.#settle();
  }

  /** Has a territory of what is drawn in the middle, large enough to be seen. */
  goTo(geometry: MapGeometry, unit: number): void {
    const { width, height } = this.#options.size();
    const box = unitPlaces(geometry).boxes.subarray(4 * unit, 4 * unit + 4);
    this.go(zoomedTo(unzoomedBox(box, this.#drawn), width, height));
  }

  /** Moves the part of a map that is seen to a territory that lies beyond it, or at its very edge; it stays as large as it was. */
  reveal(geometry: MapGeometry, unit: number): void {
    const { width, height } = this.#options.size();
    const [x, y] = unitPlaces(geometry).places.subarray(2 * unit, 2 * unit + 2) as unknown as [number, number];
    const off = (at: number, most: number): boolean => at < EDGE_PX || at > most - EDGE_PX;
    if (!this.closer || !(off(x, width) || off(y, height))) return;
    const { scale, ...drawn } = this.#drawn;
    this.go(clampedZoom({ scale, x: drawn.x + width / 2 - x, y: drawn.y + height / 2 - y }, width, height));
  }

  /** What is drawn as a text for an address; empty for the whole map. */
  get text(): string {
    const { width, height } = this.#options.size();
    return this.#drawn.scale > 1 ? zoomText(this.#drawn, width, height) : '';
  }

  /** Draws what such a text speaks of; the whole map where it can't be read. */
  restore(text: string): void {
    const { width, height } = this.#options.size();
    this.go(zoomOf(text, width, height));
  }

  /** The map is drawn at another size: the same part of it, so many times as wide and as high as before. */
  resize(across: number, down: number): void {
    if (this.closer) this.go({ scale: this.#drawn.scale, x: this.#drawn.x * across, y: this.#drawn.y * down });
  }

  readonly #onWheel = (event: WheelEvent): void => {
    // Without Ctrl it is the page that is scrolled. A pinch on a touch pad comes as a wheel with it.
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.#around(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.01)), event);
  };

  readonly #onDouble = (event: MouseEvent): void => {
    event.preventDefault();
    if (!event.shiftKey && this.#options.onDouble()) return;
    this.#around(event.shiftKey ? 1 / STEP : STEP, event);
    this.#settle();
  };

  readonly #onDown = (event: PointerEvent): void => {
    this.dragged = false;
    if (event.pointerType === 'touch') this.#fingers.set(event.pointerId, this.#at(event));
    else if (event.button === 0 && this.closer) this.#drag = this.#at(event);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const at = this.#at(event);
    const before = this.#fingers.get(event.pointerId);
    if (before && this.#fingers.size === 2) {
      const [other] = [...this.#fingers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
      this.#fingers.set(event.pointerId, at);
      if (other) this.#pinch(before, at, other);
    } else if (before) this.#fingers.set(event.pointerId, at);
    else if (this.#drag && (event.buttons & 1) === 1) {
      const [x, y] = [at.x - this.#drag.x, at.y - this.#drag.y];
      // A hand that shakes still means to press.
      if (!this.dragged && Math.hypot(x, y) < 4) return;
      if (!this.dragged) capture(event);
      this.dragged = true;
      this.#drag = at;
      this.#show({ ...this.#shown, x: this.#shown.x + x, y: this.#shown.y + y });
    } else this.#drag = null;
  };

  readonly #onUp = ({ pointerId }: PointerEvent): void => {
    this.#fingers.delete(pointerId);
    this.#drag = null;
  };

  /** Two fingers move and stretch the map together. */
  #pinch(before: Place, at: Place, other: Place): void {
    const factor = Math.hypot(at.x - other.x, at.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y) || 1;
    const [x, y] = [(at.x - before.x) / 2, (at.y - before.y) / 2];
    const { width, height } = this.#options.size();
    this.dragged = true;
    const moved = { ...this.#shown, x: this.#shown.x + x, y: this.#shown.y + y };
    this.#show(zoomedBy(moved, factor, (at.x + other.x) / 2, (at.y + other.y) / 2, width, height));
  }

  #around(factor: number, event: MouseEvent): void {
    const { width, height } = this.#options.size();
    const { x, y } = this.#at(event);
    this.#show(zoomedBy(this.#shown, factor, x, y, width, height));
  }

  #at({ clientX, clientY }: MouseEvent): Place {
    const { left = 0, top = 0 } = this.#box?.getBoundingClientRect() ?? {};
    const zoom = this.#options.zoom();
    return { x: (clientX - left) / zoom, y: (clientY - top) / zoom };
  }

  #show(zoom: MapZoom): void {
    const { width, height } = this.#options.size();
    this.#shown = clampedZoom(zoom, width, height);
    this.#stretch();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), SETTLE_MS);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#drawn = this.#shown;
    this.#stretch();
    this.#options.onZoom(this.#drawn);
  }

  get #sheet(): HTMLElement | null {
    return this.#box?.parentElement?.querySelector<HTMLElement>('.sheet') ?? null;
  }

  /** Moves the picture of what is drawn to where it is shown. */
  #stretch(): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    const ratio = this.#shown.scale / this.#drawn.scale;
    const zoom = this.#options.zoom();
    const [x, y] = [this.#shown.x - this.#drawn.x * ratio, this.#shown.y - this.#drawn.y * ratio];
    // CSSOM, as a strict style-src blocks style attributes. Written also of what was not moved: with the first one all of the page would be laid out.
    sheet.style.transform = `translate(${x * zoom}px, ${y * zoom}px) scale(${ratio})`;
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A pointer that is gone by now can't be held. */
function capture({ currentTarget, pointerId }: PointerEvent): void {
  try {
    (currentTarget as HTMLElement).setPointerCapture(pointerId);
  } catch {
    // Then the drag ends at the edge of the map.
  }
}
