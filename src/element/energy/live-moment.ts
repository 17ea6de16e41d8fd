import { nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import type { NowView } from '../../layout/energy/energy-now.js';
import type { EnergyPicture } from '../../layout/energy/energy-picture.js';
import type { TextPiece } from '../../locale/facts.js';
import { DrawnPicture } from '../../render/drawn-picture.js';
import type { PictureTexts } from '../../render/energy-picture.js';
import { WrittenSentence } from '../../render/written-sentence.js';
import type { EnergyState } from './energy-view.js';

type Part = TemplateResult | typeof nothing | undefined;

/**
 * What of a view is of the moment, in places of its own, which its template does not touch: a reading comes each second, and all else is as it
 * was. Fetched when the first reading came by itself.
 */
export class LiveMoment {
  readonly time = new Text();
  readonly picture = new DrawnPicture();
  readonly climate = document.createElement('div');
  readonly #sentence = new WrittenSentence();
  #place: HTMLElement | null = null;

  constructor() {
    this.climate.className = 'moment';
    this.climate.style.display = 'contents';
  }

  draw(picture: EnergyPicture, texts: PictureTexts, time: string, climate: Part): void {
    this.picture.draw(picture, texts);
    this.#write(time, climate);
  }

  /** Writes what a reading changes; false where it changes more than that: other things are to be said, or a way that was never drawn is there. */
  hear(before: EnergyState | null, state: EnergyState, now: NowView, time: string, climate: Part): boolean {
    if (!before || remarked(before) !== remarked(state) || !this.picture.write(now)) return false;
    this.#write(time, climate);
    return true;
  }

  #write(time: string, climate: Part): void {
    if (this.time.data !== time) this.time.data = time;
    render(climate ?? nothing, this.climate);
  }

  say(place: HTMLElement, pieces: readonly TextPiece[]): void {
    // What templates wrote there before.
    if (place !== this.#place) render(nothing, place);
    this.#place = place;
    this.#sentence.write(place, pieces);
  }
}

const remarked = ({ now }: EnergyState): string =>
  now.silent.reduce((all, { role, name }) => `${all} ${role} ${name}`, `${now.ahead}`);
