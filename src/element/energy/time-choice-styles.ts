import { css } from 'lit';

/** The choice of a stretch of time, of the views that have one. */
export const timeChoiceStyles = css`
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    align-items: baseline;
    font-size: 0.8125em;
  }
  .choice button[aria-pressed='true'] {
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
  }
  .choice button:disabled {
    color: var(--ink-2);
    text-decoration: none;
    cursor: default;
  }
  .choice .named {
    color: var(--ink-2);
    padding-inline: 0.5em;
  }
  @media print {
    .choice {
      display: none;
    }
  }
`;
