import { render } from 'lit';
import type { TemplateResult } from 'lit';
import type { LkElement } from '../src/element/lk-element.js';
import { asIfMedia } from './as-if-media.js';
import type { Medium } from './as-if-media.js';

/** Where a story is looked at: the page decides, not the element. */
export interface Surroundings {
  readonly lang?: string;
  /** Colour behind the element. */
  readonly background?: string;
  /** Width of its column. */
  readonly width?: string;
  /** As on a screen or paper without colours. */
  readonly greyscale?: boolean;
  /** How many times larger a reader has set all letters. */
  readonly textSize?: number;
  /** Styles of the element that apply as if the browser were in it. */
  readonly medium?: Medium;
}

const ELEMENTS = 'lk-chart, lk-dataset-table, lk-cartogram, lk-energy-dashboard';

/** Puts elements on a background, into a width, and before the eyes that see no colours. */
export function surround(story: TemplateResult, around: Surroundings): HTMLElement {
  const box = document.createElement('div');
  box.style.background = around.background ?? '#ffffff';
  box.style.boxSizing = 'content-box';
  box.style.padding = '16px';
  box.style.maxWidth = around.width ?? '800px';
  if (around.greyscale) box.style.filter = 'grayscale(1)';
  render(story, box);
  for (const element of box.querySelectorAll<LkElement>(ELEMENTS)) {
    if (around.medium) void asIfMedia(element, around.medium);
    if (around.textSize) void enlarge(element, around.textSize);
  }
  return box;
}

/** As in a browser whose reader set letters larger, which no page can. */
async function enlarge(element: LkElement, times: number): Promise<void> {
  await element.updateComplete;
  element.shadowRoot?.querySelector<HTMLElement>('.root')?.style.setProperty('font-size', `${16 * times}px`);
  element.requestUpdate();
}
