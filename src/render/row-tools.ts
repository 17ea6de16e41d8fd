import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RowWords } from '../locale/row-words.js';
import { searchTemplate } from './search-field.js';

/** What a reader works on a list with; null for what the page's author does without. */
export interface RowTools {
  readonly search: { readonly text: string; readonly onSearch: (text: string) => void } | null;
  /** The panel of columns and filters. */
  readonly panel: { readonly open: boolean; readonly onToggle: () => void } | null;
}

export function rowTools(words: RowWords, { search, panel }: RowTools): TemplateResult {
  return html`<div class="tools">
    ${search ? searchTemplate({ ...search, label: words.search, found: null }) : nothing}
    ${
      panel
        ? html`<button type="button" class="adjust" aria-expanded=${panel.open} @click=${panel.onToggle}>
            ${words.adjust}
          </button>`
        : nothing
    }
  </div>`;
}
