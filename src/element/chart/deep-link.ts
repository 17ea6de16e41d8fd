import type { ReactiveController } from 'lit';
import { PageAddress } from '../../controller/page-address.js';
import type { UrlState } from '../../controller/url-state.js';
import { everything } from '../../layout/chart/shown-part.js';
import type { Shown } from '../../layout/chart/shown-part.js';
import { calendarParts, epochOf } from '../../time/calendar.js';
import type { ChartHands } from './chart-hands.js';

/** How an open table is called in an address. */
const TABLE = 'table';

/** Keeps what a reader chose to see in the address of the page, under the element's id or its tag and place; fetched where it is asked for. */
export class DeepLink implements ReactiveController {
  readonly #hands: ChartHands;
  readonly #address: PageAddress;
  /** The table was shown when the address was last written or read. */
  #asTable = false;

  constructor(hands: ChartHands) {
    const { host } = hands;
    this.#hands = hands;
    this.#address = new PageAddress(host, (state) => this.#adopt(state));
    host.addEventListener('lk-filter', () => this.#write());
    const state = this.#address.read();
    if (state) this.#adopt(state);
    // A reader may have chosen first.
    else if (hands.view()) this.#write();
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#asTable === this.#hands.asTable()) return;
    this.#asTable = this.#hands.asTable();
    this.#write();
  }

  #adopt(state: UrlState): void {
    this.#hands.adjust((view) => view.restore(shownOf(state)));
    const table = state['view']?.[0] === TABLE;
    if (table === this.#hands.asTable()) return;
    this.#asTable = table;
    void this.#hands.toggleTable();
  }

  #write(): void {
    this.#hands.adjust((view) =>
      this.#address.write({ ...stateOf(view.shown, view.onTime), ...(this.#asTable && { view: [TABLE] }) }),
    );
  }
}

/** Short and for people: `hide=Semily&from=2010-01-01&to=2020-01-01`. */
export function stateOf({ hidden, span }: Shown, onTime: boolean): UrlState {
  const write = (x: number): string => (onTime ? timeText(x) : String(x));
  return {
    ...(hidden.length > 0 ? { hide: hidden } : {}),
    ...(span ? { from: [write(span[0])], to: [write(span[1])] } : {}),
  };
}

/** What cannot be read is left out. */
export function shownOf({ hide = [], from, to }: UrlState): Shown {
  const span = [numberOf(from?.[0]), numberOf(to?.[0])] as const;
  return { ...everything, hidden: hide, span: Number.isNaN(span[0] + span[1]) ? null : span };
}

/** A day of Prague by its date alone, any other time in UTC. */
function timeText(epochMs: number): string {
  const { year, month, day } = calendarParts(epochMs);
  const two = (part: number): string => String(part).padStart(2, '0');
  const whole = epochOf(year, month, day) === epochMs && year > 999 && year < 10000;
  return whole ? `${year}-${two(month)}-${two(day)}` : new Date(epochMs).toISOString();
}

function numberOf(text = ''): number {
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (date) return epochOf(Number(date[1]), Number(date[2]), Number(date[3]));
  if (/^-?\d{4,6}-.*T.*Z$/.test(text)) return Date.parse(text);
  return text.trim() === '' ? NaN : Number(text);
}
