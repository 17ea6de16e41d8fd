import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** One of several, in a menu with a label. */
export interface ChoiceField {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

export interface ChoiceView {
  readonly name: string;
  readonly fields: readonly ChoiceField[];
  readonly notes: readonly string[];
}

/** Menus of what the map shows; one with a single choice is left out. */
export function choiceTemplate({ name, fields, notes }: ChoiceView): TemplateResult {
  return html`<div class="choice" part="controls" role="group" aria-label=${name}>
    ${fields.map(({ label, value, options, onChoose }) =>
      options.length < 2
        ? nothing
        : html`<label
            >${label}
            <select @change=${(event: Event) => onChange(event, value, onChoose)}>
              ${options.map(
                (one) => html`<option value=${one.value} .selected=${one.value === value}>${one.label}</option>`,
              )}
            </select></label
          >`,
    )}
    ${notes.map((note) => html`<p>${note}</p>`)}
  </div>`;
}

/** What is shown is what is on the map: until that is another one, the menu stays as it was. */
function onChange({ target }: Event, shown: string, onChoose: (value: string) => void): void {
  const select = target as HTMLSelectElement;
  const { value } = select;
  select.value = shown;
  onChoose(value);
}

/** Where the reader is inside of what, and the way back. */
export function pathTemplate({
  name,
  back,
  onBack,
}: {
  readonly name: string;
  readonly back: string;
  readonly onBack: () => void;
}): TemplateResult {
  return html`<div class="path">
    <strong>${name}</strong> <button type="button" class="back" @click=${onBack}>‹ ${back}</button>
  </div>`;
}
