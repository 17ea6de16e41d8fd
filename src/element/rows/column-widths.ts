import { css } from 'lit';

/** Lengths are rounded by zoom and fractions of pixels. */
const SAME_PX = 0.5;

/**
 * A table whose widths are fixed is no table to the browser's layout, which would measure all of its cells anew whenever a row comes or goes; its roles say
 * that it is one. Cards have no columns, and paper has its own widths.
 */
export const fixedTableStyles = css`
  @media not print {
    .tall .fixed,
    .tall .fixed tbody {
      display: block;
    }
    .tall .fixed thead {
      display: table;
      table-layout: fixed;
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
    }
    .tall .fixed tbody tr {
      display: flex;
      contain: layout size style;
    }
    /* Each cell that stays in sight is a picture of its own to the browser. The head does as a whole, and the first column need not while rows come and go. */
    .tall .fixed thead th:not(:first-child),
    .tall .moving tr > :first-child {
      position: static;
    }
    .tall .fixed tr > * {
      flex: none;
      box-sizing: border-box;
      min-inline-size: 0;
      max-inline-size: none;
    }
  }
`;

const widthOf = (element: Element): number => element.getBoundingClientRect().width;
const headsOf = (box: HTMLElement): HTMLElement[] => [...box.querySelectorAll<HTMLElement>('thead th')];

/** How wide the columns of a long list are: as wide as what they hold, until somebody scrolls; then they are fixed. */
export class ColumnWidths {
  /** The widths, as a strict style-src blocks style attributes; to be adopted. */
  // Of a text without a hole all lists would share one sheet.
  readonly styles = css`
    ${css``}
  `;
  readonly #widest = new WeakMap<HTMLElement, number>();
  /** What widths were fixed for; null while they are free. */
  #fixedFor: string | null = null;
  /** The heads that the widths were fixed for. */
  #heads: string | null | undefined = null;

  /** Whether widths are fixed, and for the columns that there are; a box or letters of another size are not looked for. */
  isFixed(box: HTMLElement): boolean {
    return this.#fixedFor !== null && box.querySelector('thead')?.textContent === this.#heads;
  }

  /** Columns only grow: other rows must not move them to and fro. */
  keep(box: HTMLElement): void {
    const heads = headsOf(box);
    const widths = heads.map(widthOf);
    heads.forEach((head, index) => {
      const width = widths[index] ?? 0;
      if (width <= (this.#widest.get(head) ?? 0) + SAME_PX) return;
      this.#widest.set(head, width);
      // What was measured has the padding in it, else a head grows by that each time it is looked at.
      head.style.boxSizing = 'border-box';
      head.style.minInlineSize = `${width}px`;
    });
  }

  /** The list is scrolled. */
  begin(box: HTMLElement): void {
    if (this.#fixedFor === null) this.fix(box);
    box.querySelector('table')?.classList.toggle('moving', box.scrollLeft === 0);
  }

  /** Fixes the widths as they are now, and the height of rows; measures them anew where other columns, another size of letters or of the box has come. */
  fix(box: HTMLElement): void {
    const table = box.querySelector('table');
    if (!table) return;
    this.#heads = table.tHead?.textContent;
    const reason = [this.#heads, box.clientWidth, getComputedStyle(table).fontSize].join();
    if (reason === this.#fixedFor) return;
    table.classList.remove('fixed');
    const heads = headsOf(box);
    for (const head of heads) head.style.minInlineSize = '';
    const [row] = table.tBodies[0]?.rows ?? [];
    // Without rows nothing is known of their height.
    this.#fixedFor = row ? reason : null;
    if (!row) return;
    this.#write(heads.map(widthOf), row.getBoundingClientRect().height);
    table.classList.add('fixed');
  }

  /** Makes room for texts that are wider than their columns, once the list stands still; no column becomes wider than it could by itself. */
  widen(box: HTMLElement): void {
    box.querySelector('table')?.classList.remove('moving');
    const rows = [...box.querySelectorAll<HTMLTableRowElement>('.fixed tbody tr')];
    const [first] = rows;
    if (!first) return;
    const most = 24 * parseFloat(getComputedStyle(first).fontSize);
    const before = headsOf(box).map(widthOf);
    const widths = before.map((width, column) => {
      const missing = rows.map(({ cells }) => (cells[column]?.scrollWidth ?? 0) - (cells[column]?.clientWidth ?? 0));
      return Math.max(width, Math.min(most, width + Math.max(...missing)));
    });
    if (widths.some((width, column) => width > (before[column] ?? 0) + SAME_PX))
      this.#write(widths, first.getBoundingClientRect().height);
  }

  #write(widths: readonly number[], height: number): void {
    const columns = widths.map((px, index) => `.tall .fixed tr > :nth-child(${index + 1}) { inline-size: ${px}px }`);
    const sum = widths.reduce((all, width) => all + width, 0);
    const rows = `.tall .fixed, .tall .fixed :is(thead, tr) { inline-size: ${sum}px } .tall .fixed tbody tr { block-size: ${height}px }`;
    this.styles.styleSheet?.replaceSync(`@media not print { ${[...columns, rows].join('\n')} }`);
  }
}
