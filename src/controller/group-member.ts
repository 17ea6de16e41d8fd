import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { joinGroup } from './group-channel.js';
import type { GroupMembership, GroupMessage, GroupPlace } from './group-channel.js';

/** What a reader did on another element that stays done. */
export type GroupDeed = Exclude<GroupMessage, { readonly act: 'hover' }>;

/** What one kind of element does in a group. */
export interface GroupActs {
  readonly host: ReactiveControllerHost & HTMLElement;
  /** As the page's author wrote it. */
  readonly name: () => string | null;
  /** Something is drawn in which places can be found; until then what others did waits. */
  readonly ready: () => boolean;
  /** Shows where a reader of another element is; null for nowhere. */
  readonly show: (place: GroupPlace | null) => void;
  /** Does what was done on another element, and tells nobody. */
  readonly follow: (deed: GroupDeed) => void;
  readonly joined?: () => void;
}

/** An element as one of a group: joins and leaves it, and lets its own reader come before those of others. A controller of its host. */
export class GroupMember implements ReactiveController {
  readonly #acts: GroupActs;
  #joined: string | null = null;
  #membership: GroupMembership | null = null;
  /** A reader is on this element. */
  #own = false;
  #elsewhere: { readonly place: GroupPlace; readonly from: string } | null = null;
  #waiting: GroupDeed[] = [];
  #left: ReadonlySet<string> = new Set();

  constructor(acts: GroupActs) {
    this.#acts = acts;
  }

  hostConnected(): void {
    this.#join();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostUpdated(): void {
    const { host, name, ready, follow } = this.#acts;
    if (name() !== this.#joined && host.isConnected) {
      this.#leave();
      this.#join();
    }
    if (this.#waiting.length > 0 && ready()) for (const deed of this.#waiting.splice(0)) follow(deed);
  }

  #join(): void {
    const name = this.#acts.name();
    this.#joined = name;
    // An attribute without a value names none.
    if (!name) return;
    this.#membership = joinGroup(name, this.#hear);
    this.#acts.joined?.();
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

  readonly #hear = (message: GroupMessage, from: string): void => {
    if (message.act === 'hover') this.#point(message.place, from);
    else if (this.#acts.ready()) this.#acts.follow(message);
    else this.#waiting.push(message);
  };

  /** A reader of this element comes first; one who leaves another element takes along only what was shown for it. */
  #point(place: GroupPlace | null, from: string): void {
    if (!place && this.#elsewhere?.from !== from) return;
    this.#elsewhere = place && { place, from };
    if (!this.#own) this.#acts.show(place);
  }

  /** A reader is on this element. */
  get own(): boolean {
    return this.#own;
  }

  /** Where a reader of another element is. */
  get elsewhere(): GroupPlace | null {
    return this.#elsewhere?.place ?? null;
  }

  tell(deed: GroupDeed): void {
    this.#membership?.tell(deed);
  }

  /** The reader of this element is at a place, or nowhere in it any more. */
  hover(place: GroupPlace | null, here = place !== null): void {
    if (!this.#membership) return;
    this.#membership.tell({ act: 'hover', place });
    this.#own = here;
    if (!this.#own && this.#elsewhere) this.#acts.show(this.#elsewhere.place);
  }

  /** What others have been told, or have told, to leave out. */
  set left(keys: ReadonlySet<string>) {
    this.#left = keys;
  }

  /** These are left out now: others do so as well, and show again what no longer is. */
  leaveOut(keys: ReadonlySet<string>): void {
    const hide = [...keys].filter((key) => !this.#left.has(key));
    const show = [...this.#left].filter((key) => !keys.has(key));
    this.#left = keys;
    if (hide.length + show.length > 0) this.tell({ act: 'series', hide, show });
  }
}
