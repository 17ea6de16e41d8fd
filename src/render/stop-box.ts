import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Scene, StopList } from '../layout/scene.js';

/** More options than this are not all put into the document: only those around the reader. */
const MOST_OPTIONS = 60;
const AROUND = 8;

/** What the list box over a plot is called, and who hears what happens to it. */
export interface StopBoxView {
  readonly name: string;
  readonly role: string;
  readonly hint: string;
  readonly onEvent: (event: Event) => void;
}

/**
 * The stops of a drawing as a list box over the plot: one tab stop, an option per stop. Screen readers speak the active option by
 * themselves and switch to their focus mode on it; the options are read in their browse mode as well. What changes with every move of a
 * pointer (the active option, the label) is no part of the template: a move must cost no update of the element.
 */
export function stopBoxTemplate(
  { orientation }: Pick<Scene, 'orientation'>,
  { name, role, hint, onEvent }: StopBoxView,
): TemplateResult {
  return html`<div
      class="stops"
      role="listbox"
      tabindex="0"
      aria-label=${name || role}
      aria-describedby="sentence hint"
      aria-roledescription=${role}
      aria-orientation=${orientation}
      @keydown=${onEvent}
      @focus=${onEvent}
      @blur=${onEvent}
      @pointermove=${onEvent}
      @pointerdown=${onEvent}
      @pointerleave=${onEvent}
      @click=${onEvent}
    >
      <div class="sr options" role="presentation"></div>
    </div>
    <p id="hint" hidden>${hint}</p>
    <div class="tooltip" part="tooltip" aria-hidden="true" hidden></div>`;
}

/** The stops that are in the document: all, or of very many those around the reader at `active`. */
export function stopsShown(
  { length }: Pick<StopList, 'length'>,
  active: number,
): { readonly from: number; readonly to: number } {
  if (length <= MOST_OPTIONS) return { from: 0, to: length };
  return { from: Math.max(0, active - AROUND), to: Math.min(length, active + AROUND + 1) };
}

/**
 * Fills the list box. Made by hand, as the options are many and alike; their words are names rather than texts, as browsers would set each
 * of these in type before anything is painted, for a place that nobody sees.
 */
export function paintStops(
  box: Element,
  stops: { readonly length: number; at(index: number): { readonly text: string } },
  { from, to }: { readonly from: number; readonly to: number },
  selected: number,
): void {
  const options: HTMLElement[] = [];
  for (let index = from; index < to; index++) {
    const option = document.createElement('div');
    option.id = `stop-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', String(index === selected));
    option.setAttribute('aria-posinset', String(index + 1));
    option.setAttribute('aria-setsize', String(stops.length));
    option.setAttribute('aria-label', stops.at(index).text);
    options.push(option);
  }
  box.replaceChildren(...options);
}
