import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TableView } from '../layout/table-view.js';

/** The data of a widget as a table that scrolls inside its own box. */
export function dataTable(view: TableView, more: string | null, onMore: () => void): TemplateResult {
  return html`
    <div class="scroll" part="table" role="region" tabindex="0" aria-label=${view.caption}>
      <table>
        <caption>
          ${view.caption}
        </caption>
        <thead>
          <tr>
            ${view.heads.map((head) => html`<th scope="col" class=${head.numeric ? 'numeric' : ''}>${head.label}</th>`)}
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
    ${more === null ? nothing : html`<button type="button" class="more" @click=${onMore}>${more}</button>`}
  `;
}
