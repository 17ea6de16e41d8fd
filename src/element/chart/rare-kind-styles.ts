import { css } from 'lit';
import { shadeStyles } from '../shade-styles.js';
import { twoSidedStyles } from '../two-sided-styles.js';

/** What only some kinds of charts have: areas, slices, the shades of a heat map, missing cells, the number of a stat. They come with the code of such a kind. */
export const rareKindStyles = css`
  .dot.rest {
    --c: var(--rest);
  }
  ${shadeStyles}
  ${twoSidedStyles}
  .root[data-compact] {
    min-block-size: 0 !important;
  }
  .root[data-compact] .plot {
    margin: 0;
  }
  .root[data-compact] :is(.footer, .paper) {
    display: none;
  }
  .root[data-compact] [part='heading'],
  .root[data-compact] [part='sentence'],
  .root[data-compact] .description {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .slice,
  .area {
    fill: var(--c);
  }
  .area {
    fill-opacity: 0.2;
  }
  .slice {
    stroke: var(--surface);
    stroke-width: 1.5px;
    stroke-linejoin: round;
  }
  .slice.receding {
    fill: color-mix(in srgb, var(--c) 66%, var(--surface));
  }
  .cell,
  .minus {
    --on: var(--on-light);
  }
  :is(.cell, .minus):is(.s13, .s14, .s15, .s16, .s22) {
    --on: var(--on-dark);
  }
  @media not print {
    .root[data-theme='dark'] :is(.cell, .minus):is(.s9, .s10, .s11, .s18, .s19, .s20) {
      --on: var(--on-dark);
    }
    .root[data-theme='dark'] :is(.cell, .minus):is(.s13, .s14, .s15, .s16, .s22) {
      --on: var(--on-light);
    }
  }
  text.cell {
    fill: var(--on);
  }
  .minus {
    fill: none;
    stroke: var(--on);
    stroke-width: 1.25px;
  }
  .range {
    fill: var(--ink-2);
    fill-opacity: 0.2;
  }
  .casing {
    fill: none;
    stroke: var(--surface);
    stroke-width: 5px;
    stroke-linejoin: round;
  }
  /* Words that a line of reference crosses. */
  .marks:has(.mark) text:is(.value, .category) {
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .mark {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5px;
    stroke-dasharray: 6 3;
  }
  .pin {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1px;
  }
  .whisker {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.25px;
  }
  .bound {
    fill: none;
    stroke: var(--c);
    stroke-width: 1px;
    stroke-dasharray: 1 2;
  }
  .veil {
    fill: var(--surface);
    fill-opacity: 0.6;
    stroke: var(--c);
    stroke-width: 1.5px;
    stroke-dasharray: 4 2;
  }
  .haze {
    fill: var(--surface);
    fill-opacity: 0.6;
  }
  .rim {
    fill: none;
    stroke: var(--surface);
    stroke-width: 3px;
  }
  .edge {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.25px;
    stroke-dasharray: 3 2;
  }
  .tentative {
    fill: none;
    stroke: var(--c);
    stroke-width: 2px;
    stroke-dasharray: 3 3;
  }
  .ring {
    fill: var(--surface);
    stroke: var(--c);
    stroke-width: 2px;
  }
  /* A pattern fills what has an inside of its own. */
  :is(.veil, .haze, .rim, .edge, .tentative, .ring) + .hatch {
    display: none;
  }
  text.note {
    fill: var(--ink);
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  text.figure {
    fill: var(--ink);
    font-weight: 600;
  }
  .gap,
  .void {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1px;
  }
  .void {
    stroke-dasharray: 1 3;
  }
  @media (forced-colors: active) {
    .slice,
    .slice.receding,
    .area {
      fill: CanvasText;
      stroke: Canvas;
    }
    .slice.highlighted {
      fill: Highlight;
    }
    .casing {
      stroke: Canvas;
    }
    :is(.s9, .s10, .s11, .s12, .s13, .s14, .s15, .s16, .s17, .s18, .s19, .s20, .s21, .s22):is(.bar, .slice) {
      fill: var(--c);
      stroke: CanvasText;
      stroke-width: 0.5px;
    }
    text.figure {
      fill: CanvasText;
    }
    .veil,
    .haze,
    .ring {
      fill: Canvas;
    }
    .rim {
      stroke: Canvas;
    }
    .gap,
    .void,
    .mark,
    .pin,
    .veil,
    .edge,
    .tentative,
    .ring,
    .bound,
    .whisker {
      stroke: CanvasText;
    }
    .range {
      fill: CanvasText;
    }
    .slice.rest,
    .bar.rest {
      fill: color-mix(in srgb, CanvasText 50%, Canvas);
    }
    .minus {
      stroke: CanvasText;
    }
    .minus:is(.s16, .s17) {
      stroke: HighlightText;
    }
    text.note,
    text.cell:is(.s16, .s17, .s18, .s19, .s20, .s21, .s22) {
      fill: CanvasText;
      stroke: Canvas;
    }
    text.cell {
      paint-order: stroke;
      stroke-width: 3px;
    }
  }
`;
