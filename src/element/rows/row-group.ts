import type { ReactiveController } from 'lit';
import type { GroupPlace } from '../../controller/group-channel.js';
import { GroupMember } from '../../controller/group-member.js';
import type { GroupDeed } from '../../controller/group-member.js';
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
  readonly #member: GroupMember;
  #chosen: GroupPlace | null = null;
  #found: FoundRows | null = null;
  /** A chosen row is to be brought in sight. */
  #seeking = false;
  /** The text by which this list told the others what to leave out. */
  #filter: string | null = null;

  constructor(hands: RowHands) {
    this.#hands = hands;
    this.#member = new GroupMember({
      host: hands.host,
      name: () => hands.host.group,
      ready: () => true,
      show: () => this.#mark(() => null),
      follow: (deed) => this.#follow(deed),
      joined: () => hands.touch((touch) => this.#lead(touch)),
    });
    hands.host.addController(this.#member);
    hands.host.addController(this);
  }

  hostDisconnected(): void {
    this.#chosen = this.#found = null;
  }

  hostUpdated(): void {
    const { filter } = this.#hands.host;
    if (filter !== this.#filter && this.#hands.page()) void this.#tellFilter(filter);
    if (this.#seeking) this.#seek();
  }

  #lead(touch: RowTouch): void {
    touch.listener = (table, row, chosen): void => {
      const place = row === null ? null : rowPlace(table, this.#hands.columns(), row);
      this.#found = null;
      if (!chosen) return this.#member.hover(place);
      this.#chosen = null;
      this.#member.tell({ act: 'select', place });
    };
    touch.elsewhere = (table, row): string => {
      if (this.#found?.table !== table) this.#found = this.#find(table);
      return this.#found.chosen.has(row) ? 'chosen' : this.#found.pointed.has(row) ? 'pointed' : '';
    };
  }

  #find(table: Table): FoundRows {
    const rows = (place: GroupPlace | null): ReadonlySet<number> =>
      place ? placeRows(table, this.#hands.columns(), place) : new Set();
    return { table, pointed: rows(this.#member.own ? null : this.#member.elsewhere), chosen: rows(this.#chosen) };
  }

  #follow(deed: GroupDeed): void {
    if (deed.act === 'series') return this.#leaveOut(deed.hide, deed.show);
    if (deed.act === 'time') return;
    [this.#chosen, this.#seeking] = [deed.place, deed.place !== null];
    this.#mark((touch) => touch.forget());
  }

  #mark(run: (touch: RowTouch) => void): void {
    this.#found = null;
    this.#hands.touch((touch) => {
      run(touch);
      this.#hands.host.requestUpdate();
    });
  }

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
    this.#member.leaveOut(left);
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
