import { css } from 'lit';
import { pointingStyles } from '../pointing-styles.js';

/** Where the reader is on a map, and the label there: fetched with the first pointer or key. */
export const mapTouchStyles = css`
  ${pointingStyles}
  .pointed .rim {
    fill: none;
    stroke: var(--surface);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .pointed .outline {
    stroke-linejoin: round;
    stroke-width: 2px;
  }
  .pointed .chosen.outline {
    stroke-dasharray: 5 2;
  }
  @media print {
    /* On paper nothing is pointed at; what was chosen stays chosen. */
    .pointed > :not(.chosen) {
      display: none;
    }
  }
`;
