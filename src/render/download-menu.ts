import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** One way to take something away. */
export interface DownloadEntry {
  readonly label: string;
  readonly onChoose: () => void;
}

export interface DownloadProgress {
  readonly text: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly cancel: DownloadEntry;
}

export interface DownloadMenuView {
  /** In groups that belong together, none of them empty. */
  readonly groups: readonly (readonly DownloadEntry[])[];
  readonly open: boolean;
  /** How far a long one is; null for none. */
  readonly progress: DownloadProgress | null;
  /** What became of the last choice, in a sentence. */
  readonly told: string;
}

/** A list of buttons that a button opens; what happened is said aloud also when it is closed. */
export function downloadMenuTemplate({ groups, open, progress, told }: DownloadMenuView): TemplateResult {
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
            ${
              progress
                ? html`<div class="told">
                    <label>${progress.text} <progress .value=${progress.share}></progress></label>
                    <button type="button" @click=${progress.cancel.onChoose}>${progress.cancel.label}</button>
                  </div>`
                : told === ''
                  ? nothing
                  : html`<p class="told" aria-hidden="true">${told}</p>`
            }
          </div>`
        : nothing
    }
    <p class="sr" role="status">${told}</p>
  `;
}
