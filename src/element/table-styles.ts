import { css } from 'lit';

/** The data as a table; fetched with it. */
export const tableStyles = css`
  .scroll {
    overflow: auto;
    flex: 1 1 0;
    min-block-size: 0;
    position: relative;
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
  @media print {
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
