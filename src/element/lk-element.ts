import { LitElement, adoptStyles, html, nothing } from 'lit';
import type { CSSResult, CSSResultOrNative, PropertyDeclaration, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AnnouncementController } from '../controller/announcement-controller.js';
import { ChildrenController } from '../controller/children-controller.js';
import { DataController } from '../controller/data-controller.js';
import type { Failure, Status } from '../controller/data-controller.js';
import { LocaleController } from '../controller/locale-controller.js';
import { NearnessController } from '../controller/nearness-controller.js';
import type { Rush } from '../controller/rush.js';
import { SizeController } from '../controller/size-controller.js';
import { ThemeController } from '../controller/theme-controller.js';
import type { LoadOptions } from '../load.js';
import type { Scene } from '../layout/scene.js';
import type { Table } from '../table/table.js';
import type { Locale } from '../locale/locale.js';
import type { TextPiece } from '../locale/facts.js';
import {
  failedTemplate,
  fallbackTemplate,
  footerTemplate,
  sentenceTemplate,
  skeletonTemplate,
} from '../render/frame.js';
import type { Parts } from '../render/frame.js';
import { overdueAt } from '../table/overdue.js';
import { LkErrorEvent, LkLoadEvent } from './events.js';
import { installDatasetAccessor } from './dataset-accessor.js';
import { downloadButton } from './download/download-button.js';
import type { CsvOptions, FetchRows, FileKind, FileSource, RowsOptions } from './download/file-source.js';
import type { FileHost } from './download/file-source-of.js';
import { headingElement } from './heading-element.js';
import { questionOf, questionProperties } from './question-properties.js';
import type { TablePart } from './part-table.js';
import { footerView } from './footer-view.js';
import type * as Trouble from './trouble.js';

/** How long the first rendering may wait for what is on its way, ms. */
const PATIENCE_MS = 300;
/** After so many updates the page is let in. */
const MANY_UPDATES = 64;

type Rows = readonly Readonly<Record<string, unknown>>[];

/**
 * What every element of the library has: its data and their states, language, theme, size, heading, sentence, footer.
 * It is also the error boundary that lit lacks: nothing that goes wrong in here reaches the page.
 */
export abstract class LkElement extends LitElement {
  readonly #internals = this.attachInternals();
  readonly #locales = new LocaleController(this);
  readonly #themes = new ThemeController(this);
  protected readonly size: SizeController = new SizeController(this);
  readonly #source = new DataController(this, {
    load: (signal, onRows, onError) => this.#load({ signal, onRows, onError }),
    question: () => (this.src || this.datasetId ? questionOf(this) : null),
    onLoad: (table) => this.#onLoad(table),
    onFailure: (failure, retryInMs) => this.#onFailure(failure, retryInMs),
  });
  /** Tells a stream of data; fetched with the second ones, and out of reach every one is drawn. */
  #rush: Rush | null = null;
  #rushFetched: Promise<unknown> | null = null;
  readonly #nearness = new NearnessController(this, () => this.requestUpdate());
  readonly #children: ChildrenController = new ChildrenController(this, () => this.#onInlineData());
  /** The question has changed since it was last asked. */
  #dirty = true;
  /** Something went wrong in the update under way; what follows from it is no news. */
  #broken = false;
  #warned = '';
  #updates = 0;
  #announced: Table | null = null;
  #state: Status | null = null;
  #heading: HTMLElement | null = null;
  readonly #announcer = new AnnouncementController(this);
  readonly #styles: CSSResultOrNative[] = [...(this.constructor as typeof LitElement).elementStyles];
  /** What was painted last. */
  #drawn: object | null = null;
  /** What painting failed on. */
  #unpaintable: object | null = null;
  /** What says that something is wrong or missing, fetched by then; null as long as it can't be had. */
  #trouble: typeof Trouble | null = null;
  #troubleFetched: Promise<void> | null = null;
  /** What can be said of something wrong or missing can be said. */
  #worded = false;

  /** URL of the data; the adapter is chosen from the URL and the answer. */
  @property() src: string | null = null;
  /**
   * Names the adapter when the URL is not enough: `arcgis`, `hub`, `lkod`, `csv`, `json`, `geojson`, `jsonstat`, `ckan`, `sensorthings`,
   * `golemio`, `events`.
   */
  @property() source: string | null = null;
  /** Base URL of an ArcGIS Hub portal; default `https://www.datalk.cz`. */
  @property() portal: string | null = null;
  /** Id of a dataset on the portal, or the URL of its page; instead of `src`. */
  @property({ attribute: 'dataset' }) datasetId: string | null = null;
  /** Index of the layer or table where a service has several; default: the first. */
  @property() layer: string | null = null;
  /** Row filter, an SQL-92 expression: `okres = 'Liberec' AND rok >= 2019`. */
  @property() where: string | null = null;
  /** Columns to group by, also `year month day hour` of a date: `year(datum), okres`. */
  @property({ attribute: 'group-by' }) groupBy: string | null = null;
  /** Measures of the groups: `sum(pocet), count(*) as kolik`; `count sum avg min max median`. */
  @property() measure: string | null = null;
  /** Order of the rows: `rok DESC, nazev`; text by Czech rules. */
  @property({ attribute: 'order-by' }) orderBy: string | null = null;
  /** Rows at the most. */
  @property() limit: string | null = null;
  /** The question or the finding; default: the title of the dataset. */
  @property() heading: string | null = null;
  /** A text under the heading. */
  @property() description: string | null = null;
  /** A note below the data. */
  @property() note: string | null = null;
  /** Whom to name as the source, in place of what the metadata say. */
  @property() attribution: string | null = null;
  /** Licence of the data, in place of what the metadata say. */
  @property() license: string | null = null;
  /** `auto` (by the background behind the element), `light`, `dark` or `gov`. */
  @property() theme = 'auto';
  /** Height of the plot in px; default by kind. */
  @property() height: string | null = null;
  /** Level of the heading, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Keys to stand out, separated by commas. */
  @property() highlight: string | null = null;
  /** Text encoding of a file when it can't be told. */
  @property() encoding: string | null = null;
  /** Path to the rows in a JSON: `result.records`. */
  @property() path: string | null = null;
  /** URL or e-mail address for reports of errors in the data. */
  @property() feedback: string | null = null;
  /** Interval between two polls: `30s`, `15m`, `1h`; off by default. */
  @property() refresh: string | null = null;
  /** `lazy` (default: data are fetched near the viewport) or `eager`. */
  @property() loading = 'lazy';
  /** The data themselves, as an array of objects or a `Table`, instead of `src`. */
  @property({ attribute: false }) data: Rows | Table | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#dirty) this.#source.ask(this.#hasSource());
    if (this.#dirty && this.#nearness.near) this.#start();
  }

  /** What a drawing waits for on a page with many such elements. */
  protected readonly turn?: () => Promise<void> | undefined;

  /** Data that are in the page already are drawn at once; a skeleton for them would be laid out and painted in vain. */
  protected override async scheduleUpdate(): Promise<void> {
    const here = this.data !== null || this.#children.inline !== null;
    if (!this.hasUpdated && here && this.src === null && this.datasetId === null) {
      const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
      await Promise.race([this.#source.settled.then(() => this.prepared), patience]);
    }
    const turn = this.turn?.();
    if (turn) await turn;
    // Were each update to ask for the next one, the page would stand still for good.
    if (++this.#updates % MANY_UPDATES === 0) await new Promise((resolve) => setTimeout(resolve));
    await super.scheduleUpdate();
  }

  override requestUpdate(name?: PropertyKey, oldValue?: unknown, options?: PropertyDeclaration): void {
    const asked = questionProperties.find((one) => one === name);
    const other = asked && (this[asked] ?? null) !== (oldValue ?? null);
    const given = other && name === 'data';
    if (given && this.hasUpdated)
      this.#rushFetched ??= import('../controller/rush.js')
        .then(({ Rush }) => (this.#rush = new Rush(() => this.requestUpdate())))
        .catch(() => null);
    if (!given || !this.#rush?.waits()) super.requestUpdate(name, oldValue, options);
    if (other) this.#ask();
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#broken = false;
    this.#rush?.begins();
    this.#guard(() => {
      if (this.#dirty && (this.#nearness.near || this.loading === 'eager')) this.#start();
      this.#source.refresh = this.refresh;
      if (!this.locale) return;
      this.compute(changed);
      // What could not be painted is not tried again until it is something else.
      if (this.drawing === null || this.drawing !== this.#unpaintable) this.#source.drawn();
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#guard(() => {
      const root = this.renderRoot.querySelector('.root');
      if (root) this.size.watch(root);
      try {
        this.paint();
      } catch (error) {
        this.#unpaintable = this.drawing;
        throw error;
      }
      if (this.drawing !== this.#drawn) this.#rush?.ends();
      this.#drawn = this.drawing;
      this.#showState();
      if (this.locale === null || !this.#settled()) return;
      this.#source.painted();
      const { table } = this.#source;
      if (table && table !== this.#announced && this.status !== 'error') {
        this.#announced = table;
        this.dispatchEvent(new LkLoadEvent(this.rowsOf(table)));
      }
    });
  }

  static {
    installDatasetAccessor(this.prototype);
  }

  /** Resolved when the code that draws is there, as far as it is known what will be drawn. */
  protected abstract get prepared(): Promise<unknown>;
  /** Fetches what these rows will need beside what is known already. */
  protected abstract foresee(table: Table): void;
  /** Turns the table into what is shown; throws when it can't be. Called before every rendering. */
  protected abstract compute(changed: PropertyValues<this>): void;
  /** What was computed last: another object whenever something else is to be painted. */
  protected abstract get drawing(): object | null;
  /** Draws what is not rendered by templates; called after every rendering. */
  protected abstract paint(): void;
  /** Everything between the sentence and the footer. */
  protected abstract renderBody(locale: Locale): Parts;
  /** Whether `renderBody` has something to show. */
  protected abstract get drawable(): boolean;
  /** The generated sentence. */
  protected abstract get sentence(): readonly TextPiece[];
  /** A heading when neither the author nor the metadata give one. */
  protected abstract get defaultHeading(): string;
  /** What is drawn; null where it is no picture. */
  protected get scene(): Scene | null {
    return null;
  }
  /** How what is drawn looks, for those who don't see it. */
  protected describe?(): Promise<string>;
  /** The rows that the reader left on screen, where these are not all. */
  protected shownPart?(): Promise<TablePart | null>;
  /** What the button of files says where it is not only *Download*. */
  protected downloadLabel?(locale: Locale): string;
  /** Gets the rows of files, where not all of them are here. */
  protected readonly fileRows?: FetchRows;
  /** Height of everything, px, known before the data are. */
  protected abstract get reservedHeight(): number;

  protected get locale(): Locale | null {
    return this.#locales.locale;
  }

  protected get headingText(): string {
    return this.heading ?? this.table?.meta.title ?? this.defaultHeading;
  }

  /** Tells those who don't see it what a choice of theirs did. */
  protected say(text: string): void {
    this.#announcer.tell(text);
  }

  /** Takes note that something in here went wrong: the state is `error`, the page is told once. */
  protected fail(error: unknown): void {
    this.#source.fail(error, true);
  }

  /** Runs a piece of the element's life so that whatever it throws ends as the element's own error state. */
  #guard(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (this.#broken) return;
      this.#broken = true;
      if (this.#source.failure?.message !== (error as Error).message) this.fail(error);
    }
  }

  #hasSource(): boolean {
    return [this.src, this.datasetId, this.data, this.#children.inline].some((value) => value !== null && value !== '');
  }

  #onInlineData(): void {
    if (this.data === null && this.src === null && this.datasetId === null) this.#ask();
  }

  /** Takes note of a new question; it is asked in the next update, or when the element comes near the viewport. */
  #ask(): void {
    this.#dirty = true;
    this.#announcer.rows = null;
    this.#source.ask(this.#hasSource());
  }

  #start(): void {
    this.#dirty = false;
    if (this.#hasSource()) void this.#source.load();
    else this.#source.clear();
  }

  async #load(listening: Pick<LoadOptions, 'signal' | 'onRows' | 'onError'>): Promise<Table | null> {
    const { src, datasetId: dataset } = this;
    if (!this.#hasSource()) return null;
    const inline = this.data === null && !src && !dataset;
    const data = inline ? await (await import('./inline-data.js')).inlineRows(this) : this.data;
    const url = src ? new URL(src, this.baseURI).href : null;
    return this.fetchRows({ ...(questionOf(this) as LoadOptions), src: url, dataset, data, ...listening });
  }

  /** The rows of a source for the question as it stands; those of a part where the element shows one part after another. */
  protected abstract fetchRows(options: LoadOptions): Promise<Table>;

  /** How many rows came with a table. */
  protected rowsOf({ length }: Table): number {
    return length;
  }

  #onLoad(table: Table): void {
    this.#warned = '';
    this.foresee(table);
    this.#announcer.came(this.rowsOf(table), table.meta.live);
    const [problem] = table.problems;
    if (problem) {
      console.warn(
        `<${this.localName}>: ${table.problems.length}× ${problem.reason} (${problem.column}: ${problem.value})`,
      );
    }
  }

  async #onFailure(failure: Failure, retryInMs: number | null): Promise<void> {
    // A poll that goes on failing for the same reason has been reported.
    const news = this.#warned !== failure.code + failure.message;
    this.#warned = failure.code + failure.message;
    this.#announcer.tell('');
    this.dispatchEvent(new LkErrorEvent(failure, retryInMs));
    const [locale] = await Promise.all([this.#locales.settled(), this.#fetchTrouble()]);
    await locale.loadErrors();
    this.requestUpdate();
    if (news) this.#trouble?.warnOf(this.localName, failure, this.locale);
  }

  /** Null while the words for it are on their way: it is told once. */
  #explained(failure: Failure, locale: Locale): string | null {
    // Not yet fetched in a language that the page has just changed to.
    if (this.#trouble && locale.error === null) void locale.loadErrors().then(() => this.requestUpdate());
    return locale.error && (this.#trouble?.explain(failure, locale).sentence ?? locale.strings.failed);
  }

  #fetchTrouble(): Promise<void> {
    return (this.#troubleFetched ??= import('./trouble.js')
      // When the network is gone a few words that are here already must do.
      .then(
        (code) => {
          this.#trouble = code;
          this.adopt(code.troubleStyles);
        },
        () => null,
      )
      .then(() => {
        this.#worded = true;
        this.requestUpdate();
      }));
  }

  /** Whether what is on screen now is final: data, or the message that there are none. */
  #settled(): boolean {
    const empty = this.table?.length === 0 || !this.#hasSource();
    return !this.#source.loading && (this.drawable || (empty && this.#worded));
  }

  #showState(): void {
    const { status } = this;
    if (status === this.#state) return;
    try {
      // Of none there is none to take away.
      this.#internals.states.delete(this.#state as Status);
      this.#internals.states.add(status);
    } catch {
      // Browsers of 2020 to 2023 know only the older spelling of states (--ready) or none: styling by state is a nicety.
    }
    this.#state = status;
  }

  /** How the element stands: `empty`, `loading`, `ready`, `stale` or `error`. */
  get status(): Status {
    const { status } = this.#source;
    // The rows are in, the code that draws them is on its way, also where a refresh failed meanwhile.
    if (!this.drawable && this.table?.length && status !== 'error') return 'loading';
    if (status !== 'ready') return status;
    const overdue = this.table && overdueAt(this.table.meta);
    return overdue !== null && Date.now() > overdue ? 'stale' : 'ready';
  }

  /** The rows on screen; null before they are in. */
  get table(): Table | null {
    return this.#source.table;
  }

  /** Resolved when the first data are painted, rejected with the error; renewed by `reload()`. */
  get ready(): Promise<void> {
    return this.#source.ready;
  }

  /** Loads the data anew; resolves or rejects as `ready` does. */
  reload(): Promise<void> {
    this.#source.renew();
    this.#start();
    // Not a promise made of it: that one would be unguarded, and its rejection the host page's.
    return this.ready;
  }

  /**
   * The data as a CSV file: `dialect` `cs` (default: semicolons, decimal commas and a byte order mark, as Czech Excel opens it) or `plain`
   * (commas, decimal points); `rows` `shown` (default: without the series and the part of the axis that the reader left out) or `all`.
   */
  toCsv(options?: CsvOptions): Promise<Blob> {
    return this.file('csv', options);
  }

  /** The rows as a workbook, `rows` as for a CSV file, with a second sheet about their source, licence, date and gaps. */
  toXlsx(options?: RowsOptions): Promise<Blob> {
    return this.file('xlsx', options);
  }

  protected async file(kind: FileKind, options?: CsvOptions): Promise<Blob> {
    const [{ makeFile }, source] = await Promise.all([import('./download/make-file.js'), this.#fileSource()]);
    return makeFile(kind, source, options);
  }

  readonly #fileSource = async (): Promise<FileSource> => {
    const { fileSourceOf } = await import('./download/file-source-of.js');
    // What subclasses only tell this class, it tells on.
    return fileSourceOf(this as unknown as FileHost, this.#source, this.#locales.settled());
  };

  /** Takes on styles of what was fetched later. */
  protected adopt(styles: CSSResult): void {
    if (!this.#styles.includes(styles)) this.#styles.push(styles);
    if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, this.#styles);
  }

  /** Buttons of the footer besides the download. */
  protected renderActions(_locale: Locale): Parts {
    return nothing;
  }

  #renderFallbackOr(content: TemplateResult, loading: boolean): TemplateResult {
    return this.#children.fallback ? fallbackTemplate(loading) : content;
  }

  /** The button goes away with the message; the focus must not fall back to the top of the page. */
  readonly #retry = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.root')?.focus({ preventScroll: true });
    void this.reload();
  };

  #renderContent(locale: Locale): TemplateResult | readonly Parts[] {
    const { strings } = locale;
    const { failure } = this.#source;
    if (failure && this.#source.status === 'error') {
      const message =
        this.#trouble?.failureMessage(failure, locale, this.#retry) ?? failedTemplate(strings, this.#retry);
      return this.#renderFallbackOr(message, false);
    }
    if (this.status === 'loading' && !(this.#source.provisional && this.drawable))
      return this.#renderFallbackOr(skeletonTemplate(), true);
    if (!this.drawable) {
      void this.#fetchTrouble();
      const message = this.#trouble?.emptyMessage(this.#hasSource(), this.where !== null, locale);
      return this.#renderFallbackOr(message ?? html`<p class="message" part="status">${strings.empty}</p>`, false);
    }
    return [sentenceTemplate(this.sentence), this.renderBody(locale)];
  }

  #renderFooter(locale: Locale): TemplateResult | typeof nothing {
    const { table } = this;
    if (!table || !this.drawable) return nothing;
    const fetchedAt = this.#source.failure && this.#source.fetchedAt;
    const view = footerView(table, this, locale, { now: Date.now(), stale: this.status === 'stale', fetchedAt });
    // The clock and its look.
    if (view.stale) void this.#fetchTrouble();
    return footerTemplate(view, locale, this.#trouble?.clock ?? nothing, [
      this.renderActions(locale),
      downloadButton(
        this.downloadLabel?.(locale) ?? locale.strings.download,
        locale.strings.failed,
        this.#fileSource,
        (styles) => this.adopt(styles),
      ),
      view.feedbackUrl === null ? nothing : html`<a href=${view.feedbackUrl}>${locale.strings.reportError}</a>`,
    ]);
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const theme = this.theme === 'auto' ? this.#themes.theme : this.theme;
    if (!locale) return html`<div class="root" data-theme=${theme}></div>`;
    try {
      const text = this.headingText;
      const { failure, loading } = this.#source;
      const explained = failure && this.#explained(failure, locale);
      const spoken = this.#announcer.words(
        locale,
        loading && (this.#announcer.rows === null || !this.drawable),
        explained,
        this.table,
      );
      return html`
        <div class="root" data-theme=${theme} lang=${locale.lang} tabindex="-1">
          ${text ? (this.#heading = headingElement(this.#heading, this.headingLevel, text)) : nothing}
          ${this.description ? html`<p class="description" part="description">${this.description}</p>` : nothing}
          ${this.#renderContent(locale)} ${this.#renderFooter(locale)}
          <p class="sr" role="status">${this.#announcer.saying(spoken, this.#announced !== null)}</p>
        </div>
      `;
    } catch (error) {
      // Thrown by a template: the state follows in the next update, this one must not reach the page.
      queueMicrotask(() => this.#guard(() => this.fail(error)));
      return html`<div class="root" data-theme=${theme} lang=${locale.lang}><slot></slot></div>`;
    }
  }
}
