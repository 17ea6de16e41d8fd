import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Table } from '../../table/table.js';
import type * as Intervals from './energy-intervals.js';

/** The intervals as a table in place of the picture, whose code comes with the first wish. */
export class IntervalsInPlace {
  readonly #host: ReactiveControllerHost;
  #code: typeof Intervals | null = null;
  shown = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  async toggle(): Promise<void> {
    try {
      this.#code ??= await import('./energy-intervals.js');
      this.shown = !this.shown;
      this.#host.requestUpdate();
    } catch {
      // The network is gone: the picture stays, the button can be pressed again.
    }
  }

  /** Null where the picture is shown. */
  template(table: Table | null, heading: string, theme: string): TemplateResult | null {
    return this.shown && table && this.#code ? this.#code.intervalsTemplate(table, heading, theme) : null;
  }
}
