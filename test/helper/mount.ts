import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { LkChart } from '../../src/element/lk-chart.js';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import '../../src/lk-chart.js';
import '../../src/lk-dataset-table.js';

/** Where the runner serves the local portal. */
export const SERVICES = '/arcgis/rest/services';

/** Puts a template on the page and gives its first chart, painted or failed. */
export async function mountChart(template: TemplateResult): Promise<LkChart> {
  const box = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const chart = box.querySelector('lk-chart');
  if (!chart) throw new Error('no lk-chart in the template');
  await chart.ready.catch(() => undefined);
  await chart.updateComplete;
  return chart;
}

/** The same of its first table. */
export async function mountTable(template: TemplateResult): Promise<LkDatasetTable> {
  const box = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const table = box.querySelector('lk-dataset-table');
  if (!table) throw new Error('no lk-dataset-table in the template');
  await table.ready.catch(() => undefined);
  await table.updateComplete;
  return table;
}

/** The element of a chart's shadow root that matches; throws when there is none. */
export function inside<T extends Element = HTMLElement>(chart: Element, selector: string): T {
  const found = chart.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches in the shadow root: ${selector}`);
  return found;
}

export const all = (chart: Element, selector: string): Element[] => [
  ...(chart.shadowRoot?.querySelectorAll(selector) ?? []),
];

/** Text with every kind of blank as one ordinary space. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a screen reader says of it, where that is not its text. */
export const nameOf = (element: Element, selector: string): string => plain(inside(element, selector).ariaLabel);

export const textOf = (chart: Element, selector: string): string => plain(inside(chart, selector).textContent);

/** Collects warnings of the console and errors that reach the page while a test runs. */
export class PageWatch {
  readonly warnings: string[] = [];
  readonly errors: string[] = [];
  readonly #warn = console.warn;
  readonly #onError = (event: ErrorEvent): void => void this.errors.push(event.message);
  readonly #onRejection = (event: PromiseRejectionEvent): void => void this.errors.push(String(event.reason));

  constructor() {
    console.warn = (...parts: unknown[]): void => void this.warnings.push(parts.map(String).join(' '));
    addEventListener('error', this.#onError);
    addEventListener('unhandledrejection', this.#onRejection);
  }

  stop(): void {
    console.warn = this.#warn;
    removeEventListener('error', this.#onError);
    removeEventListener('unhandledrejection', this.#onRejection);
    fixtureCleanup();
  }
}

/** Waits until `check` holds, looking once a frame. */
export async function until(check: () => boolean, what: string): Promise<void> {
  for (let frame = 0; frame < 600; frame++) {
    if (check()) return;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`never came true: ${what}`);
}
