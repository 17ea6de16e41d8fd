import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';

const icon = (d: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${d}></path>`}</svg>`;

const SIGNS = {
  closer: 'M8 3V13M3 8H13',
  farther: 'M3 8H13',
  whole: 'M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10',
} as const;
const LENS = 'M7 2.5A4.5 4.5 0 1 1 7 11.5A4.5 4.5 0 1 1 7 2.5M10.2 10.2L13.5 13.5';
export interface ZoomView {
  readonly names: Readonly<Record<keyof typeof SIGNS, string>>;
  /** A part of the map is shown. */
  readonly closer: boolean;
  /** One step closer, farther, or (null) the whole map. */
  readonly onStep: (direction: 1 | -1 | null) => void;
}

/** Opens the field that finds a territory, which then stands in its place. Titles are names: beside one they would be read twice, as descriptions too. */
export function findButton(name: string, onOpen: () => void): TemplateResult {
  return html`<button type="button" class="finder" title=${name} @click=${onOpen}>${icon(LENS)}</button>`;
}

/** Buttons over a corner of the map. */
export function zoomTemplate({ names, closer, onStep }: ZoomView): TemplateResult {
  const button = (sign: keyof typeof SIGNS, direction: 1 | -1 | null, off: boolean): TemplateResult =>
    html`<button type="button" title=${names[sign]} aria-disabled=${off} @click=${() => off || onStep(direction)}>
      ${icon(SIGNS[sign])}
    </button>`;
  return html`<div class="zoom" part="zoom">
    ${button('closer', 1, false)}${button('farther', -1, !closer)}${button('whole', null, !closer)}
  </div>`;
}

export interface TimeView {
  readonly name: string;
  readonly play: string;
  readonly times: readonly string[];
  readonly at: number;
  readonly playing: boolean;
  /** What is spoken of the time shown. */
  readonly spoken: string;
  readonly onGo: (at: number) => void;
  readonly onPlay: () => void;
}

/** A slider from the first to the last time, with a button that goes through them. */
export function timeTemplate({ name, play, times, at, playing, spoken, onGo, onPlay }: TimeView): TemplateResult {
  const go = ({ target }: Event): void => onGo(Number((target as HTMLInputElement).value));
  return html`<div class="time" part="controls">
    <button type="button" class="play" title=${play} @click=${onPlay}>
      ${icon(playing ? 'M5 3V13M11 3V13' : 'M5 3L12 8L5 13Z')}
    </button>
    <input
      type="range"
      min="0"
      max=${times.length - 1}
      step="1"
      aria-label=${name}
      aria-valuetext=${spoken}
      .value=${String(at)}
      @input=${go}
    />
    <output .textContent=${times[at] ?? ''}></output>
  </div>`;
}
