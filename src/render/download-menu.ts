import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** One way to take something away. */
export interface DownloadEntry {
  readonly label: string;
  readonly onChoose: () => void;
}

export interface DownloadMenuView {
  /** In groups that belong together, none of them empty. */
  readonly groups: readonly (readonly DownloadEntry[])[];
  readonly open: boolean;
  /** What became of the last choice, in a sentence. */
  readonly told: string;
}

/** A list of buttons that a button opens; what happened is said aloud also when it is closed. */
export function downloadMenuTemplate({ groups, open, told }: DownloadMenuView): TemplateResult {
  return html`
    ${
      open
        ? html`<div class="menu">
            ${groups.map(
              (entries) =>
                html`<ul>
                  ${entries.map(
                    ({ label, onChoose }) => html`<li><button type="button" @click=${onChoose}>${label}</button></li>`,
                  )}
                </ul>`,
            )}
            ${told === '' ? nothing : html`<p class="told" aria-hidden="true">${told}</p>`}
          </div>`
        : nothing
    }
    <p class="sr" role="status">${told}</p>
  `;
}
