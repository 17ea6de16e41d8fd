import type { LitElement, ReactiveController } from 'lit';

/** What had the focus before an update. */
interface Had {
  readonly element: HTMLElement;
  /** The part of the element that it stood in. */
  readonly part: Element;
  /** What stands in for it, or is what it was; the element itself where nothing does it better. */
  readonly heir: () => HTMLElement | null | undefined;
}

/**
 * Keeps the focus where the reader is when rows come anew and what had it is gone, or is something else by then: in the same cell or that of the last row,
 * on the same value of a filter, on the page that is shown; else in the box of the rows, or in the element. It would fall back to the top of the page.
 */
export class RowFocus implements ReactiveController {
  readonly #host: LitElement;
  #had: Had | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const part = activeElement?.closest('.rows, .footer');
    this.#had = part ? hadBy(activeElement as HTMLElement, part) : null;
  }

  hostUpdated(): void {
    const had = this.#had;
    this.#had = null;
    if (!had) return;
    const { element, part, heir } = had;
    const root = this.#host.renderRoot as ShadowRoot;
    const { activeElement } = root;
    // Somebody gave it to something else, or sees to it, as menus do.
    if (activeElement ? activeElement !== element : document.activeElement !== document.body) return;
    if (part.isConnected && !part.matches('.rows')) return;
    const next =
      (part.isConnected ? heir() : null) ??
      root.querySelector<HTMLElement>('.scroll') ??
      root.querySelector<HTMLElement>('.root');
    if (next !== activeElement) next?.focus({ preventScroll: true });
  }
}

function hadBy(element: HTMLElement, part: Element): Had {
  const row = element.closest<HTMLTableRowElement>('tbody tr');
  const value = element.closest('fieldset label');
  if (row) return { element, part, heir: heirInRows(element, row, part) };
  if (value) return { element, part, heir: heirAmongValues(element, value) };
  if (element.closest('.pages')) return { element, part, heir: heirAmongPages(element, part) };
  return { element, part, heir: () => (element.isConnected ? element : null) };
}

/** Of a long list by its number, as only some rows are drawn; a page has all of its own. */
const numberOf = (row: HTMLTableRowElement): number =>
  Number((row.closest('.tall') && row.ariaRowIndex) ?? row.sectionRowIndex + 2);

function heirInRows(element: HTMLElement, row: HTMLTableRowElement, part: Element): Had['heir'] {
  const number = numberOf(row);
  const cell = element.closest<HTMLTableCellElement>('td, th');
  const column = cell?.cellIndex ?? 0;
  return () => {
    if (element.isConnected) return element;
    const rows = [...part.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    const last = rows.at(-1);
    const next = rows.find((one) => numberOf(one) === number) ?? (last && numberOf(last) < number ? last : null);
    if (!cell) return next;
    const beside = next?.cells[column];
    return element === cell ? beside : beside?.querySelector<HTMLElement>('a, button');
  };
}

const wordsOf = (value: Element): string => value.querySelector('span')?.textContent ?? '';

function heirAmongValues(element: HTMLElement, value: Element): Had['heir'] {
  const words = wordsOf(value);
  const column = value.closest('details');
  return () => {
    const same = [...(column?.querySelectorAll('fieldset label') ?? [])].find((one) => wordsOf(one) === words);
    const kept = element.isConnected ? element : column?.isConnected && column.querySelector('summary');
    return same?.querySelector('input') ?? (kept || null);
  };
}

const nameOf = (button: Element): string => button.getAttribute('aria-label') ?? button.textContent.trim();

function heirAmongPages(element: HTMLElement, part: Element): Had['heir'] {
  const name = nameOf(element);
  return () =>
    [...part.querySelectorAll<HTMLElement>('.pages button')].find((one) => nameOf(one) === name) ??
    part.querySelector<HTMLElement>('.pages [aria-current]');
}
