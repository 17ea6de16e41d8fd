import { css } from 'lit';

/** The menu of files; fetched when it is first opened. */
export const downloadStyles = css`
  .actions {
    position: relative;
  }
  .menu {
    position: absolute;
    z-index: 2;
    inset-block-end: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: 100%;
    overflow: auto;
    padding: 0.25em 0;
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: 0.25em;
  }
  .menu ul {
    list-style: none;
    padding-block: 0.25em;
  }
  .menu ul + ul {
    border-block-start: 1px solid var(--rule);
  }
  .menu button {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 0.25em 1em;
    text-align: start;
    text-decoration: none;
    color: var(--ink);
  }
  .menu button:hover {
    background: var(--hover);
    text-decoration: underline;
  }
  .menu :focus-visible {
    outline-offset: -2px;
  }
  .told {
    max-inline-size: 16em;
    padding: 0.5em 1em;
    border-block-start: 1px solid var(--rule);
  }
  .told label {
    font-variant-numeric: tabular-nums;
  }
  progress {
    display: block;
    inline-size: 100%;
    margin-block: 0.25em;
    accent-color: var(--accent);
  }
  .menu .told button {
    inline-size: auto;
    padding-inline: 0;
    color: var(--accent);
    text-decoration: underline;
  }
  @media (forced-colors: active) {
    .menu button {
      color: ButtonText;
    }
  }
`;
