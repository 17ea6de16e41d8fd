import { nothing } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import { mapLateWords } from '../../locale/map-late-words.js';
import { timeTemplate } from '../../render/map-tools.js';
import type { MapView } from './map-build.js';
import type { MapHands } from './map-hands.js';
import type { MapReading } from './map-reading.js';

/** Each time is shown for so long while they are played, ms. */
const FRAME_MS = 1100;
/** After the last step of time all that is read of it follows, ms. */
const STILL_MS = 120;

/** The times of a map: a slider, and what plays them. */
export class MapSteps implements ReactiveController {
  readonly #hands: MapHands;
  readonly #reading: MapReading;
  /** Index of the time shown; null for the last one. */
  at: number | null = null;
  #playing: ReturnType<typeof setInterval> | undefined;
  #still: ReturnType<typeof setTimeout> | undefined;

  constructor(hands: MapHands, reading: MapReading) {
    [this.#hands, this.#reading] = [hands, reading];
    hands.host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Another time: its colours at once, all that is read of it (sentence, legend, lists) when no other one follows. */
  goTo(at: number): void {
    this.at = at;
    const { host, build } = this.#hands;
    const plot = host.renderRoot.querySelector<HTMLElement>('.map .plot');
    const view = plot && this.#hands.view() && build.at(at);
    if (!plot || !view) return host.requestUpdate();
    this.#hands.show(plot, view);
    this.#paint(plot, view);
    clearTimeout(this.#still);
    this.#still = setTimeout(() => host.requestUpdate(), STILL_MS);
  }

  /** What must be seen and heard of another time at once, by itself: an update of the element would take longer than a frame. */
  #paint(plot: HTMLElement, view: MapView): void {
    const root = this.#hands.host.renderRoot;
    const slider = root.querySelector<HTMLInputElement>('.time input');
    const output = root.querySelector('.time output');
    if (!slider || !output) return;
    slider.value = String(view.at);
    slider.setAttribute('aria-valuetext', this.#spoken(view));
    output.textContent = view.times[view.at] ?? '';
    this.#reading.paintPlace(plot);
  }

  /** Where the reader is comes along. */
  #spoken({ times, at, text }: MapView): string {
    const { unit } = this.#reading;
    return [times[at], unit >= 0 ? text.spoken(unit) : ''].filter(Boolean).join(', ');
  }

  render(view: MapView, locale: Locale): TemplateResult | typeof nothing {
    const { times, at } = view;
    if (times.length < 2) return nothing;
    const words = mapLateWords(locale);
    return timeTemplate({
      name: words.time,
      play: this.#playing === undefined ? words.play : words.pause,
      times,
      at,
      playing: this.#playing !== undefined,
      spoken: this.#spoken(view),
      onGo: (to) => {
        this.#stop();
        this.goTo(to);
      },
      onPlay: () => (this.#playing === undefined ? this.#play(at, times.length) : this.#stop()),
    });
  }

  #play(at: number, count: number): void {
    let next = at === count - 1 ? 0 : at + 1;
    this.goTo(next);
    this.#playing = setInterval(() => {
      next++;
      if (next >= count - 1) this.#stop();
      if (next < count) this.goTo(next);
    }, FRAME_MS);
    this.#hands.host.requestUpdate();
  }

  #stop(): void {
    if (this.#playing === undefined) return;
    clearInterval(this.#playing);
    this.#playing = undefined;
    this.#hands.host.requestUpdate();
  }
}
