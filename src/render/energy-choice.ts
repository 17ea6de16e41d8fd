import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SpanWords } from '../locale/span-words.js';

type Period = keyof SpanWords['periods'];

/** The choice of a stretch of time, and what else a view lets choose. */
export interface ChoiceView {
  readonly period: Period;
  /** There is no later one. */
  readonly current: boolean;
  /** What is shown now, in words. */
  readonly span: string;
  readonly quantities: readonly { readonly key: string; readonly label: string }[];
  readonly quantity: string;
}

export interface ChoiceActions {
  /** The span that goes on (`by` 0), or one before or after the one that is shown. */
  readonly onChoose: (period: Period, by: -1 | 0 | 1) => void;
  readonly onQuantity?: (key: string) => void;
}

const PERIODS: readonly Period[] = ['day', 'week', 'month', 'year'];

export function choiceTemplate(view: ChoiceView, words: SpanWords, actions: ChoiceActions): TemplateResult {
  const { period, current, span, quantities, quantity } = view;
  return html`<div class="choice" part="controls" role="group" aria-label=${words.choosePeriod}>
    ${PERIODS.map(
      (one) =>
        html`<button type="button" aria-pressed=${one === period} @click=${() => actions.onChoose(one, 0)}>
          ${words.periods[one]}
        </button>`,
    )}
    <span class="steps">
      <button type="button" @click=${() => actions.onChoose(period, -1)}>${words.earlier}</button>
      <span class="named">${span}</span>
      <button type="button" ?disabled=${current} @click=${() => actions.onChoose(period, 1)}>${words.later}</button>
    </span>
    ${
      quantities.length > 1
        ? html`<label
            >${words.quantity}
            <select
              @change=${({ currentTarget }: Event) => actions.onQuantity?.((currentTarget as HTMLSelectElement).value)}
            >
              ${quantities.map(
                ({ key, label }) => html`<option value=${key} ?selected=${key === quantity}>${label}</option>`,
              )}
            </select></label
          >`
        : nothing
    }
  </div>`;
}
