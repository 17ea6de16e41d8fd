import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EnergyWords } from '../locale/energy-words.js';

type Period = keyof EnergyWords['periods'];

/** The choice of a stretch of time, and what else a view lets choose. */
export interface ChoiceView {
  readonly period: Period;
  readonly shift: number;
  /** What is shown now, in words. */
  readonly span: string;
  readonly quantities: readonly { readonly key: string; readonly label: string }[];
  readonly quantity: string;
}

export interface ChoiceActions {
  readonly onChoose: (period: Period, shift: number) => void;
  readonly onQuantity?: (key: string) => void;
}

const PERIODS: readonly Period[] = ['day', 'week', 'month', 'year'];

export function choiceTemplate(view: ChoiceView, words: EnergyWords, actions: ChoiceActions): TemplateResult {
  const { period, shift, span, quantities, quantity } = view;
  return html`<div class="choice" part="controls" role="group" aria-label=${words.choosePeriod}>
    ${PERIODS.map(
      (one) =>
        html`<button type="button" aria-pressed=${one === period} @click=${() => actions.onChoose(one, 0)}>
          ${words.periods[one]}
        </button>`,
    )}
    <span class="steps">
      <button type="button" @click=${() => actions.onChoose(period, shift - 1)}>${words.earlier}</button>
      <span class="named">${span}</span>
      <button type="button" ?disabled=${shift >= 0} @click=${() => actions.onChoose(period, shift + 1)}>
        ${words.later}
      </button>
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
