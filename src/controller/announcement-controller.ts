import type { LitElement, ReactiveController } from 'lit';
import type { Locale } from '../locale/locale.js';
import type { Table } from '../table/table.js';
import { announcementWait } from './announcement-wait.js';

/** What a live region says: the first news at once, of those that follow within seconds only the newest, when the seconds are over. */
export class AnnouncementController implements ReactiveController {
  readonly #host: LitElement;
  /** Rows that came; null while there are none to tell of. */
  rows: number | null = null;
  /** What happened since they came. */
  #told = '';
  #said = '';
  #at = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Something happened to the rows. */
  tell(text: string): void {
    this.#told = text;
    this.#host.requestUpdate();
  }

  /** Rows came; those that go on coming by themselves are no news each time. */
  came(rows: number, live = false): void {
    if (live && this.rows !== null) return;
    this.#told = '';
    this.rows = rows;
  }

  /** What is to be said: rows on screen that are only refreshed stay what they are, and a failure is told until something else happens. */
  words({ strings }: Locale, drawing: boolean, failure: string | null, table: Table | null): string {
    if (drawing) return strings.loading;
    return this.#told || (failure ?? (table ? strings.loaded(this.rows ?? table.length) : ''));
  }

  /** What is said now, where `text` is to be said; how the first data come (`!news`) is told as it happens. */
  saying(text: string, news: boolean): string {
    clearTimeout(this.#timer);
    if (text === this.#said) return text;
    const wait = news ? announcementWait(this.#at, Date.now()) : 0;
    if (wait > 0) {
      this.#timer = setTimeout(() => this.#host.requestUpdate(), wait);
    } else {
      this.#said = text;
      if (news) this.#at = Date.now();
    }
    return this.#said;
  }
}
