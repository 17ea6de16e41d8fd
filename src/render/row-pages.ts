import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RowWords } from '../locale/row-words.js';

/** The pages of a list: one back, some by their number, one on. Those that lead nowhere stay where they are, so that the focus does. */
export function rowPages(
  numbers: readonly (number | null)[],
  page: number,
  pages: number,
  words: RowWords,
  onPage: (page: number) => void,
): TemplateResult | typeof nothing {
  if (pages < 2) return nothing;
  const step = (to: number, label: string): TemplateResult => {
    const nowhere = to < 1 || to > pages;
    return html`<button type="button" aria-disabled=${nowhere} @click=${() => nowhere || onPage(to)}>${label}</button>`;
  };
  return html`<nav class="pages" part="pages" aria-label=${words.pages}>
    ${step(page - 1, words.previous)}
    <ol>
      ${numbers.map((number) =>
        number === null
          ? html`<li class="gap" aria-hidden="true">…</li>`
          : html`<li>
              <button
                type="button"
                aria-label=${words.page(number)}
                aria-current=${number === page ? 'page' : nothing}
                @click=${() => onPage(number)}
              >
                ${words.figure(number)}
              </button>
            </li>`,
      )}
    </ol>
    <span class="of">${words.pageOf(page, pages)}</span>
    ${step(page + 1, words.next)}
  </nav>`;
}
