import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FilterWords } from '../locale/filter-words.js';

/** Something that a reader chose of a list, and how to take it back. */
export interface RowChip {
  /** The column, or what was done. */
  readonly name: string;
  readonly text: string;
  /** Of an order. */
  readonly direction: 'ascending' | 'descending' | null;
  readonly onRemove: () => void;
}

export const cross = html`<svg class="cross" viewBox="0 0 10 10" aria-hidden="true">
  <path d="M1 1L9 9M9 1L1 9"></path>
</svg>`;

/** `button` names the one that was pressed, which is gone by then. */
export type Removed = (index: number) => void;

function chipTemplate(chip: RowChip, index: number, words: FilterWords, onRemoved: Removed): TemplateResult {
  const { name, text, direction, onRemove } = chip;
  const said = direction === null ? text : `${text} ${words[direction]}`;
  const label = words.remove(`${name}: ${said}`);
  const press = (): void => {
    onRemove();
    onRemoved(index);
  };
  return html`<li>
    <span>
      <span class="of">${name}:</span> ${text}${
        direction === null
          ? nothing
          : html` <span aria-hidden="true">${direction === 'ascending' ? '↑' : '↓'}</span
              ><span class="sr">${words[direction]}</span>`
      }
    </span>
    <button type="button" aria-label=${label} title=${label} @click=${press}>${cross}</button>
  </li>`;
}

/** What a reader chose of a list, each with a button that takes it back; `showAll` takes back all that leaves rows out. */
export function rowChips(
  chips: readonly RowChip[],
  words: FilterWords,
  all: { readonly label: string; readonly onPress: () => void } | null,
  onRemoved: Removed,
): TemplateResult | typeof nothing {
  if (chips.length === 0) return nothing;
  return html`<div class="chips" part="chips">
    <ul aria-label=${words.chosen}>
      ${chips.map((chip, index) => chipTemplate(chip, index, words, onRemoved))}
    </ul>
    ${all === null ? nothing : html`<button type="button" @click=${all.onPress}>${all.label}</button>`}
  </div>`;
}
