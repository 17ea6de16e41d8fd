import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { chartWords } from '../locale/chart-words.js';
import type { Locale } from '../locale/locale.js';

/** In place of a plot: what is wrong or missing, what to do, one action, and the details for those who want them. */
export function messageTemplate(
  message: { readonly sentence: string; readonly remedy: string; readonly detail: string | null },
  locale: Locale,
  onRetry: (() => void) | null,
): TemplateResult {
  const { strings } = locale;
  return html`
    <div class="message" part="status">
      <p class="what">${message.sentence}</p>
      <p>${message.remedy}</p>
      ${onRetry ? html`<button type="button" @click=${onRetry}>${strings.retry}</button>` : nothing}
      ${
        message.detail === null
          ? nothing
          : html`<details>
              <summary>${chartWords(locale).details}</summary>
              <p class="detail">${message.detail}</p>
            </details>`
      }
    </div>
  `;
}
