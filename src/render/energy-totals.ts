import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { SplitBar, TotalRow } from '../layout/energy/energy-overview.js';

export function totalsTemplate(
  caption: string,
  heads: readonly [string, string, string],
  rows: readonly TotalRow[],
): TemplateResult {
  return html`<table class="totals" part="totals" role="table">
    <caption>
      ${caption}
    </caption>
    <thead class="sr">
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ role, label, value, missing, notes }) =>
          html`<tr role="row">
            <th scope="row" role="rowheader"><span class=${`swatch r-${role}`} aria-hidden="true"></span>${label}</th>
            <td role="cell" class=${missing ? 'missing' : 'numeric'}>${value}</td>
            <td role="cell" class="remark">${notes.join(' · ')}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A bar cut into parts, with each part named below it. */
export function splitTemplate({ title, total, parts }: SplitBar): TemplateResult {
  let start = 0;
  const cuts = parts.map((part) => {
    const at = start;
    start += part.share;
    return { ...part, at };
  });
  return html`<figure class="split">
    <figcaption>${title}: <b>${total}</b></figcaption>
    <svg class="split-bar" aria-hidden="true" preserveAspectRatio="none" width="100%" height="14">
      ${cuts.map(
        ({ role, at, share }) =>
          svg`<rect class=${`part r-${role}`} x=${`${(at * 100).toFixed(2)}%`} width=${`${(share * 100).toFixed(2)}%`} height="14"></rect>`,
      )}
    </svg>
    <ul class="split-parts">
      ${parts.map(
        ({ role, label, value, percent }) =>
          html`<li>
            <span class=${`swatch r-${role}`} aria-hidden="true"></span>${label} <b>${value}</b> (${percent})
          </li>`,
      )}
    </ul>
  </figure>`;
}
