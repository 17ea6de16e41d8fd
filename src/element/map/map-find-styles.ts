import { css } from 'lit';

/** The field that finds territories; fetched when a reader opens it. */
export const mapFindStyles = css`
  /* Beside the buttons, or below them where letters leave it no room there. */
  .tools:has(.find) {
    inset-inline-end: 0;
    flex-wrap: wrap;
    pointer-events: none;
  }
  .tools:has(.find) > * {
    pointer-events: auto;
  }
  .find {
    position: relative;
    flex: 1 1 8em;
    min-inline-size: 0;
    max-inline-size: 14em;
  }
  .find input {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: max(34px, 2em + 2px);
    padding: 0 0.5em;
    font: inherit;
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: 0.25em;
  }
  /* A map that is seen in part cuts off what lies around it. */
  .find input:focus-visible {
    outline-offset: -2px;
  }
  .find input::placeholder {
    color: var(--ink-2);
    opacity: 1;
  }
  .find ul,
  .find .none {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-end: 0;
    box-sizing: border-box;
    inline-size: max-content;
    min-inline-size: 100%;
    max-inline-size: min(20em, 90vw);
    margin-block-start: 2px;
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: 0.25em;
    list-style: none;
    font-size: 0.875em;
  }
  .find ul[hidden] {
    display: none;
  }
  .find .none {
    padding: 0.5em 0.75em;
    max-inline-size: 100%;
  }
  .find li {
    padding: 0.25em 0.75em;
    min-block-size: 28px;
    box-sizing: border-box;
    cursor: pointer;
  }
  .find .within {
    color: var(--ink-2);
  }
  .find li:hover {
    background: var(--hover);
  }
  .find li[aria-selected='true'] {
    background: var(--accent);
    color: var(--surface);
  }
  .find li[aria-selected='true'] .within {
    color: inherit;
  }
  @media (forced-colors: active) {
    .find li[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
