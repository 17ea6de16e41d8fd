import type { TemplateResult } from 'lit';
import { neighboursOf } from '../../geo/neighbours.js';
import { findName } from '../../layout/map/find-name.js';
import type { MapGeometry } from '../../layout/map/map-geometry.js';
import { arrows, nextUnit, typeOn } from '../../layout/map/map-walk.js';
import type { Typed } from '../../layout/map/map-walk.js';
import { unitPlaces } from '../../layout/unit-places.js';
import type { Locale } from '../../locale/locale.js';
import { mapLateWords } from '../../locale/map-late-words.js';
import { paintStops, stopBoxTemplate, stopsShown } from '../../render/stop-box.js';
import type { MapView } from './map-build.js';

/** What is walked: the same territories on all small maps. */
export interface WalkedMaps {
  readonly view: MapView;
  readonly geometry: MapGeometry;
  /** Territories from the highest value of the last map down. */
  readonly order: readonly number[];
  /** The last of them that has a value; −1 for none. */
  readonly lowest: number;
  /** All values of a territory in one text. */
  spoken(unit: number): string;
}

/** Small maps for the keyboard: one tab stop for all of them, an option for each territory, with its values on every map. */
export class MapMultiplesWalk {
  readonly #maps: () => WalkedMaps | null;
  readonly #onUnit: (unit: number) => void;
  #unit = -1;
  #last = -1;
  #typed: Typed = { text: '', at: -Infinity };
  #listed: readonly unknown[] = [];

  /** `onUnit`: the reader goes to a territory, −1: away. */
  constructor(maps: () => WalkedMaps | null, onUnit: (unit: number) => void) {
    [this.#maps, this.#onUnit] = [maps, onUnit];
  }

  render(name: string, locale: Locale): TemplateResult {
    const { role, hint } = mapLateWords(locale);
    return stopBoxTemplate({ orientation: 'vertical' }, { name, role, hint, onEvent: this.#onEvent });
  }

  /** Lists the territories for those who don't see them. */
  paint(root: ParentNode): void {
    const maps = this.#maps();
    const box = root.querySelector('.facets .stops');
    const options = box?.querySelector('.options');
    if (!maps || !box || !options) return;
    const { order } = maps;
    const active = Math.max(0, order.indexOf(this.#active(maps)));
    const stops = { length: order.length, at: (index: number) => ({ text: maps.spoken(order[index] as number) }) };
    const shown = stopsShown(stops, active);
    const listed = [options, order, shown.from, shown.to];
    if (listed.some((part, index) => part !== this.#listed[index])) paintStops(options, stops, shown, -1);
    this.#listed = listed;
    box.setAttribute('aria-activedescendant', `stop-${active}`);
  }

  #active({ order }: WalkedMaps): number {
    if (this.#unit >= 0) return this.#unit;
    return order.includes(this.#last) ? this.#last : (order[0] ?? -1);
  }

  readonly #onEvent = (event: Event): void => {
    const maps = this.#maps();
    const box = event.currentTarget as HTMLElement;
    if (!maps) return;
    if (event.type === 'blur') this.#go(-1, box);
    else if (event.type === 'focus' && box.matches(':focus-visible')) this.#go(this.#active(maps), box);
    else if (event instanceof KeyboardEvent && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const to = this.#keyed(event, maps);
      if (to === null) return;
      event.preventDefault();
      event.stopPropagation();
      this.#go(to, box);
    }
  };

  /** Where a key leads; null for one that means nothing here. */
  #keyed({ key, timeStamp }: KeyboardEvent, { view, geometry, order, lowest }: WalkedMaps): number | null {
    const current = this.#active({ order } as WalkedMaps);
    const direction = arrows[key];
    if (direction) {
      const beside = neighboursOf(view.territories)[current] ?? [];
      const next = nextUnit(current, direction, unitPlaces(geometry).places, beside);
      return next < 0 ? current : next;
    }
    if (key === 'Home') return order[0] ?? null;
    if (key === 'End') return lowest;
    // Only where the reader is somewhere: a dialog of the page around it gets the next one.
    if (key === 'Escape') return this.#unit >= 0 ? -1 : null;
    const typed = typeOn(this.#typed, key, timeStamp);
    if (!typed) return null;
    this.#typed = typed;
    const found = findName(view.names, typed.text, current);
    return found < 0 ? current : found;
  }

  #go(unit: number, box: HTMLElement): void {
    this.#unit = unit;
    if (unit >= 0) this.#last = unit;
    this.#onUnit(unit);
    const root = box.getRootNode();
    if (root instanceof ShadowRoot) this.paint(root);
  }
}
