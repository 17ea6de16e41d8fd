import type { Column } from '../../table/column.js';
import { linkHost } from '../link-host.js';
import { RowAddress } from './row-address.js';
import { RowGroup } from './row-group.js';
import type { RowHands } from './row-hands.js';
import { RowWalk } from './row-walk.js';

/** Joins a list with the page's address, with other elements, and with the keyboard, where its attributes or a reader ask for it; fetched with the first of them. */
export class RowLinks {
  readonly #hands: RowHands;
  #address: RowAddress | null = null;
  #walk: RowWalk | null = null;

  constructor(hands: RowHands) {
    this.#hands = hands;
    const { host } = hands;
    linkHost(host, [
      () => host.deepLink && (this.#address = new RowAddress(hands)),
      () => host.group && new RowGroup(hands),
      () => (host.group || host.grid) && this.walk(),
    ]);
  }

  /** Has the keyboard lead through the rows. */
  walk(): RowWalk {
    return (this.#walk ??= new RowWalk(this.#hands));
  }

  /** Takes on what the address says of a list with these columns, before its first question. */
  begin(columns: readonly Column[]): void {
    this.#address?.begin(columns);
  }
}
