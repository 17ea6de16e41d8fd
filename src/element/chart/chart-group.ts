import type { ReactiveController } from 'lit';
import { joinGroup } from '../../controller/group-channel.js';
import type { GroupMembership, GroupMessage, GroupPlace } from '../../controller/group-channel.js';
import { foldKey } from '../../layout/fold-key.js';
import { placeFinder, placeKey } from '../../layout/place-key.js';
import type { Stop, StopList } from '../../layout/scene.js';
import type { ChartHands } from './chart-hands.js';
import { LkFilterEvent } from '../filter-event.js';
import type { StopTouch } from './stop-touch.js';

/**
 * Makes a chart one of a group: what a reader points at, chooses and hides on one, and the time shown, is so on the others, which tell nobody of it,
 * neither the page nor the group. Fetched where a group is named.
 */
export class ChartGroup implements ReactiveController {
  readonly #hands: ChartHands;
  readonly #name: () => string | null;
  #joined: string | null = null;
  #membership: GroupMembership | null = null;
  /** A reader is on this chart. */
  #own = false;
  /** Where a reader is on another one. */
  #elsewhere: { readonly place: GroupPlace; readonly from: string } | null = null;
  /** Waits for a drawing. */
  #waiting: GroupMessage[] = [];
  /** Folded labels of the series left out, as this chart and the others know of them. */
  #hidden: ReadonlySet<string> = new Set();
  /** The part of time shown, as this chart and the others know of it. */
  #span: readonly [number, number] | null = null;
  #found: { readonly stops: StopList; readonly find: (place: GroupPlace) => number } | null = null;

  constructor(hands: ChartHands, name: () => string | null) {
    this.#hands = hands;
    this.#name = name;
    hands.host.addController(this);
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
    if (this.#name() !== this.#joined && this.#hands.host.isConnected) {
      this.#leave();
      this.#join();
    }
    if (this.#waiting.length === 0 || !this.#hands.scene()) return;
    for (const message of this.#waiting.splice(0)) this.#follow(message);
  }

  #join(): void {
    const name = this.#name();
    this.#joined = name;
    // An attribute without a value names none.
    if (!name) return;
    this.#membership = joinGroup(name, this.#hear);
    // A reader may have been there first.
    this.#touch((touch) => touch.stop && this.#tell(touch, touch.stop, false));
  }

  #leave(): void {
    // Nobody points at an element that is gone.
    if (this.#own) this.#membership?.tell({ act: 'hover', place: null });
    this.#membership?.leave();
    this.#membership = null;
    this.#own = false;
    this.#waiting = [];
    if (this.#elsewhere) this.#point(null, this.#elsewhere.from);
  }

  /** Does something with what shows where a reader is, and has it tell of its own reader. */
  #touch(run: (touch: StopTouch) => void): void {
    this.#hands.touch((touch) => {
      touch.listener = (stop, chosen): void => this.#tell(touch, stop, chosen);
      run(touch);
    });
  }

  #tell(touch: StopTouch, stop: Stop | null, chosen: boolean): void {
    if (!this.#membership) return;
    const model = this.#hands.chart()?.model;
    const place = stop && model ? placeKey(model, stop) : null;
    this.#membership.tell({ act: chosen ? 'select' : 'hover', place });
    if (chosen) return;
    this.#own = stop !== null;
    if (!this.#own && this.#elsewhere) touch.walk.show(this.#indexOf(this.#elsewhere.place));
  }

  readonly #onFilter = (event: Event): void => {
    // That of a chart inside this one passes by as well.
    if (!(event instanceof LkFilterEvent) || event.target !== this.#hands.host) return;
    const hidden = new Set(event.hidden.map(foldKey));
    const hide = [...hidden].filter((label) => !this.#hidden.has(label));
    const show = [...this.#hidden].filter((label) => !hidden.has(label));
    this.#hidden = hidden;
    if (hide.length + show.length > 0) this.#membership?.tell({ act: 'series', hide, show });
    const span = this.#hands.view()?.time;
    if (span === undefined || String(span) === String(this.#span)) return;
    this.#span = span;
    this.#membership?.tell({ act: 'time', span });
  };

  readonly #hear = (message: GroupMessage, from: string): void => {
    if (message.act === 'hover') this.#point(message.place, from);
    else if (this.#hands.scene()) this.#follow(message);
    else this.#waiting.push(message);
  };

  /** A reader of this chart comes first; one who leaves another chart takes along only what was shown for it. */
  #point(place: GroupPlace | null, from: string): void {
    if (!place && this.#elsewhere?.from !== from) return;
    this.#elsewhere = place && { place, from };
    if (this.#own) return;
    this.#touch(({ walk }) => {
      // Its code may have come later than other news.
      if (this.#own) return;
      walk.show(this.#elsewhere ? this.#indexOf(this.#elsewhere.place) : -1);
      this.#hands.point();
    });
  }

  #follow(message: GroupMessage): void {
    if (message.act === 'series') {
      this.#hands.adjust((view) => {
        this.#hidden = new Set(view.leaveOut(message.hide, message.show).map(foldKey));
      });
    } else if (message.act === 'time') {
      this.#span = message.span;
      this.#hands.adjust((view) => view.showTime(message.span));
    } else if (message.act === 'select') {
      this.#touch(({ walk }) => {
        walk.selected = message.place ? this.#indexOf(message.place) : -1;
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
