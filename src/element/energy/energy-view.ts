import type { CSSResult, LitElement, TemplateResult } from 'lit';
import type { BuildingData, Moments } from '../../energy/building-data.js';
import type { BuildingNow } from '../../energy/building-now.js';
import type { Span, SpanPeriod } from '../../energy/period-span.js';
import type { EnergyWords } from '../../locale/energy-words.js';
import type { TextPiece } from '../../locale/facts.js';
import type { Locale } from '../../locale/locale.js';
import type { EnergyBeside } from './energy-beside.js';
import type { LiveMoment } from './live-moment.js';
import type { ReaderChoice } from './reader-choice.js';

/** What a view shows, as it stands when it is asked to draw. */
export interface EnergyState {
  readonly data: BuildingData;
  /** Of the other buildings of the site, where these are asked for. */
  readonly others: readonly BuildingData[];
  readonly moments: Moments;
  /** What shows what is beside the figures, where it was known to be wanted. */
  readonly beside: EnergyBeside | null;
  /** Epoch ms: the page's clock, by which only ages are told. */
  readonly nowMs: number;
  readonly now: BuildingNow;
  readonly period: SpanPeriod;
  readonly span: Span;
  /** As the reader chose it; '' for the usual one. */
  readonly quantity: string;
  readonly locale: Locale;
  readonly words: EnergyWords;
  /** px */
  readonly width: number;
  /** px that there are for the view. */
  readonly height: number;
  /** px of the reader's own letters. */
  readonly emPx: number;
  readonly paused: boolean;
  readonly headingLevel: number;
  readonly theme: string;
}

/** What of a dashboard its author wrote that links to what is outside. */
export interface LinkedDashboard {
  view: string;
  readonly building: string | null;
  readonly deepLink: boolean;
  readonly group: string | null;
}

/** What a view, or what links it to something else, may ask of its element. */
export interface EnergyHands {
  readonly host: LitElement & LinkedDashboard;
  /** Styles that came with the view. */
  adopt(styles: CSSResult): void;
  say(text: string): void;
  pause(paused: boolean): void;
  /** What is on screen; null before there is anything. */
  state(): EnergyState | null;
  /** What the reader chose up to now. */
  choice(): ReaderChoice;
  /** Shows something else. */
  choose(change: Partial<ReaderChoice>): void;
  asTable(): boolean;
  toggleTable(): Promise<void>;
}

/** One way to show a building. */
export interface EnergyView {
  readonly sentence: readonly TextPiece[];
  /** Takes note of what there is to show; called before every rendering. */
  take(state: EnergyState): void;
  render(): TemplateResult;
  /** Does what templates can't; called after every rendering. */
  paint?(root: HTMLElement): void;
  /**
   * Newer readings came, and nothing else did: shows them where they belong; false where more than that is to be drawn anew. Without it, a view
   * shows nothing of the moment.
   */
  hear?(state: EnergyState): boolean;
  /** What is of the moment, the sentence too; fetched once readings come by themselves. */
  readonly live?: LiveMoment | null;
  /** The element left the page, or another view has taken its place. */
  leave?(): void;
}

export type MakeView = (hands: EnergyHands) => EnergyView;
