import type { ReactiveController } from 'lit';
import type { Column } from '../../table/column.js';
import { RowAddress } from './row-address.js';
import { RowGroup } from './row-group.js';
import type { RowHands } from './row-hands.js';
import { RowWalk } from './row-walk.js';

/** Joins a list with the page's address, with other elements, and with the keyboard, where its attributes ask for it; fetched with the first of them. */
export class RowLinks implements ReactiveController {
  readonly #hands: RowHands;
  #address: RowAddress | null = null;
  #group: RowGroup | null = null;
  #walk: RowWalk | null = null;

  constructor(hands: RowHands) {
    this.#hands = hands;
    hands.host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { host } = this.#hands;
    if (host.deepLink) this.#address ??= new RowAddress(this.#hands);
    if (host.group) this.#group ??= new RowGroup(this.#hands);
    if (host.group || host.grid) this.#walk ??= new RowWalk(this.#hands);
  }

  /** Takes on what the address says of a list with these columns, before its first question. */
  begin(columns: readonly Column[]): void {
    this.#address?.begin(columns);
  }
}
