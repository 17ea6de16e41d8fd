import { css } from 'lit';

/** The look of a list of rows. */
export const datasetTableStyles = css`
  /* The last button of the footer is the one of files. */
  :host([no-downloads]) .actions > button:last-of-type {
    display: none;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1.25em;
    margin-block: 0.5em;
    font-size: 0.875em;
  }
  input,
  select {
    font: inherit;
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: 0.25em;
    padding: 0.25em 0.5em;
    margin: 0;
    max-inline-size: 100%;
    min-block-size: 24px;
    box-sizing: border-box;
  }
  .rows {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    flex: 1 1 var(--least, 480px);
    min-block-size: 0;
    max-block-size: var(--least, 480px);
  }
  .scroll {
    overflow: auto;
    position: relative;
  }
  [aria-busy='true'] {
    opacity: 0.6;
    transition: opacity 0s 400ms;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    min-inline-size: 60%;
    font-size: 0.875em;
  }
  th,
  td {
    text-align: start;
    padding: 0.35em 1.25em 0.35em 0;
    border-block-end: 1px solid var(--rule);
    vertical-align: baseline;
    max-inline-size: 24em;
    font-weight: 400;
  }
  th {
    min-inline-size: 9em;
  }
  thead th + th {
    min-inline-size: 0;
  }
  .short,
  [href^='tel'] {
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--surface);
    vertical-align: bottom;
    border-block-end-color: var(--control);
  }
  tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    background: var(--surface);
  }
  thead tr > :first-child {
    z-index: 2;
  }
  thead button {
    display: inline-flex;
    align-items: baseline;
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
    margin-inline-start: 0.35em;
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
  .rank {
    font-size: 0.75em;
    vertical-align: super;
    margin-inline-start: 0.15em;
  }
  .numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .tall tbody tr > * {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .tall .long {
    display: inline;
  }
  .tall .whole {
    display: none;
  }
  .pad {
    visibility: hidden;
    user-select: none;
  }
  .missing {
    color: var(--ink-2);
  }
  .long {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
  }
  tbody tr:hover > * {
    background-image: linear-gradient(var(--hover), var(--hover));
  }
  tr.chosen > * {
    box-shadow:
      inset 0 2px var(--accent),
      inset 0 -2px var(--accent);
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    margin-block-start: 0.5em;
    font-size: 0.875em;
  }
  .pages ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .pages li > * {
    min-inline-size: 2em;
    text-align: center;
    text-decoration: none;
    font-variant-numeric: tabular-nums;
  }
  .pages .gap {
    align-self: center;
  }
  .pages .of {
    display: none;
  }
  [aria-current] {
    color: var(--ink);
    font-weight: 600;
    box-shadow: inset 0 -2px var(--ink);
  }
  [aria-disabled='true'] {
    color: var(--ink-2);
    text-decoration: none;
    cursor: default;
  }
  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }
  /* Rows become cards, each value under its name. */
  @container (inline-size < 30em) {
    table,
    thead,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    tbody tr {
      border-block-end: 1px solid var(--control);
      padding-block: 0.5em;
    }
    tbody tr > * {
      position: static;
      display: grid;
      grid-template-columns: minmax(6em, 2fr) 3fr;
      gap: 0.75em;
      max-inline-size: none;
      padding: 0.1em 0;
      border: 0;
      text-align: start;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    tbody th {
      font-weight: 600;
    }
    tbody tr > *::before {
      content: attr(data-label);
      color: var(--ink-2);
      font-weight: 400;
    }
    tbody tr > .numeric {
      text-align: start;
      white-space: normal;
    }
    .whole {
      grid-column: 2;
      justify-self: start;
    }
    .pad {
      display: none;
    }
  }
  @container (inline-size < 24em) {
    .pages ol {
      display: none;
    }
    .pages .of {
      display: inline;
    }
  }
  @media (forced-colors: active) {
    tr.chosen > * {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    [aria-disabled='true'] {
      color: GrayText;
    }
  }
  @media print {
    .tools,
    .pages,
    .arrow,
    .whole {
      display: none;
    }
    thead button {
      display: inline;
    }
    .rows,
    .scroll {
      max-block-size: none;
      overflow: visible;
      flex: none;
    }
    .long {
      display: block;
    }
    tr {
      break-inside: avoid;
    }
    tr > *,
    thead th {
      position: static !important;
    }
  }
`;
