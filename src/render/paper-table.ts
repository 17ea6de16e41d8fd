import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TableView } from '../layout/table-view.js';

/** Columns and rows from which a table is set in several columns beside each other. */
const FEW_COLUMNS = 3;
const MANY_ROWS = 12;

/** A table as it is printed: nothing to press, nothing to scroll. `more`: what of it the drawing above has no room for. */
export function paperTable({ caption, heads, rows }: TableView, more: string | null): TemplateResult {
  const numeric = (column: number): string => (heads[column]?.numeric ? 'numeric' : '');
  const flows = heads.length <= FEW_COLUMNS && rows.length > MANY_ROWS;
  return html`${more === null ? nothing : html`<p class="left">${more}</p>`}
    <p>${caption}</p>
    <div class=${flows ? 'flowing' : ''}>
      <table>
        <thead>
          <tr>
            ${heads.map(({ label }, column) => html`<th scope="col" class=${numeric(column)}>${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell, column) => html`<td class=${numeric(column)}>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
