import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { WorkingWords } from '../locale/working-words.js';

export type ZoomStep = 'closer' | 'farther' | 'left' | 'right' | 'all';

export interface ZoomView {
  /** From and to of what is shown, as one text. */
  readonly range: string;
  /** Steps that lead somewhere. */
  readonly possible: readonly ZoomStep[];
}

const icon = (d: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${d}></path></svg>`;

const icons: readonly (readonly [ZoomStep, TemplateResult])[] = [
  ['closer', icon('M3 8H13M8 3V13')],
  ['farther', icon('M3 8H13')],
  ['left', icon('M10 3L5 8L10 13')],
  ['right', icon('M6 3L11 8L6 13')],
];

/**
 * Buttons for what a drag over the plot does. One that leads nowhere keeps its place and the focus (`aria-disabled`, as `disabled` would
 * throw the reader back to the top of the page).
 */
export function zoomTemplate(
  { range, possible }: ZoomView,
  words: WorkingWords,
  onStep: (step: ZoomStep) => void,
): TemplateResult {
  const off = (step: ZoomStep): boolean => !possible.includes(step);
  const press = (step: ZoomStep) => (): void => {
    if (!off(step)) onStep(step);
  };
  return html`<div class="controls" part="controls" role="group" aria-label=${words.part}>
    ${icons.map(
      ([step, drawn]) =>
        html`<button
          type="button"
          class="tool"
          aria-label=${words[step]}
          title=${words[step]}
          aria-disabled=${off(step) ? 'true' : nothing}
          @click=${press(step)}
        >
          ${drawn}
        </button>`,
    )}
    <span class="range">${range}</span>
    <button type="button" aria-disabled=${off('all') ? 'true' : nothing} @click=${press('all')}>${words.all}</button>
  </div>`;
}
