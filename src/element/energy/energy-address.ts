import type { ReactiveController } from 'lit';
import { PageAddress } from '../../controller/page-address.js';
import type { UrlState } from '../../controller/url-state.js';
import { periodSpan, spanPeriods } from '../../energy/period-span.js';
import { pastInstant } from '../../energy/stepped-span.js';
import { calendarParts, epochOf } from '../../time/calendar.js';
import type { EnergyHands, EnergyState } from './energy-view.js';
import { energyViews } from './energy-views.js';

/** How an open table is called in an address. */
const TABLE = 'table';

/** Keeps what a reader chose of a dashboard in the address of the page, under the element's id or its tag and place. */
export class EnergyAddress implements ReactiveController {
  readonly #hands: EnergyHands;
  readonly #address: PageAddress;
  /** What the page's author chose, which no address needs to say. */
  readonly #own: { readonly view: string; readonly building: string | null };
  /** The address says that a table is open, which nothing can be before there are readings. */
  #opening = false;

  constructor(hands: EnergyHands) {
    const { host } = hands;
    const { view, building } = host;
    [this.#hands, this.#own] = [hands, { view, building }];
    this.#address = new PageAddress(host, (state) => this.#adopt(state));
    const state = this.#address.read();
    if (state) this.#adopt(state);
    host.addController(this);
  }

  hostUpdated(): void {
    const state = this.#hands.state();
    // Before, the address has the word.
    if (!state) return;
    const opens = this.#opening && !this.#hands.asTable();
    this.#opening = false;
    if (opens) void this.#hands.toggleTable();
    else this.#address.write(this.#stateOf(state));
  }

  /** What cannot be read is as if it were not there. */
  #adopt(state: UrlState): void {
    const said = (name: string): string => state[name]?.[0] ?? '';
    const { host } = this.#hands;
    const views = state['view'] ?? [];
    host.view = energyViews.find((one) => views.includes(one)) ?? this.#own.view;
    this.#hands.choose({
      period: spanPeriods.find((one) => one === said('period')) ?? null,
      at: instantOf(said('date')),
      quantity: said('quantity'),
      building: said('building') || null,
    });
    const table = views.includes(TABLE);
    if (!this.#hands.state()) this.#opening = table;
    else if (table !== this.#hands.asTable()) void this.#hands.toggleTable();
  }

  /** Short and for people: `period=month&date=2026-03-01&quantity=pv`. */
  #stateOf({ period, nowMs }: EnergyState): UrlState {
    const { host } = this.#hands;
    const chosen = this.#hands.choice();
    const view = [...(host.view === this.#own.view ? [] : [host.view]), ...(this.#hands.asTable() ? [TABLE] : [])];
    const building = chosen.building ?? host.building;
    const at = chosen.at === null ? null : pastInstant(chosen.period ?? period, chosen.at, nowMs);
    return {
      ...(chosen.period !== null && { period: [chosen.period] }),
      ...(at !== null && { date: [dateText(at)] }),
      ...(chosen.quantity && { quantity: [chosen.quantity] }),
      ...(building !== this.#own.building && { building: [building ?? ''] }),
      ...(view.length > 0 && { view }),
    };
  }
}

/** A day of Prague. */
function dateText(epochMs: number): string {
  const { year, month, day } = calendarParts(epochMs);
  return `${year}-${two(month)}-${two(day)}`;
}

const two = (part: number): string => String(part).padStart(2, '0');

/** Midnight of a day of Prague, or of the first one of a month or a year; null where the text is none, or there is no such day. */
function instantOf(text: string): number | null {
  const [year, month = 1, day = 1] = /^\d{4}(-\d\d){0,2}$/.test(text) ? text.split('-').map(Number) : [];
  if (year === undefined) return null;
  const at = epochOf(year, month, day);
  // The 31st of a short month would be a day of the next one.
  return dateText(periodSpan('day', at).from).startsWith(text) ? at : null;
}
