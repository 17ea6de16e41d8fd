import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** The search over a table, and what it found. */
export interface TableSearch {
  readonly label: string;
  readonly text: string;
  /** Null while everything is shown, or where it is said elsewhere. */
  readonly found: string | null;
  readonly onSearch: (text: string) => void;
}

export function searchTemplate({ label, text, found, onSearch }: TableSearch): TemplateResult {
  const onInput = (event: Event): void => onSearch((event.target as HTMLInputElement).value);
  return html`<div class="search" part="search">
    <label>${label} <input type="search" autocomplete="off" .value=${text} @input=${onInput} /></label>
    ${found === null ? nothing : html`<span class="found">${found}</span>`}
  </div>`;
}
