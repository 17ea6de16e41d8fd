import { css, html } from 'lit';
import type { CSSResultGroup, PropertyDeclaration, TemplateResult } from 'lit';
import type { TextPiece } from '../../locale/facts.js';
import type { Scene } from '../../layout/scene.js';
import type { Table } from '../../table/table.js';
import { define } from '../define.js';
import { LkChart } from '../lk-chart.js';

/** The name of its tag: not that of charts of the page, which may be of another version. */
export const ENERGY_CHART = 'lk-energy-chart';

const styles = css`
  .root.root {
    font-size: var(--energy-type, medium);
  }
  .root [part='sentence'],
  :host([data-bare]) .root :is(.footer, [part='heading']) {
    display: none;
  }
  .root [part='heading'] {
    font-size: 1em;
  }
  @media print {
    :host {
      min-block-size: 0 !important;
    }
  }
`;

/** A chart within a dashboard, which says by itself what is worth saying. */
export class EnergyChart extends LkChart {
  static override styles: CSSResultGroup = [LkChart.styles, styles];

  #painting = false;
  /** For its links: which time is shown is the dashboard's business. */
  readonly ownTime = true;

  /** Its letters are known when it is on screen first: it is drawn once more then, after the update that it is in. */
  override requestUpdate(name?: PropertyKey, oldValue?: unknown, options?: PropertyDeclaration): void {
    // Also called by the constructor of what it extends, when it has no fields of its own yet.
    if (#painting in this && this.#painting) queueMicrotask(() => super.requestUpdate(name, oldValue, options));
    else super.requestUpdate(name, oldValue, options);
  }

  protected override paint(): void {
    this.#painting = true;
    try {
      super.paint();
    } finally {
      this.#painting = false;
    }
  }

  /** px of all of it: what its texts leave is the plot's. */
  box = 0;

  /** Nothing of it arrives later than the rest of the dashboard. */
  protected override get reservedHeight(): number {
    return this.box;
  }

  protected override get sentence(): readonly TextPiece[] {
    return [];
  }

  /** What it has drawn, for a picture of the dashboard. */
  get drawn(): Scene | null {
    return this.scene;
  }

  told(): Promise<string> {
    return this.describe();
  }
}

/** What a chart of a dashboard shows. */
export interface ChartWish {
  readonly table: Table;
  readonly kind: string;
  readonly heading: string;
  readonly headingLevel: number;
  readonly theme: string;
  /** px of all of it. */
  readonly height: number;
  /** Class that gives its series their colours. */
  readonly name: string;
  readonly stack?: string;
  readonly bare?: boolean;
  readonly group?: string | null;
  readonly orderBy?: string | null;
  readonly highlight?: string | null;
  readonly x?: string;
  readonly y?: string;
}

/** Its news are the dashboard's business, not the page's. */
const hush = (event: Event): void => event.stopPropagation();

/** With more texts than were foreseen it is higher than its box. */
function onDrawn(event: Event): void {
  hush(event);
  const root = (event.currentTarget as Element).getRootNode();
  if (root instanceof ShadowRoot) (root.host as LkChart).requestUpdate();
}

/** Holds the places of the charts, which draw themselves later. */
export function holdCharts(root: HTMLElement): void {
  for (const chart of root.querySelectorAll<EnergyChart>('.chart')) chart.style.minHeight = `${chart.box}px`;
}

export function chartTemplate(wish: ChartWish): TemplateResult {
  define(ENERGY_CHART, EnergyChart);
  return html`<lk-energy-chart
    class=${`chart ${wish.name}`}
    loading="eager"
    kind=${wish.kind}
    stack=${wish.stack ?? 'none'}
    theme=${wish.theme}
    .box=${wish.height}
    .heading=${wish.heading}
    .headingLevel=${wish.headingLevel}
    .highlight=${wish.highlight ?? null}
    .orderBy=${wish.orderBy ?? null}
    .x=${wish.x ?? null}
    .y=${wish.y ?? null}
    .data=${wish.table}
    .group=${wish.group ?? null}
    ?data-bare=${wish.bare ?? false}
    @lk-load=${onDrawn}
    @lk-error=${hush}
  ></lk-energy-chart>`;
}
