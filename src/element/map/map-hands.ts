import type { CSSResult, LitElement } from 'lit';
import type { Territories } from '../../geo/territories.js';
import type { MapDrawing } from '../../layout/map-scene.js';
import type { MapText } from '../../layout/map-text.js';
import type { MapZoom } from '../../layout/map-zoom.js';
import type { Locale } from '../../locale/locale.js';
import type { Row } from '../../table/table.js';

/** What a map lends to the code that is fetched when a reader does something with it. */
export interface MapHands {
  readonly host: LitElement;
  drawing(): MapDrawing | null;
  text(): MapText | null;
  /** Names of the territories. */
  names(): readonly string[];
  /** Names of what each lies in, where that is known. */
  within(unit: number): string;
  territories(): Territories | null;
  /** The row of the table that a territory shows; null without one. */
  row(unit: number): Row | null;
  /** The code of a territory, which the page is told of. */
  code(unit: number): string;
  /** Pixels of the page per pixel of the drawing. */
  zoom(): number;
  locale(): Locale | null;
  /** Tells those who don't see it what a choice of theirs did. */
  say(text: string): void;
  /** Styles that came with the code. */
  adopt(styles: CSSResult): void;
  /** Shows where the reader is, without another update of the element. */
  point(): void;
  toggleTable(): Promise<void>;
  canZoom(): boolean;
  /** Draws a part of the map. */
  zoomTo(zoom: MapZoom): void;
  /** Shows another time. */
  goTo(at: number): void;
}
