import type { CSSResult, TemplateResult } from 'lit';
import { actionButton } from '../../render/frame.js';
import type { FileSource } from './file-source.js';

/** The button of the menu of files, whose code comes with the first press; `failed` is said behind it when that does not come. */
export function downloadButton(
  label: string,
  failed: string,
  source: () => Promise<FileSource>,
  adopt: (styles: CSSResult) => void,
): TemplateResult {
  const toggle = async ({ currentTarget }: Event): Promise<void> => {
    const button = currentTarget as HTMLElement;
    delete button.dataset['failed'];
    try {
      const { toggleDownloads, downloadStyles } = await import('./downloads.js');
      adopt(downloadStyles);
      await toggleDownloads(button, source);
    } catch {
      // The network is gone: the style sheet says so behind the button, which can be pressed again.
      button.dataset['failed'] = failed;
    }
  };
  return actionButton(label, (event) => void toggle(event), false);
}
