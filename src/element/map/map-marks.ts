import { classSlots } from '../../layout/map/map-scene.js';
import type { CanvasMap } from '../../render/canvas-map.js';
import { paintMap } from '../../render/svg-map.js';
import { lazy } from '../../source/lazy.js';
import type { MapView } from './map-build.js';

/** More territories are painted as pixels: an element for each would be slow to paint. */
const MANY_UNITS = 600;

/** There are too many territories for a path of each. */
export const isDense = (units: number): boolean => units > MANY_UNITS;

/** Paints the territories of a map; some of them may stand out. */
export class MapMarks {
  #canvas: CanvasMap | null = null;
  readonly #changed: () => void;
  readonly #repaint: () => void;
  /** Class that stands out while it is pointed at, and the one that was pressed; −1 for none. */
  pointed = -1;
  pressed = -1;

  /**
   * `changed`: all is to be painted again, as the page changed colours, or what paints very many territories is there; `repaint`: only the
   * territories are.
   */
  constructor(changed: () => void, repaint: () => void) {
    [this.#changed, this.#repaint] = [changed, repaint];
  }

  /** What a list of the classes tells and asks of those that stand out. */
  get standing(): { pressed: number; onPoint: (index: number) => void; onPress: (index: number) => void } {
    return {
      pressed: this.pressed,
      onPoint: (index) => {
        this.pointed = index;
        this.#repaint();
      },
      onPress: (index) => {
        this.pressed = this.pressed === index ? -1 : index;
        this.#changed();
      },
    };
  }

  /** What fetches the code that so many territories need; null where it is there. */
  wants(units: number): (() => Promise<void>) | null {
    return isDense(units) && !this.#canvas ? this.#wantCanvas : null;
  }

  readonly #wantCanvas = lazy(async () => {
    const { CanvasMap } = await import('../../render/canvas-map.js');
    this.#canvas = new CanvasMap(this.#changed);
    this.#changed();
  });

  /** The colour that stands out; undefined for none. */
  shown({ model }: MapView): number | undefined {
    return classSlots(model)[this.pointed < 0 ? this.pressed : this.pointed];
  }

  /** `left` says of a territory that a reader of another element left it out. */
  paint(plot: HTMLElement, view: MapView, zoom: number, left: (unit: number) => boolean | undefined): void {
    const marks = plot.querySelector<SVGSVGElement>('.marks');
    const { drawing, names } = view;
    const shown = this.shown(view);
    const recedes = (unit: number): boolean =>
      (shown !== undefined && drawing.slots[unit] !== shown) || Boolean(left(unit));
    const dense = isDense(names.length);
    if (marks) paintMap(marks, drawing, zoom, recedes, dense);
    if (dense) this.#canvas?.paint(plot, drawing, zoom, recedes);
  }
}
