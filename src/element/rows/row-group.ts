import type { ReactiveController } from 'lit';
import { joinGroup } from '../../controller/group-channel.js';
import type { GroupMembership, GroupMessage, GroupPlace } from '../../controller/group-channel.js';
import { foldKey } from '../../layout/fold-key.js';
import { placeRows, rowPlace } from '../../layout/rows/row-place.js';
import { parseFilters } from '../../query/filters-text.js';
import { everyRow } from '../../query/row-list.js';
import type { Table } from '../../table/table.js';
import type { RowHands } from './row-hands.js';
import type { RowTouch } from './row-touch.js';

/** A filter that leaves out more values than these names no series. */
const MOST_VALUES = 200;

/** Rows of a table that a reader of another element is at, and those chosen there. */
interface FoundRows {
  readonly table: Table;
  readonly pointed: ReadonlySet<number>;
  readonly chosen: ReadonlySet<number>;
}

/**
 * Makes a list one of a group: rows that a reader points at or chooses are told to the others, those of places told by others are marked, and
 * rows of series that are hidden on a chart are left out.
 */
export class RowGroup implements ReactiveController {
  readonly #hands: RowHands;
  #joined: string | null = null;
  #membership: GroupMembership | null = null;
  #pointed: { readonly place: GroupPlace; readonly from: string } | null = null;
  #chosen: GroupPlace | null = null;
  #found: FoundRows | null = null;
  /** A chosen row is to be brought in sight. */
  #seeking = false;
  /** What this list's own filter told the others to leave out, and by which text. */
  #left: ReadonlySet<string> = new Set();
  #filter: string | null = null;

  constructor(hands: RowHands) {
    this.#hands = hands;
    hands.host.addController(this);
  }

  hostConnected(): void {
    this.#join();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostUpdated(): void {
    const { host } = this.#hands;
    if (host.group !== this.#joined && host.isConnected) {
      this.#leave();
      this.#join();
    }
    if (host.filter !== this.#filter && this.#hands.page()) void this.#tellFilter(host.filter);
    if (this.#seeking) this.#seek();
  }

  #join(): void {
    const name = this.#hands.host.group;
    this.#joined = name;
    // An attribute without a value names none.
    if (!name) return;
    this.#membership = joinGroup(name, this.#hear);
    this.#hands.touch((touch) => this.#lead(touch));
  }

  #leave(): void {
    this.#membership?.tell({ act: 'hover', place: null });
    this.#membership?.leave();
    this.#membership = null;
    this.#pointed = this.#chosen = this.#found = null;
  }

  #lead(touch: RowTouch): void {
    touch.listener = (table, row, chosen): void => {
      const place = row === null ? null : rowPlace(table, this.#hands.columns(), row);
      if (chosen) this.#chosen = this.#found = null;
      this.#membership?.tell({ act: chosen ? 'select' : 'hover', place });
    };
    touch.elsewhere = (table, row): string => {
      if (this.#found?.table !== table) this.#found = this.#find(table);
      return this.#found.chosen.has(row) ? 'chosen' : this.#found.pointed.has(row) ? 'pointed' : '';
    };
  }

  #find(table: Table): FoundRows {
    const rows = (place: GroupPlace | null): ReadonlySet<number> =>
      place ? placeRows(table, this.#hands.columns(), place) : new Set();
    return { table, pointed: rows(this.#pointed?.place ?? null), chosen: rows(this.#chosen) };
  }

  readonly #hear = (message: GroupMessage, from: string): void => {
    if (message.act === 'series') return this.#leaveOut(message.hide, message.show);
    if (message.act === 'time') return;
    const { act, place } = message;
    // One who leaves another element takes along only what was shown for it.
    if (act === 'hover' && !place && this.#pointed?.from !== from) return;
    if (act === 'hover') this.#pointed = place && { place, from };
    else [this.#chosen, this.#seeking] = [place, place !== null];
    this.#found = null;
    this.#hands.touch((touch) => {
      if (act === 'select') touch.forget();
      this.#hands.host.requestUpdate();
    });
  };

  #leaveOut(hide: readonly string[], show: readonly string[]): void {
    const before = this.#hands.hidden();
    const hidden = [...new Set([...before, ...hide.map(foldKey)])].filter((text) => !show.map(foldKey).includes(text));
    if (hidden.join('\n') !== before.join('\n')) this.#hands.leaveOut(hidden);
  }

  /** Brings the first chosen row in sight, within the box alone: the page stays where its reader is. */
  #seek(): void {
    const box = this.#hands.host.renderRoot.querySelector<HTMLElement>('.scroll');
    const row = box?.querySelector<HTMLElement>('tbody .chosen');
    if (!box || !row) return;
    this.#seeking = false;
    const [outer, inner] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
    const top = outer.top + (box.querySelector('thead')?.getBoundingClientRect().height ?? 0);
    if (inner.top < top) box.scrollTop -= top - inner.top;
    else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
  }

  /** A choice of the values of one column is one of series to the others. */
  async #tellFilter(filter: string | null): Promise<void> {
    this.#filter = filter;
    const left = new Set(await this.#leftBy(filter).catch(() => []));
    if (this.#filter !== filter) return;
    const hide = [...left].filter((text) => !this.#left.has(text));
    const show = [...this.#left].filter((text) => !left.has(text));
    this.#left = left;
    if (hide.length + show.length > 0) this.#membership?.tell({ act: 'series', hide, show });
  }

  async #leftBy(filter: string | null): Promise<string[]> {
    const list = this.#hands.list();
    if (!list || !filter) return [];
    const [only, ...others] = parseFilters(filter, list.columns);
    if (!only || others.length > 0 || only[1].kind !== 'set') return [];
    const [name, { values: kept }] = only;
    const { values, more } = await list.values(name, everyRow, MOST_VALUES);
    if (more) return [];
    const same = (text: unknown): string => foldKey(String(text));
    const stay = new Set(kept.map((literal) => same(literal?.value)));
    return values.flatMap(({ value, label }) =>
      value === null || stay.has(same(value.value)) ? [] : [same(label ?? value.value)],
    );
  }
}
