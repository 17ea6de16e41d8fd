import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { ComfortRow, SplitBar, TotalRow } from '../layout/energy/energy-overview.js';

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

export function comfortTemplate(title: string, rows: readonly ComfortRow[]): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<div class="climate">
    <p class="small-head">${title}</p>
    <dl>
      ${rows.map(
        (row) =>
          html`<div class="level">
            <dt>${row.label}</dt>
            <dd>
              <b class=${row.missing ? 'missing' : ''}>${row.value}</b>
              ${row.verdict === '' ? nothing : html`<span class=${row.within ? '' : 'beyond'}>${row.verdict}</span>`}
              ${row.at === null && row.from === null ? nothing : bandTemplate(row)}
              ${row.note === '' ? nothing : html`<span class="remark">${row.note}</span>`}
            </dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

const bandTemplate = ({ at, from, to, role }: ComfortRow): TemplateResult =>
  html`<svg class=${`comfort r-${role}`} width="100%" height="14" aria-hidden="true">
    <rect class="scale" y="6" width="100%" height="2"></rect>
    ${from === null || to === null ? nothing : svg`<rect class="band" x=${`${from}%`} width=${`${to - from}%`} y="2" height="10"></rect>`}
    ${at === null ? nothing : svg`<circle class="level-dot" cx=${`${at}%`} cy="7" r="6"></circle>`}
  </svg>`;

/** What must be said beside the figures. */
export const remarksTemplate = (remarks: readonly string[]): TemplateResult | typeof nothing =>
  remarks.length === 0
    ? nothing
    : html`<ul class="remarks" part="remarks">
        ${remarks.map((text) => html`<li>${text}</li>`)}
      </ul>`;
