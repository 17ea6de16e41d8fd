import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { canHide, canZoom } from '../../layout/adjustable.js';
import type { Chart } from '../../layout/chart/chart.js';
import { foldKey } from '../../layout/fold-key.js';
import type { ChartModel } from '../../layout/chart/chart-model.js';
import { columnText } from '../../layout/chart/chart-text.js';
import { restOf } from '../../layout/legend.js';
import type { LegendEntry, Scene } from '../../layout/scene.js';
import { PALETTE_SLOTS } from '../../layout/series-slots.js';
import { effective, endsOf, everything, shownPart, steppedSpan } from '../../layout/chart/shown-part.js';
import type { Shown } from '../../layout/chart/shown-part.js';
import { instantsOf, isTimed, spanAt } from '../../layout/say/time-span.js';
import type { Span } from '../../layout/say/time-span.js';
import type { Locale } from '../../locale/locale.js';
import { loadWorkingWords } from '../../locale/working-words.js';
import type { WorkingWords } from '../../locale/working-words.js';
import { zoomTemplate } from '../../render/chart-controls.js';
import type { ZoomStep, ZoomView } from '../../render/chart-controls.js';
import type { ChartHands } from './chart-hands.js';
import { LkFilterEvent } from '../filter-event.js';
import type { TablePart } from '../part-table.js';
import { workingStyles } from './working-styles.js';

/** How the legend lists the series: as the drawing has it, those with a colour and the rest, only the rest, or each of them. */
type Listing = 'drawn' | 'some' | 'rest' | 'all';

const STEPS = { closer: { factor: 0.5 }, farther: { factor: 2 }, left: { shift: -0.5 }, right: { shift: 0.5 } };

/** What a reader chose to see of a chart, and the buttons to choose it by; fetched with the first choice. */
export class ChartView {
  readonly #hands: ChartHands;
  #shown: Shown = everything;
  #listing: Listing = 'drawn';
  /** The buttons are wanted. */
  #open = false;
  /** All that there is to see. */
  #whole: ChartModel | null = null;
  #drawn: ChartModel | null = null;
  #spec: Chart['spec'] | null = null;
  #words: WorkingWords | null = null;
  #lang = '';
  #zoomView: ZoomView | null = null;
  #zoomKey: readonly unknown[] = [];

  constructor(hands: ChartHands) {
    this.#hands = hands;
    hands.adopt(workingStyles);
  }

  /** Another object whenever something else is shown. */
  get shown(): Shown {
    return this.#shown;
  }

  get open(): boolean {
    return this.#open;
  }

  /** The axis is one of time. */
  get onTime(): boolean {
    return this.#whole?.xColumn.type === 'date';
  }

  /** The instants shown of an axis of time, epoch ms, null for all of them; undefined on any other axis. */
  get time(): Span | null | undefined {
    const column = this.#whole?.xColumn;
    const { span } = this.#shown;
    return column && this.zooms && isTimed(column) ? span && instantsOf(column, span) : undefined;
  }

  /** Shows only what lies between two instants, or all, as was done on another element, without a word. */
  showTime(instants: Span | null): void {
    const column = this.#whole?.xColumn;
    if (column && this.time !== undefined) this.restore({ ...this.#shown, span: instants && spanAt(column, instants) });
  }

  /** Shows what was chosen before, without a word. */
  restore(shown: Shown): void {
    this.#shown = shown;
    if (shown.hidden.length > 0) this.#listing = 'all';
    this.#hands.host.requestUpdate();
  }

  /**
   * Hides and shows series by their folded labels, as was done on another element, without a word; gives the labels that are hidden
   * then. Its last series stays.
   */
  leaveOut(hide: readonly string[], show: readonly string[]): readonly string[] {
    const { hidden } = this.#shown;
    const all = this.#whole && this.splits ? this.#whole.series.map(({ label }) => label) : [];
    const meant = all.filter((label) => {
      const key = foldKey(label);
      return hide.includes(key) || (hidden.includes(label) && !show.includes(key));
    });
    const same = meant.length === hidden.length && meant.every((label) => hidden.includes(label));
    if (!same && meant.length < all.length) this.restore({ ...this.#shown, hidden: meant });
    return this.#shown.hidden;
  }

  /** Whether a part of the axis can be shown alone. */
  get zooms(): boolean {
    return this.#whole !== null && canZoom(this.#whole);
  }

  /** Whether series can be left out. */
  get splits(): boolean {
    return this.#whole !== null && canHide(this.#whole);
  }

  /** Resolved when it can speak the language of its host. */
  async settled(): Promise<this> {
    const lang = this.#hands.locale()?.lang ?? 'cs';
    if (lang !== this.#lang) {
      this.#lang = lang;
      this.#words = await loadWorkingWords(lang);
      this.#hands.host.requestUpdate();
      // What there is to see comes with the next layout.
      await this.#hands.host.updateComplete;
    }
    return this;
  }

  /** The part of a model that is shown. */
  readonly narrow = (model: ChartModel, spec: Chart['spec']): ChartModel => {
    this.#whole = model;
    this.#spec = spec;
    return (this.#drawn = shownPart(model, this.#shown, spec));
  };

  /** A drawing of a part as one of the whole: its series keep their dashes and patterns, and the legend has all of them. */
  dressed(scene: Scene, locale: Locale): Scene {
    const whole = this.#whole;
    if (!whole || !canHide(whole)) return scene;
    const legend = this.#listing === 'drawn' ? scene.legend : this.#entries(whole, locale);
    return { ...scene, seriesCount: whole.series.length, legend };
  }

  #entries({ series }: ChartModel, locale: Locale): LegendEntry[] {
    const { hidden } = this.#shown;
    const rest = this.#listing === 'all' ? [] : series.filter(({ slot }) => slot === PALETTE_SLOTS);
    const own = this.#listing === 'rest' ? [] : series.filter((one) => !rest.includes(one));
    const entries = own.map(({ slot, label }): LegendEntry => ({
      series: this.#drawn?.series.find((one) => one.label === label)?.slot ?? slot,
      label,
      hidden: hidden.includes(label),
    }));
    if (rest.length === 0) return entries;
    const gone = rest.every(({ label }) => hidden.includes(label));
    return [...entries, { ...restOf(rest, locale), hidden: gone }];
  }

  /** Opens or closes the row of buttons; it stays as long as only a part is shown. */
  toggleOpen(): void {
    this.#open = !this.#open;
    this.#listing = this.#open || this.#shown.hidden.length > 0 ? 'all' : 'drawn';
    this.#shown = { ...this.#shown };
    this.#hands.host.requestUpdate();
  }

  /** Hides the series of a legend entry, or shows it again; the last one stays. */
  toggle(entry: LegendEntry): void {
    const entries = this.#hands.scene()?.legend ?? [];
    const whole = this.#whole;
    const words = this.#words;
    if (!whole || !words) return;
    if (this.#listing === 'drawn')
      this.#listing = entries.some(({ series }) => series < PALETTE_SLOTS) ? 'some' : 'rest';
    const rest = entry.series === PALETTE_SLOTS && this.#listing !== 'all';
    const meant = rest
      ? whole.series.filter(({ slot }) => slot === PALETTE_SLOTS).map(({ label }) => label)
      : [entry.label];
    const hides = !meant.every((label) => this.#shown.hidden.includes(label));
    const others = this.#shown.hidden.filter((label) => !meant.includes(label));
    const hidden = hides ? [...others, ...meant] : others;
    const left = whole.series.filter(({ label }) => !hidden.includes(label)).length;
    if (left === 0) {
      this.#hands.say(words.lastSeries);
      this.#hands.host.requestUpdate();
      return;
    }
    this.#change({ ...this.#shown, hidden }, words.toggled(entry.label, hides, left, whole.series.length));
  }

  /** Shows what lies between the places of two rows. */
  select(from: number, to: number): void {
    const values = this.#whole?.xColumn.values;
    if (!values || !this.zooms || from === to) return;
    const ends = [values[from] as number, values[to] as number] as const;
    this.#zoom([Math.min(...ends), Math.max(...ends)]);
  }

  step(step: ZoomStep): void {
    const whole = this.#whole;
    if (!whole || !canZoom(whole)) return;
    this.#zoom(step === 'all' ? null : steppedSpan(whole, this.#shown.span, STEPS[step]));
  }

  #zoom(span: Shown['span']): void {
    const locale = this.#hands.locale();
    const whole = this.#whole;
    if (!locale || !whole || !this.#words) return;
    const [from, to] = this.#ends(whole, span, locale);
    this.#change({ ...this.#shown, span }, this.#words.shownPart(from, to));
  }

  #change(shown: Shown, said: string): void {
    this.#shown = shown;
    this.#hands.say(said);
    const date = this.#whole?.xColumn.type === 'date';
    const [from, to] = (shown.span ?? [null, null]).map((x) => (x !== null && date ? new Date(x) : x));
    this.#hands.host.dispatchEvent(new LkFilterEvent(shown.hidden, from ?? null, to ?? null));
    this.#hands.host.requestUpdate();
  }

  /** What the outermost positions of a span are called. */
  #ends(whole: ChartModel, span: Shown['span'], locale: Locale): readonly [string, string] {
    const write = columnText(whole.xColumn, locale);
    const name = (index: number): string => (index === -1 ? '' : write(whole.positions.at(index) as number));
    const [first, last] = endsOf(whole, span ?? [-Infinity, Infinity]);
    return [name(first), name(last)];
  }

  /** In words what part is shown, for the name of a table or a file; null when all is. */
  note(locale: Locale): string | null {
    const whole = this.#whole;
    const words = this.#words;
    if (!whole || !words || this.#drawn === whole) return null;
    const { span, hidden } = effective(whole, this.#shown);
    const parts = [
      span ? words.between(...this.#ends(whole, span, locale)) : '',
      hidden.length > 0 ? words.without(hidden.join(', ')) : '',
    ];
    return parts.filter((part) => part !== '').join('; ');
  }

  /** What of the element's rows is shown; null when all is. */
  async part(): Promise<TablePart | null> {
    const [table, locale] = [this.#hands.table(), this.#hands.locale()];
    const note = locale && this.note(locale);
    if (!table || !locale || !note || !this.#whole || !this.#spec) return null;
    const [whole, spec, shown] = [this.#whole, this.#spec, effective(this.#whole, this.#shown)];
    const { partTable } = await import('../part-table.js');
    return { table: partTable(table, whole, shown, spec, locale), note };
  }

  /** The row of buttons, where it was asked for or only a part is shown. */
  render(locale: Locale): TemplateResult | typeof nothing {
    const whole = this.#whole;
    if (locale.lang !== this.#lang) void this.settled();
    if (!whole || !this.#words || !canZoom(whole) || (!this.#open && this.#shown.span === null)) return nothing;
    // A pointer that moves asks for an update as well.
    const key = [whole, this.#shown.span, locale];
    if (!this.#zoomView || key.some((part, index) => part !== this.#zoomKey[index])) {
      this.#zoomKey = key;
      this.#zoomView = this.#viewOf(whole, locale, this.#words);
    }
    return zoomTemplate(this.#zoomView, this.#words, (step) => this.step(step));
  }

  #viewOf(whole: ChartModel, locale: Locale, words: WorkingWords): ZoomView {
    const { span } = this.#shown;
    const all = span === null || this.#drawn?.positions.length === whole.positions.length;
    const moves = (step: Parameters<typeof steppedSpan>[2]): boolean =>
      String(steppedSpan(whole, span, step)) !== String(span);
    const possible: ZoomStep[] = all ? [] : ['farther', 'all'];
    if (moves(STEPS.closer)) possible.push('closer');
    if (!all && moves(STEPS.left)) possible.push('left');
    if (!all && moves(STEPS.right)) possible.push('right');
    return { range: words.between(...this.#ends(whole, span, locale)), possible };
  }
}
