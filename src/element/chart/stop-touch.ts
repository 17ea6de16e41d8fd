import { nothing, render } from 'lit';
import type { Scene, Stop, StopList } from '../../layout/scene.js';
import { nearestMember, paintPointed } from '../../render/pointed.js';
import { placeTooltip } from '../../render/place-tooltip.js';
import { tooltipTemplate } from '../../render/tooltip.js';
import type { Row } from '../../table/table.js';
import type { ChartHands } from './chart-hands.js';
import { LkHoverEvent, LkSelectEvent } from '../pointing-events.js';
import { pointingStyles } from '../pointing-styles.js';
import { StopWalk } from './stop-walk.js';

/** A reader goes to a stop (null: away), or chooses one; `chosen` tells which. */
export type TouchListener = (stop: Stop | null, chosen: boolean) => void;

/** Shows where a reader is on a drawing and tells the page of it; fetched with the first pointer or key. */
export class StopTouch {
  readonly #hands: ChartHands;
  readonly walk: StopWalk;
  /** Hears of what the reader does, besides the page. */
  listener: TouchListener | null = null;
  /** Title of the stop that was told of last. */
  #told: string | null = null;
  /** The stop that was asked for last, as its texts take a while to write. */
  #last: { readonly stops: StopList; readonly index: number; readonly stop: Stop } | null = null;

  constructor(hands: ChartHands) {
    this.#hands = hands;
    hands.adopt(pointingStyles);
    this.walk = new StopWalk({
      stops: () => hands.scene()?.stops,
      zoom: () => hands.zoom(),
      canZoom: () => hands.canZoom(),
      onSelect: (index) => this.#select(this.#at(index)),
      onMove: () => this.#move(this.stop),
      onBrush: (from, to) => this.#brush(this.#at(from), this.#at(to)),
      onZoom: (step) => hands.adjust((view) => view.step(step)),
      onTable: () => void this.#showTable(),
    });
  }

  /** Where the reader is; null when nowhere. */
  get stop(): Stop | null {
    return this.#at(this.walk.index);
  }

  #at(index: number): Stop | null {
    const stops = this.#hands.scene()?.stops;
    if (!stops || index < 0 || index >= stops.length) return null;
    if (this.#last?.stops !== stops || this.#last.index !== index) this.#last = { stops, index, stop: stops.at(index) };
    return this.#last.stop;
  }

  /** What the table has at a stop; null where it has no such row. */
  #row(stop: Stop | null): Row | null {
    const table = this.#hands.table();
    return stop && table && stop.row < table.length ? table.row(stop.row) : null;
  }

  #select(stop: Stop | null): void {
    const { host } = this.#hands;
    const row = this.#row(stop);
    if (stop && row) host.dispatchEvent(new LkSelectEvent(row, stop.title));
    this.listener?.(stop, true);
    this.#hands.point();
  }

  #move(stop: Stop | null): void {
    const { host } = this.#hands;
    const title = stop && stop.title;
    // Only another stop is news; the pointer moves within one as well.
    if (title !== this.#told) {
      this.#told = title;
      host.dispatchEvent(new LkHoverEvent(this.#row(stop), title));
      this.listener?.(stop, false);
    }
    this.#hands.point();
  }

  /** The plot goes away; the focus goes on in what takes its place. */
  async #showTable(): Promise<void> {
    const { host } = this.#hands;
    await this.#hands.toggleTable();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('.scroll')?.focus();
  }

  #brush(from: Stop | null, to: Stop | null): void {
    if (from && to) this.#hands.adjust((view) => view.select(from.row, to.row));
  }

  /** The series nearest to the pointer, by its index in the model; −1 when there is none. */
  #near(stop: Stop | null): number {
    return stop && this.walk.height !== null ? nearestMember(stop, this.walk.height) : -1;
  }

  paint(plot: HTMLElement, marks: SVGSVGElement, scene: Scene, id: string): void {
    const { walk } = this;
    walk.follow(scene.stops);
    const { stop } = this;
    const [from, to] = (walk.brush ?? []).map((index) => this.#at(index));
    paintPointed(marks, scene, stop, {
      chosen: this.#at(walk.selected),
      near: this.#near(stop),
      brush: from && to ? [from, to] : null,
    });
    const tooltip = plot.querySelector<HTMLElement>('.tooltip');
    const strings = this.#hands.locale()?.strings;
    if (!tooltip || !strings) return;
    // What is written beside the stop that the reader is at.
    const label = stop && tooltipTemplate(stop, scene, id, this.#near(stop), (count) => strings.more(count));
    tooltip.hidden = label === null;
    render(label ?? nothing, tooltip);
    if (!stop) return;
    const zoom = this.#hands.zoom();
    const frame = { width: scene.width * zoom, height: scene.height * zoom };
    placeTooltip(tooltip, { x: stop.x * zoom, y: stop.y * zoom }, frame);
  }
}
