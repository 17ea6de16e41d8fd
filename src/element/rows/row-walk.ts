import type { ReactiveController } from 'lit';
import type { RowHands } from './row-hands.js';
import { rowOf } from './row-touch.js';

/** A cell by its row (-1: the head) and its column. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Walks through a list by the keyboard, with one stop of the Tab key for all of it: cell by cell in grid mode, else row by row, as a row can be chosen and
 * shows the whole of its texts while it has the focus.
 */
export class RowWalk implements ReactiveController {
  readonly #hands: RowHands;
  #place: Place = { row: 0, column: 0 };
  /** The focus is on its way to a place that is not drawn yet, or was drawn anew. */
  #inside = false;
  #listening: EventTarget | null = null;

  constructor(hands: RowHands) {
    this.#hands = hands;
    hands.host.addController(this);
    // An attribute that is set later has this fetched after the update that it caused.
    hands.host.requestUpdate();
  }

  hostUpdated(): void {
    const { host } = this.#hands;
    if (this.#listening !== host.renderRoot) {
      this.#listening = host.renderRoot;
      host.renderRoot.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent));
      host.renderRoot.addEventListener('focusin', (event) => this.#onFocus(event.target));
      host.renderRoot.addEventListener('focusout', (event) => this.#onLeave((event as FocusEvent).relatedTarget));
    }
    this.#mark();
    const focused = (host.renderRoot as ShadowRoot).activeElement;
    const waiting = !focused || focused.matches('.scroll') || this.#stopOf(focused);
    if (this.#inside && waiting && this.#at(this.#place) !== focused) this.#focus(false);
  }

  get #table(): HTMLTableElement | null {
    return this.#hands.host.renderRoot.querySelector('table');
  }

  /** Number of the first row drawn. */
  get #first(): number {
    return this.#hands.windowed() ? (this.#hands.page()?.offset ?? 0) : 0;
  }

  get #rows(): number {
    const page = this.#hands.page();
    return (this.#hands.windowed() ? page?.matched : page?.table.length) ?? 0;
  }

  /** Everything that the focus can stop at. */
  #stops(): HTMLElement[] {
    const table = this.#table;
    if (!table) return [];
    return [...table.querySelectorAll<HTMLElement>(this.#hands.host.grid ? 'th, td' : 'tbody tr')];
  }

  #stopOf(element: Element): HTMLElement | null {
    return element.closest<HTMLElement>(this.#hands.host.grid ? 'th, td' : 'tbody tr');
  }

  #at({ row, column }: Place): HTMLElement | null {
    const table = this.#table;
    const line = row < 0 ? table?.tHead?.rows[0] : table?.tBodies[0]?.rows[row - this.#first];
    return (this.#hands.host.grid ? line?.cells[column] : line) ?? null;
  }

  /** Roles and stops, which come and go with the rows. */
  #mark(): void {
    const { grid } = this.#hands.host;
    const table = this.#table;
    if (!table) return;
    table.setAttribute('role', grid ? 'grid' : 'table');
    const last = Math.max(-1, this.#rows - 1);
    const { row, column } = this.#place;
    const columns = table.tHead?.rows[0]?.cells.length ?? 1;
    this.#place = {
      row: Math.min(row, Math.max(last, grid ? -1 : 0)),
      column: Math.min(column, Math.max(0, columns - 1)),
    };
    const current = this.#at(this.#place) ?? this.#stops()[0];
    for (const stop of this.#stops()) {
      stop.tabIndex = stop === current ? 0 : -1;
      if (!grid) continue;
      if (stop.tagName === 'TD') stop.setAttribute('role', 'gridcell');
      for (const inner of stop.querySelectorAll<HTMLElement>('a, button')) inner.tabIndex = -1;
    }
    if (!grid) return unmark(table);
    for (const line of table.tBodies[0]?.rows ?? [])
      line.setAttribute('aria-selected', String(line.classList.contains('chosen')));
  }

  #onFocus(target: EventTarget | null): void {
    const stop = target instanceof Element ? this.#stopOf(target) : null;
    if (!stop) return;
    const index = rowOf(stop);
    const column = stop instanceof HTMLTableCellElement ? stop.cellIndex : this.#place.column;
    this.#place = { row: index === null ? -1 : index + this.#first, column };
    this.#inside = true;
    this.#mark();
    this.#hands.touch((touch) => touch.point(index));
  }

  #onLeave(next: EventTarget | null): void {
    // What was taken out of the page leaves for nowhere; the focus comes back to its place with the next rows.
    if (!(next instanceof Element) || this.#stopOf(next)) return;
    this.#inside = false;
    this.#hands.touch((touch) => touch.point(null));
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const stop = target && this.#stopOf(target);
    // The reader's row has been scrolled out of sight: the keys go on from there.
    const away = this.#inside && target?.matches('.scroll');
    if (!(stop || away) || event.altKey || event.metaKey) return;
    if (!this.#press(event, stop)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Whether the key means something here. */
  #press({ key, ctrlKey, shiftKey }: KeyboardEvent, stop: HTMLElement | null): boolean {
    if (key === 'Escape') return this.#escape();
    if (key === 'Enter' || key === ' ') return stop !== null && this.#activate(stop, key, shiftKey);
    const to = this.#target(key, ctrlKey);
    if (to) this.#go(to);
    return to !== null;
  }

  #target(key: string, ctrl: boolean): Place | null {
    const { grid } = this.#hands.host;
    const { row, column } = this.#place;
    const last = this.#rows - 1;
    const most = Math.max(0, (this.#table?.tHead?.rows[0]?.cells.length ?? 1) - 1);
    switch (key) {
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'ArrowRight':
        return grid ? { row, column: column + 1 } : null;
      case 'ArrowLeft':
        return grid ? { row, column: column - 1 } : null;
      case 'Home':
        return grid && !ctrl ? { row, column: 0 } : { row: 0, column: 0 };
      case 'End':
        return grid && !ctrl ? { row, column: most } : { row: last, column: most };
      case 'PageDown':
        return this.#turn(1);
      case 'PageUp':
        return this.#turn(-1);
      default:
        return null;
    }
  }

  /** A page on or back; of one long list as many rows as are in sight. */
  #turn(step: number): Place {
    const { row, column } = this.#place;
    const box = this.#table?.closest<HTMLElement>('.scroll');
    if (this.#hands.windowed()) {
      const height = this.#rowHeight() || 1;
      return { row: row + step * Math.max(1, Math.floor((box?.clientHeight ?? 0) / height) - 2), column };
    }
    const page = this.#hands.page();
    const to = this.#hands.host.page + step;
    const size = page && page.offset > 0 ? page.offset / (this.#hands.host.page - 1) : (page?.table.length ?? 0);
    if (page && to >= 1 && (to - 1) * size < page.matched) this.#hands.choose({ page: to });
    return this.#place;
  }

  #rowHeight(): number {
    return this.#table?.tBodies[0]?.rows[0]?.getBoundingClientRect().height ?? 0;
  }

  #go({ row, column }: Place): void {
    const { grid } = this.#hands.host;
    const most = Math.max(0, (this.#table?.tHead?.rows[0]?.cells.length ?? 1) - 1);
    const least = grid ? -1 : 0;
    this.#place = {
      row: Math.min(Math.max(row, least), Math.max(least, this.#rows - 1)),
      column: Math.min(Math.max(column, 0), most),
    };
    this.#inside = true;
    this.#focus(true);
  }

  /** Puts the focus where the reader is; `scrolling` to rows that are not drawn. */
  #focus(scrolling: boolean): void {
    const stop = this.#at(this.#place);
    if (stop && scrolling) {
      stop.focus();
      this.#uncover(stop);
      return;
    }
    if (stop) {
      stop.focus({ preventScroll: true });
      // Rows of a long list are put in their places after they are drawn; scrolling before would lead elsewhere.
      void this.#hands.host.updateComplete.then(() => {
        stop.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        this.#uncover(stop);
      });
      return;
    }
    const box = this.#table?.closest<HTMLElement>('.scroll');
    if (!scrolling || !box) return;
    // The focus waits in the box until the row is drawn, which the box's own listener asks for.
    box.focus({ preventScroll: true });
    this.#inside = true;
    this.#hands.reach(this.#place.row);
  }

  /** What stays in sight must not lie over what has the focus. */
  #uncover(stop: HTMLElement): void {
    const box = stop.closest<HTMLElement>('.scroll');
    const head = this.#table?.tHead;
    if (!box || !head || head.contains(stop)) return;
    const [outer, inner] = [box.getBoundingClientRect(), stop.getBoundingClientRect()];
    const over = outer.top + head.getBoundingClientRect().height - inner.top;
    if (over > 0) box.scrollTop -= over;
    const first = stop.closest('tr')?.cells[0];
    if (!first || first.contains(stop) || stop.tagName === 'TR') return;
    const beside = first.getBoundingClientRect().right - inner.left;
    if (beside > 0) box.scrollLeft -= beside;
  }

  #activate(stop: HTMLElement, key: string, shiftKey: boolean): boolean {
    const own = stop.querySelector<HTMLElement>('a, button');
    if (own && this.#hands.host.grid && (key === 'Enter' || this.#place.row < 0)) {
      own.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, shiftKey }));
      return true;
    }
    const row = rowOf(stop);
    if (row === null) return false;
    this.#hands.touch((touch) => touch.choose(row));
    return true;
  }

  #escape(): boolean {
    this.#inside = false;
    this.#hands.host.renderRoot.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true });
    return true;
  }
}

/** Takes back what made a grid of a table; lines of a long list bring it along long after. */
function unmark(table: HTMLTableElement): void {
  for (const cell of table.querySelectorAll('[role=gridcell]')) cell.setAttribute('role', 'cell');
  for (const row of table.querySelectorAll('[aria-selected]')) row.removeAttribute('aria-selected');
  for (const inner of table.querySelectorAll(':is(th, td, a, button)[tabindex]')) inner.removeAttribute('tabindex');
}
