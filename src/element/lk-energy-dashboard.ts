import { html } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { frameHeight } from '../layout/reserved-height.js';
import type { TextPiece } from '../locale/facts.js';
import { SourceError } from '../source/source-error.js';
import type { Table } from '../table/table.js';
import { frameStyles } from './frame-styles.js';
import { LkElement } from './lk-element.js';
import { heightOf } from './number-attribute.js';

/** Height of the picture and what is listed with it, px. */
const PICTURE_PX = 480;

/**
 * The energy of a building: what it makes, takes and gives now, today, and over longer times.
 *
 * @element lk-energy-dashboard
 * @attr {string} lang - `cs` (default) or `en`; inherited from the nearest ancestor that has one.
 * @slot - Shown before the data are in, without JavaScript, and when loading fails: a picture, a paragraph.
 * @fires {LkLoadEvent} lk-load - Readings are in and painted.
 * @fires {LkErrorEvent} lk-error - Loading or drawing failed; has `code`, `message`, `url`, `retryInMs`.
 * @csspart heading - Heading.
 * @csspart description - Text under the heading.
 * @csspart sentence - Generated sentence.
 * @csspart footer - Source, licence, date of the data, downloads.
 * @csspart downloads - The menu of files to take away.
 * @csspart status - Message in place of the picture: empty or error.
 * @cssprop [--lk-ink=#262626] - Text.
 * @cssprop [--lk-ink-secondary=#4f4f4f] - Notes and footer.
 * @cssprop [--lk-rule=#d9d9d9] - Rules.
 * @cssprop [--lk-accent=#2362a2] - Links and buttons.
 * @cssprop [--lk-focus=#007bff] - Focus ring.
 * @cssprop [--lk-surface=#ffffff] - Background of what lies over the drawing.
 * @cssstate loading - Readings are being fetched.
 * @cssstate ready - Readings are on screen.
 * @cssstate stale - A refresh failed, or the readings are older than their own period.
 * @cssstate empty - There are no readings.
 * @cssstate error - Nothing could be shown.
 * @example
 * ```html
 * <lk-energy-dashboard src="https://…/energie.json" building="skola"></lk-energy-dashboard>
 * ```
 */
export class LkEnergyDashboard extends LkElement {
  static override styles: CSSResultGroup = [frameStyles];

  /** Which building of the site document; default: the first. */
  @property() building: string | null = null;
  /** The time that totals and charts are of: `now`, `day` (default), `week`, `month`, `year`. */
  @property() period = 'day';
  /** What is shown: `overview`, `flow`, `history`, `compare`, `kiosk`. */
  @property() view = 'overview';
  /** Age that readings must have to be shown: `15m`; never less than the site document asks for. */
  @property() delay: string | null = null;

  // eslint-disable-next-line @typescript-eslint/require-await -- a rejection, not a throw
  protected override async fetchRows(): Promise<Table> {
    throw new SourceError('unsupported', 'site documents can not be read yet');
  }

  protected override get prepared(): Promise<unknown> {
    return Promise.resolve();
  }

  protected override foresee(): void {
    // Nothing to fetch beside it.
  }

  protected override compute(): void {
    // Nothing to draw yet.
  }

  protected override get drawing(): object | null {
    return null;
  }

  protected override get drawable(): boolean {
    return false;
  }

  protected override get sentence(): readonly TextPiece[] {
    return [];
  }

  protected override get defaultHeading(): string {
    return '';
  }

  protected override get reservedHeight(): number {
    const sourced = this.src !== null || this.attribution !== null;
    return frameHeight(this.size.width, { heading: this.heading, sourced }) + (heightOf(this.height) ?? PICTURE_PX);
  }

  protected override paint(): void {
    const root = this.renderRoot.querySelector<HTMLElement>('.root');
    // CSSOM, as a strict style-src blocks style attributes.
    if (root) root.style.minHeight = this.status === 'loading' ? `${this.reservedHeight}px` : '0';
  }

  protected override renderBody(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lk-energy-dashboard': LkEnergyDashboard;
  }
}
