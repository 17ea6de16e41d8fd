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
  .search {
    min-inline-size: 0;
  }
  input {
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
    min-block-size: 0;
    max-block-size: var(--least);
  }
  /* As high as the place that was held for it, so that no page and no search moves what is below. */
  .rows.full {
    flex: 1 0 var(--least);
    max-block-size: none;
    block-size: var(--least);
  }
  .full .scroll {
    flex: 1;
  }
  /* Room for the focus ring at its edge. */
  .scroll {
    overflow: auto;
    position: relative;
    margin-inline-start: -4px;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.875em;
    line-height: 1.4;
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
  /* Words of a column stand beside each other, not one on each line: there is room to scroll to. */
  td {
    min-inline-size: 11em;
  }
  .wide {
    min-inline-size: 18em;
  }
  tbody th {
    min-inline-size: min(16em, 40cqi);
  }
  tbody :is(.short, .brief, .numeric) {
    min-inline-size: 0;
  }
  tr > :first-child {
    max-inline-size: min(24em, 40cqi);
    padding-inline-start: 4px;
  }
  .short,
  .brief,
  .numeric,
  [href^='tel'] {
    white-space: nowrap;
  }
  thead th {
    vertical-align: bottom;
    white-space: nowrap;
    border-block-end-color: var(--control);
  }
  thead .wraps {
    white-space: normal;
    min-inline-size: 9em;
  }
  thead button {
    display: inline-flex;
    align-items: baseline;
    font-weight: 600;
    color: var(--ink);
    text-align: inherit;
    text-decoration: none;
  }
  .arrow {
    inline-size: 0.6em;
    block-size: 0.9em;
    margin-inline-start: 0.35em;
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
  .numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .pad {
    visibility: hidden;
  }
  .missing {
    color: var(--ink-2);
  }
  .long {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
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
    align-items: center;
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
  .pages .of {
    display: none;
  }
  [aria-current] {
    color: var(--ink);
    font-weight: 600;
    border-block-end: 2px solid var(--ink);
    padding-block-end: calc(0.25em - 2px);
  }
  [aria-disabled='true'] {
    color: var(--ink-2);
    text-decoration: none;
  }
`;
