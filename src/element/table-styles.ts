import { css } from 'lit';

/** The data as a table; fetched with it. */
export const tableStyles = css`
  .scroll {
    overflow: auto;
    flex: 1 1 0;
    min-block-size: 0;
    position: relative;
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    font-size: 0.875em;
    margin-block-end: 0.5em;
  }
  .search label {
    min-inline-size: 0;
  }
  .search input {
    font: inherit;
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: 0.25em;
    padding: 0.25em 0.5em;
    margin: 0;
    inline-size: 14em;
    max-inline-size: 100%;
    min-block-size: 24px;
    box-sizing: border-box;
  }
  .found {
    color: var(--ink-2);
  }
  thead button {
    font-weight: 600;
    color: var(--ink);
    text-align: inherit;
    text-decoration: none;
  }
  thead button:hover {
    text-decoration: underline;
  }
  .arrow {
    inline-size: 0.6em;
    block-size: 0.9em;
    /* It hangs between two columns and takes no room: never alone on a line, and figures end where their head does. */
    margin-inline: 0.35em -0.95em;
    vertical-align: -0.05em;
    fill: none;
    stroke: var(--control);
    stroke-width: 1.25;
  }
  [aria-sort='ascending'] .up,
  [aria-sort='descending'] .down {
    stroke: var(--ink);
    stroke-width: 2;
  }
  [aria-sort='ascending'] .down,
  [aria-sort='descending'] .up {
    display: none;
  }
  table {
    border-collapse: collapse;
    font-size: 0.875em;
    min-inline-size: 60%;
  }
  caption {
    text-align: start;
    color: var(--ink-2);
    padding-block-end: 0.25em;
  }
  th,
  td {
    text-align: start;
    padding: 0.3em 1.25em 0.3em 0;
    border-block-end: 1px solid var(--rule);
    vertical-align: baseline;
  }
  tbody th {
    font-weight: 400;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--surface);
    font-weight: 600;
  }
  .numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  /* A range is one thing; what has no room is scrolled to. Paper has no more than its width. */
  @media screen {
    .scroll td.numeric {
      white-space: nowrap;
    }
  }
  @media print {
    .search,
    .arrow,
    .more {
      display: none;
    }
    /* Each page begins with the head; Chromium leaves out what is drawn as a control. */
    thead button {
      display: contents;
    }
    .scroll {
      overflow: visible;
      flex: none;
    }
    .plot:has(> .scroll) {
      break-inside: auto;
      min-block-size: 0;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
