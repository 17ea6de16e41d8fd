import type { CSSResult } from 'lit';
import { textMeasures } from '../../layout/chart/chart-model.js';
import { dateWriting } from '../../layout/chart/chart-text.js';
import { SourceError } from '../../source/source-error.js';
import type { autoKind } from '../../layout/chart/auto-kind.js';
import { chartKinds } from '../../layout/chart/chart-spec.js';
import type { ChartKind, ChartSpec, Curve, Extras, StackMode } from '../../layout/chart/chart-spec.js';
import { isPlain, loadKind } from '../../layout/chart/kinds.js';
import type { KindCode } from '../../layout/chart/kinds.js';
import { lacksYears } from '../../layout/year-column.js';
import type { Locale } from '../../locale/locale.js';
import { paintScene } from '../../render/svg-scene.js';
import { Table } from '../../table/table.js';

/** More rows than this may be more marks than the document should hold. */
export const MANY_ROWS = 2000;

/** Dates, or years with gaps between them; numbers that are written in texts. */
type Lack = 'dates' | 'numbers';
const finders: Readonly<Record<Lack, () => Promise<void>>> = {
  dates: async () => (await import('../../layout/say/date-writing.js')).addDateWriting(),
  numbers: async () => (await import('../../layout/chart/text-measures.js')).addTextMeasures(),
};

/** What a chart asks for that the code depends on, and what the code gives back to it. */
export interface CodeNeeds {
  curve(): string;
  stack(): string;
  extras(): Extras | undefined;
  locale(): Locale | null;
  adopt(styles: CSSResult): void;
  /** Something has come, or failed to come. */
  changed(): void;
}

/** Code that could not be fetched. */
export const outOfReach = (error: unknown): SourceError =>
  new SourceError('network', `drawing code: ${(error as Error).message}`, { cause: error });

/** The code that draws a chart: fetched by its kind, its size and what its author asked for. */
export class DrawingCode {
  readonly #needs: CodeNeeds;
  /** Draws the kind; null while it is on its way. */
  kind: KindCode | null = null;
  /** Draws what the kind has no room for. */
  instead: KindCode | null = null;
  /** Knows what `auto` may be beside lines and bars. */
  auto: typeof autoKind | null = null;
  /** Why something that was asked for could not be had; whoever draws throws it. */
  failure: Error | null = null;
  /** Paints many marks. */
  dense: typeof paintScene | null = null;
  /** What `kind` is for. */
  #key: string | null = null;
  #fetched: Promise<void> = Promise.resolve();
  #denseFetched: Promise<void> | null = null;
  #found: Partial<Record<Lack, Promise<void>>> = {};

  constructor(needs: CodeNeeds) {
    this.#needs = needs;
  }

  /** Resolved when all is there that was asked for so far. */
  get fetched(): Promise<unknown> {
    return Promise.all([this.#fetched, this.#denseFetched, ...Object.values(this.#found)]);
  }

  /** Fetches what draws the kind, unless that is here or on its way. */
  want(kind: ChartKind): void {
    const { curve, stack, extras } = this.#wanted();
    const key = JSON.stringify([kind, curve, stack, extras]);
    if (key === this.#key) return;
    this.#key = key;
    this.kind = this.instead = null;
    this.#fetched = this.#fetch(kind, (code) => {
      if (this.#key === key) this.kind = code;
    });
  }

  /** Fetches what draws what `code` has no room for. */
  wantInstead(other: ChartKind, code: KindCode): void {
    if (this.instead) return;
    void this.#fetch(other, (found) => {
      if (this.kind === code) this.instead = found;
    });
  }

  wantAuto(): void {
    this.#fetched = import('../../layout/chart/auto-kind.js')
      .then(
        ({ autoKind }) => void (this.auto = autoKind),
        // Without the network it is a line or bars.
        () => void (this.auto = (spec) => spec),
      )
      .then(() => this.#needs.changed());
  }

  /** The drawing code comes while the data do. */
  begin(kind: string, data: Table | readonly unknown[] | null): void {
    const known = chartKinds.find((one) => one === kind);
    if (known && this.#key === null) this.want(known);
    if (kind === 'auto' && !this.auto) this.wantAuto();
    this.foresee(data);
  }

  /** What charts of these data will need besides the code of their kind. */
  foresee(data: Table | readonly unknown[] | null): void {
    if ((data?.length ?? 0) > MANY_ROWS) this.wantDense();
    const lack = data instanceof Table && this.lacks(data);
    if (lack) this.wantFor(lack);
  }

  /** What there is of in the table and nothing yet that can read it; `y` are its measures. */
  lacks({ columns }: Table, y?: ChartSpec['y']): Lack | null {
    if (!dateWriting.text && columns.some((column) => column.type === 'date' || lacksYears(column))) return 'dates';
    const inTexts = columns.some(({ name, type }) => type === 'text' && y?.includes(name));
    return inTexts && !textMeasures.read ? 'numbers' : null;
  }

  wantFor(lack: Lack): void {
    this.#found[lack] ??= finders[lack]()
      .catch((error: unknown) => {
        // The next try may find the network again.
        delete this.#found[lack];
        this.failure = outOfReach(error);
      })
      .then(() => this.#needs.changed());
  }

  wantDense(): void {
    this.#denseFetched ??= import('../../render/dense-scene.js')
      .then(
        ({ paintDense }) => void (this.dense = paintDense),
        // Without the network they are elements, slowly.
        () => void (this.dense = paintScene),
      )
      .then(() => this.#needs.changed());
  }

  #wanted(): { curve: Curve; stack: StackMode; extras: Extras | undefined } {
    const { curve, stack } = { curve: this.#needs.curve(), stack: this.#needs.stack() };
    return { curve: curve as Curve, stack: stack as StackMode, extras: this.#needs.extras() };
  }

  /** The code of a kind goes to `take` when it is there. */
  async #fetch(kind: ChartKind, take: (code: KindCode) => void): Promise<void> {
    const needs = this.#needs;
    try {
      const wanted = this.#wanted();
      const [code, rare] = await Promise.all([
        loadKind(kind, wanted),
        isPlain(kind) && !wanted.extras ? null : import('./rare-kind-styles.js'),
      ]);
      if (rare) needs.adopt(rare.rareKindStyles);
      // A chart is not drawn before its sentence can be written.
      if (code.say) await needs.locale()?.loadKinds();
      take(code);
    } catch (error) {
      // The next try may find the network again.
      this.#key = null;
      const wrong = error instanceof RangeError;
      this.failure = wrong ? new SourceError('bad-attribute', error.message, { cause: error }) : outOfReach(error);
    }
    needs.changed();
  }
}
