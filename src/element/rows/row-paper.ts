import { css } from 'lit';
import type { CSSResult, LitElement, ReactiveController } from 'lit';
import type { OwnHands } from './row-hands.js';

/** Letters of a table on paper are as large as there is room for their columns: 9 points, and no less than 6; with less room than that rows are set as cards. */
const LEAST_PX = 8;
/** Of the width: smaller letters are not narrower by quite as much. */
const FILLED_PERCENT = 97;

/** How columns are set where nobody can scroll: words are put on more lines. `where` they are. */
const columnsOnPaper = (where: CSSResult): CSSResult => css`
  :is(${where}) tr > * {
    min-inline-size: 0 !important;
    max-inline-size: none !important;
    padding-inline-end: 0.75em;
  }
  /* Each page begins with the head; Chromium leaves out what is drawn as a control. */
  :is(${where}) thead button {
    display: contents;
  }
  :is(${where}) :is(thead th, .brief, a) {
    white-space: normal !important;
  }
  :is(${where}) :is(.arrow, .whole) {
    display: none;
  }
  :is(${where}) .long {
    display: block;
  }
  :is(${where}) td a {
    overflow-wrap: anywhere;
  }
  :is(${where}) td a[href^='tel'] {
    white-space: nowrap !important;
  }
  :is(${where}) :is(tbody th:not(.numeric, .short, .brief), td:has(a)) {
    min-inline-size: 10em !important;
  }
`;

/** The look of a list on paper. */
const paperStyles = css`
  ${columnsOnPaper(css`.measured`)}
  .measured {
    inline-size: 200em;
  }
  .measured table {
    inline-size: min-content;
  }
  @media print {
    ${columnsOnPaper(css`.scroll`)}
    .tools,
    .pages {
      display: none;
    }
    .unfold {
      display: none !important;
    }
    .get-all {
      display: block;
      font-size: 0.875em;
      margin-block-start: 0.75em;
    }
    .rows.rows,
    .scroll.scroll {
      max-block-size: none;
      block-size: auto;
      overflow: visible;
      flex: none;
    }
    table {
      font-size: 0.75em;
    }
    /* A link's text is its address already. */
    td a[href^='http']::after,
    th a[href^='http']::after {
      content: none;
    }
    /* Nothing stands alone on a page: what the rows are called goes with the first of them, where they are from with the last. */
    [part='heading'],
    .description,
    [part='sentence'],
    .chips {
      break-after: avoid;
    }
    .footer {
      break-before: avoid;
    }
    tr {
      break-inside: avoid;
    }
    tr > *,
    thead th {
      position: static !important;
    }
  }
`;

/** How rows are set on paper that has no room for their columns beside each other, not in the smallest letters. */
const cards = `
  table, tbody { display: block }
  thead { display: none }
  tbody tr {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
    gap: 0.1em 1.25em;
    padding-block: 0.6em;
    border-block-end: 1px solid var(--rule);
  }
  tbody tr > :is(th, td, .numeric) {
    display: block;
    padding: 0;
    border: 0;
    text-align: start;
    white-space: normal !important;
    overflow-wrap: anywhere;
    min-inline-size: 0 !important;
  }
  tbody th, td:has(.long) { grid-column: 1 / -1 }
  tbody th { font-weight: 600 }
  tbody tr > *::before {
    content: attr(data-label) ': ';
    color: var(--ink-2);
    font-weight: 400;
  }
  .pad { display: none }`;

/** Sets the rows of a list for the width of paper, which only the style sheet knows, by the width that their columns need. */
export class RowPaper implements ReactiveController {
  readonly #host: LitElement;
  /** Of the table that is printed, as a strict style-src blocks style attributes. */
  // Of a text without a hole all lists would share one sheet.
  readonly #fitting = css`
    ${css``}
  `;
  #printing = false;

  constructor({ host, adopt }: OwnHands) {
    this.#host = host;
    for (const styles of [paperStyles, this.#fitting]) adopt(styles);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  /** Paper may have other rows than the screen. */
  hostUpdated(): void {
    if (this.#printing) this.#fit();
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    this.hostUpdated();
  };

  #fit(): void {
    const ems = this.#columnsEms();
    if (ems === null) return;
    this.#fitting.styleSheet?.replaceSync(`@media print {
      table { font-size: min(0.75em, ${FILLED_PERCENT / ems}cqi) }
      @container (inline-size < ${ems * LEAST_PX}px) { table { font-size: 0.75em } ${cards} }
    }`);
  }

  /** How wide the columns are that no letter can be taken from, in em of the table. */
  #columnsEms(): number | null {
    const rows = this.#host.renderRoot.querySelector<HTMLElement>('.rows');
    const box = rows?.querySelector('.scroll');
    const table = box?.querySelector('table');
    if (!rows || !box || !table) return null;
    const { scrollTop, scrollLeft } = box;
    const isFixed = table.classList.contains('fixed');
    rows.classList.add('measured');
    table.classList.remove('fixed');
    const ems = table.getBoundingClientRect().width / parseFloat(getComputedStyle(table).fontSize);
    rows.classList.remove('measured');
    table.classList.toggle('fixed', isFixed);
    box.scrollTop = scrollTop;
    box.scrollLeft = scrollLeft;
    return ems;
  }
}
