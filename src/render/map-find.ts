import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** A territory that fits what was typed. */
export interface FoundPlace {
  readonly name: string;
  /** What it lies in, as some names are there twice; empty where that is not known. */
  readonly within: string;
}

export interface FindView {
  readonly label: string;
  readonly text: string;
  readonly places: readonly FoundPlace[];
  /** Index of the one that Enter goes to. */
  readonly active: number;
  /** Says that nothing fits; null where something does, or nothing was asked. */
  readonly none: string | null;
  readonly onText: (text: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPick: (index: number) => void;
  readonly onLeave: () => void;
}

/** A combo box: a field, and what fits below it. The focus stays in the field. */
export function findTemplate(view: FindView): TemplateResult {
  const { label, text, places, active, none } = view;
  const left = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Element | null)) view.onLeave();
  };
  return html`<div class="find" @focusout=${left}>
    <input
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="go"
      aria-label=${label}
      placeholder=${label}
      aria-autocomplete="list"
      aria-expanded=${places.length > 0}
      aria-controls="found"
      aria-activedescendant=${places.length > 0 ? `found-${active}` : nothing}
      .value=${text}
      @input=${({ target }: Event) => view.onText((target as HTMLInputElement).value)}
      @keydown=${view.onKey}
    />
    <ul id="found" role="listbox" aria-label=${label} ?hidden=${places.length === 0}>
      ${places.map(
        ({ name, within }, index) =>
          html`<li
            role="option"
            id=${`found-${index}`}
            aria-selected=${index === active}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @keydown=${view.onKey}
            @click=${() => view.onPick(index)}
          >
            ${name}${within === '' || within === name ? nothing : html` <span class="within">${within}</span>`}
          </li>`,
      )}
    </ul>
    ${none === null ? nothing : html`<p class="none">${none}</p>`}
  </div>`;
}
