import { css } from 'lit';

/**
 * What all elements share. The wrapper starts from `all: initial`, as a page's `* {}` rules match the host and would
 * beat `:host`; only the font family is taken over. Sizes are em of the reader's own default font size.
 */
export const frameStyles = css`
  :host {
    display: block;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    direction: ltr;
    unicode-bidi: isolate;
    position: relative;
    color-scheme: light;
    font-family: inherit;
    font-size: medium;
    line-height: 1.5;
    color: var(--ink);
    overflow-wrap: break-word;
    text-underline-offset: 0.15em;
    -webkit-text-size-adjust: 100%;
    --ink: var(--lk-ink, #262626);
    --ink-2: var(--lk-ink-secondary, #4f4f4f);
    --rule: var(--lk-rule, #d9d9d9);
    --focus: var(--lk-focus, #007bff);
    --accent: var(--lk-accent, #2362a2);
    --surface: var(--lk-surface, #ffffff);
    --control: #767676;
    --hover: #0000000d;
    --s0: var(--lk-series-1, #2362a2);
    --rest: #8c8c8c;
  }
  /* Paper is light. */
  @media not print {
    .root[data-theme='dark'] {
      color-scheme: dark;
      --ink: var(--lk-ink, #eceef0);
      --ink-2: var(--lk-ink-secondary, #b9bec4);
      --rule: var(--lk-rule, #363b42);
      --focus: var(--lk-focus, #8ec5ff);
      --accent: var(--lk-accent, #7fb2e6);
      --surface: var(--lk-surface, #16191d);
      --control: #8a9199;
      --hover: #ffffff14;
      --s0: var(--lk-series-1, #7fb2e6);
      --rest: #7d848c;
    }
  }
  .root[data-theme='gov'] {
    --ink: var(--lk-ink, var(--text-primary, #262626));
    --accent: var(--lk-accent, var(--color-primary-600, #2362a2));
    --s0: var(--lk-series-1, var(--color-primary-600, #2362a2));
  }
  .root:focus {
    outline: 0;
  }
  [part='heading'],
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  [part='heading'] {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
    margin-block-end: 0.25em;
  }
  .description {
    color: var(--ink-2);
    margin-block-end: 0.25em;
  }
  [part='sentence'] {
    font-variant-numeric: tabular-nums;
  }
  strong {
    font-weight: 600;
  }
  .footer {
    font-size: 0.8125em;
    color: var(--ink-2);
    margin-block-start: 0.75em;
  }
  /* The dot in front of the first fact of each line lies where it is cut off; the outline of a link that has the focus does not. */
  .facts {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -1em;
    clip-path: inset(-4px -4px -4px 0.7em);
  }
  .facts > * {
    position: relative;
    padding-inline-start: 1em;
  }
  .facts > ::before {
    content: '·';
    /* Not read aloud. */
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0.35em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block-start: 0.25em;
  }
  a,
  button,
  summary {
    color: var(--accent);
    font: inherit;
    cursor: pointer;
  }
  button {
    appearance: none;
    background: none;
    border: 0;
    padding: 0.25em 0;
    min-block-size: 24px;
    min-inline-size: 24px;
    text-decoration: underline;
  }
  [data-failed]::after {
    content: ' ' attr(data-failed);
  }
  button:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .options > * {
    block-size: 1px;
  }
  .fold {
    align-self: start;
    font-size: 0.8125em;
  }
  /* A table of the author's may be wider than a phone, whose page must not scroll sideways for that. */
  .fallback {
    overflow: auto;
  }
  .fallback.waiting {
    overflow: hidden;
  }
  .skeleton {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    flex: 1;
    padding-block: 1em 1.5em;
    animation: appear 0s 0.4s both;
  }
  .skeleton span {
    border-block-end: 1px solid var(--rule);
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    /* Twice, to win over the dark theme. */
    .root.root {
      --ink: CanvasText;
      --ink-2: CanvasText;
      --rule: color-mix(in srgb, CanvasText 30%, Canvas);
      --focus: Highlight;
      --accent: LinkText;
      --surface: Canvas;
      --control: ButtonText;
    }
  }
  @media print {
    .root {
      --ink: #000;
      --ink-2: #333;
      --rule: #bbb;
      --surface: #fff;
      /* Where a dark page's background is printed. */
      background: var(--surface);
      --accent: #000;
      --rest: #767676;
      /* The place held on screen is no place on paper. */
      min-height: 0 !important;
    }
    .actions,
    .skeleton,
    button {
      display: none;
    }
    /* What is read aloud while nothing is here yet is to be seen on paper. */
    .skeleton ~ .sr {
      all: unset;
    }
    :focus-visible {
      outline: none;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
