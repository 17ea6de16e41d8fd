import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { BINS } from '../layout/map/map-legend.js';
import type { LegendClass, LegendGap, MapLegend } from '../layout/map/map-legend.js';

/** Texts of a legend, and who hears what happens to it. */
export interface LegendView {
  readonly name: string;
  readonly measure: string;
  readonly legend: MapLegend;
  /** Palette slots and names of the classes, lowest first. */
  readonly slots: readonly number[];
  readonly ranges: readonly string[];
  /** How many territories a class has, in words and as a figure. */
  readonly counted: (count: number) => string;
  readonly figure: (count: number) => string;
  readonly missing: (gap: LegendGap) => string;
  /** What such a territory looks like, but for those that have only an outline. */
  readonly samples: Readonly<Partial<Record<LegendGap['look'], TemplateResult>>> | undefined;
  /** What stands below the classes. */
  readonly more: unknown;
  /** The class that stands out because it was pressed; −1 for none. */
  readonly pressed: number;
  readonly onPoint: (index: number) => void;
  readonly onPress: (index: number) => void;
}

const BIN_PX = 6;
const BINS_PX = 38;

/** The parts of a class as bars that lie above each other, the highest values at the top. */
function binsPath(bins: readonly number[], most: number): string {
  return bins
    .map((count, index) => {
      // One value of hundreds is still something.
      const width = count === 0 ? 0 : Math.max(1.5, (count / most) * BINS_PX);
      return `M0 ${(BINS - 1 - index) * BIN_PX}h${width.toFixed(1)}v${BIN_PX - 1}h-${width.toFixed(1)}z`;
    })
    .join('');
}

/** The classes of a map as a histogram that stands on its side, each a button that makes its territories stand out; and what is missing. */
export function mapLegendTemplate(view: LegendView): TemplateResult {
  const { legend, ranges, slots } = view;
  const rows = legend.classes.map((one, index) => classTemplate(view, one, index)).reverse();
  return html`<div class="legend" part="legend" role="group" aria-label=${view.name}>
    <p class="measure">${view.measure}</p>
    <ul>
      ${ranges.length === slots.length ? rows : nothing}
      ${legend.missing.map(
        (gap) =>
          html`<li class="missing">
            <span class="class">
              <svg class="swatch" viewBox="0 0 20 16" aria-hidden="true">
                ${view.samples?.[gap.look]}
                <rect class=${gap.look === 'void' ? 'void' : 'rim'} x="0.5" y="0.5" width="19" height="15"></rect>
              </svg>
              <span class="range">${view.missing(gap)}</span><span class="number">${view.figure(gap.count)}</span>
            </span>
          </li>`,
      )}
    </ul>
    ${view.more}
  </div>`;
}

function classTemplate(view: LegendView, { count, bins }: LegendClass, index: number): TemplateResult {
  const { ranges, slots, legend, pressed, onPoint, onPress } = view;
  const name = `${ranges[index]}: ${view.counted(count)}`;
  return html`<li>
    <button
      type="button"
      class="class"
      aria-pressed=${index === pressed}
      aria-label=${name}
      @click=${() => onPress(index)}
      @pointerenter=${() => onPoint(index)}
      @pointerleave=${() => onPoint(-1)}
      @focus=${() => onPoint(index)}
      @blur=${() => onPoint(-1)}
    >
      <svg class="swatch" viewBox="0 0 20 24" preserveAspectRatio="none" aria-hidden="true">
        <rect class="territory s${slots[index]}" width="20" height="24"></rect>
      </svg>
      <span class="range">${ranges[index]}</span>
      <svg class="bins" viewBox="0 0 38 24" preserveAspectRatio="none" aria-hidden="true">
        <path d=${binsPath(bins, legend.most)}></path>
      </svg>
      <span class="number">${view.figure(count)}</span>
    </button>
  </li>`;
}
