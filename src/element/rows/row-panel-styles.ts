import { css } from 'lit';

/** The look of the choice of columns and filters. */
export const rowPanelStyles = css`
  /* Grows by what the reader opened; the rows keep their room. */
  .rows.open {
    flex: none;
    block-size: auto;
    max-block-size: none;
  }
  @media not print {
    .open .scroll {
      flex: none;
      max-block-size: var(--least);
    }
  }
  .panel {
    flex: none;
    margin-block: 0.25em 0.75em;
    padding-block: 0.5em;
    border-block: 1px solid var(--rule);
    font-size: 0.875em;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 0 1.5em;
    align-items: start;
  }
  .columns details {
    min-inline-size: 0;
  }
  .columns details[open] {
    grid-column: 1 / -1;
    margin-block-end: 0.5em;
  }
  .columns summary {
    color: var(--ink);
    padding-block: 0.25em;
    min-block-size: 24px;
    box-sizing: border-box;
    overflow-wrap: anywhere;
  }
  .columns summary:hover .name {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .columns [open] .name,
  .says {
    font-weight: 600;
  }
  .says::before {
    content: '· ';
    font-weight: 400;
    color: var(--ink-2);
  }
  .panel .hint {
    color: var(--ink-2);
  }
  .column {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 2em;
    padding: 0.25em 0 0.75em 1.1em;
  }
  .fields {
    flex: 1 1 17em;
    min-inline-size: 0;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
  }
  /* Room for what is in the data, so that nothing moves when it comes. */
  .ends + .hint {
    min-block-size: 1.4em;
    margin-block: 0.25em;
  }
  .ends label,
  .part {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
    max-inline-size: 100%;
  }
  .ends input[type='text'] {
    inline-size: 7em;
  }
  /* A browser's own field of a day is as wide as it likes. */
  .ends input {
    min-inline-size: 0;
  }
  .part input {
    flex: 1 1 8em;
    min-inline-size: 0;
    max-inline-size: 16em;
  }
  [aria-invalid='true'] {
    border-width: 2px;
  }
  .panel fieldset {
    border: 0;
    margin: 0.5em 0 0 -4px;
    padding: 0 0 0 4px;
    min-inline-size: 0;
    max-inline-size: 24em;
    max-block-size: 14em;
    overflow: auto;
  }
  .tick {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    min-block-size: 24px;
    overflow-wrap: anywhere;
  }
  .tick input {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    min-block-size: 0;
    align-self: center;
    accent-color: var(--accent);
  }
  .tick .count {
    flex: none;
    margin-inline-start: auto;
    padding-inline: 0.5em;
    color: var(--ink-2);
    font-variant-numeric: tabular-nums;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1.25em;
  }
  .all-acts {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
  .acts button {
    text-align: start;
  }
  .panel [aria-pressed='true'] {
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
  }
  .panel > .acts {
    margin-block-start: 0.5em;
  }
  /* Letters of twice the size on a phone. */
  @container (inline-size < 14em) {
    .column {
      padding-inline-start: 0;
    }
    .tick .count {
      padding-inline: 0 0.25em;
    }
  }
  @media print {
    .panel {
      display: none;
    }
  }
`;
