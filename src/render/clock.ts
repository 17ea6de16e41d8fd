import { html } from 'lit';

/** The mark of what is older than it should be. */
export const clock = html`<svg class="clock" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
  <circle cx="6" cy="6" r="5"></circle>
  <path d="M6 3V6L8 7.5"></path>
</svg>`;
