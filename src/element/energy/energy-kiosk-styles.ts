import { css } from 'lit';

/** A show fills its box; its letters are in proportion to it. */
export const kioskStyles = css`
  .root[data-view='kiosk'] {
    overflow: hidden;
    padding: 0.75em 1em 0.5em;
    position: relative;
  }
  .root[data-view='kiosk'] [part='heading'] {
    font-size: 1.1em;
    margin: 0;
  }
  .root[data-view='kiosk'] > [part='sentence'] {
    display: none;
  }
  .kiosk [part='sentence'] {
    font-size: 0.95em;
    line-height: 1.3;
  }
  .root[data-view='kiosk'] .footer {
    margin-block-start: auto;
    font-size: 0.55em;
  }
  .root[data-view='kiosk'] .footer .actions {
    display: none;
  }
  .kiosk {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    gap: 0.25em;
  }
  .kiosk .title {
    font-size: 1em;
    font-weight: 600;
    color: var(--ink-2);
    margin: 0;
  }
  .panel {
    flex: 1;
    min-block-size: 0;
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    justify-content: center;
  }
  .kiosk .picture {
    align-self: center;
  }
  .bigs {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1.2em 1.5em;
    margin: 0;
  }
  .bigs dt {
    font-size: 0.9em;
    color: var(--ink-2);
  }
  .bigs dd {
    margin: 0;
    font-size: 2em;
    font-size: min(2.8em, 7.5cqi);
    font-weight: 600;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
  }
  .bigs dd small {
    display: block;
    font-size: max(0.3em, 12px);
    font-weight: 400;
    line-height: 1.4;
  }
  .equals {
    list-style: none;
    display: grid;
    gap: 0.35em;
  }
  .equals li {
    font-size: 1.15em;
  }
  .equals strong {
    font-size: 1.6em;
  }
  .equals small {
    font-size: 0.65em;
    color: var(--ink-2);
  }
  .lead,
  .truth {
    font-size: 1.15em;
    margin: 0 0 0.5em;
  }
  .truth {
    font-size: 1.6em;
    line-height: 1.35;
    max-inline-size: 30em;
  }
  .kiosk .chart {
    --energy-type: 0.92em;
  }
  .show {
    position: absolute;
    inset-block-end: 0.4em;
    inset-inline-end: 0.6em;
    display: flex;
    gap: 0.9em;
    align-items: baseline;
    padding: 0.3em 0.8em;
    font-size: 0.7em;
    background: var(--surface);
    border: 1px solid var(--control);
  }
  .kiosk:not(.awake) {
    cursor: none;
  }
  /* Where nobody sees them, nobody means them. */
  .kiosk:not(.awake) .show:not(:focus-within) {
    opacity: 0;
    pointer-events: none;
  }
  @media print {
    .show {
      display: none;
    }
  }
`;
