import type { ReactiveController } from 'lit';
import type { GroupPlace } from '../../controller/group-channel.js';
import { GroupMember } from '../../controller/group-member.js';
import type { GroupDeed } from '../../controller/group-member.js';
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
  readonly #member: GroupMember;
  /** Folded keys that others left out. */
  #hidden: ReadonlySet<string> = new Set();
  /** The time that the group knows of; null before there is a map. */
  #at: number | null = null;
  #found: { readonly view: MapView; readonly finder: MapPlaceFinder } | null = null;
  #receding: { readonly of: readonly unknown[]; readonly units: ReadonlySet<number> } | null = null;

  constructor(hands: MapHands, reading: MapReading) {
    [this.#hands, this.#reading] = [hands, reading];
    reading.listen((unit, chosen) => this.#tell(unit, chosen));
    this.#member = new GroupMember({
      host: hands.host,
      name: () => hands.host.group,
      ready: () => hands.view() !== null,
      show: (place) => {
        const view = hands.view();
        if (view) reading.show(place ? this.#unitOf(place, view) : -1);
      },
      follow: (deed) => this.#follow(deed),
    });
    hands.host.addController(this.#member);
    hands.host.addController(this);
    // The time shown by now is no choice.
    this.hostUpdated();
  }

  hostConnected(): void {
    this.#hands.host.addEventListener('lk-filter', this.#onFilter);
  }

  hostDisconnected(): void {
    this.#hands.host.removeEventListener('lk-filter', this.#onFilter);
    this.#hidden = new Set();
  }

  hostUpdated(): void {
    const view = this.#hands.view();
    if (!view) return;
    const before = this.#at;
    this.#at = view.at;
    // One that was heard of is known.
    if (before !== null && before !== view.at) this.#tell(this.#reading.selected, true);
  }

  #tell(unit: number, chosen: boolean): void {
    const view = this.#hands.view();
    if (!view) return;
    const place = mapPlace(view, unit);
    if (chosen) this.#member.tell({ act: 'select', place });
    else this.#member.hover(place, unit >= 0);
  }

  readonly #onFilter = (event: Event): void => {
    if (!(event instanceof LkFilterEvent) || event.target !== this.#hands.host) return;
    this.#member.leaveOut(new Set(event.hidden.length > MOST_KEYS ? [] : event.hidden.map(foldKey)));
  };

  #follow(deed: GroupDeed): void {
    const view = this.#hands.view();
    if (!view) return;
    if (deed.act === 'series') {
      const hidden = new Set([...this.#hidden, ...deed.hide]);
      for (const key of deed.show) hidden.delete(key);
      this.#hidden = hidden;
      this.#hands.host.requestUpdate();
    } else if (deed.act === 'time') {
      this.#goTo(this.#finder(view).lastWithin(deed.span));
    } else {
      const { place } = deed;
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
