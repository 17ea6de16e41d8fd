import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TableHead, TableView } from '../layout/table-view.js';

/** What a reader does with a table. */
export interface TableActions {
  readonly onSort: (column: number) => void;
  readonly onMore: () => void;
}

const arrow = html`<svg class="arrow" viewBox="0 0 8 12" aria-hidden="true">
  <path class="up" d="M1 5L4 1L7 5"></path>
  <path class="down" d="M1 7L4 11L7 7"></path>
</svg>`;

function headTemplate({ label, numeric, sorted }: TableHead, onSort: () => void): TemplateResult {
  return html`<th scope="col" class=${numeric ? 'numeric' : ''} aria-sort=${sorted ?? nothing}>
    <button type="button" @click=${onSort}>${label}${arrow}</button>
  </th>`;
}

/** The data of a widget as a table that scrolls inside its own box. */
export function dataTable(view: TableView, more: string | null, { onSort, onMore }: TableActions): TemplateResult {
  return html`
    <div class="scroll" part="table" role="region" tabindex="0" aria-label=${view.caption}>
      <table>
        <caption>
          ${view.caption}
        </caption>
        <thead>
          <tr>
            ${view.heads.map((head, column) => headTemplate(head, () => onSort(column)))}
          </tr>
        </thead>
        <tbody>
          ${view.rows.map(
            (row) => html`
              <tr>
                ${row.map((cell, index) =>
                  index === 0
                    ? html`<th scope="row" class=${view.heads[index]?.numeric ? 'numeric' : ''}>${cell}</th>`
                    : html`<td class=${view.heads[index]?.numeric ? 'numeric' : ''}>${cell}</td>`,
                )}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
    ${
      more === null
        ? nothing
        : html`<button type="button" class="more" value=${view.total - view.rows.length} @click=${onMore}>
            ${more}
          </button>`
    }
  `;
}
