import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** What is written beside a territory; it repeats what the option of the list says, so it is hidden from assistive technology. */
export interface MapTooltip {
  readonly name: string;
  /** What it lies in; empty where that is not known. */
  readonly within: string;
  readonly value: string;
  readonly rank: string;
  /** Palette slot of its colour; below zero without one. */
  readonly slot: number;
}

export function mapTooltip({ name, within, value, rank, slot }: MapTooltip): TemplateResult {
  return html`<p class="tooltip-title">${name}</p>
    ${within === '' ? nothing : html`<p class="tooltip-more">${within}</p>`}
    <ul>
      <li>
        ${
          slot < 0
            ? nothing
            : html`<svg class="swatch" viewBox="0 0 16 12">
                <rect class="territory s${slot}" width="16" height="12"></rect>
              </svg>`
        }<span class=${slot < 0 ? 'missing' : 'number'}>${value}</span>
      </li>
    </ul>
    ${rank === '' ? nothing : html`<p class="tooltip-more">${rank}</p>`}`;
}
