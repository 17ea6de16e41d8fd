import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FilterWords } from '../locale/filter-words.js';

export type RangeEnd = 'min' | 'max';

/** From and to, of numbers or days. */
export interface RangeFields {
  readonly kind: 'number' | 'date';
  readonly min: string;
  readonly max: string;
  /** Ends that can't be read. */
  readonly wrong: readonly RangeEnd[];
  /** The least and greatest value there is, in words; null while it is not known. */
  readonly extent: string | null;
  /** Only rows without a value. */
  readonly missing: boolean;
}

export interface ChoiceField {
  readonly label: string;
  readonly count: string | null;
  readonly chosen: boolean;
}

/** A set of values, of texts also a part of them. */
export interface ValueFields {
  readonly kind: 'values';
  /** Null where there are no texts to search. */
  readonly text: string | null;
  /** Null while they are on their way. */
  readonly choices: readonly ChoiceField[] | null;
  readonly more: boolean;
}

export type ColumnFields = (RangeFields | ValueFields) & { readonly failed: boolean };

export interface FieldActions {
  range(end: RangeEnd, text: string): void;
  missing(only: boolean): void;
  text(text: string): void;
  value(index: number, chosen: boolean): void;
}

const valueOf = ({ target }: Event): string => (target as HTMLInputElement).value;
const checkedOf = ({ target }: Event): boolean => (target as HTMLInputElement).checked;

/** What a column is filtered by. `id` is its own among those of the list. */
export function columnFields(
  fields: ColumnFields,
  id: string,
  words: FilterWords,
  loading: string,
  actions: FieldActions,
): TemplateResult {
  return html`<div class="fields">
    ${fields.kind === 'values' ? valueFields(fields, words, loading, actions) : rangeFields(fields, id, words, actions)}
    ${fields.failed ? html`<p class="hint">${words.notLoaded}</p>` : nothing}
  </div>`;
}

function rangeFields(fields: RangeFields, id: string, words: FilterWords, actions: FieldActions): TemplateResult {
  const { kind, wrong, extent, missing } = fields;
  const field = (end: RangeEnd, label: string): TemplateResult =>
    html`<label
      >${label}
      <input
        type=${kind === 'date' ? 'date' : 'text'}
        inputmode=${kind === 'date' ? nothing : 'decimal'}
        autocomplete="off"
        .value=${fields[end]}
        aria-invalid=${wrong.includes(end) ? 'true' : nothing}
        aria-describedby=${id}
        @change=${(event: Event) => actions.range(end, valueOf(event))}
    /></label>`;
  return html`<div class="ends">${field('min', words.from)}${field('max', words.to)}</div>
    <p class="hint" id=${id}>${wrong.length > 0 ? words.notNumber : extent}</p>
    ${tick(words.onlyMissing, missing, (only) => actions.missing(only))}`;
}

function valueFields(fields: ValueFields, words: FilterWords, loading: string, actions: FieldActions): TemplateResult {
  const { text, choices, more } = fields;
  const list =
    choices === null
      ? html`<p class="hint">${loading}</p>`
      : html`<fieldset>
          <legend class="sr">${words.values}</legend>
          ${choices.map(({ label, count, chosen }, index) =>
            tick(
              html`<span>${label}</span>${count === null ? nothing : html`<span class="count">${count}</span>`}`,
              chosen,
              (on) => actions.value(index, on),
            ),
          )}
          ${choices.length === 0 ? html`<p class="hint">${words.noValues}</p>` : nothing}
          ${more ? html`<p class="hint">${words.more(text !== null)}</p>` : nothing}
        </fieldset>`;
  return html`${
    text === null
      ? nothing
      : html`<label class="part"
          >${words.containsLabel}
          <input type="text" autocomplete="off" .value=${text} @input=${(event: Event) => actions.text(valueOf(event))}
        /></label>`
  }${list}`;
}

/** A box to tick. */
export function tick(
  label: TemplateResult | string,
  ticked: boolean,
  onTick: (ticked: boolean) => void,
  fixed = false,
): TemplateResult {
  return html`<label class="tick"
    ><input
      type="checkbox"
      .checked=${ticked}
      ?disabled=${fixed}
      @change=${(event: Event) => onTick(checkedOf(event))}
    />${label}</label
  >`;
}
