import type { ReactiveController } from 'lit';
import type { GroupPlace } from '../../controller/group-channel.js';
import { GroupMember } from '../../controller/group-member.js';
import type { GroupDeed } from '../../controller/group-member.js';
import { foldKey } from '../../layout/fold-key.js';
import { placeFinder, placeKey } from '../../layout/place-key.js';
import type { Stop, StopList } from '../../layout/scene.js';
import type { ChartHands } from './chart-hands.js';
import type { LinkNames } from './chart-links.js';
import { LkFilterEvent } from '../filter-event.js';
import type { StopTouch } from './stop-touch.js';

/**
 * Makes a chart one of a group: what a reader points at, chooses and hides on one, and the time shown, is so on the others, which tell nobody of it,
 * neither the page nor the group. Fetched where a group is named.
 */
export class ChartGroup implements ReactiveController {
  readonly #hands: ChartHands;
  readonly #names: LinkNames;
  readonly #member: GroupMember;
  /** The part of time shown, as this chart and the others know of it. */
  #span: readonly [number, number] | null = null;
  #found: { readonly stops: StopList; readonly find: (place: GroupPlace) => number } | null = null;

  constructor(hands: ChartHands, names: LinkNames) {
    [this.#hands, this.#names] = [hands, names];
    this.#member = new GroupMember({
      host: hands.host,
      name: () => names.group,
      ready: () => hands.scene() !== null,
      show: (place) => this.#show(place),
      follow: (deed) => this.#follow(deed),
      // A reader may have been there first.
      joined: () => {
        this.#touch((touch) => touch.stop && this.#tell(touch.stop, false));
        const view = hands.view();
        if (view) this.#leaveOut(view.shown.hidden, view.time);
      },
    });
    hands.host.addController(this.#member);
    hands.host.addController(this);
  }

  hostConnected(): void {
    this.#hands.host.addEventListener('lk-filter', this.#onFilter);
  }

  hostDisconnected(): void {
    this.#hands.host.removeEventListener('lk-filter', this.#onFilter);
  }

  /** Does something with what shows where a reader is, and has it tell of its own reader. */
  #touch(run: (touch: StopTouch) => void): void {
    this.#hands.touch((touch) => {
      touch.listener = (stop, chosen): void => this.#tell(stop, chosen);
      run(touch);
    });
  }

  #tell(stop: Stop | null, chosen: boolean): void {
    const model = this.#hands.chart()?.model;
    const place = stop && model ? placeKey(model, stop) : null;
    if (chosen) this.#member.tell({ act: 'select', place });
    else this.#member.hover(place, stop !== null);
  }

  readonly #onFilter = (event: Event): void => {
    // That of a chart inside this one passes by as well.
    if (!(event instanceof LkFilterEvent) || event.target !== this.#hands.host) return;
    this.#leaveOut(event.hidden, this.#hands.view()?.time);
  };

  #leaveOut(hidden: readonly string[], span: readonly [number, number] | null | undefined): void {
    this.#member.leaveOut(new Set(hidden.map(foldKey)));
    if (this.#names.ownTime || span === undefined || String(span) === String(this.#span)) return;
    this.#span = span;
    this.#member.tell({ act: 'time', span });
  }

  #show(place: GroupPlace | null): void {
    this.#touch(({ walk }) => {
      // Its code may have come later than other news.
      if (this.#member.own || place !== this.#member.elsewhere) return;
      walk.show(place ? this.#indexOf(place) : -1);
      this.#hands.point();
    });
  }

  #follow(deed: GroupDeed): void {
    if (deed.act === 'series') {
      this.#hands.adjust((view) => {
        this.#member.left = new Set(view.leaveOut(deed.hide, deed.show).map(foldKey));
      });
    } else if (deed.act === 'time') {
      if (this.#names.ownTime) return;
      this.#span = deed.span;
      this.#hands.adjust((view) => view.showTime(deed.span));
    } else {
      this.#touch(({ walk }) => {
        walk.selected = deed.place ? this.#indexOf(deed.place) : -1;
        this.#hands.point();
      });
    }
  }

  #indexOf(place: GroupPlace): number {
    const stops = this.#hands.scene()?.stops;
    const model = this.#hands.chart()?.model;
    if (!stops || !model) return -1;
    if (this.#found?.stops !== stops) this.#found = { stops, find: placeFinder(model, stops) };
    return this.#found.find(place);
  }
}
