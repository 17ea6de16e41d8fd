import { css } from 'lit';

/** The table of values below a printed drawing; fetched with it. */
export const paperStyles = css`
  .paper {
    display: none;
    font-size: 0.8125em;
    color: var(--ink-2);
    margin-block-start: 0.75em;
  }
  .paper table {
    border-collapse: collapse;
    inline-size: 100%;
    color: var(--ink);
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
  }
  .paper :is(th, td) {
    text-align: start;
    font-weight: 400;
    vertical-align: baseline;
    padding: 0.15em 0 0.15em 1.25em;
    border-block-end: 1px solid var(--rule);
  }
  .paper :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .paper th {
    font-weight: 600;
    vertical-align: bottom;
    border-block-end-color: var(--ink-2);
  }
  .paper .numeric {
    text-align: end;
  }
  .paper tr {
    break-inside: avoid;
  }
  .flowing th.numeric {
    /* Names of columns may be one long word. */
    overflow-wrap: anywhere;
    inline-size: 45%;
  }
  .flowing {
    columns: 18em;
    column-gap: 2em;
  }
  @media print {
    /* Boxes that flex are torn where a page ends. */
    .root {
      display: block;
      break-inside: auto;
      /* The place that is held on screen has controls in it, and a drawing that is not scaled. */
      min-block-size: 0 !important;
    }
    [part='heading'],
    .description,
    [part='sentence'],
    .paper p {
      break-after: avoid;
      break-inside: avoid;
    }
    .paper {
      display: block;
    }
    .plot {
      break-inside: avoid;
      min-block-size: 0;
    }
  }
`;
