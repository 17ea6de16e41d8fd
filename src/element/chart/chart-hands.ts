import type { CSSResult, LitElement } from 'lit';
import type { Chart } from '../../layout/chart/chart.js';
import type { Scene } from '../../layout/scene.js';
import type { Awaiting } from '../../controller/when-read.js';
import type { Locale } from '../../locale/locale.js';
import type { Table } from '../../table/table.js';
import type { ChartView } from './chart-view.js';
import type { StopTouch } from './stop-touch.js';

/** What a chart lends to the code that is fetched when a reader does something with it. */
export interface ChartHands extends Awaiting {
  readonly host: LitElement;
  scene(): Scene | null;
  /** What the scene shows. */
  chart(): Chart | null;
  /** Pixels of the page per pixel of the drawing. */
  zoom(): number;
  table(): Table | null;
  locale(): Locale | null;
  /** Tells those who don't see it what a choice of theirs did. */
  say(text: string): void;
  /** Styles that came with the code. */
  adopt(styles: CSSResult): void;
  /** Shows where the reader is, without another update of the element. */
  point(): void;
  /** Fetches what shows where the reader is, and does something with it. */
  touch(run: (touch: StopTouch) => void): void;
  /** Whether a part of the axis can be shown alone. */
  canZoom(): boolean;
  /** Shows the values as a table, or the chart again; resolved when that was asked to be drawn. */
  toggleTable(): Promise<void>;
  /** The values are shown as a table. */
  asTable(): boolean;
  /** Draws at once, at the most so wide, px, and with or without what is folded; gives whether that was unfolded before. */
  resize(most: number, unfolded: boolean): boolean;
  /** What the reader chose to see, once something was chosen. */
  view(): ChartView | null;
  /** Fetches what lets the reader choose what is shown, and does something with it. */
  adjust(run: (view: ChartView) => void): void;
}
