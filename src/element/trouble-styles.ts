import { css } from 'lit';

/** What says that something is wrong or missing; fetched with the words for it. */
export const troubleStyles = css`
  .message {
    max-inline-size: 40em;
    padding-block: 0.75em;
  }
  .message button {
    border: 1px solid var(--control);
    border-radius: 0.25em;
    padding: 0.375em 0.875em;
    text-decoration: none;
    margin-block: 0.5em;
  }
  .message .what {
    font-weight: 600;
  }
  .message .detail {
    font-size: 0.8125em;
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .message button {
      color: ButtonText;
    }
  }
  @media print {
    /* Nobody opens them there. */
    .message details:not([open]) {
      display: none;
    }
  }
  .clock {
    inline-size: 0.9em;
    block-size: 0.9em;
    margin-inline-end: 0.3em;
    vertical-align: -0.08em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.2;
  }
`;
