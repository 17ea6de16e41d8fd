import type { CSSResult, LitElement } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { MapChoice } from './map-choice.js';
import type { Closer, MapBuild, MapView } from './map-build.js';
import type { GroundAttributes } from './map-ground.js';

/** What a map lends to the code that is fetched when a reader does something with it. */
export interface MapHands {
  readonly host: LitElement &
    GroundAttributes & { readonly deepLink: boolean; readonly group: string | null; readonly locator: boolean };
  /** What makes a map of rows and territories. */
  readonly build: MapBuild;
  /** What is drawn, and what it says. */
  view(): MapView | null;
  /** What a table is made of: the same, or all small maps together. */
  rows(locale: Locale): MapView | null;
  /** Pixels of the page per pixel of the drawing. */
  zoom(): number;
  locale(): Locale | null;
  /** Tells those who don't see it what a choice of theirs did. */
  say(text: string): void;
  /** Styles that came with the code. */
  adopt(styles: CSSResult): void;
  /** Shows where the reader is, without another update of the element. */
  point(): void;
  /** Shows the values as a table, or the map again; resolved when that was asked to be drawn. */
  toggleTable(): Promise<void>;
  /** The values are shown as a table. */
  asTable(): boolean;
  /** The class that stands out because it was pressed; −1 for none. */
  pressed(): number;
  canZoom(): boolean;
  /** Draws a part of the map; null for all of it. */
  zoomTo(closer: Closer | null): void;
  /** Paints another map at once, without an update of the element. */
  show(plot: HTMLElement, view: MapView): void;
  /** Shows another time. */
  goTo(at: number): void;
  /** From now on this says what is drawn of what. */
  choose(choice: MapChoice): void;
}
