import type { ReactiveController } from 'lit';
import { PageAddress } from '../../controller/page-address.js';
import type { UrlState } from '../../controller/url-state.js';
import { foldForSearch } from '../../layout/table-order.js';
import type { MapView } from './map-build.js';
import type { MapFinish } from './map-finish.js';
import type { MapHands } from './map-hands.js';

/** How an open table is called in an address. */
const TABLE = 'table';

/** Keeps what a reader chose of a map in the address of the page, under the element's id or its tag and place; fetched where it is asked for. */
export class MapAddress implements ReactiveController {
  readonly #hands: MapHands;
  readonly #finish: MapFinish;
  readonly #address: PageAddress;
  /** What an address says that waits for a map. */
  #waiting: UrlState | null;
  #selected = '';
  /** The address has the word. */
  #adopting = false;

  constructor(hands: MapHands, finish: MapFinish) {
    const { host } = hands;
    [this.#hands, this.#finish] = [hands, finish];
    this.#address = new PageAddress(host, (state) => {
      this.#waiting = state;
      this.hostUpdated();
    });
    this.#waiting = this.#address.read();
    finish.reading.listen((_, chosen) => {
      if (chosen) this.#write();
    });
    host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const view = this.#hands.view();
    if (!view || !this.#hands.host.isConnected) return;
    const state = this.#waiting;
    this.#waiting = null;
    if (state) void this.#adopt(state, view);
    else if (!this.#adopting) this.#write();
  }

  /** What cannot be read is as if it were not there. */
  async #adopt(state: UrlState, before: MapView): Promise<void> {
    const said = (name: string): string => state[name]?.[0] ?? '';
    const { choice } = this.#finish;
    if (choice || ['level', 'method', 'in'].some((name) => said(name) !== '')) {
      this.#adopting = true;
      const chosen = await this.#finish.wantChoice();
      chosen?.restore({ level: said('level'), method: said('method'), in: said('in') });
      await chosen?.settled();
      this.#adopting = false;
    }
    const { times, territories } = this.#hands.view() ?? before;
    const at = times.findIndex((time) => foldForSearch(time) === foldForSearch(said('time')));
    this.#hands.goTo(at < 0 ? times.length - 1 : at);
    if (this.#hands.canZoom()) this.#finish.zooming.restore(said('zoom'));
    const unit = territories.units.findIndex(({ code }) => code === said('place'));
    this.#selected = territories.units[unit]?.code ?? '';
    if (unit >= 0 || this.#finish.reading.selected >= 0) this.#finish.reading.select(unit);
    if ((said('view') === TABLE) !== this.#hands.asTable()) void this.#hands.toggleTable();
  }

  #write(): void {
    const view = this.#hands.view();
    if (view) this.#address.write(this.#stateOf(view));
  }

  /** Short and for people: `time=2019&place=563889&zoom=4,0.31,0.5`. */
  #stateOf({ times, at, territories }: MapView): UrlState {
    const time = times[at];
    const { selected } = this.#finish.reading;
    // Until what shows it is there the address has the word.
    const place = this.#finish.reading.touched ? territories.units[selected]?.code : this.#selected;
    const zoom = this.#finish.zooming.text;
    const chosen = Object.entries(this.#finish.choice?.state() ?? {}).map(([name, text]) => [name, [text]] as const);
    return {
      ...Object.fromEntries(chosen),
      ...(time !== undefined && at < times.length - 1 && { time: [time] }),
      ...(place && { place: [place] }),
      ...(zoom && { zoom: [zoom] }),
      ...(this.#hands.asTable() && { view: [TABLE] }),
    };
  }
}
