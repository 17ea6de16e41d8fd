import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { ComfortRow } from '../layout/energy/energy-beside.js';

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
