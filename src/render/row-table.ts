import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RowCell } from '../layout/rows/row-cells.js';
import type { RowHead } from '../layout/rows/row-view.js';
import type { RowWords } from '../locale/row-words.js';
import type { DrawnRows } from './row-lines.js';

export interface RowTableFacts extends DrawnRows {
  /** What the table is a list of. */
  readonly caption: string;
  /** Rows of all pages, without the head. */
  readonly matched: number;
  /** Other rows are on their way. */
  readonly busy: boolean;
  /** Only the rows in sight are drawn, all of one height. */
  readonly windowed: boolean;
  /** Keeps the lines of rows that stay, where rows come and go. */
  readonly lines: DrawLines | null;
  readonly words: RowWords;
  /** Says how to order by several columns; null before that is known. */
  readonly hint: string | null;
}

/** Draws rows: the body of the table. */
export type DrawLines = (rows: DrawnRows) => HTMLElement;

/** `added`: to the columns that the rows are in order of already. */
export type SortRows = (column: string, added: boolean) => void;

const arrow = html`<svg class="arrow" viewBox="0 0 8 12" aria-hidden="true">
  <path class="up" d="M1 5L4 1L7 5"></path>
  <path class="down" d="M1 7L4 11L7 7"></path>
</svg>`;

function headTemplate(head: RowHead, { words, hint }: RowTableFacts, onSort: SortRows): TemplateResult {
  const { name, label, look, wraps, sorted, rank } = head;
  return html`<th
    scope="col"
    role="columnheader"
    class=${wraps ? `${look} wraps` : look}
    aria-sort=${sorted ?? nothing}
  >
    <button type="button" title=${hint ?? nothing} @click=${(event: MouseEvent) => onSort(name, event.shiftKey)}>
      ${label}${arrow}${
        rank === null
          ? nothing
          : html`<span class="rank" aria-hidden="true">${rank}</span><span class="sr">, ${words.rank(rank)}</span>`
      }
    </button>
  </th>`;
}

function cellTemplate(cell: RowCell, words: RowWords): unknown {
  if (typeof cell === 'string') return cell;
  const { text, pad, href, missing, long } = cell;
  if (missing !== undefined)
    return html`<span class="missing"
      >${text === missing ? text : html`<span aria-hidden="true">${text}</span><span class="sr">${missing}</span>`}</span
    >`;
  if (href !== undefined) return html`<a href=${href} rel="noopener noreferrer nofollow">${text}</a>`;
  if (long)
    return html`<div class="long">${text}</div>
      <button type="button" class="whole">${words.whole}</button>`;
  return html`${text}<span class="pad" aria-hidden="true">${pad}</span>`;
}

/**
 * A list of rows as a table. The roles are those of the tags, said once more because a style that makes cards of rows takes them away in
 * some browsers.
 */
export function rowTable(facts: RowTableFacts, onSort: SortRows): TemplateResult {
  const { view, caption, matched, offset, busy, windowed, lines, words, rowClass } = facts;
  const { heads, rows } = view;
  // A table that is all here needs no numbers of its rows.
  const part = matched > rows.length;
  const rowTemplate = (row: readonly RowCell[], index: number): TemplateResult =>
    html`<tr role="row" class=${rowClass?.(index) ?? nothing} aria-rowindex=${part ? offset + index + 2 : nothing}>
      ${row.map((cell, column) => {
        const { look = '', label = '' } = heads[column] ?? {};
        const content = cellTemplate(cell, words);
        return column === 0
          ? html`<th role="rowheader" scope="row" class=${look} data-label=${label}>${content}</th>`
          : html`<td role="cell" class=${look} data-label=${label}>${content}</td>`;
      })}
    </tr>`;
  return html`<div class="scroll" part="table" role="region" tabindex="0" aria-label=${caption} aria-busy=${busy}>
    <div class=${windowed ? 'tall' : ''}>
      <table role="table" aria-rowcount=${part ? matched + 1 : nothing}>
        <caption class="sr">
          ${caption}
        </caption>
        <thead>
          <tr role="row" aria-rowindex=${part ? 1 : nothing}>
            ${heads.map((head) => headTemplate(head, facts, onSort))}
          </tr>
        </thead>
        ${
          lines
            ? lines(facts)
            : html`<tbody>
                ${rows.map(rowTemplate)}
              </tbody>`
        }
      </table>
    </div>
  </div>`;
}
