import { css } from 'lit';

/** The look of a list where it is narrow. */
export const cardStyles = css`
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
      gap: 0 0.75em;
      max-inline-size: none;
      padding: 0.1em 0;
      border: 0;
      overflow-wrap: anywhere;
    }
    tr [href] {
      white-space: normal;
    }
    tbody tr > :is(th, td, .brief, .numeric, .short, .wide) {
      text-align: start;
      white-space: normal;
      min-inline-size: 0;
      max-inline-size: none;
      padding-inline-start: 0;
    }
    tbody th {
      font-weight: 600;
    }
    tbody a {
      min-block-size: 24px;
    }
    tbody tr > *::before {
      content: attr(data-label);
      color: var(--ink-2);
      font-weight: 400;
    }
    /* Not as high as its name, or what is beyond the clamp would be seen. */
    .long {
      align-self: start;
    }
    .whole {
      grid-column: 2;
      justify-self: start;
      text-align: start;
    }
    .pad {
      display: none;
    }
    .scroll {
      margin: 0;
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
  /* Letters of twice the size on a phone: a value has the whole width, under its name. */
  @container (inline-size < 14em) {
    tbody tr > * {
      grid-template-columns: minmax(0, 1fr);
      padding-block-end: 0.35em;
    }
    .whole {
      grid-column: 1;
    }
  }
`;
