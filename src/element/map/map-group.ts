import type { ReactiveController } from 'lit';
import { joinGroup } from '../../controller/group-channel.js';
import type { GroupMembership, GroupMessage, GroupPlace } from '../../controller/group-channel.js';
import { foldKey } from '../../layout/fold-key.js';
import { mapPlace, mapPlaceFinder, unitsNamed } from '../../layout/map/map-place.js';
import type { MapPlaceFinder } from '../../layout/map/map-place.js';
import { LkFilterEvent } from '../filter-event.js';
import type { MapView } from './map-build.js';
import type { MapHands } from './map-hands.js';
import type { MapReading } from './map-reading.js';

/** More keys than these are not told. */
const MOST_KEYS = 1000;

/**
 * Makes a map one of a group: where a reader is, what is chosen and which time is shown on one element is so on the others; territories that
 * were left out elsewhere step back. Fetched where a group is named.
 */
export class MapGroup implements ReactiveController {
  readonly #hands: MapHands;
  readonly #reading: MapReading;
  #joined: string | null = null;
  #membership: GroupMembership | null = null;
  /** A reader is on this map. */
  #own = false;
  /** Where a reader is on another element. */
  #elsewhere: { readonly place: GroupPlace; readonly from: string } | null = null;
  /** Waits for a map. */
  #waiting: GroupMessage[] = [];
  /** Folded keys that others left out, and those that this map did. */
  #hidden: ReadonlySet<string> = new Set();
  #left: ReadonlySet<string> = new Set();
  /** The time that the group knows of; null before there is a map. */
  #at: number | null = null;
  #found: { readonly view: MapView; readonly finder: MapPlaceFinder } | null = null;
  #receding: { readonly of: readonly unknown[]; readonly units: ReadonlySet<number> } | null = null;

  constructor(hands: MapHands, reading: MapReading) {
    [this.#hands, this.#reading] = [hands, reading];
    reading.listen((unit, chosen) => this.#tell(unit, chosen));
    hands.host.addController(this);
    // The time shown by now is no choice.
    this.hostUpdated();
  }

  hostConnected(): void {
    this.#hands.host.addEventListener('lk-filter', this.#onFilter);
    this.#join();
  }

  hostDisconnected(): void {
    this.#hands.host.removeEventListener('lk-filter', this.#onFilter);
    this.#leave();
  }

  hostUpdated(): void {
    const { group, isConnected } = this.#hands.host;
    if (group !== this.#joined && isConnected) {
      this.#leave();
      this.#join();
    }
    const view = this.#hands.view();
    if (!view) return;
    for (const message of this.#waiting.splice(0)) this.#follow(message, view);
    const before = this.#at;
    this.#at = view.at;
    // One that was heard of is known.
    if (before !== null && before !== view.at) this.#tell(this.#reading.selected, true);
  }

  #join(): void {
    const name = this.#hands.host.group;
    this.#joined = name;
    // An attribute without a value names none.
    if (name) this.#membership = joinGroup(name, this.#hear);
  }

  #leave(): void {
    // Nobody points at an element that is gone.
    if (this.#own) this.#membership?.tell({ act: 'hover', place: null });
    this.#membership?.leave();
    this.#membership = null;
    this.#own = false;
    this.#waiting = [];
    this.#hidden = new Set();
    if (this.#elsewhere) this.#point(null, this.#elsewhere.from);
  }

  #tell(unit: number, chosen: boolean): void {
    const view = this.#hands.view();
    if (!this.#membership || !view) return;
    this.#membership.tell({ act: chosen ? 'select' : 'hover', place: mapPlace(view, unit) });
    if (chosen) return;
    this.#own = unit >= 0;
    if (!this.#own && this.#elsewhere) this.#reading.show(this.#unitOf(this.#elsewhere.place, view));
  }

  readonly #onFilter = (event: Event): void => {
    if (!(event instanceof LkFilterEvent) || event.target !== this.#hands.host) return;
    const left = new Set(event.hidden.length > MOST_KEYS ? [] : event.hidden.map(foldKey));
    const hide = [...left].filter((key) => !this.#left.has(key));
    const show = [...this.#left].filter((key) => !left.has(key));
    this.#left = left;
    if (hide.length + show.length > 0) this.#membership?.tell({ act: 'series', hide, show });
  };

  readonly #hear = (message: GroupMessage, from: string): void => {
    const view = this.#hands.view();
    if (message.act === 'hover') this.#point(message.place, from);
    else if (view) this.#follow(message, view);
    else this.#waiting.push(message);
  };

  /** A reader of this map comes first; one who leaves another element takes along only what was shown for it. */
  #point(place: GroupPlace | null, from: string): void {
    if (!place && this.#elsewhere?.from !== from) return;
    this.#elsewhere = place && { place, from };
    const view = this.#hands.view();
    if (!this.#own && view) this.#reading.show(place ? this.#unitOf(place, view) : -1);
  }

  #follow(message: GroupMessage, view: MapView): void {
    if (message.act === 'series') {
      const hidden = new Set([...this.#hidden, ...message.hide]);
      for (const key of message.show) hidden.delete(key);
      this.#hidden = hidden;
      this.#hands.host.requestUpdate();
    } else if (message.act === 'time') {
      this.#goTo(this.#finder(view).lastWithin(message.span));
    } else if (message.act === 'select') {
      const { place } = message;
      const time = place ? this.#finder(view).timeOf(place) : -1;
      const unit = place ? this.#unitOf(place, view) : -1;
      // One who only chose a time left the territory as it was.
      if (unit >= 0 || time < 0) this.#reading.select(unit);
      if (time >= 0) this.#goTo(time);
    }
  }

  #goTo(at: number): void {
    if (at < 0) return;
    this.#at = at;
    this.#hands.goTo(at);
  }

  #unitOf(place: GroupPlace, view: MapView): number {
    return this.#finder(view).unitOf(place);
  }

  #finder(view: MapView): MapPlaceFinder {
    if (this.#found?.view !== view) this.#found = { view, finder: mapPlaceFinder(view) };
    return this.#found.finder;
  }

  /** Whether others left a territory out, by its codes and name or by what stands in its row. */
  recedes(unit: number): boolean {
    const view = this.#hands.view();
    if (this.#hidden.size === 0 || !view) return false;
    const of = [this.#hidden, view.values, view.territories];
    if (!of.every((part, index) => part === this.#receding?.of[index]))
      this.#receding = { of, units: unitsNamed(view, this.#hidden) };
    return this.#receding?.units.has(unit) ?? false;
  }
}
